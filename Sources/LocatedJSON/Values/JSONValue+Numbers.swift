extension JSONValue {
  /// The number as written; nil when it is no number.
  package var numberText: String? {
    kind == .number ? String(decoding: rawBytes, as: UTF8.self) : nil
  }

  /// The value of a number written without fraction and exponent that fits; else nil.
  @inlinable
  package var integer: Int? {
    let entry = entry.pointee
    guard entry.tag & 15 == TapeEntry.number | TapeEntry.flag else { return nil }
    return Int(truncatingIfNeeded: Int64(bitPattern: entry.word))
  }

  /// The number times ten to the power of `places`, exactly: `12.5` with two places is 1250.
  ///
  /// nil when it is no number, when digits would be lost, and when the result does not fit.
  package func scaled(places: Int) -> Int? {
    guard kind == .number else { return nil }
    if places >= 0, places <= 18, var value = integer {
      for _ in 0..<places {
        let (shifted, isTooLarge) = value.multipliedReportingOverflow(by: 10)
        if isTooLarge { return nil }
        value = shifted
      }
      return value
    }
    return rawBytes.withMemoryRebound(to: UInt8.self) { ScaledNumber.value($0, places: places) }
  }
}

/// Exact decimal arithmetic on the text of a number that has been checked.
enum ScaledNumber {
  static func value(_ text: UnsafeBufferPointer<UInt8>, places: Int) -> Int? {
    var rest = text[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    var exponent = places
    var mantissa = rest
    if let e = rest.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
      mantissa = rest[..<e]
      // Beyond a few thousand an exponent only says "far too large" or "far too small".
      exponent += clampedExponent(rest[(e + 1)...])
    }
    var digits = 0
    for byte in mantissa where byte != UInt8(ascii: ".") { digits += byte == 0x30 ? 0 : 1 }
    if digits == 0 { return 0 }
    if let point = mantissa.firstIndex(of: UInt8(ascii: ".")) {
      exponent -= mantissa.endIndex - point - 1
    }
    // Trailing zeros carry nothing; without them every digit to drop is a digit lost.
    while let lastByte = mantissa.last, lastByte == 0x30 || lastByte == UInt8(ascii: ".") {
      if lastByte == 0x30 { exponent += 1 }
      mantissa = mantissa.dropLast()
    }
    guard exponent >= 0, exponent <= 18 else { return nil }
    var value = 0
    for byte in mantissa where byte != UInt8(ascii: ".") {
      guard let next = appending(Int(byte &- 0x30), to: value) else { return nil }
      value = next
    }
    for _ in 0..<exponent {
      guard let next = appending(0, to: value) else { return nil }
      value = next
    }
    return isNegative ? value : (value == .min ? nil : -value)
  }

  /// Negative all along, so that the least integer fits.
  private static func appending(_ digit: Int, to value: Int) -> Int? {
    let (shifted, tooLarge) = value.multipliedReportingOverflow(by: 10)
    let (sum, alsoTooLarge) = shifted.subtractingReportingOverflow(digit)
    return tooLarge || alsoTooLarge ? nil : sum
  }

  private static func clampedExponent(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var value = 0
    for byte in text where byte &- 0x30 < 10 {
      value = min(value * 10 + Int(byte - 0x30), 100_000)
    }
    return text.first == UInt8(ascii: "-") ? -value : value
  }
}
