import Foundation
import Testing

@testable import DryNeedlingKit

/// Every rule is seen to give every answer that it can give, by the examples of the rules and the cases
/// of `Tests/Conformance`.
@Suite struct RuleOutcomeTests {
  /// Rules that find nothing to praise: without what they speak of they do not apply.
  private static let neverSatisfied = """
    stimulation-with-needling policy-conditions-to-document assistant-not-allowed
    state-law-duties notice-on-covered-service self-pay-estimate-owed patient-under-12
    manual-therapy-59-where-no-edit modifier-malformed modifier-25-on-needling
    repeat-modifier-cannot-lift-limit acute-treatment-modifier bilateral-or-side-modifier
    reduced-or-discontinued multiple-procedure-51 assistant-surgeon-modifier
    telehealth-modifier gz-denied-automatically npi-not-valid impossible-date
    procedure-malformed units-malformed place-of-service-malformed charge-malformed
    taxonomy-malformed state-not-valid unusable-value
    """

  /// Rules that judge what stands on the claim, and need no fact beyond it.
  private static let neverUndetermined = """
    diagnosis-not-specific excludes1-pair diagnosis-code-set-by-date
    diagnosis-pointer-out-of-range duplicate-diagnosis too-many-diagnoses
    duplicate-diagnosis-pointer too-many-diagnosis-pointers service-place-refused kx-missing
    kx-not-needed second-session-same-day assistant-not-allowed notice-modifier-missing
    notice-on-covered-service payer-modifier-missing payer-modifier-unwanted
    state-record-incomplete payer-record-incomplete recommended-element-missing
    consent-not-given vague-phrase contraindication-on-record precaution-on-record
    patient-under-12 adverse-response-on-record note-denies-needling needling-not-described
    injection-noted billed-service-not-described described-service-not-billed
    note-of-another-date note-of-another-provider note-against-record note-contradicts-itself
    manual-therapy-59-where-no-edit 59-with-x-modifier 59-on-evaluation prefer-x-modifier
    liability-modifiers-contradict modifier-order more-than-four-modifiers duplicate-modifier
    unknown-modifier modifier-malformed modifier-25-on-needling 59-where-no-edit
    repeat-modifier-cannot-lift-limit therapy-plan-modifier-for-medicare assistant-modifier
    acute-treatment-modifier bilateral-or-side-modifier reduced-or-discontinued
    multiple-procedure-51 assistant-surgeon-modifier telehealth-modifier
    gz-denied-automatically npi-not-valid date-in-the-future impossible-date
    service-before-birth procedure-malformed units-fractional-on-needling units-malformed replacement-without-control-number
    place-of-service-malformed charge-malformed too-many-lines taxonomy-malformed
    rendering-taxonomy-is-organization filing-indicator-not-valid state-not-valid
    unusable-value
    """

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
    let neverSatisfied = Set(Self.neverSatisfied.split { $0.isWhitespace }.map(String.init))
    let neverUndetermined = Set(Self.neverUndetermined.split { $0.isWhitespace }.map(String.init))
    for rule in RuleEngine.allRules {
      var expected: Set<RuleOutcome> = [.satisfied, .violated, .undetermined, .notApplicable]
      if neverSatisfied.contains(rule.name) { expected.remove(.satisfied) }
      if rule.isNeverViolated { expected.remove(.violated) }
      if neverUndetermined.contains(rule.name) { expected.remove(.undetermined) }
      #expect(
        reached[rule.id] == expected,
        """
        \(rule.id) \(rule.name): add a case to Tests/Conformance for what is not reached, or name the \
        rule in the table above
        """)
    }
    let known = Set(RuleEngine.allRules.map(\.name))
    #expect(neverSatisfied.union(neverUndetermined).subtracting(known) == [])
  }
}
