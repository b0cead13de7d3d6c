/// 20561 billed where the note names one or two muscles.
enum NotedMusclesTooFew: ClaimRule {
  static let rule = Rule(
    3201, "noted-muscles-too-few", family: .documentation, severity: .error, status: .preview,
    summary: "20561 needs three or more muscles in the note",
    rationale: """
      20561 is for three or more muscles. An auditor counts those that the note names; several \
      points, or both sides, of one muscle do not make another.
      """,
    sources: ["CPT-01", "Z-01", "Z-18", "Z-08", "T-02"], denial: .wrongProcedure,
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20561"}],
       "notes": ["Dry needling to left upper trapezius and left levator scapulae."]}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20561"}],
       "notes": ["Dry needling to left upper trapezius, left levator scapulae and left \
      infraspinatus."]}
      """)

  static let appliesTo: ClaimFeatures = .documented

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    for line in NotedCount.lines(.needlingThreeOrMoreMuscles, encounter, facts) {
      guard let review = facts.documentation, let notes = review.notes, notes.isRecord,
        let tally = review.notedMuscles
      else { return .notApplicable }
      guard let maximum = tally.maximum, maximum <= 2 else {
        outcome.combine(tally.minimum >= 3 ? .satisfied : .undetermined)
        continue
      }
      let quotes = notes.muscleQuotes
      findings.violated(
        at: FactPath(.lineProcedure, index: line),
        "`20561` needs three or more muscles, and the note names \(tally.description)"
          + quotes.inWords(": "),
        remedy: "bill `20560`, or name in an addendum the muscles that the note leaves out",
        quotes: quotes)
      outcome.combine(.violated)
    }
    return outcome
  }
}
