import DryNeedlingKit

/// JUnit XML: a file is a suite, a claim a case; errors fail it, warnings are printed in it.
struct JUnitRenderer: ReportRenderer {
  private let wording: Wording
  /// Cases of the file at hand: their number stands before them.
  private var cases: [UInt8] = []
  private var caseCount = 0
  private var failureCount = 0
  private var errorCount = 0
  private var skippedCount = 0
  private var diagnostics: [ReadingDiagnostic] = []
  /// What answered, as properties of every suite.
  private var properties = ""

  init(_ options: ReportOptions) { wording = Wording(options) }

  mutating func beginRun(_ run: RunDescription, _ output: inout [UInt8]) {
    properties =
      "    <properties>\n"
      + run.snapshots.map {
        "      <property name=\"\($0.name)\" value=\"\(Self.escaped($0.release))\"/>\n"
      }.joined() + "    </properties>\n"
    output.append(contentsOf: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n".utf8)
  }

  mutating func beginFile(_ path: String, _ output: inout [UInt8]) {
    cases.removeAll(keepingCapacity: true)
    (caseCount, failureCount, errorCount, skippedCount) = (0, 0, 0, 0)
    diagnostics.removeAll()
  }

  mutating func diagnostic(
    _ diagnostic: ReadingDiagnostic, _ path: String, _ output: inout [UInt8]
  ) {
    diagnostics.append(diagnostic)
  }

  mutating func claim(_ claim: LocatedReport, _ path: String, _ output: inout [UInt8]) {
    let errors = claim.findings.filter { $0.finding.severity == .error }
    let others = claim.findings.filter { $0.finding.severity != .error }
    caseCount += 1
    var body = ""
    if let first = errors.first {
      failureCount += 1
      var message = shown(first.finding.message, first.location)
      if errors.count > 1 { message += " (and \(errors.count - 1) more)" }
      body +=
        "      <failure type=\"\(first.finding.ruleID) \(Self.escaped(first.finding.ruleName))\""
      body += " message=\"\(Self.escaped(message))\">"
      body += Self.escaped(errors.map { line($0, path) }.joined(separator: "\n"))
      body += "</failure>\n"
    } else if claim.report.verdict == .notApplicable {
      skippedCount += 1
      body += "      <skipped message=\"no dry needling\"/>\n"
    }
    if !others.isEmpty {
      body += "      <system-out>"
      body += Self.escaped(others.map { line($0, path) }.joined(separator: "\n"))
      body += "</system-out>\n"
    }
    let name = claim.number.isEmpty ? "claim without a number" : claim.number
    add(name: name, path, body)
  }

  mutating func endFile(
    _ path: String, _ format: String?, _ status: FileStatus, _ output: inout [UInt8]
  ) {
    addFileCase(path, status)
    var head = "  <testsuite name=\"\(Self.escaped(path))\" tests=\"\(caseCount)\""
    head += " failures=\"\(failureCount)\" errors=\"\(errorCount)\" skipped=\"\(skippedCount)\">\n"
    output.append(contentsOf: head.utf8)
    output.append(contentsOf: properties.utf8)
    output.append(contentsOf: cases)
    output.append(contentsOf: "  </testsuite>\n".utf8)
    cases.removeAll(keepingCapacity: true)
  }

  func endRun(_ summary: RunSummary, _ output: inout [UInt8]) {
    output.append(contentsOf: "</testsuites>\n".utf8)
  }

  /// The file itself as a case: whether it could be read.
  private mutating func addFileCase(_ path: String, _ status: FileStatus) {
    caseCount += 1
    var body = ""
    let lines = diagnostics.map { line($0, path) }.joined(separator: "\n")
    if let first = diagnostics.first(where: { $0.severity == .error }) {
      errorCount += 1
      body += "      <error type=\"\(first.ruleID) \(Self.escaped(first.ruleName))\""
      body += " message=\"\(Self.escaped(shown(first.message, first.location)))\">"
      body += "\(Self.escaped(lines))</error>\n"
    } else {
      if status == .nothingToCheck {
        skippedCount += 1
        body += "      <skipped message=\"no claim or encounter in it\"/>\n"
      }
      if !lines.isEmpty { body += "      <system-out>\(Self.escaped(lines))</system-out>\n" }
    }
    add(name: "reading the file", path, body)
  }

  private mutating func add(name: String, _ path: String, _ body: String) {
    var text = "    <testcase name=\"\(Self.escaped(name))\" classname=\"\(Self.escaped(path))\""
    text += body.isEmpty ? "/>\n" : ">\n\(body)    </testcase>\n"
    cases.append(contentsOf: text.utf8)
  }

  private func shown(_ text: String, _ location: SourceLocation?) -> String {
    Wording.oneLine(wording.shown(text, at: location))
  }

  private func line(_ located: LocatedFinding, _ path: String) -> String {
    let finding = located.finding
    let place = located.location.map { "\(path):\($0.line):\($0.column)" } ?? path
    let message = Wording.oneLine(located.shown(finding.message, wording))
    return "\(place): \(finding.severity.rawValue): \(message)"
      + " [\(finding.ruleID) \(finding.ruleName)]"
  }

  private func line(_ diagnostic: ReadingDiagnostic, _ path: String) -> String {
    let place = "\(path):\(diagnostic.location.line):\(diagnostic.location.column)"
    let message = shown(diagnostic.message, diagnostic.location)
    return "\(place): \(diagnostic.severity.rawValue): \(message)"
      + " [\(diagnostic.ruleID) \(diagnostic.ruleName)]"
  }

  /// Text of XML 1.0, which has no place at all for most control characters.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result += "&amp;"
      case 0x3C: result += "&lt;"
      case 0x3E: result += "&gt;"
      case 0x22: result += "&quot;"
      case 0x09, 0x0D: result += "&#\(scalar.value);"
      case 0..<0x0A, 0x0B..<0x20, 0xFFFE, 0xFFFF: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
