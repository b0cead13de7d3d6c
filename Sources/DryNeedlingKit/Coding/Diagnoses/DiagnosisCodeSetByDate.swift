/// A diagnosis in the code set of another time.
enum DiagnosisCodeSetByDate: ClaimRule {
  static let rule = Rule(
    1104, "diagnosis-code-set-by-date", family: .coding, severity: .error,
    summary: "Diagnoses are ICD-10-CM from 2015-10-01, and ICD-9-CM before",
    rationale: """
      The code set changed for services on 2015-10-01. A claim names the set of each diagnosis, and \
      one in the wrong set for its date bounces.
      """,
    sources: ["STD-09", "STD-01"], denial: .invalidDiagnosis,
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "diagnoses": [{"code": "V57.1", "codeSet": "icd-9-cm"}],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard !encounter.diagnoses.isEmpty, facts.firstDateOfService != nil else {
      return .notApplicable
    }
    var outcome = RuleOutcome.satisfied
    for index in facts.questionableDiagnoses {
      let isICD9 = encounter.diagnoses[index].codeSet == .icd9cm
      guard
        let day = encounter.days(ofDiagnosis: index, facts).first(where: {
          isICD9 == ($0 >= CodingDates.icd10Begins)
        })
      else { continue }
      findings.violated(
        at: FactPath(.diagnosis, index: index),
        isICD9
          ? "diagnosis \(index + 1) is ICD-9-CM, and the service was on `\(day)`"
          : "diagnosis \(index + 1) is ICD-10-CM, which begins on 2015-10-01, and the service was on `\(day)`",
        remedy: isICD9 ? "give the ICD-10-CM code" : "correct the date, or give the ICD-9-CM code")
      outcome.combine(.violated)
    }
    return outcome
  }
}
