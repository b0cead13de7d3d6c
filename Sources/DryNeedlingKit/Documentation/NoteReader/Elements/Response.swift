extension NoteText {
  func response() -> ElementEvidence {
    var evidence = ElementEvidence()
    for (hit, sentence) in found(.tolerated)
    where isNow(Int(hit.first), sentence) || isDoneInPlan(hit, sentence) {
      if sentence.section == .subjective { continue }
      if hit.detail == 1, !isFeltAfter(hit, sentence) { continue }
      if hasPriorNear(hit, sentence) { continue }
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
    for sentence in sentences where sentence.tokens.upperBound > firstTreatment {
      readMeasure(sentence, &evidence)
      if sentence.tokens.lowerBound > firstTreatment { readQuote(sentence, &evidence) }
    }
    for (hit, sentence) in found(.motion) where isNow(Int(hit.first), sentence) {
      if Int(hit.first) > firstTreatment, isRetest(hit, sentence) {
        evidence.add(.present, span(hit))
      }
    }
    for (hit, sentence) in found(.ability) where Int(hit.first) > firstTreatment {
      if isAbilityAfter(hit, sentence) { evidence.add(.present, span(hit)) }
    }
    for (hit, sentence) in found(.change) where isNow(Int(hit.first), sentence) {
      if sentence.section.isOne(of: [.subjective, .indication, .safety, .consent]) { continue }
      if assertion(hit) & Assertion.negated != 0 { continue }
      if isComparative(hit, sentence) {
        evidence.add(.present, span(hit))
        continue
      }
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

  static let noResponse: NoteSections = [
    .subjective, .plan, .aftercare, .goals, .history, .previous, .consent, .indication, .teaching,
    .safety, .onset, .family, .medication,
  ]

  /// Words for how it feels count behind the needling, and a bare `ok` only by itself.
  private func isFeltAfter(_ hit: Hit, _ sentence: Sentence) -> Bool {
    let first = Int(hit.first)
    guard first > firstTreatment, !sentence.section.isOne(of: Self.noResponse),
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
      let isFelt =
        (start - 2..<start).contains { isWord($0, lexicon.sets.feltWords) }
        || sentence.hits.contains { hits[$0].cue == .afterword && isLater(hits[$0]) }
      if index - start >= 3 || index - start == 2 && isFelt,
        assertions[start + 1] & Assertion.aside == 0,
        (start + 1..<index).allSatisfy({ tokens[$0].kind != .number })
      {
        evidence.add(.present, span(start..<index + 1))
      }
    }
  }

  /// `hip looser`, `moves easier` behind the treatment: such a word compares with before.
  private func isComparative(_ hit: Hit, _ sentence: Sentence) -> Bool {
    Int(hit.first) > firstTreatment && isWord(Int(hit.first), lexicon.sets.comparatives)
      && !sentence.section.isOne(of: Self.noResponse) && !isAdvice(sentence)
      && !hasPriorNear(hit, sentence)
  }

  /// Earlier treatment is spoken of beside it.
  func hasPriorNear(_ hit: Hit, _ sentence: Sentence) -> Bool {
    hasHit(.priorWord, window(hit.range, before: 16, after: 10, sentence), sentence)
  }

  /// `could touch his shins afterwards`, `walks without limp now`
  private func isAbilityAfter(_ hit: Hit, _ sentence: Sentence) -> Bool {
    guard !sentence.section.isOne(of: Self.noResponse), isNow(Int(hit.first), sentence),
      !isPlain(hit, sentence), !isAdvice(sentence)
    else { return false }
    let near = window(hit.range, before: 6, after: 8, sentence)
    return sentence.hits.contains {
      guard near.contains(Int(hits[$0].first)) else { return false }
      return hits[$0].cue == .afterword && isLater(hits[$0])
    }
  }

  /// A word for after that is no `to` or `out`.
  private func isLater(_ hit: Hit) -> Bool {
    !isWord(Int(hit.first), words.to) && !isWord(Int(hit.first), words.out)
  }

  /// Told to the patient, not of the patient.
  private func isAdvice(_ sentence: Sentence) -> Bool {
    firstHit(.toldTo, in: sentence) != nil || firstHit(.aftercare, in: sentence) != nil
      || firstHit(.handout, in: sentence) != nil
  }

  /// `Grip 44 kg after`, `rotation 60 -> 72`: a measure with its unit taken behind the treatment.
  private func readMeasure(_ sentence: Sentence, _ evidence: inout ElementEvidence) {
    guard !sentence.section.isOne(of: Self.noResponse), sentence.section != .reaction else {
      return
    }
    let isResult = sentence.section == .response
    var later: Range<Int>?
    for position in sentence.hits
    where hits[position].cue == .afterword && isLater(hits[position]) {
      later = hits[position].range
      break
    }
    for index in sentence.body where tokens[index].kind == .number && index > firstTreatment {
      guard assertions[index] & Assertion.aside == 0,
        isMeasure(index, sentence, isTold: isResult || later != nil)
      else { continue }
      let isLaterThan = later.map { abs($0.lowerBound - index) <= 8 } ?? false
      if isResult || isLaterThan || isArrow(behind: index)
        || isWord(index - 1, lexicon.sets.upWords)
          && hasHit(.motion, window(index..<index, before: 6, after: 0, sentence), sentence)
        || isMark(index - 1, "+")
      {
        evidence.add(.present, span(index..<index + 1))
        return
      }
    }
  }

  /// A number that is a measure of the body, no needle, score, exercise or time of a treatment.
  private func isMeasure(_ index: Int, _ sentence: Sentence, isTold: Bool) -> Bool {
    if token(index).isSize || isTimes(index - 1) || isTimes(index + 1) || isMark(index - 1, "/") {
      return false
    }
    let near = window(index..<index + 1, before: 6, after: 6, sentence)
    if !isTold, hasHit(.otherTreatment, near, sentence) { return false }
    if hasHit(.exercise, near, sentence) || hasHit(.stimulation, near, sentence)
      || hasHit(.dwell, near, sentence)
      || hasHit(.needle, near, sentence) || hasHit(.frequency, near, sentence)
      || hasHit(.visits, near, sentence)
    {
      return false
    }
    if isWord(index + 1, lexicon.sets.measureUnits) || isMark(index + 1, NoteMark.degree)
      || isMark(index + 1, "#") || isMark(index + 1, "%")
    {
      return true
    }
    // `HBB up 2 levels`
    if isWord(index - 1, lexicon.sets.upWords), isWord(index + 1, lexicon.sets.rangeUnits) {
      return hasHit(.motion, near, sentence)
    }
    // `rotation 60 -> 72`
    return isArrow(behind: index) && hasHit(.motion, near, sentence)
      && !hasHit(.painScale, window(index..<index, before: 3, after: 0, sentence), sentence)
  }

  private func isArrow(behind index: Int) -> Bool {
    var next = index + 1
    if isMark(next, NoteMark.degree) || isWord(next, lexicon.sets.measureUnits) { next += 1 }
    if isMark(next, "-") || isMark(next, "=") { next += 1 }
    return isMark(next, ">") && token(next + 1).kind == .number
  }

  /// `DF after: 8 cm`, `SLR 72 without pain` behind the needling, told with a word for after.
  private func isRetest(_ hit: Hit, _ sentence: Sentence) -> Bool {
    if sentence.section.isOne(of: Self.noResponse) || isPlain(hit, sentence) { return false }
    let near = window(hit.range, before: 5, after: 7, sentence)
    guard near.contains(where: { isAngle($0, hit) }) else { return false }
    if hasHit(.otherTreatment, near, sentence) || hasHit(.exercise, near, sentence) { return false }
    if isMeasuredAgain(hit, sentence) { return true }
    return sentence.hits.contains {
      hits[$0].cue == .afterword && near.contains(Int(hits[$0].first))
        && !isWord(Int(hits[$0].first), words.to)
        && !isWord(Int(hits[$0].first), words.out)
    }
  }

  /// The same motion was measured before the treatment.
  private func isMeasuredAgain(_ hit: Hit, _ sentence: Sentence) -> Bool {
    if sentence.section == .objective, !treated[sentence.number] { return false }
    return measuredBefore.contains(tokens[Int(hit.first)].word)
  }

  /// The motions that were measured before the treatment, by their first words.
  func motionsMeasuredBefore() -> Set<UInt16> {
    var measured: Set<UInt16> = []
    for (hit, sentence) in found(.motion) {
      if Int(hit.first) >= firstTreatment { break }
      if sentence.section.isOne(of: [.previous, .goals, .plan, .history]) { continue }
      let near = window(hit.range, before: 2, after: 7, sentence)
      if near.contains(where: { isAngle($0, hit) }) {
        measured.insert(tokens[Int(hit.first)].word)
      }
    }
    return measured
  }

  /// `No issues.` and nothing else, behind the needling.
  func isAlone(_ hit: Hit, _ sentence: Sentence) -> Bool {
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
      && (treated[sentence.number]
        || hasHit(.needling, sentence.tokens, sentence) && hasHit(.done, sentence.tokens, sentence))
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
}
