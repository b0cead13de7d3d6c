extension NoteText {
  func dwellTime() -> ElementEvidence {
    var evidence = ElementEvidence()
    for (hit, sentence) in found(.dwell) where isToday(Int(hit.first), sentence) {
      if hit.detail == 1 {
        // `pulled them out again after maybe 5 minutes`
        let behind =
          hit.range.upperBound..<min(hit.range.upperBound + 4, sentence.tokens.upperBound)
        if let index = behind.first(where: { token($0).whole != nil }),
          isWord(index + 1, words.minutes),
          behind.contains(where: { isWord($0, lexicon.sets.afterWord) })
        {
          evidence.add(.present, span(index..<index + 2), .minutes(token(index).whole ?? 0))
          continue
        }
        if needleNear(sentence) || sentence.section == .treatment || Int(hit.first) > firstNeedling
        {
          evidence.add(.negated, span(hit))
        }
        continue
      }
      readDwell(hit, sentence, &evidence)
    }
    for (hit, sentence) in found(.needle) where isToday(Int(hit.first), sentence) {
      // `2 needles 5 min`, `needles in 2 min`
      var next = Int(hit.end)
      if isWord(next, words.inches) { next += 1 }
      if let count = token(next).whole, isWord(next + 1, words.minutes) {
        evidence.add(.present, span(next..<next + 2), .minutes(count))
      }
    }
    for (hit, sentence) in found(.stimulation) where isToday(Int(hit.first), sentence) {
      if assertion(hit) & Assertion.negated == 0, isThroughNeedles(hit, sentence) {
        if let (range, minutes) = minutes(in: sentence, near: hit.range) {
          evidence.add(.present, span(range), .minutes(minutes))
        }
      }
    }
    for sentence in sentences where isToday(sentence.tokens.lowerBound, sentence) {
      guard sentence.tokens.contains(where: { isWord($0, words.minutes) || isMark($0, "'") })
      else { continue }
      readLeftFor(sentence, &evidence)
    }
    return evidence
  }

  /// `left 10'`, `1 min each` in a sentence about needles.
  private func readLeftFor(_ sentence: Sentence, _ evidence: inout ElementEvidence) {
    guard needleNear(sentence) else { return }
    for index in sentence.body {
      guard let count = token(index).whole, (1...60).contains(count), !token(index).isSize,
        isWord(index + 1, words.minutes) || isMark(index + 1, "'") && !token(index + 1).isSpaced
      else { continue }
      let isLeft =
        isWord(index - 1, lexicon.sets.leftWord)
        || isWord(index - 1, words.forWord) && isWord(index - 2, lexicon.sets.leftWord)
      let isEach = isWord(index + 2, words.each) || isBareItem(index, sentence)
      if isLeft || isEach { evidence.add(.present, span(index..<index + 2), .minutes(count)) }
    }
  }

  /// `0.18 x 30 mm, 1 needle each, no stimulation, 25 min.`: minutes alone between commas.
  private func isBareItem(_ index: Int, _ sentence: Sentence) -> Bool {
    guard isMark(index - 1, ","),
      token(index + 2).kind != .word || index + 2 >= sentence.tokens.upperBound,
      sentence.tokens.contains(where: { tokens[$0].isSize })
    else { return false }
    return !hits[sentence.hits].contains {
      $0.cue == .otherTreatment || $0.cue == .exercise || $0.cue == .homeProgramme
    }
  }

  private func readDwell(_ hit: Hit, _ sentence: Sentence, _ evidence: inout ElementEvidence) {
    let isField = Int(hit.end) <= sentence.body.lowerBound
    if isPlain(hit, sentence) { return }
    if isField, sentence.body.isEmpty { return }
    if isField, isWord(sentence.body.lowerBound, words.none) {
      evidence.add(.negated, span(sentence.body.lowerBound..<sentence.body.lowerBound + 1))
      return
    }
    // `Dwell: 0, in and out`
    if isWord(Int(hit.first), lexicon.sets.dwellWords),
      (0...2).contains(where: { token(Int(hit.end) + $0).whole == 0 })
    {
      evidence.add(.negated, span(hit))
      return
    }
    // `went back in for 25 minutes`, `rested 15 min`: the patient, where no needle is spoken of
    if isWord(Int(hit.first), lexicon.sets.weakDwell), !needleNear(sentence),
      !hasSiteBefore(hit, sentence)
    {
      return
    }
    // `twitch on the left in both muscles`
    if isWord(Int(hit.first), words.left), isWord(Int(hit.first) - 1, lexicon.sets.articles) {
      return
    }
    if let (range, minutes) = minutes(in: sentence, near: hit.range) {
      evidence.add(.present, span(range), .minutes(minutes))
    } else if needleNear(sentence),
      isWord(Int(hit.end) - 1, lexicon.sets.situWord)
        || isWord(Int(hit.first), lexicon.sets.dwellWords)
    {
      let isDenied = assertion(hit) & Assertion.negated != 0
      evidence.add(isDenied ? .negated : .vague, span(hit))
    }
  }

  private func hasSiteBefore(_ hit: Hit, _ sentence: Sentence) -> Bool {
    sentence.sites.contains { sites[$0].first < hit.first }
      && isWord(Int(hit.first), lexicon.sets.restedWord) == false
  }

  /// Minutes in the clause of some words.
  private func minutes(in sentence: Sentence, near range: Range<Int>) -> (Range<Int>, Int)? {
    for index in window(range, before: 10, after: 12, sentence) {
      guard let count = token(index).whole, (1...90).contains(count), !token(index).isSize else {
        continue
      }
      if isWord(index + 1, words.minutes) || isMark(index + 1, "'") && !token(index + 1).isSpaced {
        return (index..<index + 2, count)
      }
      if isMark(index + 1, "-"), token(index + 2).whole != nil, isWord(index + 3, words.minutes) {
        return (index..<index + 4, token(index + 2).whole ?? count)
      }
    }
    return nil
  }
}
