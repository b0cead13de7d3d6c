import DryNeedlingKit
import LocatedJSON

/// Who and what the resources of a collection are about, found out in one pass, so that no claim has
/// to look at all of them.
struct CollectionSurvey {
  /// What there is about one patient. It is written first and then only read.
  final class PatientRecord {
    /// Number of the Patient resource; nil when it is not in the file.
    @exclusivity(unchecked) var resource: Int?
    @exclusivity(unchecked) var coverages: [Int32] = []
    @exclusivity(unchecked) var conditions: [Int32] = []
    /// The first condition with each code.
    @exclusivity(unchecked) var conditionOfCode: [DiagnosisCode: Int32] = [:]
    /// Conditions that are still there and called pregnancy in so many words.
    @exclusivity(unchecked) var pregnancies: [Int32] = []
    @exclusivity(unchecked) var goals: [Int32] = []
    @exclusivity(unchecked) var consents: [Int32] = []
    @exclusivity(unchecked) var medications: [Int32] = []
    @exclusivity(unchecked) var allergies: [Int32] = []
    /// Sessions of needling, acupuncture and injections, by day once ``isSorted``.
    @exclusivity(unchecked) var visits: [Visit] = []
    /// Scores of pain and function by their kind, by time once ``isSorted``; empty without any.
    @exclusivity(unchecked) var scores: [[OutcomeScore]] = []
    /// Procedures and documents by their day, in order once ``isSorted``.
    @exclusivity(unchecked) var dated: [(day: Int32, resource: Int32)] = []
    @exclusivity(unchecked) var isSorted = false

    /// Whether anything but earlier sessions and diagnoses is known.
    var hasChart: Bool {
      !(consents.isEmpty && goals.isEmpty && conditions.isEmpty && medications.isEmpty
        && allergies.isEmpty && dated.isEmpty && scores.isEmpty)
    }

    func scores(of kind: ScoreKind) -> [OutcomeScore] {
      scores.isEmpty ? [] : scores[Int(kind.rawValue)]
    }
  }

  /// Identifies a patient or an encounter: a resource, or the address of one that is not here.
  typealias Key = UInt64
  static let noKey: Key = 0

  private(set) var records: [PatientRecord] = []
  private var recordNumbers = NumberTable()
  /// Procedures, conditions and documents of an encounter.
  private(set) var ofEncounter: [Key: [Int32]] = [:]
  private(set) var claims: [(resource: Int, patient: Key)] = []
  private(set) var encounters: [(resource: Int, patient: Key)] = []
  /// Procedures that name no encounter of the collection.
  private(set) var looseProcedures: [(resource: Int, patient: Key, day: CalendarDate)] = []
  private(set) var orders: [(resource: Int, patient: Key)] = []
  private var solePatient: Key = noKey

  /// Resources of one patient that are kept of each kind.
  private static let mostOfAKind = 2000

  init(_ collection: ResourceCollection, remarks: inout Remarks) {
    let resources = collection.resources
    findSolePatient(resources)
    for (number, resource) in resources.enumerated() where resource.owner < 0 {
      switch resource.type {
      case .patient:
        let key = UInt64(number) + 1
        changeRecord(key) { $0.resource = number }
      case .claim, .explanationOfBenefit, .encounter, .procedure, .serviceRequest, .appointment,
        .condition, .observation, .goal, .documentReference, .composition, .questionnaireResponse,
        .coverage, .consent, .medicationStatement, .medicationRequest, .allergyIntolerance:
        if Self.isRead(resource, &remarks) {
          survey(resource, number, collection, &remarks)
        }
      default: continue
      }
    }
    looseProcedures.sort { ($0.patient, $0.day, $0.resource) < ($1.patient, $1.day, $1.resource) }
  }

  private mutating func findSolePatient(_ resources: [Resource]) {
    for (number, resource) in resources.enumerated()
    where resource.type == .patient && resource.owner < 0 {
      guard solePatient == Self.noKey else {
        solePatient = Self.noKey
        return
      }
      solePatient = UInt64(number) + 1
    }
  }

  // MARK: - Status

  /// Whether a resource counts; one that does not is told.
  private static func isRead(_ resource: Resource, _ remarks: inout Remarks) -> Bool {
    let element = resource.element
    guard let status = element["status"] ?? element["lifecycleStatus"] else {
      guard resource.type == .condition || resource.type == .allergyIntolerance,
        let verification = element.concept("verificationStatus"),
        verification.has(anyOf: "entered-in-error", "refuted")
      else { return true }
      let kind = resource.type == .condition ? "condition" : "allergy"
      remarks.add(
        FHIRFormatRules.ignored, at: verification.element.spot,
        "this \(kind) is `\(verification.anyCode?.text?.excerpt ?? "")`, and counts for nothing")
      return false
    }
    let void: [StaticString] =
      switch resource.type {
      case .claim: ["entered-in-error", "cancelled", "draft"]
      case .explanationOfBenefit: ["entered-in-error", "cancelled", "draft"]
      case .procedure:
        ["entered-in-error", "not-done", "preparation", "stopped", "on-hold", "aborted"]
      case .encounter: ["entered-in-error", "cancelled", "planned"]
      case .serviceRequest: ["entered-in-error", "revoked"]
      case .appointment: ["entered-in-error", "cancelled", "noshow"]
      case .observation: ["entered-in-error", "cancelled", "registered"]
      case .documentReference: ["entered-in-error", "superseded"]
      case .coverage: ["entered-in-error", "cancelled", "draft"]
      case .consent: ["entered-in-error", "inactive", "proposed", "draft"]
      case .medicationStatement: ["entered-in-error", "not-taken", "intended"]
      case .medicationRequest: ["entered-in-error", "cancelled", "draft"]
      case .goal: ["entered-in-error", "cancelled", "rejected", "proposed"]
      default: ["entered-in-error"]
      }
    guard let found = void.first(where: { status.value.isString($0) }) else { return true }
    remarks.add(
      FHIRFormatRules.ignored, at: status.spot,
      "the status is `\(found)`, so this resource counts for nothing")
    return false
  }

  // MARK: - Sorting in

  private mutating func survey(
    _ resource: Resource, _ number: Int, _ collection: ResourceCollection,
    _ remarks: inout Remarks
  ) {
    let element = resource.element
    let patient = patientKey(of: resource, number, collection)
    switch resource.type {
    case .claim:
      if let other = Self.otherType(element) {
        remarks.add(
          FHIRFormatRules.ignored, at: other.spot,
          "this is a claim of type `\(other.text?.excerpt ?? "")`, which holds no needling")
        return
      }
      claims.append((number, patient))
      if element.has("use", "claim") || element["use"] == nil {
        addSessions(of: element, dates: Self.billedDay(element), to: patient)
      }
    case .explanationOfBenefit:
      addSessions(of: element, dates: Self.billedDay(element), to: patient)
    case .encounter:
      encounters.append((number, patient))
    case .procedure:
      surveyProcedure(element, number, patient, collection)
    case .serviceRequest, .appointment: orders.append((number, patient))
    case .coverage: changeRecord(patient) { Self.append(number, to: &$0.coverages) }
    case .goal: changeRecord(patient) { Self.append(number, to: &$0.goals) }
    case .consent: changeRecord(patient) { Self.append(number, to: &$0.consents) }
    case .medicationStatement, .medicationRequest:
      changeRecord(patient) { Self.append(number, to: &$0.medications) }
    case .allergyIntolerance: changeRecord(patient) { Self.append(number, to: &$0.allergies) }
    case .condition:
      let code = element.concept("code")?.diagnosis?.code
      let isPregnancy = Self.isPregnancy(element)
      changeRecord(patient) { record in
        if isPregnancy { Self.append(number, to: &record.pregnancies) }
        Self.append(number, to: &record.conditions)
        if let code, record.conditionOfCode[code] == nil {
          record.conditionOfCode[code] = Int32(number)
        }
      }
      addToEncounter(element["encounter"], number, collection)
    case .observation: addScore(element, number, patient)
    case .documentReference:
      let context = element["context"]
      var isLinked = false
      for encounter in context?.list("encounter") ?? ElementList() {
        isLinked = addToEncounter(encounter, number, collection) || isLinked
      }
      let day = context?["period"]?.date("start")?.day ?? element.date("date")?.day
      if !isLinked { addDated(day, number, patient) }
    case .composition:
      if !addToEncounter(element["encounter"], number, collection) {
        addDated(element.date("date")?.day, number, patient)
      }
    case .questionnaireResponse:
      if !addToEncounter(element["encounter"], number, collection) {
        addDated(element.date("authored")?.day, number, patient)
      }
    default: break
    }
  }

  private static func isPregnancy(_ condition: Element) -> Bool {
    guard let code = condition.concept("code"), code.hasWords(where: saysPregnant) else {
      return false
    }
    return condition["abatementDateTime"] == nil && condition["abatementPeriod"] == nil
      && condition.concept("clinicalStatus")?.has(anyOf: "inactive", "resolved", "remission")
        != true
  }

  private static func saysPregnant(_ words: JSONValue) -> Bool {
    words.isText(
      anyOf: "pregnant", "pregnancy", "normal pregnancy", "pregnancy (finding)", "pregnant state")
  }

  private mutating func surveyProcedure(
    _ element: Element, _ number: Int, _ patient: Key, _ collection: ResourceCollection
  ) {
    let day = Self.day(ofProcedure: element)
    let isLinked = addToEncounter(element["encounter"], number, collection)
    addDated(day, number, patient)
    guard let day else { return }
    if let concept = element.concept("code"), let kind = SessionKind.of(concept) {
      changeRecord(patient) { $0.visits.append(Visit(day, kind: kind)) }
    }
    let isEncounterHere =
      isLinked
      && collection.index.find(
        element["encounter"]?["reference"]?.value ?? element.value, owner: number) != nil
    if !isEncounterHere { looseProcedures.append((number, patient, day)) }
  }

  static func day(ofProcedure element: Element) -> CalendarDate? {
    element.day("performedDateTime", "performedPeriod", "occurrenceDateTime", "occurrencePeriod")
  }

  private static func billedDay(_ element: Element) -> CalendarDate? {
    element.day("billablePeriod")
  }

  /// The type of a claim for drugs, teeth or glasses.
  private static func otherType(_ element: Element) -> Element? {
    guard let type = element.concept("type"), type.has(anyOf: "pharmacy", "oral", "vision") else {
      return nil
    }
    return type.anyCode
  }

  private mutating func addSessions(
    of element: Element, dates: @autoclosure () -> CalendarDate?, to patient: Key
  ) {
    var seen: [Visit] = []
    for item in element.list("item") {
      guard let concept = item.concept("productOrService"), let kind = SessionKind.of(concept),
        let day = item.day("servicedDate", "servicedPeriod") ?? dates()
      else { continue }
      let visit = Visit(day, kind: kind)
      if !seen.contains(visit), seen.count < 100 { seen.append(visit) }
    }
    guard !seen.isEmpty else { return }
    changeRecord(patient) { $0.visits += seen }
  }

  private mutating func addDated(_ day: CalendarDate?, _ number: Int, _ patient: Key) {
    guard let day else { return }
    changeRecord(patient) { $0.dated.append((day.dayNumber, Int32(number))) }
  }

  private mutating func addScore(_ element: Element, _ number: Int, _ patient: Key) {
    guard let kind = ScoreKind.of(element.value),
      let day = element.day("effectiveDateTime", "effectivePeriod", "effectiveInstant"),
      let tenths = (element["valueQuantity"]?["value"] ?? element["valueInteger"])?
        .value.scaled(places: 1),
      tenths >= 0, tenths <= (kind == .pain ? 100 : 1000)
    else { return }
    let minute = element.minute("effectiveDateTime") ?? element.minute("effectiveInstant")
    let score = OutcomeScore(
      kind: kind, day: day, minute: minute, tenths: tenths, resource: Int32(number))
    changeRecord(patient) { record in
      let kind = Int(kind.rawValue)
      if record.scores.isEmpty {
        record.scores = [[OutcomeScore]](repeating: [], count: ScoreKind.allCases.count)
      }
      if record.scores[kind].count < Self.mostOfAKind { record.scores[kind].append(score) }
    }
  }

  @discardableResult
  private mutating func addToEncounter(
    _ reference: Element?, _ number: Int, _ collection: ResourceCollection
  ) -> Bool {
    let key = Self.key(reference, owner: number, collection)
    guard key != Self.noKey else { return false }
    Self.append(number, to: &ofEncounter[key, default: []])
    return true
  }

  private static func append(_ number: Int, to list: inout [Int32]) {
    if list.count < mostOfAKind { list.append(Int32(number)) }
  }

  private mutating func changeRecord(_ key: Key, _ change: (PatientRecord) -> Void) {
    if let number = recordNumbers[key] {
      change(records[number])
      return
    }
    let record = PatientRecord()
    change(record)
    recordNumbers.set(key, records.count)
    records.append(record)
  }

  // MARK: - Keys

  /// What a reference stands for; ``noKey`` when it names nothing.
  static func key(
    _ reference: Element?, owner: Int, _ collection: ResourceCollection
  ) -> Key {
    guard let reference else { return noKey }
    let elsewhere: UInt64 = 1 << 63
    if let address = reference["reference"], address.value.isString, address.value.codeUnits > 0 {
      if let found = collection.index.find(address.value, owner: owner) {
        return UInt64(found) + 1
      }
      if let (type, id) = ReferenceIndex.typeAndID(address.value.rawBytes) {
        return AddressHash.of(type, id) | elsewhere
      }
      return AddressHash.of(address.value) | elsewhere
    }
    if let value = reference["identifier"]?["value"], value.value.isString {
      return AddressHash.of(value.value) | elsewhere
    }
    return noKey
  }

  private func patientKey(
    of resource: Resource, _ number: Int, _ collection: ResourceCollection
  ) -> Key {
    let element = resource.element
    var reference = element["patient"] ?? element["subject"] ?? element["beneficiary"]
    if reference == nil, resource.type == .appointment {
      for participant in element.list("participant") {
        guard let actor = participant["actor"], let address = actor.text("reference"),
          address.contains("Patient/")
        else { continue }
        reference = actor
        break
      }
    }
    let key = Self.key(reference, owner: number, collection)
    return key == Self.noKey ? solePatient : key
  }

  /// What there is about a patient, by day.
  func record(of key: Key) -> PatientRecord? {
    guard let number = recordNumbers[key] else { return nil }
    let record = records[number]
    if !record.isSorted {
      record.dated.sort { ($0.day, $0.resource) < ($1.day, $1.resource) }
      for kind in record.scores.indices {
        record.scores[kind].sort {
          ($0.day, $0.minute ?? 0, $0.resource) < ($1.day, $1.minute ?? 0, $1.resource)
        }
      }
      if record.visits.count > 1 {
        var seen = Set<Visit>()
        record.visits = record.visits.filter { seen.insert($0).inserted }
        record.visits.sort { ($0.date, $0.kind.rawValue) < ($1.date, $1.kind.rawValue) }
      }
      record.isSorted = true
    }
    return record
  }
}

/// What kind of session a procedure is.
enum SessionKind {
  static func of(_ concept: Concept) -> VisitKind? {
    if let procedure = concept.procedure?.code {
      if procedure.isDryNeedling { return .dryNeedling }
      if acupuncture.contains(procedure) { return .acupuncture }
      if injections.contains(procedure) { return .triggerPointInjection }
      guard procedure == unlisted else { return nil }
    }
    if isNeedlingInWords(concept) { return .dryNeedling }
    if concept.hasWords(where: { $0.isText(anyOf: "acupuncture") }) { return .acupuncture }
    if concept.hasWords(where: { $0.isText(anyOf: "trigger point injection") }) {
      return .triggerPointInjection
    }
    return nil
  }

  /// Whether the words say dry needling.
  static func isNeedlingInWords(_ concept: Concept) -> Bool {
    concept.hasWords(where: \.saysNeedling)
  }

  static func saysNeedling(_ words: String) -> Bool {
    var words = words
    return words.withUTF8 { Words.sayNeedling(UnsafeRawBufferPointer($0)) }
  }

  private static let acupuncture = ["97810", "97811", "97813", "97814"]
    .compactMap { ProcedureCode($0) }
  private static let injections = ["20552", "20553"].compactMap { ProcedureCode($0) }
  static let unlisted = ProcedureCode("20999")
}
