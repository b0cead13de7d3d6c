/// Unaligned loads and the bit tricks that look at eight bytes at once.
///
/// Every caller has checked that the bytes are there.
@usableFromInline
enum Bytes {
  @inlinable @inline(__always)
  static func byte(_ p: UnsafeRawPointer, _ i: Int) -> UInt8 {
    p.load(fromByteOffset: i, as: UInt8.self)
  }

  /// Eight bytes, the first one lowest on every machine.
  @inlinable @inline(__always)
  static func word(_ p: UnsafeRawPointer, _ i: Int) -> UInt64 {
    UInt64(littleEndian: p.loadUnaligned(fromByteOffset: i, as: UInt64.self))
  }

  @inlinable @inline(__always)
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

  /// The offset of the first LF or CR, `end` if there is none.
  static func findLineEnd(_ p: UnsafeRawPointer, _ start: Int, _ end: Int) -> Int {
    var i = start
    while true {
      // No line ends where no byte is below 0x10: in compact JSON all but the line ends.
      while i &+ 32 <= end {
        let low =
          below16(word(p, i)) | below16(word(p, i &+ 8)) | below16(word(p, i &+ 16))
          | below16(word(p, i &+ 24))
        if low != 0 { break }
        i &+= 32
      }
      guard i < end else { return end }
      let stop = min(i &+ 32, end)
      while i < stop {
        let byte = byte(p, i)
        if byte == 0x0A || byte == 0x0D { return i }
        i &+= 1
      }
    }
  }

  /// Not 0 when a byte is below 0x10, and 0 when none is and all are ASCII.
  @inline(__always)
  private static func below16(_ x: UInt64) -> UInt64 {
    (x &- 0x1010_1010_1010_1010) & ~x & 0x8080_8080_8080_8080
  }

  /// Index of the byte whose high bit is the lowest one set.
  @inline(__always)
  static func first(_ mask: UInt64) -> Int { mask.trailingZeroBitCount &>> 3 }

  /// The bytes below that one.
  @inline(__always)
  static func head(_ x: UInt64, before mask: UInt64) -> UInt64 {
    x & (((mask & (0 &- mask)) &>> 7) &- 1)
  }

  /// The first eight bytes of a text, zero-padded, reading none beyond it. The text has a pointer.
  @inlinable @inline(__always)
  static func head(_ text: StaticString) -> UInt64 {
    head(UnsafeRawPointer(text.utf8Start), text.utf8CodeUnitCount)
  }

  /// The same of `length` bytes.
  @inlinable @inline(__always)
  static func head(_ p: UnsafeRawPointer, _ length: Int) -> UInt64 {
    if length >= 8 { return word(p, 0) }
    if length >= 4 {
      return UInt64(half(p, 0)) | UInt64(half(p, length &- 4)) &<< UInt64((length &- 4) &* 8)
    }
    guard length > 0 else { return 0 }
    let middle = length &>> 1
    let last = length &- 1
    return UInt64(byte(p, 0)) | UInt64(byte(p, middle)) &<< UInt64(middle &* 8)
      | UInt64(byte(p, last)) &<< UInt64(last &* 8)
  }

  /// Whether two texts of at least eight bytes are the same from one offset to another.
  @inline(__always)
  static func isSame(
    _ a: UnsafeRawPointer, _ b: UnsafeRawPointer, from start: Int, to end: Int
  ) -> Bool {
    var i = start
    while i &+ 8 <= end {
      if word(a, i) != word(b, i) { return false }
      i &+= 8
    }
    // The last eight, of which some have been seen.
    return i == end || word(a, end &- 8) == word(b, end &- 8)
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
