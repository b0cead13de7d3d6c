extension NoteText {
  // MARK: - Frequency and duration

  func planned() -> (frequency: ElementEvidence, duration: ElementEvidence) {
    var frequency = ElementEvidence()
    var duration = ElementEvidence()
    for sentence in sentences {
      if sentence.section.isOne(of: [
        .previous, .family, .history, .medication, .goals, .subjective, .aftercare,
      ]) {
        continue
      }
      readPlan(sentence, &frequency, &duration)
    }
    return (frequency, duration)
  }

  private func readPlan(
    _ sentence: Sentence, _ frequency: inout ElementEvidence, _ duration: inout ElementEvidence
  ) {
    let inPlan = sentence.section == .plan
    var covered = 0
    for index in sentence.hits where hits[index].cue == .frequencyVague {
      let hit = hits[index]
      if assertion(hit) & (Assertion.past | Assertion.family) != 0 { continue }
      // `ice prn` is no frequency of visits.
      let isOwnPlan =
        hit.range.count > 2 || inPlan && sentence.body.count <= 3
        || isVisitContext(hit.range, sentence)
      if isOwnPlan, Int(hit.first) >= covered { frequency.add(.vague, span(hit)) }
      covered = max(covered, Int(hit.end))
    }
    var end = -1
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      if let found = frequencyAt(index, sentence),
        !isOfExercise(index..<found.end, sentence, inPlan: inPlan)
      {
        frequency.add(
          .present, span(index..<found.end), .frequency(times: found.times, days: found.days))
        let start = index
        end = found.end
        index = found.end
        if let length = found.length {
          duration.add(.present, span(start..<end), length)
        } else if let (range, value) = planLength(after: end, sentence) {
          duration.add(.present, span(range), value)
        }
        continue
      }
      index += 1
    }
    guard end < 0 else { return }
    // `for 6 more visits`, `x 4 visits` without how often.
    for index in sentence.body where token(index).whole != nil {
      let isForward =
        isTimes(index - 1) || isWord(index - 1, words.forWord)
        || isWord(index - 1, words.more) || isWord(index + 1, words.more)
      guard inPlan || assertions[index] & Assertion.future != 0, isForward,
        let (range, value) = visitCount(at: index, sentence)
      else { continue }
      duration.add(.present, span(range), value)
    }
  }

  private func isVisitContext(_ range: Range<Int>, _ sentence: Sentence) -> Bool {
    let near = window(range, before: 6, after: 2, sentence)
    if near.contains(where: {
      lexicon.sets.returnWords.contains(tokens[$0].word) && tokens[$0].word != 0
    }) {
      return true
    }
    return hasHit(.needling, near, sentence)
      || hasHit(.frequencyVague, near, sentence) && range.count > 1
        && !hasHit(.careWord, near, sentence)
  }

  /// `2x/wk`, `1-2x weekly`, `3x week`, `2 times per week`, `twice a week`, `weekly`, `q 2 weeks`.
  private func frequencyAt(
    _ index: Int, _ sentence: Sentence
  ) -> (times: Int, days: Int, end: Int, length: DocumentedValue?)? {
    // `2w4`: twice a week for four weeks.
    if let times = token(index).whole, (1...7).contains(times), isWord(index + 1, words.weeks),
      token(index + 1).end - token(index + 1).start == 1, !token(index + 1).isSpaced,
      let weeks = token(index + 2).whole, !token(index + 2).isSpaced, weeks <= 26
    {
      return (times, 7, index + 3, .weeks(weeks))
    }
    // `RTC 1 week x 4`
    if let weeks = token(index).whole, (1...8).contains(weeks), isWord(index + 1, words.weeks),
      isTimes(index + 2), let visits = token(index + 3).whole, visits <= 30,
      isWord(index - 1, lexicon.sets.comeBack) || isWord(index - 2, lexicon.sets.comeBack)
    {
      return (1, 7 * weeks, index + 4, .visits(visits))
    }
    return plainFrequency(at: index, sentence).map { ($0.times, $0.days, $0.end, nil) }
  }

  private func plainFrequency(
    at index: Int, _ sentence: Sentence
  ) -> (times: Int, days: Int, end: Int)? {
    if assertions[index]
      & (Assertion.past | Assertion.family | Assertion.conditional | Assertion.negated) != 0
    {
      return nil
    }
    let token = token(index)
    if let times = token.whole, times >= 1, times <= 7, !token.isSize, !isMark(index - 1, "/") {
      var next = index + 1
      var most = times
      if isMark(next, "-") || isWord(next, words.to), let upper = self.token(next + 1).whole,
        upper <= 7
      {
        most = upper
        next += 2
      }
      let hasTimes = isTimes(next) || isWord(next, words.timesWord)
      if hasTimes { next += 1 }
      let hasVisits = !hasTimes && hasHit(.visits, next..<next + 1, sentence)
      if hasVisits { next += 1 }
      guard hasTimes || hasVisits || isMark(next, "/") && !isMark(next + 1, "/") else { return nil }
      if isMark(next, "/") || isWord(next, words.per) { next += 1 }
      if isWord(next, words.weeks) || isWord(next, lexicon.sets.weekly) {
        return (most, 7, next + 1)
      }
      if isWord(next, words.months), hasTimes { return (most, 30, next + 1) }
      return nil
    }
    if isWord(index, words.twice) || isWord(index, words.once) {
      let times = isWord(index, words.twice) ? 2 : 1
      var next = index + 1
      if isMark(next, "/") || isWord(next, words.per) { next += 1 }
      if isWord(next, words.weeks) || isWord(next, lexicon.sets.weekly) {
        return (times, 7, next + 1)
      }
      if isWord(next, words.months) { return (times, 30, next + 1) }
      return nil
    }
    if isWord(index, words.every), let count = self.token(index + 1).whole, count <= 8 {
      var next = index + 2
      if isMark(next, "-"), self.token(next + 1).whole != nil { next += 2 }
      if isWord(next, words.weeks) { return (1, 7 * count, next + 1) }
      if isWord(next, words.days), count >= 2 { return (1, count, next + 1) }
      return nil
    }
    var position = firstHit(from: index, sentence)
    while position < sentence.hits.upperBound, Int(hits[position].first) == index {
      let hit = hits[position]
      position += 1
      guard hit.cue == .frequency else { continue }
      guard hit.detail > 1 else { continue }
      // `3-4 per week` is no plan of visits.
      if isWord(index, words.per),
        !isWord(index, words.every) || self.token(index - 1).kind == .number
      {
        continue
      }
      // Days of the week that are named.
      if hit.detail == 3 { return (3, 7, Int(hit.end)) }
      if hit.detail == 4 { return (2, 7, Int(hit.end)) }
      return (1, Int(hit.detail), Int(hit.end))
    }
    return nil
  }

  /// Exercises, headaches and runs have frequencies too.
  private func isOfExercise(_ range: Range<Int>, _ sentence: Sentence, inPlan: Bool) -> Bool {
    let near = window(range, before: 6, after: 3, sentence)
    if hasHit(.complaint, window(range, before: 4, after: 0, sentence), sentence), !inPlan {
      return true
    }
    if hasHit(.diagnosis, window(range, before: 5, after: 0, sentence), sentence), !inPlan {
      return true
    }
    if hasHit(.homeProgramme, near, sentence), !hasHit(.visits, near, sentence),
      !near.contains(where: { isMark($0, ",") || isMark($0, ";") || isMark($0, "-") })
    {
      return true
    }
    if sentence.section == .otherTreatment || sentence.section == .objective { return true }
    return near.contains { lexicon.sets.habits.contains(tokens[$0].word) && tokens[$0].word != 0 }
  }

  /// `x 4 wks`, `for 6 weeks`, `for the next three weeks`, `x 6 visits`.
  private func planLength(
    after start: Int, _ sentence: Sentence
  ) -> (Range<Int>, DocumentedValue?)? {
    for index in start..<min(start + 9, max(start, sentence.tokens.upperBound))
    where isWord(index, lexicon.sets.untilWords) {
      // `until 12 wks post op`, `through 4/1`
      let next = index + 1
      if token(next).kind == .number || isWord(next, words.monthNames) {
        return (index..<next + 1, nil)
      }
    }
    for index in start..<min(start + 9, max(start, sentence.tokens.upperBound))
    where token(index).kind == .number {
      let isLinked =
        isTimes(index - 1) || isWord(index - 1, words.forWord) || isWord(index - 1, words.more)
        || isWord(index - 1, lexicon.sets.overWords) || isMark(index - 1, ",")
        || isMark(index - 1, "/")
      guard isLinked else { continue }
      if let found = duration(at: index), found.days >= 7 {
        return (index..<found.end, .weeks(found.days / 7))
      }
      if let (range, visits) = visitCount(at: index, sentence) { return (range, visits) }
      // `2x/wk x 3.`
      if isTimes(index - 1), let weeks = token(index).whole, (1...52).contains(weeks),
        token(index + 1).kind != .word, !isMark(index + 1, "/")
      {
        return (index..<index + 1, .weeks(weeks))
      }
    }
    return nil
  }

  private func visitCount(at index: Int, _ sentence: Sentence) -> (Range<Int>, DocumentedValue)? {
    guard let count = token(index).whole, (1...60).contains(count), !token(index).isSize else {
      return nil
    }
    var next = index + 1
    if isMark(next, "-"), token(next + 1).whole != nil { next += 2 }
    while isWord(next, words.more) || isWord(next, lexicon.sets.needleWords) { next += 1 }
    guard hasHit(.visits, next..<next + 1, sentence) else { return nil }
    return (index..<next + 1, .visits(count))
  }

  // MARK: - Other interventions

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

  // MARK: - Aftercare and hygiene

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
    guard isNeedled else { return evidence }
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
      evidence.add(.present, span(hit))
    }
    return evidence
  }

  private func isSkin(_ hit: Hit, _ sentence: Sentence) -> Bool {
    window(hit.range, before: 6, after: 6, sentence).contains {
      lexicon.sets.skinWords.contains(tokens[$0].word) && tokens[$0].word != 0
    }
  }

  // MARK: - Vague phrases

  func vaguePhrases(_ reading: NoteReading) -> [VaguePhrase] {
    var phrases: [VaguePhrase] = []
    for (hit, sentence) in found(.vague) {
      if sentence.section == .previous || assertion(hit) & Assertion.aside != 0 { continue }
      switch hit.detail {
      case 0:
        phrases.append(
          VaguePhrase(
            span: span(hit),
            remedy: "name the muscles, the finding in each, and the function that the pain limits"))
      case 1:
        phrases.append(
          VaguePhrase(
            span: span(hit), remedy: "name each muscle, its side and what was found there"))
      case 2
      where sentence.tokens.count <= 6 && !isWord(Int(hit.end), lexicon.sets.wellWord)
        && reading[.painAfter].state == .absent && hit.range.count > 1:
        phrases.append(
          VaguePhrase(
            span: span(hit),
            remedy: "write what changed: pain score, motion or function before and after"))
      case 3:
        phrases.append(
          VaguePhrase(span: span(hit), remedy: "write diameter or gauge and length of the needles"))
      case 4:
        phrases.append(VaguePhrase(span: span(hit), remedy: "write how many needles were used"))
      default: continue
      }
    }
    let remedies: [(DocumentationElement, String)] = [
      (
        .muscles, "name each muscle that was needled; a word for several muscles does not say which"
      ),
      (.needleSize, "write diameter or gauge, and length"),
      (.onset, "write the date it began, or for how many weeks"),
      (.consent, "write that consent was given, how, and what it covered"),
      (.planFrequency, "write how often and for how many weeks or visits"),
      (.goals, "write the goal: an activity, an amount and a date"),
      (.function, "write which activity is limited, and by how much"),
      (.rangeOfMotion, "write the motion and its degrees, before and after"),
      (.dwellTime, "write for how many minutes the needles stayed in"),
    ]
    var seen = Set(phrases.map(\.span))
    for (element, remedy) in remedies where reading[element].state == .vague {
      for span in reading[element].spans where seen.insert(span).inserted {
        phrases.append(VaguePhrase(span: span, remedy: remedy))
      }
    }
    return phrases.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
  }
}
