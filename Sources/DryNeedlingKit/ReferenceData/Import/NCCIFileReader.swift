/// Reads a part of the NCCI procedure-to-procedure table as CMS publishes it: text with tabs, a
/// notice, a header of four lines, then one edit a line (PTP-19).
///
/// Only edits with a needling or an acupuncture code are kept.
struct NCCIFileReader: Sendable {
  let setting: NCCISetting
  let release: CalendarDate
  private(set) var edits: [ImportedEdit] = []
  private(set) var rows = 0
  private var hasHeader = false
  /// Reasons that stood in rows with a line end: a last row without one must have one of them, or
  /// it may be cut off.
  private var rationales: Set<String> = []
  private var lastRationale: [UInt8] = []

  init(setting: NCCISetting, release: CalendarDate) {
    self.setting = setting
    self.release = release
  }

  /// Lines before which the header stands.
  private static let mostPreamble = 20
  private static let mostEdits = 100_000
  private static let header = [
    "column 1", "column 2", "*=in existence", "effective", "deletion", "modifier", "ptp edit",
  ]

  mutating func line(_ line: TextLine) throws(ReferenceDataError) {
    if line.number == 1, let wrong = line.bytes.wrongKind { throw line.error(wrong) }
    if line.isBlank { return }
    guard hasHeader else { return try preamble(line) }
    let bytes = line.bytes
    let fields = bytes.fields(separatedBy: 0x09)
    if rows == 0, fields.count > 2, bytes.trimmed(fields[0]).isEmpty,
      bytes.trimmed(fields[1]).isEmpty
    {
      // The header goes on over several lines.
      return
    }
    if fields.dropFirst().allSatisfy({ bytes.trimmed($0).isEmpty }), Self.isNotice(line) { return }
    try row(line, fields)
  }

  /// The file has ended.
  func finish() throws(ReferenceDataError) {
    guard hasHeader else { throw Self.noHeader }
    if rows == 0 { throw ReferenceDataError("the file ends after its header; it has no edits") }
  }

  private static let noHeader = ReferenceDataError(
    "this is no NCCI table: a header with `Column 1`, `Column 2` and five more columns is not "
      + "within its first \(mostPreamble) lines")

  private mutating func preamble(_ line: TextLine) throws(ReferenceDataError) {
    let fields = line.bytes.fields(separatedBy: 0x09)
    guard line.bytes.text(fields[0]).lowercased() == "column 1" else {
      if line.number >= Self.mostPreamble { throw Self.noHeader }
      return
    }
    for (position, name) in Self.header.enumerated() {
      guard position < fields.count,
        line.bytes.text(fields[position]).lowercased().hasPrefix(name)
      else {
        let offset = position < fields.count ? fields[position].lowerBound : line.bytes.count
        throw line.error(
          at: offset, "column \(position + 1) of the header is not `\(name)`; this is no NCCI table"
        )
      }
    }
    hasHeader = true
  }

  private static func isNotice(_ line: TextLine) -> Bool {
    let text = line.bytes.text(0..<line.bytes.count).lowercased()
    return ["cpt only", "cpt codes", "current procedural", "copyright"].contains {
      text.hasPrefix($0)
    }
  }

  private mutating func row(_ line: TextLine, _ fields: [Range<Int>]) throws(ReferenceDataError) {
    let bytes = line.bytes
    guard fields.count >= 7, fields.dropFirst(7).allSatisfy({ bytes.trimmed($0).isEmpty }) else {
      throw line.error(
        at: fields.count > 7 ? fields[7].lowerBound : bytes.count,
        "an edit has 7 columns, and this line has \(fields.count); is the file cut off?")
    }
    let columnOne = try Self.code(line, fields[0])
    let columnTwo = try Self.code(line, fields[1])
    let flag = bytes.trimmed(fields[2])
    guard flag.isEmpty || flag.count == 1 && bytes[flag.lowerBound] == 0x2A else {
      throw line.error(at: flag.lowerBound, "column 3 is `*` or empty")
    }
    guard let effective = Self.date(bytes, fields[3]) else {
      throw line.error(at: fields[3].lowerBound, "column 4 is the first day, as YYYYMMDD")
    }
    let deletion = bytes.trimmed(fields[4])
    var deletedOn: CalendarDate?
    if !(deletion.count == 1 && bytes[deletion.lowerBound] == 0x2A) {
      deletedOn = Self.date(bytes, deletion)
      if deletedOn == nil {
        throw line.error(
          at: deletion.lowerBound, "column 5 is the deletion date, as YYYYMMDD, or `*` for none")
      }
    }
    let digit = bytes.trimmed(fields[5])
    guard digit.count == 1,
      let indicator = NCCIEdit.ModifierIndicator(rawValue: bytes[digit.lowerBound] &- 0x30)
    else { throw line.error(at: fields[5].lowerBound, "column 6 is `0`, `1` or `9`") }
    guard effective <= release.lastDayOfQuarter else {
      throw line.error(
        at: fields[3].lowerBound,
        "an edit begins on \(effective), after the quarter of the release of \(release); give the "
          + "release that the file is of")
    }
    try rationale(line, bytes.trimmed(fields[6]))
    rows += 1
    guard Self.isKept(columnOne) || Self.isKept(columnTwo) else { return }
    guard columnOne != columnTwo else {
      throw line.error(at: fields[1].lowerBound, "both columns have `\(columnOne)`")
    }
    guard edits.count < Self.mostEdits else {
      throw line.error("more edits with needling and acupuncture than a release can have")
    }
    edits.append(
      ImportedEdit(
        columnOne: columnOne, columnTwo: columnTwo, effectiveFrom: effective, deletedOn: deletedOn,
        modifierIndicator: indicator,
        rationale: NCCIEdit.Rationale(officialText: bytes.text(fields[6]))))
  }

  /// A cut in the last column shows only in that its words are new.
  private mutating func rationale(
    _ line: TextLine, _ range: Range<Int>
  ) throws(ReferenceDataError) {
    if line.isEnded {
      guard !lastRationale.elementsEqual(line.bytes[range]) else { return }
      lastRationale = Array(line.bytes[range])
      if rationales.count < 1000 {
        rationales.insert(String(decoding: lastRationale, as: UTF8.self))
      }
    } else if !rationales.contains(String(decoding: line.bytes[range], as: UTF8.self)) {
      throw line.error(at: range.lowerBound, "the last line has no end; is the file cut off?")
    }
  }

  private static func code(
    _ line: TextLine, _ field: Range<Int>
  ) throws(ReferenceDataError) -> ProcedureCode {
    guard let code = ProcedureCode(bytes: line.bytes[line.bytes.trimmed(field)]) else {
      throw line.error(at: field.lowerBound, "a code has five letters or digits")
    }
    return code
  }

  private static func date(_ bytes: UnsafeRawBufferPointer, _ field: Range<Int>) -> CalendarDate? {
    let range = bytes.trimmed(field)
    return range.count == 8 ? CalendarDate(digits: bytes[range]) : nil
  }

  private static func isKept(_ code: ProcedureCode) -> Bool {
    switch code {
    case .needlingOneOrTwoMuscles, .needlingThreeOrMoreMuscles, Codes.acupuncture,
      Codes.acupunctureAddOn, Codes.electroacupuncture, Codes.electroacupunctureAddOn:
      true
    default: false
    }
  }
}

extension NCCIEdit.Rationale {
  /// What the wording of the official file stands for, known by its first words.
  init(officialText text: String) {
    switch text {
    case _ where text.hasPrefix("Misuse of"): self = .misuseOfColumnTwo
    case _ where text.hasPrefix("CPT Manual"): self = .codingInstruction
    case _ where text.hasPrefix("Standards of"): self = .standardPractice
    case _ where text.hasPrefix("Mutually exclusive"): self = .mutuallyExclusive
    case _ where text.hasPrefix("HCPCS/CPT procedure"): self = .codeDefinition
    case _ where text.hasPrefix("Anesthesia service"): self = .anesthesiaIncluded
    case _ where text.hasPrefix("CPT Separate"): self = .separateProcedure
    default: self = .other
    }
  }
}

extension CalendarDate {
  /// Whether it is the first day of a quarter of the year.
  var isFirstOfQuarter: Bool {
    let (_, month, day) = components
    return day == 1 && month % 3 == 1
  }

  /// The last day of the quarter it lies in.
  var lastDayOfQuarter: CalendarDate {
    let (year, month, _) = components
    let last = (month - 1) / 3 * 3 + 3
    return CalendarDate(
      uncheckedDayNumber: Self.dayNumber(
        year: year, month: last, day: Self.daysInMonth(year: year, month: last)))
  }
}
