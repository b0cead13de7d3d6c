/// Acupuncture and dry needling billed for one day.
enum AcupunctureWithNeedling: ClaimRule {
  static let rule = Rule(
    1014, "acupuncture-with-needling", family: .coding, severity: .error,
    summary: "Acupuncture and dry needling are not billed for one day",
    rationale: """
      CPT says that where both are done only the timed acupuncture codes are reported. NCCI forbids \
      the pair too, with no modifier, but names the needling code as the one that is paid. The kit \
      follows CPT for what to bill, and says what a Medicare payer would do with both.
      """,
    sources: ["CPT-04", "PTP-02", "CON-11", "Z-02", "DEN-04"], denial: .bundled,
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M54.2"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]},
                 {"code": "97810", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M54.2"],
       "lines": [{"code": "97810", "units": 1, "pointers": [1]}],
       "needling": {"technique": "acupuncture"}}
      """)

  static let appliesTo: ClaimFeatures = .acupunctureLine

  private static var conflicts: [SourceConflict] {
    [SourceConflict.known("CON-11")].compactMap { $0 }
  }

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard !facts.needlingLines.isEmpty else { return .notApplicable }
    var outcome = RuleOutcome.notApplicable
    for needling in facts.needlingLines where facts.needlingCodeExists(needling, encounter) {
      for acupuncture in facts.acupunctureLines {
        outcome.combine(compare(needling, acupuncture, encounter, &findings))
      }
    }
    return outcome
  }

  private static func compare(
    _ needling: Int, _ acupuncture: Int, _ encounter: Encounter, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    let path = FactPath(.lineProcedure, index: needling)
    let first = encounter.serviceLines[needling].procedure?.description ?? ""
    let second = encounter.serviceLines[acupuncture].procedure?.description ?? ""
    switch encounter.sameDay(needling, acupuncture) {
    case .no: return .satisfied
    case .unknown:
      findings.undetermined(
        at: path, missing: [.lineDateOfService],
        "`\(first)` and `\(second)` are billed on days that cannot be told apart",
        remedy: "state one date of service for each line; both are not billed for one day",
        conflicts: conflicts)
      return .undetermined
    case .yes(let date):
      if encounter.haveDifferentProviders(needling, acupuncture) {
        findings.undetermined(
          at: path, missing: [],
          "`\(first)` and `\(second)` are billed for `\(date)` by different providers",
          remedy: "ask the payer; one group and specialty counts as one provider",
          conflicts: conflicts)
        return .undetermined
      }
      findings.violated(
        at: path, "`\(first)` is billed for `\(date)` beside acupuncture `\(second)`",
        remedy:
          "bill the acupuncture codes alone, or `\(first)` alone if no acupuncture was given; "
          + "of both, NCCI pays `\(first)` and denies `\(second)`",
        conflicts: conflicts,
        repair: Repair(.removeLine(needling), needsAttestation: true))
      return .violated
    }
  }
}
