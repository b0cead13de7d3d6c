/// Elements that are advised and not there.
enum RecommendedElementMissing: ClaimRule {
  static let rule = Rule(
    3004, "recommended-element-missing", family: .documentation, severity: .info, status: .preview,
    summary: "The note shows what auditors look for besides",
    rationale: """
      Beyond the required elements a note is stronger with onset, number of needles, twitch \
      responses, pain and motion before and after, goals, aftercare and clean technique.
      """,
    sources: ["I-08", "I-05", "I-06", "T-11", "T-13", "F-12", "Z-05"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Neck pain 6/10 for 5 months, trigger points palpated in the left upper \
      trapezius. No contraindications or precautions on screening. Verbal \
      consent obtained. Dry needling to left upper trapezius and left \
      levator scapulae, 0.30 x 50 mm needles, pistoning, left in place 5 \
      minutes. Tolerated well, pain 3/10 after. Manual therapy 97140 to the \
      neck."]}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Neck pain 6/10 for 5 months, trigger points palpated in the left upper \
      trapezius. No contraindications or precautions on screening. Verbal \
      consent obtained. Dry needling to left upper trapezius and left \
      levator scapulae, 4 needles 0.30 x 50 mm, pistoning, local twitch \
      response elicited, left in place 5 minutes. Tolerated well, pain 3/10 \
      after. Manual therapy 97140 to the neck. No adverse response. Cervical \
      rotation 50 degrees before, 65 degrees after. Aftercare: ice and \
      water. Clean technique, sharps disposed. Goal: turn the head when \
      driving in 4 weeks."]}
      """)

  static let appliesTo: ClaimFeatures = .documented

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let review = facts.documentation, review.basis == .notes else { return .notApplicable }
    let missing = review.elements.filter {
      !$0.isRequired && !$0.isDocumented && $0.state != .undetermined
    }
    guard !missing.isEmpty else { return .satisfied }
    findings.violated(
      at: review.notePath,
      "the note would be stronger with \(MessageText.list(missing.map(\.id.rawValue)))",
      remedy: "add them from the next visit on",
      sources: missing.citedIDs)
    return .violated
  }
}
