/// A last day before the first.
enum ReversedDateRange: ClaimRule {
  static let rule = Rule(
    5007, "reversed-date-range", family: .integrity, severity: .error,
    summary: "The last day of a line is not before its first",
    rationale: "The two dates were swapped, or one is mistyped.",
    sources: ["STD-07", "STD-01"], denial: .incompleteClaim,
    failing: """
      {"payer": {"kind": "commercial"}, "needling": {"muscles": ["trapezius"]},
       "lines": [{"code": "20560", "date": "2025-03-03", "lastDate": "2025-03-02"}]}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "needling": {"muscles": ["trapezius"]},
       "lines": [{"code": "20560", "date": "2025-03-03", "lastDate": "2025-03-03"}]}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    for line in encounter.judgedLines {
      guard let last = encounter.serviceLines[line].lastDateOfService else { continue }
      guard let first = encounter.dateOfService(ofLine: line) else {
        // The missing first day is told by a rule of its own.
        outcome.combine(.undetermined)
        continue
      }
      guard last < first else {
        outcome.combine(.satisfied)
        continue
      }
      findings.violated(
        at: FactPath(.lineLastDateOfService, index: line),
        "the line ends on `\(last)`, before it begins on `\(first)`", remedy: "correct the dates")
      outcome.combine(.violated)
    }
    return outcome
  }
}
