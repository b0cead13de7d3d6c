/// Packs short code text into integers, six bits a character, left-aligned.
///
/// Digits sort before letters and a shorter code before its children, so packed codes compare as
/// their text does and "starts with" is one mask and one comparison.
enum PackedText {
  /// 1...10 for `0`...`9`, 11...36 for `A`...`Z` (either case), 0 for anything else.
  @inline(__always)
  static func symbol(_ byte: UInt8) -> UInt64 {
    switch byte {
    case 0x30...0x39: UInt64(byte &- 0x2F)
    case 0x41...0x5A: UInt64(byte &- 0x36)
    case 0x61...0x7A: UInt64(byte &- 0x56)
    default: 0
    }
  }

  /// The ASCII character of a symbol from ``symbol(_:)``; capital letters.
  @inline(__always)
  static func ascii(_ symbol: UInt64) -> UInt8 {
    symbol <= 10 ? UInt8(symbol) &+ 0x2F : UInt8(symbol) &+ 0x36
  }

  /// Packs all bytes into `capacity` symbols; nil when one is no letter or digit, there are none,
  /// or there are more than `capacity`.
  @inline(__always)
  static func pack(_ bytes: some Sequence<UInt8>, capacity: Int) -> UInt64? {
    var packed: UInt64 = 0
    var count = 0
    for byte in bytes {
      let symbol = symbol(byte)
      guard symbol != 0, count < capacity else { return nil }
      packed = packed &<< 6 | symbol
      count &+= 1
    }
    guard count > 0 else { return nil }
    return packed &<< UInt64(6 &* (capacity &- count))
  }

  /// The text of a packed code.
  static func unpack(_ packed: UInt64, capacity: Int) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(capacity)
    for index in 0..<capacity {
      let symbol = (packed >> UInt64(6 * (capacity - 1 - index))) & 63
      if symbol == 0 { break }
      bytes.append(ascii(symbol))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Symbols in use of a left-aligned packed code.
  @inline(__always)
  static func count(_ packed: UInt64, capacity: Int) -> Int {
    capacity &- packed.trailingZeroBitCount / 6
  }

  /// Bits that cover the first `count` symbols.
  @inline(__always)
  static func prefixMask(_ count: Int, capacity: Int) -> UInt64 {
    let all = (1 as UInt64) &<< UInt64(6 &* capacity) &- 1
    let rest = (1 as UInt64) &<< UInt64(6 &* (capacity &- count)) &- 1
    return all & ~rest
  }
}
