extension NoteText {
  private static let notToday: NoteSections = [
    .previous, .family, .history, .medication, .teaching, .goals, .plan,
  ]

  private func isNow(_ index: Int, _ sentence: Sentence) -> Bool {
    !sentence.section.isOne(of: Self.notToday) && assertions[index] & Assertion.aside == 0
  }

  // MARK: - Response

  func response() -> ElementEvidence {
    var evidence = ElementEvidence()
    for (hit, sentence) in found(.tolerated)
    where isNow(Int(hit.first), sentence) || isDoneInPlan(hit, sentence) {
      if sentence.section == .subjective { continue }
      if hit.detail == 1, !isFeltAfter(hit, sentence) { continue }
      if hasHit(.priorWord, sentence.tokens, sentence) { continue }
      if hit.detail == 0, hit.range.count == 1,
        !isWord(Int(hit.first), lexicon.sets.toleranceWords)
      {
        continue
      }
      // `sitting tol 20 min`
      if hit.range.count == 1,
        hasHit(.ability, window(hit.range, before: 2, after: 1, sentence), sentence)
          || isWord(Int(hit.first) - 1, lexicon.sets.activities)
      {
        continue
      }
      evidence.add(.present, span(hit))
    }
    for sentence in sentences where sentence.section == .response && !sentence.body.isEmpty {
      guard isNow(sentence.body.lowerBound, sentence) else { continue }
      let hasWord = sentence.hits.contains {
        switch hits[$0].cue {
        case .tolerated, .change, .priorOutcome, .ability: true
        case .motion: !scoreFree(sentence)
        default: false
        }
      }
      let isFirst = sentence.body.lowerBound > sentence.tokens.lowerBound
      if hasWord
        || isFirst && sentence.body.count >= 3 && sentence.field == nil && scoreFree(sentence)
      {
        evidence.add(.present, span(sentence.body))
      }
    }
    for sentence in sentences where sentence.tokens.lowerBound > firstNeedling {
      readQuote(sentence, &evidence)
    }
    for (hit, sentence) in found(.motion) where isNow(Int(hit.first), sentence) {
      if Int(hit.first) > firstNeedling, isRetest(hit, sentence) {
        evidence.add(.present, span(hit))
      }
    }
    for (hit, sentence) in found(.change) where isNow(Int(hit.first), sentence) {
      if sentence.section.isOne(of: [.subjective, .indication, .safety, .consent]) { continue }
      if assertion(hit) & Assertion.negated != 0 { continue }
      let near = window(hit.range, before: 8, after: 10, sentence)
      if hasHit(.priorWord, sentence.tokens, sentence) || hasHit(.purpose, near, sentence)
        || hasHit(.cause, near, sentence) || hasHit(.causeUnknown, near, sentence)
        || hasHit(.diagnosis, near, sentence)
      {
        continue
      }
      if isResult(hit, near, sentence) { evidence.add(.present, span(hit)) }
    }
    return evidence
  }

  private static let noResponse: NoteSections = [
    .subjective, .plan, .aftercare, .goals, .history, .previous, .consent, .indication, .teaching,
    .safety, .onset, .family, .medication,
  ]

  /// Words for how it feels count behind the needling, and a bare `ok` only by itself.
  private func isFeltAfter(_ hit: Hit, _ sentence: Sentence) -> Bool {
    let first = Int(hit.first)
    guard first > firstNeedling, !sentence.section.isOne(of: Self.noResponse),
      assertion(hit) & Assertion.aside == 0
    else { return false }
    guard hit.range.count == 1, isWord(first, lexicon.sets.okWord) else { return true }
    let before =
      sentence.body.lowerBound == first || isWord(first - 1, lexicon.sets.butWords)
      || token(first - 1).isMark(".")
    let next = token(Int(hit.end))
    return before
      && (next.kind != .word
        || hasHit(.afterword, hit.range.upperBound..<hit.range.upperBound + 1, sentence)
          && !isWord(Int(hit.end), words.to))
  }

  /// `"moves like butter"`: what the patient said behind the needling.
  private func readQuote(_ sentence: Sentence, _ evidence: inout ElementEvidence) {
    guard !sentence.section.isOne(of: Self.noResponse), isNow(sentence.tokens.lowerBound, sentence)
    else { return }
    var open: Int?
    for index in sentence.tokens where isMark(index, "\"") {
      guard let start = open else {
        open = index
        continue
      }
      open = nil
      if index - start >= 3, assertions[start + 1] & Assertion.aside == 0,
        (start + 1..<index).allSatisfy({ tokens[$0].kind != .number })
      {
        evidence.add(.present, span(start..<index + 1))
      }
    }
  }

  /// `DF after: 8 cm`, `SLR 72 without pain` behind the needling, told with a word for after.
  private func isRetest(_ hit: Hit, _ sentence: Sentence) -> Bool {
    if sentence.section.isOne(of: Self.noResponse) || isPlain(hit, sentence) { return false }
    let near = window(hit.range, before: 5, after: 7, sentence)
    guard near.contains(where: { isAngle($0, hit) }) else { return false }
    return sentence.hits.contains {
      hits[$0].cue == .afterword && near.contains(Int(hits[$0].first))
        && !isWord(Int(hits[$0].first), words.to)
        && !isWord(Int(hits[$0].first), words.out)
    }
  }

  /// `No issues.` and nothing else, behind the needling.
  private func isAlone(_ hit: Hit, _ sentence: Sentence) -> Bool {
    sentence.body.count <= 4 && Int(hit.first) > firstNeedling
      && Int(hit.end) >= sentence.tokens.upperBound - 1
      && !sentence.section.isOne(of: Self.noResponse)
  }

  /// More than scores and angles.
  private func scoreFree(_ sentence: Sentence) -> Bool {
    !sentence.body.contains { tokens[$0].kind == .number }
  }

  /// A treatment of today told under the plan.
  private func isDoneInPlan(_ hit: Hit, _ sentence: Sentence) -> Bool {
    sentence.section == .plan && assertion(hit) & Assertion.aside == 0
      && hasHit(.needling, sentence.tokens, sentence) && hasHit(.done, sentence.tokens, sentence)
  }

  /// A change that is told as a result: with `after`, or of a measure with an arrow or `to`.
  private func isResult(_ hit: Hit, _ near: Range<Int>, _ sentence: Sentence) -> Bool {
    if sentence.section == .response { return true }
    let hasAfter = sentence.hits.contains { index in
      guard hits[index].cue == .afterword, near.contains(Int(hits[index].first)) else {
        return false
      }
      return !isWord(Int(hits[index].first), words.to)
    }
    let hasMeasure =
      hasHit(.motion, near, sentence) || hasHit(.finding, near, sentence)
      || hasHit(.complaint, near, sentence)
    if hasAfter {
      return hasMeasure || hasHit(.tolerated, sentence.tokens, sentence) || sentence.body.count <= 8
    }
    let hasArrow = near.contains {
      isMark($0, ">") || isWord($0, words.to) && token($0 + 1).kind == .number
    }
    return hasArrow && hasMeasure && hit.range.upperBound - sentence.body.lowerBound < 30
      && sentence.section != .objective
  }

  // MARK: - Adverse response

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
      }
    }
    for (hit, sentence) in found(.reaction) where isNow(Int(hit.first), sentence) {
      if isPlain(hit, sentence) || isHeadingOf(hit, sentence) { continue }
      if hasHit(.priorWord, sentence.tokens, sentence) { continue }
      let isDenied =
        assertions[Int(hit.first)] & (Assertion.negated | Assertion.negatedInList) != 0
        || answer(after: Int(hit.end)) == false || isNoneBehind(hit, sentence)
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
      if isWord(index, words.none) || isMark(index, NoteMark.none) { return true }
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

  /// The first word about needling that was done.
  func firstNeedlingWord() -> Int {
    var first = needleSizes.first?.range.lowerBound ?? Int.max
    for cue in [Cue.needling, .needled, .twitch, .needle] {
      for (hit, sentence) in found(cue)
      where !sentence.section.isOne(of: [.history, .previous, .teaching])
        && assertion(hit) & (Assertion.aside | Assertion.negated) == 0
      {
        first = min(first, Int(hit.first))
        break
      }
    }
    return first
  }

  /// The soreness a patient came with, the dizziness of a history.
  private func isOrdinary(_ hit: Hit, _ sentence: Sentence) -> Bool {
    let near = window(hit.range, before: 8, after: 6, sentence)
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

  // MARK: - Range of motion

  func rangeOfMotion() -> ElementEvidence {
    var evidence = ElementEvidence()
    for (hit, sentence) in found(.motion) {
      guard isNow(Int(hit.first), sentence), !isPlain(hit, sentence),
        sentence.section != .otherTreatment || false, sentence.section != .aftercare
      else { continue }
      let near = window(hit.range, before: 4, after: 7, sentence)
      if isExerciseMotion(hit, near, sentence) { continue }
      if isWord(Int(hit.end), lexicon.sets.strengthWords) { continue }
      let isBare = isWord(Int(hit.end) - 1, lexicon.sets.motionWords)
      let hasNumber = near.contains { isAngle($0, hit) }
      let hasState = hasHit(.motionState, near, sentence)
      if hasNumber {
        evidence.add(.present, span(hit))
      } else if hasState {
        let hasJoint = hasHit(.region, near, sentence)
        evidence.add(isBare && !hasJoint ? .vague : .present, span(hit))
      }
    }
    return evidence
  }

  private func isExerciseMotion(_ hit: Hit, _ near: Range<Int>, _ sentence: Sentence) -> Bool {
    hasHit(.exercise, near, sentence)
      || hasHit(.otherTreatment, window(hit.range, before: 2, after: 2, sentence), sentence)
  }

  /// `48 deg`, `50%`, `120 to 145`, `R 55`: no score, count of repetitions or grade of strength.
  private func isAngle(_ index: Int, _ hit: Hit) -> Bool {
    guard let number = token(index).whole, !token(index).isSize, (1...200).contains(number),
      token(index).flags & NoteToken.spelled == 0
    else { return false }
    if isWord(index + 1, words.degrees) || isMark(index + 1, NoteMark.degree)
      || isMark(index + 1, "%")
      || isWord(index + 1, lexicon.sets.centimeters)
    {
      return true
    }
    guard index >= Int(hit.end), number >= 5 else { return false }
    if isMark(index + 1, "/"), let other = token(index + 2).whole, other <= 10 { return false }
    if isMark(index - 1, "/"), number <= 10 { return false }
    if isTimes(index - 1) || isTimes(index + 1) { return false }
    return
      !(isWord(index + 1, words.minutes) || isWord(index + 1, words.weeks)
      || isWord(index + 1, words.days)
      || isWord(index + 1, words.months) || isWord(index + 1, words.seconds)
      || isWord(index + 1, lexicon.sets.units)
      || token(index + 1).kind == .word && hasUnitWord(index + 1))
  }

  private func hasUnitWord(_ index: Int) -> Bool {
    isWord(index, words.years) || isWord(index, lexicon.sets.needleNouns)
  }
}
