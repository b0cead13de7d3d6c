/// One of the first sessions after the days within which they are promised.
enum SessionAfterPromisedDays: EligibilityRule {
  static let rule = Rule(
    2106, "session-after-promised-days", family: .eligibility, severity: .warning,
    summary: "Whether a first session after day 90 needs improvement is not settled",
    rationale: """
      Medicare promises 12 sessions in 90 days. Whether one of them that falls after day 90 is \
      covered without improvement is said nowhere. The first session of the year is day 1.
      """,
    sources: ["OUR-01", "NCD-03"],
    neverAnswers: [.violated],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-04-07", "diagnoses": ["M54.59"],
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]},
       "history": {"visits": ["2025-01-07"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-04-06", "diagnoses": ["M54.59"],
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]},
       "history": {"visits": ["2025-01-07"]}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let standing = line.standing, let counter = line.counter, let days = counter.days,
      let session = line.session, session <= counter.unconditional ?? 0
    else { return .notApplicable }
    guard line.states[.improvement] == .undetermined else { return .satisfied }
    let isWorse = encounter.condition.improvement == false
    findings.undetermined(
      at: FactPath(.conditionImprovement), missing: isWorse ? [] : [.conditionImprovement],
      "session `\(session)` falls on day `\(standing.day)`, and whether sessions after day `\(days)` "
        + "are covered without improvement is not settled",
      remedy: isWorse
        ? "treatment without improvement is to stop; tell the patient beforehand"
        : "record what has improved since the first session",
      severity: isWorse ? .warning : .info)
    return .undetermined
  }
}
