/// Dry needling billed as manual therapy.
enum NeedlingBilledAsManualTherapy: ClaimRule {
  static let rule = Rule(
    1011, "needling-billed-as-manual-therapy", family: .coding, severity: .error,
    summary: "Dry needling is not billed as 97140",
    rationale: """
      An instruction at 97140 points to 20560 and 20561. Manual therapy on the same visit is a \
      service of its own, so the rule is sure only where the line's own words say dry needling; a \
      record of needling without its code is a reason to ask.
      """,
    sources: ["CPT-05", "CPT-01"], denial: .wrongProcedure,
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "97140", "units": 1, "pointers": [1], "description": "dry needling"}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]},
                 {"code": "97140", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .manualTherapyLine

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard facts.features.contains(.needlingRecord) else { return .notApplicable }
    var outcome = RuleOutcome.notApplicable
    for index in facts.manualTherapyLines {
      let path = FactPath(.lineProcedure, index: index)
      if facts.linesWordedAsNeedling.contains(index) {
        let right = facts.codeForNeedling(on: encounter.dateOfService(ofLine: index)).words
        findings.violated(
          at: path, "`97140` is manual therapy, and its own description says dry needling",
          remedy: "bill \(right) for the needling",
          repair: facts.needlingIsBilled(besideLine: index, encounter)
            ? nil : facts.repairToNeedling(line: index, encounter, needsAttestation: true))
        outcome.combine(.violated)
      } else if facts.needlingIsBilled(besideLine: index, encounter) {
        outcome.combine(.satisfied)
      } else if facts.sessionShowsNeedling || facts.noteSaysNeedling {
        let right = facts.codeForNeedling(on: encounter.dateOfService(ofLine: index)).words
        findings.undetermined(
          at: path, missing: [.lineProcedureDescription],
          "dry needling is on record without its code, and `97140` may stand for it",
          remedy:
            "bill \(right) for the needling, and `97140` only for manual therapy done beside it")
        outcome.combine(.undetermined)
      }
    }
    return outcome
  }
}
