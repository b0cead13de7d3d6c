/// Further sessions without the improvement they need.
enum ImprovementNotDocumented: EligibilityRule {
  static let rule = Rule(
    2102, "improvement-not-documented", family: .eligibility, severity: .error,
    summary: "Sessions beyond the first ones are paid only when the patient improves",
    rationale: """
      Medicare pays for 8 sessions after the first 12 for patients who improve, and treatment stops \
      when there is no improvement. The record must show it from session 13 on.
      """,
    sources: ["NCD-03", "NCD-05", "T-04"],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "lines": [{"code": "20560", "modifiers": ["KX"], "pointers": [1]}],
       "needling": {"muscles": ["multifidus"]}, "condition": {"improvement": false},
       "history": {"visits": [
          "2025-01-06", "2025-01-08", "2025-01-13", "2025-01-15", "2025-01-20", "2025-01-22",
          "2025-01-27", "2025-01-29", "2025-02-03", "2025-02-05", "2025-02-10", "2025-02-12"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "lines": [{"code": "20560", "modifiers": ["KX"], "pointers": [1]}],
       "needling": {"muscles": ["multifidus"]}, "condition": {"improvement": true},
       "history": {"visits": [
          "2025-01-06", "2025-01-08", "2025-01-13", "2025-01-15", "2025-01-20", "2025-01-22",
          "2025-01-27", "2025-01-29", "2025-02-03", "2025-02-05", "2025-02-10", "2025-02-12"]}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let state = line.states[.improvement], let period = line.period,
      let session = line.session, session > line.counter?.unconditional ?? 0
    else { return .notApplicable }
    let sources: [String]? = line.isMedicare ? nil : []
    if line.isLeftOpen(.improvement) { return .undetermined }
    switch state {
    case .met: return .satisfied
    case .unmet:
      findings.violated(
        at: FactPath(.conditionImprovement),
        "session `\(session)` is paid only when the patient improves, and the record says there is "
          + "no improvement",
        remedy: "stop the treatment, or tell the patient beforehand that it is not covered",
        severity: line.policySeverity, policy: period.sources, sources: sources, conflicts: [],
        denial: line.denial("50", ["N386"], or: [.init("151", remarks: ["N435"])], in: encounter))
      return .violated
    case .undetermined:
      findings.undetermined(
        at: FactPath(.conditionImprovement), missing: [.conditionImprovement],
        "session `\(session)` is paid only when the patient improves, and improvement is not stated",
        remedy: "record what has improved since the first session", policy: period.sources,
        sources: sources, conflicts: [])
      return .undetermined
    }
  }
}
