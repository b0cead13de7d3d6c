/// A modifier that is in neither code set.
enum UnknownModifier: ClaimRule {
  static let rule = Rule(
    4024, "unknown-modifier", family: .modifiers, severity: .warning,
    summary: "A modifier has to be one of CPT or HCPCS Level II",
    rationale: """
      A modifier that neither code set has is a slip of the keyboard, or newer than the kit's table \
      of 2024-06-18, or a payer's own. A clearinghouse may bounce it.
      """,
    sources: ["STD-06"], denial: DenialForecast(reason: "182"),
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["PG"]}],
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
      guard !modifiers.isEmpty else { continue }
      for (position, modifier) in modifiers.enumerated() where !ModifierTable.contains(modifier) {
        findings.violated(
          at: FactPath(.lineModifiers, index: line, position: position),
          "`\(modifier)` is no modifier of the tables of CPT and HCPCS known here",
          remedy: "correct it, or confirm that it is newer than 2024-06-18 or the payer's own")
        outcome.combine(.violated)
      }
    }
    return outcome
  }
}
