/// A known payer whose position on the date of service is not known.
enum PayerPositionUnknown: EligibilityRule {
  static let rule = Rule(
    2005, "payer-position-unknown", family: .eligibility, severity: .warning,
    summary: "The position of a known payer on the date of service must be known",
    rationale: """
      Of some payers a policy is known to exist but not what it says, or not since when. A law that \
      leaves insurers free says nothing of what one of them pays.
      """,
    sources: ["W-05", "F-01", "F-04"],
    neverAnswers: [.violated],
    failing: """
      {"payer": {"kind": "commercial", "name": "Kaiser Permanente"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "tricare", "name": "TRICARE"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard encounter.coverage.payerKind != .selfPay else { return .notApplicable }
    if line.match.basis == .noPeriod {
      let day = line.date.map { " on `\($0)`" } ?? ""
      findings.undetermined(
        at: FactPath(.payerName), missing: [],
        "this payer is known, but no policy of its that holds\(day)",
        remedy: "ask the payer for its policy on the date of service", severity: .info)
      return .undetermined
    }
    guard let period = line.period else { return .notApplicable }
    guard line.states[.position] == .undetermined else { return .satisfied }
    switch period.position {
    case .noMandate, .unknown:
      findings.undetermined(
        at: FactPath(.payerName), missing: [], "\(line.payer) \(period.position.words)",
        remedy: "ask the payer for its policy, its conditions and whether it wants authorisation",
        severity: .info, policy: period.sources)
    case .covered, .conditional, .investigational, .notCovered, .notMedicallyNecessary:
      findings.undetermined(
        at: FactPath(.payerName), missing: [],
        "\(line.payer) \(period.position.words), since a day that no source tells",
        remedy: "ask the payer whether that held on the date of service", policy: period.sources)
    }
    return .undetermined
  }
}
