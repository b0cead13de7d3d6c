/// 97810 and 97813 billed for one day.
enum TwoInitialAcupunctureCodes: ClaimRule {
  static let rule = Rule(
    1016, "two-initial-acupuncture-codes", family: .coding, severity: .error,
    summary: "Only one first quarter hour of acupuncture is billed for a day",
    rationale: """
      97810 and 97813 are each the first 15 minutes of acupuncture, without and with current. A day \
      has one of them, once; the time after it is 97811 or 97814.
      """,
    sources: ["CPT-07", "PTP-14", "MUE-02"], denial: .bundled,
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M54.2"],
       "lines": [{"code": "97810", "units": 1, "pointers": [1]},
                 {"code": "97813", "units": 1, "pointers": [1]}]}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M54.2"],
       "lines": [{"code": "97813", "units": 1, "pointers": [1]},
                 {"code": "97811", "units": 1, "pointers": [1]}]}
      """)

  static let appliesTo: ClaimFeatures = .acupunctureLine

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    for first in facts.acupunctureLines where isInitial(first, encounter) {
      outcome.combine(.satisfied)
      if let units = encounter.serviceLines[first].quantity?.whole, units > 1 {
        findings.violated(
          at: FactPath(.lineQuantity, index: first),
          "`\(code(first, encounter))` is billed with \(units) units, and is the first 15 minutes of a day",
          remedy: "bill one unit, and the time after it with `97811` or `97814`",
          denial: .tooManyUnits)
        outcome.combine(.violated)
      }
      for second in facts.acupunctureLines where second > first && isInitial(second, encounter) {
        outcome.combine(compare(first, second, encounter, &findings))
      }
    }
    return outcome
  }

  private static func compare(
    _ first: Int, _ second: Int, _ encounter: Encounter, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    // Of two different codes, NCCI denies 97810.
    let isFirst =
      encounter.serviceLines[first].procedure == Codes.acupuncture
      && encounter.serviceLines[second].procedure != Codes.acupuncture
    let path = FactPath(.lineProcedure, index: isFirst ? first : second)
    let codes = MessageText.list([code(first, encounter), code(second, encounter)].sorted())
    switch encounter.sameDay(first, second) {
    case .no: return .satisfied
    case .unknown:
      findings.undetermined(
        at: path, missing: [.lineDateOfService],
        "\(codes) are billed on days that cannot be told apart",
        remedy: "state one date of service for each line; a day has one first 15 minutes")
      return .undetermined
    case .yes(let date):
      if encounter.haveDifferentProviders(first, second) {
        findings.undetermined(
          at: path, missing: [], "\(codes) are billed for `\(date)` by different providers",
          remedy: "ask the payer; one group and specialty counts as one provider")
        return .undetermined
      }
      findings.violated(
        at: path, "\(codes) are both the first 15 minutes of `\(date)`",
        remedy: "bill one of them, and the time after it with `97811` or `97814`")
      return .violated
    }
  }

  private static func isInitial(_ line: Int, _ encounter: Encounter) -> Bool {
    let procedure = encounter.serviceLines[line].procedure
    return procedure == Codes.acupuncture
      || procedure == Codes.electroacupuncture
  }

  private static func code(_ line: Int, _ encounter: Encounter) -> String {
    encounter.serviceLines[line].procedure?.description ?? ""
  }
}
