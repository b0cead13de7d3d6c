/// Auxiliary personnel without a supervisor on the claim.
enum SupervisionMissing: EligibilityRule {
  static let rule = Rule(
    2023, "supervision-missing", family: .eligibility, severity: .error,
    summary: "Auxiliary personnel work under supervision, which must be stated",
    rationale: """
      Medicare pays what auxiliary personnel do only as part of the service of the physician who \
      supervises: directly in an office, since 2020 also by live video, and generally in an \
      outpatient hospital.
      """,
    sources: ["NCD-12", "NCD-13", "NCD-14"],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "renderingProvider": {"profession": "acupuncturist",
                             "qualifications": {"acupunctureDegree": true,
                                                "acupunctureLicense": true}},
       "supervisingProvider": {"profession": "physical-therapist"},
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "renderingProvider": {"profession": "acupuncturist",
                             "qualifications": {"acupunctureDegree": true,
                                                "acupunctureLicense": true}},
       "supervisingProvider": {"profession": "physician"},
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let state = line.states[.supervision], let period = line.period else {
      return .notApplicable
    }
    let sources: [String]? = line.isMedicare ? nil : []
    switch state {
    case .met: return .satisfied
    case .unmet:
      findings.violated(
        at: FactPath(.supervisingProfession),
        "the supervising provider is none under whom \(line.payer) pays auxiliary personnel",
        remedy:
          "state the physician who supervised, or tell the patient with a notice of liability",
        severity: line.policySeverity, policy: period.sources, sources: sources, conflicts: [],
        denial: line.denial("185", ["N95"], in: encounter))
      return .violated
    case .undetermined:
      findings.undetermined(
        at: FactPath(.supervisingProvider), missing: [.supervisingProvider],
        "\(line.payer) pays auxiliary personnel only under supervision, and no supervisor is stated",
        remedy: "state the supervising provider", policy: period.sources, sources: sources,
        conflicts: [])
      return .undetermined
    }
  }
}
