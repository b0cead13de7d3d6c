/// Needling where clinician and patient are not together.
enum PlaceCannotHoldNeedle: ClaimRule {
  static let rule = Rule(
    5017, "place-of-service-cannot-hold-a-needle", family: .integrity, severity: .error,
    summary: "Needling is billed from a place where it can be done",
    rationale: """
      A needle cannot be inserted by telehealth, in an ambulance, at a mass immunization site or in \
      a laboratory. Some other places do not tell whether it can: those are mentioned only. Which \
      places allow it is the kit's own reading of the code set and says nothing about payment.
      """,
    sources: ["STD-07", "STD-03", "NCD-22"],
    denial: DenialForecast(
      reason: "5", remarks: ["M77"], alternatives: [.init("58", remarks: ["N428"])]),
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "placeOfService": "10",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "placeOfService": "11",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingLine

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    var isClaimPlaceTold = false
    for line in facts.needlingLines {
      let own = encounter.serviceLines[line].placeOfService
      if own == nil, isClaimPlaceTold { continue }
      if own == nil { isClaimPlaceTold = true }
      let path =
        own == nil ? FactPath(.placeOfService) : FactPath(.linePlaceOfService, index: line)
      guard let place = own ?? encounter.claim.placeOfService else {
        outcome.combine(reportMissing(line, encounter, &findings))
        continue
      }
      guard let entry = PlaceOfServiceTable.entry(for: place) else { continue }
      switch entry.needling {
      case .possible: outcome.combine(.satisfied)
      case .impossible:
        findings.violated(
          at: path, "a needle cannot be inserted in place of service `\(place)`, \(entry.label)",
          remedy: "correct the place of service, or take the needling off")
        outcome.combine(.violated)
      case .unclear:
        findings.violated(
          at: path,
          "place of service `\(place)`, \(entry.label), is unusual for needling",
          remedy: "confirm the place of service", severity: .info, sources: ["STD-03"])
        outcome.combine(.violated)
      }
    }
    return outcome
  }

  private static func reportMissing(
    _ line: Int, _ encounter: Encounter, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    if encounter.hasUnusable(.placeOfService)
      || encounter.hasUnusable(.linePlaceOfService, line: line)
    {
      return .undetermined
    }
    findings.undetermined(
      at: FactPath(.placeOfService), missing: [.placeOfService],
      "the place of service is not stated", remedy: "add it before the claim goes out",
      severity: encounter.isClaim ? .warning : .info)
    return .undetermined
  }
}
