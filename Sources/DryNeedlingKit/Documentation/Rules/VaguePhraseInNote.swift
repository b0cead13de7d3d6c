/// Phrases that say too little.
enum VaguePhraseInNote: ClaimRule {
  static let rule = Rule(
    3006, "vague-phrase", family: .documentation, severity: .warning, status: .preview,
    summary: "The note is specific",
    rationale: """
      Phrases such as needles inserted for pain do not tell what was done, to what, and to what \
      end. They are quoted with what to write instead.
      """,
    sources: ["Z-11"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "needling": {"muscles": ["trapezius"]},
       "notes": ["Consent obtained. Needles inserted for pain."]}
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
    guard let review = facts.documentation, review.notes != nil else { return .notApplicable }
    for phrase in review.vaguePhrases {
      findings.violated(
        at: FactPath(.notes, index: phrase.quote.noteIndex),
        "\(phrase.quote.shown) says too little to support a claim", remedy: phrase.remedy,
        quotes: [phrase.quote])
    }
    return review.vaguePhrases.isEmpty ? .satisfied : .violated
  }
}
