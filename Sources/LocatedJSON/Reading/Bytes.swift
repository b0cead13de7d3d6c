/// Unaligned loads and the bit tricks that look at eight bytes at once.
///
/// Every caller has checked that the bytes are there.
enum Bytes {
  @inline(__always)
  static func byte(_ p: UnsafeRawPointer, _ i: Int) -> UInt8 {
    p.load(fromByteOffset: i, as: UInt8.self)
  }

  /// Eight bytes, the first one lowest on every machine.
  @inline(__always)
  static func word(_ p: UnsafeRawPointer, _ i: Int) -> UInt64 {
    UInt64(littleEndian: p.loadUnaligned(fromByteOffset: i, as: UInt64.self))
  }

  @inline(__always)
  static func half(_ p: UnsafeRawPointer, _ i: Int) -> UInt32 {
    UInt32(littleEndian: p.loadUnaligned(fromByteOffset: i, as: UInt32.self))
  }

  /// The high bit of the first byte that is a quote, a backslash, a control character or not
  /// ASCII is set, and none below it. Bits above it mean nothing.
  @inline(__always)
  static func special(_ x: UInt64) -> UInt64 {
    let quote = (x ^ 0x2222_2222_2222_2222) &- 0x0101_0101_0101_0101
    let backslash = (x ^ 0x5C5C_5C5C_5C5C_5C5C) &- 0x0101_0101_0101_0101
    let control = x &- 0x2020_2020_2020_2020
    return (quote | backslash | control | x) & 0x8080_8080_8080_8080
  }

  /// Like ``special(_:)`` for the two bytes that end lines.
  @inline(__always)
  static func lineEnd(_ x: UInt64) -> UInt64 {
    let lf = x ^ 0x0A0A_0A0A_0A0A_0A0A
    let cr = x ^ 0x0D0D_0D0D_0D0D_0D0D
    let low = (lf &- 0x0101_0101_0101_0101) & ~lf | (cr &- 0x0101_0101_0101_0101) & ~cr
    return low & 0x8080_8080_8080_8080
  }

  /// Index of the byte whose high bit is the lowest one set.
  @inline(__always)
  static func first(_ mask: UInt64) -> Int { mask.trailingZeroBitCount &>> 3 }

  /// The bytes below that one.
  @inline(__always)
  static func head(_ x: UInt64, before mask: UInt64) -> UInt64 {
    x & (((mask & (0 &- mask)) &>> 7) &- 1)
  }

  /// Up to eight bytes from `i` on, zero-padded, never reading at or beyond `end`.
  static func head(_ p: UnsafeRawPointer, _ i: Int, length: Int, end: Int) -> UInt64 {
    if i &+ 8 <= end {
      let x = word(p, i)
      return length >= 8 ? x : x & ((1 as UInt64) &<< UInt64(length &* 8) &- 1)
    }
    var x: UInt64 = 0
    for k in 0..<min(length, 8) { x |= UInt64(byte(p, i &+ k)) &<< UInt64(k &* 8) }
    return x
  }
}
