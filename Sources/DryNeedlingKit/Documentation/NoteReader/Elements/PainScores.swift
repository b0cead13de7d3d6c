extension NoteText {
  /// A score of pain and when it was.
  private struct Score {
    var range: Range<Int>
    var value: Int
    var outOf: Int
    var isAfter = false
    var isBefore = false
    /// What a score came to, told with an arrow or with `to`.
    var isChange = false
    /// Told with `now` alone, which behind the needling means after it.
    var isNow = false
    /// Of another day, or a goal.
    var isElsewhere = false
  }

  /// Scores; `needling` is where the note first says that needling was done.
  func pain(after needling: Int?) -> (before: ElementEvidence, after: ElementEvidence) {
    var before = ElementEvidence()
    var after = ElementEvidence()
    for sentence in sentences {
      if sentence.section.isOne(of: [
        .previous, .family, .history, .teaching, .goals, .plan, .medication,
      ]) {
        continue
      }
      let scores = scores(in: sentence)
      for var score in scores where !score.isElsewhere {
        // A second score that is told behind the needling.
        if let needling, !score.isAfter, !score.isBefore || score.isNow, before.has(.present),
          span(score.range).start > needling, sentence.section != .subjective
        {
          score.isAfter = true
        }
        // `down to 2/10` among what the patient tells is what it is today.
        if score.isAfter, score.isChange, sentence.section == .subjective,
          score.range.lowerBound < firstTreatment
        {
          score.isAfter = false
        }
        let value = DocumentedValue.score(score.value, of: score.outOf)
        if score.isAfter {
          after.add(.present, span(score.range), value)
        } else {
          before.add(.present, span(score.range), value)
        }
      }
    }
    return (before, after)
  }

  private func scores(in sentence: Sentence) -> [Score] {
    var scores: [Score] = []
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      guard tokens[index].kind == .number, let score = score(at: index, sentence) else {
        index += 1
        continue
      }
      if isPain(score, sentence, following: scores.last) {
        var timed = score
        time(&timed, sentence, following: scores.last)
        scores.append(timed)
      }
      index = score.range.upperBound
    }
    return scores
  }

  /// `6/10`, `4-7/10`, `six out of ten`, `6 of 10`; a bare number beside a name of a scale, or behind
  /// an arrow.
  private func score(at index: Int, _ sentence: Sentence) -> Score? {
    guard !token(index).isSize, token(index).value <= 100_000, !isMark(index - 1, "/") else {
      return nil
    }
    let value = Int(token(index).value) / 1000
    var end = index + 1
    var number = value
    if isMark(end, "-") || isMark(end, ">") || isWord(end, words.to),
      let upper = token(end + 1).whole,
      upper <= 10, isMark(end + 2, "/"), token(end + 3).whole == 10
    {
      if isMark(end, "-"), token(end).isSpaced == false, !isMark(end + 1, ">") {
        // A range.
        return Score(range: index..<end + 4, value: upper, outOf: 10)
      }
    }
    if isMark(end, "/"), token(end + 1).whole == 10, !isMark(end + 2, "/"), value <= 10 {
      return Score(range: index..<end + 2, value: value, outOf: 10)
    }
    if isMark(end, "/"), token(end + 1).whole == 100, value <= 100 {
      let near = window(index..<end, before: 5, after: 0, sentence)
      guard hasHit(.painScale, near, sentence), !hasHit(.outcomeScale, near, sentence) else {
        return nil
      }
      return Score(range: index..<end + 2, value: value, outOf: 100)
    }
    if isWord(end, words.of) || isWord(end, words.out) {
      if isWord(end, words.out) { end += 1 }
      if isWord(end, words.of), token(end + 1).whole == 10 {
        return Score(range: index..<end + 2, value: value, outOf: 10)
      }
    }
    number = value
    guard token(index).kind == .number, number <= 10, isBareScore(index, sentence) else {
      return nil
    }
    return Score(range: index..<index + 1, value: number, outOf: 10)
  }

  /// `NPRS 7`, `pain 5 -> 2`, `pre 6 post 4`.
  private func isBareScore(_ index: Int, _ sentence: Sentence) -> Bool {
    let next = index + 1
    if isMark(next, "/") || isMark(next, "%") || isMark(next, "x") || isMark(next, NoteMark.degree)
    {
      return false
    }
    if isWord(next, words.times) || isWord(next, words.weeks) || isWord(next, words.months)
      || isWord(next, words.days)
      || isWord(next, words.minutes) || isWord(next, words.millimeters)
      || isWord(next, lexicon.sets.units)
      || isWord(next, lexicon.sets.needleNouns) || isWord(next, words.years)
      || isWord(next, words.degrees) || isWord(next, lexicon.sets.centimeters)
    {
      return false
    }
    if isTimes(index - 1) { return false }
    // `px 6 → 3`
    if isMark(index - 1, ">"), previousScore(index) {
      return hasHit(.painScale, window(index..<index, before: 10, after: 0, sentence), sentence)
    }
    // Beside the name of the scale, with `at`, `is`, `:` or `rest` between.
    var position = index - 1
    var steps = 0
    while position >= sentence.tokens.lowerBound, steps < 4 {
      for hit in sentence.hits
      where hits[hit].cue == .painScale && hits[hit].range.contains(position) {
        let isScale = lexicon.sets.scaleNames.contains(tokens[Int(hits[hit].end) - 1].word)
        // `pain 5`, `pain from 6 to 4`, but not `pain in 2 areas`.
        return isScale || steps == 0
          || steps == 1 && (isMark(index - 1, ":") || isMark(index - 1, "=")) || isChange(index)
          || isWord(index - 1, lexicon.sets.timeWords)
      }
      position -= 1
      steps += 1
    }
    // `a two out of ten from a five`
    let article = isWord(index - 1, lexicon.sets.articles) ? 1 : 0
    if isWord(index - 1 - article, lexicon.sets.fromWord),
      token(index - 2 - article).whole == 10
    {
      return true
    }
    // The second of a pair: `5 -> 2`, `6 to 4`, `post 4`.
    if isMark(index - 1, ">") || isMark(index - 1, "-") && isMark(index - 2, ">") {
      return previousScore(index)
        && hasHit(.painScale, window(index..<index, before: 10, after: 0, sentence), sentence)
    }
    if isWord(index - 1, words.to) {
      return previousScore(index)
        && hasHit(.painScale, window(index..<index, before: 10, after: 0, sentence), sentence)
    }
    if isWord(index - 1, lexicon.sets.timeWords) {
      return hasHit(.painScale, sentence.tokens, sentence)
    }
    if isMark(index - 1, "/"), isWord(index + 1, lexicon.sets.timeWords) {
      return hasHit(.painScale, sentence.tokens, sentence)
    }
    return false
  }

  private func isChange(_ index: Int) -> Bool {
    isMark(index + 1, ">") || isMark(index + 1, "-") && isMark(index + 2, ">")
      || isWord(index + 1, words.to)
  }

  private func previousScore(_ index: Int) -> Bool {
    (2...6).contains { token(index - $0).kind == .number && token(index - $0).value <= 10_000 }
  }

  private func isPain(_ score: Score, _ sentence: Sentence, following: Score?) -> Bool {
    let first = score.range.lowerBound
    let near = window(score.range, before: 4, after: 2, sentence)
    let scale = window(score.range, before: 4, after: 0, sentence)
    if hasHit(.outcomeScale, scale, sentence),
      // `PRTEE 41, 5/10`
      !(isMark(first - 1, ",") && token(first - 2).kind == .number)
    {
      return false
    }
    // `visit 5/10`, `goals met 4/10`, `session 3/10`
    if hasHit(.visits, window(score.range, before: 2, after: 0, sentence), sentence),
      !hasHit(.painScale, near, sentence)
    {
      return false
    }
    if hasHit(.goal, window(score.range, before: 10, after: 0, sentence), sentence) { return false }
    if assertions[first]
      & (Assertion.future | Assertion.family | Assertion.conditional | Assertion.unticked) != 0
    {
      return false
    }
    // A date: `on 3/10`, `3/10/25` was left out before.
    if score.range.count == 3, isWord(first - 1, lexicon.sets.dateLinks) { return false }
    return true
  }

  private func time(_ score: inout Score, _ sentence: Sentence, following last: Score?) {
    let first = score.range.lowerBound
    let isArrow = isMark(first - 1, ">")
    // `7/10, easing to 3/10 by midday`: not what the treatment did.
    if !isArrow, isWord(first - 1, words.to), last != nil, first < firstTreatment,
      firstTreatment != .max, sentence.section != .response
    {
      score.isElsewhere = true
      return
    }
    if let last, isArrow || isWord(first - 1, words.to) && first - last.range.upperBound <= 6 {
      score.isAfter = !last.isElsewhere
      score.isChange = true
      return
    }
    if isChange(score.range.upperBound - 1),
      (1...3).contains(where: { token(score.range.upperBound + $0).kind == .number })
    {
      score.isBefore = true
      return
    }
    if last?.isAfter == true,
      isWord(first - 1, lexicon.sets.fromWord)
        || isWord(first - 2, lexicon.sets.fromWord) && isWord(first - 1, lexicon.sets.articles)
    {
      score.isBefore = true
      return
    }
    if assertions[first] & Assertion.past != 0 {
      score.isElsewhere = true
      return
    }
    var start = last?.range.upperBound ?? sentence.tokens.lowerBound
    start = max(start, first - 12)
    // The nearest word for a time, before the score in its clause or right behind it.
    var nearest: (distance: Int, cue: Cue, last: Int) = (100, .region, 0)
    for index in sentence.hits {
      let hit = hits[index]
      guard hit.cue == .afterword || hit.cue == .beforeword || hit.cue == .earlier else { continue }
      let place = Int(hit.first)
      // `pain was 6/10` alone is today's.
      if isWord(place, lexicon.sets.wasWord), !saysNow(sentence) { continue }
      // `3/10 w stairs`
      if isWord(place, lexicon.sets.withLetter), token(place + 1).kind == .word { continue }
      if hit.cue == .afterword, hit.range.count == 1,
        isAfterActivity(Int(hit.end)) || isAfterEvent(hit, sentence)
      {
        continue
      }
      let distance: Int
      if place >= start, place < first {
        distance = first - Int(hit.end)
      } else if place >= score.range.upperBound, place <= score.range.upperBound + 3,
        !hasPartition(score.range.upperBound..<place)
      {
        // `5/10 after`, unless it is said of the next score: `6/10, after 3/10`.
        if (Int(hit.end)...Int(hit.end) + 2).contains(where: {
          token($0).kind == .number && isMark($0 + 1, "/")
        }) {
          continue
        }
        distance = place - score.range.upperBound
      } else {
        continue
      }
      if hit.cue == .afterword, isWord(place, words.to), hit.range.count == 1, place != first - 1 {
        continue
      }
      if hit.cue == .beforeword, isWord(place, words.inches), place != first - 1 { continue }
      if distance < nearest.distance {
        nearest = (distance, hit.cue, Int(hit.end) - 1)
      }
    }
    switch nearest.cue {
    case .afterword:
      score.isAfter = true
      score.isChange = isWord(nearest.last, words.to)
    case .beforeword:
      score.isBefore = true
      score.isNow = isWord(nearest.last, lexicon.sets.nowWord)
    case .earlier:
      // `was 6/10 before, now 3`, `current 5, worst 8`: one is enough.
      score.isElsewhere = true
    default:
      if sentence.section == .response { score.isAfter = true }
    }
  }

  private func saysNow(_ sentence: Sentence) -> Bool {
    firstHit(.now, in: sentence) != nil
      || sentence.hits.contains {
        hits[$0].cue == .beforeword && hits[$0].range.count == 1
          && isWord(Int(hits[$0].first), lexicon.sets.todayWords)
      }
  }

  /// `after walking`, `after 30 min`: not after the treatment.
  private func isAfterActivity(_ index: Int) -> Bool {
    isWord(index, lexicon.sets.travelWords)
      || token(index).kind == .number && !isMark(index + 1, "/")
        && (isWord(index + 1, lexicon.sets.amountUnits) || isWord(index + 1, words.minutes))
  }

  /// `pain x 5 months after MVA, 6/10`: after what caused it.
  private func isAfterEvent(_ hit: Hit, _ sentence: Sentence) -> Bool {
    let end = Int(hit.end)
    if isWord(Int(hit.first), words.to) || isWord(Int(hit.first), words.out) { return false }
    if hasHit(.cause, end..<end + 3, sentence) { return true }
    // `3/10 after a long run`
    if end <= firstTreatment,
      (end..<end + 3).contains(where: {
        isWord($0, lexicon.sets.activities)
      })
    {
      return true
    }
    let last = isMark(Int(hit.first) - 1, ",") ? Int(hit.first) - 2 : Int(hit.first) - 1
    return Int(hit.first) < firstNeedling
      && (isWord(last, words.weeks) || isWord(last, words.months) || isWord(last, words.years)
        || isWord(last, words.days) || isWord(last, lexicon.sets.agoWords))
  }

  private func hasPartition(_ range: Range<Int>) -> Bool {
    range.contains { isMark($0, ",") || isMark($0, ";") || isMark($0, ".") }
  }
}
