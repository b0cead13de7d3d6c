/// The estimate that a patient who pays is owed.
enum SelfPayEstimateOwed: EligibilityRule {
  static let rule = Rule(
    2401, "self-pay-estimate-owed", family: .eligibility, severity: .info,
    summary: "A patient who pays for the service is owed a good-faith estimate",
    rationale: """
      Since 2022 patients without insurance, and those who do not use it, are owed an estimate of \
      the cost before a scheduled service and on request. The rule is known but was not confirmed.
      """,
    sources: ["ADM-02", "W-06"],
    neverAnswers: [.satisfied, .violated],
    failing: """
      {"payer": {"kind": "self-pay"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["multifidus"]}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard encounter.coverage.payerKind == .selfPay, PatientDuties.estimateIsOwed(on: line.date)
    else { return .notApplicable }
    findings.undetermined(
      at: FactPath(.payerKind), missing: [],
      "the patient pays, and is owed a good-faith estimate beforehand",
      remedy:
        "give it within 1 business day when scheduled 3 or more business days ahead, and within 3 "
        + "when scheduled 10 or more ahead or on request")
    return .undetermined
  }
}
