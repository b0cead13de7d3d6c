/// Consent on record without what the patient was told.
enum ConsentPartsNotNamed: ClaimRule {
  static let rule = Rule(
    3007, "consent-parts-not-named", family: .documentation, severity: .info, status: .preview,
    summary: "The record of consent names what the patient was told",
    rationale: """
      Informed consent tells that a needle pierces the skin, the alternatives, the risks, that \
      needling is a part of a wider treatment, and the cost. Each part is tracked where consent \
      is on record.
      """,
    sources: ["T-07"],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Verbal consent obtained. Dry needling to left upper trapezius."]}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "record": {"consent": {"given": true, "needlePiercesSkin": true, "alternatives": true,
         "risks": true, "notStandAlone": true, "cost": true}},
       "lines": [{"code": "20560"}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .documented

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let review = facts.documentation,
      let consent = review.element(.consent), consent.state == .present
    else { return .notApplicable }
    let open = review.consentParts.filter { $0.state != .present }
    guard !open.isEmpty else { return .satisfied }
    let names = MessageText.list(open.map(\.id.rawValue))
    let path = consent.evidence.quotes.first.map { FactPath(.notes, index: $0.noteIndex) }
    let remedy = "name them in the note, or keep a signed form that does"
    guard open.contains(where: { $0.state != .undetermined }) else {
      findings.undetermined(
        at: path ?? FactPath(.consent), missing: [.consent],
        "whether the patient was told of \(names) is not stated", remedy: remedy)
      return .undetermined
    }
    findings.violated(
      at: path ?? FactPath(.consent), "consent is on record without \(names)", remedy: remedy)
    return .violated
  }
}
