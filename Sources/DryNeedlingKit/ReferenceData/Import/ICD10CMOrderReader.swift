/// Reads an ICD-10-CM order file: fixed columns, of which 1–5 hold a running number, 7–13 the code
/// without its dot, 15 whether it is billable, and those from 17 on the titles.
///
/// Only what differs from the built-in table on the edition's first day is kept.
struct ICD10CMOrderReader: Sendable {
  let release: CalendarDate
  private(set) var rows = 0
  private var billable: [DiagnosisCode: Bool] = [:]
  private var lastNumber = 0

  init(release: CalendarDate) { self.release = release }

  private static let mostRows = 300_000
  /// Codes of an edition that may have ended in the next: more means that the file is not whole.
  private static let mostEndedShare = 50

  mutating func line(_ line: TextLine) throws(ReferenceDataError) {
    let bytes = line.bytes
    if line.number == 1, let wrong = bytes.wrongKind { throw line.error(wrong) }
    if line.isBlank { return }
    guard bytes.count >= 5, let number = Int(bytes.text(0..<5)), number > 0 else {
      throw line.error(
        "columns 1 to 5 are no running number; give the order file, not the addenda or the index")
    }
    guard bytes.count >= (line.isEnded ? 17 : 78) else {
      throw line.error(at: bytes.count, "the line is too short; is the file cut off?")
    }
    guard number > lastNumber else {
      throw line.error("the running number does not follow that of the line before")
    }
    lastNumber = number
    for column in [6, 14, 16] where bytes[column - 1] != 0x20 {
      throw line.error(at: column - 1, "column \(column) is blank in an order file")
    }
    guard let code = DiagnosisCode(bytes: bytes[bytes.trimmed(6..<13)]) else {
      throw line.error(at: 6, "columns 7 to 13 are no ICD-10-CM code")
    }
    guard bytes[14] == 0x30 || bytes[14] == 0x31 else {
      throw line.error(at: 14, "column 15 is `1` for a billable code and `0` for a header")
    }
    guard billable.updateValue(bytes[14] == 0x31, forKey: code) == nil else {
      throw line.error(at: 6, "`\(code)` stands twice")
    }
    rows += 1
    if rows > Self.mostRows { throw line.error("more codes than an edition can have") }
  }

  /// What differs from the built-in table; throws when the file cannot be a whole edition.
  func changes() throws(ReferenceDataError) -> [ImportedDiagnosis] {
    guard rows > 0, let last = billable.keys.max() else {
      throw ReferenceDataError("the file is empty; it has no codes")
    }
    var changes: [ImportedDiagnosis] = []
    var known: Set<DiagnosisCode> = []
    var ended = 0
    var afterLast = 0
    ICD10CMTable.forEachRow { code, period in
      guard period.contains(release) else { return }
      known.insert(code)
      guard let isBillable = billable[code] else {
        changes.append(ImportedDiagnosis(code: code, state: .ended))
        ended += 1
        if code > last { afterLast += 1 }
        return
      }
      if isBillable != period.isBillable {
        changes.append(ImportedDiagnosis(code: code, state: isBillable ? .billable : .header))
      }
    }
    guard afterLast <= 20 else {
      throw ReferenceDataError(
        line: rows, column: 1, byte: 0,
        "the file ends with `\(last)`, before the end of the code set; it is cut off")
    }
    guard ended * Self.mostEndedShare <= known.count else {
      throw ReferenceDataError(
        "the file lacks \(ended) codes that were valid until then; is it a whole order file?")
    }
    for (code, isBillable) in billable where !known.contains(code) {
      changes.append(ImportedDiagnosis(code: code, state: isBillable ? .billable : .header))
    }
    return changes.sorted { $0.code < $1.code }
  }
}
