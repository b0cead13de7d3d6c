extension NoteText {
  func aftercare() -> ElementEvidence {
    var evidence = ElementEvidence()
    guard isNeedled else { return evidence }
    for (hit, sentence) in found(.aftercare) {
      if sentence.section.isOne(of: [.previous, .family, .history]) { continue }
      if assertion(hit)
        & (Assertion.past | Assertion.conditional | Assertion.negated | Assertion.unticked) != 0
      {
        continue
      }
      evidence.add(.present, span(hit))
    }
    for sentence in sentences where sentence.section == .aftercare && !sentence.body.isEmpty {
      if assertions[sentence.body.lowerBound] & Assertion.conditional != 0 { continue }
      evidence.add(.present, span(sentence.body))
    }
    for sentence in sentences where sentence.tokens.upperBound > firstNeedling {
      if let range = restriction(sentence) { evidence.add(.present, span(range)) }
    }
    for (hit, sentence) in found(.careWord) {
      if sentence.section.isOne(of: [
        .previous, .family, .history, .subjective, .goals, .consent, .safety, .indication, .onset,
      ]) {
        continue
      }
      // Education is aftercare when it follows needling or speaks of it.
      if sentence.section == .teaching, !hasHit(.needling, sentence.tokens, sentence),
        Int(hit.first) < firstNeedling
      {
        continue
      }
      if assertion(hit)
        & (Assertion.past | Assertion.conditional | Assertion.family | Assertion.unticked) != 0
      {
        continue
      }
      if hasHit(.risk, sentence.tokens, sentence) || hasHit(.consent, sentence.tokens, sentence) {
        continue
      }
      if isWord(Int(hit.first) - 1, lexicon.sets.purposeEnds)
        || isWord(Int(hit.first) - 2, lexicon.sets.purposeEnds)
      {
        continue
      }
      // `soft foods today`
      if isWord(Int(hit.end), lexicon.sets.todayWord), Int(hit.first) > firstNeedling,
        assertion(hit) & Assertion.negated == 0,
        ![.response, .objective, .reaction].contains(sentence.section),
        hit.range.upperBound - sentence.body.lowerBound <= 4
      {
        evidence.add(.present, span(Int(hit.first)..<Int(hit.end) + 1))
        continue
      }
      let near = window(hit.range, before: 9, after: 6, sentence)
      guard
        let told = sentence.hits.first(where: {
          hits[$0].cue == .toldTo && near.contains(Int(hits[$0].first))
        })
      else { continue }
      let toldHit = hits[told]
      if isExerciseAdvice(hit, toldHit, sentence) { continue }
      evidence.add(
        .present, span(Int(min(hit.first, toldHit.first))..<Int(max(hit.end, toldHit.end))))
    }
    return evidence
  }

  /// `told easy spin tomorrow`, `No climbing until Thursday`: what to do or leave out up to a time.
  private func restriction(_ sentence: Sentence) -> Range<Int>? {
    switch sentence.section {
    case .previous, .family, .history, .medication, .subjective, .goals, .consent, .safety,
      .indication, .onset, .objective, .otherTreatment:
      return nil
    default: break
    }
    guard let day = sentence.body.first(where: { $0 > firstNeedling && isDay($0) }),
      assertions[day] & (Assertion.past | Assertion.family | Assertion.unticked) == 0
    else { return nil }
    for index in sentence.body where index < day && day - index <= 14 {
      let starts =
        index == sentence.body.lowerBound || isMark(index - 1, ",") || isMark(index - 1, ";")
        || isMark(index - 1, "-") || isMark(index - 1, ":")
      if isWord(index, lexicon.sets.tellWords)
        || starts && isWord(index, lexicon.sets.avoidWords)
      {
        // `told to do HEP until next visit` is of exercise.
        if hasHit(.homeProgramme, index..<day, sentence) { return nil }
        return index..<day + 1
      }
    }
    return nil
  }

  /// `tonight`, `this evening`, `rest of the day`, `until Thursday`, `for 24 hours`, `for a day`.
  private func isDay(_ index: Int) -> Bool {
    if isWord(index, lexicon.sets.dayWords) { return true }
    if isWord(index, lexicon.sets.partDay) {
      return (1...3).contains { isWord(index - $0, lexicon.sets.thisWords) }
        || isWord(index - 1, lexicon.sets.articles) && isWord(index - 2, words.forWord)
    }
    if isWord(index, lexicon.sets.weekdays) {
      return (1...2).contains { isWord(index - $0, lexicon.sets.untilWords) }
    }
    return token(index).whole == 24 || token(index).whole == 48
  }

  private func isExerciseAdvice(_ hit: Hit, _ told: Hit, _ sentence: Sentence) -> Bool {
    let weak = lexicon.sets.weakCare.contains(tokens[Int(hit.first)].word)
    let weakTold = lexicon.sets.weakAdvice.contains(tokens[Int(told.first)].word)
    if weak && weakTold { return true }
    // Stretching taught as an exercise, and needling not spoken of.
    return weak
      && !sentence.hits.contains {
        hits[$0].cue == .careWord
          && !lexicon.sets.weakCare.contains(tokens[Int(hits[$0].first)].word)
      }
  }

  func infectionControl() -> ElementEvidence {
    var evidence = ElementEvidence()
    guard isNeedled || injectate().has(.present) else { return evidence }
    for (hit, sentence) in found(.hygiene) {
      if sentence.section.isOne(of: [.previous, .family, .history, .medication, .teaching, .goals])
      {
        continue
      }
      let aside =
        Assertion.past | Assertion.future | Assertion.conditional | Assertion.family
        | Assertion.unticked
      if assertion(hit) & (aside | Assertion.negated) != 0 { continue }
      // Alcohol as a habit.
      if hit.range.count == 1, isWord(Int(hit.first), lexicon.sets.alcohol), !isSkin(hit, sentence)
      {
        continue
      }
      if hit.range.count == 1, isWord(Int(hit.first), lexicon.sets.cntWord),
        !tokens[Int(hit.first)].isCapitals
      {
        continue
      }
      // Pain is sharp; needles go into sharps.
      if hit.range.count == 1, isWord(Int(hit.first), lexicon.sets.sharpsWord),
        !isPlural(Int(hit.first))
      {
        continue
      }
      evidence.add(.present, span(hit))
    }
    return evidence
  }

  private func isSkin(_ hit: Hit, _ sentence: Sentence) -> Bool {
    window(hit.range, before: 6, after: 6, sentence).contains {
      lexicon.sets.skinWords.contains(tokens[$0].word) && tokens[$0].word != 0
    }
  }
}
