extension NoteText {
  // MARK: - Twitch

  func twitchResponse() -> ElementEvidence {
    var evidence = ElementEvidence()
    for (hit, sentence) in found(.twitch) {
      if sentence.section.isOne(of: [.subjective, .plan]),
        !hasHit(.needling, sentence.tokens, sentence)
      {
        continue
      }
      guard isToday(Int(hit.first), sentence),
        !isSought(hit, sentence) || times(after: Int(hit.end)) != nil
      else { continue }
      if isExercise(hit, sentence) { continue }
      let isField = Int(hit.end) <= sentence.body.lowerBound && sentence.field != nil
      if isField, sentence.body.isEmpty { continue }
      let answered =
        isField
        ? answer(after: Int(hit.end))
          ?? (isWord(sentence.body.lowerBound, words.no)
            || isWord(sentence.body.lowerBound, words.none) ? false : nil)
        : answer(after: Int(hit.end))
      // `No. of twitches`, `no LTR`
      if answered == false || assertion(hit) & Assertion.negated != 0
        || isDeniedBehind(hit, sentence)
        || isWord(Int(hit.end), lexicon.sets.noneWord)
      {
        evidence.add(.negated, span(hit))
      } else {
        evidence.add(.present, span(hit), times(after: Int(hit.end)).map { .count($0) })
      }
    }
    readColumn(&evidence)
    return evidence
  }

  private static let longestTable = 40

  /// The cells under `LTR` in a table whose columns are parted by `|`.
  private func readColumn(_ evidence: inout ElementEvidence) {
    for (hit, _) in found(.twitch) {
      guard let column = cell(of: Int(hit.first)), column > 0 else { continue }
      var line = lineEnd(from: Int(hit.first))
      var rows = 0
      while line < tokens.count, isMark(line + 1, "|"), rows < Self.longestTable {
        rows += 1
        if let word = word(inCell: column, of: line + 1) {
          if isWord(word, words.yes) { evidence.add(.present, span(word..<word + 1)) }
          if isWord(word, words.no) { evidence.add(.negated, span(word..<word + 1)) }
        }
        line = lineEnd(from: line + 1)
      }
    }
  }

  /// How many `|` stand before a word in a line that starts with one.
  private func cell(of index: Int) -> Int? {
    var bars = 0
    var place = index
    while place > 0, tokens[place - 1].kind != .lineEnd, index - place < 60 {
      place -= 1
      if isMark(place, "|") { bars += 1 }
    }
    return isMark(place, "|") && bars >= 2 ? bars : nil
  }

  private func lineEnd(from index: Int) -> Int {
    var place = index
    while place < tokens.count, tokens[place].kind != .lineEnd { place += 1 }
    return place
  }

  private func word(inCell cell: Int, of line: Int) -> Int? {
    var bars = 0
    var place = line
    while place < tokens.count, tokens[place].kind != .lineEnd {
      if isMark(place, "|") { bars += 1 } else if bars == cell { return place }
      place += 1
    }
    return nil
  }

  private func times(after index: Int) -> Int? {
    if isTimes(index), let count = token(index + 1).whole, count < 100 { return count }
    return nil
  }

  private func isDeniedBehind(_ hit: Hit, _ sentence: Sentence) -> Bool {
    for index in sentence.hits where hits[index].cue == .negatedAfter {
      let first = Int(hits[index].first)
      if first >= Int(hit.end), first - Int(hit.end) <= 3 { return true }
    }
    return false
  }

  private func isSought(_ hit: Hit, _ sentence: Sentence) -> Bool {
    hasHit(.seeking, window(hit.range, before: 3, after: 2, sentence), sentence)
  }

  /// Lower trunk rotation of an exercise list.
  private func isExercise(_ hit: Hit, _ sentence: Sentence) -> Bool {
    if sentence.section == .otherTreatment { return true }
    // `LTR 10x`
    if (token(Int(hit.end)).whole ?? 0) >= 8, isTimes(Int(hit.end) + 1) { return true }
    return hasHit(.exercise, window(hit.range, before: 0, after: 5, sentence), sentence)
      || isTimes(Int(hit.end)) && (token(Int(hit.end) + 1).whole ?? 0) >= 10
  }
  // MARK: - Injectate

  func injectate() -> ElementEvidence {
    var evidence = ElementEvidence()
    for (hit, sentence) in found(.injected) where isToday(Int(hit.first), sentence) {
      let isDenied = assertion(hit) & Assertion.negated != 0 || answer(after: Int(hit.end)) == false
      if isDenied {
        if !isWord(Int(hit.first), lexicon.sets.medicationWord)
          || hasHit(
            .injected, Int(hit.end)..<min(Int(hit.end) + 3, sentence.tokens.upperBound), sentence)
        {
          evidence.add(.negated, span(hit))
        }
        continue
      }
      if isWord(Int(hit.first), lexicon.sets.medicationWord) { continue }
      if let drug = firstHit(.drug, in: sentence), assertion(drug) & Assertion.aside == 0 {
        evidence.add(.present, span(Int(min(drug.first, hit.first))..<Int(max(drug.end, hit.end))))
      }
    }
    for (hit, sentence) in found(.drug) where isToday(Int(hit.first), sentence) {
      if sentence.section.isOne(of: [.subjective, .plan]) { continue }
      if assertion(hit) & Assertion.negated != 0 { continue }
      let near = window(hit.range, before: 6, after: 6, sentence)
      if near.contains(where: { isWord($0, words.milliliters) }),
        near.contains(where: { token($0).kind == .number }),
        sentence.section != .medication
      {
        evidence.add(.present, span(hit))
      }
    }
    return evidence
  }
}
