/// A line that Medicare will not pay, without a modifier that tells whether the patient knew.
enum NoticeModifierMissing: EligibilityRule {
  static let rule = Rule(
    2301, "notice-modifier-missing", family: .eligibility, severity: .warning,
    summary: "A line Medicare will not pay tells by GA, GX, GY or GZ whether the patient was told",
    rationale: """
      The patient can be billed for what Medicare denies only when told beforehand. Needling outside \
      the determination fails on necessity, so a required notice (GA) is the likelier one; whether a \
      voluntary notice would do is not settled, so neither kind is refused.
      """,
    sources: ["ABN-04", "ABN-05", "ABN-01", "NCD-21", "CON-14"],
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "renderingProvider": {"profession": "physical-therapist"},
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "renderingProvider": {"profession": "physical-therapist"},
       "lines": [{"code": "20560", "modifiers": ["GA"], "pointers": [1]}],
       "needling": {"muscles": ["multifidus"]}}
      """)

  static let asksOncePerVisit = false

  /// Whether a notice to the patient belongs with the line: Original Medicare will not pay it for
  /// want of necessity or benefit.
  static func isWanted(_ line: LineEligibility) -> Bool {
    guard line.isOriginalMedicare, line.coverage == .notCovered else { return false }
    return cause.contains { line.states[$0] == .unmet }
  }

  /// Requirements whose failing the patient can be told of beforehand. A second session of the day
  /// and a missing modifier are matters of coding.
  private static let cause: [RequirementKind] = [
    .position, .diagnosis, .duration, .cause, .provider, .supervision, .visitLimit, .improvement,
  ]

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let index = line.line, isWanted(line) else { return .notApplicable }
    let modifiers = encounter.serviceLines[index].modifiers
    guard !modifiers.hasLiability else { return .satisfied }
    findings.violated(
      at: line.path(.lineModifiers),
      "Medicare will not pay this line, and no modifier tells whether the patient was told beforehand",
      remedy:
        "add `GA` if a notice of liability was given before the service, or `GZ` if none was; which "
        + "notice is right is not settled")
    return .violated
  }
}

extension ModifierList {
  /// Whether one of GA, GX, GY and GZ is among them.
  var hasLiability: Bool {
    contains(.requiredNotice) || contains(.voluntaryNotice) || contains(.excludedService)
      || contains(.expectedDenial)
  }
}
