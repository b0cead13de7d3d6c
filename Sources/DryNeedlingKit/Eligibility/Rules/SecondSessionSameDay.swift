/// Two sessions of one day where the policy pays one.
enum SecondSessionSameDay: EligibilityRule {
  static let rule = Rule(
    2105, "second-session-same-day", family: .eligibility, severity: .error,
    summary: "A policy that pays one session a day does not pay a second",
    rationale: """
      For Medicare one session a date is paid: acupuncture, 20560 or 20561, never two of them, \
      whoever renders them.
      """,
    sources: ["NCD-18", "OUR-01"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]},
       "history": {"visits": [{"date": "2025-03-03", "kind": "acupuncture"}]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]},
       "history": {"visits": [{"date": "2025-03-02", "kind": "acupuncture"}]}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let state = line.states[.oneSessionADay], let period = line.period else {
      return .notApplicable
    }
    guard state == .unmet else { return .satisfied }
    findings.violated(
      at: line.path(.lineDateOfService),
      "the history shows another session on the same day, and \(line.payer) pays for one",
      remedy: "correct the date of the one that was another day, or bill one of them",
      severity: line.policySeverity, policy: period.sources,
      sources: line.isMedicare ? nil : [], conflicts: [],
      denial: line.denial("119", ["N362"], or: [.init("151", remarks: ["N640"])], in: encounter))
    return .violated
  }
}
