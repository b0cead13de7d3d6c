/// A payer of whom no policy on dry needling is known.
enum PayerPolicyUnknown: EligibilityRule {
  static let rule = Rule(
    2003, "payer-policy-unknown", family: .eligibility, severity: .warning,
    summary: "Ask a payer whose policy on dry needling is not known",
    rationale: """
      Most commercial payers do not cover dry needling, some do, and few publish it. What is not \
      known is not guessed: the payer must be asked before the visit. Many payers do not pay a \
      licensed acupuncturist for needling.
      """,
    sources: ["W-05", "T-05", "Z-06", "Z-16", "F-09", "W-06"],
    neverAnswers: [.violated],
    failing: """
      {"payer": {"kind": "commercial", "name": "Prairie Mutual"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "tricare", "name": "TRICARE"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard line.match.basis != .noPayer, encounter.coverage.payerKind != .selfPay else {
      return .notApplicable
    }
    guard line.match.basis == .unknownPayer else { return .satisfied }
    let isAcupuncturist = line.profession == .acupuncturist
    findings.undetermined(
      at: FactPath(.payerName), missing: [],
      isAcupuncturist
        ? "no policy of this payer on dry needling is known, and many do not pay an acupuncturist"
        : "no policy of this payer on dry needling is known",
      remedy:
        "ask the payer for its policy, the code and modifiers it wants, who may render it, which "
        + "diagnoses and how many visits it pays for, and whether it wants authorisation",
      severity: isAcupuncturist ? .warning : .info)
    return .undetermined
  }
}
