import Foundation
import Testing

@testable import DryNeedlingKit

@Suite struct RuleSetHistoryTests {
  @Test func theNewestIsTheOneThatAnswers() {
    let versions = RuleSetHistory.versions.compactMap { RuleSetVersion($0) }
    #expect(versions.count == RuleSetHistory.versions.count)
    #expect(versions == versions.sorted() && Set(versions).count == versions.count)
    #expect(RuleSetHistory.versions.last == Report.ruleSetVersion)
  }

  @Test func everyRuleAndChangeBelongsToOne() {
    for rule in RuleEngine.allRules { #expect(RuleSetHistory.versions.contains(rule.since)) }
    for change in RuleSetHistory.changes {
      #expect(RuleSetHistory.versions.contains(change.version))
      #expect(change.rules.allSatisfy { id in RuleEngine.allRules.contains { $0.id == id } })
      #expect(!change.words.isEmpty)
    }
  }

  @Test func theChangelogTellsOfTheSameOnes() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
        "CHANGELOG.md")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let section = try #require(text.range(of: "\n## Rule set\n"))
    let headings = text[section.upperBound...].split(separator: "\n").filter {
      $0.hasPrefix("### ")
    }
    let told = headings.compactMap { heading in
      heading.split(separator: " ").lazy.compactMap {
        RuleSetVersion($0.filter { $0 != "[" && $0 != "]" })
      }
      .first?.description
    }
    #expect(Array(told.reversed()) == RuleSetHistory.versions)
  }

  @Test func changesAreThoseAfterAVersion() throws {
    let before = try #require(RuleSetVersion("2026.10.9"))
    let current = try #require(RuleSetVersion(Report.ruleSetVersion))
    let all = RuleEngine.allRules
    #expect(RuleSetHistory.changes(since: before, rules: all).newRules.count == all.count)
    #expect(RuleSetHistory.changes(since: current, rules: all).newRules.isEmpty)
  }

  @Test(arguments: ["", "2026", "2026.13.0", "2026.11", "2026.11.0.1", "2026.-1.0", "v2026.11.0"])
  func whatIsNoVersionIsRefused(_ text: String) { #expect(RuleSetVersion(text) == nil) }
}
