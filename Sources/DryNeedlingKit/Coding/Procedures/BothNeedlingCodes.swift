/// 20560 and 20561 billed for one day.
enum BothNeedlingCodes: ClaimRule {
  static let rule = Rule(
    1008, "both-needling-codes", family: .coding, severity: .error,
    summary: "20560 and 20561 are never billed for one day",
    rationale: """
      One code says how many muscles were needled in a session; the larger includes the smaller, and \
      the NCCI pair of both is never paid together.
      """,
    sources: ["CPT-02", "PTP-01", "DEN-04"], denial: .bundled,
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]},
                 {"code": "20561", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius", "levator scapulae", "infraspinatus"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20561", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius", "levator scapulae", "infraspinatus"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingLine

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard facts.needlingLines.count > 1 else { return .satisfied }
    var outcome = RuleOutcome.satisfied
    for low in facts.needlingLines
    where encounter.serviceLines[low].procedure == .needlingOneOrTwoMuscles
      && facts.needlingCodeExists(low, encounter)
    {
      for high in facts.needlingLines
      where encounter.serviceLines[high].procedure == .needlingThreeOrMoreMuscles {
        outcome.combine(compare(low, high, encounter, facts, &findings))
      }
    }
    return outcome
  }

  private static func compare(
    _ low: Int, _ high: Int, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    switch encounter.sameDay(low, high) {
    case .no: return .satisfied
    case .unknown:
      findings.undetermined(
        at: FactPath(.lineProcedure, index: low), missing: [.lineDateOfService],
        "`20560` and `20561` are billed on days that cannot be told apart",
        remedy: "state one date of service for each line; one code is billed a day")
      return .undetermined
    case .yes(let date):
      if encounter.haveDifferentProviders(low, high) {
        findings.undetermined(
          at: FactPath(.lineProcedure, index: low), missing: [],
          "`20560` and `20561` are billed for `\(date)` by different providers",
          remedy: "bill one code for each session; payers count one group and specialty as one")
        return .undetermined
      }
      let surplus = surplusLine(low, high, facts)
      findings.violated(
        at: FactPath(.lineProcedure, index: low),
        "`20560` and `20561` are both billed for `\(date)`",
        remedy: surplus.map { "bill `\($0 == low ? "20561" : "20560")` alone" }
          ?? "bill one of them, by the number of muscles",
        repair: surplus.map { Repair(.removeLine($0), needsAttestation: false) })
      return .violated
    }
  }

  /// The line that the muscles on record do not support; nil when they do not tell.
  private static func surplusLine(_ low: Int, _ high: Int, _ facts: ClaimFacts) -> Int? {
    switch facts.muscles?.code {
    case .needlingThreeOrMoreMuscles?: low
    case .needlingOneOrTwoMuscles?: high
    default: nil
    }
  }
}
