/// An adverse response on record.
enum AdverseResponseOnRecord: ClaimRule {
  static let rule = Rule(
    3104, "adverse-response-on-record", family: .documentation, severity: .info, status: .preview,
    summary: "An adverse response comes with what was done about it",
    rationale: """
      Soreness, bruising, swelling and bleeding are side effects to record, with what was done. \
      Some states want grave ones reported.
      """,
    sources: ["F-12", "T-07"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Dry needling to left upper trapezius. Adverse response: bruising at \
      the site."]}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Dry needling to left upper trapezius. No adverse response."]}
      """)

  static let appliesTo: ClaimFeatures = .documented

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let review = facts.documentation else { return .notApplicable }
    let recorded = encounter.record?.adverseResponses ?? []
    let noted = review.notes?.element(.adverseResponse)
    guard !recorded.isEmpty || noted?.state == .present else { return .satisfied }
    let quotes = noted?.state == .present ? noted?.quotes ?? [] : []
    let words =
      recorded.isEmpty ? quotes.inWords(": ") : ": " + MessageText.list(recorded.map(\.rawValue))
    findings.violated(
      at: quotes.first.map { FactPath(.notes, index: $0.noteIndex) } ?? FactPath(.adverseResponses),
      "an adverse response is on record" + words,
      remedy: "record what was done about it, and report it where the state asks for that",
      quotes: quotes)
    return .violated
  }
}
