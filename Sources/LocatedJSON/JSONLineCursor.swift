/// Where to go on reading a text of one document a line, across the chunks it comes in.
package struct JSONLineCursor: Sendable, Hashable {
  /// Offset in the bytes at hand of the line to read next.
  package var offset: Int
  /// Number of that line, counted from 1.
  package var line: Int
  /// Offset in the whole text of the first of the bytes at hand.
  package var chunkStart: Int
  private var givenUp = GivenUp.nothing
  /// Whether the last line ended with a CR at the end of the bytes, whose LF may still come.
  private var isAfterCarriageReturn = false

  private enum GivenUp: Sendable, Hashable {
    /// `line`: what is at `offset` belongs to a line that was given up. `text`: all of it.
    case nothing, line, text
  }

  package init(offset: Int = 0, line: Int = 1, chunkStart: Int = 0) {
    self.offset = offset
    self.line = line
    self.chunkStart = chunkStart
  }

  /// Goes to the next chunk, which starts with the bytes from `offset` on of the last one.
  package mutating func dropConsumed() {
    chunkStart += offset
    offset = 0
  }

  /// The next line that is not blank, as it stands; nil when it is not complete, or there is none.
  ///
  /// The cursor stays at its start: ``consume(_:_:)`` moves it behind the line, and
  /// ``JSONReader/readLine(_:_:isLast:)`` reads it.
  package mutating func peekLine(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool
  ) -> (range: Range<Int>, place: JSONPlace)? {
    guard let p = bytes.baseAddress, skipBlankLines(p, bytes.count, isLast: isLast) else {
      return nil
    }
    let end = bytes.count
    let i = Bytes.findLineEnd(p, offset, end)
    guard isLast || i < end else { return nil }
    // The LF of a CRLF may still come.
    if !isLast, Bytes.byte(p, i) == 0x0D, i + 1 == end { return nil }
    return (offset..<i, place)
  }

  /// Moves behind a line that ``peekLine(_:isLast:)`` found in the same bytes.
  package mutating func consume(_ line: Range<Int>, _ bytes: UnsafeRawBufferPointer) {
    guard let p = bytes.baseAddress else { return }
    advance(to: line.upperBound, p, bytes.count)
  }

  var place: JSONPlace { JSONPlace(byte: chunkStart + offset, line: line, column: 1) }

  /// Moves to a line that is not blank; false when there is none.
  mutating func skipBlankLines(_ p: UnsafeRawPointer, _ end: Int, isLast: Bool) -> Bool {
    if isAfterCarriageReturn, offset < end {
      if Bytes.byte(p, offset) == 0x0A { offset += 1 }
      isAfterCarriageReturn = false
    }
    switch givenUp {
    case .nothing: break
    case .line:
      skipLine(from: offset, p, end)
      if givenUp == .line { return false }
    case .text:
      offset = end
      return false
    }
    while offset < end {
      let next = Whitespace.skip(p, offset, end, true)
      if next == end {
        // Blank so far.
        if isLast { offset = end }
        return false
      }
      let byte = Bytes.byte(p, next)
      guard byte == 0x0A || byte == 0x0D else { return true }
      // The LF of a CRLF may still come.
      if !isLast, byte == 0x0D, next + 1 == end { return false }
      advance(to: next, p, end)
    }
    return false
  }

  /// Moves behind the line end at `next`, which may also be the end of the bytes.
  mutating func advance(to next: Int, _ p: UnsafeRawPointer, _ end: Int) {
    offset = next
    guard next < end else { return }
    let isPair = Bytes.byte(p, next) == 0x0D && next + 1 < end && Bytes.byte(p, next + 1) == 0x0A
    isAfterCarriageReturn = !isPair && Bytes.byte(p, next) == 0x0D && next + 1 == end
    offset = next + (isPair ? 2 : 1)
    line += 1
  }

  /// Gives up the line that `start` lies in.
  mutating func skipLine(from start: Int, _ p: UnsafeRawPointer, _ end: Int) {
    let i = start < end ? Bytes.findLineEnd(p, start, end) : end
    givenUp = i >= end ? .line : .nothing
    advance(to: i, p, end)
  }

  /// Gives up the text: in another encoding nothing in it is a line.
  mutating func skipText(_ end: Int) {
    givenUp = .text
    offset = end
  }
}
