/// A precaution on record beside a needling.
enum PrecautionOnRecord: ClaimRule {
  static let rule = Rule(
    3102, "precaution-on-record", family: .documentation, severity: .warning, status: .preview,
    summary: "A precaution on record comes with the reasoning",
    rationale: """
      Bleeding disorders, blood thinners, blood-borne illness, a weak immune system, pregnancy, \
      lung disease and earlier spine surgery ask for care. The record says how it was taken.
      """,
    sources: ["T-10", "F-08"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Taking warfarin. Dry needling to left upper trapezius."]}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}],
       "notes": ["Denies blood thinners. Dry needling to left upper trapezius."]}
      """)

  static let appliesTo: ClaimFeatures = [.documented, .patientAtRisk]

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    if let review = facts.documentation {
      let found = review.safety.filter { $0.state == .present && !$0.id.isContraindication }
      return SafetyFindings.report(found, "asks for care", &findings)
    }
    guard encounter.patient.isPregnant == true else { return .notApplicable }
    let decision = SafetyDecision(
      id: .pregnancy, state: .present, evidence: [.fact(.patientPregnancy)], hasReasoning: false)
    return SafetyFindings.report([decision], "asks for care", &findings)
  }
}
