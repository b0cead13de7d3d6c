/// A byte of the file whose line is known, from which further lines are counted.
///
/// A line ends with LF, CRLF, or CR alone.
struct LineAnchor: Sendable, Hashable {
  /// The byte, as an offset from the start of the file.
  private(set) var offset = 0
  /// Its line, counted from 1.
  private(set) var line = 1
  /// Where that line starts.
  private(set) var lineStart = 0

  /// Moves on to `target`, which lies in the bytes from `base` on; `bytes` holds them and at least
  /// one byte behind `target`.
  mutating func advance(to target: Int, in bytes: UnsafePointer<UInt8>, base: Int) {
    guard target > offset, offset >= base else { return }
    let start = bytes + (offset - base)
    let count = target - offset
    let ends = Self.lineEnds(start, count)
    offset = target
    guard ends > 0 else { return }
    line += ends
    var back = count
    while back > 0, !Self.isLineEnd(start + (back - 1)) { back -= 1 }
    lineStart = target - count + back
  }

  /// The line and column of a byte behind the anchor.
  func advanced(to target: Int, in bytes: UnsafePointer<UInt8>, base: Int) -> LineAnchor {
    var copy = self
    copy.advance(to: target, in: bytes, base: base)
    return copy
  }

  /// Column of the anchor, counted from 1 in bytes.
  var column: Int { offset - lineStart + 1 }

  @inline(__always)
  private static func isLineEnd(_ byte: UnsafePointer<UInt8>) -> Bool {
    byte[0] == 0x0A || (byte[0] == 0x0D && byte[1] != 0x0A)
  }

  private static func lineEnds(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let raw = UnsafeRawPointer(bytes)
    let lineFeed = SIMD16<UInt8>(repeating: 0x0A)
    let carriageReturn = SIMD16<UInt8>(repeating: 0x0D)
    var total = 0
    var index = 0
    while index &+ 17 <= count {
      // A lane counts to 255 at most.
      let stop = min(count &- 17, index &+ 16 &* 254)
      var lanes = SIMD16<UInt8>()
      while index <= stop {
        let here = raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
        let next = raw.loadUnaligned(fromByteOffset: index &+ 1, as: SIMD16<UInt8>.self)
        let feeds = unsafeBitCast(here .== lineFeed, to: SIMD16<UInt8>.self)
        let returns = unsafeBitCast(here .== carriageReturn, to: SIMD16<UInt8>.self)
        let followed = unsafeBitCast(next .== lineFeed, to: SIMD16<UInt8>.self)
        lanes = lanes &- (feeds | (returns & ~followed))
        index &+= 16
      }
      let halves = unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
      total &+= sum(halves.x) &+ sum(halves.y)
    }
    while index < count {
      total &+= isLineEnd(bytes + index) ? 1 : 0
      index &+= 1
    }
    return total
  }

  /// The sum of eight bytes.
  @inline(__always)
  private static func sum(_ lanes: UInt64) -> Int {
    let pairs = (lanes & 0x00FF_00FF_00FF_00FF) &+ (lanes >> 8 & 0x00FF_00FF_00FF_00FF)
    return Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) >> 48)
  }
}
