/// Training in needling that the state asks for.
enum TrainingTooShort: EligibilityRule {
  static let rule = Rule(
    2203, "training-too-short", family: .eligibility, severity: .warning,
    summary: "The state's hours of training in dry needling must be on record",
    rationale: """
      Many states that let a profession needle ask for a number of hours of training. What a \
      provider's record does not state cannot be told.
      """,
    sources: ["T-06", "W-01", "I-06"],
    failing: """
      {"payer": {"kind": "commercial", "name": "Prairie Mutual"}, "date": "2025-03-03",
       "serviceFacility": {"state": "DE"},
       "renderingProvider": {"profession": "physical-therapist",
                             "qualifications": {"needlingTrainingHours": 24}},
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial", "name": "Prairie Mutual"}, "date": "2025-03-03",
       "serviceFacility": {"state": "DE"},
       "renderingProvider": {"profession": "physical-therapist",
                             "qualifications": {"needlingTrainingHours": 54}},
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let answer = line.states[.training], let law = line.scope?.period,
      let state = line.state, let profession = line.profession, let hours = law.trainingHours
    else { return .notApplicable }
    switch answer {
    case .met: return .satisfied
    case .unmet:
      let known = line.trainingHours.map { "`\($0)`" } ?? "fewer"
      findings.violated(
        at: FactPath(.renderingQualifications),
        "`\(state)` asks \(profession.phrase) for `\(hours)` hours of training in dry needling, and "
          + "\(known) are on record",
        remedy: "complete the training before needling, or correct the record",
        severity: law.confidence.severity, policy: law.sources,
        sources: law.sources.ids.isEmpty ? nil : ["T-06"])
      return .violated
    case .undetermined:
      // A certificate is asked for in the same breath.
      let certificate =
        line.states[.certification] == .undetermined
        ? law.certification.map { " and for: \($0)" } ?? "" : ""
      findings.undetermined(
        at: FactPath(.renderingQualifications), missing: [.renderingQualifications],
        "`\(state)` asks \(profession.phrase) for `\(hours)` hours of training in dry "
          + "needling\(certificate), which the record does not state",
        remedy: "keep the provider's training on record (`needlingTrainingHours`)",
        severity: .info, policy: law.sources, sources: ["T-06"])
      return .undetermined
    }
  }
}
