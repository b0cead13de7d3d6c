extension NoteText {
  /// Cuts the note into sentences and tells which section each stands in.
  mutating func segment() {
    isDictated =
      tokens.lazy.filter { $0.word != 0 }.count { lexicon.sets.spokenStop.contains($0.word) } > 2
    var section = NoteSection.none
    /// The section that a heading with one line of its own interrupts.
    var outer: NoteSection?
    /// The copy of an earlier note: its own headings stay within it.
    var isCopy = false
    var start = 0
    var hit = 0
    var site = 0
    /// Needling was spoken of so far.
    var hasNeedling = false
    var startsLine = true
    var field: Range<Int>?
    var blank = false
    while start < tokens.count {
      // Blank lines and bullets.
      if tokens[start].kind == .lineEnd {
        if startsLine { blank = true }
        startsLine = true
        field = nil
        if let resumed = outer {
          section = resumed
          outer = nil
        }
        start += 1
        continue
      }
      if startsLine { start = skipBullet(start) }
      if start >= tokens.count { break }
      if tokens[start].kind == .lineEnd { continue }
      // `FHx: mother on warfarin. Pt: no meds.`
      if !startsLine, section == .family, isWord(start, lexicon.sets.patientWords) {
        section = outer ?? .none
        outer = nil
      }
      if startsLine, isCopy, isEndOfCopy(start) {
        isCopy = false
        outer = nil
        section = .none
      }
      while hit < hits.count, Int(hits[hit].first) < start {
        hasNeedling = hasNeedling || hits[hit].cue == .needling || hits[hit].cue == .needled
        hit += 1
      }
      while site < sites.count, Int(sites[site].first) < start { site += 1 }
      var body = start
      if let heading = heading(at: start, hit, startsLine: startsLine) {
        body = heading.body
        let hasBody = body < tokens.count && tokens[body].kind != .lineEnd
        if heading.section == .field {
          field = start..<heading.end
          // `5. Muscles` of a form behind its screening
          if hasNeedling, outer == nil, isWord(start, lexicon.sets.siteFields),
            section == .safety || section == .consent || section == .indication || section == .onset
          {
            section = .treatment
          }
        } else if isCopy, !isToday(start..<heading.end) {
          field = nil
        } else {
          field = nil
          // A history of visits is a table of the writer's own.
          isCopy =
            heading.section == .previous && !hasBody
            && !(start..<heading.end).contains { isWord($0, lexicon.sets.historyWords) }
          // `Hx:` tells the complaint, and the needling may stand right below it.
          let isHistory = isWord(start, lexicon.sets.historyWords)
          if hasBody, isOfOneLine(heading.section) || isHistory {
            outer = outer ?? section
          } else {
            outer = nil
          }
          let before = section
          section = heading.section
          // `Objective: lift a sack without pain.` behind the needling
          if section == .objective, hasBody, before != .subjective,
            isGoalHeading(start, heading.end, hasNeedling: hasNeedling)
          {
            section = .goals
            outer = outer ?? NoteSection.none
          }
        }
      } else if blank, section == .previous, !isCopy {
        section = .none
      }
      blank = false
      var end = body
      while end < tokens.count, !endsSentence(end, from: body) { end += 1 }
      if end < tokens.count, tokens[end].kind != .lineEnd { end += 1 }
      let hitStart = hit
      while hit < hits.count, Int(hits[hit].first) < end {
        hasNeedling = hasNeedling || hits[hit].cue == .needling || hits[hit].cue == .needled
        hit += 1
      }
      let siteStart = site
      while site < sites.count, Int(sites[site].first) < end { site += 1 }
      if end > start {
        sentences.append(
          Sentence(
            tokens: start..<end, hits: hitStart..<hit, sites: siteStart..<site, section: section,
            field: field, body: min(body, end)..<end, startsLine: startsLine,
            number: sentences.count))
      }
      startsLine = false
      start = max(end, start + (end == start ? 1 : 0))
    }
  }

  /// Needling told with its needles under a heading for the complaint or the examination: what
  /// follows is of the treatment, up to the next heading.
  mutating func endSectionsAtNeedling() {
    var ended: NoteSection?
    for index in sentences.indices {
      let sentence = sentences[index]
      let hasHeading = sentence.body.lowerBound > sentence.tokens.lowerBound
      if let section = ended {
        if sentence.section == section, !hasHeading || sentence.field != nil {
          sentences[index].section = .treatment
          continue
        }
        ended = nil
      }
      guard sentence.section == .subjective || sentence.section == .objective,
        namesSite(sentence) || index > 0 && namesSite(sentences[index - 1]),
        sentence.tokens.contains(where: { tokens[$0].isSize }),
        assertions[sentence.body.lowerBound] & Assertion.aside == 0
      else { continue }
      ended = sentence.section
      if !hasHeading { sentences[index].section = .treatment }
    }
  }

  /// What a plan tells behind the needling that it says was done is of the treatment.
  mutating func tellTreatmentInPlan() {
    for index in sentences.indices
    where sentences[index].section == .plan && treated[index]
      && assertions[sentences[index].body.lowerBound..<sentences[index].body.upperBound]
        .allSatisfy({ $0 & Assertion.future == 0 })
      && !isWord(sentences[index].body.lowerBound, lexicon.sets.planStarts)
    {
      sentences[index].section = .treatment
    }
  }

  /// `Objective:` told behind needling means what is aimed at.
  private func isGoalHeading(_ start: Int, _ end: Int, hasNeedling: Bool) -> Bool {
    guard hasNeedling, end - start == 1, isWord(start, lexicon.sets.objectiveWords),
      tokens[start].end - tokens[start].start > 4
    else { return false }
    // Findings begin with a test or a side.
    return token(end).isMark(":") && token(end + 1).kind != .lineEnd
      && !token(end + 1).isInitialCapital && !token(end + 1).isCapitals
  }

  /// `--- end of copied note ---`
  private func isEndOfCopy(_ start: Int) -> Bool {
    guard isWord(start, lexicon.sets.endWord) else { return false }
    var index = start
    while index < tokens.count, tokens[index].kind != .lineEnd {
      if isWord(index, lexicon.sets.copyWords) { return true }
      index += 1
    }
    return index - start <= 3
  }

  /// Headings that with words behind them stand for their line only.
  private func isOfOneLine(_ section: NoteSection) -> Bool {
    switch section {
    case .consent, .safety, .reaction, .indication, .onset, .aftercare, .history, .family,
      .medication, .goals, .teaching, .previous, .assessment, .otherTreatment, .response:
      true
    default: false
    }
  }

  /// `Today`, `this visit` in a heading.
  private func isToday(_ range: Range<Int>) -> Bool {
    range.contains { lexicon.sets.todayWords.contains(tokens[$0].word) }
  }

  /// The first word behind bullets, numbers of a list, tick boxes aside.
  private func skipBullet(_ start: Int) -> Int {
    var index = start
    while index < tokens.count, tokens[index].kind == .mark {
      switch tokens[index].word {
      case 0x2A, 0x2D, 0x23, 0x3D, 0x7E, 0x3E, 1, 0x7C, 0x5F, 0x2B: index += 1
      default: return index
      }
    }
    if token(index).whole != nil, token(index).flags & NoteToken.spelled == 0,
      isMark(index + 1, ".") || isMark(index + 1, ")"), token(index + 2).isSpaced,
      token(index + 2).kind == .word
    {
      return index + 2
    }
    return index
  }

  /// A heading: a known one behind a line's start, or behind a sentence's with a colon.
  private func heading(
    at start: Int, _ firstHit: Int, startsLine: Bool
  ) -> (section: NoteSection, end: Int, body: Int)? {
    var found: (section: NoteSection, end: Int)?
    var index = firstHit
    while index < hits.count, Int(hits[index].first) == start {
      if hits[index].cue == .heading, let section = NoteSection(rawValue: hits[index].detail) {
        let end = Int(hits[index].end)
        if end >= (found?.end ?? 0), found?.section != .needling || section == .needling {
          found = (section, end)
        }
      }
      index += 1
    }
    guard let found else { return nil }
    var section = found.section
    var end = found.end
    // `Obj/Tx:`, `A & P:`
    if isMark(end, "/") || isMark(end, "&") || isMark(end, "+") {
      for position in index..<min(index + 6, hits.count)
      where hits[position].cue == .heading && Int(hits[position].first) == end + 1 {
        guard isMark(Int(hits[position].end), ":"),
          let other = NoteSection(rawValue: hits[position].detail)
        else { continue }
        end = Int(hits[position].end)
        if other == .treatment || other == .needling || section == .field { section = other }
        if other == .plan, section != .treatment { section = other }
      }
    }
    // `Previous visit 4/2/26:`, `Muscles treated (R):`, `TODAY 4/9/26:`
    var after = end
    while after < tokens.count, after < end + 12, tokens[after].kind != .lineEnd,
      tokens[after].kind == .number || isMark(after, "/") || isMark(after, "*")
        || isMark(after, "-") && !token(after + 1).isSpaced || isMark(after, "=")
        || isMark(after, "_") || isTimes(after)
    {
      after += 1
    }
    if isMark(after, "(") {
      var close = after
      while close < after + 24, close < tokens.count, tokens[close].kind != .lineEnd,
        !isMark(close, ")")
      { close += 1 }
      if isMark(close, ")"), isMark(close + 1, ":") { after = close + 1 }
      // `Treatment (55 min)`
      if isMark(close, ")"), startsLine, token(close + 1).kind == .lineEnd, section != .field {
        after = close + 1
      }
      // `--- previous note (5/15) ---`
      var rule = close + 1
      while isMark(rule, "-") || isMark(rule, "=") || isMark(rule, "*") { rule += 1 }
      if section == .previous, isMark(close, ")"), token(rule).kind == .lineEnd {
        return (section, rule, rule)
      }
    }
    let isColon = isMark(after, ":") || isMark(after, "|") && section == .field
    let endsLine = token(after).kind == .lineEnd || after >= tokens.count
    let isDash =
      startsLine && isMark(end, "-")
      && (token(end + 1).isSpaced || end == start + 1 && token(end).isSpaced)
    if isMark(after, "*") || isMark(after, "-"), token(after + 1).kind == .lineEnd { end = after }
    let isSoapLetter = end == start + 1 && Int(token(start).end - token(start).start) == 1
    // `S) …`, `O) …`
    let isSoap =
      section == .subjective || section == .objective || section == .plan || section == .assessment
      || section == .treatment
    let isSlash =
      isSoapLetter && isMark(after, "/") && !token(after).isSpaced && token(after + 1).isSpaced
    if startsLine, isSoap, isMark(after, ")") || isSlash,
      token(start).isInitialCapital || token(start).isCapitals,
      after - start == 1
    {
      return (section, after, after + 1)
    }
    if isColon {
      if section == .teaching || !startsLine, isSoapLetter, !token(start).isCapitals { return nil }
      return (section, after, after + 1)
    }
    if startsLine, endsLine, section != .field || end > start + 1, !isSoapLetter {
      return (section, after, after)
    }
    if isDash, section != .field, !isSoapLetter || token(start).isCapitals {
      return (section, end, end + 1)
    }
    if section == .previous, startsLine, let line = copyTitleEnd(after) {
      return (section, line, line)
    }
    if section == .previous, startsLine, after > end { return (section, after, after) }
    // `Tx today - `
    return nil
  }

  /// `prev note 4/9 visit 7 (auto copied)`: the line is a title, and says that what follows is copied.
  private func copyTitleEnd(_ start: Int) -> Int? {
    var isCopied = false
    var end = start
    while end < tokens.count, tokens[end].kind != .lineEnd {
      if end > start + 12 || isMark(end, ":") { return nil }
      isCopied = isCopied || isWord(end, lexicon.sets.copiedWords)
      end += 1
    }
    return isCopied ? end : nil
  }

  /// Words of dictation after which a new subject starts a sentence of its own.
  static let longestBreath = 24

  /// Dictation without stops: `… she agreed verbally | I needled …`, or a stop that was spoken.
  private func endsBreath(_ index: Int, from start: Int) -> Bool {
    let isSpoken = isWord(index, lexicon.sets.spokenStop)
    guard isSpoken || isWord(index + 1, lexicon.sets.vocalPauses) else { return false }
    return tokens[start...index].allSatisfy { $0.kind != .mark }
  }

  private func isSide(_ index: Int) -> Bool {
    isWord(index, words.left) || isWord(index, words.right) || isWord(index, words.both)
  }

  /// `teres major R. Serratus …`: the side belongs to what stands before it.
  func siteEnds(at index: Int) -> Bool {
    var (low, high) = (0, sites.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(sites[middle].end) < index { low = middle + 1 } else { high = middle }
    }
    return low < sites.count && Int(sites[low].end) == index
  }

  /// Within brackets, before a word in small letters.
  private func isInBracket(_ index: Int) -> Bool {
    let next = token(index + 1)
    guard next.kind == .word, !next.isInitialCapital else { return false }
    var place = index - 1
    while place >= 0, index - place <= 6, tokens[place].kind != .lineEnd {
      if tokens[place].isMark(")") { return false }
      if tokens[place].isMark("(") { return true }
      place -= 1
    }
    return false
  }

  /// Within the name of a muscle.
  private func isInSite(_ index: Int) -> Bool {
    var (low, high) = (0, sites.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(sites[middle].end) <= index { low = middle + 1 } else { high = middle }
    }
    return low < sites.count && Int(sites[low].first) <= index
  }

  /// Words of a sentence; a text without any full stop is cut, so that no cue reaches far.
  static let longestSentence = 200

  /// Whether a sentence ends with the token: full stop, line end, or before an inline heading.
  private func endsSentence(_ index: Int, from start: Int) -> Bool {
    if index - start >= Self.longestSentence { return true }
    if isDictated, isWord(index, lexicon.sets.spokenStop) { return true }
    let token = tokens[index]
    if index - start >= Self.longestBreath, endsBreath(index, from: start) { return true }
    switch token.kind {
    case .lineEnd: return true
    case .mark
    where token.isMark("\"") && !token.isSpaced && index > start
      && (isMark(index - 1, ".") || isMark(index - 1, "!") || isMark(index - 1, "?")):
      return self.token(index + 1).isSpaced || self.token(index + 1).kind == .lineEnd
    case .mark where token.isMark(".") || token.isMark("!") || token.isMark("?"):
      let next = self.token(index + 1)
      if next.kind == .lineEnd || next.kind == .wrap { return true }
      // `… that one." Needling`: the quote closes the sentence.
      if next.isMark("\""), !next.isSpaced { return false }
      guard next.isSpaced else { return false }
      if token.isMark("?") {
        // `Pregnant? N.`
        return !(isWord(index + 1, words.no) || isWord(index + 1, words.yes))
      }
      // `glut. min.`, `(vol. aspect`
      if token.isMark("."), isInSite(index) || isInBracket(index) { return false }
      guard index > start, token.isMark(".") else { return true }
      let previous = tokens[index - 1]
      if !token.isSpaced, previous.kind == .word, words.abbreviated.contains(previous.word),
        next.kind != .word || !next.isInitialCapital
          || previous.end - previous.start <= 1
            && !(isSide(index - 1) && (siteEnds(at: index - 1) || isSide(index - 3)))
      {
        return false
      }
      return true
    default: return false
    }
  }
}
