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
      return .left
    }
    if words.right.contains(token.word) { return .right }
    if words.both.contains(token.word) {
      if length == 1, !token.isCapitals { return nil }
      // `1 each` is a count.
      if words.each.contains(token.word),
        !isWord(index + 1, words.sideWords) || isWord(index - 1, lexicon.sets.needleNouns)
          || self.token(index - 1).kind == .number
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

  /// `R sidelying`, `right side lying`, `left handed` tell how the patient lies or is.
  private func isPosition(after index: Int) -> Bool {
    var next = index + 1
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
        // `R+L`
        let joinsSides = note.sideWord(index - 1) != nil && note.sideWord(index + 1) != nil
        if isListBreak(index), !joinsSides { sawBreak = true }
        if note.token(index).kind == .word, !note.isWord(index, note.words.and),
          !note.isTimes(index),
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
    // A side behind the last one: `UT, LS and infraspinatus on the left`.
    var trailing: Side = .unstated
    var index = previousEnd
    var steps = 0
    while index < sentence.tokens.upperBound, steps < 8 {
      if note.isMark(index, ";")
        || note.isMark(index, ",") && steps > 0 && trailing == .unstated && !nextIsSide(index)
      {
        break
      }
      if let side = note.sideWord(index) {
        if isOtherBodyPart(after: sideEnd(index)) { break }
        trailing = trailing.adding(side)
        index = sideEnd(index)
        continue
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
      if sites[last].side == .unstated || !sites[last].hasOwnSide && isTrailing(index, previousEnd)
      {
        close(max(unsided, range.lowerBound)..<range.upperBound, trailing)
        if sites[last].side != trailing, directlyBehind(previousEnd) { sites[last].side = trailing }
      }
    }
  }

  /// `LS [ ] R [x] L`: boxes right behind a name tell its side, or that it was left out.
  private mutating func readBoxes(_ position: Int, _ sentence: NoteText.Sentence) {
    var index = sites[position].range.upperBound
    if note.isMark(index, ":") { index += 1 }
    var side = Side.unstated
    var boxes = 0
    while index < sentence.tokens.upperBound {
      var isTicked = note.isMark(index, NoteMark.ticked)
      var word = index + 1
      if !isTicked, !note.isMark(index, NoteMark.unticked) {
        guard note.isMark(index, "[") || note.isMark(index, "(") else { break }
        if note.isMark(index + 1, "]") || note.isMark(index + 1, ")") {
          word = index + 2
        } else if note.isMark(index + 2, "]") || note.isMark(index + 2, ")") {
          isTicked = true
          word = index + 3
        } else {
          break
        }
      }
      guard let named = note.sideNamed(word) else { break }
      boxes += 1
      if isTicked { side = side.adding(named) }
      index = word + 1
    }
    guard boxes >= 2 else { return }
    if side == .unstated {
      sites[position].status = .denied
    } else {
      sites[position].side = side
      sites[position].hasOwnSide = true
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

  private func nextIsSide(_ index: Int) -> Bool { note.sideWord(index + 1) != nil }

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
  private func sideEnd(_ index: Int) -> Int {
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
    let isBoxed = note.isMark(siteEnd, "[") || note.isMark(siteEnd, NoteMark.ticked)
    if !isBoxed, index - siteEnd > 3 { return false }
    // `…, L, 0.22 x 30 mm`
    if index == siteEnd + 1, note.isMark(siteEnd, ","), endsItem(sideEnd(index)),
      !note.isWord(sideEnd(index), note.words.and)
    {
      return true
    }
    return (siteEnd..<index).allSatisfy {
      isBoxed && (note.tokens[$0].kind == .mark || note.isUnticked($0)) || note.isMark($0, "(")
        || note.isMark($0, "-") || isFiller($0) || note.sideWord($0) != nil
        || note.isMark($0, "|")
        || (note.isMark($0, "+") || note.isMark($0, "&") || note.isMark($0, "/"))
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

  private func isFiller(_ index: Int) -> Bool {
    note.lexicon.isSilent(note.token(index).word) || note.isWord(index, note.lexicon.sets.fillers)
  }

  private func isOtherBodyPart(after index: Int) -> Bool {
    note.token(index).kind == .word && note.lexicon.sets.regions.contains(note.token(index).word)
  }
}
