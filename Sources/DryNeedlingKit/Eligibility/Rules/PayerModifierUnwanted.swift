/// A modifier that the payer does not want on a needling line.
enum PayerModifierUnwanted: EligibilityRule {
  static let rule = Rule(
    2305, "payer-modifier-unwanted", family: .eligibility, severity: .warning,
    summary: "A modifier that the payer's policy refuses must not be on the line",
    rationale: """
      A policy may say which modifiers do not go with needling. Those that Medicare does not take \
      have rules of their own among the modifiers.
      """,
    sources: ["MOD-GP", "Z-13"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial", "name": "Prairie Mutual"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["GP"]}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial", "name": "Prairie Mutual"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """,
    examplePolicies: """
      {"format": "dry-needling-policies/1", "set": "2026-11-21", "policies": [
        {"id": "prairie-mutual", "payer": "Prairie Mutual",
         "periods": [{"from": "2020-01-01", "position": "covered", "confidence": "official",
           "modifiers": [{"modifier": "GP", "wanted": false, "reason": "it is no therapy there"}]}]}]}
      """)

  static let asksOncePerVisit = false
  static let sieve: ClaimFeatures = .needlingModifier

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let index = line.line, let period = line.period,
      period.modifiers.contains(where: { !$0.isWanted })
    else { return .notApplicable }
    let present = encounter.serviceLines[index].modifiers
    var outcome = RuleOutcome.satisfied
    for unwanted in period.modifiers where !unwanted.isWanted {
      guard let position = present.position(of: unwanted.modifier),
        !isTold(unwanted.modifier, index, encounter, facts)
      else { continue }
      findings.violated(
        at: FactPath(.lineModifiers, index: index, position: position),
        "\(line.payer) does not want `\(unwanted.modifier)` on needling: \(unwanted.reason)",
        remedy: "remove `\(unwanted.modifier)`", policy: period.sources, conflicts: [],
        repair: Repair(.removeModifier(unwanted.modifier, line: index), needsAttestation: false))
      outcome = .violated
    }
    return outcome
  }

  /// Whether a rule on modifiers objects already.
  static func isTold(
    _ modifier: Modifier, _ index: Int, _ encounter: Encounter, _ facts: ClaimFacts
  ) -> Bool {
    ModifierRules.objecting.contains {
      $0.modifiers.contains(modifier)
        && $0.objection(to: modifier, at: index, in: encounter, facts) != nil
    }
  }
}
