/// A line without a charge, or with one below zero.
enum ChargeMissingOrNegative: ClaimRule {
  static let rule = Rule(
    5021, "charge-missing-or-negative", family: .integrity, severity: .error,
    summary: "Every line has a charge of zero or more",
    rationale: "A credit is given by replacing or voiding a claim, never by a negative charge.",
    sources: ["STD-01"], denial: .incompleteClaim,
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "charge": "-45.00"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "charge": "45.00"}], "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard !encounter.serviceLines.isEmpty else { return .notApplicable }
    var outcome = RuleOutcome.satisfied
    if let total = encounter.claim.totalCharge, total.cents < 0 {
      findings.violated(
        at: FactPath(.totalCharge), "the total charge is `\(total)`",
        remedy: "correct it; a credit is given by replacing or voiding the claim")
      outcome.combine(.violated)
    }
    for line in encounter.judgedLines {
      guard let charge = encounter.serviceLines[line].charge else {
        outcome.combine(reportMissing(line, encounter, &findings))
        continue
      }
      if charge.cents >= 0 { continue }
      findings.violated(
        at: FactPath(.lineCharge, index: line), "the charge of the line is `\(charge)`",
        remedy: "correct it; a credit is given by replacing or voiding the claim")
      outcome.combine(.violated)
    }
    return outcome
  }

  private static func reportMissing(
    _ line: Int, _ encounter: Encounter, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    if encounter.hasUnusable(.lineCharge, line: line) { return .undetermined }
    let path = FactPath(.lineCharge, index: line)
    if encounter.isClaim {
      findings.violated(at: path, "the line has no charge", remedy: "add the charge")
      return .violated
    }
    findings.undetermined(
      at: path, missing: [.lineCharge], "the charge of the line is not stated",
      remedy: "add it before the claim goes out", severity: .info)
    return .undetermined
  }
}
