/// A line that points at one diagnosis twice.
enum DuplicateDiagnosisPointer: ClaimRule {
  static let rule = Rule(
    1109, "duplicate-diagnosis-pointer", family: .coding, severity: .warning,
    summary: "A line points at each diagnosis once",
    rationale: "A repeated pointer says nothing, and some clearinghouses return the claim for it.",
    sources: ["STD-01"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18", "M54.2"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1, 1]}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18", "M54.2"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1, 2]}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.satisfied
    for line in facts.linesWithOddPointers {
      let pointers = encounter.serviceLines[line].diagnosisPointers
      for position in pointers.indices.dropFirst()
      where pointers[position] <= 30 && pointers[..<position].contains(pointers[position]) {
        findings.violated(
          at: FactPath(.lineDiagnosisPointers, index: line, position: position),
          "the line points at diagnosis \(pointers[position]) more than once",
          remedy: "leave the pointer out once")
        outcome.combine(.violated)
      }
    }
    return outcome
  }
}
