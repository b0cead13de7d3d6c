import DryNeedlingKit
import LocatedJSON

/// A fact and where it stands.
typealias PlacedFact = (path: FactPath, spot: Spot)

/// Makes encounters of the resources of a collection, and keeps where their facts stand.
struct EncounterAssembler {
  let collection: ResourceCollection
  let limits: FHIRLimits
  var survey: CollectionSurvey
  var remarks: Remarks

  /// The encounter being made.
  var encounter = Encounter()
  /// Where its facts stand; of several places of one fact the last is the nearest.
  var places: [PlacedFact] = []
  /// The resource it is made of.
  var subject = Spot(document: 0, offset: 0)
  /// Numbers of the conditions that diagnoses refer to.
  var conditionOfDiagnosis: [Int: Int] = [:]
  /// What of a patient's chart asks for care with needles; found once for all visits.
  var precautionsOfPatient: [CollectionSurvey.Key: [Precaution]] = [:]
  /// The members that the items of the claim may have.
  var itemNames = KeyNames.any
  /// Numbers of the questionnaires that a claim is supported by.
  var supportingAnswers: [Int] = []
  /// Number of the resource whose references are followed.
  var owner = 0

  init(
    _ collection: ResourceCollection, limits: FHIRLimits, remarks: Remarks
  ) {
    self.collection = collection
    self.limits = limits
    self.remarks = remarks
    survey = CollectionSurvey(collection, remarks: &self.remarks)
  }

  // MARK: - Going through the collection

  /// Makes every encounter there is. `handOver` is called for each, with what it was made of.
  mutating func makeAll(
    hook: HookContext?, _ handOver: (inout EncounterAssembler, FHIROrigin) -> Void
  ) {
    for (number, patient) in survey.claims {
      begin(number)
      readClaim(collection.resources[number].element, patient)
      handOver(&self, .claim)
    }
    var ofClaims = Set<CollectionSurvey.Key>()
    for (_, patient) in survey.claims { ofClaims.insert(patient) }
    for (number, patient) in survey.encounters where !ofClaims.contains(patient) {
      begin(number)
      readVisit(collection.resources[number].element, number, patient)
      handOver(&self, .encounter)
    }
    makeLooseVisits(without: ofClaims, handOver)
    makePlans(hook, handOver)
  }

  /// Procedures without an encounter: those of one patient and day are a visit.
  private mutating func makeLooseVisits(
    without ofClaims: Set<CollectionSurvey.Key>,
    _ handOver: (inout EncounterAssembler, FHIROrigin) -> Void
  ) {
    let loose = survey.looseProcedures.filter { !ofClaims.contains($0.patient) }
    let days = Set(
      survey.encounters.compactMap { number, patient in
        collection.resources[number].element["period"]?.date("start")?.day.map {
          PatientDay(patient: patient, day: $0)
        }
      })
    var start = 0
    while start < loose.count {
      var end = start + 1
      while end < loose.count, loose[end].patient == loose[start].patient,
        loose[end].day == loose[start].day
      {
        end += 1
      }
      let group = loose[start..<end].map(\.resource)
      let (patient, day) = (loose[start].patient, loose[start].day)
      start = end
      // A visit of that day has them already.
      guard !days.contains(PatientDay(patient: patient, day: day)) else { continue }
      let isBillable = group.contains { number in
        guard let concept = collection.resources[number].element.concept("code") else {
          return false
        }
        return concept.procedure != nil || SessionKind.isNeedlingInWords(concept)
      }
      guard isBillable, let first = group.first else { continue }
      begin(first)
      readProcedures(group, day, patient)
      handOver(&self, .procedures)
    }
  }

  private struct PatientDay: Hashable {
    var patient: CollectionSurvey.Key
    var day: CalendarDate
  }

  /// Orders: those of a hook's request, and elsewhere those for needling when there is nothing else.
  private mutating func makePlans(
    _ hook: HookContext?, _ handOver: (inout EncounterAssembler, FHIROrigin) -> Void
  ) {
    guard hook != nil || survey.claims.isEmpty && survey.encounters.isEmpty else { return }
    var ofPatient: [CollectionSurvey.Key: [Int]] = [:]
    var patients: [CollectionSurvey.Key] = []
    for (number, patient) in survey.orders {
      let resource = collection.resources[number]
      if let hook, !hook.isPlanned(collection.path(of: resource)) { continue }
      guard let planned = Self.plannedCode(resource.element),
        hook != nil || SessionKind.of(planned) == .dryNeedling
      else { continue }
      if ofPatient[patient] == nil { patients.append(patient) }
      ofPatient[patient, default: []].append(number)
    }
    for patient in patients {
      guard let group = ofPatient[patient], let first = group.first else { continue }
      begin(first)
      readOrders(group, patient)
      handOver(&self, .orders)
    }
  }

  static func plannedCode(_ order: Element) -> Concept? {
    for name: StaticString in ["code", "serviceType"] {
      for element in order.list(name) {
        let concept = Concept(element)
        if concept.procedure != nil || SessionKind.isNeedlingInWords(concept) { return concept }
      }
    }
    return nil
  }

  private mutating func begin(_ number: Int) {
    encounter = Encounter()
    places.removeAll(keepingCapacity: true)
    if !conditionOfDiagnosis.isEmpty { conditionOfDiagnosis.removeAll(keepingCapacity: true) }
    itemNames = .any
    supportingAnswers.removeAll()
    owner = number
    subject = collection.resources[number].spot
    place(.claimNumber, collection.resources[number].element)
  }

  // MARK: - Places

  mutating func place(
    _ fact: Fact, _ element: Element, index: Int? = nil, position: Int? = nil
  ) {
    places.append((FactPath(fact, index: index, position: position), element.spot))
  }

  // MARK: - Values

  /// A text of the resource, cut off where it is longer than any real one.
  mutating func text(_ element: Element?) -> String? {
    guard let element else { return nil }
    guard let text = element.value.string else {
      tellWrongType(element, "text")
      return nil
    }
    guard !text.isEmpty else { return nil }
    guard text.utf8.count <= limits.textBytes else {
      remarks.add(
        FHIRFormatRules.overLimit, at: element.spot,
        "the text is longer than the limit of \(limits.textBytes) bytes and is left out")
      return nil
    }
    return text
  }

  mutating func tellWrongType(_ element: Element, _ expected: String) {
    remarks.add(
      FHIRFormatRules.wrongType, at: element.spot,
      "expected \(expected), found \(Self.words(element.value.kind)), which is not read")
  }

  static func words(_ kind: JSONValue.Kind) -> String {
    switch kind {
    case .null: "`null`"
    case .boolean: "`true` or `false`"
    case .number: "a number"
    case .string: "text"
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// A day; a month or year leaves the day unknown.
  mutating func day(
    _ element: Element?, _ fact: Fact, index: Int? = nil
  ) -> CalendarDate? {
    guard let element else { return nil }
    guard element.value.isString else {
      tellWrongType(element, "a date")
      return nil
    }
    place(fact, element, index: index)
    guard let date = PartialDate(element.value) else {
      unusable(element, fact, index: index)
      return nil
    }
    return date.day
  }

  /// An amount of money: `{"value": 120.5, "currency": "USD"}`.
  mutating func money(_ element: Element?, _ fact: Fact, index: Int? = nil) -> Money? {
    guard let value = element?["value"] else { return nil }
    place(fact, value, index: index)
    if value.value.isString, let money = value.text.flatMap({ Money($0) }) { return money }
    guard value.value.kind == .number else {
      tellWrongType(value, "a number")
      return nil
    }
    guard let cents = value.value.scaled(places: 2), cents.magnitude < 100_000_000_000_000 else {
      unusable(value, fact, index: index)
      return nil
    }
    return Money(cents: Int64(cents))
  }

  mutating func unusable(
    _ element: Element, _ fact: Fact, index: Int? = nil, position: Int? = nil
  ) {
    let text = element.value.string ?? element.value.numberText ?? ""
    unusable(text, fact, index: index, position: position)
  }

  mutating func unusable(_ text: String, _ fact: Fact, index: Int? = nil, position: Int? = nil) {
    guard encounter.unusableValues.count < 10_000 else { return }
    let held = text.utf8.count > limits.textBytes ? String(text.prefix(200)) + "…" : text
    encounter.unusableValues.append(
      UnusableValue(path: FactPath(fact, index: index, position: position), text: held))
  }

  // MARK: - References

  /// The resource that a reference names; nil when it is not in the file.
  // Inlined, since else the whole assembler is copied for each call.
  @inline(__always)
  func resource(_ reference: Element?, _ types: ResourceType...) -> (Resource, number: Int)? {
    collection.resource(reference, owner: owner, types)
  }

  /// Says that what a claim refers to is not in the file.
  mutating func tellUnresolved(_ reference: Element, _ role: String) {
    guard remarks.wouldAdmit(FHIRFormatRules.unresolvedReference),
      let address = reference["reference"], address.value.isString
    else { return }
    remarks.add(
      FHIRFormatRules.unresolvedReference, at: address.spot,
      "the \(role) is not in this file, so what that resource tells is not known; send it along")
  }
}

/// What a reader made an encounter of.
@nonexhaustive
public enum FHIROrigin: String, Sendable, Hashable {
  /// A Claim resource.
  case claim
  /// An Encounter resource with its procedures, conditions and documents.
  case encounter
  /// Procedures of one day without an Encounter.
  case procedures
  /// Orders that are not carried out yet.
  case orders
}

/// The facts around a fact: where it would stand when it is missing.
enum FactParents {
  static func parent(of fact: Fact) -> Fact? {
    if let parent = special[fact] { return parent }
    return byName[fact] ?? nil
  }

  private static let special: [Fact: Fact] = [
    .serviceLine: .serviceLines, .diagnosis: .diagnoses, .muscles: .needling,
    .muscleSides: .muscles, .diagnosisCodeSet: .diagnosis, .placeOfService: .serviceLines,
    .dateOfService: .serviceLines, .payerName: .payerKind, .payerKind: .memberIdentifier,
    .payerIdentifier: .payerName, .filingIndicator: .payerKind,
  ]

  private static let byName: [Fact: Fact] = {
    let named = Dictionary(uniqueKeysWithValues: Fact.allCases.map { ($0.name, $0) })
    var parents: [Fact: Fact] = [:]
    for fact in Fact.allCases {
      guard let dot = fact.name.lastIndex(of: ".") else { continue }
      let whole = String(fact.name[..<dot])
      parents[fact] = named[whole]
    }
    return parents
  }()
}

/// What a CDS Hooks request says beside its resources.
struct HookContext {
  /// The hook, such as `order-sign`.
  var name: String
  /// Where the things that are planned stand: `context.draftOrders`.
  static let planned = ["context."]

  func isPlanned(_ path: String) -> Bool { Self.planned.contains { path.hasPrefix($0) } }
}
