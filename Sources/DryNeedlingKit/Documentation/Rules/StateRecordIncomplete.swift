/// Elements that the law of the state asks for and the note does not show.
enum StateRecordIncomplete: ClaimRule {
  static let rule = Rule(
    3002, "state-record-incomplete", family: .documentation, severity: .warning, status: .preview,
    summary: "The note shows what the law of the state asks for",
    rationale: """
      Some states ask who needles for a written consent or a record of their own. A form may be \
      kept elsewhere; the note should say so.
      """,
    sources: ["W-01", "T-06", "T-07"], denial: .missingDocumentation,
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "serviceFacility": {"state": "VA"},
       "renderingProvider": {"profession": "physical-therapist"},
       "lines": [{"code": "20560"}],
       "notes": ["Dry needling to left upper trapezius."]}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "serviceFacility": {"state": "VA"},
       "renderingProvider": {"profession": "physical-therapist"},
       "lines": [{"code": "20560"}],
       "notes": ["Written consent obtained. Dry needling to left upper trapezius."]}
      """)

  static let appliesTo: ClaimFeatures = .documented

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let review = facts.documentation else { return .notApplicable }
    return MissingElements(review, asking: .state).report(review, &findings)
  }
}
