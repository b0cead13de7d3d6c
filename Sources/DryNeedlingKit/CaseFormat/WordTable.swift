import LocatedJSON

/// Finds the value that a short word stands for by its bytes, without making a string of it.
struct WordTable<Value: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
  private struct Slot {
    /// The first eight bytes of the word, zero-padded.
    var word: UInt64 = 0
    /// Bytes of the word; 0 for a free slot.
    var count = 0
    /// Where the word stands in ``text``.
    var start = 0
    var value: Value
  }

  private let slots: [Slot]
  private let text: [UInt8]
  private let shift: UInt64

  /// The words of the type, in its order.
  init() {
    let values = Array(Value.allCases)
    var bits: UInt64 = 3
    while 1 << bits < 4 * values.count { bits += 1 }
    shift = 64 - bits
    var text: [UInt8] = []
    var slots: [Slot] = []
    // A type without values has no words to find.
    if let first = values.first {
      slots = [Slot](repeating: Slot(value: first), count: 1 << bits)
    }
    for value in values {
      let bytes = Array(value.rawValue.utf8)
      let slot = Slot(
        word: Self.word(bytes), count: bytes.count, start: text.count, value: value)
      text += bytes
      var index = Self.index(slot.word, slot.count, shift)
      while slots[index].count != 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = slot
    }
    self.text = text
    self.slots = slots
  }

  private static func word(_ bytes: [UInt8]) -> UInt64 {
    var word: UInt64 = 0
    for (index, byte) in bytes.prefix(8).enumerated() { word |= UInt64(byte) << UInt64(8 * index) }
    return word
  }

  @inline(__always)
  private static func index(_ word: UInt64, _ count: Int, _ shift: UInt64) -> Int {
    let mixed = (word ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &>> shift)
  }

  /// The words, in the order of the values.
  var words: [String] { Value.allCases.map(\.rawValue) }

  /// The value of a string of the file; nil for other words and for what is no string.
  @inline(__always)
  func value(_ string: JSONValue) -> Value? {
    guard let bytes = string.plainBytes else { return escaped(string) }
    let count = bytes.count
    let word = string.word
    var index = Self.index(word, count, shift)
    while true {
      let slot = slots[index]
      if slot.count == 0 { return nil }
      if slot.word == word, slot.count == count, count <= 8 || matches(slot.start, bytes) {
        return slot.value
      }
      index = (index &+ 1) & (slots.count &- 1)
    }
  }

  @inline(__always)
  private func matches(_ start: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
    text.withUnsafeBytes { text in
      var offset = 8
      while offset < bytes.count {
        // The last eight bytes, which may overlap those before.
        offset = min(offset, bytes.count &- 8)
        if text.loadUnaligned(fromByteOffset: start &+ offset, as: UInt64.self)
          != bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        {
          return false
        }
        offset &+= 8
      }
      return true
    }
  }

  @inline(never)
  private func escaped(_ string: JSONValue) -> Value? { string.string.flatMap(Value.init) }
}
