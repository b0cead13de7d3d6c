extension NoteText {
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
    if hasHit(.exercise, near, sentence) { return true }
    let close = window(hit.range, before: 2, after: 2, sentence)
    return sentence.hits.contains {
      // `PROM` is a treatment too.
      hits[$0].cue == .otherTreatment && close.contains(Int(hits[$0].first))
        && !isWord(Int(hits[$0].first), lexicon.sets.motionWords)
    }
  }

  /// `48 deg`, `50%`, `120 to 145`, `R 55`: no score, count of repetitions or grade of strength.
  func isAngle(_ index: Int, _ hit: Hit) -> Bool {
    guard let number = token(index).whole, !token(index).isSize, (0...200).contains(number),
      token(index).flags & NoteToken.spelled == 0
    else { return false }
    if isWord(index + 1, lexicon.sets.rangeUnits) { return true }
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
