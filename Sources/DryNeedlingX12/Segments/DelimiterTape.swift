/// Finds every delimiter in a stretch of bytes, sixteen bytes at a time, before anything is read.
///
/// The tape holds the positions of element separators and terminators in their order; a second tape
/// tells which entries are terminators. A segment is then a stretch of the first tape, and reading
/// its elements takes no search.
final class DelimiterTape {
  /// Offsets of delimiters from the start of the buffer.
  let positions: UnsafeMutablePointer<UInt32>
  /// Indices into ``positions`` of the terminators.
  let terminators: UnsafeMutablePointer<UInt32>
  /// The longest stretch that can be scanned at once.
  let capacity: Int

  /// The scanner writes sixteen entries at once, whether they are used or not.
  private static let slack = 80

  init(capacity: Int) {
    self.capacity = capacity
    positions = .allocate(capacity: capacity + Self.slack)
    terminators = .allocate(capacity: capacity + Self.slack)
  }

  deinit {
    positions.deallocate()
    terminators.deallocate()
  }

  /// What a scan found.
  struct Found {
    /// Terminators: whole segments.
    var segments: Int
    /// Whether a byte is not ASCII.
    var hasNonASCII: Bool
  }

  /// Scans `from..<to`, at most ``capacity`` bytes. Up to 63 bytes behind `to` are loaded, and
  /// ignored.
  func scan(
    _ base: UnsafePointer<UInt8>, from: Int, to: Int, _ delimiters: Delimiters
  ) -> Found {
    precondition(from >= 0 && to - from <= capacity)
    let raw = UnsafeRawPointer(base)
    let element = SIMD16<UInt8>(repeating: delimiters.element)
    let terminator = SIMD16<UInt8>(repeating: delimiters.terminator)
    let positions = positions
    var all = SIMD16<UInt8>()
    var count = 0
    var segments = 0
    let terminators = terminators
    var offset = from
    while offset < to {
      var hits: UInt64 = 0
      var block = SIMD16<UInt8>()
      for quarter in 0..<4 {
        let bytes = raw.loadUnaligned(
          fromByteOffset: offset &+ 16 &* quarter, as: SIMD16<UInt8>.self)
        block |= bytes
        hits |=
          Self.bits((bytes .== terminator) .| (bytes .== element)) &<< UInt64(16 &* quarter)
      }
      if to &- offset < 64 {
        let inside = (1 as UInt64) &<< UInt64(to &- offset) &- 1
        hits &= inside
        // The bytes behind `to` are scanned again later; until then they may not speak.
        if Self.hasHighBit(block) {
          for index in offset..<to where base[index] >= 0x80 { all[0] |= 0x80 }
        }
      } else {
        all |= block
      }
      let found = hits.nonzeroBitCount
      let start = UInt32(truncatingIfNeeded: offset)
      let out = positions + count
      for index in 0..<8 {
        out[index] = start &+ UInt32(truncatingIfNeeded: hits.trailingZeroBitCount)
        hits &= hits &- 1
      }
      if found > 8 {
        for index in 8..<16 {
          out[index] = start &+ UInt32(truncatingIfNeeded: hits.trailingZeroBitCount)
          hits &= hits &- 1
        }
        var index = 16
        while hits != 0 {
          out[index] = start &+ UInt32(truncatingIfNeeded: hits.trailingZeroBitCount)
          hits &= hits &- 1
          index &+= 1
        }
      }
      count &+= found
      offset &+= 64
    }
    // Without a branch: which delimiter is a terminator cannot be guessed.
    for index in 0..<count {
      terminators[segments] = UInt32(truncatingIfNeeded: index)
      segments &+= base[Int(positions[index])] == delimiters.terminator ? 1 : 0
    }
    return Found(segments: segments, hasNonASCII: Self.hasHighBit(all))
  }

  /// One bit for each of the sixteen lanes.
  @inline(__always)
  private static func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> UInt64 {
    // Each lane is all ones or all zeros: keep one bit of each, its place in the byte that the
    // multiplication gathers.
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    let low = ((halves.x & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101) >> 56
    let high = ((halves.y & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101) >> 56
    return low | high &<< 8
  }

  @inline(__always)
  private static func hasHighBit(_ bytes: SIMD16<UInt8>) -> Bool {
    let halves = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    return (halves.x | halves.y) & 0x8080_8080_8080_8080 != 0
  }
}
