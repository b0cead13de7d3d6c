/// A service after the day of the check.
enum DateInTheFuture: ClaimRule {
  static let rule = Rule(
    5004, "date-in-the-future", family: .integrity, severity: .error,
    summary: "A service cannot be billed before it is given",
    rationale: "A date of service after today is a slip, or a claim sent too early.",
    sources: ["STD-07", "STD-01"], denial: .incompleteClaim,
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2199-03-03", "lines": [{"code": "20560"}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "lines": [{"code": "20560"}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let today = facts.asOf else { return .notApplicable }
    // Without a first day a line may still have a last one.
    var outcome: RuleOutcome = facts.firstDateOfService == nil ? .notApplicable : .satisfied
    if let date = encounter.claim.dateOfService, date > today {
      outcome.combine(report(date, today, FactPath(.dateOfService), &findings))
    }
    for line in encounter.judgedLines {
      if let date = encounter.serviceLines[line].dateOfService, date > today {
        outcome.combine(
          report(date, today, FactPath(.lineDateOfService, index: line), &findings))
      } else if let date = encounter.serviceLines[line].lastDateOfService, date > today {
        outcome.combine(
          report(date, today, FactPath(.lineLastDateOfService, index: line), &findings))
      }
    }
    return outcome
  }

  private static func report(
    _ date: CalendarDate, _ today: CalendarDate, _ path: FactPath,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    findings.violated(
      at: path, "the service is dated `\(date)`, after `\(today)`",
      remedy: "correct the date, or bill once the service is given")
    return .violated
  }
}
