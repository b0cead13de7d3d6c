/// Finds repeated keys of an object in n log n steps at worst, whatever the keys.
struct RepeatedKeys {
  struct Pair {
    var first: Int
    var second: Int
  }
  /// Indices on the tape, at most ``most`` pairs.
  private(set) var pairs: [Pair] = []

  static let most = 100

  mutating func removeAll() {
    if !pairs.isEmpty { pairs.removeAll(keepingCapacity: true) }
  }

  private struct Key {
    var word: UInt64
    var bytes: UnsafeRawPointer
    var length: Int
    var index: Int

    init(_ entry: TapeEntry, _ index: Int, _ p: UnsafeRawPointer) {
      word = entry.word
      bytes = p + Int(entry.start)
      length = entry.length
      self.index = index
    }
  }

  /// The object's children are closed, the object need not be.
  @inline(never)
  mutating func find(
    in tape: UnsafeMutablePointer<TapeEntry>, object: Int, end: Int, _ p: UnsafeRawPointer
  ) {
    guard pairs.count < RepeatedKeys.most else { return }
    var keys: [Key] = []
    var unescaped: [(key: Int, bytes: [UInt8])] = []
    var index = object + 1
    while index < end {
      let entry = tape[index]
      if entry.isFlagged {
        let start = Int(entry.start)
        var bytes = Unescaping(p, start, start + entry.length)
        var plain: [UInt8] = []
        while let byte = bytes.next() { plain.append(byte) }
        unescaped.append((keys.count, plain))
      }
      keys.append(Key(entry, index, p))
      index += 1 + tape[index + 1].span
    }
    // One buffer for all keys that had escapes, so that comparing needs no decoding.
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: unescaped.reduce(1) { $0 + $1.bytes.count }, alignment: 1)
    defer { buffer.deallocate() }
    var used = 0
    for (key, bytes) in unescaped {
      let place = UnsafeMutableRawBufferPointer(rebasing: buffer[used..<used + bytes.count])
      place.copyBytes(from: bytes)
      if let start = buffer.baseAddress { keys[key].bytes = UnsafeRawPointer(start + used) }
      keys[key].length = bytes.count
      used += bytes.count
    }
    if keys.count <= 8 { findByPairs(keys) } else { findBySorting(&keys) }
  }

  private mutating func findByPairs(_ keys: [Key]) {
    for second in keys.indices {
      for first in 0..<second
      where keys[first].word == keys[second].word
        && RepeatedKeys.order(keys[first], keys[second]) == 0
      {
        add(keys[first].index, keys[second].index)
        break
      }
    }
  }

  private mutating func findBySorting(_ keys: inout [Key]) {
    keys.sort {
      let order = RepeatedKeys.order($0, $1)
      return order == 0 ? $0.index < $1.index : order < 0
    }
    var found: [Pair] = []
    var first = 0
    for second in keys.indices.dropFirst() {
      if RepeatedKeys.order(keys[first], keys[second]) == 0 {
        found.append(Pair(first: keys[first].index, second: keys[second].index))
      } else {
        first = second
      }
    }
    found.sort { $0.second < $1.second }
    for pair in found { add(pair.first, pair.second) }
  }

  private mutating func add(_ first: Int, _ second: Int) {
    if pairs.count < RepeatedKeys.most { pairs.append(Pair(first: first, second: second)) }
  }

  /// Any order will do as long as only equal keys are equal.
  private static func order(_ a: Key, _ b: Key) -> Int {
    if a.word != b.word { return a.word < b.word ? -1 : 1 }
    if a.length != b.length { return a.length < b.length ? -1 : 1 }
    var i = 8
    while i + 8 <= a.length {
      let x = Bytes.word(a.bytes, i)
      let y = Bytes.word(b.bytes, i)
      if x != y { return x < y ? -1 : 1 }
      i += 8
    }
    while i < a.length {
      let x = Bytes.byte(a.bytes, i)
      let y = Bytes.byte(b.bytes, i)
      if x != y { return x < y ? -1 : 1 }
      i += 1
    }
    return 0
  }
}
