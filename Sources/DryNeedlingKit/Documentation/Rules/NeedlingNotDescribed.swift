/// Needling billed that the note does not describe.
enum NeedlingNotDescribed: ClaimRule {
  static let rule = Rule(
    3204, "needling-not-described", family: .documentation, severity: .warning, status: .preview,
    summary: "The note describes the needling that is billed",
    rationale: """
      A note of the visit that says nothing of needling does not support a needling code.
      """,
    sources: ["T-12", "Z-08", "DEN-07"], denial: .missingDocumentation,
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Manual therapy to the neck, 15 minutes. Continue the home exercises."]}
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
    guard let review = facts.documentation, let notes = review.notes, notes.isRecord,
      !facts.needlingLines.isEmpty
    else { return .notApplicable }
    guard !notes.saysNeedlingDone else { return .satisfied }
    guard notes.element(.muscles).state != .negated else { return .notApplicable }
    findings.violated(
      at: FactPath(.lineProcedure, index: facts.needlingLines.first),
      "needling is billed, and the note does not say that it was done",
      remedy: "add an addendum on the needling if it was done, or take the line off the claim")
    return .violated
  }
}
