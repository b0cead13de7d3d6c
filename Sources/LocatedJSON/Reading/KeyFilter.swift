/// Remembers roughly which keys were seen, so that objects without repeated keys, nearly all,
/// cost one look a key. Whatever it takes for repeated is checked by ``RepeatedKeys``.
struct KeyFilter: ~Copyable {
  /// By hash of key and depth, the number of the key written last; numbers only grow.
  let slots: UnsafeMutablePointer<UInt32>
  private var next: UInt32 = 1

  /// By the same hash, the container that stood last under a key: its depth, and below that its
  /// number.
  let containers: UnsafeMutablePointer<UInt64>

  private static let bits = 11
  private static let containerBits = 9

  init() {
    slots = .allocate(capacity: 1 << KeyFilter.bits)
    slots.initialize(repeating: 0, count: 1 << KeyFilter.bits)
    containers = .allocate(capacity: 1 << KeyFilter.containerBits)
    containers.initialize(repeating: 0, count: 1 << KeyFilter.containerBits)
  }

  deinit {
    slots.deallocate()
    containers.deallocate()
  }

  /// The number of a document's first entry; there will be at most that many entries.
  mutating func begin(entries: Int) -> UInt32 {
    if UInt64(next) + UInt64(entries) + 2 > UInt64(UInt32.max) { clear() }
    return next
  }

  mutating func end(entries: Int) { next &+= UInt32(truncatingIfNeeded: entries) }

  /// After a document that was given up.
  mutating func clear() {
    slots.update(repeating: 0, count: 1 << KeyFilter.bits)
    containers.update(repeating: 0, count: 1 << KeyFilter.containerBits)
    next = 1
  }

  /// Keys at another depth belong to another object, so they take other slots.
  @inline(__always)
  static func slot(_ word: UInt64, length: Int, depth: Int) -> Int {
    let others = UInt64(truncatingIfNeeded: depth &+ length &<< 8)
    let mixed = (word &+ others) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &>> UInt64(64 - KeyFilter.bits))
  }

  /// Where ``containers`` has what stood last under a key.
  @inline(__always)
  static func container(_ slot: Int) -> Int { slot &>> (bits &- containerBits) }
}
