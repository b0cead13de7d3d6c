/// Words in the list of muscles that no muscle goes by.
enum MuscleNotRecognized: ClaimRule {
  static let rule = Rule(
    1004, "muscle-not-recognized", family: .coding, severity: .warning,
    summary: "Every needled site must be a muscle that can be told apart",
    rationale: """
      The code follows from the number of muscles. Words that no muscle goes by, or that several do, \
      leave the number open, and a reviewer will not guess either.
      """,
    sources: ["CPT-01", "Z-01"],
    neverAnswers: [.violated],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20561", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius", "levator scapulae", "upper thing"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20561", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius", "levator scapulae", "rhomboid major"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let tally = facts.muscles, let mentions = encounter.needling?.muscles else {
      return .notApplicable
    }
    guard tally.hasUnrecognized else { return .satisfied }
    for (index, mention) in mentions.enumerated() {
      guard case .unrecognized(let words) = mention.site else { continue }
      findings.undetermined(
        at: FactPath(.muscles, index: index), missing: [.muscles],
        "\(MessageText.quoted(words)) is no muscle known here, or may be several",
        remedy: "write the full name of each muscle, such as `trapezius`",
        severity: tally.code == nil ? .warning : .info)
    }
    return .undetermined
  }
}
