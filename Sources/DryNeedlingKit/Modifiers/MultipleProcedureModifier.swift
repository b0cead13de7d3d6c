/// 51 on a needling line for Medicare.
enum MultipleProcedureModifier: NeedlingModifierRule {
  static let rule = Rule(
    4015, "multiple-procedure-51", family: .modifiers, severity: .info,
    summary: "51 has no effect on needling for Medicare",
    rationale: """
      Medicare's multiple procedure indicator of 20560 and 20561 is 0 since 2020-01-21: no reduction \
      applies, and 51 changes nothing. Other payers set their own.
      """,
    sources: ["PFS-04", "PFS-05", "PFS-06"],
    neverAnswers: [.satisfied, .undetermined],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["51"]}],
       "needling": {"muscles": ["multifidus"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "lines": [{"code": "20560"}],
       "needling": {"muscles": ["multifidus"]}}
      """)

  static let modifiers: ModifierList = [Modifier("51")]

  static func objection(
    to modifier: Modifier, at line: Int, in encounter: Encounter, _ facts: ClaimFacts
  ) -> ModifierObjection? {
    switch ModifierPayer(encounter) {
    case .medicare where MedicareIndicators.hold(line, encounter):
      return ModifierObjection(
        severity: .info,
        message: "`51` has no effect: Medicare reduces needling for nothing beside it",
        remedy: "remove `51`", repair: removal(of: modifier, at: line))
    case .unknown:
      return ModifierObjection(
        severity: .info, message: "whether `51` has an effect depends on the payer",
        remedy: "state the payer", missing: [.payerKind])
    default: return nil
    }
  }
}

/// The payment indicators of the needling codes in Medicare's fee schedule (PFS-04).
enum MedicareIndicators {
  /// First day on which they were set; before it the codes were not covered.
  static let begin = CalendarDate.constant(2020, 1, 21)

  /// Whether the indicators hold for a line; a line without a date is taken to be of today.
  static func hold(_ line: Int, _ encounter: Encounter) -> Bool {
    guard let date = ClaimFacts.dateOfService(encounter.serviceLines[line], encounter) else {
      return true
    }
    return date >= begin
  }
}
