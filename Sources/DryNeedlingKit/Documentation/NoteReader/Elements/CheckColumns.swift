extension NoteText {
  /// Lines above a row in which its heading is looked for.
  private static let longestChecklist = 16

  /// What a cross behind an item of a check list says.
  enum Cross {
    case yes, no
    /// No heading above it tells.
    case unclear
  }

  /// `Bleeding disorder          X` below `YES   NO`: under which of them the cross stands; nil when no
  /// cross ends the line.
  func cross(behind hit: Hit) -> Cross? {
    var end = Int(hit.end)
    while end < tokens.count, tokens[end].kind != .lineEnd, end - Int(hit.end) < 12 { end += 1 }
    let cross = end - 1
    guard token(end).kind == .lineEnd, cross >= Int(hit.end), isTimes(cross),
      token(cross).end - token(cross).start == 1, token(cross).isSpaced,
      tokens[cross].start >= tokens[cross - 1].end + 3
    else { return nil }
    let place = column(of: cross)
    var line = 0
    var index = Int(hit.first)
    var yes: Int?
    var no: Int?
    while index > 0, line <= Self.longestChecklist {
      index -= 1
      if tokens[index].kind == .lineEnd {
        if let yes, let no {
          return abs(place - column(of: yes)) < abs(place - column(of: no)) ? .yes : .no
        }
        (yes, no) = (nil, nil)
        line += 1
        continue
      }
      if line > 0, tokens[index].isInitialCapital {
        if isWord(index, words.yes) { yes = index }
        if isWord(index, words.no) { no = index }
      }
    }
    return .unclear
  }

  /// Bytes between the start of its line and a word.
  private func column(of index: Int) -> Int {
    let start = Int(tokens[index].start)
    var place = start
    while place > 0, start - place < 400, bytes[place - 1] != 0x0A, bytes[place - 1] != 0x0D {
      place -= 1
    }
    return start - place
  }
}
