import DryNeedlingKit
import Foundation
import LocatedJSON
import Testing

@Suite struct CheckTests {
  private static let rejected = """
    {"claim": "R-1", "date": "2025-03-03", "payer": {"kind": "commercial"}, "diagnoses": ["M79.18"],
     "lines": [{"code": "20561", "units": 1, "pointers": [1]}],
     "needling": {"muscles": ["trapezius", "levator scapulae"]}}
    """
  private static let other = #"{"claim": "O-1", "date": "2025-03-03", "lines": ["97110"]}"#

  private func json(_ text: String, _ body: (JSONValue) throws -> Void) throws {
    var reader = JSONReader()
    let bytes = Array(text.utf8)
    try bytes.withUnsafeBytes { try body(reader.read($0).root) }
  }

  // MARK: - Exit status

  @Test func theExitStatusFollowsTheContract() throws {
    let folder = try TemporaryFolder()
    let rejected = try folder.write("rejected.json", Self.rejected)
    let other = try folder.write("other.json", Self.other)
    let broken = try folder.write("broken.json", #"{"lines": ["20561""#)
    let empty = try folder.write("empty.json", "")
    #expect(try Program.run("check", other).status == 0)
    #expect(try Program.run("check", rejected).status == 1)
    #expect(try Program.run("check", broken).status == 2)
    #expect(try Program.run("check", rejected, broken).status == 2, "2 wins over 1")
    #expect(try Program.run("check", empty).status == 2)
    #expect(try Program.run("check", empty, "--allow-empty").status == 0)
    #expect(try Program.run("check", empty, other).status == 0)
    #expect(try Program.run("check", folder.url.path + "/nothing-here").status == 2)
    #expect(try Program.run("check").status == 64)
    #expect(try Program.run("check", other, "--format", "pdf").status == 64)
    #expect(try Program.run("check", other, "--as-of", "2025-02-30").status == 64)
    #expect(try Program.run("check", other, "--select", "codding").status == 64)
    #expect(try Program.run("check", "-", "-").status == 64)
    #expect(try Program.run("check", other, "--outptu", "x").status == 64)
  }

  @Test func warningsCountWhenStrict() throws {
    let folder = try TemporaryFolder()
    let config = try folder.write("config.json", #"{"severity": {"DN1001": "warning"}}"#)
    let path = try folder.write("rejected.json", Self.rejected)
    let options = ["check", path, "--select", "DN1001", "--config", config]
    #expect(try Program.run(options).status == 0)
    #expect(try Program.run(options + ["--strict"]).status == 1)
  }

  // MARK: - Inputs

  @Test func foldersAreWalkedForWhatLooksLikeClaims() throws {
    let folder = try TemporaryFolder()
    try folder.write("b/two.data", Self.other)
    try folder.write("a/one.txt", Self.other)
    try folder.write("README", "a folder of claims\n")
    try folder.write("a/script.py", "print(1)\n")
    try folder.write("a/package.json", #"{"name": "x"}"#)
    try folder.write(".hidden/three.json", Self.other)
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "a/loop"), withDestinationURL: folder.url)
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "a/dangling").path, withDestinationPath: "gone")
    let outcome = try Program.run("check", folder.url.path, "--format", "json")
    #expect(outcome.status == 0)
    try json(outcome.output) { root in
      let files = try #require(root.member("files")?.elements)
      #expect(
        files.map { $0.member("path")?.string }
          == ["a/one.txt", "b/two.data"].map {
            folder.url.path + "/" + $0
          })
      #expect(root.member("summary")?.member("passedOver")?.integer == 3)
    }
  }

  @Test(arguments: [
    ("note.xml", "<?xml version=\"1.0\"?><Claim/>", "XML"),
    ("answer.json", #"{"cards": [{"resourceType": "Claim"}]}"#, "FHIR resource"),
    ("notes.txt", "Patient was needled", "text of another kind"),
  ])
  func aNamedFileOfAnotherKindIsRefused(
    _ name: String, _ text: String, _ kind: String
  ) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(name, text)
    let outcome = try Program.run("check", path, "--format", "json")
    #expect(outcome.status == 2)
    try json(outcome.output) { root in
      let file = try #require(root.member("files")?.element(0))
      #expect(file.member("status")?.string == "unreadable")
      let diagnostic = try #require(file.member("diagnostics")?.element(0))
      #expect(diagnostic.member("severity")?.string == "error")
      #expect(diagnostic.member("message")?.string?.contains(kind) == true)
      #expect(diagnostic.member("location")?.member("line")?.integer == 1)
    }
  }

  @Test func aClaimFileIsCheckedAndItsPlacesAreThoseOfX12() throws {
    let path = Program.package + "/Examples/Claims/clinic-day.837"
    let outcome = try Program.run("check", path, "--format", "json")
    #expect(outcome.status == 1)
    try json(outcome.output) { root in
      #expect(root.member("history")?.string == "complete-run")
      let file = try #require(root.member("files")?.element(0))
      #expect(file.member("format")?.string == "x12-837p")
      #expect(file.member("status")?.string == "checked")
      let claims = try #require(file.member("claims")?.elements).map { $0 }
      #expect(claims.count == 3)
      let location = try #require(
        claims[0].member("findings")?.element(0)?.member("location"))
      #expect(location.member("segment")?.integer != nil)
      #expect(location.member("st02")?.string != nil)
      #expect(location.member("path")?.string?.hasPrefix("2") == true)
    }
  }

  @Test func aFileNamedTwiceIsReadOnce() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("other.json", Self.other)
    let outcome = try Program.run("check", path, folder.url.path, path)
    #expect(outcome.output.contains("1 claim in 1 file"))
  }

  @Test func standardInputIsRead() throws {
    let outcome = try Program.run("check", "-", "--format", "json", input: Self.rejected)
    #expect(outcome.status == 1)
    try json(outcome.output) { root in
      #expect(root.member("history")?.string == "preceding")
      let file = try #require(root.member("files")?.element(0))
      #expect(file.member("path")?.string == "-")
      #expect(file.member("format")?.string == "case-json")
      #expect(file.member("claims")?.element(0)?.member("claim")?.string == "R-1")
    }
  }

  // MARK: - Output

  @Test(arguments: ["text", "json", "ndjson", "sarif", "junit", "github"])
  func everyFormatNamesTheFinding(_ format: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("rejected.json", Self.rejected)
    let outcome = try Program.run("check", path, "--format", format)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("DN1001"))
    #expect(outcome.output.contains("needling-code-too-high"))
    #expect(outcome.errors.isEmpty)
  }

  @Test func textPointsAtTheValueAndSaysWhatToDo() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("rejected.json", Self.rejected)
    let lines = try Program.run("check", path, "--select", "DN1001").output
      .split(separator: "\n").map(String.init)
    let head = try #require(lines.first)
    #expect(head.hasPrefix("\(path):2:21: error: "))
    #expect(head.hasSuffix(" [DN1001 needling-code-too-high]"))
    #expect(lines.contains("  note: in claim `R-1`, service line 1"))
    #expect(lines.contains { $0.hasPrefix("  note: source: ") && $0.contains("[CPT-01, ") })
    #expect(lines.contains { $0.hasPrefix("  note: remedy: ") })
    let summary = try #require(lines.last)
    #expect(
      summary.hasPrefix("1 claim in 1 file: 1 to reject; 1 error; rules \(Report.ruleSetVersion); ")
    )
    #expect(summary.contains("NCCI 2024-07-01") && summary.contains("policies 2026-"))
  }

  @Test func ndjsonTellsOfFilesOnStandardError() throws {
    let folder = try TemporaryFolder()
    let broken = try folder.write("broken.json", #"{"lines": ["20561""#)
    let good = try folder.write("other.json", Self.other)
    let outcome = try Program.run("check", broken, good, "--format", "ndjson")
    #expect(outcome.status == 2)
    #expect(outcome.output.split(separator: "\n").count == 1)
    #expect(outcome.errors.contains("broken.json:1:"))
    #expect(outcome.errors.contains("DN9101"))
  }

  @Test func aReportFileAppearsWholeOrNotAtAll() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("other.json", Self.other)
    let report = folder.url.appending(path: "report.json").path
    let outcome = try Program.run("check", path, "--format", "json", "--output", report)
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    try json(try folder.read("report.json")) { root in
      #expect(root.member("files")?.count == 1)
    }
    try folder.write("report.json", "before")
    #expect(
      try Program.run("check", path, "--select", "nothing", "--output", report).status == 64)
    #expect(try folder.read("report.json") == "before")
    #expect(
      try Program.run("check", path, "--output", folder.url.path + "/no/such/folder").status == 64)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(Set(names) == ["other.json", "report.json"], "no temporary file is left")
  }

  @Test func colourIsForTerminals() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("rejected.json", Self.rejected)
    #expect(!(try Program.run("check", path).output.contains("\u{1B}")))
    #expect(try Program.run("check", path, "--color", "always").output.contains("\u{1B}[1;31m"))
    #expect(!(try Program.run("check", path, "--colour", "never").output.contains("\u{1B}")))
  }

  @Test func quotesAreWithheldWhenRedacted() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "case.json",
      #"{"date": "2025-03-03", "lines": ["20560"], "needling": {"muscles": ["Zebra stripe"]}}"#)
    let open = try Program.run("check", path)
    #expect(open.output.contains("Zebra stripe"))
    for format in ["text", "json", "ndjson", "sarif", "junit", "github"] {
      let outcome = try Program.run("check", path, "--redact", "--format", format)
      #expect(!outcome.output.contains("Zebra"), "\(format)")
      #expect(outcome.output.contains("[byte "), "\(format)")
    }
  }

  /// The reader of a pipe may go away; that is no error of ours to talk about.
  @Test func aClosedPipeEndsQuietly() throws {
    let folder = try TemporaryFolder()
    let lines = String(repeating: Self.other + "\n", count: 5000)
    let path = try folder.write("many.ndjson", lines)
    let program = try #require(Program.path)
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = [
      "-c",
      "trap '' PIPE; '\(program)' check --format ndjson '\(path)' 2>'\(folder.url.path)/errors'"
        + " | head -n 1 >/dev/null",
    ]
    try shell.run()
    shell.waitUntilExit()
    #expect(try folder.read("errors").isEmpty)
  }

  // MARK: - Configuration

  @Test func rulesCanBeOffWithAReason() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("rejected.json", Self.rejected)
    let off = try folder.write("off.json", #"{"off": {"needling-code-too-high": "agreed"}}"#)
    #expect(!(try Program.run("check", path, "--config", off).output.contains("DN1001")))
    #expect(!(try Program.run("check", path, "--ignore", "coding").output.contains("DN1001")))
    #expect(
      try Program.run("check", path, "--select", "DN4001,needling-code-too-high").output
        .contains("DN1001"))
  }

  @Test func aWrongConfigurationIsLocatedAndRefused() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("other.json", Self.other)
    let config = try folder.write("config.json", "{\n  \"sevrity\": {}\n}")
    let outcome = try Program.run("check", path, "--config", config)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.errors == "\(config):2:3: error: unknown key `sevrity`; did you mean `severity`?\n")
    let missing = try Program.run("check", path, "--config", config + "x")
    #expect(missing.status == 64)
    #expect(missing.errors.contains("no such file"))
  }

  @Test func todayIsWhatTheCommandLineSays() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("other.json", Self.other)
    let outcome = try Program.run("check", path, "--as-of", "2020-02-29", "--format", "json")
    try json(outcome.output) { #expect($0.member("asOf")?.string == "2020-02-29") }
    let today = try Program.run(
      "check", path, "--format", "json", environment: ["TZ": "UTC"])
    try json(today.output) { root in
      let date = try #require(root.member("asOf")?.string)
      #expect(CalendarDate(date) != nil)
    }
  }
}
