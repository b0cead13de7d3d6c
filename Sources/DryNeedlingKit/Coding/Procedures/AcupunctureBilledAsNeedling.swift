/// A needling code billed where the record says acupuncture.
enum AcupunctureBilledAsNeedling: ClaimRule {
  static let rule = Rule(
    1021, "acupuncture-billed-as-needling", family: .coding, severity: .error,
    summary: "Acupuncture is not billed as 20560 or 20561",
    rationale: """
      Acupuncture has timed codes of its own, 97810 through 97814. Where the record names acupuncture \
      as the technique, a needling code says something else than the record.
      """,
    sources: ["CPT-04", "CPT-07", "I-02"], denial: .wrongProcedure,
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M54.50"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"needles": 8, "technique": "acupuncture"}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M54.50"],
       "lines": [{"code": "97810", "units": 1, "pointers": [1]}],
       "needling": {"needles": 8, "technique": "acupuncture"}}
      """)

  static let appliesTo: ClaimFeatures = .needlingLine

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let technique = encounter.needling?.technique else { return .notApplicable }
    guard technique == .acupuncture else { return .satisfied }
    var outcome = RuleOutcome.notApplicable
    for index in facts.needlingLines {
      let code = encounter.serviceLines[index].procedure?.description ?? ""
      let path = FactPath(.lineProcedure, index: index)
      guard facts.recordIsOfVisit(ofLine: index, encounter) else {
        findings.undetermined(
          at: path, missing: [.dateOfService],
          "needling is billed for several days, and acupuncture is on record for one of them",
          remedy: "state the date of the visit; `\(code)` is wrong for the day of the acupuncture")
        outcome.combine(.undetermined)
        continue
      }
      findings.violated(
        at: path, "`\(code)` is dry needling, and the record says acupuncture",
        remedy: "bill `97810` through `97814` by the time spent, or correct the technique")
      outcome.combine(.violated)
    }
    return outcome
  }
}
