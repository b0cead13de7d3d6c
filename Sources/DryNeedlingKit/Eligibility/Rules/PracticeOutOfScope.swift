/// A profession that the state does not let needle.
enum PracticeOutOfScope: EligibilityRule {
  static let rule = Rule(
    2201, "practice-out-of-scope", family: .eligibility, severity: .warning,
    summary: "The state must let the profession needle on the date of service",
    rationale: """
      Dry needling must lie within the practice act of the state where it is given. Some states bar \
      it for some professions, and some have passed a statute whose rules are not yet in force. The \
      state is that of the service facility, else of the billing provider, never the patient's.
      """,
    sources: ["W-01", "I-06", "F-06", "W-07", "F-10", "CON-17"],
    failing: """
      {"payer": {"kind": "commercial", "name": "Prairie Mutual"}, "date": "2025-03-03",
       "serviceFacility": {"state": "NY"},
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
    guard let law = line.scope?.period, let profession = line.profession, let state = line.state,
      !profession.isAssistant
    else { return .notApplicable }
    guard line.states[.scope] == .unmet else {
      return line.states[.scope] == .met ? .satisfied : .undetermined
    }
    findings.violated(
      at: FactPath(.renderingProfession),
      law.status == .prohibited
        ? "`\(state)` does not let \(profession.phrase) needle" + until(law)
        : "`\(state)` has passed a law that lets \(profession.phrase) needle, but the rules it needs "
          + "are not in force" + until(law),
      remedy: "have it rendered by a profession the state lets needle, and do not bill this",
      severity: law.confidence.severity, policy: law.sources,
      sources: law.sources.ids.isEmpty ? nil : [])
    return .violated
  }

  static func until(_ law: ScopePeriod) -> String {
    law.effective.lastDay.map { " (through `\($0)`)" } ?? ""
  }
}

extension Profession {
  /// Whether the profession works under another's plan: an assistant or a trainee.
  var isAssistant: Bool {
    switch self {
    case .physicalTherapistAssistant, .occupationalTherapyAssistant, .student: true
    default: false
    }
  }
}
