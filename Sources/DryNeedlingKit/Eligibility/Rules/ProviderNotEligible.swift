/// A provider whom the policy does not pay for needling.
enum ProviderNotEligible: EligibilityRule {
  static let rule = Rule(
    2021, "provider-not-eligible", family: .eligibility, severity: .error,
    summary: "Whoever rendered the service must be one the policy pays",
    rationale: """
      Medicare pays physicians, and others only with a graduate acupuncture degree and a full \
      acupuncture licence. Physical therapists are never paid as such, acupuncturists only as \
      auxiliary personnel. That chiropractors are not paid is not confirmed, so it is a warning.
      """,
    sources: [
      "NCD-11", "NCD-15", "NCD-16", "NCD-14", "PFS-01", "Z-04", "I-06", "F-10", "DEN-06",
      "CON-02", "CON-05",
    ],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "renderingProvider": {"profession": "physical-therapist"},
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "renderingProvider": {"profession": "physician"},
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let state = line.states[.provider], let period = line.period else {
      return .notApplicable
    }
    guard state == .unmet, let profession = line.profession else {
      return state == .met ? .satisfied : .undetermined
    }
    // Credentials that are said to be wanting are the matter of a rule of their own.
    guard !line.lacksAcupunctureCredentials else { return .satisfied }
    let isMedicare = line.isMedicare
    findings.violated(
      at: FactPath(.renderingProfession),
      "\(line.payer) does not pay \(profession.phrase) for dry needling",
      remedy: isMedicare
        ? "tell the patient with a notice of liability, or state the acupuncture degree and licence "
          + "and the supervision under which it was rendered"
        : "agree with the patient on payment, or have it rendered by somebody the payer accepts",
      severity: profession == .chiropractor && isMedicare ? .warning : line.policySeverity,
      policy: period.sources, sources: isMedicare ? Self.sources(profession) : [],
      conflicts: isMedicare && profession == .physicalTherapist
        ? SourceConflict.list(["CON-02", "CON-05"]) : [],
      denial: line.denial(
        "170", ["N95"], or: [.init("185"), .init("8"), .init("B7")], in: encounter))
    return .violated
  }

  private static func sources(_ profession: Profession) -> [String] {
    switch profession {
    case .physicalTherapist, .physicalTherapistAssistant: ["NCD-11", "NCD-15"]
    case .chiropractor: ["NCD-16", "NCD-11"]
    case .acupuncturist: ["NCD-11", "NCD-14"]
    default: ["NCD-11"]
    }
  }
}

extension Profession {
  /// The profession in the middle of a sentence.
  var words: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }

  /// The same with its article: `an athletic trainer`.
  var phrase: String {
    let isVowel = rawValue.first.map { "aeiou".contains($0) } ?? false
    return "\(isVowel ? "an" : "a") \(words)"
  }
}
