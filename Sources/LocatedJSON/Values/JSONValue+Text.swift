extension JSONValue {
  /// The text with escapes resolved; nil when it is no string.
  package var string: String? {
    guard isString else { return nil }
    let raw = rawBytes
    guard entry.pointee.isFlagged else { return String(decoding: raw, as: UTF8.self) }
    return String(unsafeUninitializedCapacity: raw.count) { buffer in
      var bytes = unescaped
      var count = 0
      while let byte = bytes.next() {
        buffer.initializeElement(at: count, to: byte)
        count += 1
      }
      return count
    }
  }

  /// The bytes of a string that was written without escapes; nil for others.
  @inlinable
  package var plainBytes: UnsafeRawBufferPointer? {
    let entry = entry.pointee
    guard entry.tag & 15 == TapeEntry.string else { return nil }
    return UnsafeRawBufferPointer(
      start: source.pointee.bytes + Int(entry.start), count: entry.length)
  }

  /// Whether it is a string with escapes, so that its bytes as written are not its text.
  @inlinable
  package var hasEscapes: Bool { entry.pointee.tag & 15 == TapeEntry.string | TapeEntry.flag }

  /// The first eight bytes of a string's text, escapes resolved, the first one lowest and
  /// zero-padded: compares short codes and keys in one step. 0 when it is no string.
  ///
  /// Only a string with an escaped NUL can have the same word as a shorter one; see ``codeUnits``.
  @inlinable
  package var word: UInt64 {
    entry.pointee.kind == TapeEntry.string ? entry.pointee.word : 0
  }

  /// Bytes of a string as written, which is its length when it has no escapes; else 0.
  @inlinable
  package var codeUnits: Int {
    entry.pointee.kind == TapeEntry.string ? entry.pointee.length : 0
  }

  /// Whether it is a string with that text, however escaped.
  @usableFromInline
  package func isString(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    let entry = entry.pointee
    guard entry.kind == TapeEntry.string, text.hasPointerRepresentation else { return false }
    guard !entry.isFlagged else {
      return isUnescaped(UnsafeRawBufferPointer(start: text.utf8Start, count: count))
    }
    let other = UnsafeRawPointer(text.utf8Start)
    guard entry.length == count, entry.word == Bytes.head(other, count) else { return false }
    return count <= 8
      || Bytes.isSame(source.pointee.bytes + Int(entry.start), other, from: 8, to: count)
  }

  private func isUnescaped(_ other: UnsafeRawBufferPointer) -> Bool {
    var bytes = unescaped
    for byte in other where bytes.next() != byte { return false }
    return bytes.next() == nil
  }

  private var unescaped: Unescaping {
    let start = Int(entry.pointee.start)
    return Unescaping(source.pointee.bytes, start, start + entry.pointee.length)
  }
}
