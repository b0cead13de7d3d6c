/// Takes what rules find and makes findings of it.
struct FindingCollector {
  private let blindSpots: FactSet
  private var findings: [Finding] = []
  /// The rule that is being asked.
  var currentRule: (any ClaimRule.Type)?

  init(blindSpots: FactSet) { self.blindSpots = blindSpots }

  /// Something is wrong. The severity is the rule's own unless one is given. The conflicts of
  /// sources are those among the cited ids (`CON-…`) unless some are given. Sources of a policy come
  /// before those of the rule.
  @inline(never)
  mutating func violated(
    at path: FactPath, _ message: String, remedy: String, severity: Severity? = nil,
    policy: PolicySources? = nil, sources: [String]? = nil, conflicts: [SourceConflict]? = nil,
    denial: DenialForecast? = nil,
    repair: Repair? = nil, quotes: [NoteQuote] = []
  ) {
    guard let rule = currentRule?.rule else { return }
    add(
      rule, .violated, severity ?? rule.severity, message, remedy, path, policy, sources,
      conflicts, denial ?? rule.denial, [], repair, quotes)
  }

  /// A fact is missing. It is information when the source has no place for any of the missing
  /// facts, and otherwise a warning, or less when the rule itself is milder or `severity` says so.
  @inline(never)
  mutating func undetermined(
    at path: FactPath, missing: [Fact], _ message: String, remedy: String,
    severity: Severity? = nil, policy: PolicySources? = nil, sources: [String]? = nil,
    conflicts: [SourceConflict]? = nil, quotes: [NoteQuote] = []
  ) {
    guard let rule = currentRule?.rule else { return }
    let ceiling: Severity =
      !missing.isEmpty && missing.allSatisfy(blindSpots.contains) ? .info : .warning
    add(
      rule, .undetermined, min(ceiling, severity ?? rule.severity), message, remedy, path, policy,
      sources, conflicts, nil, missing, nil, quotes)
  }

  private mutating func add(
    _ rule: Rule, _ outcome: RuleOutcome, _ severity: Severity, _ message: String, _ remedy: String,
    _ path: FactPath, _ policy: PolicySources?, _ sources: [String]?,
    _ conflicts: [SourceConflict]?, _ denial: DenialForecast?, _ missing: [Fact], _ repair: Repair?,
    _ quotes: [NoteQuote]
  ) {
    var ids = sources ?? rule.sources
    var ofPolicy: [Citation] = []
    // A policy may rest on many facts; those that the rule names too are the ones that matter here.
    if let policy, !ids.contains(where: policy.ids.contains) {
      ofPolicy = policy.citations
      // Nothing is said without a source.
      if ofPolicy.isEmpty, ids.isEmpty { ids = rule.sources }
    }
    findings.append(
      Finding(
        ruleID: rule.id, ruleName: rule.name, family: rule.family, outcome: outcome,
        severity: severity, message: message, remedy: remedy, path: path,
        citations: ofPolicy + ids.compactMap(Citation.init(id:)),
        conflicts: conflicts ?? (ids + (policy?.ids ?? [])).compactMap(SourceConflict.known),
        denial: denial, missing: missing, repair: repair, quotes: quotes))
  }

  /// The findings in their lasting order, with the severities a configuration asks for.
  consuming func finish(severities: [RuleID: Severity]) -> [Finding] {
    guard !findings.isEmpty else { return [] }
    if !severities.isEmpty {
      for index in findings.indices where findings[index].outcome == .violated {
        if let severity = severities[findings[index].ruleID] { findings[index].severity = severity }
      }
    }
    return findings.sorted { left, right in
      if left.path.index != right.path.index {
        return (left.path.index ?? -1) < (right.path.index ?? -1)
      }
      return left.ruleID < right.ruleID
    }
  }
}
