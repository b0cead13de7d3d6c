/// 20560 or 20561 for a day before the codes existed.
enum NeedlingCodeBefore2020: ClaimRule {
  static let rule = Rule(
    1009, "needling-code-before-2020", family: .coding, severity: .error,
    summary: "20560 and 20561 exist from 2020-01-01",
    rationale: """
      The codes were new on 2020-01-01. Dry needling before that day was reported with the unlisted \
      code 20999, never with an injection code.
      """,
    sources: ["CPT-01", "CPT-06"], denial: .procedureNotValidOnDate,
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2019-12-31", "diagnoses": ["M79.18"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2019-12-31", "diagnoses": ["M79.18"],
       "lines": [{"code": "20999", "units": 1, "pointers": [1], "description": "dry needling"}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingLine

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    for index in facts.needlingLines {
      guard let date = encounter.dateOfService(ofLine: index) else {
        findings.undetermined(
          at: FactPath(.lineDateOfService, index: index), missing: [.lineDateOfService],
          "the date of service is not stated, and codes are valid by date",
          remedy: "state the date of service")
        outcome.combine(.undetermined)
        continue
      }
      guard date < CodingDates.needlingCodesBegin else {
        outcome.combine(.satisfied)
        continue
      }
      let code = encounter.serviceLines[index].procedure?.description ?? ""
      findings.violated(
        at: FactPath(.lineProcedure, index: index),
        "`\(code)` is billed for `\(date)`, and exists from 2020-01-01",
        remedy: "bill `20999` and describe the service, or correct the date",
        repair: Repair(
          .replaceProcedure(Codes.unlistedMusculoskeletal, line: index), needsAttestation: false))
      outcome.combine(.violated)
    }
    return outcome
  }
}
