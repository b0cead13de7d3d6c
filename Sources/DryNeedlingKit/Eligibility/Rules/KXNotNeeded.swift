/// The modifier for further sessions on one of the first.
enum KXNotNeeded: EligibilityRule {
  static let rule = Rule(
    2104, "kx-not-needed", family: .eligibility, severity: .warning,
    summary: "Sessions 1 through 12 need no KX",
    rationale: """
      KX on one of the first 12 sessions attests what nobody asked for and invites a review. Known \
      history is a lower bound, so this is said only when the history is declared complete.
      """,
    sources: ["NCD-05", "MOD-KX", "OUR-01"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "lines": [{"code": "20560", "modifiers": ["KX"], "pointers": [1]}],
       "needling": {"muscles": ["multifidus"]},
       "history": {"complete": true, "visits": ["2025-02-10", "2025-02-17"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "lines": [{"code": "20560", "modifiers": ["KX"], "pointers": [1]}],
       "needling": {"muscles": ["multifidus"]},
       "history": {"visits": ["2025-02-10", "2025-02-17"]}}
      """)

  static let asksOncePerVisit = false
  static let sieve: ClaimFeatures = .needlingModifier

  /// Whether a modifier of a line attests further sessions of which there are none yet.
  static func isNotNeeded(
    _ modifier: Modifier, _ line: LineEligibility, _ encounter: Encounter
  ) -> Bool {
    guard let counter = line.counter, counter.continuation?.modifier == modifier,
      let session = line.session, let first = counter.unconditional
    else { return false }
    // After the promised days the modifier may be wanted (OUR-01).
    return session <= first && encounter.history.isComplete && line.states[.improvement] == nil
  }

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let modifier = line.counter?.continuation?.modifier, let index = line.line,
      let position = encounter.serviceLines[index].modifiers.position(of: modifier)
    else { return .notApplicable }
    guard isNotNeeded(modifier, line, encounter) else { return .satisfied }
    findings.violated(
      at: FactPath(.lineModifiers, index: index, position: position),
      "`\(modifier)` is on session `\(line.session ?? 1)`, and the first "
        + "`\(line.counter?.unconditional ?? 0)` need none",
      remedy: "remove `\(modifier)`, or complete the history",
      sources: line.isMedicare ? nil : ["OUR-01"],
      repair: Repair(.removeModifier(modifier, line: index), needsAttestation: false))
    return .violated
  }
}
