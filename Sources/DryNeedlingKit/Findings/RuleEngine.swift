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
  /// Looks at an encounter and hands over what it finds.
  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome
}

/// All rules in the order they are asked, ready to be called without looking anything up.
struct RuleEngine: Sendable {
  struct Entry: Sendable {
    let appliesTo: ClaimFeatures
    let evaluate: @Sendable (Encounter, ClaimFacts, inout FindingCollector) -> RuleOutcome
    let rule: @Sendable () -> Rule
    let number: UInt16
  }

  static let allEntries: [Entry] =
    CodingRules.all.map(entry) + ModifierRules.all.map(entry) + IntegrityRules.all.map(entry)

  /// Rules of every room, in the order they are asked.
  static let allRules: [Rule] = allEntries.map { $0.rule() }

  private let entries: [Entry]
  private let severities: [RuleID: Severity]

  init(configuration: CheckConfiguration) {
    entries =
      configuration.disabled.isEmpty
      ? Self.allEntries
      : Self.allEntries.filter { configuration.disabled[$0.rule().id] == nil }
    severities = configuration.severities
  }

  private static func entry(_ type: any ClaimRule.Type) -> Entry {
    func make<Concrete: ClaimRule>(_ type: Concrete.Type) -> Entry {
      Entry(
        appliesTo: Concrete.appliesTo, evaluate: { Concrete.evaluate($0, $1, &$2) },
        rule: { Concrete.rule }, number: Concrete.rule.id.number)
    }
    return make(type)
  }

  func findings(_ encounter: Encounter, _ facts: ClaimFacts) -> [Finding] {
    var collector = FindingCollector(blindSpots: encounter.blindSpots)
    for entry in entries where !entry.appliesTo.isDisjoint(with: facts.features) {
      collector.currentRule = entry.rule
      _ = entry.evaluate(encounter, facts, &collector)
    }
    return collector.finish(severities: severities)
  }

  func outcomes(
    _ encounter: Encounter, _ facts: ClaimFacts
  ) -> [(rule: Rule, outcome: RuleOutcome)] {
    var collector = FindingCollector(blindSpots: encounter.blindSpots)
    return entries.map { entry in
      guard !entry.appliesTo.isDisjoint(with: facts.features) else {
        return (entry.rule(), .notApplicable)
      }
      collector.currentRule = entry.rule
      return (entry.rule(), entry.evaluate(encounter, facts, &collector))
    }
  }
}
