/// Needling billed by the minute.
enum MinutesOnNeedling: ClaimRule {
  static let rule = Rule(
    5014, "minutes-on-needling", family: .integrity, severity: .error,
    summary: "Needling is billed in units, not in minutes",
    rationale: "The codes are not timed; minutes are for anesthesia.",
    sources: ["CPT-01", "STD-01"], denial: .incompleteClaim,
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "minutes": 15}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "units": 1}], "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingLine

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.satisfied
    for line in facts.needlingLines where encounter.serviceLines[line].quantityBasis == .minutes {
      findings.violated(
        at: FactPath(.lineQuantity, index: line), "needling is billed in minutes",
        remedy: "bill one unit a session")
      outcome.combine(.violated)
    }
    return outcome
  }
}
