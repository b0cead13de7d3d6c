/// A pointer to a diagnosis that the claim does not have.
enum DiagnosisPointerOutOfRange: ClaimRule {
  static let rule = Rule(
    1106, "diagnosis-pointer-out-of-range", family: .coding, severity: .error,
    summary: "A line points only at diagnoses of its claim",
    rationale: """
      A pointer is the number of a diagnosis in the claim's list, from 1. One that has no diagnosis \
      bounces the claim.
      """,
    sources: ["STD-01"], denial: .incompleteClaim,
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20560", "units": 1, "pointers": [2]}],
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
    var outcome = RuleOutcome.satisfied
    let count = encounter.diagnoses.count
    for line in facts.linesWithOddPointers {
      let pointers = encounter.serviceLines[line].diagnosisPointers
      for (position, pointer) in pointers.enumerated() where pointer > count {
        let target = pointer > 30 ? "a diagnosis that no claim can have" : "diagnosis \(pointer)"
        findings.violated(
          at: FactPath(.lineDiagnosisPointers, index: line, position: position),
          "the line points at \(target), and the claim has \(count == 0 ? "none" : "\(count)")",
          remedy: "point at a diagnosis of the claim, or add the one that is missing")
        outcome.combine(.violated)
      }
    }
    return outcome
  }
}
