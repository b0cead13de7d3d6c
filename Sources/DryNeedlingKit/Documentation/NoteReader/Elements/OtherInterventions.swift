extension NoteText {
  func otherInterventions() -> ElementEvidence {
    var evidence = ElementEvidence()
    var codes: [String] = []
    for (hit, sentence) in found(.otherTreatment) where isGiven(hit, sentence) {
      evidence.add(.present, span(hit))
    }
    for (hit, sentence) in found(.homeProgramme) where isGiven(hit, sentence) {
      // A bare `HEP` is only named.
      let isBare = hit.range.count == 1 && Int(hit.end) > sentence.body.lowerBound
      if isBare, !isReviewedNear(hit, sentence) { continue }
      evidence.add(.present, span(hit))
    }
    for sentence in sentences {
      if sentence.section.isOne(of: [.previous, .plan, .history, .teaching]) { continue }
      for index in sentence.body {
        guard let code = token(index).whole, lexicon.sets.procedureCodes.contains(code),
          assertions[index] & (Assertion.aside | Assertion.negated) == 0
        else { continue }
        if !codes.contains("\(code)") { codes.append("\(code)") }
        evidence.add(.present, span(index..<index + 1))
      }
    }
    if !codes.isEmpty { evidence.value = .codes(codes) }
    return evidence
  }

  private func isReviewedNear(_ hit: Hit, _ sentence: Sentence) -> Bool {
    window(hit.range, before: 4, after: 4, sentence).contains {
      lexicon.sets.homeWords.contains(tokens[$0].word) && tokens[$0].word != 0
    } || isMark(Int(hit.end), ":")
  }

  private func isGiven(_ hit: Hit, _ sentence: Sentence) -> Bool {
    switch sentence.section {
    case .plan where treated[sentence.number]: break
    case .plan
    where hit.cue == .homeProgramme && hit.range.count > 1
      && isWord(Int(hit.first), lexicon.sets.homeDone):
      break
    case .objective where treated[sentence.number]: break
    case .previous, .plan, .history, .medication, .family, .teaching, .goals, .subjective,
      .aftercare, .safety,
      .consent, .indication, .onset, .reaction:
      return false
    case .objective:
      if !hasDoneWord(sentence), !isTreatmentLine(hit, sentence) { return false }
    default: break
    }
    let aside = hit.cue == .homeProgramme ? Assertion.aside & ~Assertion.taught : Assertion.aside
    if assertion(hit) & (aside | Assertion.negated) != 0 { return false }
    for index in sentence.hits where hits[index].cue == .plain {
      if hits[index].range.contains(Int(hit.first)) { return false }
    }
    let first = Int(hit.first)
    // `continue HEP`, `pain with squats`, `unable to squat`, `heat tonight`
    let before = window(hit.range, before: 4, after: 0, sentence)
    if before.contains(where: {
      lexicon.sets.continueWords.contains(tokens[$0].word) && tokens[$0].word != 0
    }) {
      return false
    }
    if hasHit(.ability, before, sentence)
      || hasHit(.complaint, window(hit.range, before: 3, after: 2, sentence), sentence)
        && hit.detail != 0
    {
      return false
    }
    if hasHit(.toldTo, window(hit.range, before: 5, after: 5, sentence), sentence),
      hit.cue == .otherTreatment, hit.detail != 0 || true
    {
      if hit.detail == 3 || hit.detail == 1, !hasDoneWord(sentence) { return false }
    }
    if hasHit(.cause, window(hit.range, before: 0, after: 1, sentence), sentence) { return false }
    if hasHit(.onsetWord, window(hit.range, before: 2, after: 0, sentence), sentence),
      hit.detail == 1,
      lexicon.sets.causeLinks.contains(token(first - 1).word)
    {
      return false
    }
    // Current through the needles is part of needling.
    if hasHit(.stimulation, hit.range, sentence), hasHit(.throughNeedles, sentence.tokens, sentence)
    {
      return false
    }
    // Words that also stand for findings and habits need a sign that it was done.
    if hit.range.count == 1, lexicon.sets.weakTreatments.contains(tokens[first].word),
      sentence.section != .treatment, sentence.section != .otherTreatment, !hasDoneWord(sentence),
      !isTreatmentLine(hit, sentence), first != sentence.body.lowerBound, !isInList(hit, sentence)
    {
      return false
    }
    if tokens[first].kind == .number { return false }
    // Abbreviations that are words in lowercase.
    let token = tokens[first]
    if hit.range.count == 1, token.end - token.start <= 3, !token.isCapitals,
      lexicon.sets.wordlikeTreatments.contains(token.word), !hasDoneWord(sentence),
      self.token(first + 1).kind != .number, !isTimes(first + 1)
    {
      return false
    }
    return true
  }

  /// Another treatment stands beside it.
  private func isInList(_ hit: Hit, _ sentence: Sentence) -> Bool {
    let near = window(hit.range, before: 3, after: 3, sentence)
    return sentence.hits.contains {
      hits[$0].cue == .otherTreatment && near.contains(Int(hits[$0].first))
        && !hits[$0].range.overlaps(hit.range)
    }
  }

  private func hasDoneWord(_ sentence: Sentence) -> Bool {
    sentence.hits.contains { hits[$0].cue == .done || hits[$0].cue == .now }
  }

  private func isTreatmentLine(_ hit: Hit, _ sentence: Sentence) -> Bool {
    isTimes(Int(hit.end)) || isWord(Int(hit.end) + 1, words.minutes) || isMark(Int(hit.end), ":")
      || sentence.tokens.contains { isWord($0, words.minutes) }
      || hasHit(.exercise, sentence.tokens, sentence)
      || hasHit(.needling, sentence.tokens, sentence)
      || hit.range.count > 2
  }
}
