/// A planned course of visits: so many, so many a week, from a day on.
public struct VisitPlan: Sendable, Hashable {
  /// Visits in all, 0 through 400.
  public let count: Int
  /// Visits a week, 1 through 7, spread evenly over it.
  public let perWeek: Int
  /// Day of the first visit.
  public let start: CalendarDate

  /// A plan of `count` visits, `perWeek` a week, the first on `start`; numbers out of range are
  /// taken to the nearest in range.
  public init(_ count: Int, perWeek: Int, from start: CalendarDate) {
    self.count = min(max(count, 0), 400)
    self.perWeek = min(max(perWeek, 1), 7)
    self.start = start
  }

  /// The days, in order.
  public var dates: [CalendarDate] {
    (0..<count).map { visit in
      start.adding(days: visit / perWeek * 7 + visit % perWeek * 7 / perWeek)
    }
  }
}
