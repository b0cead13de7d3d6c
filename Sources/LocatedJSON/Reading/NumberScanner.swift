/// Finds the end of numbers and the value of those that are integers.
enum NumberScanner {
  struct Found {
    /// The value when ``flag`` says so.
    var word: UInt64
    /// Offset after the last byte.
    var end: Int
    /// ``TapeEntry/flag`` for an integer that fits in 64 bits, else 0.
    var flag: UInt32
  }

  /// `i` is the offset of the minus sign or of the first digit.
  @inline(__always)
  static func scan(
    _ p: UnsafeRawPointer, _ i: Int, _ end: Int, longest: Int
  ) throws(Fault) -> Found {
    // Integers without a sign, of at most eight digits and with a byte after them: nearly all.
    let first = Bytes.byte(p, i) &- 0x30
    if first &- 1 < 9 || first == 0, i &+ 9 <= end {
      var value = UInt64(first)
      var k = i &+ 1
      var digit = Bytes.byte(p, k) &- 0x30
      while digit < 10, k < i &+ 8 {
        value = value &* 10 &+ UInt64(digit)
        k &+= 1
        digit = Bytes.byte(p, k) &- 0x30
      }
      let after = digit &+ 0x30
      let isLast = digit > 9 && after != UInt8(ascii: ".") && after | 0x20 != UInt8(ascii: "e")
      if isLast, first != 0 || k == i &+ 1, k &- i <= longest {
        return Found(word: value, end: k, flag: TapeEntry.flag)
      }
    }
    return try scanSlowly(p, i, end, longest)
  }

  @inline(never)
  static func scanSlowly(
    _ p: UnsafeRawPointer, _ start: Int, _ end: Int, _ longest: Int
  ) throws(Fault) -> Found {
    var i = start
    let isNegative = Bytes.byte(p, i) == UInt8(ascii: "-")
    if isNegative { i &+= 1 }
    // Negative all along, so that the least integer fits.
    var value: Int64 = 0
    var fits = true
    let digits = i
    while i < end, Bytes.byte(p, i) &- 0x30 < 10 {
      let (shifted, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let digit = Int64(Bytes.byte(p, i) &- 0x30)
      let (added, alsoTooLarge) = shifted.subtractingReportingOverflow(digit)
      fits = fits && !tooLarge && !alsoTooLarge
      value = added
      i &+= 1
    }
    guard i > digits else { throw Fault(reason: .digit, at: i) }
    guard i == digits &+ 1 || Bytes.byte(p, digits) != UInt8(ascii: "0") else {
      throw Fault(reason: .leadingZero, at: digits)
    }
    if !isNegative {
      fits = fits && value != .min
      value = 0 &- value
    }
    if i < end, Bytes.byte(p, i) == UInt8(ascii: ".") {
      i = try skipDigits(p, i &+ 1, end, or: .fractionDigit)
      fits = false
    }
    if i < end, Bytes.byte(p, i) | 0x20 == UInt8(ascii: "e") {
      i &+= 1
      if i < end, Bytes.byte(p, i) == UInt8(ascii: "+") || Bytes.byte(p, i) == UInt8(ascii: "-") {
        i &+= 1
      }
      i = try skipDigits(p, i, end, or: .exponentDigit)
      fits = false
    }
    guard i &- start <= min(longest, TapeEntry.longest) else {
      throw Fault(reason: .numberBytes, at: start)
    }
    return Found(
      word: fits ? UInt64(bitPattern: value) : 0, end: i, flag: fits ? TapeEntry.flag : 0)
  }

  private static func skipDigits(
    _ p: UnsafeRawPointer, _ start: Int, _ end: Int, or reason: Fault.Reason
  ) throws(Fault) -> Int {
    var i = start
    while i < end, Bytes.byte(p, i) &- 0x30 < 10 { i &+= 1 }
    guard i > start else { throw Fault(reason: reason, at: i) }
    return i
  }
}
