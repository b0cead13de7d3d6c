extension NoteText {
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
    let quoted = phrases.map(\.span)
    var seen = Set(quoted)
    for (element, remedy) in remedies where reading[element].state == .vague {
      for span in reading[element].spans where seen.insert(span).inserted {
        // A phrase that is quoted whole is not quoted in part.
        if isWithin(quoted, span) { continue }
        phrases.append(VaguePhrase(span: span, remedy: remedy))
      }
    }
    return phrases.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
  }

  /// Whether one of some spans, which stand in the order of the text, holds another.
  private func isWithin(_ spans: [TextSpan], _ span: TextSpan) -> Bool {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].start <= span.start { low = middle + 1 } else { high = middle }
    }
    return low > 0 && spans[low - 1].end >= span.end
  }
}
