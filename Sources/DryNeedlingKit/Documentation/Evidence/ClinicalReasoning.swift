/// Whether a note says why needling was right in spite of a precaution, in the sentence that names
/// it: a hint, so that it softens a finding and never removes it.
enum ClinicalReasoning {
  private static let words = [
    "outweigh", "cleared", "clearance", "with caution", "rationale", "reasoning", "approved",
    "discussed with dr", "avoided", "modified", "superficial only", "appropriate to proceed",
    "safe to proceed", "therapeutic inr", "inr within",
  ].map { Array($0.utf8) }

  static func isGiven(beside quotes: [NoteQuote], in notes: NoteEvidence) -> Bool {
    quotes.contains { quote in
      guard let note = notes.notes.first(where: { $0.index == quote.noteIndex }) else {
        return false
      }
      let text = note.text.utf8
      // As far as a sentence or two reach.
      let start = max(0, quote.span.start - 160)
      let count = min(quote.span.end + 240, text.count) - start
      guard count > 0 else { return false }
      let first = text.index(text.startIndex, offsetBy: start)
      let window = text[first..<text.index(first, offsetBy: count)]
        .map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
      return words.contains { word in
        window.indices.contains { index in
          index + word.count <= window.count
            && window[index..<index + word.count].elementsEqual(word)
        }
      }
    }
  }
}
