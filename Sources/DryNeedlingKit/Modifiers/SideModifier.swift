/// 50, LT or RT on a needling line.
enum SideModifier: NeedlingModifierRule {
  static let rule = Rule(
    4013, "bilateral-or-side-modifier", family: .modifiers, severity: .warning,
    summary: "Needling is counted by muscle, not by side: no 50, LT or RT",
    rationale: """
      20560 and 20561 count muscles, and Medicare's bilateral indicator of both is 0: a side \
      modifier never raises the payment. LT and RT are also among the modifiers that lift NCCI \
      edits, so beside another service of the day they can have a use. Whether a left and a right \
      muscle of one name count once or twice has no authority.
      """,
    sources: ["MOD-50", "PFS-05", "PTP-23"], denial: DenialForecast(reason: "4"),
    neverAnswers: [.satisfied, .undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["50"]}],
       "needling": {"muscles": ["left trapezius", "right trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "lines": [{"code": "20560"}],
       "needling": {"muscles": ["left trapezius", "right trapezius"]}}
      """)

  static let modifiers: ModifierList = [.bothSides, Modifier("LT"), Modifier("RT")]

  static func objection(
    to modifier: Modifier, at line: Int, in encounter: Encounter, _ facts: ClaimFacts
  ) -> ModifierObjection? {
    if modifier != .bothSides {
      switch DistinctService.reason(for: line, in: encounter, facts) {
      case .liftable(_, let other), .ifSameDay(_, let other):
        return ModifierObjection(
          severity: .info,
          message: "`\(modifier)` does not change how needling is paid; here it can only tell the "
            + "side apart from line \(other + 1), whose NCCI edit it lifts",
          remedy: "keep it only if the two services were on different sides")
      case .fixed, .none: break
      }
    }
    return ModifierObjection(
      severity: .warning,
      message: "needling is counted by muscle, so `\(modifier)` changes nothing and may be denied",
      remedy: "remove `\(modifier)` and record the side with each muscle",
      repair: removal(of: modifier, at: line))
  }
}
