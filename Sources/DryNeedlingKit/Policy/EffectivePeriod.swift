/// The days on which a policy or a law holds.
///
/// Stored half-open, shown inclusively. A start that is *unknown* is not a start that is *open*: of
/// a day before every other period, the first says "cannot tell", the second "it held".
public struct EffectivePeriod: Sendable, Hashable {
  /// When it begins.
  public let start: Start
  /// The day after the last; nil while it holds.
  let end: CalendarDate?
  /// A day on which a source was seen that shows it in force; nil when the start is known, or when
  /// nothing is known but that it once held.
  public let seen: CalendarDate?

  /// When a period begins. No case will be added.
  public enum Start: Sendable, Hashable {
    /// On this day, which is the first.
    case date(CalendarDate)
    /// Without beginning: it has always held.
    case open
    /// On a day that no source tells.
    case unknown
  }

  /// A period through `lastDay`, inclusive; nil means that it still holds. `seen` is a day on which
  /// a period of unknown start is known to have been in force.
  package init(from start: Start, through lastDay: CalendarDate?, seen: CalendarDate? = nil) {
    self.start = start
    self.seen = seen
    end = lastDay?.adding(days: 1)
  }

  /// Last day, inclusive; nil while it holds.
  public var lastDay: CalendarDate? { end?.adding(days: -1) }

  /// First day; nil when open or unknown.
  public var firstDay: CalendarDate? {
    if case .date(let date) = start { return date }
    return nil
  }

  /// Whether `date` lies in the period. A period whose start is unknown contains every day before
  /// its end; whoever asks must then treat the answer as uncertain (``isUncertain(on:)``).
  @inline(__always)
  public func contains(_ date: CalendarDate) -> Bool {
    if let end, date >= end { return false }
    if case .date(let first) = start { return date >= first }
    return true
  }

  /// Whether it may not yet have begun on `date`, for all that is known: its start is unknown and no
  /// source shows it in force on that day or earlier.
  @inline(__always)
  public func isUncertain(on date: CalendarDate) -> Bool {
    guard start == .unknown else { return false }
    return seen.map { date < $0 } ?? true
  }
}
