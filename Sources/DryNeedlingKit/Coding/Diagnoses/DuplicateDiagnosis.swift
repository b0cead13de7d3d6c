/// A diagnosis that is on the claim twice.
enum DuplicateDiagnosis: ClaimRule {
  static let rule = Rule(
    1107, "duplicate-diagnosis", family: .coding, severity: .warning,
    summary: "Each diagnosis is on a claim once",
    rationale: """
      A code that stands twice says nothing twice, takes one of twelve places, and some \
      clearinghouses return the claim for it.
      """,
    sources: ["STD-01"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "diagnoses": ["M79.18", "M54.2", "M79.18"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18", "M54.2"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    let count = min(encounter.diagnoses.count, 64)
    guard count > 1 else { return .notApplicable }
    var outcome = RuleOutcome.satisfied
    for second in 1..<count {
      guard let code = encounter.diagnoses[second].code,
        let first = (0..<second).first(where: {
          encounter.diagnoses[$0].code == code
            && encounter.diagnoses[$0].codeSet == encounter.diagnoses[second].codeSet
        })
      else { continue }
      findings.violated(
        at: FactPath(.diagnosis, index: second),
        "`\(code)` is diagnosis \(first + 1) and diagnosis \(second + 1)",
        remedy: "leave it out once, and point the lines at the one that stays")
      outcome.combine(.violated)
    }
    return outcome
  }
}
