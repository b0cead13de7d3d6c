/// Which keys an object may have, so that most of those it lacks need not be looked for.
@usableFromInline
package struct KeyNames: Sendable {
  @usableFromInline var bits: UInt64

  /// Any key.
  @inlinable package static var any: KeyNames { KeyNames(bits: .max) }

  /// No key.
  @inlinable package static var none: KeyNames { KeyNames(bits: 0) }

  @inlinable
  init(bits: UInt64) { self.bits = bits }

  init(_ object: JSONValue) {
    bits = 0
    guard object.entry.pointee.kind == TapeEntry.object else { return }
    var key = object.entry + 1
    let end = object.entry + object.entry.pointee.span
    while key < end {
      // Of a key with escapes neither length nor bytes are those of its text.
      guard !key.pointee.isFlagged else {
        bits = .max
        return
      }
      bits |= Self.bit(key.pointee.word, key.pointee.length)
      key += 1 &+ key[1].span
    }
  }

  /// Takes in those of another object.
  package mutating func formUnion(_ other: KeyNames) { bits |= other.bits }

  /// False when there is surely no such key.
  @inlinable @inline(__always)
  package func mayHold(_ key: StaticString) -> Bool {
    bits & Self.bit(Bytes.head(key), key.utf8CodeUnitCount) != 0
  }

  @inlinable @inline(__always)
  static func bit(_ word: UInt64, _ length: Int) -> UInt64 {
    let mixed = (word &+ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
    return 1 &<< (mixed &>> 58)
  }
}

extension JSONValue {
  /// Which keys it may have; none when it is no object.
  package var keyNames: KeyNames { KeyNames(self) }
}
