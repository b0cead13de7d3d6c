import DryNeedlingKit
import Testing

@testable import DryNeedlingFHIR

@Suite struct CardIdentifierTests {
  /// Findings of one claim that say the same still have cards of their own.
  @Test func findingsThatSayTheSameAreTold() throws {
    var encounter = Encounter()
    encounter.serviceLines = [ServiceLine(.needlingOneOrTwoMuscles)]
    let finding = try #require(ClaimChecker().check(encounter).findings.first)
    let keys = (0..<3).map { StableIdentifier.key("A", [finding, finding, finding], $0) }
    #expect(keys == ["A", "A 1", "A 2"])
    #expect(Set(keys.map { StableIdentifier.uuid(of: $0, finding) }).count == 3)
  }
}
