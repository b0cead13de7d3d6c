import DryNeedlingKit
import LocatedJSON

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
    for item in itemNames.mayHold("encounter") ? claim.list("item") : ElementList() {
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
      guard isNeedling(index) else { continue }
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
  // Inlined, as what follows, since else the whole assembler is copied for each call. Lines are
  // looked at in place, which a loop over them would copy.
  @inline(__always)
  var serviceDay: CalendarDate? {
    let lines = encounter.serviceLines.indices
    for index in lines where isNeedling(index) {
      if let day = encounter.serviceLines[index].dateOfService { return day }
    }
    if let day = encounter.claim.dateOfService { return day }
    for index in lines {
      if let day = encounter.serviceLines[index].dateOfService { return day }
    }
    return nil
  }

  /// The index of the first needling line.
  @inline(__always)
  var firstNeedlingLine: Int? { encounter.serviceLines.indices.first { isNeedling($0) } }

  /// Whether the line with that index is for needling.
  @inline(__always)
  func isNeedling(_ index: Int) -> Bool {
    let procedure = encounter.serviceLines[index].procedure
    return Self.isNeedling(procedure, encounter.serviceLines[index].procedureDescription)
  }

  /// Whether a line with that code and description is for needling.
  static func isNeedling(
    _ procedure: ProcedureCode?, _ description: @autoclosure () -> String?
  ) -> Bool {
    if procedure?.isDryNeedling == true { return true }
    guard procedure == nil || procedure == SessionKind.unlisted else { return false }
    return description().map(SessionKind.saysNeedling) ?? false
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
    guard let day, let record = survey.record(of: patient), !record.dated.isEmpty else { return }
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
}
