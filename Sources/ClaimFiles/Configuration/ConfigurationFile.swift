import DryNeedlingKit
import LocatedJSON

/// What a user settles once for a practice: how severe rules are, and which are off and why.
///
/// ```json
/// {
///   "severity": {"DN1001": "warning", "modifiers": "info"},
///   "off": {"needling-code-too-high": "settled with the payer on 2026-05-04"}
/// }
/// ```
/// Rules go by id, name or family. What a rule's own entry says outweighs its family's.
package enum ConfigurationFile {
  /// Why a configuration cannot be used, and where.
  package struct Problem: Error, Hashable {
    package var place: JSONPlace
    package var message: String

    package init(place: JSONPlace, message: String) {
      self.place = place
      self.message = message
    }
  }

  /// An entry under `off`: what it names, and where.
  package struct Suppression: Sendable, Hashable {
    package var word: String
    package var rules: Set<RuleID>
    package var place: JSONPlace
  }

  /// What stands in a configuration.
  package struct Contents: Sendable {
    package var configuration = CheckConfiguration()
    package var suppressions: [Suppression] = []

    /// Nothing but the rules' own severities.
    package init() {}
  }

  private static let keys = ["severity", "off"]

  /// Reads a configuration; all its problems are told at once.
  package static func read(_ bytes: [UInt8]) -> Result<CheckConfiguration, Problems> {
    contents(bytes).map(\.configuration)
  }

  /// Reads a configuration that has keys of its own besides; `other` reads the values of those.
  package static func contents(
    _ bytes: [UInt8], otherKeys: [String] = [],
    _ other: (_ key: String, JSONValue, _ problems: inout [Problem]) -> Void = { _, _, _ in }
  ) -> Result<Contents, Problems> {
    var reader = JSONReader()
    var contents = Contents()
    var problems: [Problem] = []
    do throws(JSONError) {
      try reader.withDocument(of: bytes) { document throws(JSONError) in
        for repeated in document.repeatedKeys {
          problems.append(
            Problem(place: repeated.second.place, message: "this key stands twice; remove one"))
        }
        guard let members = document.root.members else {
          problems.append(
            Problem(place: document.root.place, message: "a configuration is a JSON object"))
          return
        }
        for member in members {
          switch member.key.string ?? "" {
          case "severity": severities(member.value, &contents.configuration, &problems)
          case "off": disabled(member.value, &contents, &problems)
          case let key where otherKeys.contains(key): other(key, member.value, &problems)
          case let key:
            let hint =
              closestMatch(to: key, among: keys + otherKeys).map { "; did you mean `\($0)`?" } ?? ""
            problems.append(
              Problem(place: member.key.place, message: "unknown key `\(key)`\(hint)"))
          }
        }
      }
    } catch {
      problems.append(Problem(place: error.place, message: error.message))
    }
    return problems.isEmpty ? .success(contents) : .failure(Problems(all: problems))
  }

  /// Everything that is wrong with one configuration, in the order of the file.
  package struct Problems: Error, Hashable {
    package var all: [Problem]
  }

  private static func severities(
    _ value: JSONValue, _ configuration: inout CheckConfiguration, _ problems: inout [Problem]
  ) {
    entries(value, &problems) { _, rules, value in
      let word = value.string ?? ""
      guard let severity = Severity(rawValue: word) else {
        return "a severity is `error`, `warning` or `info`"
      }
      for rule in rules { configuration.severities[rule.id] = severity }
      return nil
    }
  }

  private static func disabled(
    _ value: JSONValue, _ contents: inout Contents, _ problems: inout [Problem]
  ) {
    entries(value, &problems) { key, rules, value in
      guard let reason = value.string, reason.contains(where: { !$0.isWhitespace }) else {
        return "say why it is off, as a text"
      }
      for rule in rules { contents.configuration.disabled[rule.id] = reason }
      contents.suppressions.append(
        Suppression(word: key.string ?? "", rules: Set(rules.map(\.id)), place: key.place))
      return nil
    }
  }

  /// Goes over the entries of an object whose keys are rules: families first, so that a rule's own
  /// entry has the last word. `use` answers what is wrong with a value.
  private static func entries(
    _ value: JSONValue, _ problems: inout [Problem],
    _ use: (JSONValue, [Rule], JSONValue) -> String?
  ) {
    guard let members = value.members else {
      problems.append(
        Problem(place: value.place, message: "an object of rules is expected here"))
      return
    }
    var named: [(rules: [Rule], member: JSONValue.Member)] = []
    for member in members {
      let word = member.key.string ?? ""
      let rules = RuleCatalogue.rules(named: word)
      if rules.isEmpty {
        problems.append(
          Problem(place: member.key.place, message: RuleCatalogue.unknown(word)))
      } else {
        named.append((rules, member))
      }
    }
    func isFamily(_ key: JSONValue) -> Bool { RuleFamily(rawValue: key.string ?? "") != nil }
    for entry in named.filter({ isFamily($0.member.key) })
      + named.filter({ !isFamily($0.member.key) })
    {
      if let message = use(entry.member.key, entry.rules, entry.member.value) {
        problems.append(Problem(place: entry.member.value.place, message: message))
      }
    }
  }
}
