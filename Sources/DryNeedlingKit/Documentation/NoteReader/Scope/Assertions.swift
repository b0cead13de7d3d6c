/// How a word is said.
enum Assertion {
  static let negated: UInt8 = 1
  /// Denied as one of a list, past commas.
  static let negatedInList: UInt8 = 2
  static let future: UInt8 = 4
  static let past: UInt8 = 8
  static let family: UInt8 = 16
  static let taught: UInt8 = 32
  static let conditional: UInt8 = 64
  /// An empty box of a form.
  static let unticked: UInt8 = 128

  /// Not said of the patient, or not of today.
  static let aside: UInt8 = future | past | family | taught | conditional | unticked
}

extension NoteText {
  /// Marks each word with how it is said, sentence by sentence.
  mutating func assert() {
    assertions = Array(repeating: 0, count: tokens.count)
    for sentence in sentences { assert(sentence) }
    markOtherVisits()
    markBoxes()
  }

  private mutating func mark(_ range: Range<Int>, _ bit: UInt8) {
    for index in range { assertions[index] |= bit }
  }

  private mutating func assert(_ sentence: Sentence) {
    let end = sentence.tokens.upperBound
    var covered = 0
    var hasNow = -1
    for position in sentence.hits {
      let hit = hits[position]
      let first = Int(hit.first)
      if isBehindEmptyBox(first) { continue }
      switch hit.cue {
      case .noNegation, .plain: covered = max(covered, Int(hit.end))
      case .negation where first >= covered: negate(from: position, in: sentence)
      case .negatedAfter where hit.detail == 1:
        mark(clauseStart(first, in: sentence)..<first, Assertion.future)
      case .negatedAfter where hit.detail == 2: offer(before: first, in: sentence)
      case .negatedAfter where first >= covered: negateBefore(first, in: sentence)
      case .future where first >= covered:
        // A wish reaches less far than a plan.
        let reach = hit.detail == 1 ? min(end, Int(hit.end) + 8) : end
        mark(first..<bracketEnd(first, reach), Assertion.future)
        // `plan for today was`
        covered = max(covered, Int(hit.end))
      case .condition: mark(first..<bracketEnd(first, end), Assertion.conditional)
      case .now where first >= covered:
        hasNow = first
        for index in first..<end { assertions[index] &= ~(Assertion.past | Assertion.future) }
        // `last visit 6/10 and it is still 4/10 today`
        for index in nowStart(first, in: sentence)..<first {
          assertions[index] &= ~Assertion.past
        }
      case .past where first >= covered && (hit.detail == 0 || speaksOfNeedling(sentence)):
        let start = hasNow >= 0 ? first : sentence.body.lowerBound
        // A clause before `;` stands for itself.
        mark(
          max(start, clauseStart(first, in: sentence))..<clauseEnd(first, in: sentence),
          Assertion.past)
      case .family where first >= covered:
        mark(first..<clauseEnd(first, in: sentence), Assertion.family)
      case .teaching where isDeniedSign(first): continue
      case .teaching, .risk:
        mark(first..<clauseEnd(first, in: sentence), Assertion.taught)
      default: continue
      }
    }
    switch sentence.section {
    case .family: mark(sentence.body, Assertion.family)
    case .previous: mark(sentence.body, Assertion.past)
    case .teaching: mark(sentence.body, Assertion.taught)
    default: break
    }
    markDated(sentence)
    // `Ø`, `none`.
    for index in sentence.tokens
    where tokens[index].isMark(NoteMark.none) && !token(index + 1).hasFraction {
      mark(index..<min(index + 4, end), Assertion.negated | Assertion.negatedInList)
    }
  }

  /// `Visit 3 (3/1): … Visit 4 (today): …`: all but the one that is of today are past.
  private mutating func markOtherVisits() {
    let starts = visitStarts()
    guard starts.count >= 2 else { return }
    let today = visitsOfToday(starts)
    guard today.count == 1 else { return }
    for (place, start) in starts.enumerated() where start != today[0] {
      let end = place + 1 < starts.count ? starts[place + 1] : sentences.count
      for index in start..<end { mark(sentences[index].tokens, Assertion.past) }
    }
  }

  /// The sentences that begin a visit.
  private func visitStarts() -> [Int] {
    sentences.indices.filter {
      let first = sentences[$0].tokens.lowerBound
      return isWord(first, lexicon.sets.visitWord) && token(first + 1).whole != nil
        && !isMark(first + 2, "/") || sentences[$0].startsLine && isDateLine(first)
    }
  }

  private func visitsOfToday(_ starts: [Int]) -> [Int] {
    starts.filter { start in
      sentences[start].tokens.prefix(10).contains { isWord($0, lexicon.sets.todayWords) }
    }
  }

  /// `Needling of rhomboid and longissimus offered`: from the needling in the same clause on.
  private mutating func offer(before place: Int, in sentence: Sentence) {
    var start = place
    while start > sentence.body.lowerBound, !isMark(start - 1, ","), !isMark(start - 1, ";"),
      !isMark(start - 1, "."), place - start < Self.longestNegation
    { start -= 1 }
    guard hasHit(.needling, start..<place, sentence) else { return }
    mark(start..<place, Assertion.future)
  }

  /// `4/02` alone in its line, or before a bracket.
  private func isDateLine(_ first: Int) -> Bool {
    guard token(first).whole != nil, isMark(first + 1, "/"), token(first + 2).whole != nil else {
      return false
    }
    var end = first + 3
    if isMark(end, "/"), token(end + 1).whole != nil { end += 2 }
    return token(end).kind == .lineEnd || isMark(end, "(") || isMark(end, ":")
      || isMark(end, NoteMark.dash) || isMark(end, "-") && token(end).isSpaced
  }

  /// Where the words that `today` closes begin: behind a comma or `and`, at most some words back.
  private func nowStart(_ first: Int, in sentence: Sentence) -> Int {
    var start = first
    while start > sentence.body.lowerBound, first - start < 8 {
      if isMark(start - 1, ",") || isMark(start - 1, ";") || isWord(start - 1, lexicon.sets.orWords)
        || isWord(start - 1, lexicon.sets.butWords)
      {
        return start
      }
      start -= 1
    }
    return first
  }

  /// `On 2/14 DN was given`: a day that is named is another day, unless today is named too.
  private mutating func markDated(_ sentence: Sentence) {
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

  /// `[ ] not performed`
  private func isBehindEmptyBox(_ first: Int) -> Bool {
    isMark(first - 1, NoteMark.unticked) || isMark(first - 1, "]") && isMark(first - 2, "[")
  }

  private func speaksOfNeedling(_ sentence: Sentence) -> Bool {
    for index in sentence.hits where hits[index].cue == .needling || hits[index].cue == .needled {
      return true
    }
    return false
  }

  /// Start of the clause a word stands in: behind `;` or a bracket.
  func clauseStart(_ index: Int, in sentence: Sentence) -> Int {
    var start = index
    while start > sentence.body.lowerBound, !isMark(start - 1, ";"),
      !(isMark(start - 1, "-") && token(start - 1).isSpaced && token(start).isSpaced)
    {
      start -= 1
    }
    return start
  }

  /// End of the clause a word stands in: before `;` or the bracket that it stands in.
  func clauseEnd(_ index: Int, in sentence: Sentence) -> Int {
    var end = index
    let limit = bracketEnd(index, sentence.tokens.upperBound)
    while end < limit, !isMark(end, ";") { end += 1 }
    return end
  }

  /// The closing bracket of the pair that some words stand in; the limit when they stand in none.
  func bracketEnd(_ index: Int, _ limit: Int) -> Int {
    var depth = 0
    for position in index..<max(index, limit) where tokens[position].kind == .mark {
      if tokens[position].isMark("(") { depth += 1 }
      if tokens[position].isMark(")") {
        if depth == 0 { return position }
        depth -= 1
      }
    }
    return limit
  }

  /// `no signs of infection` teaches nothing.
  private func isDeniedSign(_ first: Int) -> Bool {
    isWord(first, lexicon.sets.signs) && isWord(first - 1, words.no)
  }

  /// Words that one negation reaches without a comma or an `or`.
  private static let longestNegation = 12

  /// Forward: to the next comma for the plain bit, over commas for lists, never past a new subject.
  private mutating func negate(from position: Int, in sentence: Sentence) {
    let hit = hits[position]
    let end = bracketEnd(Int(hit.end), sentence.tokens.upperBound)
    // Answers behind their question are read with it: `Pregnant? N`, `LTR: no`.
    let index = Int(hit.first)
    if isMark(index - 1, ":") || isMark(index - 1, "?"), token(Int(hit.end)).kind != .word {
      return
    }
    var stop = end
    var next = position + 1
    while next < sentence.hits.upperBound {
      let other = hits[next]
      if other.first >= hit.end,
        other.cue == .scopeEnd && !isOfNegation(other, hit)
          || other.cue == .negation && other.first > hit.end + 6
      {
        // `no history of X, has Y`
        stop = Int(other.first)
        break
      }
      next += 1
    }
    var comma = Int(hit.end)
    while comma < stop, comma < Int(hit.end) + Self.longestNegation, !isMark(comma, ","),
      !isMark(comma, ";"), !isMark(comma, "("),
      !isMark(comma, NoteMark.dash),
      !(isMark(comma, "-") && token(comma).isSpaced && token(comma + 1).isSpaced)
    { comma += 1 }
    var listEnd = Int(hit.end)
    var item = listEnd
    while listEnd < stop, listEnd < item + Self.longestNegation, !isMark(listEnd, ";"),
      !isMark(listEnd, "?"),
      !(isMark(listEnd, "-") && token(listEnd).isSpaced && token(listEnd + 1).isSpaced)
    {
      // `no lasting pain, tiny drop of blood`
      if isMark(listEnd, ","), isWord(listEnd + 1, lexicon.sets.smallWords) { break }
      if isMark(listEnd, ",") || isMark(listEnd, "/") || isWord(listEnd, lexicon.sets.orWords) {
        item = listEnd
      }
      listEnd += 1
    }
    mark(index..<comma, Assertion.negated)
    mark(index..<listEnd, Assertion.negatedInList)
  }

  /// `not taking`, `denies having`, `not currently on`: the verb that is denied ends nothing.
  private func isOfNegation(_ other: Hit, _ hit: Hit) -> Bool {
    other.first - hit.end <= 2 && isWord(Int(other.first), lexicon.sets.deniedVerbs)
      && !(Int(hit.end)..<Int(other.first)).contains { isMark($0, ",") }
  }

  /// Backward to the last comma or start.
  private mutating func negateBefore(_ index: Int, in sentence: Sentence) {
    var start = index
    while start > sentence.tokens.lowerBound, !isMark(start - 1, ","), !isMark(start - 1, ";"),
      !isMark(start - 1, "(")
    { start -= 1 }
    // `on warfarin, so not appropriate`
    for position in sentence.hits where hits[position].cue == .scopeEnd {
      let end = Int(hits[position].end)
      if end <= index, end > start { start = end }
    }
    mark(max(start, index - Self.longestNegation)..<index, Assertion.negated)
  }

  /// `[ ]`, `☐`: what follows is not said, up to the next box or line end.
  private mutating func markBoxes() {
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
  private func startsWithName(_ box: Int) -> Bool {
    var first = box
    while first > 0, box - first < 60, tokens[first - 1].kind != .lineEnd { first -= 1 }
    var index = first
    while index < box, !isMark(index, "["), !isMark(index, NoteMark.ticked),
      !isMark(index, NoteMark.unticked)
    { index += 1 }
    return index > first && token(index - 1).kind == .word
  }

  private func isSideLetter(_ index: Int) -> Bool {
    isWord(index, words.left) || isWord(index, words.right) || isWord(index, words.both)
  }

  /// `Consent signed [ ] Y [ ] N`: the label of a line whose boxes are all empty.
  private func emptyLabel(before box: Int) -> Range<Int>? {
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

  /// The bits of a phrase: those of its first word.
  @inline(__always)
  func assertion(_ hit: Hit) -> UInt8 { assertions[Int(hit.first)] }

  /// `[ ] Yes [x] No`: the word beside the ticked box; nil when there are no two boxes.
  private func tickedAnswer(after end: Int) -> Bool? {
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
    if isWord(index, words.no), token(index).word != 0, !isMark(index - 1, ","),
      token(index + 1).kind != .word
    {
      return false
    }
    return nil
  }
}
