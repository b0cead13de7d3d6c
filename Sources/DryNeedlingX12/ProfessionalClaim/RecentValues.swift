import DryNeedlingKit

/// Values that come again and again from one segment to the next: the day of all lines of a claim,
/// the provider of all claims of a day.
struct RecentValues {
  private var dateDigits: UInt64 = 0
  private var date: CalendarDate?
  private var npiDigits: (UInt64, UInt16) = (0, 0)
  private var npi: NPI?

  /// A date of eight digits; nil for anything else.
  @inline(__always)
  mutating func date(_ bytes: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
    guard bytes.count == 8 else { return nil }
    let digits = UnsafeRawBufferPointer(bytes).loadUnaligned(as: UInt64.self)
    if digits != dateDigits {
      dateDigits = digits
      date = CalendarDate(ascii: bytes)
    }
    return date
  }

  /// A provider identifier; nil for anything else.
  @inline(__always)
  mutating func npi(_ bytes: UnsafeBufferPointer<UInt8>) -> NPI? {
    guard bytes.count == 10 else { return nil }
    let raw = UnsafeRawBufferPointer(bytes)
    let digits = (
      raw.loadUnaligned(as: UInt64.self), raw.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
    )
    if digits != npiDigits {
      npiDigits = digits
      npi = NPI(ascii: bytes)
    }
    return npi
  }
}
