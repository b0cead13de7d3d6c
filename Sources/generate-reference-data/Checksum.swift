import DryNeedlingKit

/// The 64-bit FNV-1a checksum: enough to notice a changed row, nothing to sign with.
struct Checksum: Sendable {
  /// The checksum of what was added so far.
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  /// Adds bytes.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// Adds the bytes of a text.
  mutating func add(_ text: String) { add(text.utf8) }

  mutating func add(_ text: StaticString) {
    add(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

extension ReferenceSnapshot {
  /// The snapshot of a table from the pieces of text the kit will sum.
  init(_ name: String, release: String, count: Int, summing pieces: [String]) {
    var checksum = Checksum()
    for piece in pieces { checksum.add(piece) }
    self.init(name: name, release: release, count: count, checksum: checksum.value)
  }
}
