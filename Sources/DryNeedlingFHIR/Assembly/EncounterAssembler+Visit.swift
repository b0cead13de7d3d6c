import DryNeedlingKit
import LocatedJSON

extension EncounterAssembler {
  /// What a visit without a claim does not tell: money, and how it will be billed.
  private static let unbilled: FactSet = [
    .totalCharge, .lineCharge, .lineDiagnosisPointers, .lineModifiers, .placeOfService,
    .linePlaceOfService, .priorAuthorization, .referralNumber, .lineQuantity, .claimForm,
    .billingTaxonomy,
  ]

  /// The claim that an Encounter would become.
  mutating func readVisit(_ visit: Element, _ number: Int, _ patient: CollectionSurvey.Key) {
    encounter.blindSpots = Self.blindSpots.union(Self.unbilled)
    tellOtherVersion(ofVisit: visit)
    readNumber(of: visit)
    if let start = visit["period"]?["start"] {
      encounter.claim.dateOfService = day(start, .dateOfService)
    }
    readPatient(visit["subject"], patient)
    readCoverage(of: patient)
    if let party = visit["serviceProvider"] {
      encounter.billingProvider = provider(party, .billing)
    }
    readLocation(of: visit)
    readReferral(of: visit)
    var sources = VisitSources()
    let key = UInt64(number) + 1
    gather(&sources, encounters: [key], day: encounter.claim.dateOfService, patient)
    readDiagnoses(of: visit, sources)
    for procedure in sources.procedures { readConditions(of: procedure) }
    addConditionsOfPatient(sources, patient)
    readLines(sources.procedures)
    readPerformer(sources.procedures, visit)
    finishVisit(sources, patient, visit)
  }

  /// The claim that procedures of one day would become.
  mutating func readProcedures(
    _ procedures: [Int], _ day: CalendarDate, _ patient: CollectionSurvey.Key
  ) {
    guard let first = procedures.first else { return }
    encounter.blindSpots = Self.blindSpots.union(Self.unbilled)
    let procedure = collection.resources[first].element
    readNumber(of: procedure)
    encounter.claim.dateOfService = day
    let performed: [StaticString] = ["performedDateTime", "performedPeriod"]
    if let element = performed.lazy.compactMap({ procedure[$0] }).first {
      place(.dateOfService, element)
    }
    readPatient(procedure["subject"], patient)
    readCoverage(of: patient)
    var sources = VisitSources()
    for number in procedures { sources.add(number, .procedure) }
    gather(&sources, encounters: [], day: day, patient)
    for number in procedures { readConditions(of: number) }
    addConditionsOfPatient(sources, patient)
    readLines(sources.procedures)
    readPerformer(sources.procedures, nil)
    for number in procedures where encounter.serviceFacility == nil {
      if let location = collection.resources[number].element["location"] { readFacility(location) }
    }
    finishVisit(sources, patient, procedure)
  }

  /// The claim that orders would become.
  mutating func readOrders(_ orders: [Int], _ patient: CollectionSurvey.Key) {
    guard let first = orders.first else { return }
    encounter.blindSpots = Self.blindSpots.union(Self.unbilled)
    encounter.blindSpots.formUnion([
      .needling, .muscles, .muscleSides, .needleCount, .needleSize, .technique, .minutesInPlace,
      .twitchResponse, .injectate,
    ])
    let order = collection.resources[first].element
    readNumber(of: order)
    let dates: [StaticString] = ["occurrenceDateTime", "start", "authoredOn"]
    if let period = order["occurrencePeriod"]?["start"] {
      encounter.claim.dateOfService = day(period, .dateOfService)
    } else if let element = dates.lazy.compactMap({ order[$0] }).first {
      encounter.claim.dateOfService = day(element, .dateOfService)
    }
    readPatient(order["subject"] ?? order["patient"], patient)
    var isInsured = false
    for insurance in order.list("insurance") where !isInsured {
      if let (coverage, number) = resource(insurance, .coverage) {
        readCoverage(coverage.element, number)
        isInsured = true
      }
    }
    if isInsured { fillPayerKind() } else { readCoverage(of: patient) }
    if let requester = order["requester"] {
      encounter.referringProvider = provider(requester, .referring)
    }
    if let performer = order.first("performer") {
      encounter.renderingProvider = provider(performer, .rendering)
    }
    if let location = order.first("locationReference") { readFacility(location) }
    var session = SessionFacts()
    for number in orders {
      let order = collection.resources[number].element
      let keptOwner = owner
      owner = number
      readConditions(of: number)
      let index = encounter.serviceLines.count
      guard index < limits.serviceLines else { break }
      place(.serviceLine, order, index: index)
      var line = ServiceLine()
      let planned = Self.plannedCode(order)
      readProcedure(planned, index, &line)
      if let value = order["quantityQuantity"]?["value"]?.value.integer, value > 0, value < 1000 {
        line.quantity = ServiceQuantity(value)
      }
      if line.procedure == nil, let planned, SessionKind.isNeedlingInWords(planned) {
        // An appointment is seldom coded.
        line.procedure = .needlingOneOrTwoMuscles
        remarks.add(
          FHIRFormatRules.uncodedOrder, at: planned.element.spot,
          "dry needling is planned here without a billing code; it is looked at as `20560`")
      }
      if line.procedure != nil { encounter.serviceLines.append(line) }
      if Self.isNeedling(line.procedure, line.procedureDescription) {
        for site in order.list("bodySite") { readSite(site, &session) }
      }
      for note in order.list("note") {
        if let text = note["text"] { addNote(text) }
      }
      owner = keptOwner
    }
    readSession(VisitSources(), &session)
    readComplaint(VisitSources(), patient)
    readChart(VisitSources(), patient)
    readHistory(patient)
  }

  private mutating func finishVisit(
    _ sources: VisitSources, _ patient: CollectionSurvey.Key, _ subject: Element
  ) {
    var session = SessionFacts()
    session.place = subject
    readSession(sources, &session)
    readComplaint(sources, patient)
    readChart(sources, patient)
    readHistory(patient)
  }

  // MARK: - Lines

  /// A line for each procedure with a billing code. Systems that record a procedure for each muscle
  /// still bill needling once a day.
  private mutating func readLines(_ procedures: [Int]) {
    for number in procedures {
      let procedure = collection.resources[number].element
      guard let concept = procedure.concept("code"), let (code, _) = concept.procedure else {
        continue
      }
      if code.isDryNeedling, encounter.serviceLines.contains(where: { $0.procedure == code }) {
        continue
      }
      let index = encounter.serviceLines.count
      guard index < limits.serviceLines else {
        tooMany("service lines", limits.serviceLines, procedure)
        return
      }
      place(.serviceLine, procedure, index: index)
      if index == 0 { place(.serviceLines, procedure) }
      var line = ServiceLine()
      readProcedure(concept, index, &line)
      if let performed = CollectionSurvey.day(ofProcedure: procedure),
        performed != encounter.claim.dateOfService
      {
        line.dateOfService = performed
      }
      for reference in procedure.list("reasonReference").prefix(12) {
        let keptOwner = owner
        owner = number
        if let (_, condition) = resource(reference, .condition),
          let diagnosis = conditionOfDiagnosis.first(where: { $0.value == condition })?.key
        {
          line.diagnosisPointers.append(diagnosis + 1)
        }
        owner = keptOwner
      }
      encounter.serviceLines.append(line)
    }
  }

  // MARK: - Diagnoses

  private mutating func readDiagnoses(
    of visit: Element, _ sources: VisitSources
  ) {
    place(.diagnoses, visit)
    var ranked: [(rank: Int, reference: Element)] = []
    for diagnosis in visit.list("diagnosis").prefix(limits.diagnoses) {
      guard let reference = diagnosis["condition"] else { continue }
      ranked.append((diagnosis["rank"]?.value.integer ?? Int.max, reference))
    }
    for (_, reference) in ranked.enumerated().sorted(by: {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }).map(\.element) {
      if let (condition, number) = resource(reference, .condition) {
        add(condition.element, number)
      } else {
        tellUnresolved(reference, "condition of this visit")
      }
    }
    for reference in visit.list("reasonReference").prefix(limits.diagnoses) {
      if let (condition, number) = resource(reference, .condition) {
        add(condition.element, number)
      }
    }
    for reason in visit.list("reasonCode").prefix(limits.diagnoses) { add(reason: Concept(reason)) }
    for number in sources.conditions { add(collection.resources[number].element, number) }
  }

  private mutating func readConditions(of number: Int) {
    let element = collection.resources[number].element
    let keptOwner = owner
    owner = number
    for reference in element.list("reasonReference").prefix(limits.diagnoses) {
      if let (condition, number) = resource(reference, .condition) {
        add(condition.element, number)
      }
    }
    for reason in element.list("reasonCode").prefix(limits.diagnoses) {
      add(reason: Concept(reason))
    }
    owner = keptOwner
  }

  /// Where nothing names a condition, those the patient has on the day.
  private mutating func addConditionsOfPatient(
    _ sources: VisitSources, _ patient: CollectionSurvey.Key
  ) {
    guard encounter.diagnoses.isEmpty, let record = survey.record(of: patient) else { return }
    let day = encounter.claim.dateOfService
    for number in record.conditions.prefix(200) {
      guard encounter.diagnoses.count < 12 else { return }
      let condition = collection.resources[Int(number)].element
      if condition.concept("clinicalStatus")?.has(anyOf: "inactive", "resolved", "remission")
        == true
      {
        continue
      }
      // What belongs to another visit is not this one's.
      if condition["encounter"] != nil { continue }
      if let day {
        if let start = condition.day("onsetDateTime", "recordedDate"), start > day { continue }
        if let end = condition.day("abatementDateTime", "abatementPeriod"), end < day { continue }
      }
      add(condition, Int(number))
    }
  }

  private mutating func add(_ condition: Element, _ number: Int) {
    guard encounter.diagnoses.count < limits.diagnoses,
      !conditionOfDiagnosis.values.contains(number)
    else { return }
    // Only what can stand on a claim; a problem list in another terminology is no wrong code.
    guard let concept = condition.concept("code"), let diagnosis = concept.diagnosis else { return }
    if let code = diagnosis.code, encounter.diagnoses.contains(where: { $0.code == code }) {
      return
    }
    conditionOfDiagnosis[encounter.diagnoses.count] = number
    addDiagnosis(concept)
  }

  private mutating func add(reason concept: Concept) {
    guard encounter.diagnoses.count < limits.diagnoses, let diagnosis = concept.diagnosis else {
      return
    }
    if let code = diagnosis.code, encounter.diagnoses.contains(where: { $0.code == code }) {
      return
    }
    addDiagnosis(concept)
  }

  // MARK: - Who, where, for whom

  /// The coverage that holds on the day; of several the one that is billed first.
  private mutating func readCoverage(of patient: CollectionSurvey.Key) {
    guard let record = survey.record(of: patient) else { return }
    let day = encounter.claim.dateOfService
    var best: (order: Int, number: Int)?
    for number in record.coverages.prefix(200) {
      let coverage = collection.resources[Int(number)].element
      if let day, let period = coverage["period"] {
        if let start = period.date("start")?.first, start > day { continue }
        if let end = period.date("end")?.last, end < day { continue }
      }
      let order = coverage["order"]?.value.integer ?? Int.max - 1
      if best.map({ order < $0.order }) ?? true { best = (order, Int(number)) }
    }
    guard let best else { return }
    readCoverage(collection.resources[best.number].element, best.number)
    fillPayerKind()
  }

  /// Who needled: the performer of the needling, or else of anything, or else who was there.
  private mutating func readPerformer(_ procedures: [Int], _ visit: Element?) {
    let ordered =
      procedures.filter { number in
        collection.resources[number].element.concept("code").flatMap(SessionKind.of) == .dryNeedling
      } + procedures
    for number in ordered {
      guard let actor = collection.resources[number].element.first("performer")?["actor"] else {
        continue
      }
      let keptOwner = owner
      owner = number
      encounter.renderingProvider = provider(actor, .rendering)
      owner = keptOwner
      return
    }
    var first: Element?
    for participant in visit?.list("participant") ?? ElementList() {
      guard let individual = participant["individual"] else { continue }
      first = first ?? individual
      if participant.list("type").contains(where: { Concept($0).has(anyOf: "PPRF", "SPRF") }) {
        first = individual
        break
      }
    }
    if let first { encounter.renderingProvider = provider(first, .rendering) }
  }

  private mutating func readLocation(of visit: Element) {
    for location in visit.list("location") {
      if let reference = location["location"] {
        readFacility(reference)
        return
      }
    }
    guard let (party, _) = resource(visit["serviceProvider"], .organization),
      party.element.first("address")?["state"] != nil
    else { return }
    var facility = ServiceFacility()
    readFacility(party, &facility)
    encounter.serviceFacility = facility
  }

  private mutating func readReferral(of visit: Element) {
    for reference in visit.list("basedOn").prefix(20) {
      guard let (order, number) = resource(reference, .serviceRequest),
        let requester = order.element["requester"]
      else { continue }
      let keptOwner = owner
      owner = number
      encounter.referringProvider = provider(requester, .referring)
      owner = keptOwner
      return
    }
  }

  private mutating func tellOtherVersion(ofVisit visit: Element) {
    if let old = visit["reason"], visit["reasonCode"] == nil {
      remarks.add(
        FHIRFormatRules.otherVersion, at: old.spot,
        "`reason` is an element of FHIR STU3; this reader looks for `reasonCode` of R4")
    } else if let new = visit["actualPeriod"], visit["period"] == nil {
      remarks.add(
        FHIRFormatRules.otherVersion, at: new.spot,
        "`actualPeriod` is an element of FHIR R5; this reader looks for `period` of R4")
    }
  }
}
