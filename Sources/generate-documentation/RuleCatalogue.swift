import DryNeedlingKit

/// The page of all rules.
enum RuleCatalogue {
  static func page(_ rules: [Rule]) -> String {
    let families = RuleFamily.allCases.map { family in
      (family, rules.filter { $0.family == family })
    }.filter { !$0.1.isEmpty }
    return """
      # Rule catalogue

      What each rule asks, why, on whose authority, and two cases that show it.

      <!-- Written by `swift run generate-documentation`; do not edit. -->

      ## Overview

      These are the \(rules.count) rules of rule set \(Report.ruleSetVersion). A rule is named by its id or by its \
      name, and neither is ever used again. The severity is that of a violation; a missing fact is \
      at most a warning. What a payer is likely to answer is a forecast in standard codes: payers \
      differ. <doc:RequirementCoverage> lists the sources the other way round.

      \(families.map { overview($0.0, $0.1) }.joined(separator: "\n\n"))

      \(rules.map(entry).joined(separator: "\n\n"))

      """
  }

  private static func overview(_ family: RuleFamily, _ rules: [Rule]) -> String {
    """
    ### Family: \(family.rawValue)

    | Rule | Name | Severity | Asks |
    | --- | --- | --- | --- |
    \(rules.map {
      "| \($0.id) | \($0.name) | \($0.severity.rawValue) | \(Markdown.cell($0.summary)) |"
    }.joined(separator: "\n"))
    """
  }

  private static func entry(_ rule: Rule) -> String {
    var parts = [
      "## \(rule.id) \(rule.name)", Markdown.sentence(rule.summary),
      "Family \(rule.family.rawValue), \(rule.severity.rawValue), \(rule.status.rawValue), "
        + "since \(rule.since).",
      rule.rationale,
      rule.isNeverViolated ? "This case lacks facts it asks for:" : "This case breaks it:",
      Markdown.code(rule.failingExample),
      "This one does not:", Markdown.code(rule.passingExample),
    ]
    if let denial = rule.denial { parts.append(forecast(denial)) }
    let citations = rule.sources.compactMap(Citation.known)
    if !citations.isEmpty {
      parts.append("Sources, the weightiest first:")
      parts.append(citations.map(source).joined(separator: "\n"))
    }
    let conflicts = rule.sources.compactMap(SourceConflict.known)
    if !conflicts.isEmpty {
      parts.append("Where sources disagree:")
      parts.append(
        conflicts.map { "- **\($0.id)**: \(Markdown.sentence($0.explanation))" }
          .joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n")
  }

  private static func forecast(_ denial: DenialForecast) -> String {
    func code(_ reason: String, _ remarks: [String]) -> String {
      remarks.isEmpty
        ? "`\(reason)`" : "`\(reason)` with \(remarks.map { "`\($0)`" }.joined(separator: ", "))"
    }
    let codes =
      [code(denial.reason, denial.remarks)]
      + denial.alternatives.map { code($0.reason, $0.remarks) }
    return "Denial forecast: group `\(denial.group)`, reason \(codes.joined(separator: ", or "))."
  }

  private static func source(_ citation: Citation) -> String {
    let dates =
      switch (citation.effectiveFrom, citation.effectiveTo) {
      case (nil, nil): ""
      case (let from?, nil): ", from \(from)"
      case (nil, let to?): ", through \(to)"
      case (let from?, let to?): ", \(from) through \(to)"
      }
    return "- **\(citation.id)** \(citation.issuer), \(citation.title)\(dates) "
      + "(\(citation.confidence.rawValue)): \(Markdown.sentence(citation.statement))"
  }
}

enum Markdown {
  /// Text for a cell of a table.
  static func cell(_ text: String) -> String { text.split(separator: "|").joined(separator: "\\|") }

  /// Text that starts with a capital letter and ends in a full stop.
  static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  /// A block of case JSON, or of X12, which has no name as a language.
  static func code(_ example: String) -> String {
    "```\(example.hasPrefix("{") ? "json" : "")\n\(example)\n```"
  }
}
