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
      // `avoid stairs tonight`, `return to practice tomorrow` tell what to do.
      if isWord(Int(hit.first), lexicon.sets.avoidWord),
        !isPlural(Int(hit.first))
          || isWord(Int(hit.first), lexicon.sets.returnWord)
      {
        continue
      }
      // `Sleep fair.`
      if hit.range.count == 1, isWord(Int(hit.first), lexicon.sets.sleepWord),
        !isPlural(Int(hit.first))
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
    for sentence in sentences
    where sentence.section.isOne(of: [.subjective, .assessment, .response, .indication])
      || sentence.section == .none
    {
      readDoing(sentence, &evidence)
    }
    return evidence
  }

  /// `combing hair now`, `chewing bread is now fine`: an activity that is told to have changed.
  private func readDoing(_ sentence: Sentence, _ evidence: inout ElementEvidence) {
    for index in sentence.body
    where
      (isWord(index, lexicon.sets.stillWords)
      || isWord(index, lexicon.sets.easeWords)
        && (sentence.section == .subjective || index < firstTreatment))
      && assertions[index]
        & (Assertion.aside & ~Assertion.past) == 0
    {
      var near = window(index..<index + 1, before: 5, after: 4, sentence)
      if let mark = near.last(where: { $0 < index && tokens[$0].kind == .mark }) {
        near = mark + 1..<near.upperBound
      }
      if let mark = near.first(where: { $0 > index && tokens[$0].kind == .mark }) {
        near = near.lowerBound..<mark
      }
      guard let place = near.first(where: { isWord($0, lexicon.sets.activities) }) else { continue }
      if hasHit(.complaint, near, sentence) || hasHit(.painScale, near, sentence)
        || hasHit(.otherTreatment, near, sentence) || hasHit(.exercise, near, sentence)
        || hasHit(.needling, near, sentence) || hasHit(.toldTo, sentence.tokens, sentence)
        || hasHit(.goal, sentence.tokens, sentence) || hasHit(.diagnosis, near, sentence)
        || hasHit(.finding, near, sentence) || near.contains(where: { isMark($0, "/") })
      {
        continue
      }
      evidence.add(.present, span(min(place, index)..<max(place, index) + 1))
    }
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
    if reachesActivity(hit, sentence) || isOfPatient(hit, sentence), namesDoing(hit, sentence) {
      evidence.add(.present, span(hit))
    }
  }

  /// Told where the patient's own words stand, not of a treatment or an examination.
  private func isOfPatient(_ hit: Hit, _ sentence: Sentence) -> Bool {
    guard isWord(Int(hit.first), lexicon.sets.canWords), !namesSite(sentence) else {
      return false
    }
    return !sentence.section.isOne(of: [
      .treatment, .otherTreatment, .needling, .reaction, .consent, .safety,
    ])
  }

  /// `cannot open jars`: a word behind `can` that is something to do.
  private func namesDoing(_ hit: Hit, _ sentence: Sentence) -> Bool {
    guard isWord(Int(hit.first), lexicon.sets.canWords) else { return true }
    var index = Int(hit.end)
    while index < sentence.tokens.upperBound,
      isWord(index, lexicon.sets.articles) || isWord(index, lexicon.sets.todayWords)
        || isWord(index, words.to) || isWord(index, words.no) || isWord(index, lexicon.sets.notWord)
        || isWord(index, words.copulas)
    { index += 1 }
    guard index < sentence.tokens.upperBound, token(index).kind == .word else {
      return reachesActivity(hit, sentence)
    }
    return !isWord(index, lexicon.sets.notActivities) && !isWord(index, lexicon.sets.clinicWords)
      || reachesActivity(hit, sentence)
  }

  private func reachesActivity(_ hit: Hit, _ sentence: Sentence) -> Bool {
    window(hit.range, before: 5, after: 6, sentence).contains {
      isWord($0, lexicon.sets.activities)
    }
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
    for sentence in sentences where sentence.section == .plan || sentence.section == .assessment {
      if let range = returnGoal(sentence) { evidence.add(.present, span(range)) }
    }
    for sentence in sentences where sentence.section == .goals && sentence.body.count >= 3 {
      if hasVagueGoal(sentence.tokens, sentence) { continue }
      evidence.add(.present, span(sentence.body))
    }
    return evidence
  }

  /// `Back to netball training by round 12`, `return to full duty in 6 wks` in a plan.
  private func returnGoal(_ sentence: Sentence) -> Range<Int>? {
    for position in sentence.hits where hits[position].cue == .ability {
      let hit = hits[position]
      let next = Int(hit.end)
      guard isWord(next - 1, words.to), hit.range.count == 2, token(next).kind == .word,
        !isWord(next, lexicon.sets.clinicWords), !isWord(next, lexicon.sets.articles),
        assertion(hit) & (Assertion.past | Assertion.conditional | Assertion.family) == 0
      else { continue }
      for index in next + 1..<max(next + 1, min(next + 9, sentence.tokens.upperBound))
      where isWord(index, words.by)
        || isWord(index, words.inches) && token(index + 1).kind == .number
      {
        return Int(hit.first)..<min(index + 2, sentence.tokens.upperBound)
      }
    }
    return nil
  }

  /// `goal remains: reach the top shelf`
  private func isSpelledOut(_ hit: Hit, _ sentence: Sentence) -> Bool {
    let end = Int(hit.end)
    guard sentence.tokens.upperBound - end >= 4 else { return false }
    return isMark(end, ":") || isWord(end, lexicon.sets.activities) || isWord(end, words.to)
  }

  private func hasVagueGoal(_ range: Range<Int>, _ sentence: Sentence) -> Bool {
    sentence.hits.contains {
      hits[$0].cue == .goalVague && range.contains(Int(hits[$0].first))
        && !isSpelledOut(hits[$0], sentence)
    }
  }
}
