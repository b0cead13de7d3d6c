/// Entries `key|payload` of different lengths, sorted by key and read in place from two string
/// literals: the entries one after another, and where each starts in three digits of base 64.
struct SortedEntries: Sendable {
  /// Bytes of a literal, which are there for the whole run.
  typealias Bytes = UnsafeBufferPointer<UInt8>

  private let text: StaticString
  private let starts: StaticString
  let count: Int

  init(_ text: StaticString, _ starts: StaticString) {
    self.text = text
    self.starts = starts
    count = starts.utf8CodeUnitCount / 3
  }

  @inline(__always)
  private func start(_ index: Int) -> Int {
    let offset = index &* 3
    guard offset >= 0, offset &+ 3 <= starts.utf8CodeUnitCount else {
      return text.utf8CodeUnitCount
    }
    let digits = starts.utf8Start + offset
    let start =
      Int(digits[0] &- 0x30) &<< 12 | Int(digits[1] &- 0x30) &<< 6 | Int(digits[2] &- 0x30)
    return min(start, text.utf8CodeUnitCount)
  }

  @inline(__always)
  private func entry(_ index: Int) -> Bytes {
    let first = start(index)
    return Bytes(start: text.utf8Start + first, count: max(0, start(index &+ 1) &- first))
  }

  /// The payload of a key; nil when there is no such key.
  func payload(of key: ArraySlice<UInt8>) -> Bytes? {
    key.withUnsafeBufferPointer { key in
      var low = 0
      var high = count
      while low < high {
        let middle = (low &+ high) / 2
        let entry = entry(middle)
        let order = Self.compare(key, entry)
        if order == 0 { return Bytes(rebasing: entry[(key.count + 1)...]) }
        if order < 0 { high = middle } else { low = middle &+ 1 }
      }
      return nil
    }
  }

  /// Negative when `key` is below the key of `entry`, positive when above; a bar ends a key and
  /// sorts before anything that is in one.
  @inline(__always)
  private static func compare(_ key: Bytes, _ entry: Bytes) -> Int {
    for index in entry.indices {
      let byte = entry[index] == 0x7C ? 0 : Int(entry[index])
      let own = index < key.count ? Int(key[index]) : 0
      if own != byte { return own &- byte }
      if byte == 0 { return 0 }
    }
    return 1
  }

  /// Calls `body` with every key and payload, in order.
  func visit(_ body: (Bytes, Bytes) -> Void) {
    for index in 0..<count {
      let entry = entry(index)
      guard let bar = entry.firstIndex(of: 0x7C) else { continue }
      body(Bytes(rebasing: entry[..<bar]), Bytes(rebasing: entry[(bar + 1)...]))
    }
  }
}
