/// The left and the right muscle of one name, where the code hangs on whether they are one or two.
enum BothSidesOfOneMuscle: ClaimRule {
  static let rule = Rule(
    1005, "both-sides-of-one-muscle", family: .coding, severity: .warning,
    summary: "Whether left and right of one muscle are one or two is the payer's question",
    rationale: """
      The codes count muscles. No authority says whether the left and the right muscle of one name \
      count as one or as two: opinions differ. Where the code depends on it, the kit shows both \
      counts and does not choose.
      """,
    sources: ["MOD-50", "CPT-01"],
    neverAnswers: [.violated],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20561", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["left trapezius", "right trapezius", "left levator scapulae"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["left trapezius", "right trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let tally = facts.muscles, !tally.onBothSides.isEmpty else { return .notApplicable }
    guard tally.sidesDecide else { return .satisfied }
    let most = tally.minimum + tally.onBothSides.count
    findings.undetermined(
      at: FactPath(.muscles), missing: [],
      "\(MessageText.list(tally.onBothSides.names)) was needled on both sides: \(tally.minimum) by "
        + "name, \(most) by side, and no authority says which counts",
      remedy: "ask the payer; `20560` is for 1 or 2 muscles, `20561` for 3 or more")
    return .undetermined
  }
}
