/// A telehealth modifier on a needling line.
enum TelehealthModifier: NeedlingModifierRule {
  static let rule = Rule(
    4017, "telehealth-modifier", family: .modifiers, severity: .error,
    summary: "A needle cannot be inserted remotely: no 95, 93, GT, GQ or FQ",
    rationale: """
      These modifiers say that patient and practitioner were apart, which needling does not allow. \
      That the codes are not on Medicare's telehealth list is known but was not confirmed; the \
      error rests on what is possible.
      """,
    sources: ["STD-07", "NCD-22"], denial: DenialForecast(reason: "4"),
    neverAnswers: [.satisfied, .undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["95"]}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "lines": [{"code": "20560"}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let modifiers: ModifierList = [
    Modifier("95"), Modifier("93"), Modifier("GT"), Modifier("GQ"), Modifier("FQ"),
  ]

  static func objection(
    to modifier: Modifier, at line: Int, in encounter: Encounter, _ facts: ClaimFacts
  ) -> ModifierObjection? {
    ModifierObjection(
      severity: .error,
      message: "`\(modifier)` says the service was remote; a needle cannot be inserted remotely",
      remedy: "remove `\(modifier)` if the patient was present, else take the line off",
      repair: removal(of: modifier, at: line, needsAttestation: true))
  }
}
