/// Where notes contradict themselves or each other.
struct NoteContradictions {
  struct Contradiction {
    let message: String
    let severity: Severity?
    let quotes: [NoteQuote]
  }

  private(set) var all: [Contradiction] = []

  init(_ notes: NoteEvidence) {
    compareSides(notes)
    compareSafety(notes)
    compareStates(notes)
    compareNeedles(notes)
    comparePain(notes)
  }

  /// The complaint is on one side alone, and so are the needles, on the other.
  private mutating func compareSides(_ notes: NoteEvidence) {
    let sides = Set(notes.mentions.map(\.side))
    guard sides == [.left] || sides == [.right], let needled = sides.first else { return }
    let complaint = notes.element(.indication)
    guard complaint.state == .present else { return }
    let complaints = complaint.quotes.compactMap { quote in
      notes.notes.first { $0.index == quote.noteIndex }.map { Self.withPlace(quote, $0) }
    }
    var named: Set<Side> = []
    for quote in complaints { named.formUnion(Self.sides(quote.text)) }
    let other: Side = needled == .left ? .right : .left
    guard named == [other] else { return }
    let quotes = complaints.filter { Self.sides($0.text) == [other] }
    all.append(
      Contradiction(
        message: "the complaint is on the \(other.rawValue)" + quotes.inWords(": ")
          + ", and the needled muscles are on the \(needled.rawValue)"
          + notes.muscleQuotes.inWords(": "),
        severity: nil, quotes: quotes + notes.muscleQuotes))
  }

  /// The words for a complaint with those before them in the same clause, which name its place.
  private static func withPlace(_ quote: NoteQuote, _ note: NoteEvidence.Note) -> NoteQuote {
    let text = note.text.utf8
    var start = text.index(text.startIndex, offsetBy: min(quote.span.start, text.count))
    var count = 0
    while count < 48, start > text.startIndex {
      let before = text.index(before: start)
      // Full stop, comma, semicolon, colon, line end.
      if [0x2E, 0x2C, 0x3B, 0x3A, 0x0A, 0x0D].contains(text[before]) { break }
      start = before
      count += 1
    }
    // Not within a character or a word.
    while start < text.endIndex, text[start] & 0xC0 == 0x80 || text[start] == 0x20 {
      start = text.index(after: start)
      count -= 1
    }
    let first = quote.span.start - max(0, count)
    return NoteQuote(
      TextSpan(start: first, end: quote.span.end), of: note.text, note: note.index)
  }

  private static func sides(_ text: String) -> Set<Side> {
    var sides: Set<Side> = []
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "/" }) {
      switch word {
      case "left", "l", "lt": sides.insert(.left)
      case "right", "r", "rt": sides.insert(.right)
      case "bilateral", "bilaterally", "both", "b/l", "bil": sides.formUnion([.left, .right])
      default: break
      }
    }
    return sides
  }

  /// What one note says of the patient and another denies.
  private mutating func compareSafety(_ notes: NoteEvidence) {
    for item in SafetyItem.allCases {
      let said = notes.safety(item, .present)
      let denied = notes.safety(item, .negated)
      guard let one = said.first, let other = denied.first else { continue }
      all.append(
        Contradiction(
          message: "`\(item.rawValue)` is said \(one.shown) and denied \(other.shown)",
          severity: nil, quotes: [one, other]))
    }
  }

  /// What one note says was there and another says was not.
  private mutating func compareStates(_ notes: NoteEvidence) {
    guard notes.notes.count > 1 else { return }
    for id in [DocumentationElement.consent, .adverseResponse, .injectate, .twitchResponse] {
      guard let yes = notes.notes.first(where: { $0.reading[id].state == .present }),
        let no = notes.notes.first(where: { $0.reading[id].state == .negated }),
        let first = yes.reading[id].spans.first, let second = no.reading[id].spans.first
      else { continue }
      let one = NoteQuote(first, of: yes.text, note: yes.index)
      let other = NoteQuote(second, of: no.text, note: no.index)
      all.append(
        Contradiction(
          message: "`\(id.rawValue)` is said \(one.shown) and denied \(other.shown)",
          severity: nil, quotes: [one, other]))
    }
  }

  /// A needle may serve several muscles, so that fewer of them are only odd.
  private mutating func compareNeedles(_ notes: NoteEvidence) {
    let noted = notes.element(.needleCount)
    let muscles = Set(notes.mentions.compactMap(\.site.muscle)).count
    guard noted.state == .present, case .count(let count)? = noted.value, count > 0,
      count < muscles
    else { return }
    all.append(
      Contradiction(
        message: "the note names \(muscles) muscles and fewer needles" + noted.quotes.inWords(": "),
        severity: .info, quotes: noted.quotes))
  }

  private mutating func comparePain(_ notes: NoteEvidence) {
    let before = notes.element(.painBefore)
    let after = notes.element(.painAfter)
    guard before.state == .present, after.state == .present,
      case .score(let first, of: let scale)? = before.value,
      case .score(let last, of: scale)? = after.value, last > first
    else { return }
    let quotes = before.quotes.prefix(1) + after.quotes.prefix(1)
    all.append(
      Contradiction(
        message: "pain is higher after the needling" + Array(quotes).inWords(": "),
        severity: .info, quotes: Array(quotes)))
  }
}
