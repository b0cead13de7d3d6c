/// A table whose rows all have the same number of ASCII bytes, sorted by the bytes they start with,
/// read in place from a string literal: nothing is decoded or allocated at start-up.
struct StaticRows: Sendable {
  private let text: StaticString
  let rowLength: Int
  let count: Int

  /// The rows of `text`, which the generator wrote with `rowLength` bytes each.
  @inline(__always)
  init(_ text: StaticString, rowLength: Int) {
    self.text = text
    self.rowLength = rowLength
    count = text.utf8CodeUnitCount / rowLength
  }

  /// The byte at `column` of `row`; a space outside the table.
  @inline(__always)
  func byte(_ row: Int, _ column: Int) -> UInt8 {
    let offset = row &* rowLength &+ column
    guard offset >= 0, offset < text.utf8CodeUnitCount else { return 0x20 }
    return text.utf8Start[offset]
  }

  /// The first eight bytes from `column` of `row` as one number that sorts as the text does; zero
  /// when they do not lie within the table.
  @inline(__always)
  func word(_ row: Int, _ column: Int) -> UInt64 {
    let offset = row &* rowLength &+ column
    guard offset >= 0, offset &+ 8 <= text.utf8CodeUnitCount else { return 0 }
    return UInt64(
      bigEndian: UnsafeRawPointer(text.utf8Start).loadUnaligned(
        fromByteOffset: offset, as: UInt64.self))
  }

  /// The first row whose leading bytes, as many as `mask` covers, are not below `key`.
  @inline(__always)
  func lowerBound(_ key: UInt64, mask: UInt64) -> Int {
    var low = 0
    var length = count
    while length > 0 {
      let half = length / 2
      if word(low &+ half, 0) & mask < key {
        low = low &+ half &+ 1
        length = length &- half &- 1
      } else {
        length = half
      }
    }
    return low
  }

  /// The date in the eight digits from `column` of `row`; nil when they are no date.
  func date(_ row: Int, _ column: Int) -> CalendarDate? {
    CalendarDate(digits: (0..<8).map { byte(row, column + $0) })
  }
}

extension CalendarDate {
  /// For the constants of the generated tables: a day that is known to exist.
  @inline(__always)
  static func constant(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(uncheckedDayNumber: dayNumber(year: year, month: month, day: day))
  }
}
