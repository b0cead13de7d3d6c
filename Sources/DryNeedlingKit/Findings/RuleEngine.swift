/// A rule that looks at encounters: what it is, and the code that decides.
///
/// To add one: write a type like the ones in the rooms (`Coding`, `Modifiers`, …), one file a
/// rule, and name it in the room's list.
protocol ClaimRule: Sendable {
  /// What is known of the rule.
  static var rule: Rule { get }
  /// The rule is asked only about encounters that have at least one of these; about others it does
  /// not apply.
  static var appliesTo: ClaimFeatures { get }
  /// Without any of these it cannot find anything, so that it need not be asked for findings: a
  /// sieve to spare time. What it applies to, unless it says otherwise.
  static var sieve: ClaimFeatures { get }
  /// Looks at an encounter and hands over what it finds.
  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome
}

extension ClaimRule {
  static var sieve: ClaimFeatures { appliesTo }
}

/// All rules in the order they are asked, ready to be called without looking anything up.
struct RuleEngine: Sendable {
  /// A rule and what it applies to. A type rather than closures, so that asking a rule, or passing it
  /// over, counts no references.
  struct Entry: Sendable {
    let appliesTo: ClaimFeatures
    let sieve: ClaimFeatures
    let type: any ClaimRule.Type
  }

  static let allEntries: [Entry] =
    (CodingRules.all + EligibilityRules.all + DocumentationRules.all + ModifierRules.all
    + IntegrityRules.all)
    .map { Entry(appliesTo: $0.appliesTo, sieve: $0.sieve, type: $0) }

  /// Rules of every room, in the order they are asked.
  static let allRules: [Rule] = allEntries.map { $0.type.rule }

  private let entries: [Entry]
  private let severities: [RuleID: Severity]

  init(configuration: CheckConfiguration) {
    entries =
      configuration.disabled.isEmpty
      ? Self.allEntries
      : Self.allEntries.filter { configuration.disabled[$0.type.rule.id] == nil }
    severities = configuration.severities
  }

  func findings(_ encounter: Encounter, _ facts: ClaimFacts) -> [Finding] {
    var collector = FindingCollector(blindSpots: encounter.blindSpots)
    for entry in entries where !entry.sieve.isDisjoint(with: facts.features) {
      collector.currentRule = entry.type
      _ = entry.type.evaluate(encounter, facts, &collector)
    }
    return collector.finish(severities: severities)
  }

  func outcomes(_ encounter: Encounter, _ facts: ClaimFacts) -> [RuleAnswer] {
    var collector = FindingCollector(blindSpots: encounter.blindSpots)
    return entries.map { entry in
      guard !entry.appliesTo.isDisjoint(with: facts.features) else {
        return RuleAnswer(rule: entry.type.rule, outcome: .notApplicable)
      }
      collector.currentRule = entry.type
      return RuleAnswer(
        rule: entry.type.rule, outcome: entry.type.evaluate(encounter, facts, &collector))
    }
  }
}
