/// A service outside what a plan must pay at the least.
enum BeyondLeastCoverage: EligibilityRule {
  static let rule = Rule(
    2006, "beyond-least-coverage", family: .eligibility, severity: .warning,
    summary:
      "What Original Medicare does not pay, a Medicare Advantage plan may, and must be asked",
    rationale: """
      A Medicare Advantage plan covers at least what Original Medicare does and may add diagnoses, \
      professions or sessions. Outside the least nothing is certain in either direction.
      """,
    sources: ["NCD-25", "NCD-30", "W-05"],
    neverAnswers: [.violated],
    failing: """
      {"payer": {"kind": "medicare-advantage"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]},
       "condition": {"weeks": 6}}
      """,
    passing: """
      {"payer": {"kind": "medicare-advantage"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]},
       "condition": {"weeks": 12}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let period = line.period, period.mayPayMore else { return .notApplicable }
    let open = RequirementKind.allCases.filter(line.isLeftOpen)
    guard !open.isEmpty else { return .satisfied }
    findings.undetermined(
      at: line.path(), missing: [],
      "\(line.payer) need not pay this: it is outside the least it must cover by "
        + MessageText.list(open.map(\.words)),
      remedy: "ask the plan whether it covers more, and keep its answer",
      policy: period.sources, sources: ["NCD-25"], conflicts: [])
    return .undetermined
  }
}

extension RequirementKind {
  /// What the requirement is about, in a word or two.
  var words: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }
}
