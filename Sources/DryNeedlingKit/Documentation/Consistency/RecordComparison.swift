/// Where the notes and the fields of an encounter differ.
struct RecordComparison {
  struct Difference {
    let fact: Fact
    let message: String
    let quotes: [NoteQuote]
  }

  private(set) var differences: [Difference] = []
  private let notes: NoteEvidence

  init(_ notes: NoteEvidence, _ encounter: Encounter) {
    self.notes = notes
    if let session = encounter.needling { compare(session) }
    if let record = encounter.record { compare(record) }
  }

  private mutating func compare(_ session: NeedlingSession) {
    if let muscles = session.muscles { compare(muscles) }
    if let recorded = session.needleCount {
      let noted = notes.element(.needleCount)
      if noted.state == .present, case .count(let count)? = noted.value, count != recorded {
        differ(.needleCount, "the record counts `\(recorded)` needles", noted.quotes)
      }
    }
    compareNeedle(session)
    if let recorded = session.minutesInPlace {
      let noted = notes.element(.dwellTime)
      if noted.state == .present, case .minutes(let minutes)? = noted.value, minutes != recorded {
        differ(.minutesInPlace, "the record says `\(recorded)` minutes in place", noted.quotes)
      }
    }
    compare(session.technique)
    compare(.twitchResponse, session.twitchResponse, "a twitch response")
    compare(.injectate, session.hasInjectate, "an injection")
  }

  private mutating func compareNeedle(_ session: NeedlingSession) {
    let noted = notes.element(.needleSize)
    guard noted.state == .present, case .needle(let size)? = noted.value else { return }
    var isDifferent = false
    if let recorded = session.needleDiameterHundredths, let diameter = size.diameterHundredths {
      isDifferent = recorded != diameter
    }
    if let recorded = session.needleLengthMillimeters, let tenths = size.lengthTenths,
      size.lengthUnit == .millimeters
    {
      isDifferent = isDifferent || recorded * 10 != tenths
    }
    if isDifferent { differ(.needleSize, "the record gives another needle size", noted.quotes) }
  }

  private mutating func compare(_ technique: NeedlingTechnique?) {
    guard let technique else { return }
    let noted = notes.element(.technique)
    guard noted.state == .present, case .words(let words)? = noted.value else { return }
    let opposite: String
    switch technique {
    case .superficial: opposite = "deep"
    case .deep: opposite = "superficial"
    case .electrical, .acupuncture: return
    }
    if words.contains(opposite), !words.contains(technique.rawValue) {
      differ(.technique, "the record says `\(technique.rawValue)`", noted.quotes)
    }
  }

  private mutating func compare(_ record: VisitRecord) {
    compare(.consent, record.consent?.isGiven, "consent")
    compare(.screening, record.screening?.isDone, "screening")
    compare(.adverseResponse, record.adverseResponses.map { !$0.isEmpty }, "an adverse response")
    compare(.aftercare, record.aftercare, "aftercare")
    compare(.painBefore, record.painBefore)
    compare(.painAfter, record.painAfter)
    guard let screening = record.screening else { return }
    for item in SafetyItem.allCases {
      let said = notes.safety(item, .present)
      if screening.ruledOut.contains(item), !said.isEmpty {
        differ(.screening, "the record rules `\(item.rawValue)` out", said)
      }
      let denied = notes.safety(item, .negated)
      if screening.present.contains(item), !denied.isEmpty, said.isEmpty {
        differ(.screening, "the record names `\(item.rawValue)`", denied)
      }
    }
  }

  private mutating func compare(_ id: DocumentationElement, _ recorded: Bool?, _ what: String) {
    guard let recorded else { return }
    let noted = notes.element(id)
    if recorded, noted.state == .negated {
      differ(id.fact, "the record says that there was \(what)", noted.quotes)
    } else if !recorded, noted.state == .present {
      differ(id.fact, "the record says that there was no \(what.withoutArticle)", noted.quotes)
    }
  }

  private mutating func compare(_ id: DocumentationElement, _ recorded: Int?) {
    let noted = notes.element(id)
    guard let recorded, noted.state == .present, case .score(let score, of: 10)? = noted.value,
      score != recorded
    else { return }
    differ(id.fact, "the record says pain of `\(recorded)`", noted.quotes)
  }

  // MARK: - Muscles

  private mutating func compare(_ mentions: [NeedledMuscle]) {
    let noted = notes.mentions
    // Words that name no one muscle may mean any of those that are named elsewhere.
    guard noted.contains(where: { $0.site.muscle != nil }),
      mentions.isEmpty || mentions.allSatisfy({ $0.site.muscle != nil }),
      noted.allSatisfy({ $0.site.muscle != nil })
    else { return }
    let inRecord = Self.sides(mentions)
    let inNote = Self.sides(noted)
    let onlyNoted = MuscleSet(inNote.keys.filter { inRecord[$0] == nil }).names
    let onlyRecorded = MuscleSet(inRecord.keys.filter { inNote[$0] == nil }).names
    if !onlyNoted.isEmpty || !onlyRecorded.isEmpty {
      var parts: [String] = []
      if !onlyNoted.isEmpty {
        parts.append("the note names \(MessageText.list(onlyNoted)), which the record does not")
      }
      if !onlyRecorded.isEmpty {
        parts.append("the record names \(MessageText.list(onlyRecorded)), which the note does not")
      }
      differences.append(
        Difference(
          fact: .muscles, message: parts.joined(separator: "; "), quotes: notes.muscleQuotes))
    }
    for muscle in Muscle.all {
      guard let recorded = inRecord[muscle], let said = inNote[muscle], muscle.isPaired,
        !recorded.isEmpty, !said.isEmpty, recorded != said
      else { continue }
      let quotes = notes.muscleQuotes(of: muscle)
      differences.append(
        Difference(
          fact: .muscles,
          message: "`\(muscle.name)` is \(Self.words(recorded)) in the record and "
            + "\(Self.words(said)) in the note" + quotes.inWords(": "), quotes: quotes))
    }
  }

  /// The sides on which each muscle was needled; none where none is stated.
  private static func sides(_ mentions: [NeedledMuscle]) -> [Muscle: Set<Side>] {
    var sides: [Muscle: Set<Side>] = [:]
    for mention in mentions {
      guard let muscle = mention.site.muscle else { continue }
      var known = sides[muscle] ?? []
      switch mention.side {
      case .left: known.insert(.left)
      case .right: known.insert(.right)
      case .bilateral: known.formUnion([.left, .right])
      case .unstated: break
      }
      sides[muscle] = known
    }
    return sides
  }

  private static func words(_ sides: Set<Side>) -> String {
    sides.count == 2 ? "bilateral" : sides.contains(.left) ? "left" : "right"
  }

  private mutating func differ(_ fact: Fact, _ message: String, _ quotes: [NoteQuote]) {
    differences.append(
      Difference(
        fact: fact, message: message + ", and the note says otherwise" + quotes.inWords(": "),
        quotes: quotes))
  }
}

extension MuscleSet {
  init(_ muscles: some Sequence<Muscle>) {
    self.init()
    for muscle in muscles { insert(muscle) }
  }
}

extension NoteEvidence {
  /// The words for one muscle.
  func muscleQuotes(of muscle: Muscle) -> [NoteQuote] {
    notes.flatMap { note in
      note.reading.muscles.filter { $0.muscle == muscle }.prefix(6)
        .map { NoteQuote($0.span, of: note.text, note: note.index) }
    }
  }
}

extension String {
  /// `an injection` as `injection`.
  fileprivate var withoutArticle: String {
    hasPrefix("an ") ? String(dropFirst(3)) : hasPrefix("a ") ? String(dropFirst(2)) : self
  }
}
