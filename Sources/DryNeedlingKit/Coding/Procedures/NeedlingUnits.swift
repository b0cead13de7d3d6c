/// More than one unit of 20560 or 20561 for a day.
enum NeedlingUnits: ClaimRule {
  static let rule = Rule(
    1007, "needling-units-not-one", family: .coding, severity: .error,
    summary: "20560 and 20561 are billed once a day, as one unit",
    rationale: """
      The codes are neither timed nor counted by needle or muscle: one code, one unit a session. \
      Medicare takes more than one unit a day as impossible, by policy, and no modifier lifts that. \
      Units on several lines of one day add up.
      """,
    sources: ["CPT-02", "MUE-01", "MUE-03", "MUE-05", "MUE-04", "CON-15", "DEN-10"],
    denial: .tooManyUnits,
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20560", "units": 2, "pointers": [1]}],
       "needling": {"muscles": ["trapezius", "deltoid"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius", "deltoid"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingLine

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    for index in facts.needlingLines where facts.needlingCodeExists(index, encounter) {
      outcome.combine(look(at: index, encounter, facts, &findings))
    }
    return outcome
  }

  private static func look(
    at index: Int, _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    let path = FactPath(.lineQuantity, index: index)
    guard let quantity = encounter.serviceLines[index].quantity else {
      findings.undetermined(
        at: path, missing: [.lineQuantity],
        "the units of `\(code(index, encounter))` are not stated", remedy: "bill one unit",
        severity: .info)
      return .undetermined
    }
    // Minutes, and zero, negative and fractional units, are no number of sessions; the integrity
    // rules say so.
    guard encounter.serviceLines[index].quantityBasis == .units, let units = quantity.whole,
      units > 0
    else { return .notApplicable }
    if units > 1 {
      findings.violated(
        at: path, "`\(code(index, encounter))` is billed with \(units) units, and is one a day",
        remedy: "bill one unit, however many needles, muscles and minutes", conflicts: conflicts,
        repair: Repair(.setQuantity(ServiceQuantity(1), line: index), needsAttestation: false))
      return .violated
    }
    return facts.needlingLines.count == 1
      ? .satisfied : lookForOthers(like: index, encounter, facts, &findings)
  }

  /// Other lines with the same code on the same day.
  private static func lookForOthers(
    like index: Int, _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    let procedure = encounter.serviceLines[index].procedure
    var lines = 1
    var mayBeMore = false
    for other in facts.needlingLines
    where other != index && encounter.serviceLines[other].procedure == procedure {
      switch encounter.sameDay(index, other) {
      case .yes: lines += 1
      case .unknown: mayBeMore = true
      case .no: break
      }
    }
    let path = FactPath(.lineProcedure, index: index)
    if lines > 1 {
      findings.violated(
        at: path,
        "`\(code(index, encounter))` is billed on \(lines) lines of one day, and is one a day",
        remedy: "bill one line with one unit; no modifier allows a second", conflicts: conflicts)
      return .violated
    }
    if mayBeMore {
      findings.undetermined(
        at: path, missing: [.lineDateOfService],
        "`\(code(index, encounter))` is billed on several lines whose days cannot be told apart",
        remedy: "state one date of service for each line; the code is billed once a day")
      return .undetermined
    }
    return .satisfied
  }

  private static var conflicts: [SourceConflict] {
    [SourceConflict.known("CON-15")].compactMap { $0 }
  }

  private static func code(_ index: Int, _ encounter: Encounter) -> String {
    encounter.serviceLines[index].procedure?.description ?? ""
  }
}
