/// A further session without the modifier that attests it.
enum KXMissing: EligibilityRule {
  static let rule = Rule(
    2103, "kx-missing", family: .eligibility, severity: .error,
    summary: "Medicare's sessions 13 through 20 carry KX",
    rationale: """
      KX attests that the conditions for the further 8 sessions are met. It is asked for only where \
      12 earlier sessions of the year are known, since known history is a lower bound. The same \
      holds for the modifier of any other policy that wants one.
      """,
    sources: ["NCD-05", "MOD-KX", "OUR-01", "DEN-03"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "lines": [{"code": "20560", "pointers": [1]}],
       "needling": {"muscles": ["multifidus"]}, "condition": {"improvement": true},
       "history": {"visits": [
          "2025-01-06", "2025-01-08", "2025-01-13", "2025-01-15", "2025-01-20", "2025-01-22",
          "2025-01-27", "2025-01-29", "2025-02-03", "2025-02-05", "2025-02-10", "2025-02-12"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "lines": [{"code": "20560", "modifiers": ["KX"], "pointers": [1]}],
       "needling": {"muscles": ["multifidus"]}, "condition": {"improvement": true},
       "history": {"visits": [
          "2025-01-06", "2025-01-08", "2025-01-13", "2025-01-15", "2025-01-20", "2025-01-22",
          "2025-01-27", "2025-01-29", "2025-02-03", "2025-02-05", "2025-02-10", "2025-02-12"]}}
      """)

  static let asksOncePerVisit = false

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let state = line.states[.attestingModifier], let period = line.period,
      let modifier = line.counter?.continuation?.modifier, let session = line.session
    else { return .notApplicable }
    guard state == .unmet else { return .satisfied }
    // Without improvement the modifier would attest what is not so.
    let mayAttest = line.states[.improvement] != .unmet
    let first = line.counter?.unconditional ?? 0
    findings.violated(
      at: line.path(.lineModifiers),
      "`\(modifier)` is missing: this is session `\(session)` since "
        + "`\(line.standing?.windowStart.description ?? "")`, and sessions after the first "
        + "`\(first)` carry it",
      remedy: mayAttest
        ? "add `\(modifier)` if the record shows improvement"
        : "do not bill the session to \(line.payer); tell the patient beforehand",
      severity: line.policySeverity, policy: period.sources,
      sources: line.isMedicare ? nil : ["DEN-03"], conflicts: [],
      denial: line.denial(
        "4", ["N822"],
        or: [.init("16", remarks: ["N822"]), .init("119", remarks: ["N362"])], in: encounter),
      repair: mayAttest
        ? line.line.map { Repair(.addModifier(modifier, line: $0), needsAttestation: true) } : nil)
    return .violated
  }
}
