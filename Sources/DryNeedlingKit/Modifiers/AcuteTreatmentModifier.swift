/// AT on a needling line.
enum AcuteTreatmentModifier: NeedlingModifierRule {
  static let rule = Rule(
    4012, "acute-treatment-modifier", family: .modifiers, severity: .error,
    summary: "AT is for chiropractic manipulation only",
    rationale:
      "AT tells acute treatment by 98940, 98941 or 98942; on a needling code it is invalid.",
    sources: ["MOD-AT", "CON-08"], denial: DenialForecast(reason: "4"),
    neverAnswers: [.satisfied, .undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["AT"]}, {"code": "98940"}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}, {"code": "98940", "modifiers": ["AT"]}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let modifiers: ModifierList = [Modifier("AT")]

  static func objection(
    to modifier: Modifier, at line: Int, in encounter: Encounter, _ facts: ClaimFacts
  ) -> ModifierObjection? {
    ModifierObjection(
      severity: .error,
      message: "`AT` goes with `98940` through `98942` only, not with needling",
      remedy: "remove `AT` from this line", conflicts: SourceConflict.list("CON-08"),
      repair: removal(of: modifier, at: line))
  }
}
