/// CQ or CO on a needling line.
enum AssistantModifier: NeedlingModifierRule {
  static let rule = Rule(
    4011, "assistant-modifier", family: .modifiers, severity: .warning,
    summary: "CQ and CO belong to therapy, each with its plan-of-care modifier",
    rationale: """
      CQ and CO tell that a therapist assistant gave part of a therapy service. For Medicare \
      needling is no therapy, so they do not apply. For payers that take it as therapy, CQ goes \
      with GP and CO with GO.
      """,
    sources: ["MOD-GP"], denial: DenialForecast(reason: "4"),
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["CQ"]}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["GP", "CQ"]}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let modifiers: ModifierList = [
    .physicalTherapistAssistant, .occupationalTherapyAssistant,
  ]

  static func objection(
    to modifier: Modifier, at line: Int, in encounter: Encounter, _ facts: ClaimFacts
  ) -> ModifierObjection? {
    if ModifierPayer(encounter) == .medicare {
      return ModifierObjection(
        severity: .warning,
        message: "`\(modifier)` does not apply: Medicare does not take needling as therapy",
        remedy: "remove `\(modifier)`", repair: removal(of: modifier, at: line))
    }
    let partner: Modifier =
      modifier == .physicalTherapistAssistant ? .physicalTherapyPlan : .occupationalTherapyPlan
    if encounter.serviceLines[line].modifiers.contains(partner) {
      guard ModifierPayer(encounter) == .unknown else { return nil }
      return ModifierObjection(
        severity: .info, message: "`\(modifier)` is right for some payers and wrong for Medicare",
        remedy: "state the payer", missing: [.payerKind])
    }
    return ModifierObjection(
      severity: .warning, message: "`\(modifier)` stands without `\(partner)`",
      remedy:
        "add `\(partner)` if the service was under that plan of care, or remove `\(modifier)`",
      repair: Repair(.addModifier(partner, line: line), needsAttestation: true))
  }
}
