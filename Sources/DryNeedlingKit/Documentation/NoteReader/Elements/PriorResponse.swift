extension NoteText {
  func priorResponse() -> ElementEvidence {
    var evidence = ElementEvidence()
    for (hit, sentence) in found(.neverNeedled) {
      if assertion(hit) & (Assertion.family | Assertion.taught) != 0
        || sentence.section == .previous
      {
        continue
      }
      // `following first DN session`
      if isWord(Int(hit.first) - 1, lexicon.sets.pastLinks)
        || isWord(Int(hit.first) - 2, lexicon.sets.pastLinks)
          && isWord(Int(hit.first) - 1, lexicon.sets.articles)
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
      if isInPlain(hit, sentence) { continue }
      let near = window(hit.range, before: 16, after: 20, sentence)
      let isOutcome =
        hasHit(.priorOutcome, near, sentence) || near.contains { isMark($0, "%") }
        || hasScore(near) || hasComparison(near)
      if isOutcome { evidence.add(.present, span(hit)) }
    }
    for (hit, sentence) in found(.needling) where isAfterDated(hit) {
      if hasHit(.priorOutcome, sentence.tokens, sentence) { evidence.add(.present, span(hit)) }
    }
    // `Never needled. Chiropractic helped`: other care was answered.
    for (hit, sentence) in found(.priorCare) where isEarlierCare(hit, sentence) {
      evidence.add(.present, span(hit))
    }
    // `Last visit: DN to QL, then 60 % better.`
    for sentence in sentences
    where sentence.section == .previous
      && sentence.body.lowerBound > sentence.tokens.lowerBound && !sentence.body.isEmpty
    {
      if hasHit(.priorOutcome, sentence.body, sentence),
        hasHit(.needling, sentence.tokens, sentence)
          || hasHit(.otherTreatment, sentence.body, sentence)
          || hasHit(.priorCare, sentence.body, sentence)
      {
        evidence.add(.present, span(sentence.tokens))
      }
    }
    return evidence
  }

  /// The `last week` of `since last week`.
  private func isInPlain(_ hit: Hit, _ sentence: Sentence) -> Bool {
    sentence.hits.contains {
      hits[$0].cue == .plain && hits[$0].first < hit.first && hits[$0].end >= hit.end
    }
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

  /// `sits 30 min (was 10)`
  private func hasComparison(_ range: Range<Int>) -> Bool {
    range.contains { isMark($0, "(") && isWord($0 + 1, lexicon.sets.wasWord) }
  }

  private func hasScore(_ range: Range<Int>) -> Bool {
    range.contains { token($0).kind == .number && isMark($0 + 1, "/") && token($0 + 2).whole == 10 }
  }
}
