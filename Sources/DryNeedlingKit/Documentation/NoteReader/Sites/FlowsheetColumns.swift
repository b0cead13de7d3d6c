extension SiteReader {
  /// `| 10/02 | 10/09 (today)`, `Supraspinatus R | 1 needle | --`: an empty cell of today's column says
  /// that the row was not needled.
  mutating func denyEmptyCells() {
    var column: Int?
    var site = 0
    for sentence in note.sentences where sentence.startsLine {
      let line = line(of: sentence)
      if let named = columnOfToday(line) {
        column = named
        continue
      }
      while site < sites.count, sites[site].range.lowerBound < line.lowerBound { site += 1 }
      guard let column, site < sites.count, line.contains(sites[site].range.lowerBound),
        isEmpty(cell: column, of: line)
      else { continue }
      while site < sites.count, line.contains(sites[site].range.lowerBound) {
        sites[site].status = .denied
        site += 1
      }
    }
  }

  /// From the start of a sentence to the end of its line.
  private func line(of sentence: NoteText.Sentence) -> Range<Int> {
    let start = sentence.tokens.lowerBound
    var end = start
    while end < note.tokens.count, note.tokens[end].kind != .lineEnd { end += 1 }
    return start..<end
  }

  /// The number of the cell that holds `today`, in a line of three cells or more; nil when none does.
  private func columnOfToday(_ line: Range<Int>) -> Int? {
    var bars = 0
    var column: Int?
    for index in line {
      if note.isMark(index, "|") { bars += 1 }
      if bars > 0, note.isWord(index, note.lexicon.sets.todayWord) { column = bars }
    }
    return bars >= 2 ? column : nil
  }

  /// Nothing but dashes stands in a cell.
  private func isEmpty(cell column: Int, of line: Range<Int>) -> Bool {
    var bars = 0
    var dashes = 0
    for index in line {
      if note.isMark(index, "|") {
        bars += 1
      } else if bars == column {
        guard note.isMark(index, "-") || note.isMark(index, NoteMark.dash) else { return false }
        dashes += 1
      }
    }
    return dashes > 0
  }
}
