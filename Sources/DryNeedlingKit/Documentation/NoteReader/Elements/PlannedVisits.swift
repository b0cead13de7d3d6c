extension NoteText {
  func planned() -> (frequency: ElementEvidence, duration: ElementEvidence) {
    var frequency = ElementEvidence()
    var duration = ElementEvidence()
    for sentence in sentences {
      if sentence.section.isOne(of: [
        .previous, .family, .history, .medication, .subjective, .aftercare,
      ]) {
        continue
      }
      // `Goal: full practice 11/20. Rehab 3x/wk for 2 wks.`: what stands behind the goal.
      if sentence.section == .goals,
        sentence.startsLine || hasHit(.goal, sentence.tokens, sentence)
      {
        continue
      }
      readPlan(sentence, &frequency, &duration)
    }
    return (frequency, duration)
  }

  private func readPlan(
    _ sentence: Sentence, _ frequency: inout ElementEvidence, _ duration: inout ElementEvidence
  ) {
    let inPlan = sentence.section == .plan
    var covered = 0
    for index in sentence.hits where hits[index].cue == .frequencyVague {
      let hit = hits[index]
      if assertion(hit) & (Assertion.past | Assertion.family) != 0 { continue }
      // `ice prn` is no frequency of visits.
      let isOwnPlan =
        hit.range.count > 2 || inPlan && sentence.body.count <= 3 || isLastItem(hit, sentence)
        || isVisitContext(hit.range, sentence)
      if isOwnPlan, Int(hit.first) >= covered { frequency.add(.vague, span(hit)) }
      covered = max(covered, Int(hit.end))
    }
    var end = -1
    var index = sentence.tokens.lowerBound
    var hit = sentence.hits.lowerBound
    while index < sentence.tokens.upperBound {
      while hit < sentence.hits.upperBound, Int(hits[hit].first) < index { hit += 1 }
      guard mayBeFrequency(index, hit, sentence) else {
        index += 1
        continue
      }
      if let found = frequencyAt(index, sentence),
        !isOfExercise(index..<found.end, sentence, inPlan: inPlan)
      {
        frequency.add(
          .present, span(index..<found.end), .frequency(times: found.times, days: found.days))
        let start = index
        end = found.end
        index = found.end
        if let length = found.length {
          duration.add(.present, span(start..<end), length)
        } else if let (range, value) = planLength(after: end, sentence) {
          duration.add(.present, span(range), value)
        }
        continue
      }
      index += 1
    }
    guard !duration.has(.present) else { return }
    // `for 6 more visits`, `x 4 visits` without how often.
    for index in sentence.body where token(index).whole != nil {
      let isForward =
        isTimes(index - 1) || isWord(index - 1, words.forWord)
        || isWord(index - 1, words.more) || isWord(index + 1, words.more)
        || isExpected(index, sentence)
      guard inPlan || assertions[index] & Assertion.future != 0, isForward,
        let (range, value) = visitCount(at: index, sentence)
      else { continue }
      duration.add(.present, span(range), value)
    }
  }

  /// `anticipate 4-6 visits`, `course of 6 sessions`, `12 visits over 6 weeks`
  private func isExpected(_ index: Int, _ sentence: Sentence) -> Bool {
    if isMark(index - 1, "-") || isMark(index - 1, "/") || isMark(index - 1, "#") { return false }
    let first = max(sentence.body.lowerBound, index - 4)
    if (first..<max(first, index)).contains(where: { isWord($0, lexicon.sets.expectWords) }) {
      return true
    }
    guard let (range, _) = visitCount(at: index, sentence) else { return false }
    return isWord(range.upperBound, lexicon.sets.expectWords)
      || isWord(range.upperBound, lexicon.sets.overWords)
  }

  /// `…; no AE; prn`
  private func isLastItem(_ hit: Hit, _ sentence: Sentence) -> Bool {
    isMark(Int(hit.first) - 1, ";") && Int(hit.end) >= sentence.tokens.upperBound - 1
      && sentence.number == sentences.count - 1
  }

  /// Whether a frequency may start at a word: a number, `once`, `every`, or a phrase for one.
  private func mayBeFrequency(_ index: Int, _ firstHit: Int, _ sentence: Sentence) -> Bool {
    if tokens[index].kind == .number || isWord(index, words.twice) || isWord(index, words.once)
      || isWord(index, words.every)
    {
      return true
    }
    var hit = firstHit
    while hit < sentence.hits.upperBound, Int(hits[hit].first) == index {
      if hits[hit].cue == .frequency { return true }
      hit += 1
    }
    return false
  }

  private func isVisitContext(_ range: Range<Int>, _ sentence: Sentence) -> Bool {
    let near = window(range, before: 6, after: 2, sentence)
    if near.contains(where: {
      lexicon.sets.returnWords.contains(tokens[$0].word) && tokens[$0].word != 0
    }) {
      return true
    }
    return hasHit(.needling, near, sentence)
      || hasHit(.frequencyVague, near, sentence) && range.count > 1
        && !hasHit(.careWord, near, sentence)
  }

  /// `2x/wk`, `1-2x weekly`, `3x week`, `2 times per week`, `twice a week`, `weekly`, `q 2 weeks`.
  private func frequencyAt(
    _ index: Int, _ sentence: Sentence
  ) -> (times: Int, days: Int, end: Int, length: DocumentedValue?)? {
    // `2w4`: twice a week for four weeks.
    if let times = token(index).whole, (1...7).contains(times), isWord(index + 1, words.weeks),
      token(index + 1).end - token(index + 1).start == 1, !token(index + 1).isSpaced,
      let weeks = token(index + 2).whole, !token(index + 2).isSpaced, weeks <= 26
    {
      return (times, 7, index + 3, .weeks(weeks))
    }
    // `RTC 1 week x 4`
    if let weeks = token(index).whole, (1...8).contains(weeks), isWord(index + 1, words.weeks),
      isTimes(index + 2), let visits = token(index + 3).whole, visits <= 30,
      isWord(index - 1, lexicon.sets.comeBack) || isWord(index - 2, lexicon.sets.comeBack)
    {
      return (1, 7 * weeks, index + 4, .visits(visits))
    }
    return plainFrequency(at: index, sentence).map { ($0.times, $0.days, $0.end, nil) }
  }

  private func plainFrequency(
    at index: Int, _ sentence: Sentence
  ) -> (times: Int, days: Int, end: Int)? {
    if assertions[index]
      & (Assertion.past | Assertion.family | Assertion.conditional | Assertion.negated) != 0
    {
      return nil
    }
    let token = token(index)
    // `HA 4/wk -> 1/wk`
    if isMark(index - 1, ">") { return nil }
    if let times = token.whole, times >= 1, times <= 7, !token.isSize, !isMark(index - 1, "/") {
      var next = index + 1
      var most = times
      if isMark(next, "-") || isWord(next, words.to), let upper = self.token(next + 1).whole,
        upper <= 7
      {
        most = upper
        next += 2
      }
      let hasTimes = isTimes(next) || isWord(next, words.timesWord)
      if hasTimes { next += 1 }
      let hasVisits = !hasTimes && hasHit(.visits, next..<next + 1, sentence)
      if hasVisits { next += 1 }
      guard hasTimes || hasVisits || isMark(next, "/") && !isMark(next + 1, "/") else { return nil }
      if isMark(next, "/") || isWord(next, words.per) || isWord(next, words.every) { next += 1 }
      // `1x/2wks`
      if hasTimes, let weeks = self.token(next).whole, (2...8).contains(weeks),
        isWord(next + 1, words.weeks)
      {
        return (most, 7 * weeks, next + 2)
      }
      if isWord(next, words.weeks) || isWord(next, lexicon.sets.weekly) {
        return (most, 7, next + 1)
      }
      if isWord(next, words.months), hasTimes { return (most, 30, next + 1) }
      return nil
    }
    if isWord(index, words.twice) || isWord(index, words.once) {
      let times = isWord(index, words.twice) ? 2 : 1
      var next = index + 1
      if isMark(next, "/") || isWord(next, words.per) { next += 1 }
      if isWord(next, words.weeks) || isWord(next, lexicon.sets.weekly) {
        return (times, 7, next + 1)
      }
      if isWord(next, words.months) { return (times, 30, next + 1) }
      return nil
    }
    if isWord(index, words.every), let count = self.token(index + 1).whole, count <= 8 {
      var next = index + 2
      if isMark(next, "-"), self.token(next + 1).whole != nil { next += 2 }
      if isWord(next, words.weeks) { return (1, 7 * count, next + 1) }
      if isWord(next, words.days), count >= 2 { return (1, count, next + 1) }
      return nil
    }
    var position = firstHit(from: index, sentence)
    while position < sentence.hits.upperBound, Int(hits[position].first) == index {
      let hit = hits[position]
      position += 1
      guard hit.cue == .frequency else { continue }
      guard hit.detail > 1 else { continue }
      // `3-4 per week` is no plan of visits.
      if isWord(index, words.per),
        !isWord(index, words.every) || self.token(index - 1).kind == .number
      {
        continue
      }
      // Days of the week that are named.
      if hit.detail == 3 { return (3, 7, Int(hit.end)) }
      if hit.detail == 4 { return (2, 7, Int(hit.end)) }
      return (1, Int(hit.detail), Int(hit.end))
    }
    return nil
  }

  /// Exercises, headaches and runs have frequencies too.
  private func isOfExercise(_ range: Range<Int>, _ sentence: Sentence, inPlan: Bool) -> Bool {
    let near = window(range, before: 6, after: 3, sentence)
    if hasHit(.complaint, window(range, before: 4, after: 0, sentence), sentence), !inPlan {
      return true
    }
    if hasHit(.diagnosis, window(range, before: 5, after: 0, sentence), sentence), !inPlan {
      return true
    }
    if hasHit(.homeProgramme, near, sentence), !hasHit(.visits, near, sentence),
      !near.contains(where: { isMark($0, ",") || isMark($0, ";") || isMark($0, "-") })
    {
      return true
    }
    // `exercises and will review weekly`
    if (1...2).contains(where: { isWord(range.lowerBound - $0, lexicon.sets.reviewVerbs) }) {
      return false
    }
    if sentence.section == .otherTreatment || sentence.section == .objective,
      !isWord(sentence.body.lowerBound, lexicon.sets.planStarts)
    {
      return true
    }
    return near.contains { lexicon.sets.habits.contains(tokens[$0].word) && tokens[$0].word != 0 }
  }

  /// `x 4 wks`, `for 6 weeks`, `for the next three weeks`, `x 6 visits`.
  private func planLength(
    after start: Int, _ sentence: Sentence
  ) -> (Range<Int>, DocumentedValue?)? {
    for index in start..<min(start + 9, max(start, sentence.tokens.upperBound))
    where isWord(index, lexicon.sets.untilWords) {
      // `until 12 wks post op`, `through 4/1`
      // `till recital Dec 12`
      for next in index + 1..<index + 4
      where token(next).kind == .number || isWord(next, words.monthNames)
        || isWord(next, lexicon.sets.weekdays)
      {
        return (index..<next + 1, nil)
      }
    }
    // `for a month`
    for index in start..<min(start + 4, max(start, sentence.tokens.upperBound))
    where isWord(index, words.forWord) && isWord(index + 1, lexicon.sets.articles)
      && isWord(index + 2, words.months)
    {
      return (index..<index + 3, .weeks(4))
    }
    for index in start..<min(start + 9, max(start, sentence.tokens.upperBound))
    where token(index).kind == .number {
      let isLinked =
        isTimes(index - 1) || isWord(index - 1, words.forWord) || isWord(index - 1, words.more)
        || isWord(index - 1, lexicon.sets.overWords) || isMark(index - 1, ",")
        || isMark(index - 1, "/") || isMark(index - 1, "(") || index == start
        || isWord(index - 1, lexicon.sets.lengthWords)
        || isMark(index - 1, ":") && isWord(index - 2, lexicon.sets.lengthWords)
      guard isLinked else { continue }
      if let found = duration(at: index), found.days >= 7 {
        return (index..<found.end, .weeks(found.days / 7))
      }
      if let (range, visits) = visitCount(at: index, sentence) { return (range, visits) }
      // `1x/wk, 6 more.`
      if isWord(index + 1, words.more), token(index + 2).kind != .word,
        let visits = token(index).whole, visits <= 60
      {
        return (index..<index + 2, .visits(visits))
      }
      // `2x/wk x 3.`
      if isTimes(index - 1), let weeks = token(index).whole, (1...52).contains(weeks),
        token(index + 1).kind != .word || isWord(index + 1, lexicon.sets.moreWords),
        !isMark(index + 1, "/")
      {
        return (index..<index + 1, .weeks(weeks))
      }
    }
    return nil
  }

  private func visitCount(at index: Int, _ sentence: Sentence) -> (Range<Int>, DocumentedValue)? {
    guard let count = token(index).whole, (1...60).contains(count), !token(index).isSize else {
      return nil
    }
    var next = index + 1
    if isMark(next, "-"), token(next + 1).whole != nil { next += 2 }
    while isWord(next, words.more) || isWord(next, lexicon.sets.needleWords) { next += 1 }
    guard hasHit(.visits, next..<next + 1, sentence) else { return nil }
    return (index..<next + 1, .visits(count))
  }
}
