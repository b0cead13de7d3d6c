import DryNeedlingKit
import LocatedJSON

extension EncounterAssembler {
  /// What the resources say of the needling.
  struct SessionFacts {
    var muscles: [(mention: NeedledMuscle, place: Element)] = []
    var session = NeedlingSession()
    /// Where the needling as a whole stands.
    var place: Element?
    /// Whether anything of it was said in an element of its own.
    var isStated = false
    /// Whether a procedure says that it was needling.
    var isNeedling = false
  }

  mutating func readSession(_ sources: VisitSources, _ facts: inout SessionFacts) {
    for number in sources.procedures {
      let procedure = collection.resources[number].element
      let isNeedling = procedure.concept("code").flatMap(SessionKind.of) == .dryNeedling
      if isNeedling {
        facts.isNeedling = true
        if facts.place == nil { facts.place = procedure }
        readSites(of: procedure, number, &facts)
      }
      for note in procedure.list("note") {
        if let text = note["text"] { addNote(text) }
      }
    }
    for number in sources.documents { readDocument(number, &facts) }
    let isRelevant =
      !encounter.notes.isEmpty
      && (facts.isNeedling || facts.isStated || !facts.muscles.isEmpty
        || firstNeedlingLine != nil || encounter.serviceLines.isEmpty)
    if isRelevant { readNotes(&facts) }
    guard facts.isStated || !facts.muscles.isEmpty else { return }
    if let place = facts.place { self.place(.needling, place) }
    for (index, muscle) in facts.muscles.enumerated() {
      place(.muscles, muscle.place, index: index)
      if index == 0 { place(.muscles, muscle.place) }
    }
    if !facts.muscles.isEmpty { facts.session.muscles = facts.muscles.map(\.mention) }
    encounter.needling = facts.session
  }

  private mutating func readSites(
    of procedure: Element, _ number: Int, _ facts: inout SessionFacts
  ) {
    for site in procedure.list("bodySite") { readSite(site, &facts) }
    for element in procedure.list("extension") {
      guard element.text("url")?.hasSuffix("procedure-targetBodyStructure") == true,
        let reference = element["valueReference"]
      else { continue }
      let keptOwner = owner
      owner = number
      defer { owner = keptOwner }
      guard let (structure, _) = resource(reference, .bodyStructure),
        let location = structure.element["location"]
      else { continue }
      var side = Side.unstated
      for qualifier in structure.element.list("locationQualifier") {
        for words in Concept(qualifier).allWords {
          switch words.lowercased() {
          case "left": side = .left
          case "right": side = .right
          case "bilateral": side = .bilateral
          default: continue
          }
        }
      }
      readSite(location, &facts, side: side)
    }
  }

  /// A site by its words, or by its SNOMED CT code where it has none.
  mutating func readSite(_ site: Element, _ facts: inout SessionFacts, side: Side = .unstated) {
    let concept = Concept(site)
    for words in concept.allWords where words.utf8.count <= limits.textBytes {
      let mentions = Self.mentions(in: words)
      guard mentions.contains(where: \.isKnown) else { continue }
      for mention in mentions { add(mention, site, side, &facts) }
      return
    }
    if let code = concept.code(.snomed)?.text, let muscle = SNOMEDMuscles.muscle(code) {
      add(NeedledMuscle(.muscle(muscle)), site, side, &facts)
      return
    }
    let words = concept.words ?? concept.anyCode?.text ?? ""
    add(NeedledMuscle(named: String(words.prefix(200))), site, side, &facts)
  }

  private mutating func add(
    _ mention: NeedledMuscle, _ place: Element, _ side: Side, _ facts: inout SessionFacts
  ) {
    guard facts.muscles.count < limits.muscles else {
      tooMany("muscles", limits.muscles, place)
      return
    }
    var mention = mention
    if mention.side == .unstated { mention.side = side }
    facts.muscles.append((mention, place))
  }

  /// One muscle, or a list of them: `left trapezius, levator scapulae`.
  static func mentions(in words: String) -> [NeedledMuscle] {
    let whole = NeedledMuscle(named: words)
    if whole.isKnown { return [whole] }
    let parts = words.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "\n" || $0 == "/" })
    guard parts.count > 1, parts.count <= 100 else { return [whole] }
    return parts.map { part in
      var part = part.drop(while: \.isWhitespace)
      if part.lowercased().hasPrefix("and ") { part = part.dropFirst(4) }
      return NeedledMuscle(named: String(part))
    }
  }

  /// What the notes say where no element of its own does.
  private mutating func readNotes(_ facts: inout SessionFacts) {
    let hasMuscle = facts.muscles.contains { $0.mention.isKnown }
    var session = facts.session
    for (index, note) in encounter.notes.enumerated() {
      let reading = NoteReader().read(note.text)
      let place = places.first { $0.path == FactPath(.notes, index: index) }?.spot
      if !hasMuscle {
        let mentions =
          reading.muscles.map { ($0.span.start, NeedledMuscle(.muscle($0.muscle), side: $0.side)) }
          + reading.groups.map { ($0.span.start, NeedledMuscle(.group($0.group), side: $0.side)) }
        let sorted = mentions.sorted { $0.0 < $1.0 }.map(\.1)
        let known = session.muscles ?? []
        let room = max(0, limits.muscles - known.count)
        if !sorted.isEmpty {
          session.muscles = known + sorted.prefix(room)
          if let place { places.append((FactPath(.muscles), place)) }
        }
      }
      Self.fill(&session, from: reading, note.text)
      if encounter.condition.durationWeeks == nil, case .weeks(let weeks)? = reading[.onset].value,
        reading[.onset].state == .present
      {
        encounter.condition.durationWeeks = weeks
        if let place { places.append((FactPath(.conditionDuration), place)) }
      }
    }
    guard session != facts.session else { return }
    if let muscles = session.muscles, !hasMuscle {
      facts.muscles = []
      facts.session = session
      facts.session.muscles = muscles
    } else {
      session.muscles = nil
      facts.session = session
    }
    facts.isStated = true
  }

  private static func fill(
    _ session: inout NeedlingSession, from reading: NoteReading, _ text: String
  ) {
    func value(_ element: DocumentationElement) -> DocumentedValue? {
      reading[element].state == .present ? reading[element].value : nil
    }
    if session.needleCount == nil, case .count(let count)? = value(.needleCount) {
      session.needleCount = count
    }
    if case .needle(let size)? = value(.needleSize) {
      session.needleDiameterHundredths = session.needleDiameterHundredths ?? size.diameterHundredths
      if session.needleLengthMillimeters == nil, let tenths = size.lengthTenths,
        size.lengthUnit == .millimeters
      {
        session.needleLengthMillimeters = tenths / 10
      }
    }
    if session.minutesInPlace == nil, case .minutes(let minutes)? = value(.dwellTime) {
      session.minutesInPlace = minutes
    }
    if session.twitchResponse == nil {
      switch reading[.twitchResponse].state {
      case .present: session.twitchResponse = true
      case .negated: session.twitchResponse = false
      default: break
      }
    }
    if session.technique == nil, case .words(let words)? = value(.technique) {
      session.technique = words.lazy.compactMap(NeedlingTechnique.init(rawValue:)).first
    }
    if session.injectate == nil {
      switch reading[.injectate].state {
      case .negated: session.injectate = ""
      case .present:
        if let span = reading[.injectate].spans.first {
          let bytes = Array(text.utf8)
          if span.start >= 0, span.start < span.end, span.end <= bytes.count {
            session.injectate = String(decoding: bytes[span.start..<span.end], as: UTF8.self)
          }
        }
      default: break
      }
    }
  }
}

extension NeedledMuscle {
  /// Whether the words are a muscle's or a group's.
  var isKnown: Bool {
    if case .unrecognized = site { return false }
    return true
  }
}

/// Muscles by the SNOMED CT codes of their body structures.
enum SNOMEDMuscles {
  static func muscle(_ code: String) -> Muscle? { muscles[code] ?? nil }

  /// A code that two muscles share stands for neither.
  private static let muscles: [String: Muscle?] = {
    var muscles: [String: Muscle?] = [:]
    for muscle in Muscle.all {
      guard let code = muscle.snomedIdentifier else { continue }
      muscles[code] = muscles[code] == nil ? .some(muscle) : .some(nil)
    }
    return muscles
  }()
}
