import DryNeedlingKit
import Glibc

/// The calendar of the place where the program runs.
enum LocalCalendar {
  /// The current date; nil when the system does not know it.
  static func today() -> CalendarDate? {
    var now = time(nil)
    var local = tm()
    guard localtime_r(&now, &local) != nil else { return nil }
    return CalendarDate(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
  }
}
