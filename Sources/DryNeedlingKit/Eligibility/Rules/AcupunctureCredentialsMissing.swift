/// A provider whom the policy pays only with acupuncture credentials that are not stated.
enum AcupunctureCredentialsMissing: EligibilityRule {
  static let rule = Rule(
    2022, "acupuncture-credentials-missing", family: .eligibility, severity: .error,
    summary: "Some professions are paid only with an acupuncture degree and licence",
    rationale: """
      Under Medicare's determination physician assistants, nurse practitioners, clinical nurse \
      specialists and auxiliary personnel need a master's or doctoral degree in acupuncture from an \
      accredited school and a current, full, active and unrestricted acupuncture licence.
      """,
    sources: ["NCD-11", "NCD-14"],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "renderingProvider": {"profession": "nurse-practitioner",
                             "qualifications": {"acupunctureDegree": false}},
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "renderingProvider": {"profession": "nurse-practitioner",
                             "qualifications": {"acupunctureDegree": true,
                                                "acupunctureLicense": true}},
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let state = line.states[.provider], let period = line.period,
      let profession = line.profession
    else { return .notApplicable }
    let sources: [String]? = line.isMedicare ? nil : []
    if state == .unmet, line.lacksAcupunctureCredentials {
      findings.violated(
        at: FactPath(.renderingQualifications),
        "\(line.payer) pays \(profession.phrase) only with an acupuncture degree and licence",
        remedy: "tell the patient with a notice of liability, or correct the qualifications",
        severity: line.policySeverity, policy: period.sources, sources: sources, conflicts: [],
        denial: line.denial("185", ["N95"], or: [.init("170", remarks: ["N95"])], in: encounter))
      return .violated
    }
    guard state == .undetermined, !line.isLeftOpen(.provider) else { return .satisfied }
    findings.undetermined(
      at: FactPath(.renderingQualifications), missing: [.renderingQualifications],
      "\(line.payer) pays \(profession.phrase) only with an acupuncture degree and licence, and "
        + "they are not stated",
      remedy: "state `acupunctureDegree` and `acupunctureLicense` of the rendering provider",
      policy: period.sources, sources: sources, conflicts: [])
    return .undetermined
  }
}
