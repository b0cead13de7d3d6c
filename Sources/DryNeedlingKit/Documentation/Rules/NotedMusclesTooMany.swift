/// 20560 billed where the note names three or more muscles.
enum NotedMusclesTooMany: ClaimRule {
  static let rule = Rule(
    3202, "noted-muscles-too-many", family: .documentation, severity: .error, status: .preview,
    summary: "20560 is for one or two muscles in the note",
    rationale: """
      20560 is for one or two muscles. Where the note names three or more, the claim does not \
      say what was done.
      """,
    sources: ["CPT-01", "Z-01", "Z-18", "T-01"],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Dry needling to left upper trapezius, left levator scapulae and left \
      infraspinatus."]}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Dry needling to left upper trapezius and left levator scapulae."]}
      """)

  static let appliesTo: ClaimFeatures = .documented

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    for line in NotedCount.lines(.needlingOneOrTwoMuscles, encounter, facts) {
      guard let review = facts.documentation, let notes = review.notes,
        let tally = review.notedMuscles
      else { return .notApplicable }
      guard tally.minimum >= 3 else {
        outcome.combine(tally.maximum.map { $0 <= 2 } ?? false ? .satisfied : .undetermined)
        continue
      }
      let quotes = notes.muscleQuotes
      findings.violated(
        at: FactPath(.lineProcedure, index: line),
        "`20560` is for one or two muscles, and the note names \(tally.description)"
          + quotes.inWords(": "),
        remedy: "bill `20561`, or correct the note if some of them were not needled", quotes: quotes
      )
      outcome.combine(.violated)
    }
    return outcome
  }
}
