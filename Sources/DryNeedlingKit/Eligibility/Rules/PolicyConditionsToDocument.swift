/// Conditions of a policy that only the record can show.
enum PolicyConditionsToDocument: EligibilityRule {
  static let rule = Rule(
    2018, "policy-conditions-to-document", family: .eligibility, severity: .info,
    summary: "The record must show the further conditions of the policy",
    rationale: """
      Some conditions, such as conservative care that failed, stand in no field of a claim. They are \
      listed so that the record shows them when the payer asks.
      """,
    sources: ["Z-16", "F-01"],
    neverAnswers: [.satisfied, .violated],
    failing: """
      {"payer": {"kind": "workers-compensation", "name": "Washington L&I"}, "date": "2025-03-03",
       "serviceFacility": {"state": "WA"},
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "lines": [{"code": "20560"}],
       "needling": {"muscles": ["multifidus"]}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard line.states[.attestation] == .undetermined, let period = line.period else {
      return .notApplicable
    }
    findings.undetermined(
      at: line.path(), missing: [],
      "\(line.payer) pays only when the record shows: "
        + period.attestations.map(\.text).joined(separator: "; "),
      remedy: "see that the record shows it", policy: period.sources, sources: [])
    return .undetermined
  }
}
