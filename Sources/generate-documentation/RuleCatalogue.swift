import DryNeedlingKit

/// The page of all rules, and the page of each.
enum RuleCatalogue {
  /// Where the page of each rule is, inside the folder of pages.
  static let folder = "Rules"

  static func page(_ rules: [Rule]) -> String {
    let families = RuleFamily.allCases.map { family in
      (family, rules.filter { $0.family == family })
    }.filter { !$0.1.isEmpty }
    return """
      # Rule catalogue

      What each rule asks, with a page on why, on whose authority, and two cases that show it.

      <!-- Written by `swift run generate-documentation`; do not edit. -->

      ## Overview

      These are the \(rules.count) rules of rule set \(Report.ruleSetVersion). A rule is named by its id or by its \
      name, and neither is ever used again. The severity is that of a violation; a missing fact is \
      at most a warning. What a payer is likely to answer is a forecast in standard codes: payers \
      differ. <doc:RequirementCoverage> lists the sources the other way round.

      \(families.map { overview($0.0, $0.1) }.joined(separator: "\n\n"))

      ## Topics

      \(families.map { topics($0.0, $0.1) }.joined(separator: "\n\n"))

      """
  }

  private static func overview(_ family: RuleFamily, _ rules: [Rule]) -> String {
    """
    ### Family: \(family.rawValue)

    | Rule | Name | Severity | Asks |
    | --- | --- | --- | --- |
    \(rules.map {
      "| [\($0.id)](doc:\($0.id)) | \($0.name) | \($0.severity.rawValue) "
        + "| \(Markdown.cell($0.summary)) |"
    }.joined(separator: "\n"))
    """
  }

  private static func topics(_ family: RuleFamily, _ rules: [Rule]) -> String {
    """
    ### Pages: \(family.rawValue)

    \(rules.map { "- <doc:\($0.id)>" }.joined(separator: "\n"))
    """
  }

  /// The page of one rule.
  static func page(_ rule: Rule) -> String {
    var parts = [
      "# \(rule.id) \(rule.name)", Markdown.sentence(rule.summary),
      "<!-- Written by `swift run generate-documentation`; do not edit. -->",
      "## Why", rule.rationale,
      "Family \(rule.family.rawValue), \(rule.severity.rawValue) when violated.",
      rule.isNeverViolated ? "## A case that lacks facts it asks for" : "## A case that breaks it",
      Markdown.code(rule.failingExample), answers(to: rule),
      "## A case that passes", Markdown.code(rule.passingExample),
    ]
    if let denial = rule.denial { parts += ["## What a payer may answer", forecast(denial)] }
    let citations = rule.citations
    if !citations.isEmpty {
      parts += [
        "## Sources", "The weightiest first, with the confidence of each:",
        citations.map(source).joined(separator: "\n"),
      ]
    }
    let conflicts = rule.sources.compactMap(SourceConflict.known)
    if !conflicts.isEmpty {
      parts += [
        "## Where sources disagree",
        conflicts.map { "- **\($0.id)**: \(Markdown.sentence($0.explanation))" }
          .joined(separator: "\n"),
      ]
    }
    parts += [
      "## History",
      "In the rule set since \(rule.since)\(rule.status == .stable ? "" : ", as a preview").",
    ]
    let changes = RuleSetHistory.changes.filter { $0.rules.contains(rule.id) }
    if !changes.isEmpty {
      parts.append(changes.map { "- \($0.version): \($0.words)" }.joined(separator: "\n"))
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// What a check says of the case that breaks the rule; empty for rules on files, which need the file.
  private static func answers(to rule: Rule) -> String {
    guard ClaimChecker.rules.contains(where: { $0.id == rule.id }) else { return "" }
    let overlays = rule.examplePolicies.flatMap { try? PolicyDocument(json: Array($0.utf8)) }
    let checker = ClaimChecker(
      asOf: CalendarDate("2026-12-31"),
      policies: PolicyLibrary(overlays: overlays.map { [$0] } ?? []))
    let told = CaseReader.read(Array(rule.failingExample.utf8)).cases.flatMap { one in
      checker.check(one.encounter).findings.filter { $0.ruleID == rule.id }.map { finding in
        "> \(finding.severity.rawValue): \(finding.message)\n>\n> next: \(finding.remedy)"
      }
    }
    return told.isEmpty ? "" : "The check says:\n\n" + told.joined(separator: "\n>\n")
  }

  private static func forecast(_ denial: DenialForecast) -> String {
    func code(_ reason: String, _ remarks: [String]) -> String {
      remarks.isEmpty
        ? "`\(reason)`" : "`\(reason)` with \(remarks.map { "`\($0)`" }.joined(separator: ", "))"
    }
    let codes =
      [code(denial.reason, denial.remarks)]
      + denial.alternatives.map { code($0.reason, $0.remarks) }
    return "A forecast: group `\(denial.group)`, reason \(codes.joined(separator: ", or "))."
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
