/// 59 or one of XE, XS, XP and XU on a needling line that no edit pairs with another line.
enum DistinctModifierWithoutEdit: NeedlingModifierRule {
  static let rule = Rule(
    4003, "59-where-no-edit", family: .modifiers, severity: .warning,
    summary: "59 and X modifiers on needling need an NCCI edit to lift",
    rationale: """
      59 and its kin say that a service ordinarily not reported beside another was distinct. NCCI \
      has no edit between needling and manual therapy, exercise, electrical stimulation or \
      manipulation, so there is nothing to lift, and Medicare reads the modifier as a sign of \
      misuse. Some other payers ask for 59 all the same.
      """,
    sources: ["MOD-59", "PTP-09", "Z-12", "I-03", "CON-04"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03",
       "lines": [{"code": "20561", "modifiers": ["59"]}, {"code": "97140"}],
       "needling": {"muscles": ["multifidus", "quadratus lumborum", "gluteus medius"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03",
       "lines": [{"code": "20561"}, {"code": "97140"}],
       "needling": {"muscles": ["multifidus", "quadratus lumborum", "gluteus medius"]}}
      """)

  static let modifiers: ModifierList = [
    .distinctService, .separateEncounter, .separateStructure, .separatePractitioner,
    .unusualService,
  ]

  static func objection(
    to modifier: Modifier, at line: Int, in encounter: Encounter, _ facts: ClaimFacts
  ) -> ModifierObjection? {
    switch DistinctService.reason(for: line, in: encounter, facts) {
    case .liftable, .fixed: return nil
    case .ifSameDay(_, let other):
      return ModifierObjection(
        severity: .info,
        message:
          "`\(modifier)` has a use only if line \(other + 1) was given on the day of the needling",
        remedy: "state the date of service of each line", missing: [.lineDateOfService])
    case .none: break
    }
    let nothing =
      "no NCCI edit pairs this line with another of its day, so `\(modifier)` lifts nothing"
    let conflicts =
      facts.manualTherapyLines.isEmpty ? [] : SourceConflict.list("CON-04")
    switch ModifierPayer(encounter) {
    case .medicare:
      return ModifierObjection(
        severity: .warning, message: "\(nothing); Medicare may see it as misuse",
        remedy: "remove `\(modifier)`, or bill the service it is distinct from on the same claim",
        conflicts: conflicts, repair: removal(of: modifier, at: line))
    case .unknown:
      return ModifierObjection(
        severity: .info, message: "\(nothing); with Medicare that is a sign of misuse",
        remedy: "state the payer: some ask for `59`, Medicare does not",
        conflicts: conflicts, missing: [.payerKind])
    case .publicProgram, .privatePayer, .patient:
      return ModifierObjection(
        severity: .info, message: "\(nothing); some payers ask for it all the same",
        remedy: "keep `\(modifier)` only if this payer asks for it", conflicts: conflicts)
    }
  }
}
