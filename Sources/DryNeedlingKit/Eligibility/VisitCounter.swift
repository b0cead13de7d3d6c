/// Counts sessions against the limits of a policy (OUR-01, NCD-03, NCD-04).
///
/// Sessions of one day count once. The history known to the checker is a lower bound unless it is
/// declared complete.
struct VisitCounter {
  let limits: [VisitLimit]

  /// Where a session stands.
  struct Standing: Sendable, Hashable {
    /// Sessions of the window before this one.
    var used: Int
    /// First session of the window; the session itself when none came before.
    var windowStart: CalendarDate
    /// First day on which counting starts anew; nil when the window has no end.
    var reopens: CalendarDate?
    /// Other sessions of the same day.
    var sameDay: Int
    /// Days from the first session of the window to this one, the first being day 1.
    var day: Int { windowStart.days(to: date) + 1 }
    /// The day of this session.
    var date: CalendarDate
  }

  /// The limit with the widest window: it sets the period that is counted.
  private var widest: VisitLimit? {
    limits.max { rank($0.window) < rank($1.window) }
  }

  private func rank(_ window: VisitLimit.Window) -> Int {
    switch window {
    case .days(let days): days
    case .calendarYear: 366
    case .elevenFullMonths: 367
    case .episode: .max
    }
  }

  /// Sessions allowed in the widest window, extensions included; nil when there is no limit.
  var most: Int? {
    limits.map { $0.sessions + ($0.continuation?.sessions ?? 0) }.min()
  }

  /// Sessions allowed without a further condition; nil when there is no limit.
  var unconditional: Int? { limits.map(\.sessions).min() }

  /// What sessions beyond the unconditional ones need; nil when there is nothing of the kind.
  var continuation: VisitLimit.Continuation? {
    limits.first { $0.continuation != nil }?.continuation
  }

  /// Days within which the unconditional sessions are promised; nil when no limit is in days.
  var days: Int? {
    for limit in limits {
      if case .days(let days) = limit.window { return days }
    }
    return nil
  }

  /// Where a session on `date` stands after the sessions of `visits` and `dates`.
  func standing(
    of date: CalendarDate, after visits: [Visit], and dates: [CalendarDate] = []
  ) -> Standing? {
    guard let widest else { return nil }
    let count = visits.count + dates.count
    guard count > 0 else {
      return Standing(
        used: 0, windowStart: date, reopens: reopening(of: widest.window, from: date), sameDay: 0,
        date: date)
    }
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: count) { buffer in
      var known = 0
      var sameDay = 0
      func take(_ day: CalendarDate) {
        if day == date { sameDay += 1 }
        if day < date {
          buffer[known] = day.dayNumber
          known += 1
        }
      }
      for visit in visits where counts(visit.kind) { take(visit.date) }
      for day in dates { take(day) }
      let sessions = UnsafeMutableBufferPointer(rebasing: buffer[0..<known])
      sort(sessions)
      return walk(sessions, widest.window, date, sameDay: sameDay)
    }
  }

  private func counts(_ kind: VisitKind) -> Bool {
    limits.contains { $0.counts.contains(kind) }
  }

  private func sort(_ days: UnsafeMutableBufferPointer<Int32>) {
    // Histories are short and mostly in order.
    guard days.count <= 64 else {
      var days = days
      return days.sort()
    }
    for index in days.indices.dropFirst() {
      let day = days[index]
      var place = index
      while place > 0, days[place - 1] > day {
        days[place] = days[place - 1]
        place -= 1
      }
      days[place] = day
    }
  }

  /// Goes through the sessions in order, opening a new window whenever the last one is over.
  private func walk(
    _ sessions: UnsafeMutableBufferPointer<Int32>, _ window: VisitLimit.Window,
    _ date: CalendarDate, sameDay: Int
  ) -> Standing {
    var used = 0
    var start: CalendarDate?
    var reopens: CalendarDate?
    var last: Int32?
    for number in sessions where number != last {
      last = number
      let day = CalendarDate(uncheckedDayNumber: number)
      if start == nil || (reopens.map { day >= $0 } ?? false) {
        start = day
        reopens = reopening(of: window, from: day)
        used = 0
      }
      used += 1
    }
    guard let start, reopens.map({ date < $0 }) ?? true else {
      return Standing(
        used: 0, windowStart: date, reopens: reopening(of: window, from: date), sameDay: sameDay,
        date: date)
    }
    return Standing(used: used, windowStart: start, reopens: reopens, sameDay: sameDay, date: date)
  }

  /// First day after a window that began on `start`.
  func reopening(of window: VisitLimit.Window, from start: CalendarDate) -> CalendarDate? {
    let (year, month, _) = start.components
    return switch window {
    case .days(let days): start.adding(days: days)
    // The month of the first session and eleven full months more: the first of the same month a
    // year on.
    case .elevenFullMonths: CalendarDate(year: year + 1, month: month, day: 1)
    case .calendarYear: CalendarDate(year: year + 1, month: 1, day: 1)
    case .episode: nil
    }
  }
}
