/// The unlisted code 20999 for dry needling after it got codes of its own.
enum UnlistedCodeForNeedling: ClaimRule {
  static let rule = Rule(
    1019, "unlisted-code-for-needling", family: .coding, severity: .error,
    summary: "From 2020-01-01 dry needling is not billed as 20999",
    rationale: """
      20999 was right for dry needling until 2019-12-31. An unlisted code is only for a service \
      without a code, and dry needling has had two since.
      """,
    sources: ["CPT-01", "CPT-06"], denial: .wrongProcedure,
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20999", "units": 1, "pointers": [1], "description": "dry needling"}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .unlistedLine

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard facts.features.contains(.needlingRecord) else { return .notApplicable }
    var outcome = RuleOutcome.notApplicable
    for index in facts.unlistedLines {
      outcome.combine(look(at: index, encounter, facts, &findings))
    }
    return outcome
  }

  private static func look(
    at index: Int, _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    let saysSo = facts.linesWordedAsNeedling.contains(index)
    let isBilled = facts.needlingIsBilled(besideLine: index, encounter)
    if isBilled, !saysSo { return .notApplicable }
    guard saysSo || facts.sessionShowsNeedling || facts.noteSaysNeedling else {
      return .notApplicable
    }
    let path = FactPath(.lineProcedure, index: index)
    guard let date = encounter.dateOfService(ofLine: index) else {
      findings.undetermined(
        at: path, missing: [.lineDateOfService],
        "`20999` stands for dry needling only until 2019-12-31, and the date is not stated",
        remedy: "state the date of service")
      return .undetermined
    }
    guard date >= CodingDates.needlingCodesBegin else { return .satisfied }
    let right = facts.codeForNeedling(on: date).words
    if saysSo || facts.sessionShowsNeedling {
      findings.violated(
        at: path, "`20999` is billed for dry needling on `\(date)`, which had a code by then",
        remedy: "bill \(right)",
        repair: isBilled
          ? nil : facts.repairToNeedling(line: index, encounter, needsAttestation: !saysSo))
      return .violated
    }
    findings.undetermined(
      at: path, missing: [.lineProcedureDescription],
      "a note says dry needling, and `20999` may stand for it",
      remedy: "bill \(right) for the needling, and describe what `20999` is for")
    return .undetermined
  }
}
