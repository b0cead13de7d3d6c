/// The name of something a check can ask about.
///
/// The names are those of the case JSON format, so that "missing: `needling.muscles`" says where
/// to write it. Store ``name``, never the raw value: that is a place in a table and may change.
@nonexhaustive
public enum Fact: UInt8, Sendable, Hashable, CaseIterable {
  case claimNumber, frequency, payerControlNumber, totalCharge, placeOfService, dateOfService
  case priorAuthorization, referralNumber
  case patientBirthDate, patientPregnancy, patientState
  case payerName, payerIdentifier, filingIndicator, payerKind, memberIdentifier, payerOrder
  case medicareSecondaryReason
  case billingProvider, billingNPI, billingTaxonomy, billingState
  case renderingProvider, renderingNPI, renderingTaxonomy, renderingProfession
  case renderingQualifications
  case supervisingProvider, supervisingNPI, referringProvider, referringNPI
  case serviceFacility, serviceFacilityNPI, serviceFacilityState
  case diagnoses, diagnosis
  case serviceLines, serviceLine, lineProcedure, lineModifiers, lineQuantity, lineCharge
  case lineDateOfService, linePlaceOfService, lineDiagnosisPointers, lineProcedureDescription
  case lineControlNumber, lineRenderingNPI, lineRenderingTaxonomy
  case needling, muscles, muscleSides, needleCount, needleSize, technique, minutesInPlace
  case twitchResponse, injectate
  case conditionOnset, conditionDuration, conditionCause, conditionImprovement
  case initialTreatment, accidentDate, accidentKind
  case notes, visitHistory, historyIsComplete
  case asOfDate
  case claimForm, billingProfession, renderingState
  case supervisingTaxonomy, supervisingProfession, supervisingState
  case referringTaxonomy, referringProfession, referringState
  case diagnosisCodeSet, lineLastDateOfService, lineFacilityState
  case lineRenderingProvider, lineRenderingProfession, lineRenderingState
  case lineSupervisingProvider, lineSupervisingNPI, lineSupervisingTaxonomy
  case lineSupervisingProfession, lineSupervisingState
  case visitKind, noteLine, needleDiameter, needleLength
  case visitRecord, indication, consent, consentForm, screening, response, adverseResponses
  case painBefore, painAfter, measures, measureBefore, measureAfter, otherInterventions
  case treatmentPlan, planFrequency, planWeeks, planSessions, goals, aftercare, cleanTechnique
  case priorResponse

  /// The path in a case JSON file, `lines[]` and `diagnoses[]` standing for any of them.
  public var name: String {
    switch self {
    case .claimNumber: "claim"
    case .frequency: "frequency"
    case .payerControlNumber: "payerControlNumber"
    case .totalCharge: "totalCharge"
    case .placeOfService: "placeOfService"
    case .dateOfService: "date"
    case .priorAuthorization: "priorAuthorization"
    case .referralNumber: "referralNumber"
    case .patientBirthDate: "patient.birthDate"
    case .patientPregnancy: "patient.pregnant"
    case .patientState: "patient.state"
    case .payerName: "payer.name"
    case .payerIdentifier: "payer.id"
    case .filingIndicator: "payer.filingIndicator"
    case .payerKind: "payer.kind"
    case .memberIdentifier: "payer.memberId"
    case .payerOrder: "payer.order"
    case .medicareSecondaryReason: "payer.medicareSecondaryReason"
    case .billingProvider: "billingProvider"
    case .billingNPI: "billingProvider.npi"
    case .billingTaxonomy: "billingProvider.taxonomy"
    case .billingState: "billingProvider.state"
    case .renderingProvider: "renderingProvider"
    case .renderingNPI: "renderingProvider.npi"
    case .renderingTaxonomy: "renderingProvider.taxonomy"
    case .renderingProfession: "renderingProvider.profession"
    case .renderingQualifications: "renderingProvider.qualifications"
    case .supervisingProvider: "supervisingProvider"
    case .supervisingNPI: "supervisingProvider.npi"
    case .referringProvider: "referringProvider"
    case .referringNPI: "referringProvider.npi"
    case .serviceFacility: "serviceFacility"
    case .serviceFacilityNPI: "serviceFacility.npi"
    case .serviceFacilityState: "serviceFacility.state"
    case .diagnoses: "diagnoses"
    case .diagnosis: "diagnoses[]"
    case .serviceLines: "lines"
    case .serviceLine: "lines[]"
    case .lineProcedure: "lines[].code"
    case .lineModifiers: "lines[].modifiers"
    case .lineQuantity: "lines[].units"
    case .lineCharge: "lines[].charge"
    case .lineDateOfService: "lines[].date"
    case .linePlaceOfService: "lines[].placeOfService"
    case .lineDiagnosisPointers: "lines[].pointers"
    case .lineProcedureDescription: "lines[].description"
    case .lineControlNumber: "lines[].controlNumber"
    case .lineRenderingNPI: "lines[].renderingProvider.npi"
    case .lineRenderingTaxonomy: "lines[].renderingProvider.taxonomy"
    case .needling: "needling"
    case .muscles: "needling.muscles"
    case .muscleSides: "needling.muscles[].side"
    case .needleCount: "needling.needles"
    case .needleSize: "needling.needleSize"
    case .technique: "needling.technique"
    case .minutesInPlace: "needling.minutes"
    case .twitchResponse: "needling.twitchResponse"
    case .injectate: "needling.injectate"
    case .conditionOnset: "condition.onset"
    case .conditionDuration: "condition.weeks"
    case .conditionCause: "condition.cause"
    case .conditionImprovement: "condition.improvement"
    case .initialTreatment: "condition.initialTreatment"
    case .accidentDate: "condition.accident"
    case .accidentKind: "condition.accidentKind"
    case .notes: "notes"
    case .visitHistory: "history.visits"
    case .historyIsComplete: "history.complete"
    case .asOfDate: "asOf"
    case .claimForm: "form"
    case .billingProfession: "billingProvider.profession"
    case .renderingState: "renderingProvider.state"
    case .supervisingTaxonomy: "supervisingProvider.taxonomy"
    case .supervisingProfession: "supervisingProvider.profession"
    case .supervisingState: "supervisingProvider.state"
    case .referringTaxonomy: "referringProvider.taxonomy"
    case .referringProfession: "referringProvider.profession"
    case .referringState: "referringProvider.state"
    case .diagnosisCodeSet: "diagnoses[].codeSet"
    case .lineLastDateOfService: "lines[].lastDate"
    case .lineFacilityState: "lines[].serviceFacility.state"
    case .lineRenderingProvider: "lines[].renderingProvider"
    case .lineRenderingProfession: "lines[].renderingProvider.profession"
    case .lineRenderingState: "lines[].renderingProvider.state"
    case .lineSupervisingProvider: "lines[].supervisingProvider"
    case .lineSupervisingNPI: "lines[].supervisingProvider.npi"
    case .lineSupervisingTaxonomy: "lines[].supervisingProvider.taxonomy"
    case .lineSupervisingProfession: "lines[].supervisingProvider.profession"
    case .lineSupervisingState: "lines[].supervisingProvider.state"
    case .visitKind: "history.visits[].kind"
    case .noteLine: "notes[].line"
    case .needleDiameter: "needling.needleSize.diameterMillimeters"
    case .needleLength: "needling.needleSize.lengthMillimeters"
    case .visitRecord: "record"
    case .indication: "record.indication"
    case .consent: "record.consent"
    case .consentForm: "record.consent.form"
    case .screening: "record.screening"
    case .response: "record.response"
    case .adverseResponses: "record.adverseResponses"
    case .painBefore: "record.painBefore"
    case .painAfter: "record.painAfter"
    case .measures: "record.measures"
    case .measureBefore: "record.measures[].before"
    case .measureAfter: "record.measures[].after"
    case .otherInterventions: "record.otherInterventions"
    case .treatmentPlan: "record.plan"
    case .planFrequency: "record.plan.timesPerWeek"
    case .planWeeks: "record.plan.weeks"
    case .planSessions: "record.plan.sessions"
    case .goals: "record.goals"
    case .aftercare: "record.aftercare"
    case .cleanTechnique: "record.cleanTechnique"
    case .priorResponse: "record.priorResponse"
    }
  }

  /// Whether a value of this fact could tell who the patient is, and must not stand in a message:
  /// birth date, member number, notes and claim number.
  public var identifiesPatient: Bool {
    switch self {
    case .patientBirthDate, .memberIdentifier, .notes, .claimNumber: true
    default: false
    }
  }
}

/// Which value of an encounter is meant: a fact, and where it may occur several times, which.
public struct FactPath: Sendable, Hashable {
  /// What is meant.
  public let fact: Fact
  private let storedIndex: Int16
  private let storedPosition: Int16

  /// A path to a fact. `index` is the service line, diagnosis, muscle, note, visit or measure counted
  /// from 0, `position` the modifier or pointer within a line counted from 0; beyond 32767 both are
  /// held at 32767.
  public init(_ fact: Fact, index: Int? = nil, position: Int? = nil) {
    self.fact = fact
    storedIndex = Int16(clamping: index ?? -1)
    storedPosition = Int16(clamping: position ?? -1)
  }

  /// Service line, diagnosis, muscle, note, visit or measure, counted from 0; beyond 32767 held at
  /// 32767; nil for facts that occur once.
  public var index: Int? { storedIndex < 0 ? nil : Int(storedIndex) }
  /// Modifier or pointer within the line, counted from 0; nil when the whole is meant.
  public var position: Int? { storedPosition < 0 ? nil : Int(storedPosition) }
}

extension FactPath: CustomStringConvertible {
  /// The path in a case JSON file: `lines[0].modifiers[1]`.
  public var description: String {
    var text = ""
    for character in fact.name {
      text.append(character)
      if character == "[", let index { text += "\(index)" }
    }
    if let index, !fact.name.contains("[") { text += "[\(index)]" }
    if let position { text += "[\(position)]" }
    return text
  }
}

/// A set of facts.
public struct FactSet: Sendable, Hashable, SetAlgebra, ExpressibleByArrayLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The empty set.
  public init() {}

  /// The set of the facts listed.
  public init(arrayLiteral elements: Fact...) {
    for fact in elements { insert(fact) }
  }

  @inline(__always)
  public func contains(_ member: Fact) -> Bool {
    let bit = UInt64(member.rawValue)
    return (bit < 64 ? low >> bit : high >> (bit &- 64)) & 1 == 1
  }

  @discardableResult
  public mutating func insert(_ fact: Fact) -> (inserted: Bool, memberAfterInsert: Fact) {
    let isNew = !contains(fact)
    let bit = UInt64(fact.rawValue)
    if bit < 64 { low |= 1 << bit } else { high |= 1 << (bit - 64) }
    return (isNew, fact)
  }

  @discardableResult
  public mutating func remove(_ fact: Fact) -> Fact? {
    guard contains(fact) else { return nil }
    let bit = UInt64(fact.rawValue)
    if bit < 64 { low &= ~(1 << bit) } else { high &= ~(1 << (bit - 64)) }
    return fact
  }

  @discardableResult
  public mutating func update(with fact: Fact) -> Fact? {
    insert(fact).inserted ? nil : fact
  }

  public func union(_ other: FactSet) -> FactSet {
    var result = self
    result.formUnion(other)
    return result
  }

  public func intersection(_ other: FactSet) -> FactSet {
    var result = self
    result.formIntersection(other)
    return result
  }

  public func symmetricDifference(_ other: FactSet) -> FactSet {
    var result = self
    result.formSymmetricDifference(other)
    return result
  }

  public mutating func formUnion(_ other: FactSet) {
    low |= other.low
    high |= other.high
  }

  public mutating func formIntersection(_ other: FactSet) {
    low &= other.low
    high &= other.high
  }

  public mutating func formSymmetricDifference(_ other: FactSet) {
    low ^= other.low
    high ^= other.high
  }

  /// The facts in the set, in the order of `Fact.allCases`.
  public var facts: [Fact] { Fact.allCases.filter(contains) }
}
