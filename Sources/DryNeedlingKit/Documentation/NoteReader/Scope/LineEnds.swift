extension NoteText {
  /// Three blanks or a tab before a word: a row of its own.
  func isIndented(_ start: Int) -> Bool {
    guard start >= 3 else { return false }
    if bytes[start - 1] == 0x09 { return true }
    return (start - 3..<start).allSatisfy { bytes[$0] == 0x20 }
  }

  /// Several lines end near the same width: the text was broken to fit, not by its writer.
  func isWrapped() -> Bool {
    var longest: Int32 = 0
    for token in tokens where token.kind == .lineEnd { longest = max(longest, token.value) }
    guard longest <= Self.widestPage else { return false }
    var full = 0
    for token in tokens where token.kind == .lineEnd && token.value > longest - 14 {
      full += 1
    }
    return full >= 2
  }

  /// Characters in a line of a page that was broken to fit.
  static let widestPage: Int32 = 132

  /// A line that is broken only because it was full goes on in the next.
  mutating func softenLineEnds() {
    let isWrapped = isWrapped()
    for index in tokens.indices where tokens[index].kind == .lineEnd {
      guard index > 0, index + 1 < tokens.count else { continue }
      let (before, after) = (tokens[index - 1], tokens[index + 1])
      guard after.kind == .word || after.kind == .number, before.kind != .lineEnd else { continue }
      let endsSentence =
        before.isMark(".") || before.isMark(":") || before.isMark(";") || before.isMark("|")
      let startsLower = after.kind == .word && !after.isInitialCapital
      let looksLikeHeading = (1...4).contains { self.token(index + 1 + $0).isMark(":") }
      let length = tokens[index].value
      let hangs =
        before.isMark(",") || before.kind == .word && lexicon.sets.joiners.contains(before.word)
      let goesOn =
        startsLower && (hangs || length >= 40) || isWrapped && length >= 62 && before.kind == .word
      let startsNeedling =
        after.isInitialCapital
        && (lexicon.sets.needleWords.contains(after.word) || after.word == lexicon.known.dry)
      if !endsSentence, !looksLikeHeading, !startsNeedling, goesOn,
        !isIndented(Int(after.start))
      {
        tokens[index].kind = .wrap
      }
    }
  }
}
