/// Referral, consent and records that the law of the state asks for.
enum StateLawDuties: EligibilityRule {
  static let rule = Rule(
    2206, "state-law-duties", family: .eligibility, severity: .info,
    summary: "The state's duties of referral, consent and record come with its permission",
    rationale: """
      Some states that let a profession needle ask for a consultation, a written consent or a record \
      of their own. No field of a claim shows them, so they are listed.
      """,
    sources: ["W-01", "F-09"],
    neverAnswers: [.satisfied, .violated],
    failing: """
      {"payer": {"kind": "commercial", "name": "Prairie Mutual"}, "date": "2025-03-03",
       "serviceFacility": {"state": "GA"},
       "renderingProvider": {"profession": "physical-therapist"},
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial", "name": "Prairie Mutual"}, "date": "2025-03-03",
       "serviceFacility": {"state": "TX"},
       "renderingProvider": {"profession": "physical-therapist"},
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let law = line.scope?.period, law.status == .permitted, law.hasDuties,
      let state = line.state, let profession = line.profession
    else { return .notApplicable }
    var duties: [String] = []
    if let referral = law.referral { duties.append("referral: \(referral)") }
    if let consent = law.consent { duties.append("consent: \(consent)") }
    if !law.documentation.isEmpty {
      duties.append("record: " + law.documentation.joined(separator: ", "))
    }
    if let excludes = law.excludes { duties.append("not allowed: \(excludes)") }
    findings.undetermined(
      at: FactPath(.renderingProfession), missing: [],
      "`\(state)` asks \(profession.phrase) who needles for \(duties.joined(separator: "; "))",
      remedy: "see that the record shows it", policy: law.sources, sources: ["W-01"])
    return .undetermined
  }
}

extension ScopePeriod {
  /// Whether the law asks for anything beyond training and certificate.
  var hasDuties: Bool {
    referral != nil || consent != nil || excludes != nil || !documentation.isEmpty
  }
}
