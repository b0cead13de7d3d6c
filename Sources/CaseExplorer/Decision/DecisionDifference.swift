import DryNeedlingKit

/// What is another between two decisions.
struct DecisionDifference {
  let before: Report
  let after: Report
  let gone: [Finding]
  let new: [Finding]

  init(from before: Report, to after: Report) {
    self.before = before
    self.after = after
    gone = before.findings.filter { finding in !after.findings.contains { Self.same($0, finding) } }
    new = after.findings.filter { finding in !before.findings.contains { Self.same($0, finding) } }
  }

  private static func same(_ one: Finding, _ other: Finding) -> Bool {
    one.ruleID == other.ruleID && one.message == other.message && one.severity == other.severity
      && one.path == other.path
  }

  /// The differences; with `sources`, each new finding tells what it rests on.
  func page(sources: Bool = false) -> Page {
    var page = Page()
    func row(_ label: String, _ old: String, _ new: String, style: Page.Style = .plain) {
      guard old != new else { return }
      page.line(
        [
          "  \(label)\(String(repeating: " ", count: max(1, 11 - label.count)))",
          .init("\(old) -> "), .init(new, style),
        ], hang: 13)
    }
    row("verdict", before.verdict.rawValue, after.verdict.rawValue, style: after.verdict.style)
    row(
      "coverage", before.eligibility.coverage.words, after.eligibility.coverage.words,
      style: after.eligibility.coverage.style)
    row("policy", Self.policy(before), Self.policy(after))
    row("visits", Self.visits(before), Self.visits(after))
    row("code", Self.code(before), Self.code(after))
    row("modifiers", Self.modifiers(before), Self.modifiers(after))
    for finding in gone {
      page.line(
        [
          .init("- \(finding.severity.words): \(finding.message)", .removed),
          .init(" [\(finding.ruleID)]", .quiet),
        ], hang: 4)
    }
    for finding in new {
      page.line(
        [
          .init("+ \(finding.severity.words): \(finding.message)", .added),
          .init(" [\(finding.ruleID)]", .quiet),
        ], hang: 4)
      guard sources else { continue }
      for citation in finding.citations.prefix(2) {
        page.line(
          "    \(citation.id) (\(citation.confidence.rawValue)): \(citation.statement)", hang: 6)
      }
    }
    if page.isEmpty { page.line("  the decision stays the same: \(after.verdict.rawValue)") }
    return page
  }

  private static func policy(_ report: Report) -> String {
    report.eligibility.policy.map { "\($0.id) \($0.effective.words)" } ?? "none known"
  }

  private static func visits(_ report: Report) -> String {
    report.eligibility.visits.map { "session \($0.session), \($0.remaining) left" }
      ?? "no limit known"
  }

  private static func code(_ report: Report) -> String {
    let codes = report.coding.recommended.map(\.code.description)
    return codes.isEmpty ? "none recommended" : codes.joined(separator: ", ")
  }

  private static func modifiers(_ report: Report) -> String {
    let lines = report.modifiers.map { line in
      "line \(line.lineIndex + 1): "
        + (line.advised.map { "\($0.modifier)" } + line.forbidden.map { "not \($0.modifier)" })
        .joined(separator: ", ")
    }
    return lines.isEmpty ? "none" : lines.joined(separator: "; ")
  }
}
