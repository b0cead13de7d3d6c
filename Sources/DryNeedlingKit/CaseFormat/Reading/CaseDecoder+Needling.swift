import LocatedJSON

extension CaseDecoder {
  mutating func readNeedling(_ value: JSONValue) {
    guard var members = object(value) else { return }
    var session = NeedlingSession()
    while let (key, value) = next(&members, words.needlingKeys, "the needling") {
      switch key {
      case .muscles: session.muscles = muscles(value)
      case .needles: session.needleCount = count(value, .needleCount)
      case .needleSize: readNeedleSize(value, &session)
      case .technique: session.technique = word(value, words.techniques, .technique)
      case .minutes: session.minutesInPlace = count(value, .minutesInPlace)
      case .twitchResponse: session.twitchResponse = boolean(value)
      case .injectate: session.injectate = text(value)
      }
    }
    encounter.needling = session
  }

  private mutating func readNeedleSize(_ value: JSONValue, _ session: inout NeedlingSession) {
    guard var members = object(value) else { return }
    while let (key, value) = next(&members, words.needleSizeKeys, "the needle size") {
      switch key {
      case .diameterMillimeters:
        if value.isNull { break }
        if let hundredths = value.scaled(places: 2), hundredths >= 0, hundredths <= 100_000 {
          session.needleDiameterHundredths = hundredths
        } else {
          unusableNumber(value, .needleDiameter)
        }
      case .lengthMillimeters: session.needleLengthMillimeters = count(value, .needleLength)
      }
    }
  }

  private mutating func muscles(_ value: JSONValue) -> [NeedledMuscle]? {
    guard var elements = list(value) else { return nil }
    var muscles = takeSpareMuscles()
    while let element = elements.next() {
      guard muscles.count < limits.muscles else {
        tooMany("muscles", limits.muscles, at: element)
        break
      }
      muscles.append(muscle(element, muscles.count))
    }
    return muscles
  }

  /// Always a mention: what cannot be read still says that something was needled.
  private mutating func muscle(_ value: JSONValue, _ index: Int) -> NeedledMuscle {
    if value.isString { return muscle(named: value) }
    guard var members = elementObject(value) else {
      return NeedledMuscle(.unrecognized(""))
    }
    var mention = NeedledMuscle(.unrecognized(""))
    var side: (value: Side, place: JSONValue)?
    while let (key, value) = next(&members, words.muscleKeys, "a muscle") {
      switch key {
      case .name: mention = muscle(named: value)
      case .side: side = word(value, words.sides, .muscleSides, index).map { ($0, value) }
      }
    }
    if let side, side.value != mention.side {
      if mention.side != .unstated { sidesDiffer(mention.side, side.place) }
      mention.side = side.value
    }
    return mention
  }

  @inline(never)
  private mutating func sidesDiffer(_ named: Side, _ value: JSONValue) {
    issue(
      CaseFormatRules.repeatedKey, at: value,
      "the name says `\(named.rawValue)` and this another side, which is read; remove one of them")
  }

  private mutating func muscle(named value: JSONValue) -> NeedledMuscle {
    if let bytes = value.plainBytes {
      if let muscle = Muscle(canonicalUTF8: bytes) { return NeedledMuscle(.muscle(muscle)) }
      if let mention = Self.sidedMuscle(bytes) { return mention }
    }
    guard let name = text(value, isElement: true) else { return NeedledMuscle(.unrecognized("")) }
    return NeedledMuscle(named: name)
  }

  /// `left trapezius` and its like, the name being the canonical one.
  private static func sidedMuscle(_ bytes: UnsafeRawBufferPointer) -> NeedledMuscle? {
    let prefixes: [(StaticString, Side)] = [
      ("left ", .left), ("right ", .right), ("bilateral ", .bilateral),
    ]
    for (prefix, side) in prefixes where bytes.count > prefix.utf8CodeUnitCount {
      let count = prefix.utf8CodeUnitCount
      guard (0..<count).allSatisfy({ bytes[$0] == prefix.utf8Start[$0] }) else { continue }
      let name = UnsafeRawBufferPointer(rebasing: bytes[count...])
      return Muscle(canonicalUTF8: name).map { NeedledMuscle(.muscle($0), side: side) }
    }
    return nil
  }

  mutating func readHistory(_ value: JSONValue) {
    guard var members = object(value) else { return }
    while let (key, value) = next(&members, words.historyKeys, "the history") {
      switch key {
      case .complete: encounter.history.isComplete = boolean(value) ?? false
      case .visits: readVisits(value)
      }
    }
  }

  private mutating func readVisits(_ value: JSONValue) {
    guard var elements = list(value) else { return }
    var index = 0
    while let element = elements.next() {
      guard index < limits.visits else {
        tooMany("visits", limits.visits, at: element)
        return
      }
      // Nearly all visits are a date alone.
      if element.codeUnits == 10, let bytes = element.plainBytes,
        let date = Self.isoDate(element, bytes)
      {
        encounter.history.visits.append(Visit(date))
      } else if let visit = visit(element, index) {
        encounter.history.visits.append(visit)
      }
      index += 1
    }
  }

  private mutating func visit(_ value: JSONValue, _ index: Int) -> Visit? {
    if value.isString { return date(value, .visitHistory, index).map { Visit($0) } }
    guard var members = elementObject(value) else { return nil }
    var day: CalendarDate?
    var kind = VisitKind.dryNeedling
    while let (key, value) = next(&members, words.visitKeys, "a visit") {
      switch key {
      case .date: day = date(value, .visitHistory, index)
      case .kind: kind = word(value, words.visitKinds, .visitKind, index) ?? .dryNeedling
      }
    }
    return day.map { Visit($0, kind: kind) }
  }

  mutating func readNotes(_ value: JSONValue) {
    guard var elements = list(value) else { return }
    var index = 0
    while let element = elements.next() {
      guard index < limits.notes else {
        tooMany("notes", limits.notes, at: element)
        return
      }
      if let note = note(element, index) { encounter.notes.append(note) }
      index += 1
    }
  }

  private mutating func note(_ value: JSONValue, _ index: Int) -> ClinicalNote? {
    if value.isString { return text(value, limit: limits.noteBytes).map { ClinicalNote($0) } }
    guard var members = elementObject(value) else { return nil }
    var note: ClinicalNote?
    var line: Int?
    while let (key, value) = next(&members, words.noteKeys, "a note") {
      switch key {
      case .text: note = text(value, limit: limits.noteBytes).map { ClinicalNote($0) }
      case .line:
        line = count(value, .noteLine, index, from: 1).map { $0 - 1 }
      }
    }
    note?.lineIndex = line
    return note
  }
}
