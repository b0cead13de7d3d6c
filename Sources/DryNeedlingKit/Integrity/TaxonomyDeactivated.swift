/// A taxonomy code that was withdrawn before the service.
enum TaxonomyDeactivated: ClaimRule {
  static let rule = Rule(
    5026, "taxonomy-deactivated", family: .integrity, severity: .error,
    summary: "A taxonomy code has to be in use on the date of service",
    rationale: "NUCC withdraws codes with a date; a claim for a later day needs their successor.",
    sources: ["STD-04"], denial: .incompleteClaim,
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "lines": [{"code": "20560"}],
       "billingProvider": {"npi": "1234567893", "taxonomy": "213EG0000X"},
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "lines": [{"code": "20560"}],
       "billingProvider": {"npi": "1234567893", "taxonomy": "213E00000X"},
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    let date = facts.lastDateOfService
    if let code = encounter.billingProvider?.taxonomy {
      outcome.combine(judge(code, date, FactPath(.billingTaxonomy), &findings))
    }
    if let code = encounter.renderingProvider?.taxonomy {
      outcome.combine(judge(code, date, FactPath(.renderingTaxonomy), &findings))
    }
    for line in encounter.judgedLines {
      guard let code = encounter.serviceLines[line].renderingProvider?.taxonomy else { continue }
      outcome.combine(
        judge(
          code, encounter.dateOfService(ofLine: line),
          FactPath(.lineRenderingTaxonomy, index: line), &findings))
    }
    return outcome
  }

  private static func judge(
    _ code: TaxonomyCode, _ date: CalendarDate?, _ path: FactPath,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let last = TaxonomyTable.lastDay(of: code) else { return .satisfied }
    guard let date else { return .undetermined }
    if date <= last { return .satisfied }
    findings.violated(
      at: path, "taxonomy code `\(code)` was in use through `\(last)`, and the service is later",
      remedy: "use the code the provider is registered with now")
    return .violated
  }
}
