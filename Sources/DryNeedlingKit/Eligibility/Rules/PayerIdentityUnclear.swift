/// A payer whose name, identifier and kind do not point at one policy.
enum PayerIdentityUnclear: EligibilityRule {
  static let rule = Rule(
    2002, "payer-identity-unclear", family: .eligibility, severity: .warning,
    summary: "Name, identifier and kind of the payer must point at one payer",
    rationale: """
      A payer identifier is a routing address that clearinghouses change and that may carry several \
      lines of business; filing indicators are often left at their default. Where they contradict \
      each other the claim may go to the wrong payer, and no policy is chosen.
      """,
    sources: ["W-05", "STD-01"],
    failing: """
      {"payer": {"kind": "medicare", "name": "TRICARE"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["multifidus"]}}
      """,
    passing: """
      {"payer": {"kind": "tricare", "name": "TRICARE"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["multifidus"]}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    switch line.match.basis {
    case .disagreement:
      let policies = MessageText.list(line.match.passedOver.map(\.policyID))
      findings.violated(
        at: FactPath(.payerName),
        "name, identifier and kind of the payer point at different policies: \(policies)",
        remedy: "correct the payer's name, identifier or filing indicator")
      return .violated
    case .identifierAlone where line.match.chosen == nil:
      findings.undetermined(
        at: FactPath(.payerName), missing: [.payerName],
        "only the identifier tells the payer, and several lines of business may share it",
        remedy: "state the name of the payer")
      return .undetermined
    case .noPayer, .unknownPayer: return .notApplicable
    default: return .satisfied
    }
  }
}
