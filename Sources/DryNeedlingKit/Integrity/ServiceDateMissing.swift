/// A line without a date of service.
enum ServiceDateMissing: ClaimRule {
  static let rule = Rule(
    5009, "service-date-missing", family: .integrity, severity: .error,
    summary: "Every line has a date of service",
    rationale: "Codes, edits and coverage are judged by it, and a clearinghouse asks for it.",
    sources: ["STD-01"], denial: .incompleteClaim,
    failing: """
      {"payer": {"kind": "commercial"}, "frequency": "1", "lines": [{"code": "20560"}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "frequency": "1",
       "lines": [{"code": "20560", "date": "2025-03-03"}], "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard !encounter.serviceLines.isEmpty else { return .notApplicable }
    if encounter.claim.dateOfService != nil { return .satisfied }
    var outcome = RuleOutcome.satisfied
    for line in encounter.judgedLines where encounter.serviceLines[line].dateOfService == nil {
      outcome.combine(report(line, encounter, &findings))
    }
    return outcome
  }

  private static func report(
    _ line: Int, _ encounter: Encounter, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    if encounter.hasUnusable(.lineDateOfService, line: line)
      || encounter.hasUnusable(.dateOfService)
    {
      return .undetermined
    }
    let path = FactPath(.lineDateOfService, index: line)
    if encounter.isClaim {
      findings.violated(at: path, "the line has no date of service", remedy: "add the date")
      return .violated
    }
    findings.undetermined(
      at: path, missing: [.lineDateOfService], "the date of service is not stated",
      remedy: "add the date: codes, edits and coverage go by it")
    return .undetermined
  }
}
