/// A document that was read: a view into its reader and the bytes it was read from.
///
/// It and every value taken from it are valid until the reader reads again or goes away, and only
/// while the bytes stay where they are.
@usableFromInline
package struct JSONDocument {
  @usableFromInline let source: UnsafeMutablePointer<DocumentSource>

  /// The outermost value.
  @inlinable
  package var root: JSONValue { JSONValue(source: source, entry: source.pointee.tape) }

  /// Whether the text started with the UTF-8 byte order mark.
  package var hasByteOrderMark: Bool { source.pointee.hasByteOrderMark }

  /// A key that stands a second time in its object.
  package struct RepeatedKey {
    /// The key at its first and at a later place.
    package var first: JSONValue
    package var second: JSONValue
  }

  /// Keys that are equal after unescaping, in the order of their second places; at most 100.
  package var repeatedKeys: [RepeatedKey] {
    source.pointee.repeated.map {
      RepeatedKey(
        first: JSONValue(source: source, entry: source.pointee.tape + $0.first),
        second: JSONValue(source: source, entry: source.pointee.tape + $0.second))
    }
  }
  package var hasRepeatedKeys: Bool { !source.pointee.repeated.isEmpty }

  /// The place of a byte, counted from the document's first.
  package func place(ofByte offset: Int) -> JSONPlace { source.pointee.place(offset) }
}
