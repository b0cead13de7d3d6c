/// Electrical stimulation through the needles, with a code of its own beside the needling.
enum StimulationWithNeedling: ClaimRule {
  static let rule = Rule(
    1022, "stimulation-with-needling", family: .coding, severity: .warning,
    summary: "Current through the needles beside needling is for the payer to judge",
    rationale: """
      No rule was found on whether current through dry needles may be billed with 97014, 97032 or \
      G0283 beside the needling code, and NCCI has no such pair. Payers review it; stimulation \
      through pads is another service.
      """,
    sources: ["CPT-08", "PTP-09"],
    neverAnswers: [.satisfied, .violated],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]},
                 {"code": "97032", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius"], "technique": "electrical"}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius"], "technique": "electrical"}}
      """)

  static let appliesTo: ClaimFeatures = .needlingBesideOther

  private static let attended = ProcedureCode(97032)
  private static let unattended = ProcedureCode(97014)
  private static let unattendedMedicare = ProcedureCode("G0283")

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard encounter.needling?.technique == .electrical else { return .notApplicable }
    var outcome = RuleOutcome.satisfied
    for index in encounter.serviceLines.indices {
      guard let procedure = encounter.serviceLines[index].procedure,
        procedure == attended || procedure == unattended || procedure == unattendedMedicare,
        facts.needlingIsBilled(besideLine: index, encounter)
      else { continue }
      findings.undetermined(
        at: FactPath(.lineProcedure, index: index), missing: [.lineProcedureDescription],
        "`\(procedure)` is billed beside needling with current through the needles",
        remedy: "say in the note whether the current went through the needles or through pads, and "
          + "ask the payer whether it pays both")
      outcome.combine(.undetermined)
    }
    return outcome
  }
}
