import ClaimReporting
import DryNeedlingKit
import Glibc
import Testing

/// Every renderer against its committed output.
///
/// After a wanted change, `RECORD_SNAPSHOTS=1 swift test --filter SnapshotTests` writes them anew;
/// read the difference before it is committed.
@Suite struct SnapshotTests {
  @Test(arguments: ReportFormat.allCases)
  func everyFormatIsAsCommitted(_ format: ReportFormat) throws {
    try compare(SampleRun.render(format), with: "run.\(format.rawValue)")
  }

  @Test func colouredTextIsAsCommitted() throws {
    var options = ReportOptions()
    options.color = true
    try compare(SampleRun.render(.text, options), with: "run-colour.text")
  }

  @Test func redactedTextIsAsCommitted() throws {
    var options = ReportOptions()
    options.redact = true
    try compare(SampleRun.render(.text, options), with: "run-redacted.text")
  }

  @Test(arguments: ReportFormat.allCases)
  func noFormatQuotesWhenRedacted(_ format: ReportFormat) {
    var options = ReportOptions()
    options.redact = true
    #expect(SampleRun.render(format).contains("upper trap"))
    let redacted = SampleRun.render(format, options)
    #expect(!redacted.contains("upper trap"))
    #expect(redacted.contains("[byte 15212]"))
    #expect(redacted.contains("20561"))
  }

  /// Taking the output piece by piece gives the same bytes as taking it at the end.
  @Test(arguments: ReportFormat.allCases)
  func piecesAreTheWhole(_ format: ReportFormat) {
    func run(takingPieces: Bool) -> [UInt8] {
      var writer = ReportWriter(format: format, run: SampleRun.description)
      var bytes: [UInt8] = []
      for number in 0..<20 {
        writer.beginFile("file \(number)")
        for claim in 0..<number {
          writer.claim("\(claim)", SampleRun.report(.reject, [SampleRun.tooHigh]), in: nil)
          if takingPieces { bytes += writer.takeOutput() }
        }
        writer.endFile(format: "case-json", status: .checked)
      }
      writer.endRun()
      return bytes + writer.takeOutput()
    }
    #expect(run(takingPieces: true) == run(takingPieces: false))
  }

  /// What is printed names the day and the releases that answered, not those that are built in.
  @Test func aRunIsDescribedByItsChecker() {
    let checker = ClaimChecker(asOf: CalendarDate("2026-11-21"), policies: .empty)
    let run = RunDescription(checker)
    #expect(run.asOf == checker.asOf && run.releases == checker.releases)
    #expect(run.releases.policies == nil && run.history == .completeRun)
  }

  @Test func theSummaryCounts() {
    var writer = ReportWriter(format: .text, run: SampleRun.description)
    SampleRun.play(into: &writer)
    let summary = writer.summary
    #expect(summary.claimCount == 5)
    #expect(summary.fileCount == 4)
    #expect(summary.claims == [.reject: 2, .warn: 1, .clean: 1, .notApplicable: 1])
    #expect(summary.files == [.checked: 2, .unreadable: 1, .nothingToCheck: 1])
    #expect(summary.count(.error) == 3)
    #expect(summary.count(.warning) == 2)
    #expect(summary.count(.info) == 2)
  }

  private func compare(_ text: String, with name: String) throws {
    let path = "\(Self.folder)/\(name)"
    if getenv("RECORD_SNAPSHOTS") != nil {
      let file = try #require(fopen(path, "wb"))
      fwrite(Array(text.utf8), 1, text.utf8.count, file)
      fclose(file)
    }
    let committed = try #require(Self.contents(of: path), "no snapshot \(name)")
    #expect(text == committed, "differs from Snapshots/\(name)")
  }

  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    .joined(separator: "/") + "/Snapshots"

  private static func contents(of path: String) -> String? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
