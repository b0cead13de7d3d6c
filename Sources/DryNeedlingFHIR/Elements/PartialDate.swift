import DryNeedlingKit
import LocatedJSON

/// A date, dateTime or instant: a day, or a month or year when no more is known.
///
/// The day of an instant is that of its own offset, as it is written.
struct PartialDate {
  /// The first day it may be.
  let first: CalendarDate
  /// The last day it may be.
  let last: CalendarDate

  /// The day; nil when only the month or year is known.
  var day: CalendarDate? { first == last ? first : nil }

  init?(_ value: JSONValue) {
    guard let date = value.withWords(PartialDate.init(bytes:)) ?? nil else { return nil }
    self = date
  }

  private init?(bytes: UnsafeRawBufferPointer) {
    func number(_ range: Range<Int>) -> Int? { Self.number(bytes, range) }
    func isHyphen(_ index: Int) -> Bool { index < bytes.count && bytes[index] == 0x2D }
    guard let year = number(0..<4) else { return nil }
    switch bytes.count {
    case 4:
      guard let first = CalendarDate(year: year, month: 1, day: 1),
        let last = CalendarDate(year: year, month: 12, day: 31)
      else { return nil }
      (self.first, self.last) = (first, last)
    case 7:
      guard isHyphen(4), let month = number(5..<7),
        let first = CalendarDate(year: year, month: month, day: 1)
      else { return nil }
      let last = (28...31).reversed().lazy.compactMap {
        CalendarDate(year: year, month: month, day: $0)
      }.first
      (self.first, self.last) = (first, last ?? first)
    default:
      guard bytes.count == 10 || bytes.count > 10 && (bytes[10] == 0x54 || bytes[10] == 0x20),
        isHyphen(4), isHyphen(7), let month = number(5..<7), let day = number(8..<10),
        let date = CalendarDate(year: year, month: month, day: day)
      else { return nil }
      (first, last) = (date, date)
    }
  }

  @inline(__always)
  private static func number(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
    guard range.upperBound <= bytes.count else { return nil }
    var value = 0
    for index in range {
      let digit = bytes[index] &- 0x30
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }
}

extension Element {
  /// The date of a member; nil when there is none, or it is no date.
  func date(_ name: StaticString) -> PartialDate? {
    guard let member = self[name] else { return nil }
    return PartialDate(member.value)
  }

  /// The day of the first of these that has one. For choice types and what comes in their place.
  func day(_ dates: StaticString...) -> CalendarDate? {
    for name in dates {
      guard let member = self[name] else { continue }
      if let day = PartialDate(member.value)?.day { return day }
      if let day = member.date("start")?.day ?? member.date("end")?.day { return day }
    }
    return nil
  }
}
