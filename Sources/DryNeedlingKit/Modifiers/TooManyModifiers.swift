/// More than four modifiers on a line.
enum TooManyModifiers: ClaimRule {
  static let rule = Rule(
    4022, "more-than-four-modifiers", family: .modifiers, severity: .error,
    summary: "A claim line has room for four modifiers",
    rationale: "The 837P and the CMS-1500 carry four modifiers a line; a fifth cannot be sent.",
    sources: ["STD-01"], denial: DenialForecast(reason: "16"),
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["59", "GP", "KX", "CQ", "SC"]}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["GP", "CQ"]}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .modifierBesideNeedling

  /// Modifiers a line has room for.
  static let most = 4

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.satisfied
    for line in encounter.judgedLines {
      let modifiers = encounter.serviceLines[line].modifiers
      guard modifiers.count > most else { continue }
      findings.violated(
        at: FactPath(.lineModifiers, index: line, position: most),
        "the line has `\(modifiers.count)` modifiers and room for four",
        remedy: "keep the four that decide most; `99` in the fourth place tells of further ones "
          + "where the payer takes it")
      outcome.combine(.violated)
    }
    return outcome
  }
}
