/// Diagnoses of which no source settles whether the policy pays for them.
enum DiagnosisCoverageUnsettled: EligibilityRule {
  static let rule = Rule(
    2012, "diagnosis-coverage-unsettled", family: .eligibility, severity: .warning,
    summary: "Whether the policy pays for this diagnosis is not settled",
    rationale: """
      Medicare's list of covered diagnoses stands in an attachment that could not be read. M54.50 \
      and M54.59 (M54.5 through 2021-09-30) are known to be on it; other low back codes may be. \
      Vertebrogenic pain (M54.51) names a cause, and whether it still counts as pain without one is \
      not settled.
      """,
    sources: ["NCD-27", "NCD-20", "ICD-07"],
    neverAnswers: [.violated],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.51"],
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let state = line.states[.diagnosis], let period = line.period else {
      return .notApplicable
    }
    guard state == .undetermined, !line.isLeftOpen(.diagnosis) else { return .satisfied }
    let codes = line.diagnoses(of: encounter).compactMap(\.code)
    // That there is no diagnosis, or none that can be read, is asked elsewhere.
    guard !codes.isEmpty else { return .notApplicable }
    findings.undetermined(
      at: line.path(.lineDiagnosisPointers), missing: [],
      "whether \(line.payer) pays dry needling for \(MessageText.list(codes.map(\.description), "or")) "
        + "is not settled",
      remedy: "use the code that fits the record best, and ask the payer whether it is covered",
      policy: period.sources, sources: line.isMedicare ? nil : [], conflicts: [])
    return .undetermined
  }
}
