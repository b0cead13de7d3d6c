/// The days on which a policy or a law holds.
///
/// Stored half-open, shown inclusively. A start that is *unknown* is not a start that is *open*: of
/// a day before every other period, the first says "cannot tell", the second "it held".
public struct EffectivePeriod: Sendable, Hashable {
  /// When it begins.
  public let start: Start
  /// The day after the last; nil while it holds.
  let end: CalendarDate?

  /// When a period begins.
  public enum Start: Sendable, Hashable {
    /// On this day, which is the first.
    case date(CalendarDate)
    /// Without beginning: it has always held.
    case open
    /// On a day that no source tells.
    case unknown
  }

  /// A period through `lastDay`, inclusive; nil means that it still holds.
  public init(from start: Start, through lastDay: CalendarDate?) {
    self.start = start
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
  /// its end; whoever asks must then treat the answer as uncertain (``isStartUnknown``).
  @inline(__always)
  public func contains(_ date: CalendarDate) -> Bool {
    if let end, date >= end { return false }
    if case .date(let first) = start { return date >= first }
    return true
  }

  /// Whether no source tells when it began.
  public var isStartUnknown: Bool { start == .unknown }
}
