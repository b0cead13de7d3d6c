/// Modifiers that inform before modifiers that decide.
enum ModifierOrder: ClaimRule {
  static let rule = Rule(
    4021, "modifier-order", family: .modifiers, severity: .info,
    summary: "Modifiers that decide payment or an edit come first",
    rationale: """
      Some payers read only the first modifier or two of a line. Those that decide how a line is \
      paid or lift an edit therefore come before those that only inform.
      """,
    sources: ["STD-08", "PTP-23"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["GP", "59"]}, {"code": "97140"}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["59", "GP"]}, {"code": "97140"}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .modifierBesideNeedling

  /// Whether a modifier decides how a line is paid: the numeric ones of CPT but those of telehealth
  /// and habilitation, AS, and the X modifiers of separate services.
  static func decides(_ modifier: Modifier) -> Bool {
    let first = modifier.packed >> 8
    if first >= 0x32, first <= 0x39 {
      return modifier.packed < 0x3932 || modifier == .furtherModifiers
    }
    return modifier == .surgicalAssistant || ModifierList.specificDistinct.contains(modifier)
  }

  /// The first deciding modifier that stands after an informing one; nil when the order is right.
  static func misplaced(_ modifiers: ModifierList) -> Int? {
    guard modifiers.count > 1 else { return nil }
    var informed = false
    for (position, modifier) in modifiers.enumerated() {
      if !decides(modifier) { informed = true } else if informed { return position }
    }
    return nil
  }

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    for line in encounter.judgedLines {
      let modifiers = encounter.serviceLines[line].modifiers
      guard modifiers.count > 1 else { continue }
      guard let position = misplaced(modifiers) else {
        outcome.combine(.satisfied)
        continue
      }
      findings.violated(
        at: FactPath(.lineModifiers, index: line, position: position),
        "`\(modifiers[position])` decides how the line is paid and stands after one that only informs",
        remedy: "move `\(modifiers[position])` to the front")
      outcome.combine(.violated)
    }
    return outcome
  }
}
