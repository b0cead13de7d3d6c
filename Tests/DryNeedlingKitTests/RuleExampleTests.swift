import Testing

@testable import DryNeedlingKit

/// The examples that rules carry are claims the kit is true to.
@Suite struct RuleExampleTests {
  @Test(arguments: RuleEngine.allRules.map(\.name))
  func failingExampleBreaksTheRuleAndPassingExampleDoesNot(name: String) throws {
    let rule = try #require(RuleEngine.allRules.first { $0.name == name })
    let failing = try encounter(rule.failingExample, of: rule)
    let checker = try checker(rule)
    let findings = checker.check(failing).findings.filter { $0.ruleID == rule.id }
    #expect(!findings.isEmpty, "the failing example yields no finding")
    #expect(
      findings.contains { $0.outcome == (rule.isNeverViolated ? .undetermined : .violated) },
      "the failing example yields no finding of the expected outcome")

    let passing = try encounter(rule.passingExample, of: rule)
    let unexpected = checker.check(passing).findings.filter { $0.ruleID == rule.id }
    #expect(unexpected.isEmpty, "the passing example yields \(unexpected.map(\.message))")
    let outcome = checker.outcomes(passing).first { $0.rule.id == rule.id }?.outcome
    #expect(outcome == .satisfied || outcome == .notApplicable)
  }

  /// A checker with the policies that the examples rest on, on a day that some rules
  /// need as today.
  private func checker(_ rule: Rule) throws -> ClaimChecker {
    let overlays = try rule.examplePolicies.map { [try PolicyDocument(json: Array($0.utf8))] } ?? []
    return ClaimChecker(
      asOf: CalendarDate("2026-12-31"), policies: PolicyLibrary(overlays: overlays))
  }

  /// An example is one case of which nothing is lost on reading.
  private func encounter(_ example: String, of rule: Rule) throws -> Encounter {
    let file = CaseReader.read(Array(example.utf8))
    // Rules on values that cannot be used need such values, and such values may be told.
    let lost = file.diagnostics.filter { $0.ruleID != CaseFormatRules.unknownWord.id }
    #expect(lost.isEmpty, "\(lost.map { "\($0.location.line): \($0.message)" })")
    #expect(file.cases.count == 1)
    return try #require(file.cases.first).encounter
  }

  @Test(arguments: CaseFormatRules.all.map(\.name))
  func examplesOfFormatRules(name: String) throws {
    let rule = try #require(CaseFormatRules.all.first { $0.name == name })
    let failing = CaseReader.read(Array(rule.failingExample.utf8))
    #expect(failing.diagnostics.map(\.ruleID) == [rule.id])
    let passing = CaseReader.read(Array(rule.passingExample.utf8))
    #expect(passing.diagnostics.isEmpty)
    #expect(passing.cases.count == 1)
  }

  @Test func everyRuleHasItsOwnIdAndName() {
    let rules = RuleEngine.allRules + CaseFormatRules.all
    #expect(Set(rules.map(\.id)).count == rules.count)
    #expect(Set(rules.map(\.name)).count == rules.count)
    #expect(CaseFormatRules.all.allSatisfy { $0.family == .format && $0.id.number / 100 == 91 })
  }
}
