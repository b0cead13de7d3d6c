/// Numbers by 64-bit keys, open addressing.
struct HashIndex: Sendable {
  private var keys: [UInt64]
  private var values: [UInt32]
  private var count = 0

  init(capacity: Int) {
    keys = Array(repeating: 0, count: capacity)
    values = Array(repeating: 0, count: capacity)
  }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count &- 1)
  }

  @inline(__always)
  subscript(key: UInt64) -> UInt32? {
    get {
      var slot = slot(key)
      while true {
        let value = values[slot]
        if value == 0 { return nil }
        if keys[slot] == key { return value }
        slot = (slot &+ 1) & (keys.count &- 1)
      }
    }
    set {
      guard let newValue, newValue != 0 else { return }
      if (count + 1) * 2 > keys.count { grow() }
      var slot = slot(key)
      while values[slot] != 0, keys[slot] != key { slot = (slot &+ 1) & (keys.count &- 1) }
      if values[slot] == 0 { count += 1 }
      keys[slot] = key
      values[slot] = newValue
    }
  }

  private mutating func grow() {
    var larger = HashIndex(capacity: keys.count * 2)
    for index in keys.indices where values[index] != 0 { larger[keys[index]] = values[index] }
    self = larger
  }
}
