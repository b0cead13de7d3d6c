/// Skips what may stand between values.
enum Whitespace {
  /// Returns the offset of the first byte that is no white space, `end` if there is none.
  ///
  /// With `inLine`, LF and CR are none.
  @inline(__always)
  static func skip(_ p: UnsafeRawPointer, _ i: Int, _ end: Int, _ inLine: Bool) -> Int {
    guard i < end, Bytes.byte(p, i) <= 0x20 else { return i }
    return skipSlowly(p, i, end, inLine)
  }

  @inline(never)
  private static func skipSlowly(
    _ p: UnsafeRawPointer, _ start: Int, _ end: Int, _ inLine: Bool
  ) -> Int {
    var i = start
    while i < end {
      switch Bytes.byte(p, i) {
      case 0x20, 0x09: i &+= 1
      case 0x0A, 0x0D:
        if inLine { return i }
        i &+= 1
        // Indentation follows.
        while i &+ 8 <= end, Bytes.word(p, i) == 0x2020_2020_2020_2020 { i &+= 8 }
      default: return i
      }
    }
    return i
  }
}
