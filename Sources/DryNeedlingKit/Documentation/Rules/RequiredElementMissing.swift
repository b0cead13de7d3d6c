/// Required elements of a needling note that are not there.
enum RequiredElementMissing: ClaimRule {
  static let rule = Rule(
    3001, "required-element-missing", family: .documentation, severity: .warning, status: .preview,
    summary: "The note shows every element that a needling note is asked for",
    rationale: """
      Auditors ask for the note. One that leaves out consent, screening, the muscles, the \
      needles, the technique, the response or what else was done does not support the claim, \
      whatever was done.
      """,
    sources: ["T-12", "F-11", "Z-05", "Z-10", "Z-08", "Z-09", "I-04", "DEN-07"],
    denial: .missingDocumentation,
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Dry needling to left upper trapezius and left levator scapulae."]}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Neck pain 6/10 for 5 months, trigger points palpated in the left upper \
      trapezius. No contraindications or precautions on screening. Verbal \
      consent obtained. Dry needling to left upper trapezius and left \
      levator scapulae, 0.30 x 50 mm needles, pistoning, left in place 5 \
      minutes. Tolerated well, pain 3/10 after. Manual therapy 97140 to the \
      neck."]}
      """)

  static let appliesTo: ClaimFeatures = .documented

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let review = facts.documentation else { return .notApplicable }
    return MissingElements(review, asking: .practice).report(review, &findings)
  }
}
