/// An assistant who needles where only the therapist may.
enum AssistantNotAllowed: EligibilityRule {
  static let rule = Rule(
    2205, "assistant-not-allowed", family: .eligibility, severity: .warning,
    summary: "Where the state keeps needling to therapists, assistants may not needle",
    rationale: """
      Several states that let physical therapists needle bar their assistants from it. Where the \
      state says nothing of assistants, that stays open.
      """,
    sources: ["W-01", "T-06", "F-10"],
    neverAnswers: [.satisfied, .undetermined],
    failing: """
      {"payer": {"kind": "commercial", "name": "Prairie Mutual"}, "date": "2025-03-03",
       "serviceFacility": {"state": "DE"},
       "renderingProvider": {"profession": "physical-therapist-assistant"},
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial", "name": "Prairie Mutual"}, "date": "2025-03-03",
       "serviceFacility": {"state": "DE"},
       "renderingProvider": {"profession": "physical-therapist"},
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let law = line.scope?.period, let profession = line.profession, let state = line.state,
      profession.isAssistant
    else { return .notApplicable }
    guard line.states[.scope] == .unmet else {
      return line.states[.scope] == .met ? .satisfied : .undetermined
    }
    findings.violated(
      at: FactPath(.renderingProfession),
      "`\(state)` does not let \(profession.phrase) needle" + PracticeOutOfScope.until(law),
      remedy: "have the therapist needle, and do not bill this",
      severity: law.confidence.severity, policy: law.sources,
      sources: law.sources.ids.isEmpty ? nil : [])
    return .violated
  }
}
