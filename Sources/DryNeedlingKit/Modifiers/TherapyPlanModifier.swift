/// GP, GO or GN on a needling line for Medicare.
enum TherapyPlanModifier: NeedlingModifierRule {
  static let rule = Rule(
    4010, "therapy-plan-modifier-for-medicare", family: .modifiers, severity: .warning,
    summary: "Medicare does not take needling as therapy: no GP, GO or GN",
    rationale: """
      GP, GO and GN say that a service was given under a therapist's plan of care. The needling \
      codes are not on Medicare's therapy code list. Other payers may want the modifier.
      """,
    sources: ["MOD-GP", "PFS-01", "Z-13", "CON-05"],
    denial: DenialForecast(reason: "4"),
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["GP"]}],
       "needling": {"muscles": ["multifidus"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["GP"]}],
       "needling": {"muscles": ["multifidus"]}}
      """)

  static let modifiers: ModifierList = [
    .physicalTherapyPlan, .occupationalTherapyPlan, Modifier("GN"),
  ]

  static func objection(
    to modifier: Modifier, at line: Int, in encounter: Encounter, _ facts: ClaimFacts
  ) -> ModifierObjection? {
    switch ModifierPayer(encounter) {
    case .medicare:
      return ModifierObjection(
        severity: .warning,
        message: "`\(modifier)` marks therapy, and Medicare does not take needling as therapy",
        remedy: "remove `\(modifier)`", conflicts: SourceConflict.list("CON-05"),
        repair: removal(of: modifier, at: line))
    case .unknown:
      return ModifierObjection(
        severity: .info,
        message: "`\(modifier)` is right for some payers and wrong for Medicare",
        remedy: "state the payer", missing: [.payerKind])
    case .publicProgram, .privatePayer, .patient: return nil
    }
  }
}
