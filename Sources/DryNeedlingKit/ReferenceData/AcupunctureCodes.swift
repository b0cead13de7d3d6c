/// The acupuncture codes and how they depend on each other.
enum AcupunctureCodes {
  /// First 15 minutes without electrical stimulation (97810).
  static let initial = ProcedureCode(97810)
  /// Each further 15 minutes without electrical stimulation (97811).
  static let additional = ProcedureCode(97811)
  /// First 15 minutes with electrical stimulation (97813).
  static let initialWithCurrent = ProcedureCode(97813)
  /// Each further 15 minutes with electrical stimulation (97814).
  static let additionalWithCurrent = ProcedureCode(97814)

  /// Whether `code` is one of the four.
  static func contains(_ code: ProcedureCode) -> Bool {
    code == initial || code == additional || code == initialWithCurrent
      || code == additionalWithCurrent
  }
}

/// Codes that are only paid beside another code (PTP-16).
enum AddOnTable {
  /// Codes of which one must be on the claim too; nil when `code` is no add-on the table knows.
  static func primaries(of code: ProcedureCode) -> (ProcedureCode, ProcedureCode)? {
    guard code == AcupunctureCodes.additional || code == AcupunctureCodes.additionalWithCurrent
    else { return nil }
    return (AcupunctureCodes.initial, AcupunctureCodes.initialWithCurrent)
  }
}
