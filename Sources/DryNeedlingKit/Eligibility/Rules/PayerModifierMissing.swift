/// A modifier that the payer wants on a needling line.
enum PayerModifierMissing: EligibilityRule {
  static let rule = Rule(
    2304, "payer-modifier-missing", family: .eligibility, severity: .warning,
    summary: "A modifier that the payer's policy wants must be on the line",
    rationale: """
      Payers differ in the modifiers they want: some ask for GP on what a therapist does. Built-in \
      policies name none that is certain; a vendor's policies may.
      """,
    sources: ["Z-13", "MOD-GP"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial", "name": "Prairie Mutual"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial", "name": "Prairie Mutual"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["GP"]}], "needling": {"muscles": ["trapezius"]}}
      """,
    examplePolicies: """
      {"format": "dry-needling-policies/1", "set": "2026-11-21", "policies": [
        {"id": "prairie-mutual", "payer": "Prairie Mutual",
         "periods": [{"from": "2020-01-01", "position": "covered", "confidence": "official",
           "modifiers": [{"modifier": "GP", "wanted": true, "reason": "it pays needling as therapy"}]}]}]}
      """)

  static let asksOncePerVisit = false

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let index = line.line, let period = line.period,
      period.modifiers.contains(where: \.isWanted), line.coverage != .notCovered
    else { return .notApplicable }
    let present = encounter.serviceLines[index].modifiers
    var outcome = RuleOutcome.satisfied
    for wanted in period.modifiers where wanted.isWanted && !present.contains(wanted.modifier) {
      findings.violated(
        at: line.path(.lineModifiers),
        "\(line.payer) wants `\(wanted.modifier)` on needling: \(wanted.reason)",
        remedy: "add `\(wanted.modifier)` if it is true of the service", policy: period.sources,
        conflicts: [],
        repair: Repair(.addModifier(wanted.modifier, line: index), needsAttestation: true))
      outcome = .violated
    }
    return outcome
  }
}
