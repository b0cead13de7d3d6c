extension NoteText {
  /// Reads needle sizes in their notations, and marks their words so that no other reading takes
  /// them: `0.30 x 50 mm`, `.25×40`, `50mm/0.30`, `30G 2"`, `32 gauge 40mm`.
  mutating func markNeedleSizes() {
    var index = 0
    var lastEnd = -100
    while index < tokens.count {
      let mayStart = tokens[index].kind == .number || tokens[index].word == words.point
      guard mayStart, let found = needleSize(at: index) else {
        index += 1
        continue
      }
      // Thickness and length that stand a few words apart are one needle.
      if let last = needleSizes.last, index - lastEnd <= 14, !last.size.isComplete,
        !found.size.isComplete, let merged = Self.merged(last.size, found.size)
      {
        needleSizes[needleSizes.count - 1] = (last.range.lowerBound..<found.end, merged)
      } else {
        needleSizes.append((index..<found.end, found.size))
      }
      for taken in index..<found.end { tokens[taken].flags |= NoteToken.size }
      lastEnd = found.end
      index = found.end
    }
  }

  private static func merged(_ first: NeedleSize, _ second: NeedleSize) -> NeedleSize? {
    var size = first
    if first.lengthTenths == nil, second.lengthTenths != nil {
      size.lengthTenths = second.lengthTenths
      size.lengthUnit = second.lengthUnit
      return size
    }
    guard first.lengthTenths != nil, second.lengthTenths == nil else { return nil }
    size.diameterHundredths = second.diameterHundredths
    size.gauge = second.gauge
    return size
  }

  private typealias Found = (size: NeedleSize, end: Int)

  private func needleSize(at index: Int) -> Found? {
    if let thick = thickness(at: index) {
      if let separator = separator(at: thick.end),
        let long = length(at: separator, isBare: separator > thick.end)
      {
        return (joined(thick.size, long.size), long.end)
      }
      let isNamed =
        thick.size.gauge != nil || isWord(thick.end - 1, words.millimeters)
        || isWord(thick.end, words.diameter) || isMark(index - 1, "(") && isMark(thick.end, ")")
      return isNamed && hasNeedle(near: index) ? thick : nil
    }
    guard let long = length(at: index, isBare: true) else { return nil }
    if let separator = separator(at: long.end), let thick = thickness(at: separator),
      separator > long.end || long.end > index + 1
    {
      // `at GB14, 0.16x15`: the number before the comma is none of the needle.
      if isMark(long.end, ","), isTimes(thick.end) { return nil }
      return (joined(thick.size, long.size), thick.end)
    }
    // A length alone needs its unit and a needle beside it.
    guard long.end > index + 1, hasNeedle(near: index), !isDepth(index) else { return nil }
    return long
  }

  private func joined(_ thick: NeedleSize, _ long: NeedleSize) -> NeedleSize {
    var size = thick
    size.lengthTenths = long.lengthTenths
    size.lengthUnit = long.lengthUnit
    return size
  }

  /// Behind `x`, `*`, `by`, `/`; the same place when there is none.
  private func separator(at index: Int) -> Int? {
    if isTimes(index) || isWord(index, words.by) || isMark(index, "/") { return index + 1 }
    if isMark(index, ","), token(index + 1).kind == .number { return index + 1 }
    return token(index).kind == .number ? index : nil
  }

  /// `0.30`, `.25 mm`, `30G`, `#30`.
  private func thickness(at index: Int) -> Found? {
    if isWord(index, words.point) { return spokenThickness(at: index) }
    let token = token(index)
    guard token.kind == .number else { return nil }
    var size = NeedleSize()
    if token.hasFraction, token.value >= 100, token.value <= 700 {
      size.diameterHundredths = Int(token.value) / 10
      let hasUnit = isWord(index + 1, words.millimeters)
      return (size, hasUnit ? index + 2 : index + 1)
    }
    guard let number = token.whole, (22...44).contains(number) else { return nil }
    if isWord(index + 1, words.gauge) {
      size.gauge = number
      return (size, index + 2)
    }
    if isMark(index + 1, "-"), isWord(index + 2, words.gauge) {
      size.gauge = number
      return (size, index + 3)
    }
    return nil
  }

  /// `point two five`, as dictated.
  private func spokenThickness(at index: Int) -> Found? {
    var size = NeedleSize()
    guard let tenths = token(index + 1).whole, tenths <= 9 else { return nil }
    var end = index + 2
    size.diameterHundredths = tenths * 10
    if let hundredths = token(end).whole, hundredths <= 9,
      token(end).flags & NoteToken.spelled != 0
    {
      size.diameterHundredths = tenths * 10 + hundredths
      end += 1
    }
    return (size, isWord(end, words.millimeters) ? end + 1 : end)
  }

  /// `50`, `50mm`, `2"`, `1.5 inch`.
  private func length(at index: Int, isBare: Bool) -> Found? {
    let token = token(index)
    guard token.kind == .number else { return nil }
    var size = NeedleSize()
    size.lengthTenths = Int(token.value) / 100
    // `40-mm needles`
    if isMark(index + 1, "-"), isWord(index + 2, words.millimeters), token.value >= 7_000,
      token.value <= 150_000
    {
      return (size, index + 3)
    }
    if isWord(index + 1, words.millimeters) {
      guard token.value >= 7_000, token.value <= 150_000 else { return nil }
      return (size, index + 2)
    }
    let isInch = isWord(index + 1, words.inches) || isMark(index + 1, "\"")
    // `0.16 x 15 in the traps`
    let isPlace =
      isBare && token.value > 6_000 && isWord(index + 1, words.inches) && isOtherWord(index + 2)
    if isInch, !isPlace {
      guard token.value >= 500, token.value <= 6_000 else { return nil }
      // `6 in total` is no length.
      if isWord(index + 1, words.inches), self.token(index + 1).isSpaced,
        token.flags & NoteToken.spelled != 0 || isOtherWord(index + 2)
      {
        let isWhole = self.token(index + 1).end - self.token(index + 1).start > 2
        if !isWhole { return nil }
      }
      size.lengthUnit = .inches
      return (size, index + 2)
    }
    guard isBare, token.whole != nil, token.value >= 10_000, token.value <= 150_000 else {
      return nil
    }
    return (size, index + 1)
  }

  /// `2 in the left QL`
  private func isOtherWord(_ index: Int) -> Bool {
    let token = token(index)
    return token.kind == .word && !lexicon.sets.needleAdjectives.contains(token.word)
      && !lexicon.sets.needleNouns.contains(token.word) && !words.gauge.contains(token.word)
  }

  private func hasNeedle(near index: Int) -> Bool {
    for other in max(0, index - 14)..<min(tokens.count, index + 14)
    where lexicon.sets.needleWords.contains(tokens[other].word) && tokens[other].word != 0 {
      return true
    }
    return false
  }

  /// `insertion depth 15-25 mm`, `mouth opening 28 mm`, `VAS 62 mm`.
  private func isDepth(_ index: Int) -> Bool {
    (1...4).contains { isWord(index - $0, words.depthWords) }
      || isMark(index - 1, "/") || isMark(index - 1, "-")
  }
}
