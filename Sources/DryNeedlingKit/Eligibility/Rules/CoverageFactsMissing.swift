/// Facts without which the conditions of the policy cannot be judged, asked for in one finding.
enum CoverageFactsMissing: EligibilityRule {
  static let rule = Rule(
    2016, "coverage-facts-missing", family: .eligibility, severity: .warning,
    summary: "The facts that the policy's conditions rest on must be stated",
    rationale: """
      A policy that pays under conditions cannot be answered without the facts: for Medicare how \
      long the pain has lasted, what it comes from, the diagnosis and who rendered the service. They \
      are asked for together, since one look into the record settles them.
      """,
    sources: ["T-03", "NCD-02", "NCD-11"],
    neverAnswers: [.violated],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]},
       "renderingProvider": {"profession": "physician"},
       "condition": {"weeks": 20, "cause": "nonspecific"}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    if line.match.basis == .noDate {
      findings.undetermined(
        at: line.path(.lineDateOfService), missing: [.dateOfService],
        "without the date of service no policy can be chosen", remedy: "state the date of service",
        sources: ["T-03"])
      return .undetermined
    }
    guard let period = line.period else { return .notApplicable }
    var missing: [Fact] = []
    var words: [String] = []
    func ask(_ kind: RequirementKind, _ facts: [Fact], _ text: String) {
      guard line.states[kind] == .undetermined, !line.isLeftOpen(kind) else { return }
      missing += facts
      words.append(text)
    }
    if line.diagnoses(of: encounter).allSatisfy({ $0.code == nil }) {
      ask(.diagnosis, [.diagnoses], "the diagnosis")
    }
    ask(
      .duration, [.conditionOnset, .conditionDuration],
      "whether the complaint has lasted \(period.minimumWeeks ?? 0) weeks")
    if encounter.condition.cause == nil,
      line.diagnosisPointingAtCause(period, encounter) == nil
    {
      ask(.cause, [.conditionCause], "what the pain comes from")
    }
    if line.profession == nil { ask(.provider, [.renderingProfession], "who rendered it") }
    ask(.setting, [.placeOfService], "where it was given")
    guard !missing.isEmpty else { return .satisfied }
    findings.undetermined(
      at: line.path(), missing: missing,
      "\(line.payer) pays under conditions, and not stated is: \(words.joined(separator: "; "))",
      remedy: "state \(MessageText.list(missing.map(\.name)))", policy: period.sources,
      sources: line.isMedicare ? nil : [], conflicts: [])
    return .undetermined
  }
}
