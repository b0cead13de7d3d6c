/// A complaint that has not lasted as long as the policy asks.
enum ComplaintTooShort: EligibilityRule {
  static let rule = Rule(
    2013, "complaint-too-short", family: .eligibility, severity: .error,
    summary: "The complaint must have lasted as long as the policy asks",
    rationale: """
      Medicare takes low back pain for chronic when it has lasted 12 weeks or longer on the day of \
      the session. Where onset and duration are both stated, the shorter counts.
      """,
    sources: ["NCD-02", "T-03"],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]},
       "condition": {"weeks": 11}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]},
       "condition": {"weeks": 12}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let state = line.states[.duration], let period = line.period else {
      return .notApplicable
    }
    guard state == .unmet else { return state == .met ? .satisfied : .undetermined }
    let weeks = LineEligibility.weeks(encounter.condition, on: line.date) ?? 0
    findings.violated(
      at: FactPath(encounter.condition.durationWeeks == nil ? .conditionOnset : .conditionDuration),
      "the complaint has lasted `\(weeks)` weeks, and \(line.payer) asks for "
        + "`\(period.minimumWeeks ?? 0)` or more",
      remedy: "wait until then, or tell the patient that it is not covered yet",
      severity: line.policySeverity, policy: period.sources,
      sources: line.isMedicare ? nil : [], conflicts: [],
      denial: line.isMedicare ? line.denial("50", ["N386"], in: encounter) : nil)
    return .violated
  }
}
