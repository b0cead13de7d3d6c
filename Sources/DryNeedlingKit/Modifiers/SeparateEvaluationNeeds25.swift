/// An evaluation on the day of needling without modifier 25.
enum SeparateEvaluationNeeds25: ClaimRule {
  static let rule = Rule(
    4001, "separate-evaluation-needs-25", family: .modifiers, severity: .error,
    summary: "An evaluation on the day of needling needs modifier 25",
    rationale: """
      The needling codes include the usual work before and after. NCCI pairs them with office \
      visits: without 25 on the visit, Medicare denies the needling beside 99212 through 99215, and \
      denies 99211, 99495, 99496 and G0463 beside needling. The modifier asserts a significant, \
      separately identifiable evaluation, which the record must show; a different diagnosis is not \
      needed. 99202 through 99205 have no pair: there the modifier is advice, and no misuse.
      """,
    sources: ["MOD-25", "PTP-06", "PTP-07", "PTP-21"],
    denial: DenialForecast(
      reason: "97", remarks: ["M15"], alternatives: [.init("236"), .init("4", remarks: ["N822"])]),
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03",
       "lines": [{"code": "99213"}, {"code": "20561"}],
       "needling": {"muscles": ["trapezius", "levator scapulae", "splenius capitis"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03",
       "lines": [{"code": "99213", "modifiers": ["25"]}, {"code": "20561"}],
       "needling": {"muscles": ["trapezius", "levator scapulae", "splenius capitis"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingBesideOther

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    guard !facts.features.isDisjoint(with: [.evaluationLine, .otherLine]) else { return outcome }
    for line in encounter.judgedLines {
      guard let code = encounter.serviceLines[line].procedure,
        SeparateEvaluation.isEvaluation(code)
      else { continue }
      if SeparateEvaluation.isMarked(encounter.serviceLines[line].modifiers) {
        outcome.combine(.satisfied)
        continue
      }
      guard let need = SeparateEvaluation.need(of: line, in: encounter, facts) else { continue }
      outcome.combine(report(need, code, line, encounter, &findings))
    }
    return outcome
  }

  private static func report(
    _ need: SeparateEvaluation.Need, _ code: ProcedureCode, _ line: Int, _ encounter: Encounter,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    let path = FactPath(.lineModifiers, index: line)
    let remedy = """
      if the record shows a significant, separate evaluation, add `25` to `\(code)`; otherwise take \
      the evaluation off the claim
      """
    switch need {
    case .edit(let edit, let needling, let practitionersDiffer):
      let needled = encounter.serviceLines[needling].procedure?.description ?? ""
      let isMedicare = ModifierPayer(encounter) == .medicare
      var message =
        "`\(code)` on the day of `\(needled)` has no `25`; "
        + (isMedicare ? "Medicare denies" : "payers that follow NCCI deny") + " `\(edit.columnTwo)`"
      if practitionersDiffer {
        message += ", unless the two practitioners differ in specialty"
      }
      findings.violated(
        at: path, message, remedy: remedy,
        severity: isMedicare && !practitionersDiffer ? .error : .warning,
        sources: ["MOD-25", edit.columnTwo == code ? "PTP-07" : "PTP-06", "PTP-21"],
        repair: Repair(.addModifier(.separateEvaluation, line: line), needsAttestation: true))
      return .violated
    case .editIfSameDay(let edit, _):
      findings.undetermined(
        at: path, missing: [.lineDateOfService],
        "`\(code)` has no `25`, which it needs if it was on the day of the needling",
        remedy: "state the date of service of each line",
        sources: ["MOD-25", edit.columnTwo == code ? "PTP-07" : "PTP-06"])
      return .undetermined
    case .customary(let needling):
      let needled = encounter.serviceLines[needling].procedure?.description ?? ""
      findings.violated(
        at: path,
        "`\(code)` on the day of `\(needled)` has no `25`; NCCI has no edit for them, but many "
          + "payers look for it",
        remedy: "add `25` to `\(code)` if the record shows a separate evaluation",
        severity: .info, sources: ["MOD-25", "PTP-08"],
        repair: Repair(.addModifier(.separateEvaluation, line: line), needsAttestation: true))
      return .violated
    }
  }
}
