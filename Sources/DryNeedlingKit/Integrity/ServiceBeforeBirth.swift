/// A service before the patient was born.
enum ServiceBeforeBirth: ClaimRule {
  static let rule = Rule(
    5006, "service-before-birth", family: .integrity, severity: .error,
    summary: "A service cannot be earlier than the patient's birth",
    rationale: "One of the two dates is mistyped, or the claim is another patient's.",
    sources: ["STD-07"], denial: .incompleteClaim,
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2015-03-03", "lines": [{"code": "97140"}],
       "patient": {"birthDate": "2015-03-04"}, "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2015-03-03", "lines": [{"code": "97140"}],
       "patient": {"birthDate": "1975-03-04"}, "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let birth = encounter.patient.birthDate, let first = facts.firstDateOfService else {
      return .notApplicable
    }
    guard first < birth else { return .satisfied }
    if let date = encounter.claim.dateOfService, date < birth {
      report(date, FactPath(.dateOfService), &findings)
    }
    for line in encounter.judgedLines {
      if let date = encounter.serviceLines[line].dateOfService, date < birth {
        report(date, FactPath(.lineDateOfService, index: line), &findings)
      }
    }
    return .violated
  }

  /// The date of birth is never shown.
  private static func report(
    _ date: CalendarDate, _ path: FactPath, _ findings: inout FindingCollector
  ) {
    findings.violated(
      at: path, "the service of `\(date)` is earlier than the patient's birth",
      remedy: "compare the date of service and the date of birth with the record")
  }
}
