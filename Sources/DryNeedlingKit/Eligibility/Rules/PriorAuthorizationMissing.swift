/// A prior authorisation that the policy asks for and the claim does not show.
enum PriorAuthorizationMissing: EligibilityRule {
  static let rule = Rule(
    2032, "prior-authorization-missing", family: .eligibility, severity: .warning,
    summary: "A prior authorisation that the policy asks for must be on the claim",
    rationale: """
      Some payers pay only what they authorised beforehand, some only from a certain session on. \
      Original Medicare is thought to ask for none.
      """,
    sources: ["Z-16", "F-09", "DEN-09", "NCD-24"],
    neverAnswers: [.violated],
    failing: """
      {"payer": {"kind": "va", "name": "VA Community Care"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "va", "name": "VA Community Care"}, "date": "2025-03-03",
       "priorAuthorization": "VA0001",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """)

  static let asksOncePerVisit = false

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let state = line.states[.priorAuthorization], let period = line.period else {
      return .notApplicable
    }
    guard state != .met else { return .satisfied }
    let session =
      line.standing.map { $0.used > 0 ? " for session `\($0.used + 1)`" : "" } ?? ""
    findings.undetermined(
      at: FactPath(.priorAuthorization), missing: [.priorAuthorization],
      "\(line.payer) asks for prior authorisation\(session), and none is stated",
      remedy: "state its number, or expect a denial with `197`", policy: period.sources,
      sources: ["Z-16", "DEN-09"], conflicts: [])
    return .undetermined
  }
}
