extension NoteText {
  func onset() -> ElementEvidence {
    var evidence = ElementEvidence()
    for sentence in sentences where !sentence.section.isOne(of: Self.noComplaint) {
      // `Mechanism: fall` says from what, not when.
      if sentence.section == .onset, !sentence.body.isEmpty,
        !isWord(sentence.tokens.lowerBound, lexicon.sets.mechanismWords)
      {
        evidence.add(.present, span(sentence.body), duration(in: sentence.body)?.value)
      }
      readOnset(sentence, &evidence)
    }
    for (hit, sentence) in found(.chronic) where hit.detail == 0 && isOfToday(hit, sentence) {
      let near = window(hit.range, before: 0, after: 5, sentence)
      if hasHit(.complaint, near, sentence) || hasHit(.diagnosis, near, sentence)
        || hasHit(.complaint, window(hit.range, before: 5, after: 0, sentence), sentence)
      {
        evidence.add(.vague, span(hit))
      }
    }
    return evidence
  }

  private func readOnset(_ sentence: Sentence, _ evidence: inout ElementEvidence) {
    // Durations of plans, relief and stays of needles are none of the complaint's.
    for index in sentence.body {
      guard tokens[index].kind == .number, !tokens[index].isSize,
        let found = duration(at: index), found.days >= 2
      else { continue }
      if isOtherDuration(index, found.end, sentence) { continue }
      let near = window(index..<found.end, before: 14, after: 8, sentence)
      let hasComplaint =
        hasHit(.complaint, near, sentence) || hasHit(.diagnosis, near, sentence)
        || hasHit(.cause, near, sentence) || hasHit(.causeUnknown, near, sentence)
        || hasHit(.region, window(index..<found.end, before: 5, after: 2, sentence), sentence)
        || hasHit(.chronic, near, sentence)
      let isPrefixed =
        isTimes(index - 1) || isWord(index - 1, words.forWord) || isMark(index - 1, ">")
        || isMark(index - 1, ",") || isMark(index - 1, "(") || isMark(index - 1, "-")
        || isMark(index - 1, "~") || isMark(index - 1, "=")
        || isWord(found.end, lexicon.sets.agoWords)
        || hasHit(.diagnosis, window(index..<index, before: 2, after: 0, sentence), sentence)
        || hasHit(.onsetWord, window(index..<index + 1, before: 5, after: 4, sentence), sentence)
        || hasHit(.complaint, window(index..<found.end, before: 5, after: 4, sentence), sentence)
      if hasComplaint && isPrefixed || isOnsetAlone(index, found.end, sentence)
        || isBareDuration(index, found.end, sentence)
      {
        evidence.add(.present, span(index..<found.end), .weeks(found.days / 7))
      }
    }
    // `since last week`, `started abt a month`
    for position in sentence.hits
    where hits[position].cue == .onsetWord && hits[position].detail == 1 {
      let hit = hits[position]
      let near = window(hit.range, before: 16, after: 8, sentence)
      guard !sentence.section.isOne(of: [.objective, .treatment, .needling]),
        assertion(hit) & (Assertion.family | Assertion.conditional | Assertion.future) == 0,
        hasHit(.complaint, near, sentence) || hasHit(.diagnosis, near, sentence)
          || hasHit(.region, near, sentence)
          || sentence.hits.contains(where: {
            hits[$0].cue == .onsetWord && hits[$0].detail == 0 && isStrongOnset(hits[$0])
              && near.contains(Int(hits[$0].first)) && !hits[$0].range.overlaps(hit.range)
          }),
        !hasHit(.priorCare, near, sentence), !hasHit(.needling, near, sentence),
        !hasHit(.priorOutcome, window(hit.range, before: 4, after: 0, sentence), sentence)
      else { continue }
      evidence.add(.present, span(hit))
    }
    readWeekOfOperation(sentence, &evidence)
    // `Duration: several weeks`
    if isWord(sentence.tokens.lowerBound, lexicon.sets.durationWord),
      sentence.section != .plan, sentence.body.lowerBound > sentence.tokens.lowerBound,
      let end = sentence.body.first(where: {
        isWord($0, words.weeks) || isWord($0, words.months) || isWord($0, words.years)
      }), !sentence.body.contains(where: { tokens[$0].kind == .number }),
      !hasHit(.visits, sentence.tokens, sentence)
    {
      evidence.add(.present, span(sentence.body.lowerBound..<end + 1))
    }
    // `x yrs`, `for several months`
    for index in sentence.body where isTimes(index) || isWord(index, words.forWord) {
      var next = index + 1
      while isWord(next, words.several) || isWord(next, words.of) { next += 1 }
      guard isWord(next, words.years) || isWord(next, words.months) || isWord(next, words.weeks),
        token(next).end - token(next).start >= 2, !isMark(next - 1, "/"),
        !hasHit(.visits, next + 1..<next + 2, sentence)
      else { continue }
      let near = window(index..<next, before: 8, after: 0, sentence)
      if hasHit(.complaint, near, sentence) || hasHit(.diagnosis, near, sentence),
        assertions[index] & Assertion.aside & ~Assertion.past == 0
      {
        evidence.add(.present, span(index..<next + 1))
      }
    }
    // `adductor strain 10/22`
    for position in sentence.hits where hits[position].cue == .diagnosis {
      let hit = hits[position]
      let end = Int(hit.end)
      guard isOfToday(hit, sentence), !sentence.section.isOne(of: [.objective, .treatment]),
        let month = token(end).whole, (1...12).contains(month), isMark(end + 1, "/"),
        let day = token(end + 2).whole, (13...31).contains(day), token(end + 2).kind == .number,
        !isMark(end + 3, "/"), !isMark(end + 3, "%")
      else { continue }
      evidence.add(.present, span(Int(hit.first)..<end + 3))
    }
    // `s/p MVA 1/10/26`
    for position in sentence.hits where hits[position].cue == .cause {
      let hit = hits[position]
      if isOfCause(hit, sentence), let end = date(after: Int(hit.end), reach: 6, sentence) {
        evidence.add(.present, span(Int(hit.first)..<end))
      }
    }
    // `grabbed during sprint work 10/2`
    for position in sentence.hits where hits[position].cue == .attributed {
      let hit = hits[position]
      if isOfToday(hit, sentence),
        !sentence.section.isOne(of: [.objective, .treatment, .needling]),
        let end = date(after: Int(hit.end), reach: 8, sentence)
      {
        evidence.add(.present, span(Int(hit.first)..<end))
      }
    }
    for position in sentence.hits where hits[position].cue == .onsetWord {
      let hit = hits[position]
      guard
        assertion(hit) & (Assertion.past | Assertion.family | Assertion.negated) == 0
          || isDated(hit)
      else { continue }
      if let end = date(after: Int(hit.end), reach: 8, sentence),
        isStrongOnset(hit)
          || hasHit(.complaint, window(hit.range, before: 14, after: 10, sentence), sentence)
          || hasHit(.diagnosis, window(hit.range, before: 14, after: 10, sentence), sentence)
          || hasHit(.cause, window(hit.range, before: 10, after: 8, sentence), sentence)
      {
        if hasHit(.priorOutcome, window(hit.range, before: 6, after: 0, sentence), sentence) {
          continue
        }
        evidence.add(.present, span(Int(hit.first)..<end))
      }
    }
  }

  /// `post op wk 14 cuff repair`, `POD 10`, `ankle sprain day 9`
  private func readWeekOfOperation(_ sentence: Sentence, _ evidence: inout ElementEvidence) {
    if sentence.section.isOne(of: [.objective, .treatment, .needling]) { return }
    for index in sentence.body
    where isWord(index, lexicon.sets.weekLinks) && token(index + 1).whole != nil
      && token(index + 2).kind != .number && !isMark(index + 2, "/") && !isTimes(index + 2)
      && !isMark(index - 1, "/") && token(index - 1).kind != .number
    {
      let near = window(index..<index + 2, before: 6, after: 4, sentence)
      let isAfterEvent = sentence.hits.contains {
        hits[$0].cue == .cause && near.contains(Int(hits[$0].first))
          && assertion(hits[$0]) & Assertion.aside == 0
      }
      let isOfSprain =
        isWord(index, words.days)
        && hasHit(.diagnosis, window(index..<index, before: 10, after: 0, sentence), sentence)
      if isAfterEvent || isOfSprain { evidence.add(.present, span(index..<index + 2)) }
    }
  }

  /// `Began about 8 months ago`, `3 wk hx`, `6 wks post R TSA`: it needs no complaint beside it.
  private func isOnsetAlone(_ index: Int, _ end: Int, _ sentence: Sentence) -> Bool {
    if sentence.section.isOne(of: [.objective, .treatment, .needling]) { return false }
    let after = window(index..<end, before: 0, after: 5, sentence)
    if isWord(end, lexicon.sets.operationLinks) || isWord(end, lexicon.sets.linkWords),
      sentence.hits.contains(where: {
        hits[$0].cue == .cause && hits[$0].detail == 1 && after.contains(Int(hits[$0].first))
      })
    {
      return true
    }
    let before = window(index..<end, before: 10, after: 0, sentence)
    if hasHit(.injected, before, sentence) || hasHit(.otherTreatment, before, sentence)
      || hasHit(.needling, before, sentence) || hasHit(.priorCare, before, sentence)
    {
      return false
    }
    if isWord(end, lexicon.sets.historyWords) { return true }
    return sentence.hits.contains {
      hits[$0].cue == .onsetWord && before.contains(Int(hits[$0].first)) && isStrongOnset(hits[$0])
        && (!isWord(Int(hits[$0].first), lexicon.sets.agoWords)
          || Int(hits[$0].end) <= sentence.body.lowerBound)
    }
  }

  /// `x 3 yrs` among what the patient tells, and nothing else it could be said of.
  private func isBareDuration(_ index: Int, _ end: Int, _ sentence: Sentence) -> Bool {
    guard isTimes(index - 1), token(index - 2).kind != .number,
      sentence.section.isOne(of: [.subjective, .indication])
        || sentence.section == .none && end < firstTreatment
    else { return false }
    return !hits[sentence.hits].contains {
      switch $0.cue {
      case .visits, .frequency, .priorCare, .otherTreatment, .exercise, .needling, .needled,
        .homeProgramme, .goal, .priorWord, .safety:
        true
      default: false
      }
    }
  }

  private func isDated(_ hit: Hit) -> Bool { hit.cue == .onsetWord && isStrongOnset(hit) }

  /// `since`, `onset`, `began`, `DOI`: not `x` or `for`.
  func isStrongOnset(_ hit: Hit) -> Bool {
    Int(tokens[Int(hit.first)].end - tokens[Int(hit.first)].start) >= 3
      && !isWord(Int(hit.first), words.forWord)
  }

  /// End of a date within some words: `6/12`, `3/2025`, `March`, `2024`.
  private func date(after index: Int, reach: Int, _ sentence: Sentence) -> Int? {
    var position = index
    while position < min(index + reach, sentence.tokens.upperBound) {
      // `after a fall` is no autumn.
      if isWord(position, words.monthNames),
        isWord(position, lexicon.sets.fallWord), isWord(position - 1, lexicon.sets.oneArticle)
      {
        return nil
      }
      if isWord(position, words.monthNames)
        || isWord(position, lexicon.sets.dateWords) && token(position).isInitialCapital
        || isWord(position, lexicon.sets.weekdays) && position - index <= 4
      {
        return position + 1
      }
      if token(position).kind == .number, isMark(position + 1, "/"),
        token(position + 2).kind == .number,
        token(position + 2).whole != 10, !isMark(position + 2, "/")
      {
        return isMark(position + 3, "/") ? position + 5 : position + 3
      }
      if let year = token(position).whole, (1950...2100).contains(year) { return position + 1 }
      position += 1
    }
    return nil
  }

  private func isOtherDuration(_ start: Int, _ end: Int, _ sentence: Sentence) -> Bool {
    let near = window(start..<end, before: 8, after: 6, sentence)
    let isLong = isWord(end - 1, words.months) || isWord(end - 1, words.years)
    if hasHit(.frequency, near, sentence) || isFrequency(near),
      !(isLong && sentence.section != .plan && !hasHit(.visits, near, sentence)
        && !hasHit(.needling, near, sentence))
    {
      return true
    }
    if hasHit(.goal, window(start..<end, before: 30, after: 4, sentence), sentence) { return true }
    let close = window(start..<end, before: 7, after: 3, sentence)
    if hasHit(.priorOutcome, close, sentence) {
      let around = window(start..<end, before: 24, after: 6, sentence)
      if hasHit(.needling, around, sentence) || hasHit(.priorWord, around, sentence)
        || hasHit(.injected, around, sentence)
      {
        return true
      }
      if !hasHit(.onsetWord, close, sentence), hasHit(.priorCare, around, sentence) { return true }
    }
    if hasHit(.priorWord, window(start..<end, before: 25, after: 0, sentence), sentence) {
      return true
    }
    if hasHit(.priorCare, window(start..<end, before: 8, after: 0, sentence), sentence),
      !hasHit(.onsetWord, close, sentence)
    {
      return true
    }
    if hasHit(.visits, window(end..<end, before: 0, after: 2, sentence), sentence) { return true }
    // `was 7/10 two weeks ago`
    if token(start - 1).whole == 10, isMark(start - 2, "/"), isWord(end, lexicon.sets.agoWords) {
      return true
    }
    if assertions[start] & (Assertion.future | Assertion.family | Assertion.conditional) != 0 {
      return true
    }
    // `next three weeks`, `in 4 weeks`
    return isWord(start - 1, words.more) || isWord(start - 1, words.inches)
  }

  private func isFrequency(_ range: Range<Int>) -> Bool {
    range.contains {
      token($0).kind == .number && isTimes($0 + 1)
        && (isMark($0 + 2, "/") || isWord($0 + 2, words.weeks) || isWord($0 + 2, words.per))
    }
  }

  private func duration(in range: Range<Int>) -> (value: DocumentedValue, end: Int)? {
    for index in range where tokens[index].kind == .number {
      if let found = duration(at: index) { return (.weeks(found.days / 7), found.end) }
    }
    return nil
  }

  /// `ongoing 9/12`
  private func isOnsetBefore(_ index: Int) -> Bool {
    guard let sentence = sentence(at: index) else { return false }
    return hasHit(.onsetWord, index - 1..<index, sentence)
      || isMark(index - 1, ",")
        && hasHit(.complaint, max(0, index - 4)..<index, sentence)
  }

  /// `5 months`, `6wks`, `12+ weeks`, `3-4 years`, `1/12` (of a year), `9 month`.
  func duration(at index: Int) -> (days: Int, end: Int)? {
    guard token(index).kind == .number, !isMark(index - 1, "/") else { return nil }
    var amount = Int(token(index).value)
    var next = index + 1
    // `1/12`, `2/52`, `5/7` behind `x`.
    if isMark(next, "/"), let part = token(next + 1).whole, [7, 12, 52].contains(part),
      part == 52 || isTimes(index - 1) || isWord(index - 1, words.forWord)
        || isWord(index - 1, words.inches) || isOnsetBefore(index)
        || isWord(next + 2, lexicon.sets.agoWords),
      !isMark(next + 2, "/")
    {
      return (amount * (part == 7 ? 1 : part == 52 ? 7 : 30) / 1000, next + 2)
    }
    if isMark(next, "-") || isWord(next, words.to), token(next + 1).kind == .number {
      amount = Int(token(next + 1).value)
      next += 2
    }
    if isMark(next, "+") || isMark(next, "-") { next += 1 }
    if isWord(next, words.more) { next += 1 }
    let days: Int
    if isWord(next, words.weeks) {
      days = 7
    } else if isWord(next, words.months) {
      days = 30
    } else if isWord(next, words.years) {
      // `52 yo`, `38 y F`
      if isMark(next + 1, "/") || isMark(next + 1, "-") { return nil }
      if isWord(next, lexicon.sets.ageWords) || isWord(next + 1, lexicon.sets.ageWords) {
        return nil
      }
      days = 365
    } else if isWord(next, words.days) {
      days = 1
    } else {
      return nil
    }
    return (amount * days / 1000, next + 1)
  }
}
