/// Deep needling without a word on twitch responses.
enum DeepNeedlingWithoutTwitch: ClaimRule {
  static let rule = Rule(
    3009, "deep-needling-without-twitch", family: .documentation, severity: .info, status: .preview,
    summary: "Deep needling tells whether a local twitch was seen",
    rationale: """
      Deep technique seeks a local twitch response, and the superficial one does not. A note on \
      deep needling says whether it came.
      """,
    sources: ["T-13", "I-08"],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Deep dry needling to left upper trapezius, pistoning."]}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Deep dry needling to left upper trapezius, pistoning, local twitch \
      response elicited."]}
      """)

  static let appliesTo: ClaimFeatures = .documented

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let review = facts.documentation else { return .notApplicable }
    let isDeep =
      encounter.needling?.technique == .deep
      || review.notes?.element(.technique).value.isDeep ?? false
    guard isDeep else { return .notApplicable }
    switch review.state(of: .twitchResponse) {
    case .present, .negated: return .satisfied
    case .undetermined: return .undetermined
    case .vague, .absent:
      findings.violated(
        at: review.notePath,
        "the technique is deep, and the note does not tell of twitch responses",
        remedy: "say whether a local twitch was seen, and in which muscle")
      return .violated
    }
  }
}
