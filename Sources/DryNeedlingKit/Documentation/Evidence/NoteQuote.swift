/// Words of a note that show something.
public struct NoteQuote: Sendable, Hashable {
  /// The note, by its place in ``Encounter/notes``, counted from 0.
  public let noteIndex: Int
  /// Where the words stand in the text of the note.
  public let span: TextSpan
  /// The words, cut after 200 bytes.
  public let text: String

  /// Bytes of a quote that are kept.
  private static let limit = 200

  init(_ span: TextSpan, of text: String, note: Int) {
    noteIndex = note
    self.span = span
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: min(max(span.start, 0), bytes.count))
    let isWhole = span.end - span.start <= Self.limit
    let count = max(0, isWhole ? span.end - span.start : Self.limit)
    let end = bytes.index(start, offsetBy: count, limitedBy: bytes.endIndex) ?? bytes.endIndex
    self.text = String(decoding: bytes[start..<end], as: UTF8.self) + (isWhole ? "" : "…")
  }

  /// The words as they stand in messages.
  package var shown: String { MessageText.quoted(text) }
}
