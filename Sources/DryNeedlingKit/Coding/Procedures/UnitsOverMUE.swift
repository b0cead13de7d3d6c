/// More units of another procedure, beside needling, than Medicare takes as possible.
enum UnitsOverMUE: ClaimRule {
  static let rule = Rule(
    1020, "units-over-mue", family: .coding, severity: .error,
    summary: "Procedures beside needling have a largest number of units for a day",
    rationale: """
      Medicare publishes for many codes the most units that are possible on one day. Units of all \
      lines of the day add up. A limit set by policy cannot be lifted; one set by experience can be \
      appealed with records, and is a warning, as is any day outside the releases that were read.
      """,
    sources: ["MUE-05", "MUE-02", "MUE-04", "MUE-06", "DEN-10"], denial: .tooManyUnits,
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.50"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]},
                 {"code": "97140", "units": 7, "pointers": [1]}],
       "needling": {"muscles": ["multifidus", "quadratus lumborum"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.50"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]},
                 {"code": "97140", "units": 2, "pointers": [1]}],
       "needling": {"muscles": ["multifidus", "quadratus lumborum"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingBesideOther

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    let setting: NCCISetting =
      encounter.claim.kind == .institutional ? .outpatientHospital : .practitioner
    var outcome = RuleOutcome.notApplicable
    for index in encounter.serviceLines.indices where !facts.needlingLines.contains(index) {
      guard let procedure = encounter.serviceLines[index].procedure,
        let edit = facts.referenceData.unitLimit(
          for: procedure, in: setting, on: encounter.dateOfService(ofLine: index)),
        encounter.serviceLines[index].quantityBasis == .units
      else { continue }
      if edit.units == 0 {
        outcome.combine(reportNotTaken(procedure, index, encounter, &findings))
      } else {
        outcome.combine(compare(procedure, edit, index, encounter, &findings))
      }
    }
    return outcome
  }

  private static func compare(
    _ procedure: ProcedureCode, _ edit: MedicallyUnlikelyEdit, _ index: Int,
    _ encounter: Encounter, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var units = thousandths(index, encounter)
    var possibleUnits = units
    for other in encounter.serviceLines.indices
    where other != index && encounter.serviceLines[other].procedure == procedure {
      let more = thousandths(other, encounter)
      switch encounter.sameDay(index, other) {
      case .yes: units = sum(units, more)
      case .unknown: break
      case .no: continue
      }
      possibleUnits = sum(possibleUnits, more)
    }
    let limit = Int64(edit.units) * 1000
    guard possibleUnits > limit else { return .satisfied }
    let path = FactPath(.lineQuantity, index: index)
    let date = encounter.dateOfService(ofLine: index)
    guard units > limit else {
      findings.undetermined(
        at: path, missing: [.lineDateOfService],
        "`\(procedure)` is billed on several lines whose days cannot be told apart, "
          + "\(ServiceQuantity(thousandths: possibleUnits)) units in all, and is at most \(edit.units) a day",
        remedy: "state one date of service for each line")
      return .undetermined
    }
    let isRead = date.map(edit.isKnown) ?? false
    let isPolicy = edit.adjudication == .datePolicy
    findings.violated(
      at: path,
      "`\(procedure)` is billed with \(ServiceQuantity(thousandths: units)) units for one day, and "
        + "Medicare takes at most \(edit.units)\(isRead ? "" : releaseNote(edit))",
      remedy: isPolicy
        ? "bill \(edit.units); no modifier lifts this limit"
        : "bill what was given; more than \(edit.units) needs records that show why",
      severity: isPolicy && isRead ? .error : .warning)
    return .violated
  }

  private static func releaseNote(_ edit: MedicallyUnlikelyEdit) -> String {
    " (release of \(edit.lastSeen), the newest that was read; check that of the day)"
  }

  /// A code Medicare does not take at all; other payers do.
  private static func reportNotTaken(
    _ procedure: ProcedureCode, _ index: Int, _ encounter: Encounter,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    switch encounter.coverage.payerKind {
    case .medicare?, .medicareAdvantage?: break
    default: return .notApplicable
    }
    findings.violated(
      at: FactPath(.lineProcedure, index: index), "Medicare does not take `\(procedure)`",
      remedy: procedure == ProcedureCode(97014)
        ? "bill `G0283` for unattended electrical stimulation" : "bill the code Medicare takes",
      severity: .warning)
    return .violated
  }

  private static func thousandths(_ line: Int, _ encounter: Encounter) -> Int64 {
    max(0, encounter.serviceLines[line].quantity?.thousandths ?? 0)
  }

  private static func sum(_ one: Int64, _ other: Int64) -> Int64 {
    let (sum, isTooMuch) = one.addingReportingOverflow(other)
    return isTooMuch ? .max : sum
  }
}
