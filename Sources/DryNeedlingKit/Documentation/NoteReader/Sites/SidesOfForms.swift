extension SiteReader {
  /// `Side: R`, `Laterality: both`: a line of a form for all that no other word gives a side.
  mutating func takeSideOfForm() {
    var side: Side?
    for sentence in note.sentences {
      let place =
        sentence.sites.isEmpty
        ? sideLine(sentence) ?? sideOfAll(sentence) : sideBehindList(sentence)
      guard let place else { continue }
      guard side == nil || side == place else { return }
      side = place
    }
    guard let side = side ?? sideOfNote() else { return }
    for index in sites.indices where sites[index].side == .unstated { sites[index].side = side }
  }

  /// `DN teres minor R. Twitch L infra 1, teres minor 0`: a later word of a list gives no new side to
  /// a muscle whose side was told.
  mutating func keepToldSides() {
    var told: Set<Muscle> = []
    for index in sites.indices where sites[index].side != .unstated {
      let site = sites[index]
      guard site.status == .needled || site.status == .likely, let muscle = muscle(of: site) else {
        continue
      }
      if site.status == .needled, site.hasOwnSide {
        told.insert(muscle)
      } else if !site.hasOwnSide, told.contains(muscle) {
        sites[index].side = .unstated
      }
    }
  }

  /// The one side that is spoken of at all; nil when there are two or none.
  func sideOfNote() -> Side? {
    var side: Side?
    for index in note.tokens.indices {
      guard let named = note.sideWord(index) else { continue }
      // `wash hair with both hands`
      if named == .bilateral, note.isWord(index, note.lexicon.sets.bothWords),
        !note.isWord(index + 1, note.words.sideWords)
          || note.isWord(index + 1, note.lexicon.sets.handWord)
      {
        continue
      }
      if named == .bilateral || side != nil && side != named { return nil }
      side = named
    }
    return side
  }

  func sideLine(_ sentence: NoteText.Sentence) -> Side? {
    let start = sentence.tokens.lowerBound
    if let side = sideBehindList(sentence) { return side }
    guard
      let name = sentence.tokens.first(where: {
        note.isWord($0, note.lexicon.sets.sideFields)
          && ($0 - start < 4 || note.isMark($0 + 1, ":"))
      })
    else { return nil }
    let isField = note.isMark(name + 1, ":") || note.isMark(name + 1, "|")
    // `Side   Left` in a flowsheet
    guard isField || sentence.startsLine && sentence.tokens.count <= name - start + 3 else {
      return nil
    }
    var side = Side.unstated
    for index in name + 1..<min(name + 9, sentence.tokens.upperBound) {
      side = side.adding(note.sideWord(index) ?? .unstated)
    }
    return side == .unstated ? nil : side
  }

  /// `… tib ant x 1, abd hallucis x 1. R. 0.25x40`
  func sideBehindList(_ sentence: NoteText.Sentence) -> Side? {
    let start = sentence.tokens.lowerBound
    guard sentence.number > 0, !sentence.startsLine, note.isMark(start + 1, "."),
      !note.sentences[sentence.number - 1].sites.isEmpty
    else { return nil }
    return note.sideWord(start)
  }

  /// `… all on the right.`
  func sideOfAll(_ sentence: NoteText.Sentence, from start: Int = 0) -> Side? {
    for index in sentence.body where index >= start && note.isWord(index, note.lexicon.sets.allWord)
    {
      for place in index + 1...index + 3 where place < sentence.tokens.upperBound {
        let isPlain =
          note.sideWord(place) != nil && !isOtherBodyPart(after: sideEnd(place))
          && (index + 1..<place).allSatisfy {
            isFiller($0) || note.isWord($0, note.lexicon.sets.articles)
          }
        if isPlain { return note.sideWord(place) }
      }
    }
    return nil
  }

  /// `LS [ ] R [x] L`: boxes right behind a name tell its side, or that it was left out.
  mutating func readBoxes(_ position: Int, _ sentence: NoteText.Sentence) {
    var index = sites[position].range.upperBound
    if note.isMark(index, ":") { index += 1 }
    if readLettersBeforeBoxes(position, from: index) { return }
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

  /// `Upper trapezius  R [X]  L [ ]`: the box stands behind its side.
  mutating func readLettersBeforeBoxes(_ position: Int, from start: Int) -> Bool {
    var side = Side.unstated
    var boxes = 0
    var index = start
    // `Gluteus maximus, coccygeal fibres  L [x] R [x]`
    while index < start + 6, note.token(index).kind != .lineEnd,
      note.sideNamed(index) == nil || box(at: index + 1) == nil, box(at: index) == nil
    { index += 1 }
    while let named = note.sideNamed(index), let box = box(at: index + 1) {
      boxes += 1
      if box.isTicked { side = side.adding(named) }
      index = box.end
    }
    guard boxes >= 2 else { return false }
    if side == .unstated {
      sites[position].status = .denied
    } else {
      sites[position].side = side
      sites[position].hasOwnSide = true
    }
    return true
  }

  func box(at index: Int) -> (isTicked: Bool, end: Int)? {
    if note.isMark(index, NoteMark.ticked) { return (true, index + 1) }
    if note.isMark(index, NoteMark.unticked) { return (false, index + 1) }
    guard note.isMark(index, "[") || note.isMark(index, "(") else { return nil }
    if note.isMark(index + 1, "]") || note.isMark(index + 1, ")") { return (false, index + 2) }
    if note.isMark(index + 2, "]") || note.isMark(index + 2, ")") { return (true, index + 3) }
    return nil
  }
}
