/// Pain from a cause that the policy does not pay for.
enum CauseRefused: EligibilityRule {
  static let rule = Rule(
    2014, "cause-refused", family: .eligibility, severity: .error,
    summary: "The pain must not come from a cause that the policy refuses",
    rationale: """
      For Medicare chronic low back pain has no identifiable systemic cause, such as metastatic, \
      inflammatory or infectious disease, and comes neither from surgery nor from pregnancy.
      """,
    sources: ["NCD-02", "T-03"],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]},
       "condition": {"cause": "surgery"}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]},
       "condition": {"cause": "nonspecific"}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let state = line.states[.cause], let period = line.period else { return .notApplicable }
    guard state == .unmet else { return state == .met ? .satisfied : .undetermined }
    let cause = encounter.condition.cause?.words ?? "that cause"
    findings.violated(
      at: FactPath(.conditionCause),
      "the pain comes from \(cause), and \(line.payer) does not pay for that",
      remedy: "tell the patient that it is not covered, or correct the cause if the record says so",
      severity: line.policySeverity, policy: period.sources,
      sources: line.isMedicare ? nil : [], conflicts: [],
      denial: line.isMedicare ? line.denial("50", ["N386"], in: encounter) : nil)
    return .violated
  }
}

extension PainCause {
  /// The cause, in plain words.
  var words: String {
    switch self {
    case .nonspecific: "no known cause"
    case .surgery: "surgery"
    case .pregnancy: "pregnancy"
    case .systemicDisease: "a systemic disease"
    case .injury: "an injury"
    }
  }
}
