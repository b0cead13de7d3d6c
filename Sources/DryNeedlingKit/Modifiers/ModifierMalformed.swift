/// A modifier that is not shaped like one.
enum ModifierMalformed: UnusableValueRule {
  static let rule = Rule(
    4025, "modifier-malformed", family: .modifiers, severity: .error,
    summary: "A modifier has two letters or digits",
    rationale: "Modifiers of CPT and HCPCS Level II have two characters; anything else is bounced.",
    sources: ["STD-06", "STD-01"], denial: DenialForecast(reason: "182"),
    neverAnswers: [.satisfied, .undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["GPX"]}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["GP"]}], "needling": {"muscles": ["trapezius"]}}
      """)

  static let facts: FactSet = [.lineModifiers]

  static func complaint(about value: UnusableValue) -> UnusableValueComplaint {
    UnusableValueComplaint(
      message: "\(value.shown) is no modifier: it is not two letters or digits",
      remedy: "correct it; several modifiers stand apart, each with two characters")
  }
}
