/// A fraction of a needling session.
enum UnitsFractional: ClaimRule {
  static let rule = Rule(
    5013, "units-fractional-on-needling", family: .integrity, severity: .error,
    summary: "Needling is billed in whole units",
    rationale:
      "20560 and 20561 are reported once a session, without regard to time; half a session is none.",
    sources: ["CPT-02", "CPT-01"], denial: .incompleteClaim,
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "units": 0.5}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "units": 1}], "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingLine

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    for line in facts.needlingLines {
      guard let quantity = encounter.serviceLines[line].quantity else { continue }
      guard quantity.whole == nil else {
        outcome.combine(.satisfied)
        continue
      }
      findings.violated(
        at: FactPath(.lineQuantity, index: line),
        "needling is billed with `\(quantity)` units, and goes by the session",
        remedy: "bill one unit",
        repair: Repair(.setQuantity(ServiceQuantity(1), line: line), needsAttestation: true))
      outcome.combine(.violated)
    }
    return outcome
  }
}
