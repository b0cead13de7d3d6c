/// A day of the Gregorian calendar, without time or time zone: the date of service of a claim.
///
/// Stored as a day number, so comparing and counting days is integer arithmetic. Dates from
/// 1800-01-01 through 2299-12-31 can be made; anything else in a claim is a typing error.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01; negative before it.
  public let dayNumber: Int32

  static let earliestDayNumber: Int32 = -62091
  static let latestDayNumber: Int32 = 120_529

  @inline(__always)
  init(uncheckedDayNumber: Int32) { dayNumber = uncheckedDayNumber }

  /// A date from its day number; nil outside 1800-01-01 through 2299-12-31.
  public init?(dayNumber: Int) {
    guard
      dayNumber >= Int(Self.earliestDayNumber), dayNumber <= Int(Self.latestDayNumber)
    else { return nil }
    self.dayNumber = Int32(dayNumber)
  }

  /// A date from year, month (1 through 12) and day of the month; nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard
      year >= 1800, year <= 2299, month >= 1, month <= 12, day >= 1,
      day <= 28 || day <= Self.daysInMonth(year: year, month: month)
    else { return nil }
    dayNumber = Self.dayNumber(year: year, month: month, day: day)
  }

  /// Reads `2026-03-01` or `20260301`; nil for anything else, and for a day that does not exist.
  public init?(_ text: some StringProtocol) {
    self.init(digits: text.utf8)
  }

  /// Reads eight digits, with a hyphen after the fourth and sixth or without.
  package init?(digits text: some Collection<UInt8>) {
    let count = text.count
    guard count == 8 || count == 10 else { return nil }
    var value = 0
    var position = 0
    for byte in text {
      if count == 10, position == 4 || position == 7 {
        guard byte == 0x2D else { return nil }
      } else {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value &* 10 &+ Int(byte &- 0x30)
      }
      position &+= 1
    }
    self.init(year: value / 10_000, month: value / 100 % 100, day: value % 100)
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Day number of a date that is known to exist, from the year 1 on. Years are counted from March,
  /// so that the leap day is the last of its year.
  @inline(__always)
  static func dayNumber(year: Int, month: Int, day: Int) -> Int32 {
    let isBeforeMarch = month <= 2
    let marchYear = UInt32(truncatingIfNeeded: isBeforeMarch ? year &- 1 : year)
    let marchMonth = UInt32(truncatingIfNeeded: isBeforeMarch ? month &+ 9 : month &- 3)
    let century = marchYear / 100
    let days =
      365 &* marchYear &+ marchYear / 4 &- century &+ century / 4 &+ (153 &* marchMonth &+ 2) / 5
    return Int32(truncatingIfNeeded: days) &+ Int32(truncatingIfNeeded: day) &- 719_469
  }

  /// Year, month and day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// Days from this date to `other`; negative when `other` is earlier.
  public func days(to other: CalendarDate) -> Int {
    Int(other.dayNumber) - Int(dayNumber)
  }

  /// The date `days` later (earlier when negative), held within the years that can be stored.
  public func adding(days: Int) -> CalendarDate {
    let sum = Int(dayNumber).addingReportingOverflow(days)
    let wanted = sum.overflow ? (days > 0 ? Int.max : Int.min) : sum.partialValue
    return CalendarDate(
      uncheckedDayNumber: Int32(
        min(max(wanted, Int(Self.earliestDayNumber)), Int(Self.latestDayNumber))))
  }

  /// Whole years from this date to `other`, as an age is counted; 0 when `other` is earlier.
  public func years(to other: CalendarDate) -> Int {
    let (from, to) = (components, other.components)
    let notYet = (to.month, to.day) < (from.month, from.day)
    return max(0, to.year - from.year - (notYet ? 1 : 0))
  }
}

extension CalendarDate: LosslessStringConvertible {
  /// The date as `2026-03-01`.
  public var description: String {
    let (year, month, day) = components
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(padded(month))-\(padded(day))"
  }
}
