import DryNeedlingKit
import Testing

@testable import ClaimFiles

@Suite struct ConfigurationTests {
  private func read(_ text: String) throws(ConfigurationFile.Problems) -> CheckConfiguration {
    try ConfigurationFile.read(Array(text.utf8)).get()
  }

  private func problems(_ text: String) -> [String] {
    do throws(ConfigurationFile.Problems) {
      _ = try read(text)
      return []
    } catch {
      return error.all.map { "\($0.place.line):\($0.place.column) \($0.message)" }
    }
  }

  @Test func rulesGoByIdNameAndFamily() throws {
    let configuration = try read(
      """
      {"severity": {"DN1001": "warning", "coding": "info"},
       "off": {"needling-code-too-low": "settled with the payer"}}
      """)
    let one = try #require(RuleID("DN1001"))
    let two = try #require(RuleID("DN1002"))
    #expect(configuration.severities[one] == .warning, "a rule outweighs its family")
    #expect(configuration.severities[two] == .info)
    #expect(configuration.disabled == [two: "settled with the payer"])
  }

  @Test func anEmptyConfigurationChangesNothing() throws {
    let configuration = try read("{}")
    #expect(configuration == CheckConfiguration())
  }

  @Test func problemsAreLocatedAndAllTold() {
    let found = problems(
      """
      {"severty": {},
       "severity": {"DN1001": "fatal", "needling-code-too-hihg": "error"},
       "off": {"DN1001": " ", "DN0000": "why not"}}
      """)
    #expect(found.count == 5)
    #expect(found.contains("1:2 unknown key `severty`; did you mean `severity`?"))
    #expect(found.contains("2:25 a severity is `error`, `warning` or `info`"))
    #expect(found.contains { $0.hasPrefix("2:34 ") && $0.contains("`needling-code-too-high`") })
    #expect(found.contains("3:20 say why it is off, as a text"))
    #expect(found.contains { $0.hasPrefix("3:25 no rule or family is called `DN0000`") })
  }

  @Test(arguments: ["", "[]", "7", "{\"severity\": []}", "{\"off\": {}, \"off\": {}}", "{"])
  func whatIsNoConfigurationIsRefused(_ text: String) {
    #expect(problems(text).count == 1)
  }

  @Test func selectingAndIgnoringNarrow() throws {
    let one = try #require(RuleID("DN1001"))
    let two = try #require(RuleID("DN1002"))
    let coding = try RuleSelection(select: ["coding"]).configuration
    #expect(coding.disabled[one] == nil)
    #expect(coding.disabled[try #require(RuleID("DN4001"))] != nil)
    let both = try RuleSelection(select: ["coding"], ignore: ["DN1001"]).configuration
    #expect(both.disabled[one] != nil)
    #expect(both.disabled[two] == nil)
    #expect(throws: RuleSelection.UnknownWord.self) { _ = try RuleSelection(select: ["codding"]) }
  }

  @Test func whatKeepsAFileFromBeingReadIsAlwaysShown() throws {
    let rule = try #require(InputRules.all.first)
    let error = ReadingDiagnostic(rule, message: "m", location: .start)
    let warning = ReadingDiagnostic(rule, severity: .warning, message: "m", location: .start)
    let selection = try RuleSelection(ignore: ["format"])
    #expect(selection.shown(error) == error)
    #expect(selection.shown(warning) == nil)
    let everything = try RuleSelection()
    #expect(everything.shown(warning) == warning)
  }

  @Test func rulesHaveIdsAndNamesOfTheirOwn() {
    #expect(Set(RuleCatalogue.all.map(\.id)).count == RuleCatalogue.all.count)
    #expect(Set(RuleCatalogue.all.map(\.name)).count == RuleCatalogue.all.count)
  }
}
