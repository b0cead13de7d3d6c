/// Modifiers about notices of liability that contradict each other on one line.
enum LiabilityModifiersContradict: ClaimRule {
  static let rule = Rule(
    4018, "liability-modifiers-contradict", family: .modifiers, severity: .error,
    summary: "GA does not go with GZ, GX, EY or GL, nor GZ with GX or GY",
    rationale: """
      GA: a required notice was given. GX: a voluntary one was. GY: excluded by statute. GZ: \
      expected to be denied, and no notice was given. Medicare does not take GA beside GZ, GX, EY or \
      GL; GZ beside GX says both that a notice was given and that none was. GX with GY is allowed.
      """,
    sources: ["ABN-03", "ABN-01"], denial: DenialForecast(reason: "4"),
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["GA", "GZ"]}],
       "needling": {"muscles": ["multifidus"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["GX", "GY"]}],
       "needling": {"muscles": ["multifidus"]}}
      """)

  static let appliesTo: ClaimFeatures = .modifierBesideNeedling

  /// Two modifiers that do not go together, and whether Medicare's own instruction says so.
  struct Pair: Sendable, Hashable {
    let first: Modifier
    let second: Modifier
    let isOfficial: Bool
  }

  private static let pairs: [Pair] = [
    Pair(first: .requiredNotice, second: .expectedDenial, isOfficial: true),
    Pair(first: .requiredNotice, second: .voluntaryNotice, isOfficial: true),
    Pair(first: .requiredNotice, second: Modifier("EY"), isOfficial: true),
    Pair(first: .requiredNotice, second: Modifier("GL"), isOfficial: true),
    Pair(first: .expectedDenial, second: .voluntaryNotice, isOfficial: true),
    Pair(first: .expectedDenial, second: .excludedService, isOfficial: false),
    Pair(first: .requiredNotice, second: .excludedService, isOfficial: false),
  ]

  /// The first contradiction among the modifiers of a line; nil when there is none.
  static func contradiction(_ modifiers: ModifierList) -> Pair? {
    guard modifiers.contains(.requiredNotice) || modifiers.contains(.expectedDenial) else {
      return nil
    }
    return pairs.first { modifiers.contains($0.first) && modifiers.contains($0.second) }
  }

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    for line in encounter.judgedLines {
      let modifiers = encounter.serviceLines[line].modifiers
      guard modifiers.contains(.requiredNotice) || modifiers.contains(.expectedDenial) else {
        continue
      }
      guard let pair = contradiction(modifiers) else {
        outcome.combine(.satisfied)
        continue
      }
      findings.violated(
        at: FactPath(.lineModifiers, index: line, position: modifiers.position(of: pair.second)),
        "`\(pair.first)` and `\(pair.second)` contradict each other on one line",
        remedy: "keep the one that tells whether a notice was given, and which",
        severity: pair.isOfficial && ModifierPayer(encounter) == .medicare ? .error : .warning)
      outcome.combine(.violated)
    }
    return outcome
  }
}
