/// A needling line that points at no diagnosis.
enum NeedlingLineWithoutDiagnosis: ClaimRule {
  static let rule = Rule(
    1105, "needling-line-without-diagnosis", family: .coding, severity: .warning,
    summary: "A needling line points at the diagnosis it was for",
    rationale: """
      Whether needling is covered depends on what it was for, and a claim form asks every line for \
      at least one diagnosis. A line that points at none says neither.
      """,
    sources: ["STD-01"],
    neverAnswers: [.violated],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20560", "units": 1}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingLine

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.satisfied
    for index in facts.needlingLines
    where encounter.serviceLines[index].diagnosisPointers.isEmpty {
      let hasDiagnoses = !encounter.diagnoses.isEmpty
      let code = encounter.serviceLines[index].procedure?.description ?? ""
      findings.undetermined(
        at: FactPath(.lineDiagnosisPointers, index: index),
        missing: [hasDiagnoses ? .lineDiagnosisPointers : .diagnoses],
        hasDiagnoses
          ? "`\(code)` points at no diagnosis"
          : "`\(code)` has no diagnosis, and the claim has none",
        remedy: hasDiagnoses
          ? "point the line at the diagnosis that was treated"
          : "give the diagnosis that was treated, and point the line at it")
      outcome.combine(.undetermined)
    }
    return outcome
  }
}
