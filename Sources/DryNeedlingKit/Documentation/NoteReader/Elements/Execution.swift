extension NoteText {
  /// Told of this visit, in a section that tells what was done.
  func isToday(_ index: Int, _ sentence: Sentence) -> Bool {
    if sentence.section.isOne(of: [.previous, .family, .history, .medication, .teaching, .goals]) {
      return false
    }
    return assertions[index] & Assertion.aside == 0
  }

  /// The sentence a word stands in.
  func sentence(at index: Int) -> Sentence? {
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].tokens.contains(index) ? sentences[low] : nil
  }

  func needleSize() -> ElementEvidence {
    var evidence = ElementEvidence()
    for (range, size) in needleSizes {
      guard let sentence = sentence(at: range.lowerBound), isToday(range.lowerBound, sentence),
        sentence.section != .plan || hasHit(.needling, sentence.tokens, sentence),
        assertions[range.lowerBound] & Assertion.negated == 0
      else { continue }
      evidence.add(
        size.isComplete ? .present : .vague, span(trimmed(range)), .needle(size))
    }
    // `.30 needles`
    for (hit, sentence) in found(.needle) where isToday(Int(hit.first), sentence) {
      let before = token(Int(hit.first) - 1)
      if before.hasFraction, !before.isSize, (100...500).contains(before.value) {
        evidence.add(.vague, span(Int(hit.first) - 1..<Int(hit.end)))
      }
    }
    for (hit, sentence) in found(.vague) where hit.detail == 3 && isToday(Int(hit.first), sentence)
    {
      evidence.add(.vague, span(hit))
    }
    return evidence
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let end = min(range.upperBound, tokens.count)
    return range.lowerBound..<max(end, range.lowerBound + 1)
  }

  // MARK: - Count

  func needleCount() -> ElementEvidence {
    var evidence = ElementEvidence()
    for (hit, sentence) in found(.needle) where isToday(Int(hit.first), sentence) {
      readCount(beside: hit, sentence, &evidence)
    }
    for (range, _) in needleSizes {
      // `0.30x60 x 8`, `.25x40 (4)`, `0.30x40 x5 ndls`
      let end = range.upperBound
      guard let sentence = sentence(at: range.lowerBound), isToday(range.lowerBound, sentence)
      else { continue }
      var index = end
      if isWord(index, lexicon.sets.needleNouns) { index += 1 }
      if isMark(index, ",") || isMark(index, "|") { index += 1 }
      let isOpen = isMark(index, "(")
      let isLinked = isTimes(index) || isOpen
      if isLinked { index += 1 }
      if isOpen, isTimes(index) { index += 1 }
      if let count = count(at: index), isCountEnd(index + 1),
        isLinked || count <= 20 && isLoneCount(index)
      {
        evidence.add(.present, span(index..<index + 1), .count(count))
      }
    }
    for sentence in sentences where isToday(sentence.tokens.lowerBound, sentence) {
      readTotals(sentence, &evidence)
    }
    for (hit, sentence) in found(.vague) where hit.detail == 4 && isToday(Int(hit.first), sentence)
    {
      evidence.add(.vague, span(hit))
    }
    return evidence
  }

  /// `0.25x40, 1;`, `0.25x40  2  Y` in the columns of a table, `0.30x50 2 in QL`.
  private func isLoneCount(_ index: Int) -> Bool {
    let next = token(index + 1)
    switch next.kind {
    case .lineEnd, .number: return true
    case .mark: return !isMark(index + 1, "/") && !isMark(index + 1, "-") && !isMark(index + 1, ":")
    case .word:
      return isWord(index + 1, words.yes) || isWord(index + 1, words.no)
        || isWord(index + 1, words.toward) && !isWord(index + 1, words.forWord)
    case .wrap: return false
    }
  }

  /// A plausible number of needles that is not part of a size, a score or a date.
  private func count(at index: Int) -> Int? {
    guard let count = token(index).whole, !token(index).isSize, (1...60).contains(count),
      !isMark(index + 1, "/"), !isMark(index - 1, "/") || isMark(index - 2, "/")
    else { return nil }
    return count
  }

  private func isCountEnd(_ index: Int) -> Bool {
    !(isWord(index, words.minutes) || isWord(index, words.millimeters) || isWord(index, words.weeks)
      || isWord(index, words.gauge) || isWord(index, lexicon.sets.units)
      || isWord(index, lexicon.sets.spots)
      || isWord(index, words.seconds)
      || isMark(index, "'") || isMark(index, "%"))
  }

  private func readCount(beside hit: Hit, _ sentence: Sentence, _ evidence: inout ElementEvidence) {
    let first = Int(hit.first)
    // `6 needles`, `six filiform needles`, `4 0.30x50 needles`
    var index = first - 1
    var steps = 0
    while steps < 5, index >= sentence.tokens.lowerBound {
      let token = tokens[index]
      if token.isSize || token.kind == .word && lexicon.sets.needleAdjectives.contains(token.word) {
        index -= 1
        steps += 1
        continue
      }
      break
    }
    if isMark(index, ")"), let count = count(at: index - 1) {
      evidence.add(.present, span(index - 1..<Int(hit.end)), .count(count))
    } else if index >= sentence.tokens.lowerBound, let count = count(at: index),
      !isMark(index - 1, "-"), !(isWord(index + 1, words.gauge)), !isMark(index - 1, "#")
    {
      evidence.add(.present, span(index..<Int(hit.end)), .count(count))
    }
    if isWord(first - 1, words.single) {
      evidence.add(.present, span(first - 1..<Int(hit.end)), .count(1))
    }
    // `needles in / out: 3 / 3`, `needles in 11`
    if let count = countBehind(Int(hit.end), sentence) {
      evidence.add(.present, span(first..<count.end), .count(count.value))
    }
    // `needles: 6`, `needles x 8`, `needle count 5`, `number of needles: 7`
    var next = Int(hit.end)
    // `Needles	3` in a form
    if first == sentence.tokens.lowerBound, sentence.tokens.upperBound - next <= 2,
      let count = count(at: next), token(next + 1).kind == .lineEnd
    {
      evidence.add(.present, span(first..<next + 1), .count(count))
    }
    if isWord(next, lexicon.sets.countWords) { next += 1 }
    if isMark(next, ":") || isMark(next, "=") || isTimes(next) || isMark(next, "#")
      || isMark(next, "-")
      || isWord(next - 1, lexicon.sets.countWords)
    {
      if isMark(next, ":") || isMark(next, "=") || isTimes(next) || isMark(next, "-") { next += 1 }
      if isTimes(next) { next += 1 }
      if let count = count(at: next), isCountEnd(next + 1),
        !isWord(next + 1, words.times) || isWord(next + 2, lexicon.sets.needleNouns)
      {
        evidence.add(.present, span(first..<next + 1), .count(count))
      }
    }
  }

  private func countBehind(_ end: Int, _ sentence: Sentence) -> (value: Int, end: Int)? {
    var index = end
    guard isWord(index, words.inches) else { return nil }
    index += 1
    if isMark(index, "/"), isWord(index + 1, words.out) { index += 2 }
    if isMark(index, ":") { index += 1 }
    guard let value = token(index).whole, (1...60).contains(value), !token(index).isSize,
      isCountEnd(index + 1)
    else { return nil }
    return (value, index + 1)
  }

  /// `6 total`, `total of 6`, `1 each`, `two per muscle`, `10 in, 10 out`.
  private func readTotals(_ sentence: Sentence, _ evidence: inout ElementEvidence) {
    guard needleNear(sentence) || self.sentence(before: sentence).map(needleNear) ?? false else {
      return
    }
    for index in sentence.body {
      guard let count = count(at: index), isCountEnd(index + 1) else { continue }
      let isTotal =
        isWord(index + 1, words.total) && !isTimes(index - 1)
        || (isWord(index - 1, words.total)
          || isWord(index - 1, lexicon.sets.needleNouns) && isWord(index - 2, words.total)
          || (isWord(index - 1, words.of) || isMark(index - 1, ":") || isMark(index - 1, "="))
            && isWord(index - 2, words.total))
      let isEach =
        (isWord(index + 1, words.each)
          || isWord(index + 2, words.each) && isWord(index + 1, words.forWord))
        && (isTimes(index - 1) || index == sentence.body.lowerBound || isMark(index - 1, ",")
          || isMark(index - 1, "(")
          || isMark(index - 1, "-"))
        && !hasHit(.twitch, window(index..<index + 1, before: 4, after: 4, sentence), sentence)
      // `3 in gastroc`, `upper trap 2 (.25x40)`
      let isInSite =
        isWord(index + 1, words.inches) && isBeforeSite(index + 2, sentence)
        || isMark(index + 1, "(") && isBehindSite(index, sentence)
          && token(index + 2).isSize
      // `adductor longus L x2`
      let isPerSite =
        isTimes(index - 1) && token(index - 2).kind != .number && isBehindSite(index - 1, sentence)
        && !hasHit(.exercise, window(index..<index + 1, before: 0, after: 3, sentence), sentence)
        // `LTR RF x 1, VL x 3`
        && !hasHit(.twitch, sentence.body.lowerBound..<index, sentence)
        || isMark(index - 1, "(")
      // `Needle: 0.30 x 75 mm   Number: 4`
      let isNumbered =
        isMark(index - 1, ":") && isWord(index - 2, words.wordNumber)
        && !isMark(index + 1, "/")
      let isParen =
        isMark(index - 1, "(") && isMark(index + 1, ")") && isBehindSite(index - 1, sentence)
      if isTotal || isNumbered || isEach || isInSite || isPerSite && isTimes(index - 1) || isParen {
        evidence.add(.present, span(index..<index + 1), .count(count))
      }
    }
  }

  func needleNear(_ sentence: Sentence) -> Bool {
    if sentence.section == .needling { return true }
    for index in sentence.hits {
      switch hits[index].cue {
      case .needle, .needling, .needled, .twitch: return true
      default: continue
      }
    }
    return sentence.tokens.contains { tokens[$0].isSize }
  }

  private func isBeforeSite(_ index: Int, _ sentence: Sentence) -> Bool {
    for position in sentence.sites {
      let first = Int(sites[position].first)
      if first >= index, first - index <= 3 { return true }
    }
    return false
  }

  private func isBehindSite(_ index: Int, _ sentence: Sentence) -> Bool {
    for position in sentence.sites {
      let end = Int(sites[position].end)
      if end <= index, index - end <= 2 { return true }
    }
    return false
  }

  // MARK: - Technique

  func technique() -> ElementEvidence {
    var evidence = ElementEvidence()
    var names: [String] = []
    let all = ["superficial", "deep", "pistoning", "static", "winding"]
    func add(_ name: String, _ span: TextSpan) {
      if !names.contains(name) { names.append(name) }
      evidence.add(.present, span)
    }
    for (hit, sentence) in found(.depth) where isToday(Int(hit.first), sentence) {
      if assertion(hit) & Assertion.negated != 0 || isPlain(hit, sentence) { continue }
      let isOfItself =
        hit.detail == NotePhrases.Technique.pistoning.rawValue || hit.range.count > 1
        || isWord(Int(hit.first), lexicon.sets.techniqueNames)
      guard isOfItself || isTechniqueContext(hit, sentence) else { continue }
      if sentence.section == .objective || sentence.section == .subjective,
        !hasHit(.needling, sentence.tokens, sentence), !hasHit(.needled, sentence.tokens, sentence),
        !hasHit(.needle, sentence.tokens, sentence),
        !sentence.tokens.contains(where: { tokens[$0].isSize })
      {
        continue
      }
      add(all[Int(hit.detail)], span(hit))
    }
    for (hit, sentence) in found(.stimulation) where isToday(Int(hit.first), sentence) {
      // The `pen` of `marked with a pen` is none of percutaneous stimulation.
      if hit.range.count == 1, hit.detail == 1, !tokens[Int(hit.first)].isCapitals { continue }
      if assertion(hit) & Assertion.negated != 0 { continue }
      if isThroughNeedles(hit, sentence) {
        add("electrical stimulation", span(hit))
      }
    }
    evidence.value = names.isEmpty ? nil : .words(names)
    return evidence
  }

  /// Current through the needles, not through pads.
  func isThroughNeedles(_ hit: Hit, _ sentence: Sentence) -> Bool {
    // `R ES at L2`
    if hit.range.count == 1, token(Int(hit.end) - 1).end - token(Int(hit.first)).start == 2,
      sideWord(Int(hit.first) - 1) != nil
    {
      return false
    }
    // `2 ea`
    if isWord(Int(hit.first), lexicon.sets.eaWord), !tokens[Int(hit.first)].isCapitals {
      return false
    }
    if hit.detail == 1 || hasHit(.throughNeedles, sentence.tokens, sentence) { return true }
    if sentence.section == .otherTreatment { return false }
    let hasPads = sentence.tokens.contains { isWord($0, lexicon.sets.surfaceWords) }
    if hasPads { return false }
    return sentence.tokens.contains { tokens[$0].isSize }
      || sentence.hits.contains {
        switch hits[$0].cue {
        case .needling, .needled, .needle: true
        default: false
        }
      }
  }

  /// A needle is spoken of in the sentence or the form, and the word is not part of a muscle's name.
  private func isTechniqueContext(_ hit: Hit, _ sentence: Sentence) -> Bool {
    for index in sentence.sites {
      if Int(sites[index].first)..<Int(sites[index].end) ~= Int(hit.first) { return false }
    }
    if sentence.section == .needling { return true }
    if let field = sentence.field, isWord(field.lowerBound, lexicon.sets.techniqueNames) {
      return true
    }
    for index in sentence.hits {
      switch hits[index].cue {
      case .needling, .needled, .needle, .twitch: return true
      default: continue
      }
    }
    // A short remark behind the line that says what was needled.
    return sentence.tokens.contains { tokens[$0].isSize || isWord($0, lexicon.sets.techniqueNames) }
      || isRemark(sentence, hit)
  }

  private func isRemark(_ sentence: Sentence, _ hit: Hit) -> Bool {
    guard sentence.tokens.count <= 9, let previous = self.sentence(before: sentence) else {
      return false
    }
    return hits[previous.hits].contains {
      $0.cue == .needling || $0.cue == .needled || $0.cue == .needle
    }
      || previous.tokens.contains { tokens[$0].isSize }
  }

  func sentence(before other: Sentence) -> Sentence? {
    guard other.tokens.lowerBound > 0 else { return nil }
    var index = other.tokens.lowerBound - 1
    while index > 0, tokens[index].kind == .lineEnd { index -= 1 }
    return sentence(at: index)
  }
}
