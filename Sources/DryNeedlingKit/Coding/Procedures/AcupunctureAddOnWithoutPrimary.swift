/// 97811 or 97814 without 97810 or 97813.
enum AcupunctureAddOnWithoutPrimary: ClaimRule {
  static let rule = Rule(
    1015, "acupuncture-add-on-without-primary", family: .coding, severity: .error,
    summary: "97811 and 97814 need 97810 or 97813 on the same day",
    rationale: """
      97811 and 97814 are further quarter hours after re-inserting needles. They are add-on codes and \
      are paid only beside the first quarter hour, 97810 or 97813.
      """,
    sources: ["CPT-07", "PTP-16", "Z-15"], denial: .wrongProcedure,
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M54.2"],
       "lines": [{"code": "97811", "units": 1, "pointers": [1]}]}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M54.2"],
       "lines": [{"code": "97810", "units": 1, "pointers": [1]},
                 {"code": "97811", "units": 1, "pointers": [1]}]}
      """)

  static let appliesTo: ClaimFeatures = .acupunctureLine

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    for index in facts.acupunctureLines {
      guard let procedure = encounter.serviceLines[index].procedure,
        let primaries = AddOnTable.primaries(of: procedure)
      else { continue }
      let path = FactPath(.lineProcedure, index: index)
      switch primary(primaries, besideLine: index, encounter, facts) {
      case .yes: outcome.combine(.satisfied)
      case .unknown:
        findings.undetermined(
          at: path, missing: [.lineDateOfService],
          "`\(procedure)` needs `\(primaries.0)` or `\(primaries.1)` on the same day, and the days "
            + "cannot be told apart",
          remedy: "state one date of service for each line")
        outcome.combine(.undetermined)
      case .no:
        findings.violated(
          at: path,
          "`\(procedure)` is billed without `\(primaries.0)` or `\(primaries.1)` on the same day",
          remedy: "bill the first 15 minutes with `\(primaries.0)` or `\(primaries.1)`")
        outcome.combine(.violated)
      }
    }
    return outcome
  }

  private enum Answer { case yes, no, unknown }

  private static func primary(
    _ primaries: (ProcedureCode, ProcedureCode), besideLine line: Int, _ encounter: Encounter,
    _ facts: ClaimFacts
  ) -> Answer {
    var answer = Answer.no
    for other in facts.acupunctureLines {
      let procedure = encounter.serviceLines[other].procedure
      guard procedure == primaries.0 || procedure == primaries.1 else { continue }
      switch encounter.sameDay(line, other) {
      case .yes: return .yes
      case .unknown: answer = .unknown
      case .no: break
      }
    }
    return answer
  }
}
