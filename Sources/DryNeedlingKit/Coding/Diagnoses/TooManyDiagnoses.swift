/// More diagnoses than a claim has room for.
enum TooManyDiagnoses: ClaimRule {
  static let rule = Rule(
    1108, "too-many-diagnoses", family: .coding, severity: .error,
    summary: "A professional claim has room for twelve diagnoses",
    rationale: "The professional claim and the paper form hold twelve diagnoses; more are lost.",
    sources: ["STD-01"], denial: .incompleteClaim,
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "diagnoses": ["M79.18", "M54.2", "M54.6", "M25.511", "M25.512", "M75.41", "M75.42", "M77.11",
                     "M77.12", "M72.2", "M76.31", "M76.32", "G44.209"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "diagnoses": ["M79.18", "M54.2", "M54.6", "M25.511", "M25.512", "M75.41", "M75.42", "M77.11",
                     "M77.12", "M72.2", "M76.31", "M76.32"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  /// Diagnoses a professional claim can hold. An institutional claim holds more.
  private static let room = 12

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard encounter.claim.kind == .professional, !encounter.diagnoses.isEmpty else {
      return .notApplicable
    }
    guard encounter.diagnoses.count > room else { return .satisfied }
    findings.violated(
      at: FactPath(.diagnosis, index: room),
      "the claim has \(encounter.diagnoses.count) diagnoses, and room for \(room)",
      remedy: "keep the \(room) that matter most for the services billed")
    return .violated
  }
}
