import DryNeedlingKit
import LocatedJSON

/// One document for the whole run.
struct JSONRenderer: ReportRenderer {
  private let claims: ClaimJSON
  private var json = JSONWriter(layout: .pretty)
  private var diagnostics: [ReadingDiagnostic] = []
  private var diagnosticsLeftOut = 0

  /// What is kept of one file until it ends, so that memory does not grow with it.
  private static let mostDiagnostics = 10_000

  init(_ options: ReportOptions) { claims = ClaimJSON(wording: Wording(options)) }

  mutating func beginRun(_ run: RunDescription, _ output: inout [UInt8]) {
    json.beginObject()
    json.key("schemaVersion")
    json.integer(1)
    json.key("ruleset")
    json.string(Report.ruleSetVersion)
    json.key("data")
    json.beginObject()
    json.key("ncci")
    json.date(run.releases.ncci)
    json.key("ncciOutpatientHospital")
    json.date(run.releases.ncciOutpatientHospital)
    json.key("mue")
    json.date(run.releases.mue)
    json.key("icd10cm")
    json.date(run.releases.icd10cm)
    json.key("policies")
    json.date(run.releases.policies)
    json.endObject()
    json.key("asOf")
    json.date(run.asOf)
    json.key("history")
    json.string(run.history.rawValue)
    json.key("files")
    json.beginArray()
    output += json.takeBytes()
  }

  mutating func beginFile(_ path: String, _ output: inout [UInt8]) {
    diagnostics.removeAll()
    json.beginObject()
    json.key("path")
    json.string(path)
    json.key("claims")
    json.beginArray()
    output += json.takeBytes()
  }

  mutating func diagnostic(
    _ diagnostic: ReadingDiagnostic, _ path: String, _ output: inout [UInt8]
  ) {
    if diagnostics.count < Self.mostDiagnostics {
      diagnostics.append(diagnostic)
    } else {
      diagnosticsLeftOut += 1
    }
  }

  mutating func claim(_ claim: LocatedReport, _ path: String, _ output: inout [UInt8]) {
    json.beginObject()
    claims.members(of: claim, into: &json)
    json.endObject()
    output += json.takeBytes()
  }

  /// Only now are format, status and all diagnostics known.
  mutating func endFile(
    _ path: String, _ format: String?, _ status: FileStatus, _ output: inout [UInt8]
  ) {
    json.endArray()
    json.key("format")
    json.optional(format)
    json.key("status")
    json.string(status.rawValue)
    json.key("diagnostics")
    json.beginArray()
    for diagnostic in diagnostics { claims.diagnostic(diagnostic, into: &json) }
    json.endArray()
    if diagnosticsLeftOut > 0 {
      json.key("diagnosticsLeftOut")
      json.integer(diagnosticsLeftOut)
    }
    json.endObject()
    diagnostics.removeAll()
    diagnosticsLeftOut = 0
    output += json.takeBytes()
  }

  mutating func endRun(_ summary: RunSummary, _ output: inout [UInt8]) {
    json.endArray()
    json.key("summary")
    json.beginObject()
    for status in FileStatus.allCases where status != .checked {
      json.key(status.summaryKey)
      json.integer(summary.files[status, default: 0])
    }
    json.key("passedOver")
    json.integer(summary.passedOver)
    json.key("files")
    json.integer(summary.fileCount)
    json.key("claims")
    json.integer(summary.claimCount)
    json.key("verdicts")
    json.beginObject()
    for verdict in Verdict.allCases {
      json.key(verdict.rawValue)
      json.integer(summary.claims[verdict, default: 0])
    }
    json.endObject()
    json.key("findings")
    json.beginObject()
    for severity in Severity.allCases.reversed() {
      json.key(severity.rawValue)
      json.integer(summary.count(severity))
    }
    json.endObject()
    json.endObject()
    json.endObject()
    json.endLine()
    output += json.takeBytes()
  }
}

/// One claim a line.
struct NDJSONRenderer: ReportRenderer {
  private let claims: ClaimJSON
  private var json = JSONWriter()
  /// What answered: a line may be read far from the others.
  private var snapshots: [(name: String, release: String)] = []

  init(_ options: ReportOptions) { claims = ClaimJSON(wording: Wording(options)) }

  mutating func beginRun(_ run: RunDescription, _ output: inout [UInt8]) {
    snapshots = run.snapshots
  }

  func beginFile(_ path: String, _ output: inout [UInt8]) {}
  func diagnostic(
    _ diagnostic: ReadingDiagnostic, _ path: String, _ output: inout [UInt8]
  ) {}

  mutating func claim(_ claim: LocatedReport, _ path: String, _ output: inout [UInt8]) {
    json.beginObject()
    json.key("path")
    json.string(path)
    claims.members(of: claim, into: &json)
    json.key("data")
    json.beginObject()
    for snapshot in snapshots {
      json.key(snapshot.name)
      json.string(snapshot.release)
    }
    json.endObject()
    json.endObject()
    json.endLine()
    output += json.takeBytes()
  }

  func endFile(
    _ path: String, _ format: String?, _ status: FileStatus, _ output: inout [UInt8]
  ) {}
  func endRun(_ summary: RunSummary, _ output: inout [UInt8]) {}
}

extension FileStatus {
  fileprivate var summaryKey: String {
    switch self {
    case .checked: "checked"
    case .unreadable: "unreadable"
    case .nothingToCheck: "nothingToCheck"
    }
  }
}

extension JSONWriter {
  mutating func optional(_ text: String?) {
    if let text { string(text) } else { null() }
  }

  mutating func optional(_ number: Int?) {
    if let number { integer(number) } else { null() }
  }

  mutating func date(_ date: CalendarDate?) { optional(date?.description) }

  mutating func strings(_ texts: some Sequence<String>) {
    beginArray()
    for text in texts { string(text) }
    endArray()
  }
}
