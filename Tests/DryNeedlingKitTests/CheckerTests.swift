import Testing

@testable import DryNeedlingKit

@Suite struct CheckerTests {
  private func encounter(_ code: ProcedureCode, muscles: [String]?) -> Encounter {
    var encounter = Encounter()
    encounter.claim.dateOfService = CalendarDate("2025-03-03")
    encounter.serviceLines = [ServiceLine(code)]
    if let muscles {
      encounter.needling = NeedlingSession()
      encounter.needling?.muscles = muscles.map { NeedledMuscle(named: $0) }
    }
    return encounter
  }

  @Test func codeAboveTheMusclesIsRejected() throws {
    let report = ClaimChecker().check(
      encounter(.needlingThreeOrMoreMuscles, muscles: ["trapezius", "levator scapulae"]))
    #expect(report.verdict == .reject)
    let finding = try #require(report.findings.first { $0.ruleID.description == "DN1001" })
    #expect(finding.outcome == .violated)
    #expect(finding.severity == .error)
    #expect(finding.path.description == "lines[0].code")
    #expect(report.coding.recommended.map(\.code) == [.needlingOneOrTwoMuscles])
    #expect(report.coding.billed == [.needlingThreeOrMoreMuscles])
  }

  @Test func missingMusclesAreNamedAndNeverBlock() throws {
    var encounter = encounter(.needlingThreeOrMoreMuscles, muscles: nil)
    let report = ClaimChecker().check(encounter)
    let finding = try #require(report.findings.first { $0.ruleID.description == "DN1001" })
    #expect(finding.outcome == .undetermined)
    #expect(finding.missing == [.muscles])
    #expect(finding.severity == .warning)
    encounter.blindSpots = [.muscles]
    let blind = ClaimChecker().check(encounter)
    #expect(blind.findings.first { $0.ruleID.description == "DN1001" }?.severity == .info)
  }

  @Test func conflictsOfSourcesAreShownWithTheFinding() throws {
    let report = ClaimChecker().check(
      encounter(.needlingThreeOrMoreMuscles, muscles: ["rotator cuff"]))
    let finding = try #require(report.findings.first { $0.ruleID.description == "DN1003" })
    #expect(finding.conflicts.map(\.id) == ["CON-06"])
    #expect(finding.citations.map(\.id) == ["CPT-01", "Z-19"])
  }

  @Test func aClaimWithoutNeedlingIsNotApplicable() {
    var encounter = Encounter()
    encounter.serviceLines = [ServiceLine(ProcedureCode(97110))]
    #expect(ClaimChecker().check(encounter).verdict == .notApplicable)
  }

  @Test func severitiesAndRulesFollowTheConfiguration() throws {
    let encounter = encounter(.needlingThreeOrMoreMuscles, muscles: ["trapezius"])
    let id = try #require(RuleID("DN1001"))
    var configuration = CheckConfiguration()
    configuration.severities[id] = .warning
    let milder = ClaimChecker(configuration: configuration).check(encounter)
    #expect(milder.findings.first { $0.ruleID == id }?.severity == .warning)
    configuration.disabled[id] = "settled with the payer"
    let off = ClaimChecker(configuration: configuration).check(encounter)
    #expect(!off.findings.contains { $0.ruleID == id })
  }

  @Test func pathsReadLikeTheCaseFile() {
    #expect(FactPath(.lineModifiers, index: 2, position: 1).description == "lines[2].modifiers[1]")
    #expect(FactPath(.diagnosis, index: 0).description == "diagnoses[0]")
    #expect(FactPath(.muscles).description == "needling.muscles")
    #expect(Set(Fact.allCases.map(\.name)).count == Fact.allCases.count)
  }

  @Test func factSetsHoldEveryFact() {
    var set = FactSet()
    for fact in Fact.allCases {
      #expect(!set.contains(fact))
      set.insert(fact)
      #expect(set.contains(fact))
    }
    #expect(set.facts == Fact.allCases)
    for fact in Fact.allCases { set.remove(fact) }
    #expect(set.isEmpty)
  }

  @Test func everyRuleHasItsOwnIdAndName() {
    let rules = RuleEngine.allRules
    #expect(Set(rules.map(\.id)).count == rules.count)
    #expect(Set(rules.map(\.name)).count == rules.count)
  }
}
