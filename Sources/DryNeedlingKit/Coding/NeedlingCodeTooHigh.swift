/// 20561 billed where the record shows one or two muscles.
enum NeedlingCodeTooHigh: ClaimRule {
  static let rule = Rule(
    1001, "needling-code-too-high", family: .coding, severity: .error,
    summary: "20561 needs three or more muscles on record",
    rationale: """
      20561 is for three or more muscles and pays more than 20560. A record that names one or two \
      muscles does not support it; several points of one muscle are one muscle.
      """,
    sources: ["CPT-01", "Z-01", "Z-18", "T-02"],
    denial: DenialForecast(
      reason: "16", alternatives: [.init("252", remarks: ["N706"])]),
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "lines": [{"code": "20561"}],
       "needling": {"muscles": ["trapezius", "levator scapulae"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "lines": [{"code": "20560"}],
       "needling": {"muscles": ["trapezius", "levator scapulae"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingLine

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    for index in facts.needlingLines
    where encounter.serviceLines[index].procedure == .needlingThreeOrMoreMuscles {
      let path = FactPath(.lineProcedure, index: index)
      guard let tally = facts.muscles else {
        findings.undetermined(
          at: path, missing: [.muscles],
          "`20561` needs three or more muscles, and the muscles are not stated",
          remedy: "record each muscle that was needled")
        outcome.combine(.undetermined)
        continue
      }
      if tally.maximum <= 2 {
        findings.violated(
          at: path,
          "`20561` is billed for \(tally.description), and needs three or more",
          remedy: "bill `20560`, or add the muscles the record leaves out",
          repair: Repair(
            .replaceProcedure(.needlingOneOrTwoMuscles, line: index), needsAttestation: false))
        outcome.combine(.violated)
      } else {
        outcome.combine(tally.minimum >= 3 ? .satisfied : .undetermined)
      }
    }
    return outcome
  }
}
