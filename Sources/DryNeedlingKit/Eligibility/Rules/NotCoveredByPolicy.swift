/// A service the payer's policy does not pay for at all.
enum NotCoveredByPolicy: EligibilityRule {
  static let rule = Rule(
    2004, "not-covered-by-policy", family: .eligibility, severity: .error,
    summary: "The payer's policy on the date of service does not pay for dry needling",
    rationale: """
      Payers that hold dry needling to be investigational, not necessary or outside the benefit deny \
      the line whatever the record shows. Medicare did not pay for the codes through 2020-01-20. \
      Other lines of the claim may still be paid. What rests on a guide or on hearsay is a warning.
      """,
    sources: [
      "W-03", "T-05", "W-04", "F-03", "F-05", "W-06", "PFS-02", "PFS-03", "NCD-08",
      "DEN-01", "DEN-08", "CON-01", "CON-09", "CON-10", "CON-13", "CON-16",
    ],
    failing: """
      {"payer": {"kind": "tricare", "name": "TRICARE"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}, {"code": "97110"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "lines": [{"code": "20560"}],
       "needling": {"muscles": ["multifidus"]}}
      """)

  static let asksOncePerVisit = false

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let period = line.period, let state = line.states[.position] else {
      return .notApplicable
    }
    guard state == .unmet else { return state == .met ? .satisfied : .undetermined }
    let others =
      encounter.serviceLines.count > facts.needlingLines.count
      ? "; other lines may still be paid" : ""
    findings.violated(
      at: line.path(), "\(line.payer) \(period.position.words)" + since(period) + others,
      remedy: line.isOriginalMedicare
        ? "tell the patient beforehand with a notice of liability, or do not bill the line"
        : "tell the patient beforehand, and agree in writing on payment by the patient",
      severity: line.policySeverity, policy: period.sources,
      sources: line.isMedicare ? ["PFS-02", "W-04", "NCD-08"] : [],
      denial: period.denial ?? forecast(line, period, encounter))
    return .violated
  }

  private static func since(_ period: PeriodRecord) -> String {
    switch (period.effective.firstDay, period.effective.lastDay) {
    case (let first?, nil): " (since `\(first)`)"
    case (let first?, let last?): " (from `\(first)` through `\(last)`)"
    case (nil, let last?): " (through `\(last)`)"
    case (nil, nil): ""
    }
  }

  /// By the kind of position (DEN-01, DEN-08); nil where no source tells.
  private static func forecast(
    _ line: LineEligibility, _ period: PeriodRecord, _ encounter: Encounter
  ) -> DenialForecast? {
    switch period.position {
    case .investigational:
      line.denial("55", ["N623"], or: [.init("56", remarks: ["N623"])], in: encounter)
    case .notMedicallyNecessary: line.denial("50", in: encounter)
    default: line.isMedicare ? line.denial("50", ["N386"], in: encounter) : nil
    }
  }
}

extension CoveragePosition {
  /// What a payer with this position does, as the end of a sentence.
  var words: String {
    switch self {
    case .covered: "covers dry needling"
    case .conditional: "covers dry needling under conditions"
    case .investigational: "holds dry needling to be investigational and does not pay for it"
    case .notCovered: "does not cover dry needling"
    case .notMedicallyNecessary: "holds dry needling not to be medically necessary"
    case .noMandate: "is left free by law to cover dry needling or not"
    case .unknown: "has a position on dry needling that no source tells"
    }
  }
}
