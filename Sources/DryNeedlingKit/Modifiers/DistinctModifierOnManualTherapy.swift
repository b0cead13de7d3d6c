/// 59 or an X modifier on a 97140 line that has nothing but needling beside it.
enum DistinctModifierOnManualTherapy: ClaimRule {
  static let rule = Rule(
    4004, "manual-therapy-59-where-no-edit", family: .modifiers, severity: .warning,
    summary: "97140 needs no 59 or X modifier because of needling",
    rationale: """
      NCCI has no edit between 97140 and 20560 or 20561. Where needling is all that stands beside \
      manual therapy, 59 on it lifts nothing. Beside other services it may have another reason, and \
      the rule is silent.
      """,
    sources: ["PTP-09", "MOD-59", "Z-12", "CON-04"],
    neverAnswers: [.satisfied, .undetermined],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03",
       "lines": [{"code": "20561"}, {"code": "97140", "modifiers": ["59"]}],
       "needling": {"muscles": ["multifidus", "quadratus lumborum", "gluteus medius"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03",
       "lines": [{"code": "20561"}, {"code": "97140"}],
       "needling": {"muscles": ["multifidus", "quadratus lumborum", "gluteus medius"]}}
      """)

  static let appliesTo: ClaimFeatures = .manualTherapyLine

  /// Whether needling and manual therapy are all there is on the claim.
  static func isAlone(_ facts: ClaimFacts) -> Bool {
    !facts.needlingLines.isEmpty
      && facts.features.isDisjoint(with: [
        .acupunctureLine, .triggerPointLine, .evaluationLine, .unlistedLine, .otherLine,
      ])
  }

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard facts.features.contains(.modifier), isAlone(facts) else { return .notApplicable }
    var outcome = RuleOutcome.notApplicable
    for line in facts.manualTherapyLines {
      let modifiers = encounter.serviceLines[line].modifiers
      guard modifiers.hasDistinct, let position = distinctPosition(modifiers) else { continue }
      let modifier = modifiers[position]
      let isMedicare = ModifierPayer(encounter) == .medicare
      findings.violated(
        at: FactPath(.lineModifiers, index: line, position: position),
        "NCCI has no edit between `97140` and needling, so `\(modifier)` lifts nothing"
          + (isMedicare
            ? "; Medicare may see it as misuse" : "; some payers ask for it all the same"),
        remedy: isMedicare
          ? "remove `\(modifier)`" : "keep `\(modifier)` only if this payer asks for it",
        severity: isMedicare ? .warning : .info, conflicts: SourceConflict.list("CON-04"),
        repair: isMedicare
          ? Repair(.removeModifier(modifier, line: line), needsAttestation: false) : nil)
      outcome.combine(.violated)
    }
    return outcome
  }

  private static func distinctPosition(_ modifiers: ModifierList) -> Int? {
    modifiers.firstIndex { $0 == .distinctService || ModifierList.specificDistinct.contains($0) }
  }
}
