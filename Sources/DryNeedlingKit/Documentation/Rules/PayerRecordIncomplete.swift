/// Elements that the payer asks for and the note does not show.
enum PayerRecordIncomplete: ClaimRule {
  static let rule = Rule(
    3003, "payer-record-incomplete", family: .documentation, severity: .warning, status: .preview,
    summary: "The note shows what the payer asks for",
    rationale: """
      Medicare pays for chronic low back pain of no known cause: the record tells how long it \
      has lasted, what it comes from and, by session 12, that it gets better. Other payers have \
      conditions of their own that only the record can show.
      """,
    sources: ["NCD-02", "NCD-03", "T-03", "T-04", "F-01", "DEN-07"], denial: .missingDocumentation,
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Dry needling to bilateral multifidus."]}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Low back pain for 5 months, no known cause. Dry needling to bilateral \
      multifidus. Plan: 2x/week for 6 weeks."]}
      """)

  static let appliesTo: ClaimFeatures = .documented

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let review = facts.documentation else { return .notApplicable }
    return MissingElements(review, asking: .payer).report(review, &findings)
  }
}
