/// A value of a document, or a key: a view that is copied freely and owns nothing.
///
/// Valid as long as its ``JSONDocument``.
// Members of package types are inlined into other modules only when the type says so, and reading
// a case costs a third more when they are not.
@usableFromInline
package struct JSONValue {
  @usableFromInline let source: UnsafeMutablePointer<DocumentSource>
  @usableFromInline let entry: UnsafeMutablePointer<TapeEntry>

  @inlinable @inline(__always)
  init(source: UnsafeMutablePointer<DocumentSource>, entry: UnsafeMutablePointer<TapeEntry>) {
    self.source = source
    self.entry = entry
  }

  @usableFromInline
  package enum Kind: UInt8, Sendable, Hashable {
    case null, boolean, number, string, array, object
  }

  @inlinable
  package var kind: Kind {
    switch entry.pointee.kind {
    case TapeEntry.null: .null
    case TapeEntry.number: .number
    case TapeEntry.string: .string
    case TapeEntry.array: .array
    case TapeEntry.object: .object
    default: .boolean
    }
  }

  @inlinable package var isNull: Bool { entry.pointee.kind == TapeEntry.null }
  @inlinable package var isString: Bool { entry.pointee.kind == TapeEntry.string }

  /// nil when it is no boolean.
  @inlinable
  package var boolean: Bool? {
    switch entry.pointee.kind {
    case TapeEntry.true: true
    case TapeEntry.false: false
    default: nil
    }
  }

  /// The bytes as written: strings without their quotes and with their escapes.
  @inlinable
  package var rawBytes: UnsafeRawBufferPointer {
    let entry = entry.pointee
    let length =
      entry.kind >= TapeEntry.array ? Int(truncatingIfNeeded: entry.word &>> 32) : entry.length
    return UnsafeRawBufferPointer(
      start: source.pointee.bytes + Int(entry.start), count: length)
  }

  /// Offset of the value's first byte, a string's opening quote, from the document's first.
  package var offset: Int {
    Int(entry.pointee.start) - (entry.pointee.kind == TapeEntry.string ? 1 : 0)
  }

  /// Where the value starts. Cheap, above all for places asked for in ascending order.
  package var place: JSONPlace { source.pointee.place(offset) }

  /// Where the value has ended: the place after its last byte.
  package var endPlace: JSONPlace {
    source.pointee.place(
      Int(entry.pointee.start) + rawBytes.count
        + (entry.pointee.kind == TapeEntry.string ? 1 : 0))
  }
}
