/// Word numbers as bits.
///
/// The bits are never freed: sets belong to the one lexicon, which lives as long as the process, and
/// asking them must cost no reference counting.
struct WordSet: @unchecked Sendable {
  private let bits: UnsafePointer<UInt64>?
  private let count: Int

  init() {
    bits = nil
    count = 0
  }

  init(_ words: [UInt16]) {
    let words = words.filter { $0 != 0 }
    count = words.reduce(0) { max($0, Int($1 >> 6) + 1) }
    let bits = UnsafeMutablePointer<UInt64>.allocate(capacity: count)
    bits.initialize(repeating: 0, count: count)
    for word in words { bits[Int(word >> 6)] |= 1 << UInt64(word & 63) }
    self.bits = UnsafePointer(bits)
  }

  @inline(__always)
  func contains(_ word: UInt16) -> Bool {
    let index = Int(word >> 6)
    guard let bits, index < count else { return false }
    return bits[index] & 1 << UInt64(word & 63) != 0
  }
}
