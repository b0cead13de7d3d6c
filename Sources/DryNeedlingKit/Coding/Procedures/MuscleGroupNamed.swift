/// A group word such as "rotator cuff" where muscles are counted.
enum MuscleGroupNamed: ClaimRule {
  static let rule = Rule(
    1003, "muscle-group-named", family: .coding, severity: .warning,
    summary: "Muscles are counted, and a group word names none",
    rationale: """
      20560 and 20561 count muscles. No authority says how a word such as "rotator cuff" or \
      "paraspinals" counts, so it never decides the code: the record must name the muscles.
      """,
    sources: ["CPT-01", "Z-19", "CON-06"],
    neverAnswers: [.violated],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M75.101"],
       "lines": [{"code": "20561", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["rotator cuff"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M75.101"],
       "lines": [{"code": "20561", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["supraspinatus", "infraspinatus", "teres minor"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let tally = facts.muscles, let mentions = encounter.needling?.muscles else {
      return .notApplicable
    }
    guard tally.hasGroup else { return .satisfied }
    for (index, mention) in mentions.enumerated() {
      guard case .group(let group) = mention.site, mention.site.muscle == nil else { continue }
      let problem: String
      if group.members.isEmpty {
        problem = "is no muscle and does not count"
      } else if tally.code != nil {
        problem = "is a word for several muscles and does not count; the code stands without it"
      } else {
        problem =
          "is a word for several muscles, and no authority says how it counts: the record means "
          + tally.description
      }
      findings.undetermined(
        at: FactPath(.muscles, index: index), missing: [.muscles], "`\(group.name)` \(problem)",
        remedy: "name each muscle that was needled"
          + (group.advice.isEmpty ? "" : ": \(group.advice)"),
        severity: tally.code == nil && !group.members.isEmpty ? .warning : .info)
    }
    return .undetermined
  }
}
