/// Needling billed where the note says that none was done.
enum NoteDeniesNeedling: ClaimRule {
  static let rule = Rule(
    3203, "note-denies-needling", family: .documentation, severity: .error, status: .preview,
    summary: "A needling that is billed was done",
    rationale: """
      A needling code needs a needle that went in. Where the note says that there was no \
      needling at this visit, the line does not belong on the claim.
      """,
    sources: ["CPT-01", "T-12"], denial: .missingDocumentation,
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["No dry needling today per patient request. Manual therapy to the neck."]}
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
    guard let review = facts.documentation, let notes = review.notes else { return .notApplicable }
    let noted = notes.element(.muscles)
    guard !notes.saysNeedlingDone, noted.state == .negated else { return .satisfied }
    // A record that shows needling makes it a contradiction for somebody to settle.
    findings.violated(
      at: FactPath(.lineProcedure, index: facts.needlingLines.first),
      "needling is billed, and the note says that it was not done" + noted.quotes.inWords(": "),
      remedy: "take the line off the claim, or correct the note if needling was done",
      severity: facts.sessionShowsNeedling ? .warning : nil, quotes: noted.quotes)
    return .violated
  }
}
