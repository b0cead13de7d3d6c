/// A charge that is no amount of money.
enum ChargeMalformed: UnusableValueRule {
  static let rule = Rule(
    5022, "charge-malformed", family: .integrity, severity: .error,
    summary: "A charge is an amount in dollars and cents",
    rationale: "An amount that cannot be read, or with fractions of a cent, is bounced.",
    sources: ["STD-01"], denial: .incompleteClaim,
    neverAnswers: [.satisfied, .undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "charge": "45.005"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "charge": "45.00"}], "needling": {"muscles": ["trapezius"]}}
      """)

  static let facts: FactSet = [.lineCharge, .totalCharge]

  static func complaint(about value: UnusableValue) -> UnusableValueComplaint {
    UnusableValueComplaint(
      message: "\(value.shown) is no amount of money",
      remedy: "give dollars and cents with a point between them")
  }
}
