/// A needling code beside a code that NCCI pays with it only under a modifier.
enum NCCIPairNeedsModifier: ClaimRule {
  static let rule = Rule(
    1018, "ncci-pair-needs-modifier", family: .coding, severity: .error,
    summary:
      "Some procedures are paid beside needling only with a modifier that says they were separate",
    rationale: """
      For NCCI pairs with indicator 1 (trigger point and joint injections, imaging guidance and \
      others) both services are paid only where they were separate, such as different muscles, and a \
      modifier on either line says so. The built-in table is the release of 2024-07-01; for days \
      outside its quarter a pair is a warning, unless CPT says the same, as for 20552 and 20553 in \
      the same muscle. Visits belong to the modifier rules. Lines without a rendering provider of \
      their own are taken as one provider's.
      """,
    sources: [
      "PTP-03", "PTP-04", "PTP-05", "PTP-07", "PTP-12", "PTP-13", "PTP-23", "CPT-03", "OUR-02",
      "OUR-03", "MOD-59", "PTP-15", "DEN-04",
    ],
    denial: .bundled,
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2024-07-01", "diagnoses": ["M54.2"],
       "lines": [{"code": "20561", "units": 1, "pointers": [1]},
                 {"code": "20552", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius", "levator scapulae", "splenius capitis"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2024-07-01", "diagnoses": ["M54.2"],
       "lines": [{"code": "20561", "modifiers": ["59"], "units": 1, "pointers": [1]},
                 {"code": "20552", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius", "levator scapulae", "splenius capitis"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingBesideOther

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard !facts.linesToCompareWithNeedling.isEmpty else { return .satisfied }
    var outcome = RuleOutcome.satisfied
    // Visits belong to the modifier rules.
    let isVisit = { SeparateEvaluation.isEvaluation($0, encounter) }
    NCCIPair.forEach(encounter, facts, except: isVisit) { pair in
      guard pair.edit.modifierIndicator == .allowed,
        !NCCIModifiers.areOn(pair.needlingLine, encounter),
        !NCCIModifiers.areOn(pair.otherLine, encounter)
      else { return }
      outcome.combine(report(pair, encounter, facts, &findings))
    }
    return outcome
  }

  private static func report(
    _ pair: NCCIPair, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    let denied = pair.deniedLine(encounter)
    let path = FactPath(.lineProcedure, index: denied)
    let (first, second) = (pair.edit.columnOne, pair.edit.columnTwo)
    let isTriggerPoint = facts.triggerPointLines.contains(pair.otherLine)
    let severity = pair.severity(cptSaysTheSame: isTriggerPoint)
    guard let date = pair.date else {
      findings.undetermined(
        at: path, missing: [.lineDateOfService],
        "`\(first)` and `\(second)` need a modifier on one day, and their days cannot be told apart",
        remedy: "state one date of service for each line", severity: severity,
        policy: pair.importedRelease, sources: pair.sources)
      return .undetermined
    }
    if encounter.haveDifferentProviders(pair.needlingLine, pair.otherLine) {
      findings.undetermined(
        at: path, missing: [],
        "NCCI pays `\(second)` beside `\(first)` by one provider only with a modifier, and two are named",
        remedy: "ask the payer; one group and specialty counts as one provider",
        severity: severity, policy: pair.importedRelease, sources: pair.sources)
      return .undetermined
    }
    let isVisit = isVisit(encounter.serviceLines[pair.otherLine].procedure)
    findings.violated(
      at: path,
      "NCCI\(isTriggerPoint ? "" : pair.releaseNote) denies `\(second)` beside `\(first)` on "
        + "`\(date)` without a modifier: \(pair.edit.rationale.words)",
      remedy: remedy(isTriggerPoint: isTriggerPoint, isVisit: isVisit, denied: second),
      severity: severity, policy: pair.importedRelease,
      sources: pair.sources + ["PTP-23"],
      repair: repair(pair, denied: denied, isVisit: isVisit))
    return .violated
  }

  private static func remedy(
    isTriggerPoint: Bool, isVisit: Bool, denied: ProcedureCode
  ) -> String {
    if isVisit {
      return "add `25` to the visit if it was significant and separate, or take one line off"
    }
    if isTriggerPoint {
      return
        "add `59` or `XS` to `\(denied)` if different muscles were injected and needled; never "
        + "bill both for one muscle"
    }
    return
      "add `59` or one of `XE`, `XS`, `XP`, `XU` to `\(denied)` if both were separate, or take it "
      + "off the claim"
  }

  private static func repair(_ pair: NCCIPair, denied: Int, isVisit: Bool) -> Repair {
    isVisit
      ? Repair(.addModifier(Modifier("25"), line: pair.otherLine), needsAttestation: true)
      : Repair(.addModifier(Modifier("59"), line: denied), needsAttestation: true)
  }

  /// Eye examinations, the visits that the modifier rules leave to this one.
  private static func isVisit(_ procedure: ProcedureCode?) -> Bool {
    guard let procedure else { return false }
    return procedure >= ProcedureCode(92002) && procedure <= ProcedureCode(92014)
  }
}
