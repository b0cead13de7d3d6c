/// Modifier 25 on a needling line.
enum Modifier25OnNeedling: NeedlingModifierRule {
  static let rule = Rule(
    4002, "modifier-25-on-needling", family: .modifiers, severity: .error,
    summary: "Modifier 25 belongs on the evaluation, never on 20560 or 20561",
    rationale: """
      25 says that an evaluation stands apart from the procedure of the day. On the procedure it \
      says nothing, and the evaluation stays without it.
      """,
    sources: ["MOD-25"], denial: DenialForecast(reason: "4"),
    neverAnswers: [.satisfied, .undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["25"]}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "lines": [{"code": "20560"}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let modifiers: ModifierList = [.separateEvaluation]

  static func objection(
    to modifier: Modifier, at line: Int, in encounter: Encounter, _ facts: ClaimFacts
  ) -> ModifierObjection? {
    ModifierObjection(
      severity: .error,
      message: "`25` stands on the needling line; it belongs on the evaluation of the day",
      remedy: "remove it here, and put it on a separate evaluation if there was one",
      repair: removal(of: modifier, at: line))
  }
}
