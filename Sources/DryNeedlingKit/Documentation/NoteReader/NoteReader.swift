/// Reads a free-text note: SOAP headings or none, the usual abbreviations, British or American
/// spelling.
///
/// What is denied, planned, only considered, copied from an earlier visit, said of the family or
/// taught does not count as done. The time taken grows with the length of the note and nothing else.
public struct NoteReader: Sendable {
  /// A reader; all readers are alike.
  public init() {}

  /// What `text` documents.
  public func read(_ text: String) -> NoteReading {
    var text = text
    return text.withUTF8 { read(utf8: UnsafeRawBufferPointer($0)) }
  }

  /// What a note documents; bytes that are no UTF-8 are taken as Latin-1.
  public func read(utf8 bytes: UnsafeRawBufferPointer) -> NoteReading {
    let note = NoteText(bytes.bindMemory(to: UInt8.self))
    return note.reading()
  }
}
