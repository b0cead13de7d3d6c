/// A rendering provider who registered as an organization.
enum RenderingTaxonomyIsOrganization: ClaimRule {
  static let rule = Rule(
    5027, "rendering-taxonomy-is-organization", family: .integrity, severity: .warning,
    summary: "The rendering provider is a person, not a group or facility",
    rationale: """
      Needles are inserted by a person. A taxonomy code of a group, clinic or hospital on the \
      rendering provider is a slip, and hides who did it.
      """,
    sources: ["STD-04", "STD-01"],
    denial: DenialForecast(reason: "8", alternatives: [.init("185")]),
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "lines": [{"code": "20560"}],
       "renderingProvider": {"npi": "1234567893", "taxonomy": "261QP2000X"},
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "lines": [{"code": "20560"}],
       "renderingProvider": {"npi": "1234567893", "taxonomy": "225100000X"},
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    if let code = encounter.renderingProvider?.taxonomy {
      outcome.combine(judge(code, FactPath(.renderingTaxonomy), &findings))
    }
    for line in encounter.judgedLines {
      guard let code = encounter.serviceLines[line].renderingProvider?.taxonomy else { continue }
      outcome.combine(judge(code, FactPath(.lineRenderingTaxonomy, index: line), &findings))
    }
    return outcome
  }

  private static func judge(
    _ code: TaxonomyCode, _ path: FactPath, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let entry = TaxonomyTable.entry(for: code), entry.isOrganization else {
      return .satisfied
    }
    findings.violated(
      at: path, "taxonomy code `\(code)` of the rendering provider is one of organizations",
      remedy: "name the person who inserted the needles, with that person's code")
    return .violated
  }
}
