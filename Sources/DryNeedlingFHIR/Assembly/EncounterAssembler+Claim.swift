import DryNeedlingKit
import LocatedJSON

extension EncounterAssembler {
  /// What FHIR has no element for.
  ///
  /// What it has an element for but may leave out is not among them: there the sender can do
  /// something about it.
  static let blindSpots: FactSet = [
    .frequency, .filingIndicator, .medicareSecondaryReason, .renderingQualifications,
    .historyIsComplete, .lineControlNumber,
  ]

  /// The claim that a Claim resource is.
  mutating func readClaim(_ claim: Element, _ patient: CollectionSurvey.Key) {
    encounter.blindSpots = Self.blindSpots
    tellOtherVersion(claim)
    readNumber(of: claim)
    if claim.concept("type")?.has("institutional") == true {
      encounter.claim.kind = .institutional
    }
    readRelated(claim)
    if let total = claim["total"] {
      encounter.claim.totalCharge = money(total, .totalCharge)
    }
    readPatient(claim["patient"], patient)
    readInsurance(claim)
    if let provider = claim["provider"] {
      if Self.namesAnybody(provider) {
        encounter.billingProvider = self.provider(provider, .billing)
      }
    }
    if let facility = claim["facility"] { readFacility(facility) }
    if let referral = claim["referral"] { readReferral(referral) }
    if let period = claim["billablePeriod"], let start = period["start"] {
      // A period of several days says of no line when it was.
      let first = PartialDate(start.value)?.day
      let last = period["end"].flatMap { PartialDate($0.value)?.day }
      if first == nil || last == nil || last == first {
        encounter.claim.dateOfService = day(start, .dateOfService)
      }
    }
    let team = CareTeam(claim)
    readCareTeam(team)
    let diagnoses = readDiagnoses(claim)
    readAccident(claim)
    readLines(claim, team, diagnoses)
    liftPlaceOfService()
    readSupportingInformation(claim)
    readClinicalFacts(of: claim, patient)
  }

  /// The number the sender knows a claim or visit by: its identifier, or else its id.
  mutating func readNumber(of resource: Element) {
    for identifier in resource.list("identifier") {
      guard let value = identifier["value"], let text = text(value) else { continue }
      encounter.claimNumber = text
      place(.claimNumber, value)
      return
    }
    if let id = resource["id"], let text = text(id) {
      encounter.claimNumber = text
      place(.claimNumber, id)
    }
  }

  /// A claim that names a prior one replaces it.
  private mutating func readRelated(_ claim: Element) {
    for related in claim.list("related") {
      guard related.concept("relationship")?.has("prior") == true else { continue }
      encounter.claim.frequency = .replacement
      place(.frequency, related)
      if let number = related["reference"]?["value"] ?? related["claim"]?["identifier"]?["value"] {
        encounter.claim.payerControlNumber = text(number)
        place(.payerControlNumber, number)
      }
      return
    }
  }

  private mutating func readAccident(_ claim: Element) {
    guard let accident = claim["accident"] else { return }
    place(.accidentKind, accident)
    encounter.condition.accident = day(accident["date"], .accidentDate)
    guard let type = accident.concept("type") else { return }
    if type.has(anyOf: "MVA", "AA") {
      encounter.condition.accidentKind = .auto
    } else if type.has(anyOf: "WPA", "EM") {
      encounter.condition.accidentKind = .employment
    } else if type.anyCode != nil {
      encounter.condition.accidentKind = .other
    }
  }

  private mutating func readReferral(_ referral: Element) {
    if let number = referral["identifier"]?["value"] {
      encounter.claim.referralNumber = text(number)
      place(.referralNumber, number)
    }
    guard let (order, number) = resource(referral, .serviceRequest) else { return }
    if let requester = order.element["requester"] {
      let claim = owner
      owner = number
      encounter.referringProvider = provider(requester, .referring)
      owner = claim
    }
  }

  // MARK: - Diagnoses

  mutating func readDiagnoses(_ claim: Element) -> DiagnosisNumbers {
    var stated: [(sequence: Int, element: Element)] = []
    var isSorted = true
    for element in claim.list("diagnosis") {
      guard stated.count < limits.diagnoses else {
        tooMany("diagnoses", limits.diagnoses, element)
        break
      }
      let sequence = element["sequence"]?.value.integer ?? stated.count + 1
      if let last = stated.last, sequence < last.sequence { isSorted = false }
      stated.append((sequence, element))
    }
    if let first = stated.first { place(.diagnoses, first.element) }
    if !isSorted {
      stated = stated.enumerated().sorted {
        ($0.element.sequence, $0.offset) < ($1.element.sequence, $1.offset)
      }.map(\.element)
    }
    encounter.diagnoses.reserveCapacity(stated.count)
    var numbers = DiagnosisNumbers()
    for (sequence, element) in stated {
      readDiagnosis(element)
      numbers.add(encounter.diagnoses.count, sequence: sequence)
    }
    return numbers
  }

  private mutating func readDiagnosis(_ element: Element) {
    if let concept = element.concept("diagnosisCodeableConcept") {
      addDiagnosis(concept)
    } else if let reference = element["diagnosisReference"] {
      if let (condition, number) = resource(reference, .condition) {
        conditionOfDiagnosis[encounter.diagnoses.count] = number
        addDiagnosis(ofCondition: condition.element)
      } else {
        place(.diagnosis, reference, index: encounter.diagnoses.count)
        encounter.diagnoses.append(Diagnosis(nil))
        tellUnresolved(reference, "condition of this diagnosis")
      }
    } else {
      place(.diagnosis, element, index: encounter.diagnoses.count)
      encounter.diagnoses.append(Diagnosis(nil))
    }
  }

  mutating func addDiagnosis(ofCondition condition: Element) {
    if let concept = condition.concept("code") {
      addDiagnosis(concept)
    } else {
      place(.diagnosis, condition, index: encounter.diagnoses.count)
      encounter.diagnoses.append(Diagnosis(nil))
    }
  }

  mutating func addDiagnosis(_ concept: Concept) {
    let index = encounter.diagnoses.count
    guard let (code, codeSet, element) = concept.diagnosis else {
      let shown = concept.anyCode ?? concept.element
      place(.diagnosis, shown, index: index)
      encounter.diagnoses.append(Diagnosis(nil))
      if let text = concept.anyCode?.text ?? concept.words {
        unusable(text, .diagnosis, index: index)
      }
      return
    }
    place(.diagnosis, element, index: index)
    // The numeric codes of ICD-9-CM have no place in the model, and are right all the same.
    if code == nil, codeSet == .icd10cm { unusable(element, .diagnosis, index: index) }
    encounter.diagnoses.append(Diagnosis(code, codeSet: codeSet))
  }

  mutating func tooMany(_ things: String, _ limit: Int, _ element: Element) {
    remarks.add(
      FHIRFormatRules.overLimit, at: element.spot,
      "more \(things) than the limit of \(limit); this one and those after it are left out")
  }

  // MARK: - Versions

  private mutating func tellOtherVersion(_ claim: Element) {
    let item = claim.first("item")
    if let old = item?["service"], item?["productOrService"] == nil {
      remarks.add(
        FHIRFormatRules.otherVersion, at: old.spot,
        "`service` is an element of FHIR STU3; this reader looks for `productOrService` of R4")
    }
  }
}

/// Numbers of the diagnoses in a claim, from 1, by their sequences.
struct DiagnosisNumbers {
  /// How many have their number for their sequence, as nearly all do.
  private var count = 0
  private var others: [Int: Int] = [:]

  mutating func add(_ number: Int, sequence: Int) {
    if sequence == count + 1, number == sequence, others.isEmpty {
      count = number
    } else if self[sequence] == nil {
      others[sequence] = number
    }
  }

  subscript(_ sequence: Int) -> Int? {
    sequence >= 1 && sequence <= count ? sequence : others[sequence]
  }
}
