/// A modifier of an expected denial on a line that Medicare pays.
enum NoticeOnCoveredService: EligibilityRule {
  static let rule = Rule(
    2302, "notice-on-covered-service", family: .eligibility, severity: .warning,
    summary: "GX, GY and GZ do not belong on a service that is covered",
    rationale: """
      GY says that Medicare never pays for the service, GX that a voluntary notice of that was \
      given, GZ that a denial is expected; lines with GZ are denied unseen. On a covered session \
      they give the payment away. A required notice (GA) may stand where a denial is feared.
      """,
    sources: ["ABN-01", "ABN-02"],
    neverAnswers: [.satisfied, .undetermined],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "renderingProvider": {"profession": "physician"}, "placeOfService": "11",
       "serviceFacility": {"state": "TX"},
       "condition": {"weeks": 20, "cause": "nonspecific"},
       "lines": [{"code": "20560", "modifiers": ["GY"], "pointers": [1]}],
       "needling": {"muscles": ["multifidus"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "renderingProvider": {"profession": "physician"}, "placeOfService": "11",
       "serviceFacility": {"state": "TX"},
       "condition": {"weeks": 20, "cause": "nonspecific"},
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]}}
      """)

  static let asksOncePerVisit = false
  static let sieve: ClaimFeatures = .needlingModifier

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let index = line.line, line.isOriginalMedicare, line.coverage == .covered,
      encounter.serviceLines[index].modifiers.hasLiability
    else { return .notApplicable }
    let modifiers = encounter.serviceLines[index].modifiers
    var outcome = RuleOutcome.satisfied
    for modifier in [Modifier.excludedService, .voluntaryNotice, .expectedDenial] {
      guard let position = modifiers.position(of: modifier) else { continue }
      findings.violated(
        at: FactPath(.lineModifiers, index: index, position: position),
        "`\(modifier)` says that Medicare does not pay, and by the facts stated this session is covered",
        remedy: "remove `\(modifier)`, or state what speaks against coverage",
        repair: Repair(.removeModifier(modifier, line: index), needsAttestation: true))
      outcome = .violated
    }
    return outcome
  }
}
