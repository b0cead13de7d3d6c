/// The same modifier twice on a line.
enum DuplicateModifier: ClaimRule {
  static let rule = Rule(
    4023, "duplicate-modifier", family: .modifiers, severity: .warning,
    summary: "A modifier is given once a line",
    rationale: "A second mention says nothing and takes one of four places; some payers bounce it.",
    sources: ["STD-01"], denial: DenialForecast(reason: "4"),
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["GP", "GP"]}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["GP"]}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .modifierBesideNeedling

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.satisfied
    for line in encounter.judgedLines {
      let modifiers = encounter.serviceLines[line].modifiers
      guard modifiers.count > 1 else { continue }
      for (position, modifier) in modifiers.enumerated()
      where modifiers.position(of: modifier) != position {
        findings.violated(
          at: FactPath(.lineModifiers, index: line, position: position),
          "`\(modifier)` is given twice on the line", remedy: "give it once")
        outcome.combine(.violated)
      }
    }
    return outcome
  }
}
