/// A line without a procedure.
enum ProcedureMissing: ClaimRule {
  static let rule = Rule(
    5010, "procedure-missing", family: .integrity, severity: .error,
    summary: "Every line has a procedure code",
    rationale: "A line without one cannot be priced, and a clearinghouse bounces it.",
    sources: ["STD-01"], denial: .incompleteClaim,
    failing: """
      {"payer": {"kind": "commercial"}, "frequency": "1", "date": "2025-03-03",
       "lines": [{"code": "20560"}, {"units": 1}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "frequency": "1", "date": "2025-03-03",
       "lines": [{"code": "20560"}, {"code": "97110", "units": 1}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard !encounter.serviceLines.isEmpty else { return .notApplicable }
    guard facts.features.contains(.otherLine) else { return .satisfied }
    var outcome = RuleOutcome.satisfied
    for line in encounter.judgedLines where encounter.serviceLines[line].procedure == nil {
      if encounter.hasUnusable(.lineProcedure, line: line) {
        outcome.combine(.undetermined)
        continue
      }
      let path = FactPath(.lineProcedure, index: line)
      if encounter.isClaim {
        findings.violated(
          at: path, "the line has no procedure code", remedy: "add the code, or take the line off")
        outcome.combine(.violated)
      } else {
        findings.undetermined(
          at: path, missing: [.lineProcedure], "the procedure of the line is not stated",
          remedy: "add the code")
        outcome.combine(.undetermined)
      }
    }
    return outcome
  }
}
