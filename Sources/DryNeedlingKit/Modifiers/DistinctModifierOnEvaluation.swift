/// 59 or an X modifier on an evaluation.
enum DistinctModifierOnEvaluation: ClaimRule {
  static let rule = Rule(
    4007, "59-on-evaluation", family: .modifiers, severity: .error,
    summary: "59 is not for evaluations; 25 is",
    rationale: """
      59 and the X modifiers are for services other than evaluation and management. An evaluation \
      that stands apart from needling says so with 25.
      """,
    sources: ["MOD-59", "MOD-25"], denial: DenialForecast(reason: "4"),
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "99213", "modifiers": ["25", "59"]}, {"code": "20560"}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "99213", "modifiers": ["25"]}, {"code": "20560"}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .modifierBesideNeedling

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard !facts.features.isDisjoint(with: [.evaluationLine, .otherLine]) else {
      return .notApplicable
    }
    var outcome = RuleOutcome.notApplicable
    for line in encounter.judgedLines {
      let modifiers = encounter.serviceLines[line].modifiers
      guard !modifiers.isEmpty, let code = encounter.serviceLines[line].procedure,
        SeparateEvaluation.isEvaluation(code)
      else { continue }
      guard modifiers.hasDistinct else {
        outcome.combine(.satisfied)
        continue
      }
      for (position, modifier) in modifiers.enumerated()
      where modifier == .distinctService || ModifierList.specificDistinct.contains(modifier) {
        findings.violated(
          at: FactPath(.lineModifiers, index: line, position: position),
          "`\(modifier)` stands on the evaluation `\(code)`, for which it is not made",
          remedy: "remove it; a separate evaluation is told by `25`",
          repair: Repair(.removeModifier(modifier, line: line), needsAttestation: false))
      }
      outcome.combine(.violated)
    }
    return outcome
  }
}
