/// A note that names another date of service.
enum NoteOfAnotherDate: ClaimRule {
  static let rule = Rule(
    3208, "note-of-another-date", family: .documentation, severity: .warning, status: .preview,
    summary: "The note is of the day that is billed",
    rationale: """
      A note supports the claim of its own visit. One that names another date of service was \
      copied, or sent with the wrong claim.
      """,
    sources: ["T-12", "STD-01"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Date of service: 02/24/2025. Dry needling to left upper trapezius."]}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Date of service: 03/03/2025. Dry needling to left upper trapezius."]}
      """)

  static let appliesTo: ClaimFeatures = .documented

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let stated = facts.documentation?.details.dates, let first = stated.first,
      let from = facts.firstDateOfService, let to = facts.lastDateOfService
    else { return .notApplicable }
    if stated.contains(where: { $0.value >= from && $0.value <= to }) { return .satisfied }
    let billed = from == to ? "`\(from)`" : "`\(from)` through `\(to)`"
    findings.violated(
      at: FactPath(.notes, index: first.quote.noteIndex),
      "the note is of \(first.quote.shown), and \(billed) is billed",
      remedy: "send the note of the visit, or correct the date", quotes: [first.quote])
    return .violated
  }
}
