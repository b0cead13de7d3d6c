/// GA or GX on a line that an NCCI edit or a unit limit denies.
enum NoticeCannotCureEdit: ClaimRule {
  static let rule = Rule(
    4020, "abn-cannot-cure-edit", family: .modifiers, severity: .error,
    summary: "A notice of liability does not cure an NCCI or unit limit denial",
    rationale: """
      Such denials are for incorrect coding, not for lack of necessity. The patient may not be \
      billed for them, and a notice given for them has no effect.
      """,
    sources: ["ABN-06", "PTP-20", "MUE-06", "MUE-03"],
    denial: DenialForecast(
      reason: "97", remarks: ["M15"], alternatives: [.init("236"), .init("222")]),
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2026-03-03",
       "lines": [{"code": "20560", "modifiers": ["GA"], "units": 2}],
       "needling": {"muscles": ["multifidus"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2026-03-03",
       "lines": [{"code": "20560", "modifiers": ["GA"], "units": 1}],
       "needling": {"muscles": ["multifidus"]}}
      """)

  static let appliesTo: ClaimFeatures = .modifierBesideNeedling

  /// Why Medicare denies a line whatever the patient was told.
  enum Denial: Sendable, Hashable {
    case units
    case edit(NCCIEdit)
  }

  static func denial(of line: Int, in encounter: Encounter, _ facts: ClaimFacts) -> Denial? {
    if facts.needlingLines.contains(line) {
      if let quantity = encounter.serviceLines[line].quantity, quantity > ServiceQuantity(1) {
        return .units
      }
      for other in facts.needlingLines
      where other != line
        && encounter.serviceLines[other].procedure == encounter.serviceLines[line].procedure
      { if case .yes = encounter.sameDay(line, other) { return .units } }
    }
    let date = encounter.dateOfService(ofLine: line)
    var found: Denial?
    for other in encounter.judgedLines {
      guard
        case .edit(let edit) = SameDayEdits.answer(line, other, in: encounter, facts.referenceData),
        edit.columnTwo == encounter.serviceLines[line].procedure,
        !SameDayEdits.isLifted(edit, line, other, in: encounter)
      else { continue }
      // An edit that is certain weighs more than one that may not have held on the day.
      if SameDayEdits.isCertain(edit, on: date) { return .edit(edit) }
      if found == nil { found = .edit(edit) }
    }
    return found
  }

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    let payer = ModifierPayer(encounter)
    guard payer == .medicare || payer == .unknown else { return .notApplicable }
    var outcome = RuleOutcome.notApplicable
    for line in encounter.judgedLines {
      let modifiers = encounter.serviceLines[line].modifiers
      guard
        let position = modifiers.position(of: .requiredNotice)
          ?? modifiers.position(of: .voluntaryNotice)
      else { continue }
      guard let denial = denial(of: line, in: encounter, facts) else {
        outcome.combine(.satisfied)
        continue
      }
      let path = FactPath(.lineModifiers, index: line, position: position)
      if payer == .unknown {
        findings.undetermined(
          at: path, missing: [.payerKind],
          "with Medicare `\(modifiers[position])` would not make the patient liable for this line",
          remedy: "state the payer", severity: .info)
        outcome.combine(.undetermined)
        continue
      }
      switch denial {
      case .units:
        findings.violated(
          at: path,
          "`\(modifiers[position])` does not make the patient liable for units above one a day",
          remedy: "bill one unit a day; the rest may not be billed to the patient",
          denial: DenialForecast(
            reason: "222", alternatives: [.init("151", remarks: ["N362"])]))
      case .edit(let edit):
        findings.violated(
          at: path,
          "`\(modifiers[position])` does not make the patient liable: NCCI denies "
            + "`\(edit.columnTwo)` beside `\(edit.columnOne)` as incorrect coding",
          remedy: "resolve the pair first; the patient may not be billed for it",
          severity: SameDayEdits.isCertain(edit, on: encounter.dateOfService(ofLine: line))
            ? .error : .warning)
      }
      outcome.combine(.violated)
    }
    return outcome
  }
}
