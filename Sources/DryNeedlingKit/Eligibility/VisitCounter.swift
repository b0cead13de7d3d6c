/// Counts sessions against the limits of a policy (OUR-01, NCD-03, NCD-04).
///
/// Sessions of one day count once. The history known to the checker is a lower bound unless it is
/// declared complete.
struct VisitCounter: Sendable {
  let limits: [VisitLimit]
  /// Sessions allowed in the widest window, extensions included.
  let most: Int?
  /// Sessions allowed without a further condition.
  let unconditional: Int?
  /// What sessions beyond the unconditional ones need; nil when there is nothing of the kind.
  let continuation: VisitLimit.Continuation?
  /// Days within which the unconditional sessions are promised; nil when no limit is in days.
  let days: Int?
  /// The widest window: it is the one that is counted.
  private let window: VisitLimit.Window?
  /// Kinds of visits that count, a bit each.
  private let kinds: UInt8

  init(limits: [VisitLimit]) {
    self.limits = limits
    most = limits.map { $0.sessions + ($0.continuation?.sessions ?? 0) }.min()
    unconditional = limits.map(\.sessions).min()
    continuation = limits.first { $0.continuation != nil }?.continuation
    days =
      limits.lazy.compactMap { limit in
        if case .days(let days) = limit.window { days } else { nil }
      }.first
    window = limits.map(\.window).max { $0.width < $1.width }
    kinds = limits.flatMap(\.counts).reduce(0) { $0 | $1.bit }
  }

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

  /// Where a session on `date` stands after the sessions of `visits` and `dates`.
  func standing(
    of date: CalendarDate, after visits: [Visit], and dates: [CalendarDate] = []
  ) -> Standing? {
    guard let window else { return nil }
    let count = visits.count + dates.count
    guard count > 0 else {
      return Standing(
        used: 0, windowStart: date, reopens: reopening(of: window, from: date), sameDay: 0,
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
      return walk(sessions, window, date, sameDay: sameDay)
    }
  }

  /// Whether a visit of a kind counts.
  @inline(__always)
  func counts(_ kind: VisitKind) -> Bool { kinds & kind.bit != 0 }

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

extension VisitLimit.Window {
  /// How wide it is, roughly in days.
  fileprivate var width: Int {
    switch self {
    case .days(let days): days
    case .calendarYear: 366
    case .elevenFullMonths: 367
    case .episode: .max
    }
  }
}

extension VisitKind {
  fileprivate var bit: UInt8 {
    switch self {
    case .dryNeedling: 1
    case .acupuncture: 2
    case .triggerPointInjection: 4
    }
  }
}
