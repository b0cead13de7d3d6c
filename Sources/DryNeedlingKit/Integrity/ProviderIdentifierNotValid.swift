/// An NPI that cannot be one.
enum ProviderIdentifierNotValid: UnusableValueRule {
  static let rule = Rule(
    5002, "npi-not-valid", family: .integrity, severity: .error,
    summary: "An NPI has ten digits, begins with 1 or 2, and its last digit is a check digit",
    rationale: """
      The check digit catches mistyped numbers: it is Luhn's over the number with the prefix 80840.
      """,
    sources: ["STD-02", "STD-01"], denial: .incompleteClaim,
    neverAnswers: [.satisfied, .undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "lines": [{"code": "20560"}],
       "billingProvider": {"npi": "1234567890"}, "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "lines": [{"code": "20560"}],
       "billingProvider": {"npi": "1234567893"}, "needling": {"muscles": ["trapezius"]}}
      """)

  static let facts: FactSet = [
    .billingNPI, .renderingNPI, .supervisingNPI, .referringNPI, .serviceFacilityNPI,
    .lineRenderingNPI, .lineSupervisingNPI,
  ]

  static func complaint(about value: UnusableValue) -> UnusableValueComplaint {
    let digits = value.text.utf8
    let reason: String
    if digits.count != 10 || !digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      reason = "it is not ten digits"
    } else if digits.first != 0x31, digits.first != 0x32 {
      reason = "it does not begin with 1 or 2"
    } else {
      reason = "its check digit is wrong"
    }
    return UnusableValueComplaint(
      message: "\(value.shown) is no NPI: \(reason)",
      remedy: "look the number up in the registry; one digit is probably mistyped")
  }
}
