/// Which of the five parts of informed consent a note names beside the words for consent (T-07).
enum ConsentParts {
  /// Bytes on each side of the words for consent that are looked at.
  private static let reach = 400

  /// Beginnings of words that show a part.
  private static let words: [(ConsentPart, [String])] = [
    (
      .needlePiercesSkin,
      ["pierc", "penetrat", "break the skin", "breaks the skin", "needle insertion", "invasive"]
    ),
    (.alternatives, ["alternative", "other options", "treatment options", "other treatment"]),
    (
      .risks,
      [
        "risk", "side effect", "side-effect", "adverse", "complication", "soreness", "pneumothorax",
        "bruis",
      ]
    ),
    (
      .notStandAlone,
      [
        "stand alone", "stand-alone", "standalone", "adjunct", "in conjunction with", "part of a ",
        "part of the plan", "combined with",
      ]
    ),
    (.cost, ["cost", "fee ", "fees", "out of pocket", "out-of-pocket", "financial", "self-pay"]),
  ]

  /// Parts named in the sentences around the words for consent, with their words.
  static func named(in notes: NoteEvidence) -> [ConsentPart: NoteQuote] {
    var found: [ConsentPart: NoteQuote] = [:]
    for note in notes.notes {
      let element = note.reading[.consent]
      guard element.state == .present || element.state == .vague else { continue }
      let text = Array(note.text.utf8)
      for span in element.spans.prefix(8) {
        let sentence = sentence(around: span, text)
        let lower = text[sentence].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        for (part, words) in words where found[part] == nil {
          for word in words {
            guard let start = position(of: Array(word.utf8), in: lower) else { continue }
            let first = sentence.lowerBound + start
            found[part] = NoteQuote(
              TextSpan(start: first, end: first + word.utf8.count), of: note.text,
              note: note.index)
            break
          }
        }
      }
    }
    return found
  }

  private static func sentence(around span: TextSpan, _ text: [UInt8]) -> Range<Int> {
    var start = min(span.start, text.count)
    let first = max(0, start - reach)
    while start > first, !endsSentence(text[start - 1]) { start -= 1 }
    var end = min(max(span.end, start), text.count)
    let last = min(text.count, end + reach)
    while end < last, !endsSentence(text[end]) { end += 1 }
    return start..<end
  }

  private static func endsSentence(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x0A || byte == 0x0D
  }

  private static func position(of word: [UInt8], in text: [UInt8]) -> Int? {
    guard !word.isEmpty, text.count >= word.count else { return nil }
    for start in 0...(text.count - word.count)
    where text[start] == word[0] && (start == 0 || !isLetter(text[start - 1])) {
      if text[start..<start + word.count].elementsEqual(word) { return start }
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
}
