/// Units that are no number.
enum UnitsMalformed: UnusableValueRule {
  static let rule = Rule(
    5015, "units-malformed", family: .integrity, severity: .error,
    summary: "Units are a decimal number",
    rationale: "A quantity that cannot be read is bounced.",
    sources: ["STD-01"], denial: .incompleteClaim,
    neverAnswers: [.satisfied, .undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "units": "one"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "units": 1}], "needling": {"muscles": ["trapezius"]}}
      """)

  static let facts: FactSet = [.lineQuantity]

  static func complaint(about value: UnusableValue) -> UnusableValueComplaint {
    UnusableValueComplaint(
      message: "\(value.shown) is no number of units",
      remedy: "give a decimal number with at most three places")
  }
}
