extension SiteReader {
  /// `lt knee`, `rt UT`, `all lt side`: no lower trapezius.
  func isSideWord(_ range: Range<Int>, beforeSite: Bool) -> Bool {
    guard range.count == 1,
      note.isWord(range.lowerBound, note.words.left)
        || note.isWord(range.lowerBound, note.words.right)
    else { return false }
    let next = range.upperBound
    return !note.token(range.lowerBound).isCapitals || note.isWord(next, note.words.sideWords)
      || note.isWord(next, note.lexicon.sets.regions) || beforeSite
  }

  /// A needle's size, or `DN performed today:` at the start of what is said.
  func tellsOfToday(_ sentence: NoteText.Sentence) -> Bool {
    if sentence.tokens.contains(where: { note.tokens[$0].isSize }) { return true }
    return note.hasHit(.needling, sentence.body.lowerBound..<sentence.body.lowerBound + 1, sentence)
      && (note.firstHit(.now, in: sentence) != nil || note.firstHit(.done, in: sentence) != nil)
  }

  /// `Trigger points in A and B. These were needled.`: the sites of the sentence before.
  mutating func takeUp(_ sentence: NoteText.Sentence, _ cue: NoteText.Hit) {
    let isOfAll =
      sentence.sites.isEmpty
      && (note.isWord(Int(cue.end), note.lexicon.sets.anaphora)
        && !note.hasTriggerPoint(after: Int(cue.end)))
    guard isOfAll || note.isWord(sentence.body.lowerBound, note.lexicon.sets.anaphora),
      sentence.number > 0
    else { return }
    let before = note.sentences[sentence.number - 1]
    guard !before.section.isOne(of: Self.blocksNeedling) || before.section == sentence.section
    else { return }
    var index = sites.count - 1
    while index >= 0, sites[index].range.lowerBound >= before.tokens.lowerBound {
      if sites[index].status == .open || sites[index].status == .found,
        bits(sites[index].range.lowerBound) & (Assertion.aside | Assertion.negated) == 0
      {
        sites[index].status = .needled
      }
      index -= 1
    }
  }

  /// `The trigger points of A and B were identified. A 27 gauge needle was used …`: where no site is
  /// needled otherwise, those told so shortly before the needle.
  mutating func takeUpIdentified() {
    guard deniedSpans.isEmpty,
      !sites.contains(where: { $0.status == .needled || $0.status == .likely })
    else { return }
    for (range, _) in note.needleSizes.prefix(4)
    where note.assertions[range.lowerBound] & (Assertion.aside | Assertion.negated) == 0 {
      guard let needle = note.sentence(at: range.lowerBound),
        !needle.section.isOne(of: Self.blocksNeedling), needle.section != .plan
      else { continue }
      let first = max(0, needle.number - 4)
      for sentence in note.sentences[first..<needle.number]
      where sentence.tokens.contains(where: {
        note.isWord($0, note.lexicon.sets.identifiedWords)
      }) {
        for index in sites.indices
        where sentence.tokens.contains(sites[index].range.lowerBound)
          && (sites[index].status == .open || sites[index].status == .found)
        {
          sites[index].status = .needled
        }
      }
    }
  }

  /// `I needled the left piriformis`: what stands before was not.
  func isActive(_ cue: NoteText.Hit, _ sentence: NoteText.Sentence) -> Bool {
    note.isWord(Int(cue.first) - 1, note.lexicon.sets.activePersons)
      && leadsToSite(cue, sentence)
      || note.isWord(Int(cue.first), note.lexicon.sets.vocalPauses)
  }

  /// A site follows with at most its side and an article between.
  func leadsToSite(_ cue: NoteText.Hit, _ sentence: NoteText.Sentence) -> Bool {
    let end = Int(cue.end)
    return note.sites[sentence.sites].contains {
      let first = Int($0.first)
      return first >= end && first - end <= 4
        && (end..<first).allSatisfy { note.token($0).kind == .word }
    }
  }

  /// A site or needles come right behind a cue, with nothing but sides and articles between.
  func namesSiteNext(_ cue: NoteText.Hit, _ sentence: NoteText.Sentence) -> Bool {
    let end = Int(cue.end)
    let behind = end..<sentence.tokens.upperBound
    if behind.contains(where: { note.tokens[$0].isSize })
      || note.hasHit(.needle, behind, sentence)
    {
      return true
    }
    guard let site = note.sites[sentence.sites].first(where: { Int($0.first) >= end }) else {
      return false
    }
    return (end..<Int(site.first)).allSatisfy {
      note.sideWord($0) != nil || note.isWord($0, note.lexicon.sets.articles)
        || note.isWord($0, note.lexicon.sets.towardWords)
        || note.lexicon.isSilent(note.token($0).word)
        || note.isWord($0, note.lexicon.sets.alsoWords)
    }
  }

  /// `lateral to the levator`, `between the heads of gastrocnemius`: where the needle passed.
  func isLandmark(_ range: Range<Int>, _ sentence: NoteText.Sentence) -> Bool {
    var index = range.lowerBound - 1
    while index >= sentence.body.lowerBound, range.lowerBound - index <= 4,
      note.sideWord(index) != nil || note.lexicon.isSilent(note.token(index).word)
        || note.isWord(index, note.lexicon.sets.articles)
    { index -= 1 }
    if note.isWord(index, note.lexicon.sets.landmarkWords) {
      // `the needle was advanced through the right ECRB`
      return !(note.isWord(index, note.words.throughWord) && sentence.sites.count == 1)
    }
    return note.isWord(index, note.lexicon.sets.towardWords)
      && note.isWord(index - 1, note.lexicon.sets.directions)
  }

  func bits(_ index: Int) -> UInt8 { note.assertions[index] }

  func bits(_ hit: NoteText.Hit) -> UInt8 { note.assertions[Int(hit.first)] }

  /// A drug was injected: what is named beside it was not dry needled.
  func isInjection(_ hit: NoteText.Hit, _ sentence: NoteText.Sentence) -> Bool {
    let before = note.window(hit.range, before: 2, after: 0, sentence)
    let isDenied =
      bits(hit) & Assertion.negated != 0 && note.hasHit(.negation, before, sentence)
    return !isDenied && note.firstHit(.drug, in: sentence) != nil
      && note.firstHit(.needling, in: sentence) == nil
  }

  /// `teres minor & subscapularis left for now`, `tib post avoided`: the list right before it.
  mutating func leaveOut(
    before place: Int, from firstSite: Int, _ sentence: NoteText.Sentence, onlyLast: Bool = false
  ) {
    var end = place
    var index = sites.count - 1
    while index >= firstSite {
      let range = sites[index].range
      guard range.upperBound <= end, end - range.upperBound <= 4 else { return }
      let gap = range.upperBound..<end
      let isJoined =
        end == place
        ? gap.allSatisfy { isLink($0) }
        : gap.allSatisfy { isSeparator($0) && !note.isMark($0, ";") && !note.isMark($0, "(") }
      guard isJoined else { return }
      // `DN L UT x3, L levator x1, L scalene NOT done`
      if onlyLast, end != place, sites[index].status == .needled,
        gap.contains(where: { note.isMark($0, ",") }),
        !gap.contains(where: { note.isWord($0, note.words.and) || note.isMark($0, "&") }),
        note.hasHit(.needling, sentence.tokens.lowerBound..<range.lowerBound, sentence)
          || note.hasHit(.needled, sentence.tokens.lowerBound..<range.lowerBound, sentence)
      {
        return
      }
      sites[index].status = .denied
      end = range.lowerBound
      index -= 1
    }
  }

  /// What may stand between a site and the words that leave it out.
  func isLink(_ index: Int) -> Bool {
    let token = note.token(index)
    if note.isWord(index, note.lexicon.sets.examinedWords) { return true }
    // `EPL checked, not treated`
    if note.isMark(index, ","), note.isWord(index - 1, note.lexicon.sets.examinedWords) {
      return true
    }
    if token.kind == .mark {
      return !note.isMark(index, ",") && !note.isMark(index, ";") && !note.isMark(index, ".")
    }
    return note.isWord(index, note.words.copulas) || note.sideWord(index) != nil
      || note.lexicon.isSilent(token.word) || note.isWord(index, note.lexicon.sets.siteFields)
      || note.isWord(index, note.lexicon.sets.alsoWords) || note.isWord(index, note.words.and)
  }

  /// `needled UT, not LS`; `subclavius: none today`.
  func siteStatus(_ range: Range<Int>, _ status: NoteText.SiteStatus) -> NoteText.SiteStatus {
    let bits = note.assertions[range.lowerBound]
    if bits & (Assertion.unticked | Assertion.family) != 0 { return .denied }
    if bits & Assertion.negated != 0 { return .denied }
    if status == .needled || status == .likely,
      bits & (Assertion.future | Assertion.past | Assertion.conditional) != 0
    {
      return .denied
    }
    return status
  }

  func hasBreak(_ range: Range<Int>) -> Bool {
    guard range.lowerBound < range.upperBound else { return false }
    return range.contains {
      note.isMark($0, ";") || note.isMark($0, NoteMark.dash)
    }
  }

  func clauseStart(_ index: Int, _ sentence: NoteText.Sentence) -> Int {
    var start = index
    while start > sentence.tokens.lowerBound, !note.isMark(start - 1, ","),
      !note.isMark(start - 1, ";"), !note.isMark(start - 1, NoteMark.dash)
    { start -= 1 }
    return start
  }

  /// A comma follows, at once or behind a bracket.
  func endsItem(behind index: Int) -> Bool {
    guard note.isMark(index, "(") else { return note.isMark(index, ",") }
    let limit = min(index + 24, note.tokens.count)
    return note.isMark(note.bracketEnd(index + 1, limit) + 1, ",")
  }

  func startsClause(_ range: Range<Int>, _ sentence: NoteText.Sentence) -> Bool {
    var index = range.lowerBound
    var steps = 0
    while index > sentence.tokens.lowerBound, steps < 3 {
      if note.isMark(index - 1, ";") || note.isMark(index - 1, NoteMark.dash) { return true }
      index -= 1
      steps += 1
    }
    return index == sentence.tokens.lowerBound
  }

  /// `R UT: DN`, `R UT - TDN`, `via DN`, `with dry needling`: what stands before was needled.
  func joinsBackward(_ first: Int, _ sentence: NoteText.Sentence) -> Bool {
    note.isMark(first - 1, ":") || note.isMark(first - 1, "-") || note.isMark(first - 1, "|")
      || note.isWord(first - 1, note.lexicon.sets.means)
  }

  /// `no needling … today`: of all of the visit.
  func isOfWholeVisit(_ cue: NoteText.Hit, _ sentence: NoteText.Sentence) -> Bool {
    let isVerb =
      note.isWord(Int(cue.first), note.lexicon.sets.didWords)
      // Not `Thoracic needling withheld`.
      || note.isWord(Int(cue.first), note.lexicon.sets.needleWords)
        && note.token(Int(cue.first) - 1).kind != .word
    guard note.isWord(Int(cue.first), note.words.no) || isVerb && closes(Int(cue.end), sentence),
      !note.namesSite(sentence)
    else { return false }
    let end = Int(cue.end)
    let isOfPlace = note.hasHit(.region, end..<end + 5, sentence)
    if !isOfPlace, note.firstHit(.now, in: sentence) != nil || closes(end, sentence) { return true }
    return note.isWord(end, note.lexicon.sets.todayWords)
      || note.isWord(end - 1, note.lexicon.sets.todayWords)
      || (end..<end + 3).contains {
        note.isWord($0, note.lexicon.sets.todayWord)
      } && note.hasDone(end..<end + 2)
  }

  /// Takes back what was read as needled, except what was told with its needle or as of today.
  mutating func denyAll(inserted: Bool) {
    isDenied = true
    for index in told..<max(told, sites.count)
    where sites[index].status == .needled || sites[index].status == .likely {
      let sentence = note.sentence(at: sites[index].range.lowerBound)
      if let sentence, tellsOfToday(sentence) { isToldOfToday = true }
    }
    told = sites.count
    if !inserted, isToldOfToday { return }
    for index in denied..<max(denied, sites.count) where sites[index].status != .other {
      sites[index].status = .denied
    }
    denied = sites.count
    isDone = false
    doneSpans = []
  }

  /// What stands behind a denial of the whole visit is of another one, unless told with its needle.
  mutating func denyBehind() {
    if isDenied { denyAll(inserted: false) }
    guard !deniedSites.isEmpty else { return }
    // From the end, so that each site is looked at once. A muscle that is told as needled behind its
    // denial was denied of a part or a side.
    var needledBehind: Set<Muscle> = []
    var deniedBehind: [Muscle: Set<Side>] = [:]
    let denials = Set(deniedSites)
    for index in sites.indices.reversed() {
      if let muscle = muscle(of: sites[index]), sites[index].status == .needled {
        needledBehind.insert(muscle)
      }
      guard let muscle = muscle(index) else { continue }
      let side = sites[index].side
      if denials.contains(index) {
        if !needledBehind.contains(muscle) { deniedBehind[muscle, default: []].insert(side) }
      } else if sites[index].status == .needled || sites[index].status == .likely,
        deniedBehind[muscle]?.contains(where: { agrees(side, $0) }) ?? false
      {
        sites[index].status = .denied
      }
    }
  }

  private func muscle(_ index: Int) -> Muscle? {
    guard case .muscle(let muscle, let part) = note.lexicon.sites[sites[index].name].reading,
      part == nil
    else { return nil }
    return muscle
  }

  private func agrees(_ told: Side, _ denied: Side) -> Bool {
    told == denied || denied == .unstated && told != .bilateral
  }

  func muscle(of site: NoteText.Site) -> Muscle? {
    guard case .muscle(let muscle, _) = note.lexicon.sites[site.name].reading else { return nil }
    return muscle
  }

  /// Nothing is said behind it that would make it less: a mark, the end, or `today`.
  func closes(_ end: Int, _ sentence: NoteText.Sentence) -> Bool {
    end >= sentence.tokens.upperBound || note.token(end).kind != .word
      || note.isWord(end, note.lexicon.sets.todayWords)
      || note.isWord(end, note.lexicon.sets.purposeEnds)
  }

  /// In a plan needling counts only when the words say it was done.
  func isPlanned(_ sentence: NoteText.Sentence, _ cue: NoteText.Hit) -> Bool {
    guard sentence.section == .plan else { return false }
    if cue.cue == .needled { return false }
    for index in sentence.hits {
      let hit = note.hits[index]
      switch hit.cue {
      case .done, .twitch, .needle, .now, .tolerated, .stimulation: return false
      default: continue
      }
    }
    // `P: DN L UT x 8 min`
    return !sentence.tokens.contains {
      note.tokens[$0].isSize
        || note.isWord($0, note.words.minutes) && note.token($0 - 1).kind == .number
    }
  }

  /// `to be`, `next visit`, `comes`, unless a comma starts another clause with it.
  private func isOutlookWord(_ index: Int, from start: Int) -> Bool {
    if note.isMark(index - 1, ",") { return false }
    if start + 3 >= index, note.isWord(index, note.lexicon.sets.discussedWords) { return true }
    return note.isWord(index, note.lexicon.sets.outlookWords)
      || note.isWord(index, note.words.to) && note.isWord(index + 1, note.lexicon.sets.beWord)
      || note.isWord(index, note.lexicon.sets.nextWord)
        && note.isWord(index + 1, note.lexicon.sets.visitNouns)
  }

  /// `Needling the digastric comes next`: needling is only spoken of.
  func isOutlook(_ cue: NoteText.Hit, _ sentence: NoteText.Sentence) -> Bool {
    guard cue.cue == .needling else { return false }
    var index = Int(cue.end)
    while index < sentence.tokens.upperBound, !note.isMark(index, ";"),
      !isOutlookWord(index, from: Int(cue.end))
    {
      index += 1
    }
    guard index < sentence.tokens.upperBound, isOutlookWord(index, from: Int(cue.end)) else {
      return false
    }
    return !sentence.tokens.contains { note.tokens[$0].isSize }
      && !note.hits[sentence.hits].contains {
        switch $0.cue {
        case .done, .twitch, .needle, .tolerated, .depth: true
        default: false
        }
      }
  }

  /// `Plan had been to begin DN to …`
  func tellsOfPlan(_ sentence: NoteText.Sentence) -> Bool {
    note.firstHit(.future, in: sentence) != nil
      && (speaksOfNeedling(sentence) || note.firstHit(.needlingSought, in: sentence) != nil)
  }

  func speaksOfNeedling(_ sentence: NoteText.Sentence) -> Bool {
    note.hits[sentence.hits].contains { $0.cue == .needling || $0.cue == .consider }
  }

  func isStimulation(_ cue: NoteText.Hit, _ sentence: NoteText.Sentence) -> Bool {
    note.hits[sentence.hits].contains { $0.cue == .stimulation && $0.first == cue.first }
  }
}
