/// A note signed by somebody else than the claim names.
enum NoteOfAnotherProvider: ClaimRule {
  static let rule = Rule(
    3209, "note-of-another-provider", family: .documentation, severity: .warning, status: .preview,
    summary: "The note is of the provider that the claim names",
    rationale: """
      Who needled signs the note. A National Provider Identifier or a credential of somebody \
      else does not support the rendering provider of the claim.
      """,
    sources: ["T-12", "I-06", "T-06"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "renderingProvider": {"profession": "physical-therapist"},
       "lines": [{"code": "20560"}],
       "notes": ["Dry needling to left upper trapezius. Electronically signed by Jane \
      Doe, LAc"]}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "renderingProvider": {"profession": "physical-therapist"},
       "lines": [{"code": "20560"}],
       "notes": ["Dry needling to left upper trapezius. Electronically signed by Jane \
      Doe, PT, DPT"]}
      """)

  static let appliesTo: ClaimFeatures = .documented

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let details = facts.documentation?.details else { return .notApplicable }
    return NotedProvider.compare(details, encounter, facts, &findings)
  }
}
