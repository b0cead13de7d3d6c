import Testing

@testable import DryNeedlingKit

@Suite struct ForecastTests {
  @Test func plansSpreadOverTheWeek() throws {
    let start = try day("2025-03-03")
    #expect(
      VisitPlan(6, perWeek: 2, from: start).dates.map(\.description) == [
        "2025-03-03", "2025-03-06", "2025-03-10", "2025-03-13", "2025-03-17", "2025-03-20",
      ])
    #expect(VisitPlan(3, perWeek: 1, from: start).dates.map { start.days(to: $0) } == [0, 7, 14])
    #expect(VisitPlan(-1, perWeek: 99, from: start).dates.isEmpty)
    #expect(Set(VisitPlan(30, perWeek: 7, from: start).dates).count == 30)
  }

  @Test func aCourseMeetsItsLimits() throws {
    let visit = try CoverageCase()
    let start = try day("2025-03-06")
    let plan = VisitPlan(22, perWeek: 2, from: start)
    let course = ClaimChecker().forecast(visit.encounter, visits: plan.dates)
    // The visit itself is session 1.
    #expect(course.map { $0.allowance?.session } == (2...23).map { $0 })
    #expect(course.prefix(11).allSatisfy { $0.coverage == .covered && $0.modifier == nil })
    for planned in course[11..<19] {
      #expect(planned.coverage == .conditional)
      #expect(planned.modifier == Modifier("KX") && planned.needsImprovement)
      #expect(planned.summary.contains("`KX` and documented improvement"))
    }
    for planned in course[19...] {
      #expect(planned.coverage == .notCovered)
      #expect(planned.unmet == [.visitLimit])
      #expect(planned.summary.contains("not payable before `2026-03-01`"))
    }
  }

  @Test func aComplaintGrowsOlderUntilItCounts() throws {
    let visit = try CoverageCase().with { $0.condition.durationWeeks = 11 }
    let dates = try ["2025-03-09", "2025-03-10"].map(day)
    let course = ClaimChecker().forecast(visit.encounter, visits: dates)
    #expect(course.map(\.coverage) == [.notCovered, .covered])
    #expect(course.first?.unmet == [.duration])
  }

  @Test func orderAndRepetitionOfDaysDoNotMatter() throws {
    let visit = try CoverageCase()
    let dates = VisitPlan(14, perWeek: 3, from: try day("2025-03-10")).dates
    let course = ClaimChecker().forecast(visit.encounter, visits: dates)
    #expect(course == ClaimChecker().forecast(visit.encounter, visits: dates.reversed() + dates))
    #expect(ClaimChecker().forecast(visit.encounter, visits: []).isEmpty)
  }
}
