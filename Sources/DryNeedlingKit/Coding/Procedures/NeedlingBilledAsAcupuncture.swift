/// Dry needling billed with an acupuncture code.
enum NeedlingBilledAsAcupuncture: ClaimRule {
  static let rule = Rule(
    1012, "needling-billed-as-acupuncture", family: .coding, severity: .error,
    summary: "Dry needling is not billed as 97810 through 97814",
    rationale: """
      Acupuncture has timed codes of its own, and dry needling is counted by muscles. Where the \
      record shows dry needling and no acupuncture, the acupuncture codes are wrong.
      """,
    sources: ["CPT-01", "CPT-04", "I-02"], denial: .wrongProcedure,
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "97810", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius", "levator scapulae"], "technique": "deep"}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius", "levator scapulae"], "technique": "deep"}}
      """)

  static let appliesTo: ClaimFeatures = .acupunctureLine

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    if encounter.needling?.technique == .acupuncture, facts.linesWordedAsNeedling.isEmpty {
      return .satisfied
    }
    guard facts.features.contains(.needlingRecord) else { return .notApplicable }
    var outcome = RuleOutcome.notApplicable
    for index in facts.acupunctureLines {
      outcome.combine(look(at: index, encounter, facts, &findings))
    }
    return outcome
  }

  private static func look(
    at index: Int, _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    let saysSo = facts.linesWordedAsNeedling.contains(index)
    // With a needling code beside it, the rule on both together speaks.
    let isBilled = facts.needlingIsBilled(besideLine: index, encounter)
    if isBilled, !saysSo { return .notApplicable }
    let code = encounter.serviceLines[index].procedure?.description ?? ""
    let path = FactPath(.lineProcedure, index: index)
    let right = facts.codeForNeedling(on: encounter.dateOfService(ofLine: index)).words
    if saysSo || isShown(encounter, facts) {
      let because =
        saysSo ? "its own description says dry needling" : "the record shows dry needling"
      findings.violated(
        at: path, "`\(code)` is acupuncture, and \(because)",
        remedy: "bill \(right), or record the technique as acupuncture if that is what was done",
        repair: isBilled
          ? nil : facts.repairToNeedling(line: index, encounter, needsAttestation: true))
      return .violated
    }
    guard facts.sessionShowsNeedling || facts.noteSaysNeedling else { return .notApplicable }
    findings.undetermined(
      at: path, missing: [.technique],
      "`\(code)` is acupuncture, and it is unclear whether dry needling was done instead",
      remedy: "record the technique; dry needling is billed \(right)")
    return .undetermined
  }

  /// Muscles named as needled, a technique of dry needling, or a twitch response. Needles and
  /// current alone may be acupuncture.
  private static func isShown(_ encounter: Encounter, _ facts: ClaimFacts) -> Bool {
    guard facts.sessionShowsNeedling, let session = encounter.needling else { return false }
    if session.statesNeedlingTechnique || session.twitchResponse == true { return true }
    return facts.muscles != nil && session.technique == nil
  }
}
