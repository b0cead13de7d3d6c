extension NoteText {
  /// `[ ]`, `☐`: what follows is not said, up to the next box or line end.
  mutating func markBoxes() {
    var index = 0
    while index < tokens.count {
      var isEmpty = false
      var body = index
      if tokens[index].isMark(NoteMark.unticked) {
        isEmpty = true
        body = index + 1
      } else if tokens[index].isMark("["), isMark(index + 1, "]") {
        isEmpty = true
        body = index + 2
      } else if tokens[index].isMark("("), isMark(index + 1, ")"), token(index + 1).isSpaced {
        isEmpty = true
        body = index + 2
      }
      guard isEmpty else {
        index += 1
        continue
      }
      var end = body
      // `UT [x] R [ ] L   LS [ ] R`: the box is the side's alone.
      if isSideLetter(body), token(index - 1).kind == .word, startsWithName(index) {
        mark(index..<body + 1, Assertion.unticked)
        index = body + 1
        continue
      }
      while end < tokens.count, tokens[end].kind != .lineEnd, !isMark(end, "["),
        !isMark(end, NoteMark.ticked), !isMark(end, NoteMark.unticked), !isMark(end, ";")
      { end += 1 }
      mark(index..<end, Assertion.unticked)
      if let label = emptyLabel(before: index) { mark(label, Assertion.unticked) }
      index = max(end, index + 1)
    }
  }

  /// In the line of a box, a name stands before the first one.
  func startsWithName(_ box: Int) -> Bool {
    var first = box
    while first > 0, box - first < 60, tokens[first - 1].kind != .lineEnd { first -= 1 }
    var index = first
    while index < box, !isMark(index, "["), !isMark(index, NoteMark.ticked),
      !isMark(index, NoteMark.unticked)
    { index += 1 }
    return index > first && token(index - 1).kind == .word
  }

  func isSideLetter(_ index: Int) -> Bool {
    isWord(index, words.left) || isWord(index, words.right) || isWord(index, words.both)
  }

  /// `Consent signed [ ] Y [ ] N`: the label of a line whose boxes are all empty.
  func emptyLabel(before box: Int) -> Range<Int>? {
    var start = box
    while start > 0, box - start < 10, tokens[start - 1].kind != .lineEnd, !isMark(start - 1, "["),
      !isMark(start - 1, "]"), !isMark(start - 1, ";"), !isMark(start - 1, NoteMark.ticked),
      !isMark(start - 1, NoteMark.unticked)
    { start -= 1 }
    guard start < box, token(start - 1).kind == .lineEnd else { return nil }
    var end = box
    while end < tokens.count, end < box + 12, tokens[end].kind != .lineEnd {
      let isAnswer =
        isMark(end, "[") && isMark(end + 1, "]") || isMark(end, "]") && isMark(end - 1, "[")
        || isMark(end, NoteMark.unticked) || isWord(end, words.yes) || isWord(end, words.no)
      guard isAnswer else { return nil }
      end += 1
    }
    return token(end).kind == .lineEnd ? start..<box : nil
  }
}
