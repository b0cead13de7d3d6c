import DryNeedlingKit
import LocatedJSON

/// The resources of a visit that say what was done, and why.
struct VisitSources {
  var procedures: [Int] = []
  /// DocumentReference, Composition and QuestionnaireResponse resources.
  var documents: [Int] = []
  var conditions: [Int] = []
  private var seen = Set<Int>()

  /// More than any visit has.
  static let most = 200
  var isFull: Bool { seen.count >= Self.most }

  mutating func add(_ number: Int, _ type: ResourceType) {
    guard !isFull, seen.insert(number).inserted else { return }
    switch type {
    case .procedure: procedures.append(number)
    case .documentReference, .composition, .questionnaireResponse: documents.append(number)
    case .condition: conditions.append(number)
    default: break
    }
  }
}

extension EncounterAssembler {
  /// What the resources around a claim tell of the visit.
  mutating func readClinicalFacts(of claim: Element, _ patient: CollectionSurvey.Key) {
    var sources = VisitSources()
    for procedure in claim.list("procedure") {
      if let (_, number) = resource(procedure["procedureReference"], .procedure) {
        sources.add(number, .procedure)
      }
    }
    for number in supportingAnswers { sources.add(number, .questionnaireResponse) }
    var encounters: [CollectionSurvey.Key] = []
    for item in claim.list("item") {
      for reference in item.list("encounter") {
        let key = CollectionSurvey.key(reference, owner: owner, collection)
        if key != CollectionSurvey.noKey, !encounters.contains(key), encounters.count < 50 {
          encounters.append(key)
        }
      }
    }
    gather(&sources, encounters: encounters, day: serviceDay, patient)
    var session = SessionFacts()
    var index = 0
    for item in claim.list("item") {
      guard index < encounter.serviceLines.count else { break }
      defer { index += 1 }
      guard isNeedling(encounter.serviceLines[index]) else { continue }
      for name: StaticString in ["bodySite", "subSite"] {
        for site in item.list(name) { readSite(site, &session) }
      }
      if session.place == nil { session.place = item }
    }
    readSession(sources, &session)
    readComplaint(sources, patient)
    readChart(sources, patient)
    readHistory(patient)
  }

  /// The day of the first needling line, or else of the claim.
  var serviceDay: CalendarDate? {
    encounter.serviceLines.first { isNeedling($0) && $0.dateOfService != nil }?.dateOfService
      ?? encounter.claim.dateOfService
      ?? encounter.serviceLines.lazy.compactMap(\.dateOfService).first
  }

  func isNeedling(_ line: ServiceLine) -> Bool {
    if line.procedure?.isDryNeedling == true { return true }
    guard line.procedure == nil || line.procedure == SessionKind.unlisted else { return false }
    return line.procedureDescription.map(SessionKind.saysNeedling) ?? false
  }

  /// Adds what belongs to the encounters, and what happened on the day where nothing names one.
  mutating func gather(
    _ sources: inout VisitSources, encounters: [CollectionSurvey.Key], day: CalendarDate?,
    _ patient: CollectionSurvey.Key
  ) {
    for key in encounters {
      for number in survey.ofEncounter[key] ?? [] where !sources.isFull {
        sources.add(Int(number), collection.resources[Int(number)].type)
      }
    }
    guard let day, let record = survey.record(of: patient) else { return }
    var position = record.dated.partitioningIndex { $0.day >= day.dayNumber }
    while position < record.dated.count, record.dated[position].day == day.dayNumber {
      guard !sources.isFull else {
        let resource = collection.resources[Int(record.dated[position].resource)]
        tooMany("resources of one visit", VisitSources.most, resource.element)
        return
      }
      let number = Int(record.dated[position].resource)
      position += 1
      let resource = collection.resources[number]
      if resource.type == .procedure, !encounters.isEmpty {
        let key = CollectionSurvey.key(
          resource.element["encounter"], owner: number, collection)
        // It belongs to another visit of that day.
        if key != CollectionSurvey.noKey, !encounters.contains(key) { continue }
      }
      sources.add(number, resource.type)
    }
  }

  // MARK: - Needling

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
      facts.isNeedling || facts.isStated || !facts.muscles.isEmpty
      || encounter.serviceLines.contains { isNeedling($0) } || encounter.serviceLines.isEmpty
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

  // MARK: - Complaint

  /// Since when it hurts, and whether it gets better.
  mutating func readComplaint(_ sources: VisitSources, _ patient: CollectionSurvey.Key) {
    let record = survey.record(of: patient)
    if encounter.condition.onset == nil {
      var conditions: [Int] = []
      let needling = encounter.serviceLines.first { isNeedling($0) }
      for pointer in needling?.diagnosisPointers ?? [] where pointer <= encounter.diagnoses.count {
        if let number = conditionOfDiagnosis[pointer - 1] {
          conditions.append(number)
        } else if let code = encounter.diagnoses[pointer - 1].code,
          let number = record?.conditionOfCode[code]
        {
          conditions.append(Int(number))
        }
      }
      if conditions.isEmpty {
        conditions = conditionOfDiagnosis.sorted { $0.key < $1.key }.map(\.value)
      }
      if conditions.isEmpty {
        conditions = encounter.diagnoses.compactMap(\.code).compactMap {
          record?.conditionOfCode[$0].map(Int.init)
        }
      }
      for number in conditions.prefix(20) where encounter.condition.onset == nil {
        readOnset(of: collection.resources[number].element)
      }
    }
    if encounter.condition.improvement == nil { readImprovement(record) }
    if encounter.patient.isPregnant == nil { readPregnancy(record) }
  }

  /// The last day on which it can have begun: what is claimed of its age is then never too much.
  private mutating func readOnset(of condition: Element) {
    var last: CalendarDate?
    var place: Element?
    if let element = condition["onsetDateTime"] {
      (last, place) = (PartialDate(element.value)?.last, element)
    } else if let element = condition["onsetPeriod"]?["start"] {
      (last, place) = (PartialDate(element.value)?.last, element)
    } else if let age = condition["onsetAge"], let value = age["value"]?.value.integer,
      value >= 0, value < 150, let birth = encounter.patient.birthDate
    {
      let isYears =
        age.has("code", "a") || age["code"] == nil && age.has("unit", anyOf: "a", "years", "yr")
      if isYears {
        let (year, month, day) = birth.components
        let next =
          CalendarDate(year: year + value + 1, month: month, day: day)
          ?? CalendarDate(year: year + value + 1, month: month, day: 28)
        (last, place) = (next?.adding(days: -1), age)
      }
    }
    guard let last, let place else { return }
    // A year or month that is not over on the day of service leaves open what had begun by then.
    if let day = serviceDay, last > day { return }
    encounter.condition.onset = last
    self.place(.conditionOnset, place)
  }

  /// Scores of pain since the first visit tell whether it gets better, then those of function, and
  /// else the goals.
  private mutating func readImprovement(_ record: CollectionSurvey.PatientRecord?) {
    guard let record, let day = serviceDay else { return }
    if let start = record.visits.first(where: { $0.kind != .triggerPointInjection })?.date,
      start < day
    {
      for kind in ScoreKind.allCases {
        let scores = record.scores.filter { $0.kind == kind && $0.day >= start && $0.day <= day }
        guard let first = scores.first, let last = scores.last, first.day < last.day else {
          continue
        }
        encounter.condition.improvement =
          kind.isBurden ? last.tenths < first.tenths : last.tenths > first.tenths
        place(.conditionImprovement, collection.resources[Int(last.resource)].element)
        return
      }
    }
    for number in record.goals.suffix(50).reversed() {
      let goal = collection.resources[Int(number)].element
      guard let status = goal.concept("achievementStatus") else { continue }
      if let date = goal.date("statusDate")?.day, date > day { continue }
      if status.has(anyOf: "improving", "achieved", "sustaining") {
        encounter.condition.improvement = true
      } else if status.has(anyOf: "worsening", "no-change", "no-progress", "not-achieved") {
        encounter.condition.improvement = false
      } else {
        continue
      }
      place(.conditionImprovement, status.element)
      return
    }
  }

  /// A condition that is still there and called pregnancy in so many words.
  private mutating func readPregnancy(_ record: CollectionSurvey.PatientRecord?) {
    guard let number = record?.pregnancies.first,
      let code = collection.resources[Int(number)].element.concept("code")
    else { return }
    encounter.patient.isPregnant = true
    place(.patientPregnancy, code.element)
  }

  // MARK: - History

  mutating func readHistory(_ patient: CollectionSurvey.Key) {
    guard let record = survey.record(of: patient), !record.visits.isEmpty else { return }
    var first = encounter.claim.dateOfService
    for line in encounter.serviceLines {
      if let date = line.dateOfService { first = first.map { min($0, date) } ?? date }
    }
    let end =
      first.map { first in record.visits.partitioningIndex { $0.date >= first } }
      ?? record.visits.count
    encounter.history.visits = Array(record.visits[..<end].suffix(limits.visits))
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

extension Array {
  /// The first index of a sorted array for which something holds that then holds to the end.
  func partitioningIndex(where isReached: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isReached(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
