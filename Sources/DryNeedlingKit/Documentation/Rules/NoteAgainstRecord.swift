/// A note that says otherwise than the fields of the record.
enum NoteAgainstRecord: ClaimRule {
  static let rule = Rule(
    3210, "note-against-record", family: .documentation, severity: .warning, status: .preview,
    summary: "The note and the fields of the record say the same",
    rationale: """
      Where a field and the note differ, one of them is wrong, and nobody can tell which. \
      Neither mends the other.
      """,
    sources: ["T-12", "Z-18"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "needling": {"muscles": ["left trapezius"]},
       "notes": ["Dry needling to right upper trapezius."]}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "needling": {"muscles": ["left trapezius"]},
       "notes": ["Dry needling to left upper trapezius."]}
      """)

  static let appliesTo: ClaimFeatures = .documented

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let notes = facts.documentation?.notes else { return .notApplicable }
    let differences = RecordComparison(notes, encounter).differences
    for difference in differences {
      findings.violated(
        at: FactPath(difference.fact), difference.message, remedy: "correct the one that is wrong",
        quotes: difference.quotes)
    }
    return differences.isEmpty ? .satisfied : .violated
  }
}
