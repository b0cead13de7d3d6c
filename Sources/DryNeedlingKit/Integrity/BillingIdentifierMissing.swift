/// A claim without the NPI of who bills.
enum BillingIdentifierMissing: ClaimRule {
  static let rule = Rule(
    5003, "billing-npi-missing", family: .integrity, severity: .error,
    summary: "A claim names the NPI of the billing provider",
    rationale: "Without it a clearinghouse cannot tell who is to be paid.",
    sources: ["STD-01"], denial: .incompleteClaim,
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "frequency": "1",
       "lines": [{"code": "20560"}], "billingProvider": {"state": "CO"},
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "frequency": "1",
       "lines": [{"code": "20560"}], "billingProvider": {"npi": "1234567893", "state": "CO"},
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    if encounter.billingProvider?.npi != nil { return .satisfied }
    // A number that cannot be used is told by a rule of its own.
    if encounter.hasUnusable(.billingNPI) { return .undetermined }
    if encounter.billingProvider != nil, encounter.isClaim {
      findings.violated(
        at: FactPath(.billingNPI), "the billing provider has no NPI",
        remedy: "add the billing provider's NPI")
      return .violated
    }
    findings.undetermined(
      at: FactPath(.billingNPI), missing: [.billingNPI],
      "the NPI of the billing provider is not stated",
      remedy: "add it before the claim goes out", severity: encounter.isClaim ? .warning : .info)
    return .undetermined
  }
}
