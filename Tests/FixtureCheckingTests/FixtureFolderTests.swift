import DryNeedlingKit
import Foundation
import Testing

@testable import FixtureChecking

@Suite struct FixtureFolderTests {
  private static let claims = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Examples/Claims/clinic-day.837")

  private func clinicDay() throws -> String {
    String(decoding: try Data(contentsOf: Self.claims), as: UTF8.self)
  }

  @Test func aFolderThatIsNotThereHoldsNothing() {
    let check = FixtureCheck(folder: "/nonexistent/ClaimFixtures")
    #expect(check.errorCount == 0)
    #expect(check.generatedSource.contains("static var all"))
  }

  @Test func namesThatClashAreRefused() throws {
    let folder = try TemporaryFolder(["a-b.json": Sample.visit(), "a_b.json": Sample.visit()])
    #expect(folder.lines.count == 1)
    #expect(folder.lines.first?.contains("`aB` is also the name of the fixture at") == true)
    let reserved = try TemporaryFolder(["all.json": Sample.visit(), "….json": Sample.visit()])
    #expect(reserved.lines.count == 2)
    #expect(reserved.check.errorCount == 2)
  }

  @Test func filesWithoutClaimsAreRefused() throws {
    let folder = try TemporaryFolder([
      "empty.json": "", "xml.json": "<Claim/>", "list.json": "[]", "cut.json": "{\"claim\": ",
      "notes.md": "fixtures of spring", ".hidden": "x",
    ])
    let lines = folder.lines
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0.contains(": error: ") })
    #expect(lines.contains { $0.hasPrefix("empty.json:1:1: error: no claim") })
    #expect(lines.contains { $0.hasPrefix("xml.json:1:1: error: this is XML") })
  }

  @Test func onlyTheFormatsAskedForAreFixtures() throws {
    let folder = try TemporaryFolder([
      "needling.json": "{\"formats\": [\"x12-837p\"]}", "visit.json": Sample.visit(units: 2),
    ])
    #expect(folder.lines == [])
    try folder.write("needling.json", "{\"formats\": [\"case-jsn\"]}")
    #expect(folder.lines.first?.contains("did you mean `case-json`") == true)
  }

  @Test func rulesAreOffAndIdleSuppressionsAreTold() throws {
    let folder = try TemporaryFolder([
      "visit.json": Sample.visit(units: 2),
      "needling.json": "{\"off\": {\"needling-units-not-one\": \"settled with the payer\"}}",
    ])
    #expect(folder.lines == [])
    try folder.write("visit.json", Sample.visit())
    #expect(folder.lines.count == 1)
    #expect(folder.lines.first?.hasPrefix("needling.json:1:10: warning: `needling-units") == true)
    #expect(folder.check.errorCount == 0)
  }

  @Test func severitiesAreChanged() throws {
    let folder = try TemporaryFolder([
      "visit.json": Sample.visit(units: 2),
      "needling.json": "{\"severity\": {\"DN1007\": \"warning\"}}",
    ])
    #expect(folder.lines.count == 1)
    #expect(folder.check.errorCount == 0)
  }

  @Test func brokenConfigurationsAreToldAtOnce() throws {
    let folder = try TemporaryFolder([
      "visit.json": Sample.visit(units: 2),
      "needling.json": """
      {"offf": {}, "asOf": "yesterday", "policies": ["../acme.json"],
       "severity": {"DN1007": "bad"}}
      """,
    ])
    #expect(folder.lines.count == 4)
    #expect(folder.lines.allSatisfy { $0.hasPrefix("needling.json:") && $0.contains("[DN9807 ") })
  }

  @Test func theDateIsThatOfTheRuleSetUnlessStated() throws {
    let folder = try TemporaryFolder(["visit.json": Sample.visit(date: "2026-12-01")])
    #expect(folder.check.asOf == PolicyLibrary.builtIn.date)
    #expect(folder.check.errorCount > 0, "a visit after the rule set's date")
    try folder.write("needling.json", "{\"asOf\": \"2026-12-02\"}")
    #expect(folder.check.errorCount == 0)
  }

  @Test func policiesOfAVendorAnswer() throws {
    let folder = try TemporaryFolder([
      "visit.json": Sample.visit().replacing("Any Health Plan", with: "Acme Health"),
      "needling.json": "{\"policies\": [\"policies/acme.json\"]}",
      "policies/acme.json": """
      {"format": "dry-needling-policies/1", "set": "2026-11-21", "policies": [
        {"id": "acme", "payer": "Acme Health",
         "periods": [{"from": "2020-01-01", "position": "not-covered", "confidence": "official"}]}]}
      """,
    ])
    #expect(folder.lines.count == 1)
    #expect(folder.lines.first?.contains("[DN2004 ") == true)
    try folder.write("policies/acme.json", "{\"policis\": []}")
    #expect(folder.lines.contains { $0.hasPrefix("policies/acme.json:1:2: error: unknown key") })
    try folder.write("needling.json", "{\"policies\": [\"policies/gone.json\"]}")
    #expect(
      folder.lines.first?.hasPrefix("needling.json:1:15: error: `policies/gone.json`") == true)
  }

  @Test func sidecarsSayWhatFilesCannot() throws {
    let folder = try TemporaryFolder([
      "day.837": try clinicDay(),
      "day.expect.json": """
      {"claims": {
        "RB-1002": {"verdict": "reject", "findings": ["DN2005", "DN5001", "DN1102", "DN1007"]},
        "#3": {"verdict": "reject"}}}
      """,
    ])
    #expect(folder.lines == [])
    #expect(folder.check.claimCounts == (3, 3))
    try folder.write(
      "day.expect.json",
      "{\"file\": [\"DN9004\"], \"claims\": {\"#2\": {\"verdict\": \"warn\"},"
        + " \"RB-1003\": {\"verdict\": \"reject\"}, \"RB-9\": {}}}")
    let lines = folder.lines
    #expect(lines.contains { $0.hasPrefix("day.expect.json:1:") && $0.contains("no claim `RB-9`") })
    #expect(lines.contains { $0.hasPrefix("day.837:1:1: error: a finding of `DN9004`") })
    // The verdict is told where the claim stands.
    #expect(lines.contains { $0.hasPrefix("day.837:42:") && $0.contains("[DN9801 ") })
  }

  @Test func resourcesOfFHIRAreFixturesToo() throws {
    let claim = """
      {"resourceType": "Claim", "id": "F-1", "status": "active", "use": "claim",
       "item": [{"sequence": 1, "servicedDate": "2025-03-03", "quantity": {"value": 2},
         "productOrService": {"coding": [
           {"system": "http://www.ama-assn.org/go/cpt", "code": "20560"}]}}]}
      """
    let folder = try TemporaryFolder(["claim.json": claim])
    #expect(folder.check.files.map(\.checked.format) == ["fhir-r4"])
    #expect(folder.lines.contains { $0.hasPrefix("claim.json:2:") && $0.contains("[DN1007 ") })
    for file in folder.check.updates() {
      try folder.write(String(file.path.dropFirst(folder.path.count + 1)), file.text)
    }
    #expect(folder.lines == [])
    #expect(try folder.text("claim.json") == claim)
    #expect(try folder.text("claim.expect.json").contains("needling-units-not-one"))
    #expect(folder.check.generatedSource.contains("static var `claim`:"))
  }

  @Test func sidecarsWithoutAFixtureAreRefused() throws {
    let folder = try TemporaryFolder(["gone.expect.json": "{}", "visit.json": Sample.visit()])
    #expect(folder.lines.first?.hasPrefix("gone.expect.json:1:1: error:") == true)
    let several = try TemporaryFolder([
      "day.837": try clinicDay(), "day.expect.json": "{\"verdict\": \"reject\"}",
    ])
    #expect(several.lines.contains { $0.contains("the fixture holds 3 claims") })
    let twice = try TemporaryFolder([
      "visit.json": Sample.visit(expect: "{}"), "visit.expect.json": "{\"verdict\": \"clean\"}",
    ])
    #expect(twice.check.errorCount == 1)
  }

  @Test func theConfigurationMaySayWhatIsExpected() throws {
    let folder = try TemporaryFolder([
      "visit.json": Sample.visit(units: 2),
      "needling.json": "{\"expect\": {\"visit.json\": {\"findings\": [\"DN1007\"]}}}",
    ])
    #expect(folder.lines == [])
    try folder.write("needling.json", "{\"expect\": {\"vist.json\": {}}}")
    #expect(folder.lines.contains { $0.hasPrefix("needling.json:1:13: error: no fixture goes") })
  }

  @Test func claimsOfAFileAreEachOthersHistoryAndFilesAreNot() throws {
    func visits(_ folder: TemporaryFolder) -> [Int] {
      folder.check.files.flatMap(\.claims).map(\.claim.encounter.history.visits.count)
    }
    let first = Sample.visit("A-1", date: "2025-03-03")
    let second = Sample.visit("A-2", date: "2025-03-10")
    #expect(visits(try TemporaryFolder(["both.json": "[\(first), \(second)]"])) == [0, 1])
    #expect(visits(try TemporaryFolder(["a.json": first, "b.json": second])) == [0, 0])
  }

  @Test func placesAreBytesWhateverTheLineEndsAndLetters() throws {
    let text = Sample.visit(units: 2).replacing(
      "{\"code\"", with: "\t{\"description\": \"größer →\", \"code\"")
    let offset = try #require(text.range(of: "\"units\": 2"))
    let start = text[..<offset.lowerBound].utf8
    let column =
      start.count
      - (start.lastIndex(of: 0x0A).map { start.distance(from: start.startIndex, to: $0) } ?? 0)
    let line = start.count { $0 == 0x0A } + 1
    for ending in ["\n", "\r\n"] {
      let folder = try TemporaryFolder(["visit.json": text.replacing("\n", with: ending)])
      let expected = "visit.json:\(line):\(column + "\"units\": ".utf8.count): error:"
      #expect(folder.lines.contains { $0.hasPrefix(expected) && $0.contains("[DN1007 ") })
    }
  }
}
