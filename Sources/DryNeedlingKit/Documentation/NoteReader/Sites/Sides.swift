extension Side {
  /// Both sides together.
  func adding(_ other: Side) -> Side {
    switch (self, other) {
    case (.unstated, _): other
    case (_, .unstated): self
    default: self == other ? self : .bilateral
    }
  }
}

extension NoteText {
  /// The side a word names; nil when it names none. `L4` is a level.
  func sideWord(_ index: Int) -> Side? {
    let token = token(index)
    guard token.kind == .word, token.word != 0, !isPosition(after: index), !isUnticked(index)
    else { return nil }
    let length = token.end - token.start
    if words.left.contains(token.word) {
      // `L4-5`, `l` in other words.
      if length == 1, self.token(index + 1).kind == .number, !self.token(index + 1).isSpaced {
        return nil
      }
      return length == 4 && isLeaving(index) ? nil : .left
    }
    if words.right.contains(token.word) { return .right }
    if words.both.contains(token.word) {
      if length == 1, !token.isCapitals { return nil }
      // `1 each` is a count, `1 each side` is not.
      if words.each.contains(token.word),
        !isWord(index + 1, words.sideWords) || isWord(index + 1, lexicon.sets.handWord)
      {
        return nil
      }
      return .bilateral
    }
    return nil
  }
}

extension NoteText {
  /// The side a word names, ticked or not.
  func sideNamed(_ index: Int) -> Side? {
    if isWord(index, words.left) { return .left }
    if isWord(index, words.right) { return .right }
    return isWord(index, words.both) ? .bilateral : nil
  }

  /// `[ ] L`
  func isUnticked(_ index: Int) -> Bool {
    assertions[index] & Assertion.unticked != 0
  }

  /// `left the needles in`, `just left it alone`: a verb, unless a preposition stands before it.
  private func isLeaving(_ index: Int) -> Bool {
    let isLastingLeft =
      token(index + 1).kind == .number && isWord(index + 2, words.minutes)
    return (isWord(index + 1, lexicon.sets.leftObjects) || isLastingLeft)
      && !isWord(index - 1, lexicon.sets.articles) && !isWord(index - 1, words.toward)
  }

  /// `R sidelying`, `right side lying`, `left handed` tell how the patient lies or is.
  private func isPosition(after index: Int) -> Bool {
    var next = index + 1
    // `on his left side`
    if isWord(next, words.sideWords), isWord(index - 1, lexicon.sets.personal),
      isWord(index - 2, lexicon.sets.onWord)
    {
      return true
    }
    if isMark(next, "-") { next += 1 }
    if isWord(next, words.sideWords) {
      next += 1
      if isMark(next, "-") { next += 1 }
    }
    return isWord(next, lexicon.sets.positions)
  }
}

extension SiteReader {
  /// Gives each site of a sentence its side: the word beside it, or the one its list shares.
  mutating func giveSides(
    _ range: Range<Int>, _ sentence: NoteText.Sentence, _ listSide: Side
  ) {
    guard !range.isEmpty else { return }
    var carried = listSide
    var previousEnd = sentence.tokens.lowerBound
    var unsided = range.lowerBound
    for position in range {
      let site = sites[position].range
      // Sides between the last site and this one.
      var before: Side = .unstated
      var afterLast: Side = .unstated
      var isBeside = true
      var index = previousEnd
      var sawBreak = false
      while index < site.lowerBound {
        if let side = note.sideWord(index), !isTaken(index, in: range),
          position > range.lowerBound || !isOfComplaint(index, before: site.lowerBound, sentence)
        {
          let next = sideEnd(index)
          let touchesNext = next == site.lowerBound || leadsOn(next, to: site.lowerBound)
          if position > range.lowerBound, !sawBreak, !touchesNext || endsItem(next),
            isBeside, isTrailing(index, previousEnd)
          {
            afterLast = afterLast.adding(side)
          } else {
            before = before.adding(side)
          }
          index = next
          continue
        }
        // `trapezius (upper, bilateral), levator`: of the one before the bracket.
        if note.isMark(index, "(") {
          let close = note.bracketEnd(index + 1, site.lowerBound)
          let named = (index + 1..<max(index + 1, close)).compactMap { note.sideWord($0) }
          if position > range.lowerBound, close + 1 != site.lowerBound, note.isMark(close, ")") {
            if index - previousEnd <= 3 {
              afterLast = named.reduce(afterLast) { $0.adding($1) }
            }
            index = close + 1
            continue
          }
        }
        // `R+L`
        let joinsSides = note.sideWord(index - 1) != nil && note.sideWord(index + 1) != nil
        // `upper trapezius, both, and`
        let isApposed =
          index == previousEnd && note.isMark(index, ",") && note.sideWord(index + 1) != nil
          && endsItem(sideEnd(index + 1)) && !note.isMark(sideEnd(index + 1), "|")
        // `multifidus L4, L5 bilat`
        let isOfLevels =
          (note.isMark(index, ",") || note.isMark(index, "/")) && isLevel(index + 1)
          || isLevel(index)
        if isListBreak(index), !joinsSides, !isApposed, !isOfLevels { sawBreak = true }
        if note.token(index).kind == .word, !note.isWord(index, note.words.and),
          !note.isTimes(index), !isFiller(index), !isLevel(index),
          !note.isWord(index, note.lexicon.sets.needleWords),
          !note.isUnticked(index)
        {
          isBeside = false
        }
        index += 1
      }
      if afterLast != .unstated { close(unsided..<position, afterLast) }
      if note.token(previousEnd).kind != .lineEnd, hasSentenceBreak(previousEnd..<site.lowerBound) {
        carried = before == .unstated ? carried : before
      }
      if before != .unstated {
        carried = before
      }
      if afterLast != .unstated, before == .unstated {
        carried = listSide
        unsided = position
      }
      if carried != .unstated {
        sites[position].side = carried
        sites[position].hasOwnSide = before != .unstated
        unsided = position + 1
      }
      previousEnd = site.upperBound
    }
    for position in range { readBoxes(position, sentence) }
    // `Upper trap: pincer, 0.25 x 30, 1 needle each side`
    if range.count == 1, sites[range.lowerBound].side == .unstated,
      sentence.body.contains(where: {
        note.isWord($0, note.lexicon.sets.perSideWords)
          && note.isWord($0 + 1, note.words.sideWords)
          && !note.isWord($0 + 1, note.lexicon.sets.handWord)
      })
    {
      sites[range.lowerBound].side = .bilateral
    }
    if range.contains(where: { sites[$0].side == .unstated }),
      let side = sideOfAll(sentence, from: previousEnd)
    {
      for position in range where sites[position].side == .unstated { sites[position].side = side }
    }
    // A side behind the last one: `UT, LS and infraspinatus on the left`.
    var trailing: Side = .unstated
    var index = previousEnd
    var steps = 0
    /// `multifidus at L4 and L5 both sides`
    var isOfBoth = false
    while index < sentence.tokens.upperBound, steps < 8 {
      if note.isMark(index, ","), isLevel(index + 1) {
        index += 1
        continue
      }
      if note.isMark(index, ";")
        || note.isMark(index, ",") && steps > 0 && trailing == .unstated && !nextIsSide(index)
      {
        break
      }
      if let side = note.sideWord(index) {
        // `abductor hallucis R foot`
        if isOtherBodyPart(after: sideEnd(index)),
          index != previousEnd || note.token(sideEnd(index) + 1).kind == .word
        {
          break
        }
        trailing = trailing.adding(side)
        isOfBoth = isOfBoth || side == .bilateral
        index = sideEnd(index)
        continue
      }
      if isLevel(index) {
        index += 1
        continue
      }
      // `Triceps (med hd) | R |`
      if index == previousEnd, note.isMark(index, "(") {
        let close = note.bracketEnd(index + 1, min(index + 10, sentence.tokens.upperBound))
        if note.isMark(close, ")"), !(index..<close).contains(where: { note.sideWord($0) != nil }) {
          index = close + 1
          continue
        }
      }
      // `multifidus DN bilaterally`
      if note.tokens[index].kind == .word, !isFiller(index), !note.isUnticked(index),
        !note.isWord(index, note.lexicon.sets.needleWords),
        !note.isWord(index, note.lexicon.sets.dryWord)
      {
        break
      }
      index += 1
      if !note.isUnticked(index - 1) { steps += 1 }
    }
    if trailing != .unstated {
      let last = range.upperBound - 1
      if sites[last].side == .unstated
        || !sites[last].hasOwnSide && (isOfBoth || isTrailing(index, previousEnd))
      {
        close(max(unsided, range.lowerBound)..<range.upperBound, trailing)
        if directlyBehind(previousEnd) {
          sites[last].side = trailing
          sites[last].hasOwnSide = true
        }
      }
    }
  }

  /// `Pt w/ L LBP received DN to QL`: the side is the complaint's.
  private func isOfComplaint(
    _ index: Int, before site: Int, _ sentence: NoteText.Sentence
  ) -> Bool {
    guard isOtherBodyPart(after: sideEnd(index)) else { return false }
    // `R shoulder: DN to …`
    if (1...3).contains(where: { note.isMark(sideEnd(index) + $0, ":") }) { return false }
    let between = sideEnd(index)..<max(site, sideEnd(index))
    return note.hasHit(.needling, between, sentence) || note.hasHit(.needled, between, sentence)
  }

  /// `, R`, `, all on the right`
  private func nextIsSide(_ index: Int) -> Bool {
    if note.sideWord(index + 1) != nil { return true }
    guard note.isWord(index + 1, note.lexicon.sets.allWord) else { return false }
    return (2...4).contains { note.sideWord(index + $0) != nil }
  }

  /// `L4 and L5`: levels of the spine.
  private func isLevel(_ index: Int) -> Bool {
    let number = note.token(index + 1)
    if note.isWord(index, note.words.levels), number.kind == .number, !number.isSpaced {
      return true
    }
    return note.isWord(index, note.words.and) && index + 1 < note.tokens.count
      && note.isWord(index + 1, note.words.levels) && isLevel(index + 1)
  }

  private func directlyBehind(_ index: Int) -> Bool {
    note.sideWord(index) != nil || note.isMark(index, "(") && note.sideWord(index + 1) != nil
  }

  private mutating func close(_ range: Range<Int>, _ side: Side) {
    guard range.lowerBound < range.upperBound else {
      if range.upperBound > 0, sites.indices.contains(range.upperBound - 1) {
        sites[range.upperBound - 1].side = side
      }
      return
    }
    for index in range { sites[index].side = side }
  }

  /// A side that is read as part of a name, such as the `LT` of the lower trapezius.
  private func isTaken(_ index: Int, in range: Range<Int>) -> Bool {
    sites[range].contains { $0.range.contains(index) }
  }

  /// Behind a side and what goes with it: `side`, `(L)`, `right and left`.
  func sideEnd(_ index: Int) -> Int {
    var end = index + 1
    if note.isMark(end, ".") { end += 1 }
    if note.isMark(end, "-"), note.isWord(end + 1, note.words.sideWords) { end += 2 }
    while note.isWord(end, note.words.sideWords) { end += 1 }
    if note.isMark(end, ")") { end += 1 }
    return end
  }

  /// `L: QL`, `right - UT`, `L sided`: nothing but marks up to the next site.
  private func leadsOn(_ index: Int, to site: Int) -> Bool {
    guard index < site, site - index <= 4 else { return index == site }
    return (index..<site).allSatisfy {
      note.isMark($0, ":") || note.isMark($0, "-") || note.isMark($0, "(")
        || note.sideWord($0) != nil || note.isWord($0, note.words.and) || note.isMark($0, "&")
        || note.isMark($0, "/")
    }
  }

  /// The side ends an item of a list: a comma or `and` follows it.
  private func endsItem(_ place: Int) -> Bool {
    var index = place
    // `adductor longus L x2, gracilis`
    if note.isTimes(index), note.token(index + 1).kind == .number { index += 2 }
    if note.isMark(index, "("), note.isMark(index + 2, ")") { index += 3 }
    return note.isMark(index, ",") || note.isMark(index, ";") || note.isWord(index, note.words.and)
      || note.isMark(index, "&") || note.isMark(index, "/") || note.isMark(index, "+")
      || note.token(index).kind == .lineEnd || note.isMark(index, "|")
  }

  /// Right behind the last site, at most an opening bracket or `on the` between.
  private func isTrailing(_ index: Int, _ siteEnd: Int) -> Bool {
    guard index >= siteEnd, index - siteEnd <= 7 else { return false }
    // `| Lev scap (sup angle) | L |`
    if note.isMark(siteEnd, "("), note.isMark(index - 1, "|") {
      let close = note.bracketEnd(siteEnd + 1, index)
      return note.isMark(close, ")") && close + 2 == index
    }
    let isBoxed = note.isMark(siteEnd, "[") || note.isMark(siteEnd, NoteMark.ticked)
    // `x1 (all R)`
    let isOfAll = (1...2).contains { note.isWord(index - $0, note.lexicon.sets.allWord) }
    // `multifidi T5-T7 bilat`
    let isOfLevels =
      index - siteEnd <= 9
      && (siteEnd..<index).allSatisfy {
        isLevel($0) || note.tokens[$0].kind == .number || note.isMark($0, "-") || isFiller($0)
          || (note.isMark($0, ",") || note.isMark($0, "/")) && isLevel($0 + 1)
      }
    if isOfLevels { return true }
    if !isBoxed, index - siteEnd > (isOfAll ? 5 : 3) { return false }
    // `…, L, 0.22 x 30 mm`
    if index == siteEnd + 1, note.isMark(siteEnd, ","), endsItem(sideEnd(index)),
      !note.isWord(sideEnd(index), note.words.and)
    {
      return true
    }
    return (siteEnd..<index).allSatisfy {
      isBoxed && (note.tokens[$0].kind == .mark || note.isUnticked($0)) || note.isMark($0, "(")
        || note.isMark($0, "-") || isFiller($0) || note.sideWord($0) != nil
        || note.isMark($0, "|") || note.isWord($0, note.lexicon.sets.needleWords)
        || isOfAll && (note.isTimes($0) || note.tokens[$0].kind == .number)
        || (note.isMark($0, "+") || note.isMark($0, "&") || note.isMark($0, "/")
          || note.isWord($0, note.words.andWord))
          && note.sideWord($0 - 1) != nil
    }
  }

  private func isListBreak(_ index: Int) -> Bool {
    note.isMark(index, ",") || note.isMark(index, ";") || note.isMark(index, "&")
      || note.isMark(index, "/") || note.isMark(index, "+") || note.isWord(index, note.words.and)
  }

  private func hasSentenceBreak(_ range: Range<Int>) -> Bool {
    range.contains { note.isMark($0, ";") }
  }

  func isFiller(_ index: Int) -> Bool {
    note.lexicon.isSilent(note.token(index).word) || note.isWord(index, note.lexicon.sets.fillers)
  }

  func isOtherBodyPart(after index: Int) -> Bool {
    note.token(index).kind == .word && note.lexicon.sets.regions.contains(note.token(index).word)
  }
}
