import DryNeedlingKit
import Testing

@testable import FixtureChecking

@Suite struct ExpectationUpdateTests {
  /// Rewrites what has to be rewritten, and answers the names of the files.
  private func update(_ folder: TemporaryFolder) throws -> [String] {
    try folder.check.updates().map { file in
      let name = String(file.path.dropFirst(folder.path.count + 1))
      try folder.write(name, file.text)
      #expect(!file.difference.isEmpty)
      return name
    }
  }

  @Test func nothingIsTouchedThatIsAsExpected() throws {
    let folder = try TemporaryFolder([
      "a.json": Sample.visit(),
      "b.json": Sample.visit(units: 2, expect: "{\"verdict\": \"reject\"}"),
    ])
    #expect(try update(folder) == [])
  }

  @Test(arguments: ["\n", "\r\n"]) func expectationsAreRewrittenInPlace(_ ending: String) throws {
    let old = Sample.visit(
      units: 2, expect: "{\"findings\": [\"DN4001\"], \"recommended\": [\"20560\"]}"
    ).replacing("\n", with: ending)
    let folder = try TemporaryFolder(["a.json": old])
    #expect(try update(folder) == ["a.json"])
    let new = try folder.text("a.json")
    #expect(
      new
        == old.replacing("[\"DN4001\"]", with: "[\"DN1007\"]").replacing(
          "[\"20560\"]", with: "[\"20561\"]"))
    #expect(folder.lines == [])
    #expect(try update(folder) == [])
  }

  @Test func answersOnCoverageAreRewritten() throws {
    let folder = try TemporaryFolder([
      "a.json": Sample.visit(
        expect: "{\"eligibility\": {\"coverage\": \"covered\", \"policy\": \"aetna\", \"left\": 3}}"
      )
    ])
    #expect(try update(folder) == ["a.json"])
    #expect(
      try folder.text("a.json").contains(
        "{\"coverage\": \"undetermined\", \"policy\": null, \"left\": null}"))
    #expect(folder.lines == [])
  }

  @Test func casesWithoutExpectationsGetOne() throws {
    let folder = try TemporaryFolder([
      "a.json": "[\(Sample.visit(units: 2)),\n{}, {\"lines\": [\"20561\"]}]",
      "lines.json":
        "{\"claim\": \"1\", \"lines\": [\"20561\"]}\n{\"claim\": \"2\", \"lines\": [\"20560\"]}\n",
    ])
    #expect(folder.check.errorCount + folder.check.warningCount > 0)
    #expect(Set(try update(folder)).isSubset(of: ["a.json", "lines.json"]))
    #expect(folder.lines == [])
    #expect(try folder.text("a.json").contains("\"findings\": [\"needling-units-not-one\"]"))
    #expect(try folder.text("lines.json").split(separator: "\n").count >= 2)
  }

  @Test func aNullIsReplaced() throws {
    let folder = try TemporaryFolder(["a.json": Sample.visit(units: 2, expect: "null")])
    #expect(try update(folder) == ["a.json"])
    #expect(folder.lines == [])
    #expect(try !folder.text("a.json").contains("null"))
  }

  @Test func otherFormatsGetASidecar() throws {
    let top = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let day = try TemporaryFolder.textOfFile("/\(top)/Examples/Claims/clinic-day.837")
    let folder = try TemporaryFolder(["day.837": day])
    #expect(try update(folder) == ["day.expect.json"])
    #expect(folder.lines == [])
    #expect(try folder.text("day.837") == day)
    try folder.write(
      "day.expect.json",
      try folder.text("day.expect.json").replacing("total-charge-mismatch", with: "DN5099x"))
    #expect(folder.check.errorCount > 0)
    #expect(try update(folder) == [], "what cannot be read is left to people")
  }

  @Test func whatTheConfigurationSaysIsRewrittenThere() throws {
    let folder = try TemporaryFolder([
      "a.json": Sample.visit(units: 2),
      "needling.json": "{\"expect\": {\n  \"a.json\": {\"verdict\": \"warn\"}}}\n",
    ])
    #expect(try update(folder) == ["needling.json"])
    #expect(
      try folder.text("needling.json")
        == "{\"expect\": {\n  \"a.json\": {\"verdict\": \"reject\"}}}\n")
  }

  @Test func aPinIsMovedToTheRuleSetThatAnswers() throws {
    let folder = try TemporaryFolder([
      "a.json": Sample.visit(expect: "{\"ruleset\": \"2026.10.0\"}")
    ])
    #expect(try update(folder) == ["a.json"])
    #expect(folder.lines == [])
    #expect(
      try folder.text("a.json")
        == Sample.visit(expect: "{\"ruleset\": \"\(Report.ruleSetVersion)\"}"))
  }
}
