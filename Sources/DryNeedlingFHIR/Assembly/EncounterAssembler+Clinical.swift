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
}
