/// What the views of a document share. It lives as long as its reader.
@usableFromInline
struct DocumentSource {
  /// The document's first byte; offsets on the tape count from it.
  @usableFromInline var bytes: UnsafeRawPointer
  /// Bytes that may be read from there.
  @usableFromInline var end: Int
  @usableFromInline var tape: UnsafeMutablePointer<TapeEntry>
  var lines: LineIndex
  var repeated: [RepeatedKeys.Pair]
  var hasByteOrderMark: Bool

  mutating func place(_ offset: Int) -> JSONPlace { lines.place(offset, bytes, end) }
}
