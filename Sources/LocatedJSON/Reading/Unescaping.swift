/// The bytes of a string that has been checked, with its escapes resolved.
struct Unescaping: IteratorProtocol {
  private let p: UnsafeRawPointer
  private var i: Int
  private let end: Int
  /// Bytes of a resolved `\u` that wait, the next one lowest.
  private var pending: UInt32 = 0
  private var pendingCount = 0

  init(_ p: UnsafeRawPointer, _ start: Int, _ end: Int) {
    self.p = p
    self.i = start
    self.end = end
  }

  mutating func next() -> UInt8? {
    if pendingCount > 0 { return takePending() }
    guard i < end else { return nil }
    let byte = Bytes.byte(p, i)
    i &+= 1
    guard byte == UInt8(ascii: "\\"), i < end else { return byte }
    let escape = Bytes.byte(p, i)
    i &+= 1
    switch escape {
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "u"):
      var scalar = unit()
      if scalar & 0xFC00 == 0xD800 {
        i &+= 2
        scalar = 0x10000 &+ ((scalar & 0x3FF) &<< 10 | (unit() & 0x3FF))
      }
      encode(scalar)
      return takePending()
    default: return escape
    }
  }

  private mutating func takePending() -> UInt8 {
    let byte = UInt8(truncatingIfNeeded: pending)
    pending = pending &>> 8
    pendingCount &-= 1
    return byte
  }

  private mutating func unit() -> UInt32 {
    var unit: UInt32 = 0
    let stop = min(i &+ 4, end)
    while i < stop {
      unit = unit &<< 4 | (Unescaping.hexDigit(Bytes.byte(p, i)) ?? 0)
      i &+= 1
    }
    return unit
  }

  private mutating func encode(_ scalar: UInt32) {
    switch scalar {
    case ..<0x80:
      pending = scalar
      pendingCount = 1
    case ..<0x800:
      pending = (0xC0 | scalar &>> 6) | (0x80 | scalar & 0x3F) &<< 8
      pendingCount = 2
    case ..<0x10000:
      pending =
        (0xE0 | scalar &>> 12) | (0x80 | scalar &>> 6 & 0x3F) &<< 8
        | (0x80 | scalar & 0x3F) &<< 16
      pendingCount = 3
    default:
      pending =
        (0xF0 | scalar &>> 18) | (0x80 | scalar &>> 12 & 0x3F) &<< 8
        | (0x80 | scalar &>> 6 & 0x3F) &<< 16 | (0x80 | scalar & 0x3F) &<< 24
      pendingCount = 4
    }
  }

  static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte &- 0x30)
    case 0x41...0x46: UInt32(byte &- 0x37)
    case 0x61...0x66: UInt32(byte &- 0x57)
    default: nil
    }
  }
}
