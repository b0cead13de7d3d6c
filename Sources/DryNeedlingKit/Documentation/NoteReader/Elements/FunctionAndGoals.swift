extension NoteText {
  func function() -> ElementEvidence {
    var evidence = ElementEvidence()
    for (hit, sentence) in found(.outcomeScale) {
      if sentence.section.isOne(of: [.previous, .family, .teaching, .goals, .plan]) { continue }
      if assertion(hit) & (Assertion.family | Assertion.unticked | Assertion.future) != 0 {
        continue
      }
      if hasHit(.goal, window(hit.range, before: 8, after: 0, sentence), sentence) { continue }
      let name = NotePhrases.scales[Int(hit.detail)]
      for index in Int(
        hit.end)..<min(Int(hit.end) + 6, max(Int(hit.end), sentence.tokens.upperBound))
      {
        if let score = token(index).whole, score <= 200, !token(index).isSize {
          evidence.add(
            .present, span(Int(hit.first)..<index + 1), .measure(name: name, score: score))
          break
        }
        if token(index).kind == .number {
          evidence.add(
            .present, span(Int(hit.first)..<index + 1),
            .measure(name: name, score: Int(token(index).value) / 1000))
          break
        }
      }
    }
    for (hit, sentence) in found(.ability) {
      if sentence.section.isOne(of: [
        .previous, .family, .teaching, .goals, .plan, .history, .aftercare, .safety, .consent,
        .medication,
      ]) {
        continue
      }
      if assertion(hit)
        & (Assertion.family | Assertion.taught | Assertion.conditional | Assertion.unticked
          | Assertion.future | Assertion.past) != 0
      {
        continue
      }
      if hasHit(.goal, window(hit.range, before: 20, after: 0, sentence), sentence)
        || isPlain(hit, sentence)
      {
        continue
      }
      readAbility(hit, sentence, &evidence)
    }
    for sentence in sentences
    where sentence.section == .subjective
      || sentence.section == .none && sentence.tokens.upperBound <= firstNeedling
    {
      readAmounts(sentence, &evidence)
    }
    return evidence
  }

  /// `sitting 40 min now`, `walks 2 miles`: an activity with its amount.
  private func readAmounts(_ sentence: Sentence, _ evidence: inout ElementEvidence) {
    for index in sentence.body
    where isWord(index, lexicon.sets.activities) && tokens[index].kind == .word {
      if assertions[index]
        & (Assertion.family | Assertion.taught | Assertion.conditional | Assertion.unticked
          | Assertion.future | Assertion.past) != 0
      {
        continue
      }
      for amount in index + 1..<index + 4
      where token(amount).kind == .number && amount < sentence.tokens.upperBound {
        if isWord(amount + 1, lexicon.sets.amountUnits) {
          evidence.add(.present, span(index..<amount + 2))
        }
        break
      }
    }
  }

  private func readAbility(_ hit: Hit, _ sentence: Sentence, _ evidence: inout ElementEvidence) {
    let end = Int(hit.end)
    let after = end..<min(end + 8, max(end, sentence.tokens.upperBound))
    if hasHit(.vagueAbility, after, sentence)
      || hasHit(.vagueAbility, window(hit.range, before: 4, after: 0, sentence), sentence)
    {
      evidence.add(.vague, span(hit))
      return
    }
    // Something the patient does must be named.
    let reach = window(hit.range, before: 5, after: 6, sentence)
    let hasActivity = reach.contains {
      lexicon.sets.activities.contains(tokens[$0].word) && tokens[$0].word != 0
    }
    if hasActivity { evidence.add(.present, span(hit)) }
  }

  func goals() -> ElementEvidence {
    var evidence = ElementEvidence()
    for (hit, sentence) in found(.goalVague) {
      if sentence.section.isOne(of: [.previous, .family]) || isSpelledOut(hit, sentence) {
        continue
      }
      evidence.add(.vague, span(hit))
    }
    for (hit, sentence) in found(.goal) {
      if sentence.section.isOne(of: [.previous, .family]) { continue }
      if hasVagueGoal(window(hit.range, before: 4, after: 4, sentence), sentence) { continue }
      if assertion(hit) & (Assertion.negated | Assertion.past | Assertion.unticked) != 0 {
        continue
      }
      if hasHit(.seeking, hit.range, sentence),
        hasHit(.twitch, window(hit.range, before: 0, after: 4, sentence), sentence)
      {
        continue
      }
      var content = 0
      for index in Int(hit.end)..<max(Int(hit.end), sentence.tokens.upperBound)
      where tokens[index].kind == .word || tokens[index].kind == .number { content += 1 }
      if content >= 3 { evidence.add(.present, span(hit)) }
    }
    for sentence in sentences where sentence.section == .goals && sentence.body.count >= 3 {
      if hasVagueGoal(sentence.tokens, sentence) { continue }
      evidence.add(.present, span(sentence.body))
    }
    return evidence
  }

  /// `goal remains: reach the top shelf`
  private func isSpelledOut(_ hit: Hit, _ sentence: Sentence) -> Bool {
    isMark(Int(hit.end), ":") && sentence.tokens.upperBound - Int(hit.end) >= 4
  }

  private func hasVagueGoal(_ range: Range<Int>, _ sentence: Sentence) -> Bool {
    sentence.hits.contains {
      hits[$0].cue == .goalVague && range.contains(Int(hits[$0].first))
        && !isSpelledOut(hits[$0], sentence)
    }
  }
}
