import DryNeedlingKit
import LocatedJSON

/// What the chart of a patient tells beside the visit: consent, precautions, goals, pain on the day.
extension EncounterAssembler {
  /// Only for needling: other visits are not judged by these.
  mutating func readChart(_ sources: VisitSources, _ patient: CollectionSurvey.Key) {
    guard encounter.needling != nil || firstNeedlingLine != nil else { return }
    let chart = survey.record(of: patient)
    guard chart?.hasChart == true || !sources.procedures.isEmpty else { return }
    var record = encounter.record ?? VisitRecord()
    readOutcome(sources, &record)
    if let chart {
      readConsent(chart, &record)
      readPrecautions(patient, chart, &record)
      readGoals(chart, &record)
      readPainOfDay(chart, sources, &record)
    }
    if record != VisitRecord() { encounter.record = record }
  }

  // MARK: - Consent

  /// The latest consent to needling by the day of service. One to treatment in general says nothing
  /// of needles.
  private mutating func readConsent(
    _ chart: CollectionSurvey.PatientRecord, _ record: inout VisitRecord
  ) {
    guard record.consent?.isGiven == nil else { return }
    var latest: (day: CalendarDate?, element: Element)?
    for number in chart.consents.prefix(50) {
      let consent = collection.resources[Int(number)].element
      guard Self.isOfNeedling(consent) else { continue }
      let day = consent.date("dateTime")?.first
      if let serviceDay {
        if let day, day > serviceDay { continue }
        if let end = consent["provision"]?["period"]?.date("end")?.last, end < serviceDay {
          continue
        }
      }
      if let known = latest?.day, (day ?? known) < known { continue }
      latest = (day, consent)
    }
    guard let consent = latest?.element else { return }
    var given = record.consent ?? ConsentRecord()
    given.isGiven =
      !consent.has("status", "rejected") && consent["provision"]?.has("type", "deny") != true
    if given.form == nil, consent["sourceAttachment"] ?? consent["sourceReference"] != nil {
      given.form = .written
    }
    record.consent = given
    place(.consent, consent)
  }

  private static func isOfNeedling(_ consent: Element) -> Bool {
    let provision = consent["provision"]
    var concepts = [consent.concept("scope"), consent.concept("policyRule")].compactMap { $0 }
    concepts += consent.list("category").prefix(20).map(Concept.init)
    concepts += (provision?.list("code") ?? ElementList()).prefix(20).map(Concept.init)
    if concepts.contains(where: SessionKind.isNeedlingInWords) { return true }
    return consent["sourceAttachment"]?.text("title").map(SessionKind.saysNeedling) ?? false
  }

  /// A document that is called a consent to needling, such as a scanned form.
  mutating func readConsentForm(_ document: Element) {
    guard !document.has("docStatus", anyOf: "preliminary", "entered-in-error") else { return }
    var words = document.concept("type")?.allWords ?? []
    if let text = document.text("description") { words.append(text) }
    for content in document.list("content").prefix(5) {
      if let title = content["attachment"]?.text("title") { words.append(title) }
    }
    let isConsent = words.contains { $0.utf8.count <= 400 && $0.lowercased().contains("consent") }
    guard isConsent, words.contains(where: SessionKind.saysNeedling) else { return }
    state(consent: true, .written, document)
  }

  mutating func state(consent isGiven: Bool, _ form: ConsentForm?, _ element: Element) {
    var record = encounter.record ?? VisitRecord()
    guard record.consent?.isGiven == nil else { return }
    var consent = record.consent ?? ConsentRecord()
    consent.isGiven = isGiven
    consent.form = consent.form ?? form
    record.consent = consent
    encounter.record = record
    place(.consent, element)
  }

  // MARK: - Precautions

  /// Problems, medications, allergies and operations that ask for care with needles, as far as they
  /// are there on the day.
  private mutating func readPrecautions(
    _ patient: CollectionSurvey.Key, _ chart: CollectionSurvey.PatientRecord,
    _ record: inout VisitRecord
  ) {
    var found: [SafetyItem] = []
    for precaution in precautions(of: patient, chart) {
      let resource = collection.resources[precaution.resource]
      let isThere =
        switch resource.type {
        case .procedure: serviceDay.map { precaution.day < $0.dayNumber } ?? true
        case .medicationRequest, .medicationStatement: isTaken(resource.element)
        default: isPresent(resource.element)
        }
      guard isThere else { continue }
      for item in precaution.items where !found.contains(item) {
        if found.isEmpty { place(.screening, resource.element) }
        found.append(item)
      }
    }
    guard !found.isEmpty else { return }
    var screening = record.screening ?? ScreeningRecord()
    if record.screening == nil { screening.isFromChart = true }
    screening.present += found.filter {
      !screening.present.contains($0) && !screening.ruledOut.contains($0)
    }
    record.screening = screening
  }

  /// A resource that asks for care.
  struct Precaution {
    var items: [SafetyItem]
    var resource: Int
    /// The day of an operation.
    var day: Int32 = 0
  }

  private static let mostPrecautions = 200

  /// Those of a patient, found once for all visits.
  private mutating func precautions(
    of patient: CollectionSurvey.Key, _ chart: CollectionSurvey.PatientRecord
  ) -> [Precaution] {
    if let known = precautionsOfPatient[patient] { return known }
    var found: [Precaution] = []
    func add(
      _ number: Int32, _ concept: Concept?, after prefix: String = "", day: Int32 = 0,
      where isWanted: (SafetyItem) -> Bool = { _ in true }
    ) {
      guard found.count < Self.mostPrecautions else { return }
      let items = Self.precautions(in: concept, after: prefix).filter(isWanted)
      if !items.isEmpty {
        found.append(Precaution(items: items, resource: Int(number), day: day))
      }
    }
    for number in chart.conditions {
      add(number, collection.resources[Int(number)].element.concept("code"))
    }
    for number in chart.medications {
      add(number, drug(collection.resources[Int(number)].element, Int(number))) {
        $0 == .anticoagulant || $0 == .immuneDisorder
      }
    }
    for number in chart.allergies {
      let concept = collection.resources[Int(number)].element.concept("code")
      add(number, concept, after: "allergy ") { $0 == .metalAllergy }
    }
    for (day, number) in chart.dated where collection.resources[Int(number)].type == .procedure {
      let concept = collection.resources[Int(number)].element.concept("code")
      add(number, concept, day: day) { $0 == .spineSurgery }
    }
    precautionsOfPatient[patient] = found
    return found
  }

  /// What words name, as the note reader knows them.
  private static func precautions(in concept: Concept?, after prefix: String) -> [SafetyItem] {
    var items: [SafetyItem] = []
    for words in concept?.allWords ?? [] where words.utf8.count <= 200 {
      // The kind of a SNOMED CT term: `Nickel (substance)`.
      let words = words.prefix { $0 != "(" }
      let text = words.lowercased().contains("allerg") ? String(words) : prefix + words
      for mention in NoteReader().read(text).safety
      where mention.state == .present && !items.contains(mention.item) {
        items.append(mention.item)
      }
    }
    return items
  }

  private func drug(_ medication: Element, _ number: Int) -> Concept? {
    if let concept = medication.concept("medicationCodeableConcept") { return concept }
    guard let reference = medication["medicationReference"] else { return nil }
    if let address = reference["reference"],
      let found = collection.index.find(address.value, owner: number),
      collection.resources[found].type == .medication
    {
      return collection.resources[found].element.concept("code")
    }
    return reference["display"].map(Concept.init)
  }

  /// Whether a problem or an allergy is there on the day of service.
  private func isPresent(_ element: Element) -> Bool {
    if element.concept("clinicalStatus")?.has(anyOf: "inactive", "resolved", "remission") == true {
      return false
    }
    guard let serviceDay else { return true }
    if let start = element.date("onsetDateTime")?.first ?? element.date("recordedDate")?.first,
      start > serviceDay
    {
      return false
    }
    guard let end = element.day("abatementDateTime", "abatementPeriod") else { return true }
    return end >= serviceDay
  }

  /// Whether a medication is taken on the day of service.
  private func isTaken(_ medication: Element) -> Bool {
    let period = medication["effectivePeriod"]
    let start =
      medication.date("effectiveDateTime") ?? period?.date("start")
      ?? medication.date("authoredOn")
    let end = period?.date("end")
    if let serviceDay {
      if let start, start.first > serviceDay { return false }
      if let end { return end.last >= serviceDay }
    }
    return medication.has("status", anyOf: "active", "unknown") || medication["status"] == nil
  }

  // MARK: - Goals

  /// Goals for what is treated, and those that name nothing they are for.
  private mutating func readGoals(
    _ chart: CollectionSurvey.PatientRecord, _ record: inout VisitRecord
  ) {
    guard record.goals == nil else { return }
    let treated = Set(conditionOfDiagnosis.values)
    var words: [String] = []
    for number in chart.goals.prefix(50) where words.count < 20 {
      let goal = collection.resources[Int(number)].element
      guard let text = goal.concept("description")?.words, text.utf8.count <= limits.textBytes
      else { continue }
      if let serviceDay, let start = goal.date("startDate")?.first, start > serviceDay { continue }
      var isFor = goal["addresses"] == nil
      for reference in goal.list("addresses").prefix(20) where !isFor {
        guard let address = reference["reference"],
          let condition = collection.index.find(address.value, owner: Int(number))
        else { continue }
        isFor = treated.contains(condition)
      }
      guard isFor, !words.contains(text) else { continue }
      if words.isEmpty { place(.goals, goal) }
      words.append(text)
    }
    if !words.isEmpty { record.goals = words.joined(separator: "; ") }
  }

  // MARK: - Before and after

  /// Pain on the day: scores before and after by their time, where it tells.
  private mutating func readPainOfDay(
    _ chart: CollectionSurvey.PatientRecord, _ sources: VisitSources, _ record: inout VisitRecord
  ) {
    guard let day = serviceDay else { return }
    let pain = chart.scores(of: .pain)
    let ofDay = pain[
      pain.partitioningIndex { $0.day >= day }..<pain.partitioningIndex { $0.day > day }]
    let scores = ofDay.filter { $0.minute != nil && $0.tenths % 10 == 0 }
    let start = sources.procedures.lazy.compactMap { [collection] number -> Int? in
      let procedure = collection.resources[number].element
      guard procedure.concept("code").flatMap(SessionKind.of) == .dryNeedling else { return nil }
      return procedure.minute("performedDateTime") ?? procedure["performedPeriod"]?.minute("start")
    }.first
    var (before, after) = (scores.first, scores.last)
    if let start {
      before = scores.last { ($0.minute ?? 0) <= start }
      after = scores.last { ($0.minute ?? 0) > start }
    } else if scores.count < 2 {
      return
    }
    if record.painBefore == nil, let before {
      record.painBefore = before.tenths / 10
      place(.painBefore, collection.resources[Int(before.resource)].element)
    }
    if record.painAfter == nil, let after {
      record.painAfter = after.tenths / 10
      place(.painAfter, collection.resources[Int(after.resource)].element)
    }
  }

  /// What the procedure itself tells of how it went.
  private mutating func readOutcome(_ sources: VisitSources, _ record: inout VisitRecord) {
    for number in sources.procedures {
      let procedure = collection.resources[number].element
      guard procedure.concept("code").flatMap(SessionKind.of) == .dryNeedling else { continue }
      if record.response == nil, let outcome = procedure.concept("outcome"),
        let words = outcome.words, words.utf8.count <= limits.textBytes
      {
        record.response = words
        place(.response, outcome.element)
      }
      for complication in procedure.list("complication").prefix(20) {
        let words = Concept(complication).allWords.joined(separator: " ")
        guard !words.isEmpty, words.utf8.count <= limits.textBytes else { continue }
        let response = AdverseResponse(inWords: words)
        if record.adverseResponses == nil { place(.adverseResponses, complication) }
        if record.adverseResponses?.contains(response) != true {
          record.adverseResponses = (record.adverseResponses ?? []) + [response]
        }
      }
    }
  }
}

extension AdverseResponse {
  /// What a complication is called; ``other`` for words that are none of these.
  init(inWords words: String) {
    let words = words.lowercased()
    let stems: [(String, AdverseResponse)] = [
      ("pneumothorax", .pneumothorax), ("syncop", .fainting), ("faint", .fainting),
      ("vasovagal", .fainting), ("infect", .infection), ("bruis", .bruising),
      ("hematoma", .bruising), ("ecchymo", .bruising), ("bleed", .bleeding),
      ("hemorrhag", .bleeding), ("swell", .swelling), ("edema", .swelling), ("sore", .soreness),
      ("fatigue", .fatigue),
    ]
    self = stems.first { words.contains($0.0) }?.1 ?? .other
  }
}
