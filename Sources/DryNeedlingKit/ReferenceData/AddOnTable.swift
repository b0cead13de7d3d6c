/// Codes that are only paid beside another code (PTP-16).
enum AddOnTable {
  /// Codes of which one must be on the claim too; nil when `code` is no add-on the table knows.
  static func primaries(of code: ProcedureCode) -> (ProcedureCode, ProcedureCode)? {
    guard code == Codes.acupunctureAddOn || code == Codes.electroacupunctureAddOn
    else { return nil }
    return (Codes.acupuncture, Codes.electroacupuncture)
  }
}
