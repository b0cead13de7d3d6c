/// A place of service that the policy does not pay for.
enum ServicePlaceRefused: EligibilityRule {
  static let rule = Rule(
    2017, "service-place-refused", family: .eligibility, severity: .error,
    summary: "The place of service must be one the policy accepts",
    rationale: """
      Needling needs the patient within reach, so a telehealth place is refused by every payer; \
      some payers refuse other places.
      """,
    sources: ["NCD-22", "STD-07", "DEN-11"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "placeOfService": "02",
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "placeOfService": "11",
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let state = line.states[.setting], let period = line.period else {
      return .notApplicable
    }
    guard state == .unmet else { return state == .met ? .satisfied : .undetermined }
    let index = line.line ?? 0
    let isOfLine =
      line.line != nil && encounter.serviceLines[index].placeOfService != nil
    let place =
      isOfLine ? encounter.serviceLines[index].placeOfService : encounter.claim.placeOfService
    let isRemote = place?.isTelehealth == true
    findings.violated(
      at: isOfLine ? line.path(.linePlaceOfService) : FactPath(.placeOfService),
      isRemote
        ? "place of service `\(place?.description ?? "")` is telehealth, and a needle cannot be "
          + "inserted remotely"
        : "\(line.payer) does not pay for dry needling at place of service "
          + "`\(place?.description ?? "")`",
      remedy: "correct the place of service, or take the line off",
      severity: isRemote ? .error : line.policySeverity, policy: period.sources, conflicts: [],
      denial: line.denial("5", ["M77"], or: [.init("58", remarks: ["N428"])], in: encounter))
    return .violated
  }
}
