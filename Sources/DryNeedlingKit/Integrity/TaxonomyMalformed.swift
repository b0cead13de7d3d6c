/// A taxonomy code that is not shaped like one.
enum TaxonomyMalformed: UnusableValueRule {
  static let rule = Rule(
    5025, "taxonomy-malformed", family: .integrity, severity: .error,
    summary: "A taxonomy code has ten letters or digits and ends in X",
    rationale: "Anything else is no code of the NUCC set and is bounced.",
    sources: ["STD-04", "STD-01"], denial: .incompleteClaim,
    neverAnswers: [.satisfied, .undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "lines": [{"code": "20560"}],
       "billingProvider": {"npi": "1234567893", "taxonomy": "225100000"},
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "lines": [{"code": "20560"}],
       "billingProvider": {"npi": "1234567893", "taxonomy": "225100000X"},
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let facts: FactSet = [
    .billingTaxonomy, .renderingTaxonomy, .supervisingTaxonomy, .referringTaxonomy,
    .lineRenderingTaxonomy, .lineSupervisingTaxonomy,
  ]

  static func complaint(about value: UnusableValue) -> UnusableValueComplaint {
    UnusableValueComplaint(
      message: "\(value.shown) is no taxonomy code: ten letters or digits that end in `X`",
      remedy: "use the code the provider is registered with")
  }
}
