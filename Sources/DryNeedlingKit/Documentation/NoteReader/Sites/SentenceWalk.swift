extension SiteReader {
  static let blocksNeedling: NoteSections = [
    .subjective, .history, .family, .medication, .previous, .teaching, .goals, .safety,
    .indication,
  ]

  mutating func walk(
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
      case .otherTreatment where first < sentence.body.lowerBound,
        .exercise where first < sentence.body.lowerBound:
        // `Dry needling (state rule met):`
        covered = max(covered, Int(cue.end))
      case .neverNeedled:
        covered = max(covered, Int(cue.end))
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
        // `DN of R QL withheld; none done today`
        if closes(Int(cue.end), sentence), bits(cue) & Assertion.aside == 0, !isBlocked,
          note.hits[sentence.hits].contains(where: { $0.cue == .needling || $0.cue == .consider })
        {
          deniedSpans.append(note.span(cue))
        }
      case .needlingDenied where bits(cue) & Assertion.unticked != 0:
        covered = max(covered, Int(cue.end))
      case .needlingDenied:
        covered = max(covered, Int(cue.end))
        // `asked about it and declined dry needling`
        // `…; none done`, where needling is what was spoken of
        if cue.detail == 2, firstSite == sites.count, !speaksOfNeedling(sentence),
          !(note.sentence(before: sentence).map(speaksOfNeedling) ?? false)
        {
          break
        }
        if cue.detail == 1 && closes(Int(cue.end), sentence)
          || cue.detail == 0 && isOfWholeVisit(cue, sentence), !leadsToSite(cue, sentence),
          bits(cue) & Assertion.aside == 0
        {
          // `DN to R UT attempted, no needle inserted`; `No needling was done today.`
          denyAll(inserted: cue.detail == 1)
        }
        let isRefused = note.isWord(first, note.lexicon.sets.refusals)
        let aside =
          Assertion.past | Assertion.conditional
          | (isRefused ? 0 : Assertion.future | Assertion.taught)
        // `Course of care: DN to … No needling was done at today's visit.`
        let isOfToday =
          sentence.section == .previous && note.firstHit(.now, in: sentence) != nil
          && isOfWholeVisit(cue, sentence)
        if isOfToday {
          deniedSpans.append(note.span(cue))
        } else if note.assertions[first] & aside == 0,
          !sentence.section.isOne(of: Self.blocksNeedling.subtracting([.subjective]))
        {
          deniedSpans.append(note.span(cue))
        }
        // `UT needled, LS not needled`.
        let clause = clauseStart(first, sentence)
        let inClause = (clauseFirst..<sites.count).filter {
          sites[$0].range.lowerBound >= clause
        }
        for index in inClause {
          sites[index].status = .denied
          if note.assertions[first] & Assertion.aside == 0 { deniedSites.append(index) }
        }
        // `adductor magnus palpated, not needled`
        if inClause.isEmpty, clauseFirst < sites.count, !leadsToSite(cue, sentence),
          startsClause(sites[clauseFirst].range, sentence)
        {
          for index in clauseFirst..<sites.count { sites[index].status = .denied }
        }
        // `DN: L QL, L psoas NOT needled (bowel), L obturator`: only the one item was left out.
        let isItem = status == .needled && !inClause.isEmpty && endsItem(behind: Int(cue.end))
        if !isItem { status = .denied }
      case .needling where first >= covered, .needled where first >= covered:
        let bits = note.assertions[first]
        let isQuestion = note.isMark(first - 1, "?") && !note.token(first).isSpaced
        let isAside = bits & Assertion.aside != 0 || isQuestion
        let isNegated =
          bits & Assertion.negated != 0
          || note.hasHit(.negation, Int(cue.end)..<Int(cue.end) + 1, sentence)
            && !note.hasHit(.injected, Int(cue.end)..<Int(cue.end) + 3, sentence)
        if isNegated {
          for index in clauseFirst..<sites.count
          where sites[index].range.lowerBound >= clauseStart(first, sentence) {
            sites[index].status = .denied
          }
          if !isAside, !isBlocked { deniedSpans.append(note.span(cue)) }
          status = .denied
        } else if isAside || isBlocked || isPlanned(sentence, cue) || isOutlook(cue, sentence) {
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
          if firstSite == sites.count { takeUp(sentence, cue) }
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
        leaveOut(before: first, from: firstSite, sentence, onlyLast: true)
        // `DN planned for R VL held`
        let isOfPlan =
          status == .denied && note.firstHit(.needlingSought, in: sentence) != nil
          || first == sentence.body.lowerBound
            && (note.sentence(before: sentence).map { tellsOfPlan($0) } ?? false)
        if note.isWord(first, note.lexicon.sets.heldWords), isOfPlan, !isBlocked {
          deniedSpans.append(note.span(cue))
        }
      case .injected where first >= covered && isInjection(cue, sentence):
        for index in firstSite..<sites.count where sites[index].status != .denied {
          sites[index].status = .other
        }
        if !isBlocked, bits(cue) & Assertion.aside == 0 { deniedSpans.append(note.span(cue)) }
        status = .other
      case .exercise where note.isWord(Int(cue.end), note.words.minutes): break
      case .otherTreatment where first >= covered, .exercise where first >= covered:
        if !isStimulation(cue, sentence), !note.hasSize(cue.range) {
          status = .other
          // `fibularis muscles were massaged`
          if note.isWord(first, note.lexicon.sets.passiveTreatments), sites.count > firstSite {
            leaveOut(before: first, from: firstSite, sentence, onlyLast: true)
          }
        }
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
        // `Ashi/trigger points: L QL` names the list.
        if status == start, sites.count == firstSite, status == .needled || status == .likely,
          !note.isWord(first - 1, note.words.toward), !note.isMark(Int(cue.end), ":")
        {
          // A finding in a list of what was done.
          status = .found
        }
      case .scopeEnd where cue.detail == 1 && first >= covered:
        // `DN L VL, followed by e-stim to VMO`
        if status == .needled || status == .likely, sites.count > firstSite,
          !namesSiteNext(cue, sentence)
        {
          status = .other
        }
      case .purpose where first >= covered:
        // `DN to R UT to reduce tightness of the R LS`
        if status == .needled,
          cue.detail == 0 || sites.count > firstSite && sites[sites.count - 1].status == .needled
            || !note.hasTriggerPoint(after: Int(cue.end))
        {
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
}
