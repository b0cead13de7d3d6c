/// 80, 81, 82 or AS on a needling line.
enum AssistantSurgeonModifier: NeedlingModifierRule {
  static let rule = Rule(
    4016, "assistant-surgeon-modifier", family: .modifiers, severity: .warning,
    summary: "Nobody assists at needling: no 80, 81, 82 or AS",
    rationale: """
      Medicare's indicator of 20560 and 20561 for an assistant at surgery is 1 since 2020-01-21: no \
      assistant is paid. Other payers are unlikely to see it differently.
      """,
    sources: ["PFS-04", "PFS-05", "PFS-06"], denial: DenialForecast(reason: "4"),
    neverAnswers: [.satisfied, .undetermined],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["80"]}],
       "needling": {"muscles": ["multifidus"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "lines": [{"code": "20560"}],
       "needling": {"muscles": ["multifidus"]}}
      """)

  static let modifiers: ModifierList = [
    Modifier("80"), Modifier("81"), Modifier("82"), .surgicalAssistant,
  ]

  static func objection(
    to modifier: Modifier, at line: Int, in encounter: Encounter, _ facts: ClaimFacts
  ) -> ModifierObjection? {
    let isMedicare =
      ModifierPayer(encounter) == .medicare && MedicareIndicators.hold(line, encounter)
    return ModifierObjection(
      severity: isMedicare ? .warning : .info,
      message: "`\(modifier)` bills an assistant at surgery, whom "
        + (isMedicare
          ? "Medicare does not pay for needling" : "hardly any payer pays for needling"),
      remedy: "remove `\(modifier)`, or the line if it bills a second person",
      repair: isMedicare ? removal(of: modifier, at: line, needsAttestation: true) : nil)
  }
}
