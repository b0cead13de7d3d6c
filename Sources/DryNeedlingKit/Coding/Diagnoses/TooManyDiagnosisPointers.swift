/// More than four diagnosis pointers on a line.
enum TooManyDiagnosisPointers: ClaimRule {
  static let rule = Rule(
    1110, "too-many-diagnosis-pointers", family: .coding, severity: .error,
    summary: "A line of a professional claim has room for four diagnosis pointers",
    rationale: "A line points at one to four diagnoses, the most important first; more are lost.",
    sources: ["STD-01"], denial: .incompleteClaim,
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "diagnoses": ["M79.18", "M54.2", "M54.6", "M25.511", "M25.512"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1, 2, 3, 4, 5]}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "diagnoses": ["M79.18", "M54.2", "M54.6", "M25.511", "M25.512"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1, 2, 3, 4]}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  /// Pointers a line can hold.
  private static let room = 4

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard encounter.claim.kind == .professional else { return .notApplicable }
    var outcome = RuleOutcome.satisfied
    for line in facts.linesWithOddPointers {
      let count = encounter.serviceLines[line].diagnosisPointers.count
      guard count > room else { continue }
      findings.violated(
        at: FactPath(.lineDiagnosisPointers, index: line, position: room),
        "the line has \(count) diagnosis pointers, and room for \(room)",
        remedy: "keep the \(room) that matter most for the service")
      outcome.combine(.violated)
    }
    return outcome
  }
}
