/// Number of a rule set: year, month and a running number, `2026.11.0`.
package struct RuleSetVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let number: Int

  /// A version from its text; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { part in
      part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(part) : nil
    }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let number = parts[2],
      (2000...9999).contains(year), (1...12).contains(month), number <= 9999
    else { return nil }
    self.year = year
    self.month = month
    self.number = number
  }

  package var description: String { "\(year).\(month).\(number)" }

  package static func < (left: RuleSetVersion, right: RuleSetVersion) -> Bool {
    (left.year, left.month, left.number) < (right.year, right.month, right.number)
  }
}

/// What changed from one rule set to the next, for those who keep expectations of an earlier one.
///
/// New rules are known by ``Rule/since``; what else can change an answer has a line here and one in
/// CHANGELOG.md.
package enum RuleSetHistory {
  /// A change that can alter the answer about a claim.
  package struct Change: Sendable {
    /// The rule set it came with.
    package let version: String
    /// The rules that answer differently; empty for data and policies.
    package let rules: [RuleID]
    /// What is different, in the style of the findings.
    package let words: String
  }

  /// Every rule set, the oldest first; the last is ``Report/ruleSetVersion``.
  package static let versions = ["2026.11.0"]

  /// Changes of rules, policies and data, the oldest first.
  package static let changes: [Change] = []

  /// What came after a version: rules that are new, and what else changed.
  package static func changes(
    since version: RuleSetVersion, rules: [Rule]
  ) -> (newRules: [Rule], others: [Change]) {
    func isLater(_ text: String) -> Bool { RuleSetVersion(text).map { $0 > version } ?? false }
    return (rules.filter { isLater($0.since) }, changes.filter { isLater($0.version) })
  }
}
