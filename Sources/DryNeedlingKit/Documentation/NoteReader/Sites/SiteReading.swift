extension NoteText {
  /// What is said of a named site.
  enum SiteStatus {
    /// Nothing yet: what follows in the sentence decides.
    case open
    case needled
    /// Needled if the note says elsewhere that needling was done.
    case likely
    case other
    /// Only found, palpated, tender: needling said later in the sentence still counts.
    case found
    case denied
  }

  /// A named site with what is known of it so far.
  struct Site {
    var name: Int
    var range: Range<Int>
    var status: SiteStatus
    var side: Side
    var hasOwnSide: Bool
    var hit: Int
  }
}

/// Reads which of the named sites were needled at this visit, and on which side.
struct SiteReader {
  let note: NoteText
  var sites: [NoteText.Site] = []
  /// The note says that needling was done.
  var isDone = false
  var doneSpans: [TextSpan] = []
  /// The note says that none was done today.
  var deniedSpans: [TextSpan] = []
  /// The action that a line of a list inherits from the line above it.
  private var listed: NoteText.SiteStatus = .open
  private var listedSide: Side = .unstated
  /// Sites that ``denyAll(inserted:)`` has looked at, and has taken back.
  var told = 0
  var denied = 0
  var isToldOfToday = false
  /// The note says that this visit had no needling.
  var isDenied = false
  /// Sites said not to have been needled at this visit.
  var deniedSites: [Int] = []
  private var section = NoteSection.none
  /// The heading of the needling stands alone above a list.
  private var isForm = false

  init(_ note: NoteText) {
    self.note = note
    for index in note.sentences.indices { read(note.sentences[index], index) }
    takeUpIdentified()
    if deniedSpans.isEmpty { takeUpCountedLines() }
    denyEmptyCells()
    denyBehind()
    keepToldSides()
    takeSideOfForm()
  }

  private mutating func read(_ sentence: NoteText.Sentence, _ position: Int) {
    startBlock(sentence, position)
    var status = listed
    var side: Side = .unstated
    if let field = sentence.field {
      status = fieldStatus(sentence, status)
      side = fieldSide(field)
      if side != .unstated, sentence.sites.isEmpty { listedSide = side }
    }
    // `Dry needling (R side only):`
    if sentence.sites.isEmpty, sentence.field == nil, let named = sideOfTitle(sentence) {
      listedSide = named
    }
    if side == .unstated { side = listedSide }
    status = startingStatus(status, sentence, position)
    if isDeniedForm(sentence) {
      deniedSpans.append(note.span(sentence.tokens))
      status = .denied
    }
    let first = sites.count
    walk(sentence, status, side)
    if lastAction == .needled, lastSentenceHadNone { isLeadOpen = true }
    if lastAction == .other { isLeadOpen = false }
    if note.isMark(sentence.tokens.upperBound - 1, "?") {
      for index in first..<sites.count { sites[index].status = .denied }
    }
    settle(from: first, sentence)
    if lastAction == .open, sites[first...].contains(where: { $0.status == .likely }) {
      lastAction = .likely
    }
    leadOn(sentence, from: first)
  }

  /// A blank line or another section ends a list.
  private mutating func startBlock(_ sentence: NoteText.Sentence, _ position: Int) {
    let isParted = sentence.startsLine && position > 0 && isBlank(before: sentence)
    if isParted { isLeadOpen = false }
    if sentence.section != section {
      section = sentence.section
      listed = initialStatus(sentence)
      listedSide = .unstated
      isForm = false
    } else if isParted {
      listed = initialStatus(sentence)
      listedSide = .unstated
      if section != .needling { isForm = false }
    }
    if sentence.section == .needling, hasTitle(sentence) { isForm = sentence.sites.isEmpty }
  }

  /// What holds for the sites of a sentence before its own words are looked at: what it inherits from
  /// a heading or from the line above it, if it tells of needles itself or is a list of sites only.
  private func startingStatus(
    _ inherited: NoteText.SiteStatus, _ sentence: NoteText.Sentence, _ position: Int
  ) -> NoteText.SiteStatus {
    var status = inherited
    let isLed = status == .open && (followsLead(sentence) || isDone && listsTreated(sentence))
    if isLed || status == .open && isLeadOpen && isBareList(sentence) { status = .likely }
    let isAlso = status == .open && goesOn(sentence)
    if isAlso { status = lastAction }
    if status == .open, isBareList(sentence),
      needlesFollow(position) || needlesPrecede(position) || isNextItem(sentence)
    {
      status = .likely
    }
    if status == .needled || status == .likely,
      sentence.body.lowerBound == sentence.tokens.lowerBound,
      !showsNeedling(sentence), !isBareList(sentence), !isItem(sentence),
      !isLed && !isAlso || tellsOfMore(sentence)
    {
      status = .open
    }
    return status
  }

  /// What the next lines of a list inherit from this one.
  private mutating func leadOn(_ sentence: NoteText.Sentence, from first: Int) {
    if endsWithColon(sentence) {
      // `Prone, alcohol, 0.30 x 50 mm:`
      let hasSize = sentence.tokens.contains { note.tokens[$0].isSize }
      if lastAction == .needled || lastAction == .likely || hasSize && first == sites.count {
        listed = .needled
        isForm = true
      }
    } else if isSiteTitle(sentence) {
      listed = .likely
    } else if sentence.startsLine, first == sites.count, !sentence.hits.isEmpty,
      sentence.section == .needling
    {
      listed = .needled
    }
  }

  /// `Motor point needling. R VMO, R VL.`: sites right behind a sentence that said needling was done
  /// and named none.
  private func followsLead(_ sentence: NoteText.Sentence) -> Bool {
    guard !sentence.startsLine, lastAction == .needled, lastSentenceHadNone,
      let first = sentence.sites.first
    else { return false }
    return Int(note.sites[first].first) - sentence.body.lowerBound <= 1
  }

  var lastSentenceHadNone = false
  /// Needling was said to be done, and the line went on without a site.
  private var isLeadOpen = false

  /// A heading of its own, not the name of a field.
  private func hasTitle(_ sentence: NoteText.Sentence) -> Bool {
    sentence.body.lowerBound > sentence.tokens.lowerBound && sentence.field == nil
  }

  /// A line of a list below a heading that stands alone: it begins with a site, and tells of nothing
  /// else.
  private func isItem(_ sentence: NoteText.Sentence) -> Bool {
    guard isForm, sentence.startsLine, let first = sentence.sites.first,
      Int(note.sites[first].first) - sentence.body.lowerBound <= 2
    else { return false }
    return !tellsOfMore(sentence)
  }

  /// `Also R infraspinatus.` goes on with what the sentence before said.
  private func goesOn(_ sentence: NoteText.Sentence) -> Bool {
    guard lastAction == .needled || lastAction == .likely, !lastSentenceHadNone,
      !sentence.startsLine
    else { return false }
    return note.isWord(sentence.body.lowerBound, note.lexicon.sets.alsoWords)
  }

  /// `Dry needling: none today`, `DN: N/A`.
  private func isDeniedForm(_ sentence: NoteText.Sentence) -> Bool {
    let first = sentence.body.lowerBound
    guard sentence.section == .needling, first > sentence.tokens.lowerBound,
      note.isWord(first, note.words.no) || note.isWord(first, note.words.none)
    else { return false }
    let next = note.token(first + 1)
    return first + 1 >= sentence.body.upperBound || next.kind != .word
      || note.isWord(first + 1, note.lexicon.sets.todayWords)
      || note.hasHit(.done, first + 1..<first + 2, sentence)
      || note.hasHit(.needling, first + 1..<first + 2, sentence)
  }
  var lastAction = NoteText.SiteStatus.open

  /// The one side named in a line about needling that names no site.
  private func sideOfTitle(_ sentence: NoteText.Sentence) -> Side? {
    guard sentence.startsLine, sentence.tokens.count <= 24,
      note.hits[sentence.hits].contains(where: { $0.cue == .needling || $0.cue == .needled })
    else { return nil }
    var side: Side?
    for index in sentence.tokens {
      guard let named = note.sideWord(index) else { continue }
      if side != nil, side != named { return nil }
      side = named
    }
    return side
  }

  private func isBlank(before sentence: NoteText.Sentence) -> Bool {
    let start = sentence.tokens.lowerBound
    var index = start - 1
    while index >= 0, note.tokens[index].kind == .mark { index -= 1 }
    return index > 0 && note.tokens[index].kind == .lineEnd
      && note.tokens[index - 1].kind == .lineEnd
  }

  private func initialStatus(_ sentence: NoteText.Sentence) -> NoteText.SiteStatus {
    switch sentence.section {
    case .needling: .needled
    case .otherTreatment: .other
    default: .open
    }
  }

  func endsWithColon(_ sentence: NoteText.Sentence) -> Bool {
    var index = sentence.tokens.upperBound - 1
    while index > sentence.tokens.lowerBound, note.isMark(index, "*") || note.isMark(index, ".") {
      index -= 1
    }
    return note.isMark(index, ":") || note.isMark(index, "-")
  }

  /// `Muscles treated:`, `Sites:`; `Right:` goes with the list it stands in.
  private func fieldStatus(
    _ sentence: NoteText.Sentence, _ status: NoteText.SiteStatus
  ) -> NoteText.SiteStatus {
    switch sentence.section {
    case .otherTreatment, .plan, .history, .previous, .teaching, .goals, .subjective: return status
    default: break
    }
    guard let field = sentence.field, let name = note.tokens[field].first else { return status }
    let isSiteField = note.lexicon.sets.siteFields.contains(name.word)
    guard isSiteField else { return status }
    // `Muscle:` among the findings, with no needling told there.
    if sentence.section == .objective, isBareField(sentence), !isDone { return status }
    return status == .open ? .likely : status
  }

  /// `Muscles:` and no word of needling.
  func isBareField(_ sentence: NoteText.Sentence) -> Bool { sentence.field?.count == 1 }

  private func fieldSide(_ field: Range<Int>) -> Side {
    var side = Side.unstated
    for index in field { side = side.adding(note.sideWord(index) ?? .unstated) }
    return side
  }

  /// Behind needling that a plan or an examination tells of, the section tells what was done.
  func treatedSentences() -> [Bool] {
    var treated = Array(repeating: false, count: note.sentences.count)
    var site = 0
    var isTreated = false
    var section = NoteSection.none
    for (number, sentence) in note.sentences.enumerated() {
      if sentence.section != section {
        section = sentence.section
        isTreated = false
      }
      while site < sites.count, sites[site].range.lowerBound < sentence.tokens.upperBound {
        if sites[site].status == .needled { isTreated = true }
        site += 1
      }
      treated[number] = isTreated
    }
    return treated
  }

  // MARK: - After the sentence

  /// What is still open is decided by a needle in the line, or stays open.
  private mutating func settle(from first: Int, _ sentence: NoteText.Sentence) {
    guard first < sites.count else { return }
    let hasSize = sentence.tokens.contains {
      note.tokens[$0].isSize
        || note.isWord($0, note.lexicon.sets.insertionWords) && note.token($0 - 1).kind == .number
    }
    let canBe = !sentence.section.isOne(of: Self.blocksNeedling) && sentence.section != .plan
    for index in first..<sites.count
    where sites[index].status == .open || sites[index].status == .found {
      if hasSize, canBe, note.assertions[sites[index].range.lowerBound] & Assertion.aside == 0 {
        sites[index].status = .likely
      }
    }
  }
}

extension NoteText {
  /// Whether some words are part of a needle's size.
  func hasSize(_ range: Range<Int>) -> Bool { range.contains { tokens[$0].isSize } }

  func hasTriggerPoint(after index: Int) -> Bool {
    (0..<4).contains { lexicon.sets.triggerWords.contains(token(index + $0).word) }
  }
}
