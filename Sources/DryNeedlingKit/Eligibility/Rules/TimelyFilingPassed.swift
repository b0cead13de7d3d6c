/// A claim that can no longer be filed in time.
enum TimelyFilingPassed: EligibilityRule {
  static let rule = Rule(
    2402, "timely-filing-passed", family: .eligibility, severity: .info,
    summary: "A claim must reach the payer within its time for filing",
    rationale: """
      Medicare takes claims within one calendar year of the service; other payers have times of \
      their own. Whether the claim was filed already cannot be told, and the rule was not confirmed, \
      so it is information.
      """,
    sources: ["ADM-01"],
    neverAnswers: [.violated],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-12-30",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["multifidus"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-12-31",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["multifidus"]}}
      """)

  static let sieve: ClaimFeatures = .openEligibility

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let asOf = facts.asOf, let last = line.lastFilingDay,
      encounter.claim.frequency?.refersToEarlierClaim != true
    else { return .notApplicable }
    guard asOf > last else { return .satisfied }
    findings.undetermined(
      at: FactPath(.dateOfService), missing: [],
      "the last day to file the claim with \(line.payer) was `\(last)`",
      remedy: "if it was not filed by then, expect a denial that may not be passed to the patient",
      policy: line.period?.sources)
    return .undetermined
  }
}
