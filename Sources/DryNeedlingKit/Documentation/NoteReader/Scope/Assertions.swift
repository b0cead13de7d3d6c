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

  mutating func mark(_ range: Range<Int>, _ bit: UInt8) {
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
        let start =
          hasNow >= 0 ? first : max(sentence.body.lowerBound, first - Self.longestLookBack)
        // A clause before `;` stands for itself.
        let clause = clauseStart(first, in: sentence)..<clauseEnd(first, in: sentence)
        if sentence.body.count > Self.longestClause {
          mark(commaClause(first, in: clause), Assertion.past)
        } else {
          let bracket = bracketStart(first, clause.lowerBound)
          mark(max(start, bracket)..<clause.upperBound, Assertion.past)
        }
      case .family where first >= covered:
        mark(first..<clauseEnd(first, in: sentence), Assertion.family)
      case .teaching where isDeniedSign(first): continue
      case .teaching, .risk:
        mark(first..<subjectEnd(first, in: sentence), Assertion.taught)
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
    markCopied(sentence)
    // `Ø`, `none`.
    for index in sentence.tokens
    where tokens[index].isMark(NoteMark.none) && !token(index + 1).hasFraction {
      mark(index..<min(index + 4, end), Assertion.negated | Assertion.negatedInList)
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

  /// `[ ] not performed`
  private func isBehindEmptyBox(_ first: Int) -> Bool {
    isMark(first - 1, NoteMark.unticked) || isMark(first - 1, "]") && isMark(first - 2, "[")
  }

  func speaksOfNeedling(_ sentence: Sentence) -> Bool {
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

  /// Behind the bracket that a word stands in; the limit when it stands in none.
  private func bracketStart(_ index: Int, _ limit: Int) -> Int {
    var depth = 0
    var place = index
    while place > limit {
      if tokens[place - 1].isMark(")") { depth += 1 }
      if tokens[place - 1].isMark("(") {
        if depth == 0 { return place }
        depth -= 1
      }
      place -= 1
    }
    return limit
  }

  /// Words of a sentence in which a comma ends what is past: it goes on without stops.
  private static let longestClause = 70

  /// From the comma before a word to the one behind it.
  private func commaClause(_ index: Int, in clause: Range<Int>) -> Range<Int> {
    var (start, end) = (index, index)
    while start > clause.lowerBound, !isMark(start - 1, ","), index - start < Self.longestLookBack {
      start -= 1
    }
    while end < clause.upperBound, !isMark(end, ",") { end += 1 }
    return start..<end
  }

  /// `After discussing risks, I needled …`: what is told of risks ends where somebody acts.
  private func subjectEnd(_ index: Int, in sentence: Sentence) -> Int {
    let end = clauseEnd(index, in: sentence)
    return (index..<end).first {
      isWord($0 + 1, lexicon.sets.vocalPauses)
        && (isMark($0, ",") || hasHit(.needled, $0 + 1..<$0 + 2, sentence))
        // `… to go ahead dry needling was done today to …`
        || hasHit(.needling, $0 + 1..<$0 + 2, sentence)
          && hasHit(.done, $0 + 2..<$0 + 6, sentence) && $0 > index + 3
    } ?? end
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

  /// Words before `last time` that are of then, too: dictation goes on without a stop.
  private static let longestLookBack = 24

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

  /// The bits of a phrase: those of its first word.
  @inline(__always)
  func assertion(_ hit: Hit) -> UInt8 { assertions[Int(hit.first)] }

}
