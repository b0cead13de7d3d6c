import ClaimReporting
import Foundation
import Testing

@testable import FixtureChecking

@Suite struct FixtureReportTests {
  private func text(_ format: ReportFormat, _ folder: TemporaryFolder) -> String {
    let check = folder.check
    var report = FixtureReport(format: format, of: [check])
    report.add(check)
    report.end()
    return String(decoding: report.takeOutput(), as: UTF8.self)
  }

  private static let rejected = Sample.visit(
    units: 2, expect: "{\"verdict\": \"reject\", \"findings\": [\"DN1007\"]}")

  @Test(arguments: [ReportFormat.text, .sarif, .junit, .github])
  func whatIsExpectedIsNoFailure(_ format: ReportFormat) throws {
    let met = text(format, try TemporaryFolder(["visit.json": Self.rejected]))
    #expect(!met.contains("is billed with 2 units"))
    let unmet = text(format, try TemporaryFolder(["visit.json": Sample.visit(units: 2)]))
    #expect(unmet.contains("is billed with 2 units"))
    let missing = Self.rejected.replacing("\"units\": 2", with: "\"units\": 1")
    let told = text(format, try TemporaryFolder(["visit.json": missing]))
    #expect(told.contains("DN1007") && told.contains("DN9801"))
  }

  @Test(arguments: [ReportFormat.json, .ndjson])
  func theWholeAnswerIsInJSON(_ format: ReportFormat) throws {
    let met = text(format, try TemporaryFolder(["visit.json": Self.rejected]))
    for line in format == .json ? [met] : met.split(separator: "\n").map(String.init) {
      _ = try JSONSerialization.jsonObject(with: Data(line.utf8))
    }
    #expect(met.contains("DN1007"))
    #expect(met.contains("\"reject\""))
  }

  @Test func mismatchesAreAmongTheDiagnosticsOfTheFile() throws {
    let folder = try TemporaryFolder(["visit.json": Sample.visit(expect: "{\"verdict\": \"warn\"}")]
    )
    let text = text(.json, folder)
    let document = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let files = try #require(document?["files"] as? [[String: Any]])
    let diagnostics = try #require(files.first?["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.compactMap { $0["rule"] as? String } == ["DN9801"])
  }

  @Test func textIsSummedUp() throws {
    let folder = try TemporaryFolder([
      "a.json": Self.rejected, "b.json": Sample.visit(units: 2), "c.json": Sample.warned,
    ])
    #expect(
      text(.text, folder).hasSuffix("3 fixtures: 2 as expected, 1 not; 1 error, 1 warning\n"))
  }
}
