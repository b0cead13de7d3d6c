/// A place of service code that was not assigned on the date.
enum PlaceUnassigned: ClaimRule {
  static let rule = Rule(
    5018, "place-of-service-unassigned", family: .integrity, severity: .error,
    summary: "The place of service code has to be assigned on the date of service",
    rationale: """
      CMS assigns the codes, some of them only in late years: 10 since 2022-01-01, 27 since \
      2023-10-01. A code that is not assigned is bounced.
      """,
    sources: ["STD-03"], denial: DenialForecast(reason: "5", remarks: ["M77"]),
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "placeOfService": "98",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "placeOfService": "11",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    var isClaimPlaceTold = false
    for line in encounter.judgedLines {
      if let place = encounter.serviceLines[line].placeOfService {
        outcome.combine(
          judge(
            place, encounter.dateOfService(ofLine: line),
            FactPath(.linePlaceOfService, index: line), &findings))
      } else if !isClaimPlaceTold, let place = encounter.claim.placeOfService {
        let answer = judge(
          place, encounter.dateOfService(ofLine: line), FactPath(.placeOfService), &findings)
        isClaimPlaceTold = answer == .violated
        outcome.combine(answer)
      }
    }
    return outcome
  }

  private static func judge(
    _ place: PlaceOfService, _ date: CalendarDate?, _ path: FactPath,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    if place == .office { return .satisfied }
    guard let entry = PlaceOfServiceTable.entry(for: place) else {
      findings.violated(
        at: path, "place of service `\(place)` is not assigned",
        remedy: "use a code of the CMS place of service list; `11` is the office")
      return .violated
    }
    guard let first = entry.assignedFrom else { return .satisfied }
    // A missing date is told by a rule of its own.
    guard let date else { return .undetermined }
    if date >= first { return .satisfied }
    findings.violated(
      at: path, "place of service `\(place)` is assigned from `\(first)`, after `\(date)`",
      remedy: "use the code that held on the date of service")
    return .violated
  }
}
