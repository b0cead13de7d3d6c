/// A claim that does not say who is to pay.
enum PayerNotStated: EligibilityRule {
  static let rule = Rule(
    2001, "payer-not-stated", family: .eligibility, severity: .warning,
    summary: "Coverage cannot be told without the payer",
    rationale: """
      Every payer has its own position on dry needling, so without the payer nothing can be said of \
      coverage, visits or authorisation.
      """,
    sources: ["W-05", "T-05"],
    neverAnswers: [.violated],
    failing: """
      {"date": "2025-03-03", "lines": [{"code": "20560"}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "lines": [{"code": "20560"}],
       "needling": {"muscles": ["multifidus"]}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard line.match.basis == .noPayer else { return .satisfied }
    findings.undetermined(
      at: FactPath(.payerName), missing: [.payerName, .payerKind],
      "the payer is not stated, so coverage cannot be told",
      remedy: "state the payer by kind or by name, or say that the patient pays (`self-pay`)")
    return .undetermined
  }
}
