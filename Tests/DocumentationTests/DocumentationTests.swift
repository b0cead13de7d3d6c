import DryNeedlingKit
import Foundation
import Testing

@testable import generate_documentation

@Suite struct DocumentationTests {
  private static let top = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.top.appendingPathComponent(path), encoding: .utf8)
  }

  private func marks() throws -> RequirementMarks {
    try RequirementMarks(try text(RequirementMarks.file))
  }

  @Test func pagesAreFresh() throws {
    let pages = try Documentation.pages(marks: try marks())
    let stale = pages.filter { (try? text(Documentation.folder + "/" + $0.name)) != $0.text }
    #expect(stale.map(\.name) == [], "run `swift run generate-documentation`")
    let folder = Self.top.appendingPathComponent(Documentation.folder)
    #expect(try Documentation.leftOver(in: folder, beside: pages.map(\.name)) == [])
  }

  @Test func everyRequirementHasARuleOrAReason() throws {
    let problems = RequirementCoverage(
      rules: Documentation.rules, marks: try marks(), policies: Documentation.citingPolicies
    ).problems
    #expect(problems == [], "run `swift run generate-documentation`, and mend what it leaves")
  }

  @Test func problemsAreTold() throws {
    let rule = try #require(Documentation.rules.first)
    let id = try #require(rule.sources.first)
    let all = (Citation.all.map(\.id) + SourceConflict.all.map(\.id)).filter { $0 != id }
    func marks(_ ids: [String]) throws -> RequirementMarks {
      let rows = ids.map { #"{"id": "\#($0)", "notYet": "later"}"# }.joined(separator: ",")
      return try RequirementMarks(#"{"requirements": [\#(rows)], "conflicts": []}"#)
    }
    func problems(_ ids: [String], sources: [String] = [id]) throws -> [String] {
      let rule = Rule(
        1, "x", family: .coding, severity: .info, summary: "", rationale: "", sources: sources,
        failing: "", passing: "")
      return RequirementCoverage(rules: [rule], marks: try marks(ids)).problems
    }
    #expect(try problems(all) == [])
    #expect(try problems(all + [id]).map { $0.contains("must go") } == [true])
    #expect(try problems(Array(all.dropFirst())).map { $0.contains("no rule cites") } == [true])
    #expect(try problems(all, sources: [id, "X-1"]).map { $0.contains("X-1") } == [true])
  }

  @Test func marksOfCitedRequirementsAreDropped() throws {
    let list = """
      {
        "requirements": [
          {
            "id": "A-1",
            "statement": "one",
            "notYet": "later"
          },
          {
            "id": "A-2",
            "statement": "two",
            "notEncoded": "never"
          }
        ],
        "conflicts": []
      }

      """
    let kept = RequirementMarks.dropping(cited: ["A-2"], from: list)
    #expect(kept == list.replacing(#""two",\#n      "notEncoded": "never""#, with: #""two""#))
    let marks = try RequirementMarks(kept)
    #expect(marks["A-1"] == .notYet("later"))
    #expect(marks["A-2"] == nil)
    #expect(RequirementMarks.dropping(cited: [], from: list) == list)
  }

  @Test func everyRuleIsInTheCatalogueAndHasAPage() {
    let catalogue = RuleCatalogue.page(Documentation.rules)
    for rule in Documentation.rules {
      #expect(catalogue.contains("(doc:\(rule.id)) | \(rule.name) |"))
      #expect(catalogue.contains("- <doc:\(rule.id)>\n"))
      let page = RuleCatalogue.page(rule)
      #expect(page.hasPrefix("# \(rule.id) \(rule.name)\n"))
      #expect(page.contains(rule.failingExample) && page.contains(rule.passingExample))
      for id in rule.sources { #expect(page.contains("**\(id)**")) }
      // Rules of the kit's own format rest on nothing but the format.
      #expect(!rule.sources.isEmpty || rule.family == .format, "\(rule.id)")
    }
  }

  @Test func errorsHaveAnAuthority() {
    for rule in Documentation.rules where rule.severity == .error && rule.family != .format {
      let confidences = rule.citations.map(\.confidence)
      #expect(
        confidences.contains { $0 != .unverified && $0 != .guide },
        "\(rule.id) \(rule.name) is an error without an authority")
    }
  }
}
