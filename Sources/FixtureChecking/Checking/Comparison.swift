import ClaimFiles
import DryNeedlingKit
import LocatedJSON

/// What is wrong with a fixture, beside the findings that are wrong with its claim.
struct Mismatch {
  let rule: Rule
  let message: String
  /// Where the expectation was stated; nil for what concerns the claim as a whole.
  var place: JSONPlace?
}

/// The answer about a claim held against what was expected of it.
struct Comparison {
  /// Findings that are told, with the severity they are told with.
  private(set) var unexpected: [Finding] = []
  private(set) var mismatches: [Mismatch] = []
  /// What differs, for people: expected with a minus, found with a plus.
  private(set) var difference = Difference()

  /// Whether the fixture is as expected; a warning is no reason to refuse a fixture that expects
  /// nothing.
  var isMet: Bool { mismatches.isEmpty && !unexpected.contains { $0.severity == .error } }
  /// Whether nothing at all has to be told.
  var isClean: Bool { mismatches.isEmpty && unexpected.isEmpty }

  init(_ report: Report, _ expectation: Expectation?, line: (FactPath) -> Int?) {
    let worthTelling = report.findings.filter { $0.severity > .info }
    guard let expectation else {
      unexpected = worthTelling
      return
    }
    compareVerdict(report, expectation)
    compareFindings(report, worthTelling, expectation, line)
    compareCodes(report, expectation)
    for line in expectation.modifiers ?? [] { compareModifiers(report, line) }
    if let expected = expectation.eligibility { compareCoverage(report.eligibility, expected) }
  }

  private mutating func compareVerdict(_ report: Report, _ expectation: Expectation) {
    guard let verdict = expectation.verdict, verdict.value != report.verdict else { return }
    mismatches.append(
      Mismatch(
        rule: FixtureRules.verdict,
        message: "the verdict is `\(report.verdict.rawValue)`, and `\(verdict.value.rawValue)` is"
          + " expected", place: verdict.place))
    difference.changed("verdict", verdict.value.rawValue, report.verdict.rawValue)
  }

  private mutating func compareFindings(
    _ report: Report, _ worthTelling: [Finding], _ expectation: Expectation,
    _ line: (FactPath) -> Int?
  ) {
    let required =
      (expectation.findings ?? []) + (expectation.undetermined ?? [])
      + (expectation.severities ?? []).map(\.rule)
    let wanted = Set(required.map(\.rule.id))
    let absent = Set((expectation.absent ?? []).map(\.rule.id))
    let isStated = expectation.findings != nil || expectation.verdict != nil
    for var finding in report.findings {
      let isForbidden = absent.contains(finding.ruleID)
      let isExtra =
        expectation.leavesNothingElse && finding.severity > .info
        && !wanted.contains(finding.ruleID)
      guard isForbidden || isExtra else { continue }
      if isStated || isForbidden { finding.severity = .error }
      unexpected.append(finding)
    }
    var missing: Set<RuleID> = []
    for named in required {
      let found = report.findings.filter { $0.ruleID == named.rule.id }
      if found.isEmpty {
        if missing.insert(named.rule.id).inserted {
          mismatches.append(
            Mismatch(
              rule: named.rule,
              message: "a finding of `\(named.word)` is expected, and there is"
                + " none", place: named.place))
        }
      }
    }
    for named in expectation.undetermined ?? [] where !missing.contains(named.rule.id) {
      let found = report.findings.filter { $0.ruleID == named.rule.id }
      if found.contains(where: { $0.outcome == .undetermined }) { continue }
      mismatches.append(
        Mismatch(
          rule: named.rule,
          message: "`\(named.word)` is expected to ask for facts, and objects", place: named.place))
      difference.changed(named.word, "undetermined", "violated")
    }
    for (named, severity) in expectation.severities ?? [] where !missing.contains(named.rule.id) {
      let found = report.findings.filter { $0.ruleID == named.rule.id }.map(\.severity)
      if found.contains(severity) { continue }
      let words = found.map(\.rawValue).joined(separator: ", ")
      mismatches.append(
        Mismatch(
          rule: named.rule,
          message: "`\(named.word)` is expected to be of severity `\(severity.rawValue)`, and is"
            + " `\(words)`", place: named.place))
      difference.changed(named.word, severity.rawValue, words)
    }
    guard !missing.isEmpty || !unexpected.isEmpty else { return }
    tellFindings(report, required, missing, line)
  }

  private mutating func tellFindings(
    _ report: Report, _ required: [Expectation.NamedRule], _ missing: Set<RuleID>,
    _ line: (FactPath) -> Int?
  ) {
    var told: Set<RuleID> = []
    for named in required where told.insert(named.rule.id).inserted {
      difference.add(
        "findings", missing.contains(named.rule.id) ? "-" : " ",
        "\(named.rule.id) \(named.rule.name)")
    }
    for finding in unexpected {
      var words = "\(finding.ruleID) \(finding.ruleName)"
      if let line = line(finding.path) { words += " (line \(line))" }
      difference.add("findings", "+", words)
    }
  }

  private mutating func compareCodes(_ report: Report, _ expectation: Expectation) {
    guard let recommended = expectation.recommended else { return }
    let codes = report.coding.recommended.map(\.code.description)
    guard codes != recommended.value else { return }
    func words(_ codes: [String]) -> String {
      codes.isEmpty ? "no code" : codes.joined(separator: ", ")
    }
    mismatches.append(
      Mismatch(
        rule: FixtureRules.codes,
        message: "recommended is \(quoted(codes)), and \(quoted(recommended.value)) is expected:"
          + " \(report.coding.reason)", place: recommended.place))
    difference.changed("recommended", words(recommended.value), words(codes))
  }

  private mutating func compareModifiers(_ report: Report, _ expected: Expectation.LineModifiers) {
    let line = report.modifiers.first { $0.lineIndex == expected.line - 1 }
    func compare(_ word: String, _ wanted: [String]?, _ found: [ModifierAdvice]) {
      guard let wanted else { return }
      let found = found.map(\.modifier.description)
      guard Set(found) != Set(wanted) else { return }
      mismatches.append(
        Mismatch(
          rule: FixtureRules.modifiers,
          message: "on service line \(expected.line) \(quoted(found)) is \(word), and"
            + " \(quoted(wanted)) is expected", place: expected.place))
      difference.changed(
        "line \(expected.line) \(word)", wanted.isEmpty ? "none" : wanted.joined(separator: ", "),
        found.isEmpty ? "none" : found.joined(separator: ", "))
    }
    compare("advised", expected.advised, line?.advised ?? [])
    compare("forbidden", expected.forbidden, line?.forbidden ?? [])
  }

  private mutating func compareCoverage(
    _ decision: EligibilityDecision, _ expected: CoverageExpectation
  ) {
    func compare(_ title: String, _ wanted: String?, _ found: String?, _ place: JSONPlace) {
      guard wanted != found else { return }
      mismatches.append(
        Mismatch(
          rule: FixtureRules.eligibility,
          message: "`\(title)` is \(quoted(found.map { [$0] } ?? [])), and"
            + " \(quoted(wanted.map { [$0] } ?? [])) is expected", place: place))
      difference.changed(title, wanted ?? "none", found ?? "none")
    }
    for answer in expected.answers {
      compare(
        answer.key.rawValue, answer.expected,
        CoverageExpectation.answer(answer.key, of: decision), answer.place)
    }
    for requirement in expected.requirements {
      compare(
        requirement.kind.rawValue, requirement.state.rawValue,
        CoverageExpectation.state(of: requirement.kind, in: decision)?.rawValue ?? "not asked",
        requirement.place)
    }
  }

  private func quoted(_ words: [String]) -> String {
    words.isEmpty ? "nothing" : words.map { "`\($0)`" }.joined(separator: ", ")
  }
}

extension Expectation {
  /// Whether findings that are not listed are too many: unless the verdict alone says that there
  /// are some.
  var leavesNothingElse: Bool {
    if findings != nil { return true }
    guard let verdict else { return true }
    return verdict.value == .clean || verdict.value == .notApplicable
  }
}

/// Lines that show what differs.
struct Difference {
  private var rows: [(title: String, sign: String, words: String)] = []

  var isEmpty: Bool { rows.isEmpty }

  mutating func add(_ title: String, _ sign: String, _ words: String) {
    rows.append((title, sign, words))
  }

  mutating func changed(_ title: String, _ expected: String, _ found: String) {
    add(title, "-", expected)
    add(title, "+", found)
  }

  /// The rows with their titles in a column of their own, each title once.
  var lines: [String] {
    let width = rows.map(\.title.count).max() ?? 0
    var lines: [String] = []
    var last: String?
    for row in rows {
      let title = row.title == last ? "" : row.title
      last = row.title
      let padding = String(repeating: " ", count: width - title.count)
      lines.append("\(title)\(padding)  \(row.sign) \(row.words)")
    }
    return lines
  }
}
