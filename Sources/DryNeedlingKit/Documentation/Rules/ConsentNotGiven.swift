/// A record that says consent was refused or not given.
enum ConsentNotGiven: ClaimRule {
  static let rule = Rule(
    3005, "consent-not-given", family: .documentation, severity: .warning, status: .preview,
    summary: "A needling is given with consent",
    rationale: """
      Where the record says that consent was declined or not given, and a needling is on the \
      claim, one of the two is wrong.
      """,
    sources: ["T-07", "T-12"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "record": {"consent": false},
       "lines": [{"code": "20560"}],
       "notes": ["Dry needling to left upper trapezius."]}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "record": {"consent": true},
       "lines": [{"code": "20560"}],
       "notes": ["Verbal consent obtained. Dry needling to left upper trapezius."]}
      """)

  static let appliesTo: ClaimFeatures = .documented

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let consent = facts.documentation?.element(.consent) else { return .notApplicable }
    guard consent.state == .negated else {
      return consent.state == .present ? .satisfied : .notApplicable
    }
    let quotes = consent.evidence.quotes
    findings.violated(
      at: quotes.first.map { FactPath(.notes, index: $0.noteIndex) } ?? FactPath(.consent),
      "the record says that consent was not given" + quotes.inWords(": "),
      remedy: "correct the record if consent was given, or take the needling off the claim",
      quotes: quotes)
    return .violated
  }
}
