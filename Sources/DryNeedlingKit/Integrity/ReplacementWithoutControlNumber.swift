/// A replacement or void that does not say of what.
enum ReplacementWithoutControlNumber: ClaimRule {
  static let rule = Rule(
    5016, "replacement-without-control-number", family: .integrity, severity: .error,
    summary: "A replacement or void names the payer's number of the earlier claim",
    rationale: """
      Frequency 7 replaces and 8 voids a claim the payer already has. Without the payer's control \
      number of it the claim is bounced, or denied as a duplicate.
      """,
    sources: ["STD-01"], denial: .incompleteClaim,
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "frequency": "7",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "frequency": "7",
       "payerControlNumber": "A1", "lines": [{"code": "20560"}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let frequency = encounter.claim.frequency, frequency.refersToEarlierClaim else {
      return .notApplicable
    }
    if let number = encounter.claim.payerControlNumber, !number.isEmpty { return .satisfied }
    findings.violated(
      at: FactPath(.payerControlNumber),
      "frequency `\(frequency.code)` refers to an earlier claim, and its number is missing",
      remedy: "add the payer's control number from the remittance, or send an original claim")
    return .violated
  }
}
