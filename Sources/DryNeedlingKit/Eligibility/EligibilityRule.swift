/// A rule that reads how needling lines stand against policy and law; it never judges that itself.
protocol EligibilityRule: ClaimRule {
  /// Whether lines that stand alike are one question, so that it is put once.
  static var asksOncePerVisit: Bool { get }
  /// What the rule has to say of one line.
  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome
}

extension EligibilityRule {
  static var appliesTo: ClaimFeatures { .needlingLine }
  static var sieve: ClaimFeatures { .openEligibility }
  static var asksOncePerVisit: Bool { true }

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let eligibility = facts.eligibility else { return .notApplicable }
    var outcome = judge(eligibility.decisive, encounter, facts, &findings)
    for (number, line) in eligibility.others.enumerated() {
      // Against every line before it, so that the order of the lines does not matter.
      let isAsked =
        asksOncePerVisit
        && (line.standsLike(eligibility.decisive, encounter)
          || eligibility.others.prefix(number).contains { line.standsLike($0, encounter) })
      if !isAsked { outcome.combine(judge(line, encounter, facts, &findings)) }
    }
    return outcome
  }
}

extension LineEligibility {
  /// The path to a fact of the line.
  func path(_ fact: Fact = .lineProcedure) -> FactPath { FactPath(fact, index: line) }

  /// Whether every question about the visit has the same answer for both lines.
  func standsLike(_ other: LineEligibility, _ encounter: Encounter) -> Bool {
    guard let line, let otherLine = other.line else { return false }
    let (one, two) = (encounter.serviceLines[line], encounter.serviceLines[otherLine])
    return one.diagnosisPointers == two.diagnosisPointers
      && one.placeOfService == two.placeOfService && date == other.date
      && profession == other.profession && state == other.state
      && states == other.states
      && match.chosen?.record === other.match.chosen?.record
  }

  /// Name of the payer whose policy was chosen, in backticks.
  var payer: String {
    match.chosen.map { MessageText.quoted($0.record.policy.payerName) } ?? "the payer"
  }

  /// How bad it is to go against the policy: as bad as it is sure.
  var policySeverity: Severity { period?.confidence.severity ?? .warning }

  /// Whether Original Medicare decides the line.
  var isOriginalMedicare: Bool {
    if let payerKind { return payerKind == .medicare }
    return match.chosen?.record.policy.recognition.kinds.contains(.medicare) ?? false
  }

  /// Whether the line is judged by Medicare's determination, in a Medicare Advantage plan too.
  var isMedicare: Bool { isOriginalMedicare || payerKind == .medicareAdvantage }

  /// A forecast with the group that the notice modifiers of the line lead to (DEN-12).
  func denial(
    _ reason: String, _ remarks: [String] = [], or alternatives: [DenialForecast.Alternative] = [],
    in encounter: Encounter
  ) -> DenialForecast {
    let modifiers = line.map { encounter.serviceLines[$0].modifiers } ?? []
    let isPatients =
      isOriginalMedicare
      && (modifiers.contains(.requiredNotice) || modifiers.contains(.excludedService))
    return DenialForecast(
      group: isPatients ? "PR" : "CO", reason: reason, remarks: remarks,
      alternatives: alternatives)
  }
}

extension Confidence {
  /// How bad a breach of something so sure is: official rules, and pages that restate them, make
  /// errors.
  var severity: Severity {
    switch self {
    case .official, .secondary: .error
    case .guide, .reading, .unverified: .warning
    }
  }
}

extension SourceConflict {
  /// The disagreements of these ids.
  static func list(_ ids: [String]) -> [SourceConflict] { ids.compactMap(known) }
}
