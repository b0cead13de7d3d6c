import DryNeedlingKit
import Foundation
import LocatedJSON
import Testing

@Suite struct RulesTests {
  @Test func theVersionsAreThoseOfTheChangelog() throws {
    let changelog = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
          "CHANGELOG.md"), encoding: .utf8)
    let headings = changelog.split(separator: "\n").filter { $0.hasPrefix("### ") }
    let newest = try #require(headings.first).split(separator: " ").compactMap { word in
      word.contains(".") ? word.filter { $0 != "[" && $0 != "]" } : nil
    }
    let outcome = try Program.run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.output == "needling \(newest[0]), rule set \(Report.ruleSetVersion)\n")
  }

  @Test func aRuleIsExplainedByIdAndByName() throws {
    let byID = try Program.run("explain", "dn1001")
    let byName = try Program.run("explain", "needling-code-too-high")
    #expect(byID.status == 0)
    #expect(byID.output == byName.output)
    #expect(byID.output.hasPrefix("DN1001 needling-code-too-high\n"))
    #expect(byID.output.contains("CPT-01"))
    #expect(try Program.run("explain", "CPT-01").output.contains("DN1001"))
  }

  @Test func aWrongNameGetsASuggestion() throws {
    let outcome = try Program.run("explain", "needling-code-to-high")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("did you mean `needling-code-too-high`?"))
  }

  @Test func rulesAreListedForPeopleAndPrograms() throws {
    let text = try Program.run("rules").output
    #expect(text.contains("DN1001  error"))
    #expect(text.contains("DN9101"))
    let coding = try Program.run("rules", "coding").output
    #expect(coding.contains("DN1001") && !coding.contains("DN9101"))
    var reader = JSONReader()
    try Array(try Program.run("rules", "--format", "json").output.utf8).withUnsafeBytes { bytes in
      let root = try reader.read(bytes).root
      #expect(root.member("rules")?.count == text.split(separator: "\n").count)
      let rule = try #require(root.member("rules")?.element(0))
      for key: StaticString in ["rule", "name", "family", "severity", "summary", "sources"] {
        #expect(rule.member(key) != nil, "\(key)")
      }
    }
  }

  @Test func helpSaysWhatTheProgramDoes() throws {
    let outcome = try Program.run("check", "--help")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Exit status: 0"))
  }
}
