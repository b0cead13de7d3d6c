/// Needling billed for several days on one line.
enum DateRangeForNeedling: ClaimRule {
  static let rule = Rule(
    5008, "date-range-for-needling", family: .integrity, severity: .error,
    summary: "Needling is billed by the session, one day a line",
    rationale: """
      20560 and 20561 are reported once a session. A line that spans several days does not tell the \
      day of the session, and limits by the day cannot be applied to it.
      """,
    sources: ["CPT-02", "MUE-01", "STD-01"], denial: .incompleteClaim,
    failing: """
      {"payer": {"kind": "commercial"}, "needling": {"muscles": ["trapezius"]},
       "lines": [{"code": "20560", "date": "2025-03-03", "lastDate": "2025-03-07"}]}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "needling": {"muscles": ["trapezius"]},
       "lines": [{"code": "20560", "date": "2025-03-03"}]}
      """)

  static let appliesTo: ClaimFeatures = .needlingLine

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    for line in facts.needlingLines {
      guard let last = encounter.serviceLines[line].lastDateOfService else { continue }
      guard let first = encounter.dateOfService(ofLine: line) else {
        outcome.combine(.undetermined)
        continue
      }
      guard last > first else {
        outcome.combine(.satisfied)
        continue
      }
      findings.violated(
        at: FactPath(.lineLastDateOfService, index: line),
        "needling is billed for `\(first)` through `\(last)` on one line",
        remedy: "bill one line for each session, with the day of that session")
      outcome.combine(.violated)
    }
    return outcome
  }
}
