/// 76 or 77 on a needling line.
enum RepeatModifier: NeedlingModifierRule {
  static let rule = Rule(
    4009, "repeat-modifier-cannot-lift-limit", family: .modifiers, severity: .error,
    summary: "76 and 77 cannot lift the limit of one needling code a day",
    rationale: """
      20560 and 20561 are reported once a session, whatever was needled. Medicare's unit limit is \
      one a day as policy, which no modifier lifts.
      """,
    sources: ["MOD-76", "MUE-03", "MUE-01", "CPT-02", "I-03", "CON-07"],
    denial: DenialForecast(
      reason: "222", alternatives: [.init("151", remarks: ["N362"])]),
    neverAnswers: [.satisfied, .undetermined],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["76"]}],
       "needling": {"muscles": ["multifidus"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "lines": [{"code": "20560"}],
       "needling": {"muscles": ["multifidus"]}}
      """)

  static let modifiers: ModifierList = [Modifier("76"), Modifier("77")]

  static func objection(
    to modifier: Modifier, at line: Int, in encounter: Encounter, _ facts: ClaimFacts
  ) -> ModifierObjection? {
    let isMedicare = ModifierPayer(encounter) == .medicare
    return ModifierObjection(
      severity: isMedicare ? .error : .warning,
      message: isMedicare
        ? "`\(modifier)` cannot lift Medicare's limit of one needling code a day"
        : "`\(modifier)` asks for a second needling of the day; the code is reported once a session",
      remedy: isMedicare
        ? "bill one code with one unit for the day, without `\(modifier)`"
        : "remove `\(modifier)`, unless this payer pays two sessions a day",
      conflicts: SourceConflict.list("CON-07"), repair: removal(of: modifier, at: line))
  }
}
