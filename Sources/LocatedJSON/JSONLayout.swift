/// How documents stand in a text: one over all of it, or one a line.
package enum JSONLayout: Sendable {
  case document, lines

  /// Whether the second line that is not blank starts an object at its first column: then a text
  /// that is no document is one of lines, of which the first is broken.
  ///
  /// Only the first `limit` bytes tell: of a text with more of them the rest may not be at hand, and
  /// the answer must not depend on that.
  package static func secondLineStartsObject(
    _ bytes: UnsafeRawBufferPointer, within limit: Int
  ) -> Bool {
    var lines = 0
    var atStart = true
    for byte in bytes.prefix(limit) {
      if isLineEnd(byte) {
        atStart = true
      } else if atStart {
        atStart = false
        lines += 1
        if lines == 2 { return byte == UInt8(ascii: "{") }
      }
    }
    return false
  }

  /// Whether the line around an offset ends an object or a list, as a document of one line does;
  /// nil when the line is not complete. A line of more than `longest` bytes, which need not all be
  /// at hand, does not.
  fileprivate static func endsObjectOrList(
    _ bytes: UnsafeRawBufferPointer, lineOf place: JSONPlace, _ isLast: Bool, longest: Int
  ) -> Bool? {
    var end = min(max(0, place.byte), bytes.count)
    let start = end - (place.column - 1)
    if end > 0, end == bytes.count || isLineEnd(bytes[end]) { return false }
    while end < bytes.count, !isLineEnd(bytes[end]) {
      end += 1
      if end - start > longest { return false }
    }
    guard isLast || end < bytes.count else { return nil }
    while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return end > 0 && (bytes[end - 1] == UInt8(ascii: "}") || bytes[end - 1] == UInt8(ascii: "]"))
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

extension JSONReader {
  /// How documents stand in a text, told by its first line; nil when more bytes are needed.
  ///
  /// A line that is longer than a document may be is taken for the start of one.
  package mutating func layout(
    of bytes: UnsafeRawBufferPointer, from cursor: JSONLineCursor, isLast: Bool
  ) -> JSONLayout? {
    var trial = cursor
    do throws(JSONError) {
      guard try readLine(bytes, &trial, isLast: isLast) != nil else { return isLast ? .lines : nil }
      return .lines
    } catch {
      if error.isUnexpectedEnd, !isLast { return nil }
      if error.kind == .limit { return .document }
      let endsObjectOrList = JSONLayout.endsObjectOrList(
        bytes, lineOf: error.place, isLast, longest: limits.documentBytes)
      return endsObjectOrList.map { $0 ? .lines : .document }
    }
  }
}
