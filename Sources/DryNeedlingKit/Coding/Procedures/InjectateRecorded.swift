/// A needling code billed where the record says that something was injected.
enum InjectateRecorded: ClaimRule {
  static let rule = Rule(
    1006, "injectate-recorded", family: .coding, severity: .error,
    summary: "20560 and 20561 are needling without injection",
    rationale: """
      Dry needling uses a solid needle and leaves nothing behind. Where the record names something \
      that was injected, 20552 (one or two muscles) or 20553 (three or more) say what was done.
      """,
    sources: ["CPT-01", "T-14"], denial: .wrongProcedure,
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius"], "injectate": "lidocaine 1%"}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20552", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius"], "injectate": "lidocaine 1%"}}
      """)

  static let appliesTo: ClaimFeatures = .needlingLine

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let hasInjectate = encounter.needling?.hasInjectate else { return .notApplicable }
    guard hasInjectate else { return .satisfied }
    var outcome = RuleOutcome.notApplicable
    for index in facts.needlingLines {
      let path = FactPath(.lineProcedure, index: index)
      let code = encounter.serviceLines[index].procedure?.description ?? ""
      if !facts.recordIsOfVisit(ofLine: index, encounter) {
        findings.undetermined(
          at: path, missing: [.dateOfService],
          "needling is billed for several days, and an injection is on record for one of them",
          remedy: "state the date of the visit; `\(code)` is wrong for the day of the injection")
        outcome.combine(.undetermined)
      } else if injectionIsBilled(besideLine: index, encounter, facts) {
        findings.undetermined(
          at: path, missing: [.muscles],
          "something was injected, and `\(code)` and an injection are both billed for the day",
          remedy:
            "record which muscles were injected and which only needled; bill each muscle once",
          sources: ["CPT-03", "CPT-01"])
        outcome.combine(.undetermined)
      } else {
        report(index, code, facts, &findings)
        outcome.combine(.violated)
      }
    }
    return outcome
  }

  private static func injectionIsBilled(
    besideLine line: Int, _ encounter: Encounter, _ facts: ClaimFacts
  ) -> Bool {
    for injection in facts.triggerPointLines where encounter.sameDay(injection, line) != .no {
      return true
    }
    return false
  }

  private static func report(
    _ index: Int, _ code: String, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) {
    let injection: ProcedureCode? =
      switch facts.muscles?.code {
      case .needlingOneOrTwoMuscles?: Codes.triggerPoints1or2
      case .needlingThreeOrMoreMuscles?: Codes.triggerPoints3orMore
      default: nil
      }
    findings.violated(
      at: FactPath(.lineProcedure, index: index),
      "`\(code)` is needling without injection, and the record says that something was injected",
      remedy: injection.map { "bill `\($0)`, or correct the record if nothing was injected" }
        ?? "bill `20552` for 1 or 2 muscles or `20553` for 3 or more, or correct the record",
      repair: injection.map {
        Repair(.replaceProcedure($0, line: index), needsAttestation: true)
      })
  }
}
