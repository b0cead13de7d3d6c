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
  private var lastLine = -1
  private var section = NoteSection.none

  init(_ note: NoteText) {
    self.note = note
    for index in note.sentences.indices { read(note.sentences[index], index) }
  }

  private mutating func read(_ sentence: NoteText.Sentence, _ position: Int) {
    let startsBlock = sentence.startsLine
    // A blank line or another section ends a list.
    if sentence.section != section {
      section = sentence.section
      listed = initialStatus(sentence)
      listedSide = .unstated
    } else if startsBlock, position > 0, isBlank(before: sentence) {
      listed = initialStatus(sentence)
      listedSide = .unstated
    }
    var status = listed
    var side: Side = .unstated
    if let field = sentence.field {
      status = fieldStatus(sentence, status)
      side = fieldSide(field)
      if side != .unstated, sentence.sites.isEmpty { listedSide = side }
    }
    if side == .unstated { side = listedSide }
    let first = sites.count
    if startsBlock, position > 0, sentence.section != section || isBlank(before: sentence) {
      isLeadOpen = false
    }
    if status == .open, followsLead(sentence) || isLeadOpen && isBareList(sentence) {
      status = .likely
    }
    if status == .open, goesOn(sentence) { status = lastAction }
    if isDeniedForm(sentence) {
      deniedSpans.append(note.span(sentence.tokens))
      status = .denied
    }
    walk(sentence, status, side)
    if lastAction == .needled, lastSentenceHadNone { isLeadOpen = true }
    if lastAction == .other { isLeadOpen = false }
    if note.isMark(sentence.tokens.upperBound - 1, "?") {
      for index in first..<sites.count { sites[index].status = .denied }
    }
    settle(from: first, sentence)
    if endsWithColon(sentence) {
      if lastAction == .needled || lastAction == .likely { listed = .needled }
    } else if startsBlock, first == sites.count, sentence.hits.isEmpty == false,
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

  private var lastSentenceHadNone = false
  /// Needling was said to be done, and the line went on without a site.
  private var isLeadOpen = false

  /// `L multifidus L3-S1 (4), R multifidus (4)`: sites and what goes with them, nothing else.
  private func isBareList(_ sentence: NoteText.Sentence) -> Bool {
    guard let last = sentence.sites.last, sentence.body.count <= 60,
      note.firstHit(.finding, in: sentence) == nil
    else { return false }
    var index = sentence.body.lowerBound
    var site = sentence.sites.lowerBound
    let end = Int(note.sites[last].end)
    while index < end {
      if site < sentence.sites.upperBound, Int(note.sites[site].first) <= index {
        index = max(index, Int(note.sites[site].end))
        site += 1
        continue
      }
      let token = note.tokens[index]
      if token.kind == .word, !token.isSize, note.sideWord(index) == nil,
        !note.lexicon.isSilent(token.word), !note.isWord(index, note.lexicon.sets.bareList),
        !note.isWord(index, note.words.and), !note.isWord(index, note.words.levels)
      {
        return false
      }
      index += 1
    }
    return true
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

  private func endsWithColon(_ sentence: NoteText.Sentence) -> Bool {
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

  // MARK: - A sentence

  static let blocksNeedling: NoteSections = [
    .subjective, .history, .family, .medication, .previous, .teaching, .goals, .safety,
    .indication,
  ]

  private mutating func walk(
    _ sentence: NoteText.Sentence, _ start: NoteText.SiteStatus, _ listSide: Side
  ) {
    var status = start
    let firstSite = sites.count
    var hit = sentence.hits.lowerBound
    var name = sentence.sites.lowerBound
    var clauseFirst = sites.count
    var lastBreak = sentence.tokens.lowerBound
    var covered = 0
    /// Needling of another visit was told, and nothing else denied.
    var isOfOtherVisit = false
    // Needling told with its needle under a heading for the complaint was done all the same.
    let isTold = sentence.section == .subjective && tellsOfToday(sentence)
    let isBlocked = sentence.section.isOne(of: Self.blocksNeedling) && !isTold
    while hit < sentence.hits.upperBound || name < sentence.sites.upperBound {
      let nextHit = hit < sentence.hits.upperBound ? Int(note.hits[hit].first) : Int.max
      let nextSite = name < sentence.sites.upperBound ? Int(note.sites[name].first) : Int.max
      // At one place the cue comes first.
      if nextSite < nextHit {
        let site = note.sites[name]
        name += 1
        let range = Int(site.first)..<Int(site.end)
        if hasBreak(lastBreak..<range.lowerBound) {
          clauseFirst = sites.count
          // `last time R UT was needled; today R QL`
          if status == .denied,
            (lastBreak..<range.lowerBound).contains(where: { note.isMark($0, ";") })
          {
            status = start
          }
        }
        lastBreak = range.lowerBound
        let goesOn =
          name < sentence.sites.upperBound && Int(note.sites[name].first) == range.upperBound
        guard range.lowerBound >= covered, !isSideWord(range, beforeSite: goesOn) else { continue }
        let isAsked = note.isMark(range.upperBound, "?") || isLandmark(range, sentence)
        sites.append(
          NoteText.Site(
            name: Int(site.site), range: range,
            status: isAsked ? .denied : siteStatus(range, status), side: .unstated,
            hasOwnSide: false, hit: name - 1))
        continue
      }
      let cue = note.hits[hit]
      hit += 1
      let first = Int(cue.first)
      if hasBreak(lastBreak..<first) {
        clauseFirst = sites.count
        if status == .denied,
          (lastBreak..<first).contains(where: { note.isMark($0, ";") })
        {
          status = start
        }
      }
      lastBreak = max(lastBreak, first)
      switch cue.cue {
      case .plain:
        covered = max(covered, Int(cue.end))
        // `R LS too irritable`
        if note.isWord(first, note.lexicon.sets.tooWord) {
          leaveOut(before: first, from: firstSite, sentence)
        }
      case .now where status == .denied && isOfOtherVisit:
        // `Last session we needled A, today B was needled.`
        status = start
        clauseFirst = sites.count
        isOfOtherVisit = false
      case .consider:
        covered = max(covered, Int(cue.end))
        if status != .needled { status = .denied }
      case .needlingSought where first >= covered:
        covered = max(covered, Int(cue.end))
        status = .denied
      case .needlingDenied where note.isWord(first, note.lexicon.sets.noneWord):
        // `R scalenes, R subclavius: none today`
        covered = max(covered, Int(cue.end))
        leaveOut(before: first, from: firstSite, sentence)
      case .needlingDenied:
        covered = max(covered, Int(cue.end))
        // `asked about it and declined dry needling`
        let isRefused = note.isWord(first, note.lexicon.sets.refusals)
        let aside =
          Assertion.past | Assertion.conditional
          | (isRefused ? 0 : Assertion.future | Assertion.taught)
        if note.assertions[first] & aside == 0,
          !sentence.section.isOne(of: Self.blocksNeedling.subtracting([.subjective]))
        {
          deniedSpans.append(note.span(cue))
        }
        // `UT needled, LS not needled`.
        let clause = clauseStart(first, sentence)
        let inClause = (clauseFirst..<sites.count).filter {
          sites[$0].range.lowerBound >= clause
        }
        for index in inClause { sites[index].status = .denied }
        // `adductor magnus palpated, not needled`
        if inClause.isEmpty, clauseFirst < sites.count, !leadsToSite(cue, sentence),
          startsClause(sites[clauseFirst].range, sentence)
        {
          for index in clauseFirst..<sites.count { sites[index].status = .denied }
        }
        status = .denied
      case .needling where first >= covered, .needled where first >= covered:
        let bits = note.assertions[first]
        let isQuestion = note.isMark(first - 1, "?") && !note.token(first).isSpaced
        let isAside = bits & Assertion.aside != 0 || isQuestion
        let isNegated =
          bits & Assertion.negated != 0
          || note.hasHit(.negation, Int(cue.end)..<Int(cue.end) + 1, sentence)
        if isNegated {
          for index in clauseFirst..<sites.count
          where sites[index].range.lowerBound >= clauseStart(first, sentence) {
            sites[index].status = .denied
          }
          if !isAside, !isBlocked { deniedSpans.append(note.span(cue)) }
          status = .denied
        } else if isAside || isBlocked || isPlanned(sentence, cue) {
          // `tib post could be needled later`
          if cue.cue == .needled, !isActive(cue, sentence) {
            for index in clauseFirst..<sites.count where sites[index].status != .needled {
              sites[index].status = .denied
            }
          }
          status = .denied
          isOfOtherVisit = bits & Assertion.past != 0
        } else {
          status = .needled
          // The title of a form does not say that it was done.
          if Int(cue.end) > sentence.body.lowerBound {
            isDone = true
            doneSpans.append(note.span(cue))
          }
          if cue.cue == .needled, firstSite == sites.count { takeUp(sentence) }
          let isActive = cue.cue == .needled && isActive(cue, sentence)
          let isPassive = cue.cue == .needled || joinsBackward(first, sentence)
          // What an assessment lists before another clause is reasoning.
          let from = sentence.section == .assessment ? clauseFirst : firstSite
          for index in from..<sites.count
          where !isActive
            && (sites[index].status == .open || isPassive && sites[index].status == .found)
          {
            sites[index].status = .needled
          }
        }
        covered = max(covered, Int(cue.end))
      case .twitch where first >= covered:
        if status == .open || status == .found, note.assertions[first] & Assertion.aside == 0 {
          for index in firstSite..<sites.count where sites[index].status == .open {
            sites[index].status = .likely
          }
          status = .likely
        }
      case .needle where first >= covered:
        if status == .open, note.assertions[first] & Assertion.aside == 0 {
          for index in firstSite..<sites.count where sites[index].status == .open {
            sites[index].status = .likely
          }
          status = .likely
        }
      case .leftOut where first >= covered && !note.isWord(Int(cue.end), note.words.and):
        leaveOut(before: first, from: firstSite, sentence)
      case .injected where first >= covered && isInjection(cue, sentence):
        for index in firstSite..<sites.count where sites[index].status != .denied {
          sites[index].status = .other
        }
        if !isBlocked, bits(cue) & Assertion.aside == 0 { deniedSpans.append(note.span(cue)) }
        status = .other
      case .exercise where note.isWord(Int(cue.end), note.words.minutes): break
      case .otherTreatment where first >= covered, .exercise where first >= covered:
        if !isStimulation(cue, sentence), !note.hasSize(cue.range) { status = .other }
      case .finding where first >= covered:
        switch status {
        case .needled where note.isMark(first - 1, ",") || note.isMark(first - 1, ";"):
          // `DN R UT, TTP R LS`
          if !note.isWord(Int(cue.end), note.lexicon.sets.means) { status = .found }
        case .needled, .likely:
          // `DN to trigger points in R UT`; `piriformis was tender`.
          if note.isWord(first - 1, note.words.copulas), sites.count > clauseFirst,
            startsClause(sites[clauseFirst].range, sentence)
          {
            for index in clauseFirst..<sites.count { sites[index].status = .found }
          }
        case .open: status = .found
        default: break
        }
        // `Muscles: R UT tender, R LS tight`
        if status == .likely, isBareField(sentence), sites.count > firstSite {
          for index in clauseFirst..<sites.count where sites[index].status == .likely {
            sites[index].status = .found
          }
        }
        if status == start, sites.count == firstSite, status == .needled || status == .likely,
          !note.isWord(first - 1, note.words.toward)
        {
          // A finding in a list of what was done.
          status = .found
        }
      case .purpose where first >= covered:
        if status == .needled, cue.detail == 0 || !note.hasTriggerPoint(after: Int(cue.end)) {
          status = .other
        }
      case .complaint where first >= covered, .ability where first >= covered:
        if status == .open { status = .found }
      default: break
      }
    }
    lastAction = status
    lastSentenceHadNone = sites.count == firstSite
    if isBlocked {
      for index in firstSite..<sites.count { sites[index].status = .denied }
    }
    giveSides(firstSite..<sites.count, sentence, listSide)
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
    let hasSize = sentence.tokens.contains { note.tokens[$0].isSize }
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
