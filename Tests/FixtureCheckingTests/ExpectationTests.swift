import Testing

@testable import FixtureChecking

@Suite struct ExpectationTests {
  /// What is told of one fixture, without the message.
  private func told(_ text: String) throws -> [String] {
    try TemporaryFolder(["visit.json": text]).lines.map { line in
      let severity = line.split(separator: " ")[1].dropLast()
      return "\(severity) \(line.split(separator: "[").last?.prefix(6) ?? "")"
    }
  }

  @Test func nullIsNotStated() throws {
    #expect(try told(Sample.visit(expect: "null")) == [])
    #expect(try told(Sample.visit(units: 2, expect: "null")) == ["error DN1007"])
    #expect(try told(Sample.visit(expect: "{\"verdict\": null, \"findings\": null}")) == [])
  }

  @Test func aCleanFixtureIsSilent() throws {
    #expect(try TemporaryFolder(["visit.json": Sample.visit()]).lines == [])
  }

  @Test func whatExpectsNothingMustBeClean() throws {
    #expect(try told(Sample.visit(units: 2)) == ["error DN1007"])
    #expect(try told(Sample.warned) == ["warning DN4001"])
  }

  @Test func anExpectedRejectionIsSilent() throws {
    for rule in ["DN1007", "dn1007", "needling-units-not-one"] {
      let expect = "{\"verdict\": \"reject\", \"findings\": [\"\(rule)\"]}"
      #expect(try told(Sample.visit(units: 2, expect: expect)) == [])
    }
  }

  @Test func theVerdictAloneLeavesTheFindingsOpen() throws {
    #expect(try told(Sample.visit(units: 2, expect: "{\"verdict\": \"reject\"}")) == [])
    #expect(
      try told(Sample.visit(expect: "{\"verdict\": \"reject\"}")) == ["error DN9801"])
    #expect(
      try told(Sample.visit(units: 2, expect: "{\"verdict\": \"clean\"}"))
        == ["error DN1007", "error DN9801"])
  }

  @Test func missingFindingsAreErrors() throws {
    #expect(try told(Sample.visit(expect: "{\"findings\": [\"DN1001\"]}")) == ["error DN1001"])
  }

  @Test func unexpectedWarningsAreErrorsWhereFindingsAreStated() throws {
    let text = Sample.warned.replacing("\"injectate\": \"\"}", with: "\"injectate\": \"\"},")
      .replacing("\n}", with: "\n\"expect\": {\"findings\": []}}")
    #expect(try told(text) == ["error DN4001"])
  }

  @Test func absentFindingsMustNotBeThere() throws {
    #expect(
      try told(
        Sample.visit(units: 2, expect: "{\"verdict\": \"reject\", \"absent\": [\"DN1007\"]}"))
        == ["error DN1007"])
    #expect(try told(Sample.visit(expect: "{\"absent\": [\"DN1007\"]}")) == [])
  }

  @Test func outcomesAndSeveritiesAreCompared() throws {
    #expect(
      try told(Sample.visit(units: 2, expect: "{\"undetermined\": [\"DN1007\"]}"))
        == ["error DN1007"])
    #expect(
      try told(Sample.visit(units: 2, expect: "{\"severities\": {\"DN1007\": \"warning\"}}"))
        == ["error DN1007"])
    #expect(
      try told(Sample.visit(units: 2, expect: "{\"severities\": {\"DN1007\": \"error\"}}")) == [])
    #expect(
      try told(Sample.visit(expect: "{\"severities\": {\"DN1007\": \"error\"}}"))
        == ["error DN1007"])
  }

  @Test func codesAndModifiersAreCompared() throws {
    #expect(try told(Sample.visit(expect: "{\"recommended\": [\"20561\"]}")) == [])
    #expect(try told(Sample.visit(expect: "{\"recommended\": [\"20560\"]}")) == ["error DN9802"])
    #expect(
      try told(Sample.visit(expect: "{\"modifiers\": [{\"line\": 1, \"forbidden\": []}]}")) == [])
    #expect(
      try told(Sample.visit(expect: "{\"modifiers\": [{\"line\": 1, \"forbidden\": [\"25\"]}]}"))
        == ["error DN9803"])
  }

  @Test func answersOnCoverageAreCompared() throws {
    func told(_ eligibility: String) throws -> [String] {
      try self.told(Sample.visit(expect: "{\"eligibility\": \(eligibility)}"))
    }
    #expect(try told("{\"coverage\": \"undetermined\", \"policy\": null}") == [])
    #expect(try told("{\"coverage\": \"covered\"}") == ["error DN9811"])
    #expect(try told("{\"policy\": \"medicare-ncd-30.3.3\", \"left\": 3}").count == 2)
    #expect(try told("{\"requirements\": {\"policy\": \"unmet\"}}") == ["error DN9811"])
    #expect(try told("{\"coverag\": \"covered\"}") == ["error DN9804"])
    #expect(try told("{\"session\": []}") == ["error DN9804"])
    #expect(try told("{\"requirements\": {\"policy\": \"perhaps\"}}") == ["error DN9804"])
  }

  @Test func aRuleSetThatMovedIsTold() throws {
    #expect(try told(Sample.visit(expect: "{\"ruleset\": \"2026.11.0\"}")) == [])
    #expect(try told(Sample.visit(expect: "{\"ruleset\": \"2026.10.3\"}")) == ["warning DN9809"])
    #expect(try told(Sample.visit(expect: "{\"ruleset\": \"2099.1.0\"}")) == ["warning DN9809"])
    #expect(try told(Sample.visit(expect: "{\"ruleset\": \"november\"}")) == ["error DN9804"])
  }

  @Test func whatChangedIsNamed() throws {
    let folder = try TemporaryFolder([
      "visit.json": Sample.visit(
        units: 2, expect: "{\"ruleset\": \"2026.10.3\", \"verdict\": \"reject\"}")
    ])
    let check = folder.check
    let notes = check.files.flatMap(\.claims).flatMap(\.diagnostics).flatMap(\.notes)
    #expect(notes.count == 1)
    #expect(notes.first?.contains("DN1007 needling-units-not-one (found here)") == true)
    #expect(check.errorCount == 0)
    #expect(check.warningCount == 1)
  }

  @Test(arguments: [
    ("{\"verdit\": \"clean\"}", "unknown key `verdit`; did you mean `verdict`"),
    ("{\"verdict\": \"rejct\"}", "`rejct` is not a verdict; did you mean `reject`"),
    ("{\"findings\": [\"DN0000\"]}", "no rule or family is called `DN0000`"),
    ("{\"findings\": [\"modifiers\"]}", "`modifiers` is a family; name the rules"),
    ("{\"findings\": \"DN1007\"}", "a list of rules is expected here"),
    ("[]", "expected an object"),
    ("7", "expected an object"),
    ("\"clean\"", "expected an object"),
    ("{\"modifiers\": [{\"advised\": []}]}", "key `line` is missing"),
  ])
  func whatCannotBeReadIsLocated(_ expect: String, _ message: String) throws {
    let folder = try TemporaryFolder(["visit.json": Sample.visit(expect: expect)])
    let line = try #require(folder.lines.first)
    #expect(line.hasPrefix("visit.json:10:"))
    #expect(line.contains(message))
    #expect(folder.check.errorCount > 0)
  }

  @Test func theDifferenceIsShown() throws {
    let folder = try TemporaryFolder([
      "visit.json": Sample.visit(
        units: 2, expect: "{\"verdict\": \"warn\", \"findings\": [\"DN1001\"]}")
    ])
    let comparison = try #require(folder.check.files.first?.claims.first?.comparison)
    #expect(
      comparison.difference.lines == [
        "verdict   - warn",
        "          + reject",
        "findings  - DN1001 needling-code-too-high",
        "          + DN1007 needling-units-not-one (line 8)",
      ])
  }
}
