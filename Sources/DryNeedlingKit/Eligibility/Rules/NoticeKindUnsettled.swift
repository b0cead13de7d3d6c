/// A voluntary notice or an exclusion told where a required notice is the likelier one.
enum NoticeKindUnsettled: EligibilityRule {
  static let rule = Rule(
    2303, "notice-kind-unsettled", family: .eligibility, severity: .warning,
    summary: "Whether GX or GY tells the right notice for uncovered needling is not settled",
    rationale: """
      Through 2020-01-20 the codes were no benefit of Medicare, which GY and GX say. Since then \
      needling outside the determination fails on necessity, which speaks for a required notice \
      (GA) and against GY. Pages disagree, so GX with GY is only noted and GY alone is doubted.
      """,
    sources: ["ABN-04", "ABN-05", "ABN-03", "CON-14"],
    neverAnswers: [.violated],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20560", "modifiers": ["GY"], "pointers": [1]}],
       "needling": {"muscles": ["multifidus"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20560", "modifiers": ["GA"], "pointers": [1]}],
       "needling": {"muscles": ["multifidus"]}}
      """)

  static let asksOncePerVisit = false
  static let sieve: ClaimFeatures = .needlingModifier

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let index = line.line, NoticeModifierMissing.isWanted(line) else {
      return .notApplicable
    }
    let modifiers = encounter.serviceLines[index].modifiers
    guard !modifiers.contains(.requiredNotice), line.states[.position] == .met,
      let position = modifiers.position(of: .excludedService)
        ?? modifiers.position(of: .voluntaryNotice)
    else { return modifiers.hasLiability ? .satisfied : .notApplicable }
    let isAlone = modifiers[position] == .excludedService && !modifiers.contains(.voluntaryNotice)
    findings.undetermined(
      at: FactPath(.lineModifiers, index: index, position: position), missing: [],
      "whether `\(modifiers[position])` is right here is not settled: Medicare denies needling outside "
        + "its determination as not necessary, which speaks for `GA`",
      remedy: isAlone
        ? "use `GA` if a notice was given before the service, else `GZ`"
        : "keep what the notice given says, and ask the Medicare contractor",
      severity: isAlone ? .warning : .info)
    return .undetermined
  }
}
