/// Numbers by keys that are hashes, or are counted up: nothing is hashed twice.
struct NumberTable {
  private struct Slot {
    var key: UInt64
    /// Negative when the slot is free.
    var number: Int32
  }

  private var slots: [Slot] = []
  private var count = 0
  private var shift: UInt64 = 64

  /// Another one in each process, so that nobody can make up keys that all take the same slot.
  private static let factor = UInt64(truncatingIfNeeded: Hasher().finalize()) | 1

  /// The number of a key; nil when it has none.
  subscript(_ key: UInt64) -> Int? {
    guard count > 0 else { return nil }
    let slot = slots[position(of: key)]
    return slot.number < 0 ? nil : Int(slot.number)
  }

  /// Gives a key a number from 0 on, in place of the one it may have.
  mutating func set(_ key: UInt64, _ number: Int) {
    if count * 2 >= slots.count { grow() }
    let position = position(of: key)
    if slots[position].number < 0 { count += 1 }
    slots[position] = Slot(key: key, number: Int32(number))
  }

  /// Where a key stands, or would stand.
  private func position(of key: UInt64) -> Int {
    var position = Int(truncatingIfNeeded: (key &* Self.factor) >> shift)
    while slots[position].number >= 0, slots[position].key != key {
      position = position + 1 == slots.count ? 0 : position + 1
    }
    return position
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(key: 0, number: -1), count: max(64, old.count * 2))
    shift = UInt64(64 - slots.count.trailingZeroBitCount)
    for slot in old where slot.number >= 0 { slots[position(of: slot.key)] = slot }
  }
}
