/// A diagnosis, or a pregnancy, that speaks for a cause the policy refuses.
enum DiagnosisPointsAtRefusedCause: EligibilityRule {
  static let rule = Rule(
    2015, "diagnosis-points-at-refused-cause", family: .eligibility, severity: .warning,
    summary: "A diagnosis beside low back pain may tell of a cause that is not covered",
    rationale: """
      Diagnoses of pregnancy, surgery, malignancy, infection, inflammation or fracture beside low \
      back pain make a reviewer ask whether the pain comes from them. They prove nothing: the record \
      must say that it does not.
      """,
    sources: ["ICD-06", "NCD-02"],
    neverAnswers: [.violated],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59", "M96.1"],
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
    guard let state = line.states[.cause], let period = line.period else { return .notApplicable }
    let index = line.diagnosisPointingAtCause(period, encounter)
    let isPregnant =
      encounter.patient.isPregnant == true && period.refusedCauses.contains(.pregnancy)
    guard state == .undetermined, !line.isLeftOpen(.cause), index != nil || isPregnant else {
      return .satisfied
    }
    let code = index.flatMap { encounter.diagnoses[$0].code }
    findings.undetermined(
      at: code == nil ? FactPath(.patientPregnancy) : FactPath(.diagnosis, index: index),
      missing: encounter.condition.cause == nil ? [.conditionCause] : [],
      code.map { "`\($0)` speaks for a cause of the pain that \(line.payer) does not pay for" }
        ?? "the patient is pregnant, and \(line.payer) does not pay for pain from pregnancy",
      remedy: "record why the treated pain does not come from it, or expect a denial",
      sources: line.isMedicare ? nil : [])
    return .undetermined
  }
}
