extension NoteText {
  /// `[ ] Yes [x] No`: the word beside the ticked box; nil when there are no two boxes.
  func tickedAnswer(after end: Int) -> Bool? {
    var index = end
    if isMark(index, ":") || isMark(index, "?") { index += 1 }
    var answer: Bool?
    var boxes = 0
    while boxes < 2 {
      var isTicked = isMark(index, NoteMark.ticked)
      if isTicked || isMark(index, NoteMark.unticked) {
        index += 1
      } else if isMark(index, "["), isMark(index + 1, "]") {
        index += 2
      } else if isMark(index, "["), isMark(index + 2, "]") {
        isTicked = true
        index += 3
      } else {
        return nil
      }
      let isYes = isWord(index, words.yes)
      guard isYes || isWord(index, words.no) else { return nil }
      if isTicked { answer = isYes }
      index += 1
      boxes += 1
    }
    return answer
  }

  /// The answer of a form behind a phrase: `: no`, `? Y`, `(-)`, `neg`; nil when there is none.
  func answer(after end: Int) -> Bool? {
    var index = end
    while isMark(index, ")") || isMark(index, "*") { index += 1 }
    if let ticked = tickedAnswer(after: index) { return ticked }
    // `Y/N: N`
    if isWord(index, words.yes), isMark(index + 1, "/"), isWord(index + 2, words.no) { index += 3 }
    if isMark(index, "("), isMark(index + 1, "-") { return false }
    if isMark(index, "("), isMark(index + 1, "+") { return true }
    if isMark(index, "-"),
      !token(index).isSpaced || token(index + 1).kind == .lineEnd || isMark(index + 1, ","),
      !token(index + 1).isSpaced || isMark(index + 1, ",") == true, token(index + 1).kind != .word
    {
      return false
    }
    if isMark(index, "("), isWord(index + 1, words.no), isMark(index + 2, ")") { return false }
    let isAsked =
      isMark(index, ":") || isMark(index, "?") || isMark(index, "=") || isMark(index, "|")
      || isMark(index, "-")
    if isAsked {
      index += 1
      if isMark(index, ":") || isMark(index, "*") { index += 1 }
      if isWord(index, words.no) || isWord(index, words.none) || isMark(index, NoteMark.none) {
        return false
      }
      if isWord(index, words.yes) || isMark(index, NoteMark.ticked) { return true }
    }
    if isWord(index, lexicon.sets.yesWord), isMark(index - 1, ",") == false { return true }
    // `N/A` answers nothing.
    if isMark(index + 1, "/"), !token(index + 1).isSpaced, !token(index + 2).isSpaced,
      isWord(index + 2, lexicon.sets.oneArticle)
    {
      return nil
    }
    // `anticoag N   pregnant N`
    let isLetter = token(index).isCapitals && token(index).end - token(index).start == 1
    if isLetter, !isMark(index - 1, ","), isWord(index, words.no) { return false }
    if isWord(index, words.no), token(index).word != 0, !isMark(index - 1, ","),
      token(index + 1).kind != .word
    {
      return false
    }
    return nil
  }
}
