import DryNeedlingKit
import LocatedJSON

/// Rules as people and programs read them.
package enum RuleText {
  /// One rule with everything that is known of it.
  package static func page(_ rule: Rule) -> String {
    var text = "\(rule.id) \(rule.name)\n"
    text += "\(rule.family.rawValue), \(rule.severity.rawValue)"
    text += ", since rule set \(rule.since)"
    if rule.status != .stable { text += ", \(rule.status.rawValue)" }
    text += "\n\n\(wrapped(rule.summary))\n\n\(wrapped(rule.rationale))\n"
    if let denial = rule.denial {
      text += "\ndenial forecast\n  \(denial.words)\n"
    }
    let citations = rule.citations
    if !citations.isEmpty {
      text += "\nsources\n"
      for citation in citations { text += entry(citation) }
    }
    if !rule.failingExample.isEmpty {
      text += "\nfails\n\(indented(rule.failingExample))\npasses\n\(indented(rule.passingExample))"
    }
    return text
  }

  /// A source, and the rules and policies that rest on it.
  package static func page(
    _ citation: Citation, rules: [Rule], policies: PolicyLibrary
  ) -> String {
    var text = entry(citation, indent: "")
    if !citation.locator.isEmpty { text += "found in: \(citation.locator)\n" }
    return text + users(of: citation.id, rules, policies)
  }

  /// A disagreement of sources with the side that is taken, and the rules and policies that take it.
  package static func page(
    _ conflict: SourceConflict, rules: [Rule], policies: PolicyLibrary
  ) -> String {
    wrapped("\(conflict.id): \(conflict.explanation)") + "\n"
      + users(of: conflict.id, rules, policies)
  }

  private static func users(
    of id: String, _ rules: [Rule], _ library: PolicyLibrary
  ) -> String {
    let rules = rules.filter { $0.sources.contains(id) }
    var text = rules.isEmpty ? "\nno rule rests on it\n" : "\nrules that rest on it\n"
    text += table(rules, indent: "  ")
    let policies = library.policies.filter { policy in
      policy.periods.contains { $0.sources.ids.contains(id) }
    }
    let laws = library.scopes.filter { scope in
      scope.periods.contains { $0.sources.ids.contains(id) }
    }
    if !policies.isEmpty || !laws.isEmpty { text += "\npolicies and laws that rest on it\n" }
    for policy in policies { text += "  \(policy.id)  \(policy.payerName)\n" }
    for law in laws { text += "  \(law.state) \(law.profession.rawValue)\n" }
    return text
  }

  private static func entry(_ citation: Citation, indent: String = "  ") -> String {
    wrapped(
      "\(citation.id) (\(citation.confidence.rawValue)): \(citation.words)", indent: indent) + "\n"
  }

  /// One line a rule: id, severity, name, summary.
  package static func table(_ rules: [Rule], indent: String = "") -> String {
    let widest = rules.map(\.name.utf8.count).max() ?? 0
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.utf8.count))
    }
    return rules.map { rule in
      "\(indent)\(rule.id)  \(padded(rule.severity.rawValue, 7))  \(padded(rule.name, widest))"
        + "  \(rule.summary)\n"
    }.joined()
  }

  /// All rules as one JSON document.
  package static func json(_ rules: [Rule]) -> [UInt8] {
    var json = JSONWriter(layout: .pretty)
    json.beginObject()
    json.key("schemaVersion")
    json.integer(1)
    json.key("ruleset")
    json.string(Report.ruleSetVersion)
    json.key("rules")
    json.beginArray()
    for rule in rules { write(rule, &json) }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.takeBytes()
  }

  private static func write(_ rule: Rule, _ json: inout JSONWriter) {
    json.beginObject()
    let texts: [(String, String)] = [
      ("rule", rule.id.description), ("name", rule.name), ("family", rule.family.rawValue),
      ("severity", rule.severity.rawValue), ("since", rule.since),
      ("status", rule.status.rawValue), ("summary", rule.summary),
      ("rationale", rule.rationale),
    ]
    for (key, text) in texts {
      json.key(key)
      json.string(text)
    }
    json.key("sources")
    json.strings(rule.sources)
    json.key("denial")
    ClaimJSON.denial(rule.denial, into: &json)
    json.key("failingExample")
    json.string(rule.failingExample)
    json.key("passingExample")
    json.string(rule.passingExample)
    json.endObject()
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)\n" }.joined()
  }

  /// Lines of at most 80 columns; lines that are there stay lines.
  private static func wrapped(_ text: String, indent: String = "") -> String {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ") {
        if !line.isEmpty, indent.utf8.count + line.utf8.count + 1 + word.utf8.count > 80 {
          lines.append(indent + line)
          line = ""
        }
        line += line.isEmpty ? String(word) : " \(word)"
      }
      lines.append(indent + line)
    }
    return lines.joined(separator: "\n")
  }
}
