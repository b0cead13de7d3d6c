/// A needling code where the note tells of an injection.
enum InjectionNoted: ClaimRule {
  static let rule = Rule(
    3205, "injection-noted", family: .documentation, severity: .error, status: .preview,
    summary: "A note that tells of an injection does not support 20560 or 20561",
    rationale: """
      Dry needling uses a solid needle and no medication. Where the note names something that \
      was injected, 20552 or 20553 say what was done.
      """,
    sources: ["CPT-01", "T-14", "F-04"], denial: .wrongProcedure,
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Trigger point injection to left upper trapezius with 1 mL of lidocaine \
      1%."]}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Neck pain 6/10 for 5 months, trigger points palpated in the left upper \
      trapezius. No contraindications or precautions on screening. Verbal \
      consent obtained. Dry needling to left upper trapezius and left \
      levator scapulae, 0.30 x 50 mm needles, pistoning, left in place 5 \
      minutes. Tolerated well, pain 3/10 after. Manual therapy 97140 to the \
      neck."]}
      """)

  static let appliesTo: ClaimFeatures = .documented

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let review = facts.documentation, let notes = review.notes, !facts.needlingLines.isEmpty
    else { return .notApplicable }
    let noted = notes.element(.injectate)
    guard noted.state == .present else { return .satisfied }
    // Both may have been done to different muscles, and then both are billed.
    let isBilled = !facts.triggerPointLines.isEmpty
    findings.violated(
      at: FactPath(.lineProcedure, index: facts.needlingLines.first),
      "needling is billed, and the note tells of an injection" + noted.quotes.inWords(": "),
      remedy: isBilled
        ? "say in the note which muscles were injected and which only needled"
        : "bill `20552` or `20553` for what was injected, or correct the note",
      severity: isBilled || encounter.needling?.hasInjectate == false ? .warning : nil,
      quotes: noted.quotes)
    return .violated
  }
}
