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

  @Test func milestonesTellWhatLiesAhead() throws {
    func summaries(_ visit: CoverageCase) -> [String] { visit.decision.milestones.map(\.summary) }
    let visit = try CoverageCase()
    let limit = "session `21` and later ones are not payable before `2026-03-01`"
    #expect(
      summaries(visit) == [
        "sessions `13` through `20` need `KX` and documented improvement", limit,
      ])
    #expect(summaries(visit.after(12, every: 1)).count == 1)
    #expect(summaries(visit.after(20, every: 1)).isEmpty)
    let plan = visit.with { $0.coverage.payerKind = .medicareAdvantage }
    #expect(
      summaries(plan).last
        == "whether session `21` and later ones are paid before `2026-03-01` is for the payer to say"
    )
    #expect(summaries(try CoverageCase(on: "2020-01-20")).isEmpty)
    let washington = visit.with {
      $0.coverage.payerKind = .workersCompensation
      $0.serviceFacility?.state = USState("WA")
    }
    #expect(
      summaries(washington) == [
        "sessions `4` through `6` need authorisation",
        "session `7` and later ones are not payable",
      ])
  }

  @Test func timeToFileIsCountedInDaysOrInCalendarYears() throws {
    let leap = try day("2024-02-29")
    #expect(FilingTime.calendarYears(1).lastDay(from: leap) == CalendarDate("2025-02-28"))
    let march = try day("2023-03-03")
    // The year holds 29 February: it is a day longer than 365 days.
    #expect(FilingTime.calendarYears(1).lastDay(from: march) == CalendarDate("2024-03-03"))
    #expect(FilingTime.days(365).lastDay(from: march) == CalendarDate("2024-03-02"))
    func document(_ time: String) throws -> PolicyDocument {
      let text =
        #"{"format": "dry-needling-policies/1", "set": "2027-01-15", "#
        + #""sources": {"s": {"issuer": "Us", "title": "T", "confidence": "official"}}, "#
        + #""policies": [{"id": "x", "payer": "X", "recognise": {"names": ["X"]}, "periods": ["#
        + #"{"from": "2026-01-01", "position": "covered", \#(time), "sources": ["s"], "#
        + #""confidence": "official"}]}]}"#
      return try PolicyDocument(json: Array(text.utf8))
    }
    let years = try document(#""timelyFilingYears": 2"#).policies.first?.periods.first
    #expect(years?.timelyFiling == .calendarYears(2))
    let days = try document(#""timelyFilingDays": 90"#).policies.first?.periods.first
    #expect(days?.timelyFiling == .days(90))
    #expect(throws: PolicyError.self) {
      try document(#""timelyFilingDays": 90, "timelyFilingYears": 1"#)
    }
  }

  @Test func orderAndRepetitionOfDaysDoNotMatter() throws {
    let visit = try CoverageCase()
    let dates = VisitPlan(14, perWeek: 3, from: try day("2025-03-10")).dates
    let course = ClaimChecker().forecast(visit.encounter, visits: dates)
    #expect(course == ClaimChecker().forecast(visit.encounter, visits: dates.reversed() + dates))
    #expect(ClaimChecker().forecast(visit.encounter, visits: []).isEmpty)
  }
}
