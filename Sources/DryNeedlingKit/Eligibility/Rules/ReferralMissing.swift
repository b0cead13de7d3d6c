/// A referral that the policy asks for and the claim does not show.
enum ReferralMissing: EligibilityRule {
  static let rule = Rule(
    2031, "referral-missing", family: .eligibility, severity: .warning,
    summary: "A referral that the policy asks for must be on the claim",
    rationale: """
      Some payers pay only on a physician's referral or order. A number or the referring provider \
      shows it.
      """,
    sources: ["F-09", "Z-16"],
    neverAnswers: [.violated],
    failing: """
      {"payer": {"kind": "va", "name": "VA Community Care"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "va", "name": "VA Community Care"}, "date": "2025-03-03",
       "referralNumber": "VA0001",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let state = line.states[.referral], let period = line.period else {
      return .notApplicable
    }
    guard state != .met else { return .satisfied }
    findings.undetermined(
      at: FactPath(.referralNumber), missing: [.referralNumber, .referringProvider],
      "\(line.payer) asks for a referral, and none is stated",
      remedy: "state the referral number or the referring provider", policy: period.sources,
      conflicts: [])
    return .undetermined
  }
}
