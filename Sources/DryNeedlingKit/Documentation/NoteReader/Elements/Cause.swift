extension NoteText {
  func cause() -> ElementEvidence {
    var evidence = ElementEvidence()
    for (hit, sentence) in found(.causeUnknown) {
      if sentence.section.isOne(of: [.family, .previous, .teaching, .goals, .plan]) { continue }
      if assertion(hit) & (Assertion.family | Assertion.taught) != 0 { continue }
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
    let isClosed = token(Int(hit.end)).kind != .word
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
