/// Where a value stands in the text it was read from.
///
/// LF, CRLF and a lone CR end a line each. A byte order mark has no column.
package struct JSONPlace: Sendable, Hashable {
  /// Offset from the start of the text, in UTF-8 bytes, counted from 0.
  package var byte: Int
  /// Line, counted from 1.
  package var line: Int
  /// Column in UTF-8 bytes, counted from 1.
  package var column: Int

  package init(byte: Int, line: Int, column: Int) {
    self.byte = byte
    self.line = line
    self.column = column
  }

  /// The first byte of a text.
  package static let start = JSONPlace(byte: 0, line: 1, column: 1)
}
