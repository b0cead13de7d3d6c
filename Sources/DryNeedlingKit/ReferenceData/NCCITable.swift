/// Which of the two NCCI tables a claim is edited with: professional claims with the practitioner
/// table whatever their place of service, institutional claims with the hospital table (OUR-02).
@nonexhaustive
public enum NCCISetting: String, Sendable, Hashable, CaseIterable {
  /// Professional claims.
  case practitioner
  /// Claims of outpatient hospitals.
  case outpatientHospital = "outpatient-hospital"
}

/// A procedure-to-procedure edit: of two codes on one date by one provider, column two is denied.
struct NCCIEdit: Sendable, Hashable {
  /// Whether a modifier can tell that both services were separate.
  enum ModifierIndicator: UInt8, Sendable, Hashable {
    case notAllowed = 0
    case allowed = 1
    /// The edit was withdrawn, back to its first day.
    case notApplicable = 9
  }

  /// Why the two are not paid together.
  enum Rationale: String, Sendable, Hashable, CaseIterable {
    case misuseOfColumnTwo = "misuse-of-column-two"
    case codingInstruction = "coding-instruction"
    case standardPractice = "standard-practice"
    case mutuallyExclusive = "mutually-exclusive"
    case codeDefinition = "code-definition"
    case anesthesiaIncluded = "anesthesia-included"
    case separateProcedure = "separate-procedure"
    /// A reason that needling had none of when the built-in table was made.
    case other

    /// The reason in plain words, as the end of a sentence.
    var words: StaticString {
      switch self {
      case .misuseOfColumnTwo: "the second code does not describe extra work beside the first"
      case .codingInstruction: "a coding instruction says not to report them together"
      case .standardPractice: "the second is ordinarily part of doing the first"
      case .mutuallyExclusive: "both are not done at the same site in one encounter"
      case .codeDefinition: "the definition of one code includes the other"
      case .anesthesiaIncluded: "anesthesia by the operator is included in the procedure"
      case .separateProcedure: "the second counts only when it is done on its own"
      case .other: "the table of edits has the second as part of the first"
      }
    }
  }

  let setting: NCCISetting
  /// The code that is paid.
  let columnOne: ProcedureCode
  /// The code that is denied.
  let columnTwo: ProcedureCode
  let modifierIndicator: ModifierIndicator
  let rationale: Rationale
  /// The day from which the edit is no longer in force; nil when it was in force at the release.
  let deletedOn: CalendarDate?
  /// The first day it is in force; nil in the built-in table, which has no start dates (OUR-03).
  var effectiveFrom: CalendarDate?
  /// The release it was read in.
  var release = NCCITable.release

  /// Whether the edit had begun, where that is known, and was not yet deleted on `date`.
  func isInForce(on date: CalendarDate) -> Bool {
    if let effectiveFrom, date < effectiveFrom { return false }
    guard let deletedOn else { return true }
    return date < deletedOn
  }

  /// Whether the release tells surely that the edit was in force on `date`: with start dates until
  /// the end of its quarter, without them only in its quarter (OUR-03).
  func isKnown(on date: CalendarDate) -> Bool {
    (effectiveFrom != nil || date >= release) && date <= release.lastDayOfQuarter
  }
}

/// The procedure-to-procedure edits with 20560 or 20561 of one NCCI release, and those between
/// acupuncture codes that the project's facts document.
enum NCCITable {
  /// The release the table was made from: v30.2.
  static let release = CalendarDate.constant(2024, 7, 1)

  /// `P` or `O` for the setting; the last digit of the needling code; the other code; which column
  /// the needling code stands in; the indicator; a letter for the rationale; one for the deletion
  /// date.
  static let rows = StaticRows(text, rowLength: 11)

  /// Edits in the table.
  static var count: Int { rows.count }

  /// The pairs of a setting that have an edit with needling, deleted ones included.
  static func pairs(in setting: NCCISetting) -> Set<CodePair> {
    let letter: UInt8 = setting == .practitioner ? 0x50 : 0x4F
    var pairs: Set<CodePair> = []
    for row in 0..<rows.count where rows.byte(row, 0) == letter {
      guard let other = ProcedureCode(bytes: (2..<7).map { rows.byte(row, $0) }) else { continue }
      pairs.insert(
        CodePair(
          rows.byte(row, 1) == 0x30 ? .needlingOneOrTwoMuscles : .needlingThreeOrMoreMuscles,
          other))
    }
    return pairs
  }

  /// Whether a code may have an edit with needling. False is certain; true is only a reason to look
  /// it up.
  @inline(__always)
  static func mayHaveEdit(with code: ProcedureCode) -> Bool {
    let bit = Self.bit(code)
    return sieve[bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }

  /// One of 16,384 bits for a code.
  @inline(__always)
  private static func bit(_ code: ProcedureCode) -> Int {
    Int((code.packed &* 0x9E37_79B1) >> 18)
  }

  private static let sieve: [UInt64] = {
    var sieve = [UInt64](repeating: 0, count: 256)
    for row in 0..<rows.count {
      guard let code = ProcedureCode(bytes: (2..<7).map { rows.byte(row, $0) }) else { continue }
      sieve[bit(code) >> 6] |= 1 << UInt64(bit(code) & 63)
    }
    return sieve
  }()

  /// The edit between two codes, in either order, that was not deleted on `date`; nil when there is
  /// none. Where one is in force there is only one.
  static func edit(
    _ first: ProcedureCode, _ second: ProcedureCode, in setting: NCCISetting,
    on date: CalendarDate
  ) -> NCCIEdit? {
    for edit in edits(first, second, in: setting) where edit.isInForce(on: date) { return edit }
    return nil
  }

  /// Every edit between two codes, in either order, deleted ones included.
  @inline(__always)
  static func edits(
    _ first: ProcedureCode, _ second: ProcedureCode, in setting: NCCISetting
  ) -> NCCIEdits {
    let (needling, other): (ProcedureCode, ProcedureCode)
    if first.isDryNeedling, !(second == .needlingThreeOrMoreMuscles) {
      (needling, other) = (first, second)
    } else if second.isDryNeedling {
      (needling, other) = (second, first)
    } else {
      return NCCIEdits(documented: acupuncture(first, second, in: setting))
    }
    guard needling != other, mayHaveEdit(with: other) else { return NCCIEdits(documented: nil) }
    return NCCIEdits(needling: needling, other: other, setting: setting)
  }

  /// Edits with an acupuncture code in column one: both initial codes (PTP-14), and office visits
  /// (PTP-08). The facts name the practitioner table only.
  private static func acupuncture(
    _ first: ProcedureCode, _ second: ProcedureCode, in setting: NCCISetting
  ) -> NCCIEdit? {
    guard setting == .practitioner else { return nil }
    func edit(
      _ columnOne: ProcedureCode, _ columnTwo: ProcedureCode,
      _ indicator: NCCIEdit.ModifierIndicator
    ) -> NCCIEdit {
      NCCIEdit(
        setting: setting, columnOne: columnOne, columnTwo: columnTwo,
        modifierIndicator: indicator, rationale: .codingInstruction, deletedOn: nil)
    }
    for (columnOne, columnTwo) in [(first, second), (second, first)] {
      guard isAcupuncture(columnOne) else { continue }
      if columnOne == Codes.electroacupuncture, columnTwo == Codes.acupuncture {
        return edit(columnOne, columnTwo, .notAllowed)
      }
      if columnTwo >= Codes.firstEvaluation, columnTwo <= Codes.lastEvaluation {
        return edit(columnOne, columnTwo, .allowed)
      }
    }
    return nil
  }
}

private func isAcupuncture(_ code: ProcedureCode) -> Bool {
  code == Codes.acupuncture || code == Codes.acupunctureAddOn || code == Codes.electroacupuncture
    || code == Codes.electroacupunctureAddOn
}

/// The edits between two codes, read one by one from the table.
struct NCCIEdits: Sequence, IteratorProtocol {
  private var needling = ProcedureCode.needlingOneOrTwoMuscles
  private var other = ProcedureCode.needlingOneOrTwoMuscles
  private var setting = NCCISetting.practitioner
  private var key: UInt64 = 0
  private var row = 0
  private var documented: NCCIEdit?

  /// All bytes of a row's start but the column of the needling code.
  private static let keyMask: UInt64 = ~0xFF

  fileprivate init(documented: NCCIEdit?) {
    self.documented = documented
    row = NCCITable.count
  }

  @inline(__always)
  fileprivate init(needling: ProcedureCode, other: ProcedureCode, setting: NCCISetting) {
    self.needling = needling
    self.other = other
    self.setting = setting
    key = setting == .practitioner ? 0x50 : 0x4F
    key = key &<< 8 | (needling == .needlingOneOrTwoMuscles ? 0x30 : 0x31)
    for index in 0..<5 {
      let symbol = UInt64(other.packed) >> UInt64(24 &- 6 &* index) & 63
      key = key &<< 8 | UInt64(PackedText.ascii(symbol))
    }
    key = key &<< 8
    row = NCCITable.rows.lowerBound(key, mask: Self.keyMask)
  }

  mutating func next() -> NCCIEdit? {
    if let documented {
      self.documented = nil
      return documented
    }
    let rows = NCCITable.rows
    guard row < rows.count, rows.word(row, 0) & Self.keyMask == key else { return nil }
    defer { row &+= 1 }
    let needlingIsFirst = rows.byte(row, 7) == 0x31
    return NCCIEdit(
      setting: setting, columnOne: needlingIsFirst ? needling : other,
      columnTwo: needlingIsFirst ? other : needling,
      modifierIndicator: NCCIEdit.ModifierIndicator(rawValue: rows.byte(row, 8) &- 0x30)
        ?? .notApplicable,
      rationale: NCCITable.rationale(rows.byte(row, 9)),
      deletedOn: NCCITable.deletion(rows.byte(row, 10)))
  }
}
