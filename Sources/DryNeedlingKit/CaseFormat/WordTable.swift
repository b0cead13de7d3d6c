import LocatedJSON

/// Finds the value that a short word stands for by its bytes, without making a string of it.
///
/// Its memory is made once, never changed and never given back: a table is one of the constants of
/// ``Words``. Looking up a key takes less time than counting a reference would.
struct WordTable<Value: RawRepresentable<String> & CaseIterable & Sendable>: @unchecked Sendable {
  private struct Slot {
    /// The first eight bytes of the word, zero-padded.
    var word: UInt64 = 0
    /// Bytes of the word; 0 for a free slot.
    var count = 0
    /// Where the word stands in ``text``.
    var start = 0
    var value: Value?
  }

  private let slots: UnsafePointer<Slot>
  private let text: UnsafeRawPointer
  private let mask: Int
  private let shift: UInt64

  /// The words of the type, in its order.
  init() {
    let values = Array(Value.allCases)
    var bits: UInt64 = 3
    while 1 << bits < 4 * values.count { bits += 1 }
    shift = 64 - bits
    mask = 1 << bits - 1
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(), count: mask + 1)
    var text: [UInt8] = []
    for value in values {
      let bytes = Array(value.rawValue.utf8)
      let slot = Slot(
        word: Self.word(bytes), count: bytes.count, start: text.count, value: value)
      text += bytes
      var index = Self.index(slot.word, slot.count, shift)
      while slots[index].count != 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
    self.slots = UnsafePointer(slots)
    let copy = UnsafeMutableRawPointer.allocate(byteCount: text.count + 1, alignment: 1)
    text.withUnsafeBytes {
      copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
    }
    self.text = UnsafeRawPointer(copy)
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
      index = (index &+ 1) & mask
    }
  }

  @inline(__always)
  private func matches(_ start: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
    var offset = 8
    while offset < bytes.count {
      // The last eight bytes may overlap those before.
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

  @inline(never)
  private func escaped(_ string: JSONValue) -> Value? { string.string.flatMap(Value.init) }
}
