/// Another service in the note that is not on the claim.
enum DescribedServiceNotBilled: ClaimRule {
  static let rule = Rule(
    3207, "described-service-not-billed", family: .documentation, severity: .info, status: .preview,
    summary: "Services that the note describes are on the claim",
    rationale: """
      A service that the note describes and the claim leaves out is either not billable on its \
      own, or forgotten.
      """,
    sources: ["T-12", "Z-12"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Verbal consent obtained. Dry needling to left upper trapezius. Manual \
      therapy to the neck, 15 minutes."]}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}, {"code": "97140"}],
       "notes": ["Verbal consent obtained. Dry needling to left upper trapezius. Manual \
      therapy to the neck, 15 minutes."]}
      """)

  static let appliesTo: ClaimFeatures = .documented

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let notes = facts.documentation?.notes, notes.isRecord, !facts.needlingLines.isEmpty
    else { return .notApplicable }
    var billed: Set<NotedService> = []
    for line in encounter.serviceLines.prefix(ClaimFacts.mostLines) {
      if let service = line.procedure.flatMap(NotedService.init) { billed.insert(service) }
    }
    let left = NotedServices(notes).described.filter { !billed.contains($0.service) }
    for (service, quote) in left {
      findings.violated(
        at: FactPath(.notes, index: quote.noteIndex),
        "the note tells of \(service.rawValue) (\(quote.shown)), and no line of the claim does",
        remedy: "bill it if it was a service of its own, with time and place in the note",
        quotes: [quote])
    }
    return left.isEmpty ? .satisfied : .violated
  }
}
