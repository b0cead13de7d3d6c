import Testing

@testable import DryNeedlingKit

@Suite struct VisitCounterTests {
  private let medicare = VisitCounter(limits: [
    VisitLimit(
      sessions: 12, window: .days(90), counts: [.dryNeedling, .acupuncture],
      continuation: .init(
        sessions: 8, needsImprovement: true, needsAuthorization: false, modifier: Modifier("KX"))),
    VisitLimit(
      sessions: 20, window: .elevenFullMonths, counts: [.dryNeedling, .acupuncture],
      continuation: nil),
  ])

  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test func theAnnualPeriodStartsAgainAfterElevenFullMonths() throws {
    // NCD-04: first treatment 2020-03-21, next period from 2021-03-01.
    let first = try date("2020-03-21")
    let before = try #require(
      medicare.standing(of: try date("2021-02-28"), after: [Visit(first)]))
    #expect(before.used == 1)
    #expect(before.windowStart == first)
    #expect(before.reopens == CalendarDate("2021-03-01"))
    let after = try #require(
      medicare.standing(of: try date("2021-03-01"), after: [Visit(first)]))
    #expect(after.used == 0)
    #expect(after.windowStart == CalendarDate("2021-03-01"))
    #expect(after.reopens == CalendarDate("2022-03-01"))
  }

  @Test func sessionsOfOneDayCountOnceAndOrderDoesNotMatter() throws {
    let days = ["2025-02-10", "2025-01-06", "2025-01-13", "2025-01-06", "2025-03-03"]
    let visits = try days.map { Visit(try date($0)) }
    let day = try date("2025-03-03")
    let standing = try #require(medicare.standing(of: day, after: visits))
    #expect(standing.used == 3)
    #expect(standing.sameDay == 1)
    #expect(standing.day == 57)
    #expect(medicare.standing(of: day, after: visits.reversed()) == standing)
    let later = try #require(medicare.standing(of: try date("2025-01-13"), after: visits))
    #expect(later.used == 1)
  }

  @Test func onlyWhatTheLimitCountsIsCounted() throws {
    let day = try date("2025-03-03")
    let visits = [
      Visit(try date("2025-01-06"), kind: .acupuncture),
      Visit(try date("2025-01-07"), kind: .triggerPointInjection),
    ]
    #expect(medicare.standing(of: day, after: visits)?.used == 1)
  }

  @Test func longHistoriesAreCountedLikeShortOnes() throws {
    let start = try date("2025-01-01")
    let visits = (0..<200).reversed().map { Visit(start.adding(days: $0)) }
    let standing = try #require(medicare.standing(of: start.adding(days: 200), after: visits))
    #expect(standing.used == 200)
    #expect(standing.windowStart == start)
  }

  @Test func limitsSayWhatTheyAllow() {
    #expect(medicare.most == 20)
    #expect(medicare.unconditional == 12)
    #expect(medicare.days == 90)
    #expect(medicare.continuation?.modifier == Modifier("KX"))
  }
}
