import DryNeedlingKit
import LocatedJSON

/// SARIF 2.1.0: one run, all rules, a result for each finding and diagnostic.
struct SARIFRenderer: ReportRenderer {
  private let wording: Wording
  private var json = JSONWriter(layout: .pretty)
  private var ruleIndices: [RuleID: Int] = [:]
  /// How often a fingerprint was given in this claim, so that two equal findings differ.
  private var fingerprints: [UInt64: Int] = [:]
  private var uri = ""

  init(_ options: ReportOptions) { wording = Wording(options) }

  mutating func beginRun(_ run: RunDescription, _ output: inout [UInt8]) {
    json.beginObject()
    json.key("$schema")
    json.string("https://json.schemastore.org/sarif-2.1.0.json")
    json.key("version")
    json.string("2.1.0")
    json.key("runs")
    json.beginArray()
    json.beginObject()
    json.key("tool")
    json.beginObject()
    json.key("driver")
    json.beginObject()
    json.key("name")
    json.string("needling")
    json.key("version")
    json.string(Report.ruleSetVersion)
    json.key("rules")
    json.beginArray()
    for (index, rule) in run.rules.enumerated() {
      ruleIndices[rule.id] = index
      describe(rule)
    }
    json.endArray()
    json.endObject()
    json.endObject()
    json.key("columnKind")
    json.string("unicodeCodePoints")
    json.key("properties")
    json.beginObject()
    json.key("asOf")
    json.date(run.asOf)
    json.key("history")
    json.string(run.history.rawValue)
    json.key("data")
    json.beginObject()
    for snapshot in run.snapshots {
      json.key(snapshot.name)
      json.string(snapshot.release)
    }
    json.endObject()
    json.endObject()
    json.key("results")
    json.beginArray()
    output += json.takeBytes()
  }

  private mutating func describe(_ rule: Rule) {
    json.beginObject()
    json.key("id")
    json.string(rule.id.description)
    json.key("name")
    json.string(rule.name)
    json.key("shortDescription")
    text(rule.summary)
    json.key("fullDescription")
    text(rule.rationale)
    json.key("defaultConfiguration")
    json.beginObject()
    json.key("level")
    json.string(rule.severity.sarifLevel)
    json.endObject()
    json.key("properties")
    json.beginObject()
    json.key("tags")
    json.strings([rule.family.rawValue])
    json.key("sources")
    json.strings(rule.sources)
    json.endObject()
    json.endObject()
  }

  mutating func beginFile(_ path: String, _ output: inout [UInt8]) { uri = Self.uri(of: path) }

  mutating func diagnostic(
    _ diagnostic: ReadingDiagnostic, _ path: String, _ output: inout [UInt8]
  ) {
    fingerprints.removeAll(keepingCapacity: true)
    beginResult(
      diagnostic.ruleID, diagnostic.severity,
      wording.shown(diagnostic.message, at: diagnostic.location))
    locations(diagnostic.location)
    fingerprint([uri, diagnostic.ruleID.description, diagnostic.message])
    json.endObject()
    output += json.takeBytes()
  }

  mutating func claim(_ claim: LocatedReport, _ path: String, _ output: inout [UInt8]) {
    fingerprints.removeAll(keepingCapacity: true)
    for located in claim.findings {
      let finding = located.finding
      var message = located.shown(finding.message, wording)
      if !finding.remedy.isEmpty {
        message += "; remedy: \(located.shown(finding.remedy, wording))"
      }
      beginResult(finding.ruleID, finding.severity, message)
      locations(located.location)
      // Neither line nor wording: a finding stays the same when the file around it changes.
      fingerprint([uri, claim.number, finding.ruleID.description, finding.path.description])
      json.key("properties")
      json.beginObject()
      json.key("claim")
      json.string(claim.number)
      json.key("verdict")
      json.string(claim.report.verdict.rawValue)
      json.key("outcome")
      json.string(finding.outcome.rawValue)
      json.key("fact")
      json.string(finding.path.description)
      json.key("coverage")
      json.string(claim.report.eligibility.coverage.rawValue)
      json.key("policy")
      json.optional(claim.report.eligibility.policy?.id)
      json.key("citations")
      json.strings(finding.citations.map(\.id))
      json.key("conflicts")
      json.strings(finding.conflicts.map(\.id))
      json.key("missing")
      json.strings(finding.missing.map(\.name))
      json.endObject()
      json.endObject()
    }
    output += json.takeBytes()
  }

  func endFile(
    _ path: String, _ format: String?, _ status: FileStatus, _ output: inout [UInt8]
  ) {}

  mutating func endRun(_ summary: RunSummary, _ output: inout [UInt8]) {
    json.endArray()
    json.key("invocations")
    json.beginArray()
    json.beginObject()
    json.key("executionSuccessful")
    json.boolean(summary.files[.unreadable, default: 0] == 0)
    json.endObject()
    json.endArray()
    json.endObject()
    json.endArray()
    json.endObject()
    json.endLine()
    output += json.takeBytes()
  }

  private mutating func beginResult(_ id: RuleID, _ severity: Severity, _ message: String) {
    json.beginObject()
    json.key("ruleId")
    json.string(id.description)
    if let index = ruleIndices[id] {
      json.key("ruleIndex")
      json.integer(index)
    }
    json.key("level")
    json.string(severity.sarifLevel)
    json.key("message")
    text(message)
  }

  private mutating func text(_ text: String) {
    json.beginObject()
    json.key("text")
    json.string(text)
    json.endObject()
  }

  private mutating func locations(_ location: SourceLocation?) {
    json.key("locations")
    json.beginArray()
    json.beginObject()
    json.key("physicalLocation")
    json.beginObject()
    json.key("artifactLocation")
    json.beginObject()
    json.key("uri")
    json.string(uri)
    json.endObject()
    if let location {
      json.key("region")
      json.beginObject()
      json.key("startLine")
      json.integer(location.line)
      json.key("startColumn")
      json.integer(location.column)
      json.key("byteOffset")
      json.integer(location.byte)
      json.endObject()
    }
    json.endObject()
    if let path = location?.path {
      json.key("logicalLocations")
      json.beginArray()
      json.beginObject()
      json.key("fullyQualifiedName")
      json.string(path)
      json.endObject()
      json.endArray()
    }
    json.endObject()
    json.endArray()
  }

  private mutating func fingerprint(_ parts: [String]) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    let occurrence = fingerprints[hash, default: 0]
    fingerprints[hash] = occurrence + 1
    json.key("partialFingerprints")
    json.beginObject()
    json.key("claimAndRule/v1")
    let digits = String(hash, radix: 16)
    json.string("\(String(repeating: "0", count: 16 - digits.utf8.count))\(digits):\(occurrence)")
    json.endObject()
  }

  /// A path as a URI reference: absolute paths as `file:`, others relative.
  private static func uri(of path: String) -> String {
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var result = path.utf8.first == UInt8(ascii: "/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += "%"
        result.unicodeScalars.append(digits[Int(byte >> 4)])
        result.unicodeScalars.append(digits[Int(byte & 15)])
      }
    }
    return result
  }
}

extension Severity {
  fileprivate var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
