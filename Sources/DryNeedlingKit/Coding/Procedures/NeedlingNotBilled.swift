/// Dry needling on record that nothing on the claim stands for.
enum NeedlingNotBilled: ClaimRule {
  static let rule = Rule(
    1013, "needling-not-billed", family: .coding, severity: .warning,
    summary: "Dry needling on record should be on the claim",
    rationale: """
      The record shows dry needling, and no line of the claim says so or could stand for it. Either \
      a line is missing, or another code was used for it.
      """,
    sources: ["CPT-01", "T-01", "T-02"],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "97110", "units": 2, "pointers": [1]}],
       "needling": {"muscles": ["trapezius", "levator scapulae"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "97110", "units": 2, "pointers": [1]},
                 {"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius", "levator scapulae"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingRecord

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    // Codes that may stand for needling have rules of their own.
    let standIns: ClaimFeatures = [
      .needlingLine, .acupunctureLine, .triggerPointLine, .manualTherapyLine, .unlistedLine,
    ]
    let worded = facts.linesWordedAsNeedling.filter {
      !facts.acupunctureLines.contains($0) && !facts.triggerPointLines.contains($0)
        && !facts.manualTherapyLines.contains($0) && !facts.unlistedLines.contains($0)
    }
    for index in worded { report(wordedLine: index, encounter, facts, &findings) }
    if !worded.isEmpty { return .violated }
    guard facts.features.isDisjoint(with: standIns) else { return .satisfied }
    let right = facts.codeForNeedling(on: facts.firstDateOfService).words
    if facts.sessionShowsNeedling {
      findings.violated(
        at: FactPath(.serviceLines), "dry needling is on record and not on the claim",
        remedy: "bill \(right), one unit, or take it off the record")
      return .violated
    }
    findings.undetermined(
      at: FactPath(.serviceLines), missing: [.muscles],
      "a note says dry needling, and it is not on the claim",
      remedy: "record the muscles and bill \(right), if it was done on this visit")
    return .undetermined
  }

  /// A line of an unrelated code whose own words say dry needling.
  private static func report(
    wordedLine index: Int, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) {
    guard encounter.serviceLines.indices.contains(index) else { return }
    let code = encounter.serviceLines[index].procedure.map { "`\($0)`" } ?? "a line without a code"
    let right = facts.codeForNeedling(on: encounter.dateOfService(ofLine: index)).words
    findings.violated(
      at: FactPath(.lineProcedure, index: index),
      "\(code) is described as dry needling, which has codes of its own",
      remedy: "bill \(right) for the needling",
      repair: facts.needlingIsBilled(besideLine: index, encounter)
        ? nil : facts.repairToNeedling(line: index, encounter, needsAttestation: true))
  }
}
