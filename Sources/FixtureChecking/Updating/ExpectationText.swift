import DryNeedlingKit
import LocatedJSON

/// Expectations as JSON for people.
enum ExpectationText {
  private static let widest = 88

  /// An object on one line where it fits or `newline` is empty, else a key a line. `indent` is that
  /// of the line it stands on.
  static func text(_ expectation: Expectation, indent: String, newline: String = "\n") -> String {
    object(members(expectation), indent: indent, newline: newline)
  }

  static func object(
    _ members: [(key: String, value: String)], indent: String, newline: String = "\n"
  ) -> String {
    let parts = members.map { "\(string($0.key)): \($0.value)" }
    let line = "{\(parts.joined(separator: ", "))}"
    if newline.isEmpty || line.count + indent.count <= widest { return line }
    let inner = newline + indent + "  "
    return "{\(inner)\(parts.joined(separator: "," + inner))\(newline)\(indent)}"
  }

  static func string(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.takeBytes(), as: UTF8.self)
  }

  static func list(_ words: [String]) -> String {
    "[\(words.map(string).joined(separator: ", "))]"
  }

  private static func members(_ expectation: Expectation) -> [(key: String, value: String)] {
    var members: [(key: String, value: String)] = []
    if let ruleSet = expectation.ruleSet {
      members.append(("ruleset", string(ruleSet.value.description)))
    }
    if let verdict = expectation.verdict {
      members.append(("verdict", string(verdict.value.rawValue)))
    }
    if let rules = expectation.findings { members.append(("findings", list(rules.map(\.word)))) }
    if let rules = expectation.absent { members.append(("absent", list(rules.map(\.word)))) }
    if let rules = expectation.undetermined {
      members.append(("undetermined", list(rules.map(\.word))))
    }
    if let severities = expectation.severities {
      let parts = severities.map { "\(string($0.rule.word)): \(string($0.severity.rawValue))" }
      members.append(("severities", "{\(parts.joined(separator: ", "))}"))
    }
    if let codes = expectation.recommended { members.append(("recommended", list(codes.value))) }
    if let lines = expectation.modifiers {
      let parts = lines.map { line in
        var text = "{\"line\": \(line.line)"
        if let advised = line.advised { text += ", \"advised\": \(list(advised))" }
        if let forbidden = line.forbidden { text += ", \"forbidden\": \(list(forbidden))" }
        return text + "}"
      }
      members.append(("modifiers", "[\(parts.joined(separator: ", "))]"))
    }
    if let eligibility = expectation.eligibility {
      members.append(("eligibility", eligibility.text))
    }
    return members
  }
}

extension Expectation {
  /// The same things expected, as they are now; of a claim that expects nothing, the verdict and the
  /// findings.
  func updated(to report: Report) -> Expectation {
    var new = self
    let saysNothing =
      verdict == nil && findings == nil && absent == nil && undetermined == nil
      && severities == nil && report.findings.contains { $0.severity > .info }
    if verdict != nil || saysNothing { new.verdict = Stated(value: report.verdict, place: place) }
    let required = Set((undetermined ?? []).map(\.rule.id) + (severities ?? []).map(\.rule.rule.id))
    let hasMore = report.findings.contains {
      $0.severity > .info && !required.contains($0.ruleID)
    }
    if findings != nil || (leavesNothingElse && hasMore) || saysNothing {
      new.findings = findings(of: report)
    }
    let found = Set(report.findings.map(\.ruleID))
    let open = Set(report.findings.filter { $0.outcome == .undetermined }.map(\.ruleID))
    new.absent = absent.map { $0.filter { !found.contains($0.rule.id) } }
    new.undetermined = undetermined.map { $0.filter { open.contains($0.rule.id) } }
    new.severities = severities.map { severities in
      severities.compactMap { named, severity in
        let all = report.findings.filter { $0.ruleID == named.rule.id }.map(\.severity)
        guard let worst = all.max() else { return nil }
        return (named, all.contains(severity) ? severity : worst)
      }
    }
    if recommended != nil {
      new.recommended = Stated(
        value: report.coding.recommended.map(\.code.description), place: place)
    }
    new.modifiers = modifiers.map { $0.map { $0.updated(to: report) } }
    new.eligibility = eligibility.map { $0.updated(to: report.eligibility) }
    if ruleSet != nil, let version = RuleSetVersion(Report.ruleSetVersion) {
      new.ruleSet = Stated(value: version, place: place)
    }
    return new
  }

  /// Findings worth expecting, spelled as before; new ones by name, or by id where all are.
  private func findings(of report: Report) -> [NamedRule] {
    let old = findings ?? []
    let byID = !old.isEmpty && old.allSatisfy { RuleID($0.word) != nil }
    let listed = Set(old.map(\.rule.id))
    var named: [NamedRule] = []
    for finding in report.findings
    where finding.severity > .info || listed.contains(finding.ruleID) {
      if named.contains(where: { $0.rule.id == finding.ruleID }) { continue }
      if let before = old.first(where: { $0.rule.id == finding.ruleID }) {
        named.append(before)
      } else if let rule = RuleTable.rule(finding.ruleName) {
        named.append(
          NamedRule(rule: rule, word: byID ? rule.id.description : rule.name, place: place))
      }
    }
    return named
  }
}

extension Expectation.LineModifiers {
  fileprivate func updated(to report: Report) -> Expectation.LineModifiers {
    let found = report.modifiers.first { $0.lineIndex == line - 1 }
    return Expectation.LineModifiers(
      line: line, advised: advised.map { _ in found?.advised.map(\.modifier.description) ?? [] },
      forbidden: forbidden.map { _ in found?.forbidden.map(\.modifier.description) ?? [] },
      place: place)
  }
}
