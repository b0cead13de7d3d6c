/// Reads a table of medically unlikely edits as CMS publishes it: CSV with a notice in one quoted
/// cell, a header, then one code a line.
///
/// Only the codes that the kit judges are kept.
struct MUEFileReader: Sendable {
  let release: CalendarDate
  /// The table it is; known from the header.
  private(set) var setting: NCCISetting?
  private(set) var limits: [ImportedUnitLimit] = []
  private(set) var rows = 0
  private var seen: Set<ProcedureCode> = []
  private var lastCode: ProcedureCode?
  /// A record whose quotes are still open, and where it began.
  private var record: [UInt8] = []
  private var start = (line: 1, byte: 0)
  private var rationales: Set<String> = []

  init(release: CalendarDate) { self.release = release }

  private static let mostPreamble = 40
  private static let mostRows = 100_000
  private static let wanted = Set(MUETable.codes)

  mutating func line(_ line: TextLine) throws(ReferenceDataError) {
    if line.number == 1, let wrong = line.bytes.wrongKind { throw line.error(wrong) }
    if record.isEmpty {
      start = (line.number, line.byte)
    } else {
      record.append(0x0A)
    }
    guard record.count + line.bytes.count <= LineSplitter.longestLine else {
      throw line.error("a quoted cell does not end; is the file whole?")
    }
    record += line.bytes
    if record.count(where: { $0 == 0x22 }) % 2 == 1 { return }
    defer { record.removeAll(keepingCapacity: true) }
    try take(isEnded: line.isEnded)
  }

  /// The file has ended; which table it was.
  func finish() throws(ReferenceDataError) -> NCCISetting {
    if !record.isEmpty { throw error(at: 0, "a quoted cell does not end; is the file cut off?") }
    guard let setting else { throw Self.noHeader }
    guard let lastCode, rows > 0 else {
      throw ReferenceDataError("the file ends after its header; it has no codes")
    }
    for code in MUETable.codes where code > lastCode {
      throw error(at: 0, "the table ends with `\(lastCode)`; it is cut off")
    }
    for code in [ProcedureCode.needlingOneOrTwoMuscles, .needlingThreeOrMoreMuscles]
    where !seen.contains(code) {
      throw ReferenceDataError("the table has no `\(code)`; is it the whole table of a release?")
    }
    return setting
  }

  private static let noHeader = ReferenceDataError(
    "this is no table of medically unlikely edits: its header with `MUE Values` is not within its "
      + "first \(mostPreamble) lines")

  private func error(at offset: Int, _ message: String) -> ReferenceDataError {
    let before = record.prefix(offset)
    let column = before.reversed().prefix { $0 != 0x0A }.count + 1
    return ReferenceDataError(
      line: start.line + before.count(where: { $0 == 0x0A }), column: column,
      byte: start.byte + offset, message)
  }

  private mutating func take(isEnded: Bool) throws(ReferenceDataError) {
    let fields = Self.fields(record)
    if fields.allSatisfy({ $0.text.isEmpty }) { return }
    guard setting != nil else { return try header(fields) }
    if fields.dropFirst().allSatisfy({ $0.text.isEmpty }), fields[0].text.utf8.count > 5,
      fields[0].text.contains(" ")
    {
      // A notice at the end.
      return
    }
    guard fields.count >= 4, fields.dropFirst(4).allSatisfy({ $0.text.isEmpty }) else {
      throw error(
        at: fields.count > 4 ? fields[4].offset : record.count,
        "a row has 4 columns, and this one has \(fields.count); is the file cut off?")
    }
    guard let code = ProcedureCode(fields[0].text) else {
      throw error(at: fields[0].offset, "column 1 is a code of five letters or digits")
    }
    guard let units = Int(fields[1].text), (0...99_999).contains(units) else {
      throw error(at: fields[1].offset, "column 2 is a number of units")
    }
    guard let digit = fields[2].text.utf8.first,
      let adjudication = MedicallyUnlikelyEdit.Adjudication(rawValue: digit &- 0x30),
      fields[2].text.utf8.count == 1 || fields[2].text.utf8.dropFirst().first == 0x20
    else {
      throw error(at: fields[2].offset, "column 3 begins with the indicator `1`, `2` or `3`")
    }
    if isEnded {
      if rationales.count < 1000 { rationales.insert(fields[3].text) }
    } else if !rationales.contains(fields[3].text) {
      throw error(at: fields[3].offset, "the last line has no end; is the file cut off?")
    }
    rows += 1
    guard rows <= Self.mostRows else { throw error(at: 0, "more rows than codes can have limits") }
    lastCode = code
    guard seen.insert(code).inserted else {
      throw error(at: fields[0].offset, "`\(code)` stands twice")
    }
    if Self.wanted.contains(code) {
      limits.append(ImportedUnitLimit(code: code, units: units, adjudication: adjudication))
    }
  }

  private mutating func header(_ fields: [Field]) throws(ReferenceDataError) {
    let names = fields.map { $0.text.lowercased() }
    guard let first = names.first, first.hasPrefix("hcpcs"), names.count > 1 else {
      if start.line >= Self.mostPreamble { throw Self.noHeader }
      return
    }
    switch names[1] {
    case "practitioner services mue values": setting = .practitioner
    case "outpatient hospital services mue values": setting = .outpatientHospital
    default:
      throw error(
        at: fields[1].offset,
        "column 2 is not that of the practitioner or the outpatient hospital table, which are the "
          + "ones that are read")
    }
    for (position, name) in [(2, "mue adjudication indicator"), (3, "mue rationale")] {
      guard position < names.count, names[position] == name else {
        throw error(
          at: position < fields.count ? fields[position].offset : record.count,
          "column \(position + 1) of the header is not `\(name)`")
      }
    }
  }

  private struct Field {
    let text: String
    let offset: Int
  }

  /// The cells of a record; line breaks in a cell are blanks.
  private static func fields(_ record: [UInt8]) -> [Field] {
    var fields: [Field] = []
    var cell: [UInt8] = []
    var offset = 0
    var isQuoted = false
    func end() {
      let blank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
      let text = cell.drop(while: blank).reversed().drop(while: blank).reversed()
      fields.append(Field(text: String(decoding: Array(text), as: UTF8.self), offset: offset))
      cell.removeAll(keepingCapacity: true)
    }
    for (index, byte) in record.enumerated() {
      switch byte {
      case 0x22:
        // Two quotes within a quoted cell are one.
        if !isQuoted, index > offset, record[index - 1] == 0x22 { cell.append(0x22) }
        isQuoted.toggle()
      case 0x2C where !isQuoted:
        end()
        offset = index + 1
      case 0x0A, 0x0D:
        if cell.last != 0x20 { cell.append(0x20) }
      default: cell.append(byte)
      }
    }
    end()
    return fields
  }
}
