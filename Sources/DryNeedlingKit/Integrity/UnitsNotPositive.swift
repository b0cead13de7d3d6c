/// No units, or less than none.
enum UnitsNotPositive: ClaimRule {
  static let rule = Rule(
    5012, "units-not-positive", family: .integrity, severity: .error,
    summary: "A line bills more than zero units",
    rationale: "Zero or fewer units of a service are no service; a missing number is bounced too.",
    sources: ["STD-01", "CPT-02"],
    denial: .incompleteClaim,
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "units": 0}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "units": 1}], "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard !encounter.serviceLines.isEmpty else { return .notApplicable }
    var outcome = RuleOutcome.satisfied
    for line in encounter.judgedLines {
      guard let quantity = encounter.serviceLines[line].quantity else {
        outcome.combine(reportMissing(line, encounter, facts, &findings))
        continue
      }
      if quantity.thousandths > 0 { continue }
      let isNeedling = facts.needlingLines.contains(line)
      findings.violated(
        at: FactPath(.lineQuantity, index: line), "the line bills `\(quantity)` units",
        remedy: isNeedling
          ? "bill one unit, or take the line off if nothing was needled"
          : "bill the units given, or take the line off",
        repair: isNeedling
          ? Repair(.setQuantity(ServiceQuantity(1), line: line), needsAttestation: true) : nil)
      outcome.combine(.violated)
    }
    return outcome
  }

  private static func reportMissing(
    _ line: Int, _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    if encounter.hasUnusable(.lineQuantity, line: line) { return .undetermined }
    let path = FactPath(.lineQuantity, index: line)
    // Before a claim goes out, the rule on needling units asks for those of needling.
    if facts.needlingLines.contains(line), !encounter.isClaim { return .undetermined }
    if encounter.isClaim {
      findings.violated(
        at: path, "the line has no units",
        remedy: facts.needlingLines.contains(line)
          ? "bill one unit a session" : "add the units given")
      return .violated
    }
    findings.undetermined(
      at: path, missing: [.lineQuantity], "the units of the line are not stated",
      remedy: "add the units before the claim goes out", severity: .info)
    return .undetermined
  }
}
