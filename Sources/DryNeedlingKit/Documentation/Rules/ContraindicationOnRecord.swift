/// A contraindication on record beside a needling.
enum ContraindicationOnRecord: ClaimRule {
  static let rule = Rule(
    3101, "contraindication-on-record", family: .documentation, severity: .warning,
    status: .preview,
    summary: "A contraindication on record comes with the reasoning",
    rationale: """
      Metal allergy, fear of needles, lymphedema, an infected site or an unmanaged bleeding \
      disorder stand against needling. Safety never rejects a claim for what was done, but the \
      record must say why it was right.
      """,
    sources: ["T-09", "F-07", "F-08"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Pt reports lymphedema of the left arm. Dry needling to left upper \
      trapezius."]}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Denies lymphedema. No infection. Dry needling to left upper trapezius."]}
      """)

  static let appliesTo: ClaimFeatures = .documented

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let review = facts.documentation else { return .notApplicable }
    let found = review.safety.filter { $0.state == .present && $0.id.isContraindication }
    return SafetyFindings.report(found, "stands against needling", &findings)
  }
}
