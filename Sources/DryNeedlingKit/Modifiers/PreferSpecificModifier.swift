/// 59 where one of XE, XS, XP and XU may fit.
enum PreferSpecificModifier: ClaimRule {
  static let rule = Rule(
    4008, "prefer-x-modifier", family: .modifiers, severity: .info,
    summary: "Medicare prefers XE, XS, XP or XU to 59",
    rationale: """
      Since 2015 the X modifiers say what 59 leaves open: another encounter, structure or \
      practitioner, or work that does not overlap. 59 is for when none of them fits.
      """,
    sources: ["MOD-59"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["59"]}, {"code": "20553"}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["XS"]}, {"code": "20553"}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .modifierBesideNeedling

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard ModifierPayer(encounter) == .medicare, facts.features.contains(.needlingBesideOther)
    else { return .notApplicable }
    var outcome = RuleOutcome.notApplicable
    for line in encounter.judgedLines {
      let modifiers = encounter.serviceLines[line].modifiers
      guard modifiers.hasDistinct else { continue }
      guard let position = modifiers.position(of: .distinctService),
        !DistinctModifierTwice.isTwice(modifiers)
      else {
        outcome.combine(.satisfied)
        continue
      }
      guard case .liftable(_, let other) = DistinctService.reason(for: line, in: encounter, facts)
      else {
        continue
      }
      findings.violated(
        at: FactPath(.lineModifiers, index: line, position: position),
        "`59` does not say what sets this line apart from line \(other + 1)",
        remedy: "use `XS` for another muscle, `XE` for another session, `XP` for another "
          + "practitioner, if one of them fits")
      outcome.combine(.violated)
    }
    return outcome
  }
}
