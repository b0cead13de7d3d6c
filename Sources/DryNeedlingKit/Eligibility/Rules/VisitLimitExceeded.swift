/// A session beyond those that the policy pays for.
enum VisitLimitExceeded: EligibilityRule {
  static let rule = Rule(
    2101, "visit-limit-exceeded", family: .eligibility, severity: .error,
    summary: "A session beyond the policy's limit is not paid",
    rationale: """
      Medicare pays for 20 sessions a year at most, acupuncture counted with them. The year ends \
      after eleven full months following the month of the first session. Other payers have limits \
      of their own. Known history is a lower bound, so a session found to be too many is too many.
      """,
    sources: ["NCD-03", "NCD-04", "OUR-01", "T-04", "NCD-18", "DEN-02", "DEN-12"],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-31", "diagnoses": ["M54.59"],
       "lines": [{"code": "20560", "modifiers": ["KX"], "pointers": [1]}],
       "needling": {"muscles": ["multifidus"]}, "condition": {"improvement": true},
       "history": {"visits": [
          "2025-01-06", "2025-01-08", "2025-01-13", "2025-01-15", "2025-01-20", "2025-01-22",
          "2025-01-27", "2025-01-29", "2025-02-03", "2025-02-05", "2025-02-10", "2025-02-12",
          "2025-02-17", "2025-02-19", "2025-02-24", "2025-02-26", "2025-03-03", "2025-03-05",
          "2025-03-10", "2025-03-12"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2026-01-01", "diagnoses": ["M54.59"],
       "lines": [{"code": "20560", "pointers": [1]}],
       "needling": {"muscles": ["multifidus"]}, "condition": {"improvement": true},
       "history": {"visits": [
          "2025-01-06", "2025-01-08", "2025-01-13", "2025-01-15", "2025-01-20", "2025-01-22",
          "2025-01-27", "2025-01-29", "2025-02-03", "2025-02-05", "2025-02-10", "2025-02-12",
          "2025-02-17", "2025-02-19", "2025-02-24", "2025-02-26", "2025-03-03", "2025-03-05",
          "2025-03-10", "2025-03-12"]}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let state = line.states[.visitLimit], let period = line.period,
      let standing = line.standing
    else { return .notApplicable }
    guard state == .unmet else { return state == .met ? .satisfied : .undetermined }
    let most = line.counter?.most ?? 0
    let reopens = standing.reopens.map { ", and counting starts anew on `\($0)`" } ?? ""
    findings.violated(
      at: line.path(),
      "this is session `\(standing.used + 1)` since `\(standing.windowStart)`, and \(line.payer) "
        + "pays for `\(most)`" + reopens,
      remedy: standing.reopens.map {
        "put it off to `\($0)`, or tell the patient beforehand that it is not covered"
      } ?? "tell the patient beforehand that it is not covered, or ask for authorisation",
      severity: line.policySeverity, policy: period.sources,
      sources: line.isMedicare ? ["NCD-03", "NCD-04", "OUR-01", "DEN-02"] : ["DEN-02"],
      conflicts: [],
      denial: line.denial(
        "119", ["N362"],
        or: [.init("151", remarks: ["N640"]), .init("273", remarks: ["N640"])], in: encounter))
    return .violated
  }
}
