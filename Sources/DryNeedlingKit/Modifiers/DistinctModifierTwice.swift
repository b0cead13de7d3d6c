/// 59 and one of XE, XS, XP and XU on one line.
enum DistinctModifierTwice: ClaimRule {
  static let rule = Rule(
    4006, "59-with-x-modifier", family: .modifiers, severity: .error,
    summary: "59 and XE, XS, XP or XU do not go on one line",
    rationale: """
      59 is for when no better modifier fits. Where one of the X modifiers stands on the line, one \
      does fit, and 59 contradicts it.
      """,
    sources: ["MOD-59"], denial: DenialForecast(reason: "4"),
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["59", "XS"]}, {"code": "20553"}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["XS"]}, {"code": "20553"}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .modifierBesideNeedling

  /// Whether 59 stands beside a modifier that says the same more exactly.
  static func isTwice(_ modifiers: ModifierList) -> Bool {
    modifiers.contains(.distinctService) && modifiers.hasSpecificDistinct
  }

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    for line in encounter.judgedLines {
      let modifiers = encounter.serviceLines[line].modifiers
      guard modifiers.hasDistinct else { continue }
      guard isTwice(modifiers), let position = modifiers.position(of: .distinctService) else {
        outcome.combine(.satisfied)
        continue
      }
      findings.violated(
        at: FactPath(.lineModifiers, index: line, position: position),
        "`59` stands beside a modifier that says the same more exactly",
        remedy: "keep the one of `XE`, `XS`, `XP` and `XU` that the record shows, and remove `59`",
        repair: Repair(.removeModifier(.distinctService, line: line), needsAttestation: false))
      outcome.combine(.violated)
    }
    return outcome
  }
}
