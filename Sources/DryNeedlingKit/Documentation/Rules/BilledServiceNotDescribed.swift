/// Another service on the claim that the note does not describe.
enum BilledServiceNotDescribed: ClaimRule {
  static let rule = Rule(
    3206, "billed-service-not-described", family: .documentation, severity: .warning,
    status: .preview,
    summary: "The note describes the other services that are billed",
    rationale: """
      Each service on the claim stands in the note of its visit. One that the note does not \
      describe is not supported.
      """,
    sources: ["T-12", "T-08", "DEN-07"], denial: .missingDocumentation,
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}, {"code": "97140"}],
       "notes": ["Verbal consent obtained. Dry needling to left upper trapezius."]}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}, {"code": "97140"}],
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
    guard let notes = facts.documentation?.notes, notes.isRecord else { return .notApplicable }
    let noted = NotedServices(notes)
    var outcome = RuleOutcome.notApplicable
    for index in encounter.serviceLines.indices.prefix(ClaimFacts.mostLines)
    where !facts.needlingLines.contains(index) {
      guard let code = encounter.serviceLines[index].procedure, let service = NotedService(code),
        facts.needlingIsBilled(besideLine: index, encounter)
      else { continue }
      if noted.describes(service, code) {
        outcome.combine(.satisfied)
      } else {
        findings.violated(
          at: FactPath(.lineProcedure, index: index),
          "`\(code)` is billed, and the note does not describe it",
          remedy: "add an addendum on what was done if it was, or take the line off the claim")
        outcome.combine(.violated)
      }
    }
    return outcome
  }
}
