import Foundation
import Testing

@testable import DryNeedlingKit

/// Every rule is seen to give every answer that it can give, by the examples of the rules and the cases
/// of `Tests/Conformance`.
@Suite struct RuleOutcomeTests {
  private static func encounters() throws -> [(encounter: Encounter, checker: ClaimChecker)] {
    let day = CalendarDate("2026-12-31")
    var found: [(Encounter, ClaimChecker)] = []
    for rule in RuleEngine.allRules {
      let overlays =
        try rule.examplePolicies.map { [try PolicyDocument(json: Array($0.utf8))] } ?? []
      let checker = ClaimChecker(asOf: day, policies: PolicyLibrary(overlays: overlays))
      for example in [rule.failingExample, rule.passingExample] {
        found += CaseReader.read(Array(example.utf8)).cases.map { ($0.encounter, checker) }
      }
    }
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Conformance")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let checker = ClaimChecker(asOf: day)
    for name in files where name.hasSuffix(".json") {
      let text = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
      found += CaseReader.read(text).cases.map { ($0.encounter, checker) }
    }
    return found
  }

  @Test func everyOutcomeOfEveryRuleIsReached() throws {
    var reached: [RuleID: Set<RuleOutcome>] = [:]
    for (encounter, checker) in try Self.encounters() {
      for answer in checker.outcomes(encounter) {
        reached[answer.rule.id, default: []].insert(answer.outcome)
      }
    }
    for rule in RuleEngine.allRules {
      let possible = Set(RuleOutcome.allCases).subtracting(rule.neverAnswers)
      let given = reached[rule.id] ?? []
      let lacking = possible.subtracting(given).map { "`.\($0)`" }.sorted()
      #expect(
        lacking == [],
        """
        \(rule.id) \(rule.name): no example of a rule and no case of Tests/Conformance gets this answer; add a \
        case, or, where the rule can never give it, name it in `neverAnswers` of the rule
        """)
      let unexpected = given.subtracting(possible).map { "`.\($0)`" }.sorted()
      #expect(unexpected == [], "\(rule.id) \(rule.name) answers so: mend its `neverAnswers`")
    }
  }
}
