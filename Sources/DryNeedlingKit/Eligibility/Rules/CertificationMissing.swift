/// A certificate, registration or filing that the state asks for.
enum CertificationMissing: EligibilityRule {
  static let rule = Rule(
    2204, "certification-missing", family: .eligibility, severity: .warning,
    summary: "A certificate, endorsement or filing that the state asks for must be held",
    rationale: """
      Some states ask for an endorsement, a registration with the board, or proof of training on \
      file before a provider needles.
      """,
    sources: ["T-06", "W-01"],
    failing: """
      {"payer": {"kind": "commercial", "name": "Prairie Mutual"}, "date": "2025-03-03",
       "serviceFacility": {"state": "WA"},
       "renderingProvider": {"profession": "physical-therapist",
                             "qualifications": {"needlingTrainingHours": 325,
                                                "needlingCertification": false}},
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial", "name": "Prairie Mutual"}, "date": "2025-03-03",
       "serviceFacility": {"state": "WA"},
       "renderingProvider": {"profession": "physical-therapist",
                             "qualifications": {"needlingTrainingHours": 325,
                                                "needlingCertification": true}},
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let answer = line.states[.certification], let law = line.scope?.period,
      let state = line.state, let profession = line.profession,
      let certification = law.certification
    else { return .notApplicable }
    switch answer {
    case .met: return .satisfied
    case .unmet:
      findings.violated(
        at: FactPath(.renderingQualifications),
        "`\(state)` asks \(profession.phrase) for: \(certification); the record says it is not there",
        remedy: "obtain it before needling, or correct the record",
        severity: law.confidence.severity, policy: law.sources,
        sources: law.sources.ids.isEmpty ? nil : ["T-06"])
      return .violated
    case .undetermined:
      if line.states[.training] != .undetermined {
        findings.undetermined(
          at: FactPath(.renderingQualifications), missing: [.renderingQualifications],
          "`\(state)` asks \(profession.phrase) for: \(certification), which the record does not "
            + "state",
          remedy: "keep it on record (`needlingCertification`)", severity: .info,
          policy: law.sources, sources: ["T-06"])
      }
      return .undetermined
    }
  }
}
