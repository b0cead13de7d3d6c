/// Two diagnoses that an Excludes1 note keeps apart.
enum Excludes1Pair: ClaimRule {
  static let rule = Rule(
    1103, "excludes1-pair", family: .coding, severity: .warning,
    summary: "Two conditions of an Excludes1 note are not coded together",
    rationale: """
      An Excludes1 note says that two codes do not describe one patient at one time. The official \
      guideline allows both where the conditions are clearly unrelated, so this is a warning; for \
      days before the oldest edition that was seen to have the note it is information.
      """,
    sources: ["STD-10", "ICD-03"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "diagnoses": ["M54.50", "S39.012A"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1, 2]}],
       "needling": {"muscles": ["quadratus lumborum"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["S39.012A"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["quadratus lumborum"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard encounter.diagnoses.count > 1 else { return .notApplicable }
    // Collected first: a closure over the encounter would copy it, and mostly there is no note.
    var found: [(first: Int, second: Int, note: Excludes1Note)] = []
    Excludes1Table.forEachNote(in: encounter.diagnoses) { found.append(($0, $1, $2)) }
    var outcome = RuleOutcome.satisfied
    for (first, second, note) in found {
      guard let code = encounter.diagnoses[second].code,
        let other = encounter.diagnoses[first].code
      else { continue }
      report(other, code, second, note, facts, &findings)
      outcome.combine(.violated)
    }
    return outcome
  }

  private static func report(
    _ first: DiagnosisCode, _ second: DiagnosisCode, _ index: Int, _ note: Excludes1Note,
    _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) {
    let isSeen = facts.firstDateOfService.map { $0 >= note.seenFrom } ?? true
    let isLowBackPain = [first, second].contains { $0.description.hasPrefix("M54.5") }
    let since =
      isSeen ? "" : ", a note first seen in the edition of \(note.seenFrom), after the service"
    findings.violated(
      at: FactPath(.diagnosis, index: index),
      "`\(first)` and `\(second)` exclude each other (Excludes1 at `\(note.code)`)\(since)",
      remedy: "keep the one that says what was treated, unless the two are clearly unrelated",
      severity: isSeen ? .warning : .info,
      sources: isLowBackPain ? ["ICD-03", "STD-10"] : ["STD-10"])
  }
}
