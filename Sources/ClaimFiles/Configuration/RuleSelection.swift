import DryNeedlingKit

/// Which rules of a run are on: the configuration, narrowed by what the command line asks for.
package struct RuleSelection: Sendable {
  /// For the checker.
  package private(set) var configuration: CheckConfiguration

  /// A word that means no rule.
  package struct UnknownWord: Error {
    package var message: String
  }

  /// `select` and `ignore` are ids, names or families. Nothing selected means everything.
  package init(
    _ configuration: CheckConfiguration = .init(), select: [String] = [], ignore: [String] = []
  ) throws(UnknownWord) {
    self.configuration = configuration
    if !select.isEmpty {
      let wanted = Set(try Self.rules(select).map(\.id))
      for rule in RuleCatalogue.all where !wanted.contains(rule.id) {
        self.configuration.disabled[rule.id] = "not selected on the command line"
      }
    }
    for rule in try Self.rules(ignore) {
      self.configuration.disabled[rule.id] = "ignored on the command line"
    }
  }

  private static func rules(_ words: [String]) throws(UnknownWord) -> [Rule] {
    var rules: [Rule] = []
    for word in words {
      let meant = RuleCatalogue.rules(named: word)
      if meant.isEmpty { throw UnknownWord(message: RuleCatalogue.unknown(word)) }
      rules += meant
    }
    return rules
  }

  /// A diagnostic as it is to be shown; nil when its rule is off. What keeps a file from being read
  /// is always shown.
  package func shown(_ diagnostic: ReadingDiagnostic) -> ReadingDiagnostic? {
    guard diagnostic.severity != .error else { return diagnostic }
    if configuration.disabled[diagnostic.ruleID] != nil { return nil }
    guard let severity = configuration.severities[diagnostic.ruleID] else { return diagnostic }
    return ReadingDiagnostic(diagnostic, severity: severity)
  }
}
