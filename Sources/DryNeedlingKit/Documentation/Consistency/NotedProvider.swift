/// Compares who signed the notes with whom the claim names.
enum NotedProvider {
  static func compare(
    _ details: VisitDetails, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    let line = facts.needlingLines.first.map { encounter.serviceLines[$0] } ?? ServiceLine()
    let provider = ClaimFacts.renderingProvider(line, encounter)
    let remedy = "send the note of who needled, or correct the claim"
    if let noted = details.npis.first, provider?.npi != nil {
      let known = [
        provider?.npi, encounter.billingProvider?.npi, encounter.supervisingProvider?.npi,
        line.supervisingProvider?.npi, encounter.referringProvider?.npi,
      ].compactMap(\.self)
      if details.npis.contains(where: { known.contains($0.value) }) {
        outcome.combine(.satisfied)
      } else {
        findings.violated(
          at: FactPath(.renderingNPI),
          "the note names \(noted.quote.shown), a National Provider Identifier that is not on the "
            + "claim", remedy: remedy, quotes: [noted.quote])
        outcome.combine(.violated)
      }
    }
    if let noted = details.professions.first, let profession = provider?.knownProfession {
      if details.professions.contains(where: { $0.value == profession }) {
        outcome.combine(.satisfied)
      } else {
        findings.violated(
          at: FactPath(.renderingProfession),
          "the note is signed as \(noted.quote.shown), and the claim names a \(profession.words)",
          remedy: remedy, quotes: [noted.quote])
        outcome.combine(.violated)
      }
    }
    return outcome
  }
}
