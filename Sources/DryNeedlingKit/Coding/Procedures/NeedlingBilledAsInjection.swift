/// Dry needling billed with a trigger point injection code.
enum NeedlingBilledAsInjection: ClaimRule {
  static let rule = Rule(
    1010, "needling-billed-as-injection", family: .coding, severity: .error,
    summary: "Dry needling is no injection and is not billed as 20552 or 20553",
    rationale: """
      Nothing is injected in dry needling, so 20552 and 20553 do not describe it. The rule speaks \
      only where the line's own words or the record show needling without an injection; the codes \
      alone are what they say.
      """,
    sources: ["CPT-06", "CPT-01", "F-04"], denial: .wrongProcedure,
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20552", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius"], "technique": "deep", "injectate": ""}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius"], "technique": "deep", "injectate": ""}}
      """)

  static let appliesTo: ClaimFeatures = .triggerPointLine

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    for index in facts.triggerPointLines {
      outcome.combine(look(at: index, encounter, facts, &findings))
    }
    return outcome
  }

  private static func look(
    at index: Int, _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    let hasInjectate = encounter.needling?.hasInjectate
    let saysSo = facts.linesWordedAsNeedling.contains(index)
    if saysSo {
      guard hasInjectate == true else {
        report(index, "its own description says dry needling", encounter, facts, &findings)
        return .violated
      }
    } else {
      if facts.needlingIsBilled(besideLine: index, encounter) { return .notApplicable }
      if hasInjectate == true { return .satisfied }
      guard facts.sessionShowsNeedling || facts.noteSaysNeedling else { return .notApplicable }
      if facts.sessionShowsNeedling,
        hasInjectate == false || encounter.needling?.statesNeedlingTechnique == true
      {
        report(
          index, "the record shows needling without an injection", encounter, facts, &findings)
        return .violated
      }
    }
    let right = facts.codeForNeedling(on: encounter.dateOfService(ofLine: index)).words
    findings.undetermined(
      at: FactPath(.lineProcedure, index: index), missing: [.injectate],
      "`\(code(index, encounter))` is an injection, and it is unclear whether anything was injected",
      remedy: "record what was injected, or that nothing was and bill \(right)")
    return .undetermined
  }

  private static func report(
    _ index: Int, _ because: String, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) {
    let right = facts.codeForNeedling(on: encounter.dateOfService(ofLine: index)).words
    findings.violated(
      at: FactPath(.lineProcedure, index: index),
      "`\(code(index, encounter))` is an injection, and \(because)",
      remedy: "bill \(right), or record what was injected",
      repair: facts.repairToNeedling(line: index, encounter, needsAttestation: true))
  }

  private static func code(_ index: Int, _ encounter: Encounter) -> String {
    encounter.serviceLines[index].procedure?.description ?? ""
  }
}
