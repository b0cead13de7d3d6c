/// Needling with no other treatment and no plan on record.
enum NeedlingStandsAlone: ClaimRule {
  static let rule = Rule(
    3008, "needling-stands-alone", family: .documentation, severity: .warning, status: .preview,
    summary: "Needling is a part of a wider treatment",
    rationale: """
      Dry needling is never the only treatment. A note that names neither another intervention \
      nor a plan of care shows it as one.
      """,
    sources: ["T-08", "T-12"],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Verbal consent obtained. Dry needling to left upper trapezius, 0.30 x \
      50 mm."]}
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
    let answers = [DocumentationElement.otherInterventions, .planFrequency, .planDuration].map {
      review.state(of: $0)
    }
    if answers.contains(.present) { return .satisfied }
    guard answers.allSatisfy({ $0 != .undetermined }) else { return .undetermined }
    findings.violated(
      at: review.notePath,
      "the note names neither another intervention nor a plan of care beside the needling",
      remedy: "record what else was done and how treatment goes on, if there was any")
    return .violated
  }
}
