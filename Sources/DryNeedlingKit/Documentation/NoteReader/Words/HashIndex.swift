/// Numbers by 64-bit keys, open addressing; 0 stands for none.
struct HashIndex: Sendable {
  private struct Entry {
    var key: UInt64 = 0
    var value: UInt32 = 0
  }

  private var entries: [Entry]
  private var count = 0

  init(capacity: Int) { entries = Array(repeating: Entry(), count: capacity) }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (entries.count &- 1)
  }

  @inline(__always)
  subscript(key: UInt64) -> UInt32? {
    get {
      var slot = slot(key)
      while true {
        let entry = entries[slot]
        if entry.value == 0 { return nil }
        if entry.key == key { return entry.value }
        slot = (slot &+ 1) & (entries.count &- 1)
      }
    }
    set {
      guard let newValue, newValue != 0 else { return }
      if (count + 1) * 2 > entries.count { grow() }
      var slot = slot(key)
      while entries[slot].value != 0, entries[slot].key != key {
        slot = (slot &+ 1) & (entries.count &- 1)
      }
      if entries[slot].value == 0 { count += 1 }
      entries[slot] = Entry(key: key, value: newValue)
    }
  }

  private mutating func grow() {
    var larger = HashIndex(capacity: entries.count * 2)
    for entry in entries where entry.value != 0 { larger[entry.key] = entry.value }
    self = larger
  }
}
