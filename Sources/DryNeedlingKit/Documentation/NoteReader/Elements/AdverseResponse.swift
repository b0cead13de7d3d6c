extension NoteText {
  func adverseResponse() -> ElementEvidence {
    var evidence = ElementEvidence()
    let needled = firstNeedling
    for sentence in sentences where sentence.section == .reaction && !sentence.body.isEmpty {
      var first = sentence.body.lowerBound
      // `[x] none`
      if isMark(first, "["), isMark(first + 2, "]") { first += 3 }
      if isMark(first, NoteMark.ticked) || isMark(first, "*") { first += 1 }
      while isMark(first, "*") { first += 1 }
      if isWord(first, words.none) || isWord(first, words.no) || isMark(first, NoteMark.none) {
        evidence.add(.negated, span(first..<first + 1))
      } else if answer(after: sentence.body.lowerBound) == false {
        // `[ ] Yes [x] None`
        evidence.add(.negated, span(sentence.body))
      }
    }
    for (hit, sentence) in found(.reaction) where isNow(Int(hit.first), sentence) {
      if isPlain(hit, sentence) || isHeadingOf(hit, sentence) { continue }
      if hasPriorNear(hit, sentence) { continue }
      let isDenied =
        assertions[Int(hit.first)] & (Assertion.negated | Assertion.negatedInList) != 0
        || answer(after: Int(hit.end)) == false || isNoneBehind(hit, sentence)
        || token(Int(hit.first) - 1).whole == 0
      if isDenied {
        if hit.detail == 0, !isReactionContext(hit, sentence), !isAlone(hit, sentence) { continue }
        if hit.detail == 1, !isAfter(needled, sentence) { continue }
        evidence.add(.negated, span(hit))
      } else if hit.detail == 1, isNeedled, isAfter(needled, sentence), !isOrdinary(hit, sentence) {
        evidence.add(.present, span(hit))
      }
    }
    return evidence
  }

  /// `issues`, `incident` and the like need to be of the treatment.
  private func isReactionContext(_ hit: Hit, _ sentence: Sentence) -> Bool {
    if hit.range.count > 1 { return true }
    return !isWord(Int(hit.first), lexicon.sets.weakReactions)
      && !sentence.section.isOne(of: [.subjective, .safety])
  }

  private func isHeadingOf(_ hit: Hit, _ sentence: Sentence) -> Bool {
    sentence.section == .reaction && Int(hit.end) <= sentence.body.lowerBound
  }

  private func isNoneBehind(_ hit: Hit, _ sentence: Sentence) -> Bool {
    var index = Int(hit.end)
    while index < Int(hit.end) + 4, index < sentence.tokens.upperBound {
      // `pale, no loss of consciousness`
      if isMark(index, ",") || isMark(index, ";") { return false }
      if isWord(index, words.none) && !(isWord(index, words.no) && token(index + 1).kind == .word)
        || isMark(index, NoteMark.none)
      {
        return true
      }
      index += 1
    }
    for position in sentence.hits where hits[position].cue == .negatedAfter {
      let first = Int(hits[position].first)
      if first >= Int(hit.end), first - Int(hit.end) <= 3 { return true }
    }
    return false
  }

  /// Told behind the needling, and not what the patient came with.
  private func isAfter(_ needled: Int, _ sentence: Sentence) -> Bool {
    switch sentence.section {
    case .objective: treated[sentence.number] && needled < sentence.tokens.upperBound
    case .subjective, .history, .indication, .consent, .safety, .aftercare, .plan,
      .onset:
      false
    default: needled < sentence.tokens.upperBound
    }
  }

  /// The soreness a patient came with, the dizziness of a history.
  private func isOrdinary(_ hit: Hit, _ sentence: Sentence) -> Bool {
    let near = window(hit.range, before: 8, after: 6, sentence)
    // `less sore to sit on`
    if isWord(Int(hit.first) - 1, lexicon.sets.lessWords) { return true }
    // `not needled as skin redness`
    if (Int(hit.first) - 4..<Int(hit.first)).contains(where: {
      isWord($0, lexicon.sets.reasonWords)
    }) {
      return true
    }
    return hasHit(.onsetWord, window(hit.range, before: 3, after: 4, sentence), sentence)
      && !needleWordsIn(near)
      || hasHit(.toldTo, window(hit.range, before: 8, after: 3, sentence), sentence)
      || hasHit(.risk, near, sentence) || hasHit(.cause, near, sentence)
      || window(hit.range, before: 10, after: 8, sentence).contains {
        isWord($0, lexicon.sets.adviceWords)
      }
  }

  private func needleWordsIn(_ range: Range<Int>) -> Bool {
    range.contains { lexicon.sets.needleWords.contains(tokens[$0].word) && tokens[$0].word != 0 }
  }
}
