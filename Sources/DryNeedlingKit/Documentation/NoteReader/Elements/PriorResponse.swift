extension NoteText {
  func priorResponse() -> ElementEvidence {
    var evidence = ElementEvidence()
    for (hit, sentence) in found(.neverNeedled) {
      if assertion(hit) & (Assertion.family | Assertion.taught) != 0
        || sentence.section == .previous
      {
        continue
      }
      evidence.add(.negated, span(hit))
    }
    for (hit, sentence) in found(.chronic) where hit.detail == 1 {
      if sentence.section != .previous { evidence.add(.present, span(hit)) }
    }
    for (hit, sentence) in found(.priorWord) {
      if sentence.section.isOne(of: [.previous, .family, .teaching, .goals]) { continue }
      if assertion(hit)
        & (Assertion.family | Assertion.conditional | Assertion.unticked | Assertion.taught) != 0
      {
        continue
      }
      let near = window(hit.range, before: 16, after: 20, sentence)
      let isOutcome =
        hasHit(.priorOutcome, near, sentence) || near.contains { isMark($0, "%") }
        || hasScore(near)
      if isOutcome { evidence.add(.present, span(hit)) }
    }
    for (hit, sentence) in found(.priorCare) where isEarlierCare(hit, sentence) {
      evidence.add(.present, span(hit))
    }
    // `Last visit: DN to QL, then 60 % better.`
    for sentence in sentences
    where sentence.section == .previous && sentence.startsLine
      && sentence.body.lowerBound > sentence.tokens.lowerBound && !sentence.body.isEmpty
    {
      if hasHit(.priorOutcome, sentence.body, sentence),
        hasHit(.needling, sentence.tokens, sentence)
      {
        evidence.add(.present, span(sentence.tokens))
      }
    }
    return evidence
  }

  /// Care of another day with what came of it.
  private func isEarlierCare(_ hit: Hit, _ sentence: Sentence) -> Bool {
    guard
      sentence.section.isOne(of: [.subjective, .history, .indication, .onset])
        || sentence.section == .none && Int(hit.first) < firstNeedling
    else { return false }
    if assertion(hit) & (Assertion.family | Assertion.conditional | Assertion.unticked) != 0 {
      return false
    }
    let near = window(hit.range, before: 8, after: 14, sentence)
    return sentence.hits.contains {
      hits[$0].cue == .priorOutcome && near.contains(Int(hits[$0].first))
        && !hits[$0].range.overlaps(hit.range)
    }
  }

  private func hasScore(_ range: Range<Int>) -> Bool {
    range.contains { token($0).kind == .number && isMark($0 + 1, "/") && token($0 + 2).whole == 10 }
  }
}
