/// What the first bytes of a text say about its encoding.
enum ByteOrderMark {
  /// Length of the UTF-8 mark, 0 without one; UTF-16 and UTF-32 are refused.
  static func length(_ p: UnsafeRawPointer, _ count: Int) throws(Fault) -> Int {
    guard count > 0 else { return 0 }
    let first = Bytes.byte(p, 0)
    if first == 0xEF, count == 1 || (count == 2 && Bytes.byte(p, 1) == 0xBB) {
      throw Fault(reason: .value, at: count)
    }
    guard count >= 2 else { return 0 }
    let second = Bytes.byte(p, 1)
    let third = count > 2 ? Bytes.byte(p, 2) : 1
    let fourth = count > 3 ? Bytes.byte(p, 3) : 1
    switch (first, second, third, fourth) {
    case (0xEF, 0xBB, 0xBF, _) where count > 2: return 3
    case (0, 0, 0xFE, 0xFF), (0xFF, 0xFE, 0, 0), (0, 0, 0, _), (1..., 0, 0, 0):
      throw Fault(reason: .utf32, at: 0)
    case (0xFE, 0xFF, _, _), (0xFF, 0xFE, _, _), (0, 1..., _, _), (1..., 0, _, _):
      throw Fault(reason: .utf16, at: 0)
    default: return 0
    }
  }
}
