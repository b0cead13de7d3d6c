/// A total that is not the sum of the lines.
enum TotalChargeMismatch: ClaimRule {
  static let rule = Rule(
    5001, "total-charge-mismatch", family: .integrity, severity: .error,
    summary: "The total charge has to be the sum of the line charges",
    rationale:
      "A clearinghouse adds the lines up, to the cent, and bounces a claim out of balance.",
    sources: ["STD-01"], denial: .incompleteClaim,
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "totalCharge": "100.00",
       "lines": [{"code": "20560", "charge": "45.00"}, {"code": "97110", "charge": "54.99"}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "totalCharge": "99.99",
       "lines": [{"code": "20560", "charge": "45.00"}, {"code": "97110", "charge": "54.99"}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let total = encounter.claim.totalCharge, !encounter.serviceLines.isEmpty else {
      return .notApplicable
    }
    var sum: Int64 = 0
    var hasOverflow = false
    var hasLineWithoutCharge = false
    for line in encounter.serviceLines.indices {
      guard let charge = encounter.serviceLines[line].charge else {
        hasLineWithoutCharge = true
        continue
      }
      let (next, overflow) = sum.addingReportingOverflow(charge.cents)
      sum = next
      hasOverflow = hasOverflow || overflow
    }
    if hasLineWithoutCharge {
      // The rule on line charges tells of the line.
      return .undetermined
    }
    if sum == total.cents, !hasOverflow { return .satisfied }
    if hasOverflow {
      findings.violated(
        at: FactPath(.totalCharge), "the line charges are too large to be added up",
        remedy: "correct the charges")
    } else {
      findings.violated(
        at: FactPath(.totalCharge),
        "the total is `\(total)` and the lines add up to `\(Money(cents: sum))`",
        remedy: "set the total to the sum, or correct the line that is wrong",
        repair: Repair(.setTotalCharge(Money(cents: sum)), needsAttestation: false))
    }
    return .violated
  }
}
