extension SiteReader {
  /// `L multifidus L3-S1 (4), R multifidus (4)`: sites and what goes with them, nothing else.
  func isBareList(_ sentence: NoteText.Sentence) -> Bool {
    guard !sentence.sites.isEmpty, sentence.body.count <= 60 else { return false }
    var index = listStart(sentence)
    guard
      !note.hits[sentence.hits].contains(where: { $0.cue == .finding && Int($0.first) >= index })
    else { return false }
    var site = sentence.sites.lowerBound
    while index < sentence.body.upperBound {
      // `(pincer grip, away from the lung)`
      if note.isMark(index, "(") {
        index = note.bracketEnd(index + 1, sentence.body.upperBound)
        while site < sentence.sites.upperBound, Int(note.sites[site].first) < index { site += 1 }
        continue
      }
      if site < sentence.sites.upperBound, Int(note.sites[site].first) <= index {
        index = max(index, Int(note.sites[site].end))
        site += 1
        continue
      }
      let token = note.tokens[index]
      if token.kind == .word, !token.isSize, note.sideNamed(index) == nil,
        !note.lexicon.isSilent(token.word), !note.isWord(index, note.lexicon.sets.bareList),
        !note.isWord(index, note.words.and), !note.isWord(index, note.words.levels),
        !note.isWord(index, note.words.sideWords) || note.isWord(index, note.lexicon.sets.handWord),
        !note.isWord(index, note.lexicon.sets.siteFields)
      {
        return false
      }
      index += 1
    }
    return true
  }

  /// `Trigger points: L QL, L gluteus medius`: behind the colon, when no site stands before it.
  func listStart(_ sentence: NoteText.Sentence) -> Int {
    let start = sentence.body.lowerBound
    guard let first = sentence.sites.first else { return start }
    let end = min(Int(note.sites[first].first), start + 8)
    return (start..<max(start, end)).first { note.isMark($0, ":") }.map { $0 + 1 } ?? start
  }

  /// Of findings, of other treatments, or of what was not done.
  func tellsOfMore(_ sentence: NoteText.Sentence) -> Bool {
    note.hits[sentence.hits].contains {
      switch $0.cue {
      case .finding, .otherTreatment, .exercise, .leftOut, .consider, .negation, .negatedAfter,
        .future, .past, .needlingDenied, .needlingSought, .goal, .complaint:
        true
      default: false
      }
    } || sentence.tokens.contains { note.isWord($0, note.lexicon.sets.onlyWord) }
  }

  /// Tells of needles, twitches or how the needle was handled: more than a name below a title.
  func showsNeedling(_ sentence: NoteText.Sentence) -> Bool {
    note.hits[sentence.hits].contains {
      switch $0.cue {
      case .needling, .needled, .needle, .twitch: true
      case .depth: !note.isPlain($0, sentence)
      default: false
      }
    } || sentence.tokens.contains { note.tokens[$0].isSize || note.isMark($0, NoteMark.ticked) }
  }

  /// `Bilat multifidus, B QL. 4 needles, 0.30x60.`
  func needlesFollow(_ position: Int) -> Bool {
    guard position + 1 < note.sentences.count else { return false }
    let next = note.sentences[position + 1]
    // `Seirin 0.30x40, 0.30x60 for subscap`
    let startsWithSize = next.tokens.prefix(4).contains { note.tokens[$0].isSize }
    guard startsWithSize || !note.namesSite(next), !next.section.isOne(of: Self.blocksNeedling)
    else { return false }
    return next.tokens.prefix(3).contains { note.tokens[$0].isSize }
      || note.hits[next.hits].contains {
        $0.cue == .needle && Int($0.first) - next.tokens.lowerBound <= 2
      }
  }

  /// `0.16 x 30 mm needles. R masseter 3 insertions.`
  func needlesPrecede(_ position: Int) -> Bool {
    guard position > 0 else { return false }
    let before = note.sentences[position - 1]
    return before.sites.isEmpty && !before.section.isOne(of: Self.blocksNeedling)
      && before.section != .plan && before.tokens.contains { note.tokens[$0].isSize }
      && note.assertions[before.body.lowerBound] & Assertion.aside == 0
  }

  /// `R masseter x2 0.20 x 25. L masseter x1.`
  func isNextItem(_ sentence: NoteText.Sentence) -> Bool {
    !sentence.startsLine && !lastSentenceHadNone
      && (lastAction == .needled || lastAction == .likely)
      && sentence.body.contains { isCount($0) }
  }

  /// `R add longus - 2` line below line: what was needled, with how many needles.
  mutating func takeUpCountedLines() {
    var run: [Range<Int>] = []
    var counted: [Range<Int>] = []
    for sentence in note.sentences {
      if isCounted(sentence) {
        run.append(sentence.tokens)
      } else if sentence.startsLine {
        // The rest of a line behind its own stop goes with it.
        if run.count >= 3 { counted += run }
        run = []
      }
    }
    if run.count >= 3 { counted += run }
    var line = counted.startIndex
    for index in sites.indices {
      let first = sites[index].range.lowerBound
      while line < counted.endIndex, counted[line].upperBound <= first { line += 1 }
      guard line < counted.endIndex else { return }
      if counted[line].contains(first),
        sites[index].status == .open || sites[index].status == .found
      {
        sites[index].status = .likely
      }
    }
  }

  func isCounted(_ sentence: NoteText.Sentence) -> Bool {
    guard sentence.startsLine, let first = sentence.sites.first,
      Int(note.sites[first].first) - sentence.body.lowerBound <= 2,
      !sentence.section.isOne(of: Self.blocksNeedling), sentence.section != .plan,
      isBareList(sentence), !tellsOfMore(sentence)
    else { return false }
    return sentence.body.contains { $0 >= Int(note.sites[first].end) && isCount($0) }
  }

  /// `x2`, `- 2`, `(2)`: a number of needles, no level, grade or share.
  func isCount(_ index: Int) -> Bool {
    guard let count = note.token(index).whole, (1...12).contains(count), !note.tokens[index].isSize
    else { return false }
    let next = index + 1
    if note.isMark(next, "/") || note.isMark(next, "%") || note.isMark(next, NoteMark.degree)
      || note.isMark(index - 1, "/") || note.isWord(next, note.words.degrees)
      || note.isMark(next, "+") && !note.token(next).isSpaced
      || note.isMark(next, "-") && !note.token(next).isSpaced
    {
      return false
    }
    // `R adductor longus 2.`
    let isBehindSite =
      (note.isMark(next, ".") || note.isMark(next, ",") || note.token(next).kind == .lineEnd)
      && note.siteEnds(at: index)
    return isBehindSite || note.isTimes(index - 1) || note.isMark(index - 1, "-")
      || note.isMark(index - 1, NoteMark.dash) || note.isMark(index - 1, "(")
      || note.lexicon.sets.needleNouns.contains(note.token(next).word)
  }

  /// `The muscles treated were the left subscapularis …`
  func listsTreated(_ sentence: NoteText.Sentence) -> Bool {
    sentence.body.prefix(3).contains {
      note.isWord($0, note.lexicon.sets.siteFields)
        && note.isWord($0 + 1, note.lexicon.sets.treatedWords)
    } && !sentence.section.isOne(of: Self.blocksNeedling) && sentence.section != .plan
  }

  /// `Muscles` alone, and boxes or names below it.
  func isSiteTitle(_ sentence: NoteText.Sentence) -> Bool {
    guard sentence.startsLine, sentence.sites.isEmpty, sentence.tokens.count <= 4,
      note.isWord(sentence.tokens.lowerBound, note.lexicon.sets.siteFields)
    else { return false }
    return sentence.section != .objective && sentence.section != .plan
      && !sentence.section.isOne(of: Self.blocksNeedling)
      && sentence.body.allSatisfy { note.tokens[$0].kind != .number }
  }
}
