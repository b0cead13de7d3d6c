/// Well-formed UTF-8 as the Unicode Standard, table 3-7, draws it: no overlong forms, no
/// surrogates, nothing above U+10FFFF.
enum UTF8Check {
  /// Returns the offset after the sequence whose lead byte, not ASCII, stands at `i`.
  @inline(__always)
  static func sequence(
    _ p: UnsafeRawPointer, _ i: Int, _ end: Int, _ start: Int
  ) throws(Fault) -> Int {
    let lead = Bytes.byte(p, i)
    var lower: UInt8 = 0x80
    var upper: UInt8 = 0xBF
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { lower = 0xA0 }
      if lead == 0xED { upper = 0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { lower = 0x90 }
      if lead == 0xF4 { upper = 0x8F }
    default: throw Fault(reason: .utf8, at: i, within: start &- 1)
    }
    for k in 1..<length {
      guard i &+ k < end else { throw Fault(reason: .utf8End, at: end, within: start &- 1) }
      let byte = Bytes.byte(p, i &+ k)
      guard byte >= lower, byte <= upper else {
        throw Fault(reason: .utf8, at: i, within: start &- 1)
      }
      lower = 0x80
      upper = 0xBF
    }
    return i &+ length
  }
}
