extension NoteText {
  func cause() -> ElementEvidence {
    var evidence = ElementEvidence()
    for (hit, sentence) in found(.causeUnknown) {
      if sentence.section.isOne(of: [.family, .previous, .teaching, .goals, .plan]) { continue }
      if assertion(hit) & (Assertion.family | Assertion.taught) != 0 { continue }
      // `tolerated without incident`
      if Int(hit.first) > firstTreatment,
        sentence.section.isOne(of: [.treatment, .needling, .response, .reaction, .otherTreatment])
          || sentence.section == .none && isWord(Int(hit.end) - 1, lexicon.sets.incidentWord)
      {
        continue
      }
      evidence.add(.present, span(hit), .words(["nonspecific"]))
    }
    for (hit, sentence) in found(.onsetWord) where isOfToday(hit, sentence) {
      // `onset after dental work`
      let next = Int(hit.end)
      if isStrongOnset(hit), !sentence.section.isOne(of: [.objective, .treatment, .needling]),
        isWord(next, lexicon.sets.linkWords), token(next + 1).kind == .word
      {
        evidence.add(.present, span(Int(hit.first)..<min(next + 3, sentence.tokens.upperBound)))
      }
    }
    for (hit, sentence) in found(.attributed) where isOfToday(hit, sentence) {
      let next = Int(hit.end)
      if hit.detail == 1 {
        if !sentence.section.isOne(of: [.objective, .treatment, .needling]),
          Int(hit.first) < firstTreatment
        {
          evidence.add(.present, span(hit))
        }
        continue
      }
      guard !sentence.section.isOne(of: [.objective, .treatment, .needling]),
        token(next).kind == .word || token(next).isMark("\""),
        !isWord(next, lexicon.sets.timeNouns) || isWord(next, lexicon.sets.articles)
      else { continue }
      let isCare = isWord(next + 1, lexicon.sets.timeNouns) && isWord(next, lexicon.sets.articles)
      if isCare, !isWord(next + 1, lexicon.sets.articles) { continue }
      evidence.add(.present, span(Int(hit.first)..<min(next + 2, sentence.tokens.upperBound)))
    }
    for (hit, sentence) in found(.onsetWord) where isOfToday(hit, sentence) {
      guard let event = event(behind: hit, sentence) else { continue }
      evidence.add(.present, span(Int(hit.first)..<event))
    }
    for sentence in sentences
    where !sentence.section.isOne(of: [
      .objective, .treatment, .needling, .otherTreatment, .response, .reaction, .plan, .goals,
      .aftercare, .previous, .family, .history, .medication, .teaching, .consent, .safety,
    ]) && (sentence.section != .none || sentence.tokens.lowerBound < firstTreatment) {
      readEvents(sentence, &evidence)
    }
    for sentence in sentences
    where sentence.section == .onset && sentence.body.count >= 2
      && isWord(sentence.tokens.lowerBound, lexicon.sets.mechanismWords)
    {
      evidence.add(.present, span(sentence.body))
    }
    for (hit, sentence) in found(.activity) where isOfCause(hit, sentence) {
      evidence.add(.present, span(hit), .words(["injury"]))
    }
    for range in operations() { evidence.add(.present, span(range), .words(["surgery"])) }
    for (hit, sentence) in found(.cause) where isOfCause(hit, sentence) {
      let kind = ["injury", "surgery", "pregnancy"][Int(min(hit.detail, 2))]
      evidence.add(.present, span(hit), .words([kind]))
    }
    return evidence
  }

  /// `3/52, after campus board session`, `5 months, from trimming hedges`, `post fall`: a link right
  /// behind a duration, a date or a word for the beginning, and what follows it.
  private func readEvents(_ sentence: Sentence, _ evidence: inout ElementEvidence) {
    for index in sentence.body
    where isWord(index, lexicon.sets.eventLinks) || isWord(index, lexicon.sets.eventPrepositions) {
      let isSince = isWord(index, lexicon.sets.sinceWord)
      guard isSince || isBehindTime(index) || isBeforeTime(index, sentence),
        assertions[index] & (Assertion.aside | Assertion.negated) == 0,
        !isWord(index - 1, lexicon.sets.worseWords)
      else { continue }
      var noun = index + 1
      while isWord(noun, lexicon.sets.articles) { noun += 1 }
      // `since Friday's outing`
      let isDay = isSince && isWord(noun, lexicon.sets.weekdays)
      if isDay { noun += 1 }
      if isWord(noun, lexicon.sets.restWords) || isWord(noun, lexicon.sets.timeNouns),
        !isSince || noun == index + 1 || !isNamedEvent(noun, sentence)
      {
        continue
      }
      guard noun < sentence.tokens.upperBound, token(noun).kind == .word,
        !isWord(noun, words.monthNames), !isWord(noun, words.sideWords),
        !isWord(noun, lexicon.sets.regions), sideless(noun),
        !isWord(noun, words.years), !isWord(noun, words.months), !isWord(noun, words.weeks),
        !hasHit(.region, noun..<noun + 1, sentence),
        !hasHit(.needling, noun..<noun + 3, sentence),
        !hasHit(.otherTreatment, noun..<noun + 3, sentence),
        !hasHit(.priorCare, index..<noun + 2, sentence),
        !hasHit(.priorWord, index..<noun + 1, sentence),
        !hasHit(.onsetWord, noun..<noun + 1, sentence)
      else { continue }
      if isSince {
        guard isDay || noun > index + 1 || endsInIng(noun), !isWord(noun, lexicon.sets.timeNouns),
          !hasHit(.priorOutcome, noun..<noun + 4, sentence)
        else { continue }
        let hasComplaint =
          hasHit(.complaint, sentence.tokens, sentence)
          || hasHit(.diagnosis, sentence.tokens, sentence)
        guard hasComplaint else { continue }
      }
      evidence.add(.present, span(index..<min(noun + 2, sentence.tokens.upperBound)))
    }
  }

  private func sideless(_ index: Int) -> Bool {
    !(words.left.contains(token(index).word) || words.right.contains(token(index).word))
  }

  /// `the weekend drive`: a word for a time, and the event it names behind it.
  private func isNamedEvent(_ noun: Int, _ sentence: Sentence) -> Bool {
    hasHit(.cause, noun..<noun + 3, sentence)
      || isWord(noun, lexicon.sets.weekendWord) && token(noun + 1).kind == .word
        && noun + 1 < sentence.tokens.upperBound && !isWord(noun + 1, words.toward)
        && !isWord(noun + 1, words.and) && !isWord(noun + 1, words.copulas)
  }

  private func endsInIng(_ index: Int) -> Bool {
    let end = Int(token(index).end)
    return end - Int(token(index).start) >= 5 && bytes[end - 1] | 0x20 == 0x67
      && bytes[end - 2] | 0x20 == 0x6E && bytes[end - 3] | 0x20 == 0x69
  }

  /// `thumb ache after jury prep, 3 wks`
  private func isBeforeTime(_ index: Int, _ sentence: Sentence) -> Bool {
    guard isWord(index, lexicon.sets.eventLinks), !isWord(index, lexicon.sets.fromWord),
      hasHit(.complaint, index - 3..<index, sentence)
        || hasHit(.diagnosis, index - 3..<index, sentence)
    else { return false }
    return (index + 2..<index + 7).contains {
      isMark($0, ",") && token($0 + 1).kind == .number && $0 < sentence.tokens.upperBound
        && (duration(at: $0 + 1).map { $0.days >= 3 } ?? false)
    }
  }

  /// Right behind `5 months`, `3/52`, `a week ago`, `March`, `began`, at most a comma between.
  private func isBehindTime(_ index: Int) -> Bool {
    var last = index - 1
    if isMark(last, ",") || isMark(last, ")") || isMark(last, "-") { last -= 1 }
    if isWord(last, lexicon.sets.agoWords) || isWord(last, words.monthNames)
      || isWord(last, words.weeks) || isWord(last, words.months) || isWord(last, words.years)
      || isWord(last, words.days) || isWord(last, lexicon.sets.startWords)
    {
      return true
    }
    if let part = token(last).whole {
      return [7, 12, 52].contains(part) && isMark(last - 1, "/")
        || (1950...2100).contains(part)
    }
    return false
  }

  /// `began 8 months ago after a long flight`, `since the house move`: where the event ends.
  private func event(behind hit: Hit, _ sentence: Sentence) -> Int? {
    guard isStrongOnset(hit), !sentence.section.isOne(of: [.objective, .treatment, .needling])
    else { return nil }
    let next = Int(hit.end)
    let end = min(next + 3, sentence.tokens.upperBound)
    if isWord(Int(hit.first), lexicon.sets.sinceWord) {
      var noun = next
      while isWord(noun, lexicon.sets.articles) { noun += 1 }
      guard token(noun).kind == .word, !isWord(noun, lexicon.sets.timeNouns),
        !isWord(noun, words.monthNames), !isWord(noun, words.years), !isWord(noun, words.months),
        !isWord(noun, words.weeks), !hasHit(.priorWord, hit.range, sentence),
        hasHit(.complaint, sentence.tokens, sentence)
          || hasHit(.diagnosis, sentence.tokens, sentence),
        !hasHit(.needling, noun..<noun + 3, sentence),
        !hasHit(.otherTreatment, noun..<noun + 3, sentence),
        !hasHit(.priorOutcome, noun..<noun + 4, sentence),
        noun > next || token(noun).isInitialCapital
      else { return nil }
      return min(noun + 2, sentence.tokens.upperBound)
    }
    for index in next..<max(next, min(next + 9, sentence.tokens.upperBound)) {
      if isMark(index, ",") || isMark(index, ";") || isMark(index, ".") { return nil }
      if isWord(index, lexicon.sets.eventLinks) {
        var noun = index + 1
        while isWord(noun, lexicon.sets.articles) { noun += 1 }
        guard token(noun).kind == .word, !isWord(noun, lexicon.sets.timeNouns) else { return nil }
        return max(end, min(noun + 1, sentence.tokens.upperBound))
      }
    }
    return nil
  }

  /// `pain x 6 wks, running`: the activity stands behind how long it has lasted.
  private func isBehindDuration(_ hit: Hit) -> Bool {
    let first = Int(hit.first)
    let isClosed = token(Int(hit.end)).kind != .word || hit.range.count > 1
    return isClosed
      && (first - 4..<first).contains {
        isWord($0, words.days) || isWord($0, words.weeks) || isWord($0, words.months)
          || isWord($0, words.years) || isWord($0, lexicon.sets.agoWords)
      }
  }

  func isOfCause(_ hit: Hit, _ sentence: Sentence) -> Bool {
    guard isOfToday(hit, sentence) else { return false }
    if sentence.section.isOne(of: [.objective, .treatment, .needling]) { return false }
    // A collision is a cause wherever it is told, except as history.
    if isWord(Int(hit.first), lexicon.sets.accidents),
      !isWord(Int(hit.first) - 1, lexicon.sets.historyWords),
      !isWord(Int(hit.first) - 2, lexicon.sets.historyWords)
    {
      return true
    }
    let near = window(hit.range, before: 14, after: 10, sentence)
    let hasComplaint =
      hasHit(.complaint, near, sentence) || hasHit(.diagnosis, near, sentence)
    let close = window(hit.range, before: 5, after: 0, sentence)
    let isLinked =
      hasHit(.onsetWord, window(hit.range, before: 8, after: 3, sentence), sentence)
      || close.contains {
        lexicon.sets.causeLinks.contains(tokens[$0].word) && tokens[$0].word != 0
      }
    // `5/10 with carrying`: what it hurts with.
    let isOfScore = close.contains {
      isWord($0, lexicon.sets.means) && token($0 - 1).whole == 10 && isMark($0 - 2, "/")
    }
    if isOfScore { return false }
    if hasHit(.ability, close, sentence) || hasHit(.needling, close, sentence) { return false }
    // `hx same in pregnancy #2`
    if hit.detail == 2, close.contains(where: { isWord($0, lexicon.sets.historyWords) }) {
      return false
    }
    if hasComplaint, isBehindDuration(hit) { return true }
    if hit.cue == .activity { return hasComplaint && isLinked }
    if sentence.section == .onset { return true }
    // An injury as such, or an activity the complaint is linked to.
    if hit.detail == 1, !hasComplaint { return false }
    let isInjury = hit.detail != 0 || lexicon.sets.injuries.contains(tokens[Int(hit.end) - 1].word)
    return isInjury && (hasComplaint || isLinked) || hasComplaint && isLinked
  }
}
