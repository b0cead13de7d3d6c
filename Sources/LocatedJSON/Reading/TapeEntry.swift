/// One value or key on the tape, sixteen bytes.
///
/// An object is followed by its keys and values in turn, an array by its elements.
@usableFromInline
struct TapeEntry {
  /// Strings and keys: the first eight bytes of the unescaped text, the first one lowest,
  /// zero-padded. Integers that fit: the value. Containers: entries to their end including
  /// themselves (low half) and bytes to their end (high half); while open, the parent's index.
  @usableFromInline var word: UInt64
  /// Bytes from the start of the document: to the content of a string, else to the first byte.
  @usableFromInline var start: UInt32
  /// Kind (3 bits), flag (1 bit), then the length in bytes as written or the number of children.
  @usableFromInline var tag: UInt32

  @inlinable @inline(__always)
  init(word: UInt64, start: UInt32, tag: UInt32) {
    self.word = word
    self.start = start
    self.tag = tag
  }

  @inlinable @inline(__always)
  var kind: UInt32 { tag & 7 }

  /// Strings: has escapes. Integers: `word` holds the value. Open objects: a key may be repeated.
  @inlinable @inline(__always)
  var isFlagged: Bool { tag & 8 != 0 }

  /// Bytes as written of strings, numbers and literals; children of containers.
  @inlinable @inline(__always)
  var length: Int { Int(tag &>> 4) }

  /// Entries from this one to the next value or key at the same depth.
  @inlinable @inline(__always)
  var span: Int { kind >= TapeEntry.array ? Int(truncatingIfNeeded: word & 0xFFFF_FFFF) : 1 }

  @inlinable static var null: UInt32 { 0 }
  @inlinable static var `false`: UInt32 { 1 }
  @inlinable static var `true`: UInt32 { 2 }
  @inlinable static var number: UInt32 { 3 }
  @inlinable static var string: UInt32 { 4 }
  @inlinable static var array: UInt32 { 5 }
  @inlinable static var object: UInt32 { 6 }
  @inlinable static var flag: UInt32 { 8 }

  /// Longest string, and most children, that the tag can hold.
  static var longest: Int { (1 << 28) - 1 }
}
