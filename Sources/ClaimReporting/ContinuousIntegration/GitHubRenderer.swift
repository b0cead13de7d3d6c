import DryNeedlingKit

/// Workflow commands of GitHub Actions: one annotation a finding.
struct GitHubRenderer: ReportRenderer {
  private let wording: Wording
  private var run = ""

  init(_ options: ReportOptions) { wording = Wording(options) }

  mutating func beginRun(_ run: RunDescription, _ output: inout [UInt8]) { self.run = run.words }
  func beginFile(_ path: String, _ output: inout [UInt8]) {}

  func diagnostic(
    _ diagnostic: ReadingDiagnostic, _ path: String, _ output: inout [UInt8]
  ) {
    annotate(
      path, diagnostic.location, diagnostic.severity, "\(diagnostic.ruleID) \(diagnostic.ruleName)",
      Wording.oneLine(wording.shown(diagnostic.message, at: diagnostic.location)), &output)
  }

  func claim(_ claim: LocatedReport, _ path: String, _ output: inout [UInt8]) {
    for located in claim.findings {
      let finding = located.finding
      var message = Wording.oneLine(located.shown(finding.message, wording))
      if !claim.number.isEmpty { message = "claim `\(Wording.oneLine(claim.number))`: \(message)" }
      if !finding.remedy.isEmpty {
        let remedy = Wording.oneLine(located.shown(finding.remedy, wording))
        message += "\nremedy: \(remedy)"
      }
      annotate(
        path, located.location, finding.severity, "\(finding.ruleID) \(finding.ruleName)",
        message, &output)
    }
  }

  func endFile(
    _ path: String, _ format: String?, _ status: FileStatus, _ output: inout [UInt8]
  ) {}
  /// A line that is no command: it stands in the log, and annotates nothing.
  func endRun(_ summary: RunSummary, _ output: inout [UInt8]) {
    output.append(contentsOf: "checked with \(run)\n".utf8)
  }

  private func annotate(
    _ path: String, _ location: SourceLocation?, _ severity: Severity, _ title: String,
    _ message: String, _ output: inout [UInt8]
  ) {
    let command =
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .info: "notice"
      }
    var text = "::\(command) file=\(Self.escaped(path, isProperty: true))"
    if let location { text += ",line=\(location.line),col=\(location.column)" }
    text += ",title=\(Self.escaped(title, isProperty: true))::\(Self.escaped(message))\n"
    output.append(contentsOf: text.utf8)
  }

  /// What the runner takes back: percent signs and line ends, in properties also their separators.
  private static func escaped(_ text: String, isProperty: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
