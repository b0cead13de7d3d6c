/// A state whose law leaves open whether the profession may needle, or is not known.
enum ScopeOfPracticeUnsettled: EligibilityRule {
  static let rule = Rule(
    2202, "scope-of-practice-unsettled", family: .eligibility, severity: .warning,
    summary: "Whether the state lets the profession needle must be known",
    rationale: """
      Some states are silent on dry needling, in some the authorities disagree, and of some rulings \
      the date is not known. Silence is neither a permission nor a ban. For most professions other \
      than therapists no ruling was looked for.
      """,
    sources: ["W-01", "T-06", "I-06"],
    neverAnswers: [.violated],
    failing: """
      {"payer": {"kind": "commercial", "name": "Prairie Mutual"}, "date": "2025-03-03",
       "serviceFacility": {"state": "PA"},
       "renderingProvider": {"profession": "physical-therapist"},
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial", "name": "Prairie Mutual"}, "date": "2025-03-03",
       "serviceFacility": {"state": "TX"},
       "renderingProvider": {"profession": "physical-therapist"},
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard line.states[.scope] == .undetermined, !line.isPhysicianWithoutRuling else {
      return .satisfied
    }
    if let law = line.scope?.period, let profession = line.profession, let state = line.state {
      findings.undetermined(
        at: FactPath(.renderingProfession), missing: [],
        "whether `\(state)` lets \(profession.phrase) needle is not settled: \(words(law))",
        remedy: "ask the licensing board before needling, and keep its answer",
        policy: law.sources, sources: law.sources.ids.isEmpty ? nil : [])
      return .undetermined
    }
    guard let state = line.state, let profession = line.profession else {
      reportMissing(line, &findings)
      return .undetermined
    }
    // That the date is missing is asked elsewhere.
    if line.date != nil {
      findings.undetermined(
        at: FactPath(.renderingProfession), missing: [],
        "no ruling of `\(state)` on dry needling by \(profession.phrase) is known",
        remedy: "see that the licence covers it", severity: .info, sources: ["W-01"])
    }
    return .undetermined
  }

  private static func words(_ law: ScopePeriod) -> String {
    switch law.status {
    case .silent: "its law is silent"
    case .unresolved: "its authorities disagree"
    case .permitted: "it does, since a day that no source tells"
    case .prohibited, .enactedNotOperational: "it does not, since a day that no source tells"
    }
  }

  private static func reportMissing(
    _ line: LineEligibility, _ findings: inout FindingCollector
  ) {
    // Where the profession decides coverage it is asked for there.
    let isMinor = line.profession == nil && line.states[.provider] != nil
    var missing: [Fact] = []
    if line.state == nil { missing += [.serviceFacilityState, .billingState] }
    if line.profession == nil { missing.append(.renderingProfession) }
    findings.undetermined(
      at: FactPath(line.state == nil ? .serviceFacilityState : .renderingProfession),
      missing: missing,
      line.state != nil
        ? "whether the state lets the provider needle depends on the profession, which is not stated"
        : line.profession == nil
          ? "whether the law lets the provider needle depends on state and profession, which are not "
            + "stated"
          : "whether the law lets the provider needle depends on the state, which is not stated",
      remedy: "state \(MessageText.list(missing.map(\.name), "or"))",
      severity: isMinor ? .info : .warning, sources: ["W-01"])
  }
}
