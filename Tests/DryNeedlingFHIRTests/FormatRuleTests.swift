import DryNeedlingKit
import Testing

@testable import DryNeedlingFHIR

@Suite struct FormatRuleTests {
  @Test(arguments: FHIRFormatRules.all.map(\.name))
  func examplesShowTheRule(_ name: String) throws {
    let rule = try #require(FHIRFormatRules.all.first { $0.name == name })
    let passing = Fixture.read(rule.passingExample)
    #expect(passing.diagnostics.isEmpty)
    #expect(passing.claims.count == 1)
    // Its example is a file too large to be shown.
    guard rule.id != FHIRFormatRules.linesNotJoined.id else { return }
    let failing = Fixture.read(rule.failingExample)
    #expect(failing.diagnostics.contains { $0.ruleID == rule.id })
    #expect(failing.diagnostics.allSatisfy { $0.ruleID != rule.id || $0.severity == rule.severity })
  }

  @Test func linesThatAreNotJoinedAreTold() throws {
    var limits = FHIRLimits()
    limits.joinedBytes = 300
    let visit =
      #"{"resourceType": "Encounter", "id": "e1", "status": "finished","#
      + #" "period": {"start": "2025-03-03"}}"# + "\n"
    let contents = Fixture.read(String(repeating: visit, count: 20), limits: limits)
    #expect(contents.rules == ["fhir-lines-not-joined"])
    #expect(contents.claims.count == 20)
  }

  @Test func idsAreInTheRangeOfTheFormat() {
    #expect(FHIRFormatRules.all.allSatisfy { $0.family == .format && $0.id.number / 50 == 184 })
    #expect(Set(FHIRFormatRules.all.map(\.id)).count == FHIRFormatRules.all.count)
  }
}
