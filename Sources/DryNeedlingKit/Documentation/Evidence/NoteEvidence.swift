/// The notes of a visit as they were read. A class so that copies of what rests on it cost one
/// reference; it never changes.
final class NoteEvidence: Sendable, Hashable {
  /// A note and what it documents.
  struct Note: Sendable {
    let index: Int
    let text: String
    let reading: NoteReading
  }

  /// Notes of the visit and of its needling lines, in their order.
  let notes: [Note]
  /// Whether the source has a place for the record of the visit, so that what the notes leave out is
  /// missing from it. A remark on a claim is no record.
  let isRecord: Bool

  init(notes: [Note], isRecord: Bool) {
    self.notes = notes
    self.isRecord = isRecord
  }

  static func == (left: NoteEvidence, right: NoteEvidence) -> Bool {
    left === right
      || left.isRecord == right.isRecord
        && left.notes.elementsEqual(right.notes) { $0.index == $1.index && $0.text == $1.text }
  }

  func hash(into hasher: inout Hasher) {
    for note in notes {
      hasher.combine(note.index)
      hasher.combine(note.text)
    }
  }

  /// Quotes of one element that are kept; a hostile note has thousands.
  private static let mostQuotes = 12

  /// What the notes say of an element, with the words. What one note says wins over what another
  /// says is not there, and both over vague words.
  func element(
    _ id: DocumentationElement
  ) -> (state: DocumentationState, value: DocumentedValue?, quotes: [NoteQuote]) {
    for state in [DocumentationState.present, .negated, .vague] {
      var quotes: [NoteQuote] = []
      var value: DocumentedValue?
      for note in notes where note.reading[id].state == state {
        let element = note.reading[id]
        if value == nil { value = element.value }
        for span in element.spans.prefix(Self.mostQuotes - quotes.count) {
          quotes.append(NoteQuote(span, of: note.text, note: note.index))
        }
      }
      if notes.contains(where: { $0.reading[id].state == state }) { return (state, value, quotes) }
    }
    return (isRecord ? .absent : .undetermined, nil, [])
  }

  /// Whether one note says that needling was done.
  var saysNeedlingDone: Bool { notes.contains { $0.reading.saysNeedlingDone } }

  /// Every mention of a needled muscle or group.
  var mentions: [NeedledMuscle] {
    notes.flatMap { note in
      note.reading.muscles.map { NeedledMuscle(.muscle($0.muscle), side: $0.side) }
        + note.reading.groups.map { NeedledMuscle(.group($0.group), side: $0.side) }
    }
  }

  /// The words for the muscles, one mention a muscle.
  var muscleQuotes: [NoteQuote] {
    var seen = MuscleSet()
    var quotes: [NoteQuote] = []
    for note in notes {
      for mention in note.reading.muscles where seen.insert(mention.muscle) {
        quotes.append(NoteQuote(mention.span, of: note.text, note: note.index))
      }
    }
    return quotes
  }

  /// Groups named in place of muscles.
  var groupQuotes: [NoteQuote] {
    notes.flatMap { note in
      note.reading.groups.prefix(Self.mostQuotes).map {
        NoteQuote($0.span, of: note.text, note: note.index)
      }
    }
  }

  /// Vague phrases, with what to write.
  var vaguePhrases: [(quote: NoteQuote, remedy: String)] {
    notes.flatMap { note in
      note.reading.vaguePhrases.prefix(Self.mostQuotes).map {
        (NoteQuote($0.span, of: note.text, note: note.index), $0.remedy)
      }
    }
  }

  /// Contraindications and precautions said of the patient.
  func safety(_ item: SafetyItem, _ state: DocumentationState) -> [NoteQuote] {
    notes.flatMap { note in
      note.reading.safety.filter { $0.item == item && $0.state == state }.flatMap(\.spans)
        .prefix(Self.mostQuotes)
        .map { NoteQuote($0, of: note.text, note: note.index) }
    }
  }
}

extension NoteEvidence {
  /// Reads the notes of an encounter that may be of its needling; nil when there are none.
  convenience init?(_ encounter: borrowing Encounter, _ needlingLines: LineSet) {
    var notes: [Note] = []
    let reader = NoteReader()
    for index in encounter.notes.indices {
      let note = encounter.notes[index]
      if let line = note.lineIndex, line < 0 || !needlingLines.contains(line) { continue }
      notes.append(Note(index: index, text: note.text, reading: reader.read(note.text)))
    }
    guard !notes.isEmpty else { return nil }
    self.init(
      notes: notes,
      isRecord: !encounter.blindSpots.contains(.visitRecord))
  }
}
