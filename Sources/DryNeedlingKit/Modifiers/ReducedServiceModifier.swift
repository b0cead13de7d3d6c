/// 52 or 53 on a needling line.
enum ReducedServiceModifier: NeedlingModifierRule {
  static let rule = Rule(
    4014, "reduced-or-discontinued", family: .modifiers, severity: .warning,
    summary: "Fewer muscles are 20560, not 20561 with 52",
    rationale: """
      The two codes already tell few muscles from many: fewer than three are 20560. No guidance was \
      found on what a reduced or discontinued needling would be.
      """,
    sources: ["MOD-52", "CPT-01"], denial: DenialForecast(reason: "4"),
    neverAnswers: [.satisfied, .undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20561", "modifiers": ["52"]}],
       "needling": {"muscles": ["trapezius", "levator scapulae", "splenius capitis"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "lines": [{"code": "20561"}],
       "needling": {"muscles": ["trapezius", "levator scapulae", "splenius capitis"]}}
      """)

  static let modifiers: ModifierList = [Modifier("52"), Modifier("53")]

  static func objection(
    to modifier: Modifier, at line: Int, in encounter: Encounter, _ facts: ClaimFacts
  ) -> ModifierObjection? {
    let isLarger = encounter.serviceLines[line].procedure == .needlingThreeOrMoreMuscles
    return ModifierObjection(
      severity: .warning,
      message: isLarger
        ? "`\(modifier)` on `20561` has no defined meaning: fewer than 3 muscles are `20560`"
        : "`\(modifier)` on `20560` has no defined meaning: one muscle is enough for the code",
      remedy: isLarger
        ? "bill `20560` if fewer than 3 muscles were needled, else remove `\(modifier)`"
        : "remove `\(modifier)` if a muscle was needled, else take the line off",
      repair: removal(of: modifier, at: line, needsAttestation: true))
  }
}
