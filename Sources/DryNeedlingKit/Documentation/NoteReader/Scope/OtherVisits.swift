extension NoteText {
  /// `Visit 3 (3/1): … Visit 4 (today): …`: all but the one that is of today are past.
  mutating func markOtherVisits() {
    let starts = visitStarts().sorted()
    guard starts.count >= 2 else { return }
    let today = visitsOfToday(starts)
    guard today.count == 1 else { return }
    for (place, start) in starts.enumerated() where start != today[0] {
      let end = place + 1 < starts.count ? starts[place + 1] : sentences.count
      for index in start..<end { mark(sentences[index].tokens, Assertion.past) }
    }
  }

  /// The sentences that begin a visit.
  func visitStarts() -> [Int] {
    sentences.indices.filter {
      let first = sentences[$0].tokens.lowerBound
      return isWord(first, lexicon.sets.visitWord) && token(first + 1).whole != nil
        && !isMark(first + 2, "/")
        || sentences[$0].startsLine && (isDateLine(first) || namesDay(first))
    } + dayLines()
  }

  /// `14 NOV`, `Nov 14` at the start of a line.
  func namesDay(_ first: Int) -> Bool {
    let day = { (index: Int) in (token(index).whole ?? 0) > 0 && (token(index).whole ?? 0) <= 31 }
    let isMonth = { (index: Int) in
      isWord(index, words.monthNames) && token(index).kind == .word
    }
    return day(first) && isMonth(first + 1) || isMonth(first) && day(first + 1)
  }

  /// `9/03 L hip pain …`, `9/10 …`: lines that begin with days, one after the other.
  func dayLines() -> [Int] {
    var lines: [Int] = []
    var last = 0
    var isClear = false
    for (number, sentence) in sentences.enumerated() where sentence.startsLine {
      let first = sentence.tokens.lowerBound
      guard let month = token(first).whole, isMark(first + 1, "/"),
        let day = token(first + 2).whole, !isDateLine(first)
      else { continue }
      guard (1...12).contains(month), (1...31).contains(day), month * 100 + day > last else {
        return []
      }
      last = month * 100 + day
      isClear = isClear || day > 10
      lines.append(number)
    }
    return isClear && lines.count > 1 ? lines : []
  }

  func visitsOfToday(_ starts: [Int]) -> [Int] {
    starts.filter { start in
      sentences[start].tokens.prefix(10).contains { isWord($0, lexicon.sets.todayWords) }
    }
  }

  /// `4/02` alone in its line, or before a bracket.
  func isDateLine(_ first: Int) -> Bool {
    guard token(first).whole != nil, isMark(first + 1, "/"), token(first + 2).whole != nil else {
      return false
    }
    var end = first + 3
    if isMark(end, "/"), token(end + 1).whole != nil { end += 2 }
    return token(end).kind == .lineEnd || isMark(end, "(") || isMark(end, ":")
      || isMark(end, NoteMark.dash) || isMark(end, "-") && token(end).isSpaced
  }

  /// `On 2/14 DN was given`: a day that is named is another day, unless today is named too.
  mutating func markDated(_ sentence: Sentence) {
    guard speaksOfNeedling(sentence) || firstHit(.injected, in: sentence) != nil else { return }
    for index in sentence.body
    where isWord(index, lexicon.sets.onWord) && token(index + 1).kind == .number
      && isMark(index + 2, "/") && token(index + 3).kind == .number
    {
      if firstHit(.now, in: sentence) == nil {
        mark(clauseStart(index, in: sentence)..<sentence.tokens.upperBound, Assertion.past)
      }
      return
    }
  }

  /// `Treatment 9/4 (copied): DN to …`
  mutating func markCopied(_ sentence: Sentence) {
    guard sentence.startsLine, speaksOfNeedling(sentence),
      let bracket = sentence.tokens.prefix(10).first(where: { isMark($0, "(") }),
      isWord(bracket + 1, lexicon.sets.copiedWords)
    else { return }
    var end = sentence.tokens.upperBound
    while end < tokens.count, tokens[end].kind != .lineEnd { end += 1 }
    mark(sentence.tokens.lowerBound..<end, Assertion.past)
  }
}
