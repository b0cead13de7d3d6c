/// Whether a diagnosis code may stand on a claim for a date of service.
enum DiagnosisCodeStatus: Sendable, Hashable {
  /// Exists and is specific enough.
  case billable
  /// Exists, but has codes below it: it needs more characters.
  case header
  /// Did not exist yet; the first day it does.
  case notYetValid(from: CalendarDate)
  /// No longer exists; the last day it did.
  case ended(last: CalendarDate)
  /// Has never been a code in any edition of the table.
  case unknown
  /// The date is before 2015-10-01, when ICD-9-CM was in use.
  case beforeICD10
}

/// The time in which a diagnosis code was either billable or a header.
struct DiagnosisCodePeriod: Sendable, Hashable {
  let isBillable: Bool
  /// First day; 2015-10-01 for codes of the first edition.
  let from: CalendarDate
  /// The day from which it no longer holds; nil when it holds in the newest edition.
  let until: CalendarDate?

  @inline(__always)
  func contains(_ date: CalendarDate) -> Bool {
    guard from <= date else { return false }
    guard let until else { return true }
    return date < until
  }
}

/// Every ICD-10-CM code and header since 2015-10-01 with its periods, read in place.
///
/// Outpatient and professional claims ask with the date of service.
enum ICD10CMTable {
  /// The newest edition in the table.
  static let release = CalendarDate.constant(2026, 10, 1)
  /// The first day on which a later edition may differ.
  static let nextPossibleChange = CalendarDate.constant(2027, 4, 1)
  /// The first day of ICD-10-CM.
  static let firstDay = CalendarDate.constant(2015, 10, 1)

  /// Bytes of a row: four characters after the category, padded with dots; the edition from which
  /// (capital letter: a header) and the edition until which it holds, `-` for no end.
  private static let rowLength = 6
  /// One of 26 letters, one of 10 digits or `A`, one of 36 letters or digits.
  static let categorySlots = 26 * 11 * 36

  /// Periods in the table; a code has one or two.
  static var count: Int { rows.utf8CodeUnitCount / rowLength }

  // MARK: - Questions

  /// The status of `code` on `date`.
  static func status(of code: DiagnosisCode, on date: CalendarDate) -> DiagnosisCodeStatus {
    guard date >= firstDay else { return .beforeICD10 }
    let range = rowRange(of: code)
    guard !range.isEmpty else { return .unknown }
    for row in range {
      let period = period(row)
      if date < period.from { return .notYetValid(from: period.from) }
      if period.contains(date) { return period.isBillable ? .billable : .header }
    }
    guard let until = period(range.upperBound &- 1).until else { return .unknown }
    return .ended(last: until.adding(days: -1))
  }

  /// The period of `code` that holds on `date`; nil when none does.
  static func period(of code: DiagnosisCode, on date: CalendarDate) -> DiagnosisCodePeriod? {
    rowRange(of: code).lazy.map(period).first { $0.contains(date) }
  }

  /// All periods of `code`, oldest first; empty for a code that has never existed.
  static func periods(of code: DiagnosisCode) -> [DiagnosisCodePeriod] {
    rowRange(of: code).map(period)
  }

  /// The billable codes below `code` on `date`, in order, at most `limit`.
  static func validChildren(
    of code: DiagnosisCode, on date: CalendarDate, limit: Int
  ) -> [DiagnosisCode] {
    guard limit > 0, let rows = rowsOfCategory(code) else { return [] }
    var children: [DiagnosisCode] = []
    var row = lowerBound(suffix(code), in: rows)
    while row < rows.upperBound {
      let child = self.code(at: row, inCategoryOf: code)
      guard child.isWithin(code) else { break }
      let period = period(row)
      if child != code, period.isBillable, period.contains(date) {
        children.append(child)
        if children.count == limit { break }
      }
      row &+= 1
    }
    return children
  }

  /// What a person who wrote a code that is not billable on `date` may have meant: the nearest code
  /// above it that exists, and the billable codes below that one (or itself, when it is billable).
  /// Nil when not even the category exists.
  static func nearest(
    to code: DiagnosisCode, on date: CalendarDate, limit: Int
  ) -> (existing: DiagnosisCode, billable: [DiagnosisCode])? {
    var length = code.length
    while length >= 3 {
      let shorter = DiagnosisCode(
        unchecked: code.packed & PackedText.prefixMask(length, capacity: 7))
      if let period = period(of: shorter, on: date) {
        return (
          shorter,
          period.isBillable ? [shorter] : validChildren(of: shorter, on: date, limit: limit)
        )
      }
      length -= 1
    }
    return nil
  }

  /// Every row of the table, in order.
  static func forEachRow(_ body: (DiagnosisCode, DiagnosisCodePeriod) -> Void) {
    for slot in 0..<categorySlots {
      let category = category(ofSlot: slot)
      for row in start(ofSlot: slot)..<start(ofSlot: slot + 1) {
        body(code(at: row, inCategoryOf: category), period(row))
      }
    }
  }

  // MARK: - Rows

  /// The slot of a code's first three characters; nil when they are no category.
  @inline(__always)
  static func categorySlot(_ code: DiagnosisCode) -> Int? {
    let letter = Int(truncatingIfNeeded: code.packed >> 36 & 63) &- 11
    let digit = Int(truncatingIfNeeded: code.packed >> 30 & 63) &- 1
    let third = Int(truncatingIfNeeded: code.packed >> 24 & 63) &- 1
    guard letter >= 0, letter < 26, digit >= 0, digit < 11, third >= 0, third < 36 else {
      return nil
    }
    return (letter &* 11 &+ digit) &* 36 &+ third
  }

  /// The category of a slot.
  static func category(ofSlot slot: Int) -> DiagnosisCode {
    let (letter, digit, third) = (slot / 396 + 11, slot / 36 % 11 + 1, slot % 36 + 1)
    return DiagnosisCode(
      unchecked: UInt64(letter) << 36 | UInt64(digit) << 30 | UInt64(third) << 24)
  }

  /// The first row of a slot, from three digits of base 64.
  @inline(__always)
  private static func start(ofSlot slot: Int) -> Int {
    let offset = slot &* 3
    guard offset >= 0, offset &+ 3 <= categoryStarts.utf8CodeUnitCount else { return count }
    let bytes = categoryStarts.utf8Start + offset
    return Int(bytes[0] &- 0x30) &<< 12 | Int(bytes[1] &- 0x30) &<< 6 | Int(bytes[2] &- 0x30)
  }

  @inline(__always)
  private static func rowsOfCategory(_ code: DiagnosisCode) -> Range<Int>? {
    guard let slot = categorySlot(code) else { return nil }
    let (first, end) = (start(ofSlot: slot), min(start(ofSlot: slot &+ 1), count))
    return first < end ? first..<end : nil
  }

  /// The characters after the category as a row has them.
  @inline(__always)
  private static func suffix(_ code: DiagnosisCode) -> UInt32 {
    @inline(__always) func byte(_ shift: UInt64) -> UInt32 {
      let symbol = code.packed &>> shift & 63
      return UInt32(symbol == 0 ? 0x2E : PackedText.ascii(symbol))
    }
    return byte(18) &<< 24 | byte(12) &<< 16 | byte(6) &<< 8 | byte(0)
  }

  @inline(__always)
  private static func suffix(at row: Int) -> UInt32 {
    UInt32(
      bigEndian: UnsafeRawPointer(rows.utf8Start).loadUnaligned(
        fromByteOffset: row &* rowLength, as: UInt32.self))
  }

  /// The first row of `range`, which lies within the table, that is not below `suffix`.
  @inline(__always)
  private static func lowerBound(_ suffix: UInt32, in range: Range<Int>) -> Int {
    var low = range.lowerBound
    var length = range.upperBound &- low
    while length > 0 {
      let half = length / 2
      if self.suffix(at: low &+ half) < suffix {
        low = low &+ half &+ 1
        length = length &- half &- 1
      } else {
        length = half
      }
    }
    return low
  }

  @inline(__always)
  private static func rowRange(of code: DiagnosisCode) -> Range<Int> {
    guard let rows = rowsOfCategory(code) else { return 0..<0 }
    let suffix = suffix(code)
    let first = lowerBound(suffix, in: rows)
    var end = first
    while end < rows.upperBound, self.suffix(at: end) == suffix { end &+= 1 }
    return first..<end
  }

  @inline(__always)
  private static func period(_ row: Int) -> DiagnosisCodePeriod {
    let bytes = rows.utf8Start + row &* rowLength
    let (from, until) = (bytes[4], bytes[5])
    return DiagnosisCodePeriod(
      isBillable: from >= 0x61, from: edition(from | 0x20),
      until: until == 0x2D ? nil : edition(until))
  }

  private static func code(at row: Int, inCategoryOf code: DiagnosisCode) -> DiagnosisCode {
    var packed = code.packed >> 24
    let suffix = suffix(at: row)
    for shift in 0..<4 {
      // A padding dot is no symbol: it packs as the end of the code.
      packed = packed << 6 | PackedText.symbol(UInt8(suffix >> UInt32(24 - 8 * shift) & 0xFF))
    }
    return DiagnosisCode(unchecked: packed)
  }
}
