/// GZ on a needling line.
enum ExpectedDenialModifier: NeedlingModifierRule {
  static let rule = Rule(
    4019, "gz-denied-automatically", family: .modifiers, severity: .warning,
    summary: "Medicare denies lines with GZ without looking at them",
    rationale: """
      GZ says that a denial as not necessary is expected and that the patient was given no notice. \
      Since 2011-07-01 Medicare denies such lines automatically, and the provider bears the cost.
      """,
    sources: ["ABN-02", "ABN-01", "DEN-12"], denial: DenialForecast(group: "CO", reason: "50"),
    neverAnswers: [.satisfied, .undetermined],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["GZ"]}],
       "needling": {"muscles": ["multifidus"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "lines": [{"code": "20560"}],
       "needling": {"muscles": ["multifidus"]}}
      """)

  static let modifiers: ModifierList = [.expectedDenial]

  static func objection(
    to modifier: Modifier, at line: Int, in encounter: Encounter, _ facts: ClaimFacts
  ) -> ModifierObjection? {
    switch ModifierPayer(encounter) {
    case .medicare:
      return ModifierObjection(
        severity: .warning,
        message: "`GZ` makes Medicare deny the line automatically, at the provider's cost",
        remedy: "keep `GZ` only if a denial is expected and no notice was given before the service")
    case .unknown:
      return ModifierObjection(
        severity: .info, message: "with Medicare `GZ` makes the line be denied automatically",
        remedy: "state the payer", missing: [.payerKind])
    case .publicProgram, .privatePayer, .patient: return nil
    }
  }
}
