import Testing

@testable import DryNeedlingKit

/// Answers that change from one day, or one session, to the next.
@Suite struct CoverageDateTests {
  @Test func nothingStandsAgainstTheCase() throws {
    let visit = try CoverageCase()
    #expect(visit.told == [])
    #expect(visit.decision.coverage == .covered)
  }

  @Test func theDeterminationBeginsOnJanuary21() throws {
    let before = try CoverageCase(on: "2020-01-20").diagnoses("M54.5")
    #expect(before.decision.coverage == .notCovered)
    let finding = try #require(before.finding(2004))
    #expect(finding.severity == .error)
    #expect(finding.citations.contains { $0.id == "PFS-02" })
    #expect(Set(finding.conflicts.map(\.id)).isSuperset(of: ["CON-01", "CON-10"]))
    #expect(before.modifiers([Modifier("GA")!]).finding(2004)?.denial?.reason == "50")
    let after = try CoverageCase(on: "2020-01-21").diagnoses("M54.5")
    #expect(after.decision.coverage == .covered)
    #expect(after.told == [])
  }

  @Test(arguments: [
    ("2021-09-30", "M54.5", RuleOutcome.satisfied), ("2021-10-01", "M54.5", .violated),
    ("2021-10-01", "M54.50", .satisfied),
    ("2021-10-01", "M54.59", .satisfied), ("2021-10-01", "M54.51", .undetermined),
  ])
  func lowBackCodesChangeOnOctoberFirst(
    _ date: String, _ code: String, _ outcome: RuleOutcome
  ) throws {
    #expect(try CoverageCase(on: date).diagnoses(code).outcome(2011) == outcome)
  }

  @Test(arguments: [
    (11, [String]()), (12, ["2103 error"]), (19, ["2103 error"]),
    (20, ["2101 error", "2301 warning"]),
  ])
  func furtherSessionsNeedKX(_ earlier: Int, _ told: [String]) throws {
    let visit = try CoverageCase().with { $0.condition.improvement = true }.after(earlier)
    #expect(visit.told == told)
    let attested = visit.modifiers([Modifier("KX")!])
    #expect(attested.told == (earlier == 20 ? told : []))
    #expect(attested.decision.coverage == (earlier == 20 ? .notCovered : .covered))
    let advised = ClaimChecker().modifiers(visit.encounter).flatMap(\.advised)
    #expect(
      advised.contains { $0.modifier == Modifier("KX") && $0.strength == .required }
        == (12...19).contains(earlier))
  }

  @Test func missingKXIsRepairedUnderAttestation() throws {
    let finding = try #require(
      try CoverageCase().with { $0.condition.improvement = true }.after(12).finding(2103))
    #expect(
      finding.repair == Repair(.addModifier(Modifier("KX")!, line: 0), needsAttestation: true))
    #expect(finding.denial?.reason == "4")
    let worse = try CoverageCase().with { $0.condition.improvement = false }.after(12)
    #expect(worse.finding(2103)?.repair == nil)
    #expect(worse.finding(2102)?.severity == .error)
    #expect(worse.decision.coverage == .notCovered)
  }

  @Test func countingStartsAnewAfterElevenFullMonths() throws {
    func visit(_ date: String) throws -> CoverageCase {
      try CoverageCase(on: date).with { encounter in
        encounter.condition.improvement = true
        let first = try day("2025-03-03")
        encounter.history.visits = (0..<20).map { Visit(first.adding(days: 3 * $0)) }
      }
    }
    let last = try visit("2026-02-28")
    #expect(last.decision.visits?.reopens == CalendarDate("2026-03-01"))
    #expect(last.decision.visits?.remaining == 0)
    #expect(last.finding(2101)?.message.contains("`2026-03-01`") == true)
    let first = try visit("2026-03-01")
    #expect(first.told == [])
    #expect(first.decision.visits?.session == 1)
    #expect(first.decision.visits?.windowStart == CalendarDate("2026-03-01"))
  }

  @Test func theDaysOfTheFirstSessionsAreCountedFromOne() throws {
    let first = try day("2025-01-07")
    for (offset, outcome) in [(89, RuleOutcome.satisfied), (90, .undetermined)] {
      let visit = try CoverageCase(on: "\(first.adding(days: offset))").with {
        $0.history.visits = [Visit(first)]
      }
      #expect(visit.outcome(2106) == outcome)
      #expect(visit.finding(2106)?.severity == (offset == 90 ? .info : nil))
      #expect(visit.with { $0.condition.improvement = true }.outcome(2106) == .satisfied)
    }
  }

  @Test func needlessKXIsToldOnlyOfACompleteHistory() throws {
    let visit = try CoverageCase().after(3).modifiers([Modifier("KX")!])
    #expect(visit.outcome(2104) == .satisfied)
    let complete = visit.with { $0.history.isComplete = true }
    #expect(complete.told == ["2104 warning"])
    #expect(
      ClaimChecker().modifiers(complete.encounter).first?.forbidden.map(\.modifier)
        == [Modifier("KX")!])
    #expect(complete.after(12).with { $0.condition.improvement = true }.told == [])
  }

  @Test func aDayHasOneSession() throws {
    let visit = try CoverageCase().with {
      $0.history.visits = [Visit($0.claim.dateOfService!, kind: .acupuncture)]
    }
    #expect(visit.told == ["2105 error"])
  }

  @Test func filingIsAskedOnlyWithADay() throws {
    let visit = try CoverageCase(on: "2024-02-29")
    #expect(visit.decision.lastFilingDay == CalendarDate("2025-02-28"))
    func outcome(_ asOf: String) throws -> RuleOutcome? {
      ClaimChecker(asOf: try day(asOf)).outcomes(visit.encounter)
        .first { $0.rule.id.number == 2402 }?.outcome
    }
    #expect(try outcome("2025-02-28") == .satisfied)
    #expect(try outcome("2025-03-01") == .undetermined)
    #expect(visit.outcome(2402) == .notApplicable)
  }
}
