import DryNeedlingKit

/// Renders the results of a run while they come in.
///
/// ```swift
/// var writer = ReportWriter(format: .json, run: RunDescription(checker))
/// writer.beginFile("claims.837")
/// writer.claim("A-1", report, in: sourceMap)
/// writer.endFile(format: "x12-837p", status: .checked)
/// writer.endRun()
/// print(String(decoding: writer.takeOutput(), as: UTF8.self))
/// ```
///
/// Take the output whenever it suits: every format is written as it goes, except that `junit` keeps
/// one file's claims and `json` one file's diagnostics back until the file ends. The same results
/// in the same order always give the same bytes.
public struct ReportWriter: Sendable {
  /// What the run came to so far.
  public private(set) var summary = RunSummary()
  private var renderer: any ReportRenderer
  private var output: [UInt8] = []
  private var path = ""

  /// A writer that has begun a run.
  public init(format: ReportFormat, run: RunDescription, options: ReportOptions = .init()) {
    switch format {
    case .text: renderer = TextRenderer(options)
    case .json: renderer = JSONRenderer(options)
    case .ndjson: renderer = NDJSONRenderer(options)
    case .sarif: renderer = SARIFRenderer(options)
    case .junit: renderer = JUnitRenderer(options)
    case .github: renderer = GitHubRenderer(options)
    }
    renderer.beginRun(run, &output)
  }

  /// Bytes that wait to be taken.
  public var pendingByteCount: Int { output.count }

  /// The bytes rendered since the last call, UTF-8.
  public mutating func takeOutput() -> [UInt8] {
    defer { output.removeAll(keepingCapacity: true) }
    return output
  }

  /// A file begins. `path` is printed as given.
  public mutating func beginFile(_ path: String) {
    self.path = path
    renderer.beginFile(path, &output)
  }

  /// Something a reader has to say about the file that was begun.
  public mutating func diagnostic(_ diagnostic: ReadingDiagnostic) {
    summary.add(diagnostic)
    renderer.diagnostic(diagnostic, path, &output)
  }

  /// A claim of the file that was begun. `number` is the submitter's number of it; `map` finds its
  /// facts in the file, nil when they come from no file.
  public mutating func claim(_ number: String, _ report: Report, in map: (any SourceMap)?) {
    claim(number, report) { map?.location(of: $0) }
  }

  /// A claim of the file that was begun. `locate` is asked where the facts of findings stand, and
  /// answers nil when they come from no file.
  public mutating func claim(
    _ number: String, _ report: Report, locate: (FactPath) -> SourceLocation?
  ) {
    summary.add(report)
    renderer.claim(LocatedReport(number, report, locate), path, &output)
  }

  /// A claim of the file that was begun, whose findings `locate` finds by more than their facts: in
  /// a note, by the words that they quote.
  package mutating func claim(
    _ number: String, _ report: Report, locatingFindings locate: (Finding) -> SourceLocation?
  ) {
    summary.add(report)
    renderer.claim(LocatedReport(number, report, byFinding: locate), path, &output)
  }

  /// A file in a folder was passed over because it is of another kind.
  package mutating func passOver() { summary.addPassedOver() }

  /// The file that was begun has ended. `format` names what it was read as, or taken for: nil when
  /// that could not be told.
  public mutating func endFile(format: String?, status: FileStatus) {
    summary.add(status)
    renderer.endFile(path, format, status, &output)
  }

  /// The run has ended; nothing may come after it.
  ///
  /// Calls in another order than that of the example do not fail, but what is written is then not
  /// valid.
  public mutating func endRun() { renderer.endRun(summary, &output) }
}

/// One way to print a run.
protocol ReportRenderer: Sendable {
  mutating func beginRun(_ run: RunDescription, _ output: inout [UInt8])
  mutating func beginFile(_ path: String, _ output: inout [UInt8])
  mutating func diagnostic(
    _ diagnostic: ReadingDiagnostic, _ path: String, _ output: inout [UInt8])
  mutating func claim(_ claim: LocatedReport, _ path: String, _ output: inout [UInt8])
  mutating func endFile(
    _ path: String, _ format: String?, _ status: FileStatus, _ output: inout [UInt8])
  mutating func endRun(_ summary: RunSummary, _ output: inout [UInt8])
}

/// A report with the place of each finding, in the order of the file.
struct LocatedReport {
  let number: String
  let report: Report
  let findings: [LocatedFinding]

  init(_ number: String, _ report: Report, _ locate: (FactPath) -> SourceLocation?) {
    self.init(number, report, byFinding: { locate($0.path) })
  }

  init(_ number: String, _ report: Report, byFinding locate: (Finding) -> SourceLocation?) {
    self.number = number
    self.report = report
    let located = report.findings.map {
      LocatedFinding(finding: $0, location: locate($0))
    }
    // Sorting is stable: findings of one rule at one place stay as the rule gave them.
    findings = located.sorted {
      ($0.location?.byte ?? 0, $0.finding.ruleID) < ($1.location?.byte ?? 0, $1.finding.ruleID)
    }
  }
}

struct LocatedFinding {
  let finding: Finding
  let location: SourceLocation?
}
