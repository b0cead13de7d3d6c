/// Needling on record, and nothing billed.
enum ClaimWithoutLines: ClaimRule {
  static let rule = Rule(
    5024, "claim-without-lines", family: .integrity, severity: .error,
    summary: "A claim has at least one service line",
    rationale:
      "The record shows needling, and no line bills anything. A claim like that is bounced.",
    sources: ["STD-01"], denial: .incompleteClaim,
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "frequency": "1", "lines": [],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "frequency": "1",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingRecord

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard encounter.serviceLines.isEmpty else { return .satisfied }
    if encounter.hasUnusable(.serviceLines) { return .undetermined }
    if encounter.isClaim {
      findings.violated(
        at: FactPath(.serviceLines), "needling is on record, and the claim has no service line",
        remedy: "bill the needling, or do not send the claim")
      return .violated
    }
    findings.undetermined(
      at: FactPath(.serviceLines), missing: [.serviceLines],
      "needling is on record, and nothing is billed yet",
      remedy: "add a line with the recommended code", severity: .info)
    return .undetermined
  }
}
