/// Turns offsets into lines and columns without counting the same lines over and over.
struct LineIndex {
  private struct Mark {
    /// Offset up to which lines are counted.
    var offset: Int
    var line: Int
    /// Offset of the first byte of that line; negative when it lies before the document.
    var lineStart: Int
  }

  /// Where the document starts in its text.
  private var base: JSONPlace
  /// One mark every `stride` bytes, as far as was asked for.
  private var marks: [Mark]
  /// Where the last question was, for questions in ascending order.
  private var last: Mark

  private static let stride = 4096

  init() {
    base = .start
    last = Mark(offset: 0, line: 1, lineStart: 0)
    marks = [last]
  }

  /// Forgets the last document. A byte order mark of `unseen` bytes has no column.
  mutating func begin(at base: JSONPlace, unseen: Int) {
    self.base = base
    let lineStart = unseen > 0 && base.column == 1 ? unseen : 1 - base.column
    last = Mark(offset: 0, line: base.line, lineStart: lineStart)
    if marks.count > 1 { marks.removeLast(marks.count - 1) }
    marks[0] = last
  }

  /// The place of the byte at `offset` of the `end` bytes at `p`.
  mutating func place(_ offset: Int, _ p: UnsafeRawPointer, _ end: Int) -> JSONPlace {
    let offset = min(max(offset, 0), end)
    let mark = offset / LineIndex.stride
    while marks.count <= mark {
      marks.append(
        LineIndex.count(marks[marks.count - 1], to: marks.count * LineIndex.stride, p, end))
    }
    let from = last.offset <= offset && last.offset > marks[mark].offset ? last : marks[mark]
    last = LineIndex.count(from, to: offset, p, end)
    return JSONPlace(
      byte: base.byte + offset, line: last.line, column: max(1, offset - last.lineStart + 1))
  }

  private static func count(
    _ mark: Mark, to offset: Int, _ p: UnsafeRawPointer, _ end: Int
  ) -> Mark {
    var mark = mark
    var i = mark.offset
    while i < offset {
      if i &+ 8 <= offset, Bytes.lineEnd(Bytes.word(p, i)) == 0 {
        i &+= 8
        continue
      }
      let stop = min(i &+ 8, offset)
      while i < stop {
        let byte = Bytes.byte(p, i)
        i &+= 1
        guard byte == 0x0A || byte == 0x0D else { continue }
        // Of CRLF the LF counts.
        if byte == 0x0D, i < end, Bytes.byte(p, i) == 0x0A { continue }
        mark.line &+= 1
        mark.lineStart = i
      }
    }
    mark.offset = offset
    return mark
  }
}
