/// More service lines than a claim has room for.
enum TooManyLines: ClaimRule {
  static let rule = Rule(
    5023, "too-many-lines", family: .integrity, severity: .error,
    summary: "A claim has room for fifty service lines",
    rationale: "The 837P carries fifty lines a claim. Lines after the fiftieth are not judged.",
    sources: ["STD-01"], denial: .incompleteClaim,
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "needling": {"muscles": ["trapezius"]},
       "lines": [{"code": "20560"}, \(lines(50))]}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "needling": {"muscles": ["trapezius"]},
       "lines": [{"code": "20560"}, \(lines(49))]}
      """)

  private static func lines(_ count: Int) -> String {
    Array(repeating: "{\"code\": \"97110\"}", count: count).joined(separator: ", ")
  }

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    let count = encounter.serviceLines.count
    guard count > ClaimFacts.mostLines else { return .satisfied }
    findings.violated(
      at: FactPath(.serviceLine, index: ClaimFacts.mostLines),
      "the claim has `\(count)` lines; those after the fiftieth were not judged",
      remedy: "split it into claims of at most fifty lines")
    return .violated
  }
}
