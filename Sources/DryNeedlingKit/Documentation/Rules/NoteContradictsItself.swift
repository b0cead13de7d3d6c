/// A note that contradicts itself.
enum NoteContradictsItself: ClaimRule {
  static let rule = Rule(
    3301, "note-contradicts-itself", family: .documentation, severity: .warning, status: .preview,
    summary: "The note does not contradict itself",
    rationale: """
      A note that says a thing and its opposite was put together from pieces, and supports \
      neither. A side of the complaint that is not the side of the needles is one such \
      contradiction.
      """,
    sources: ["T-12", "Z-08"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Right shoulder pain. Dry needling to left infraspinatus and left teres \
      minor."]}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Left shoulder pain. Dry needling to left infraspinatus and left teres \
      minor."]}
      """)

  static let appliesTo: ClaimFeatures = .documented

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let notes = facts.documentation?.notes else { return .notApplicable }
    let contradictions = NoteContradictions(notes).all
    for contradiction in contradictions {
      findings.violated(
        at: FactPath(.notes, index: contradiction.quotes.first?.noteIndex ?? 0),
        contradiction.message,
        remedy: "put it right in an addendum", severity: contradiction.severity,
        quotes: contradiction.quotes)
    }
    return contradictions.isEmpty ? .satisfied : .violated
  }
}
