import LocatedJSON

/// Turns the object of a case into an encounter.
///
/// One decoder reads one case after the other and keeps its memory between them.
struct CaseDecoder {
  let limits: CaseLimits
  let words = Words.all
  /// The case that was read last.
  var encounter = Encounter()
  /// What there is to say of it, in the order of the file.
  var issues = CaseIssues()
  /// The object that is read.
  var root: JSONValue?
  /// Offsets of keys that stand in their object for the second time, which are not read.
  var repeatedKeys: Set<Int> = []
  var hasRepeatedKeys = false
  /// Keys that no case has but the files of other formats do.
  var foreignKey: String?
  /// The memory of the list of muscles, which an encounter without needling has no place for.
  private var spareMuscles: [NeedledMuscle] = []

  init(limits: CaseLimits) { self.limits = limits }

  /// Reads a case; `value` is its object, of a document whose repeated keys were taken.
  mutating func read(_ value: JSONValue) {
    clear()
    root = value
    defer { root = nil }
    guard var members = value.members else { return }
    while let (key, value) = next(&members, words.caseKeys, "a case") {
      switch key {
      case .claim: encounter.claimNumber = text(value) ?? ""
      case .date: encounter.claim.dateOfService = date(value, .dateOfService)
      case .payer: readPayer(value)
      case .patient: readPatient(value)
      case .placeOfService: encounter.claim.placeOfService = place(value, .placeOfService)
      case .lines: readLines(value)
      case .diagnoses: readDiagnoses(value)
      case .needling: readNeedling(value)
      case .condition: readCondition(value)
      case .record: readRecord(value)
      case .history: readHistory(value)
      case .billingProvider: encounter.billingProvider = provider(value, .billing)
      case .renderingProvider: encounter.renderingProvider = provider(value, .rendering)
      case .supervisingProvider: encounter.supervisingProvider = provider(value, .supervising)
      case .referringProvider: encounter.referringProvider = provider(value, .referring)
      case .serviceFacility: encounter.serviceFacility = facility(value)
      case .totalCharge: encounter.claim.totalCharge = money(value, .totalCharge)
      case .frequency: encounter.claim.frequency = frequency(value)
      case .payerControlNumber: encounter.claim.payerControlNumber = text(value)
      case .priorAuthorization: encounter.claim.priorAuthorization = text(value)
      case .referralNumber: encounter.claim.referralNumber = text(value)
      case .form:
        encounter.claim.kind = word(value, words.forms, .claimForm) ?? .professional
      case .notes: readNotes(value)
      case .blindSpots: readBlindSpots(value)
      case .expect, .description, .schema: break
      case .cases: unknown("`cases`", at: value, "a case; it stands beside no other facts")
      }
    }
    encounter.coverage.fillKindFromFilingIndicator(unless: issues.unusable)
    if !issues.unusable.isEmpty { encounter.unusableValues = issues.unusable }
  }

  /// Looks at the keys beside the list of cases; only notes to the reader may stand there.
  mutating func readEnvelope(_ value: JSONValue) {
    clear()
    root = value
    defer { root = nil }
    guard var members = value.members else { return }
    while let (key, value) = next(&members, words.caseKeys, "a file of cases") {
      switch key {
      case .cases: _ = list(value)
      case .description, .schema: break
      default:
        unknown(
          "`\(key.rawValue)`", at: value,
          "a key of a file of cases; facts stand in the objects of `cases`")
      }
    }
  }

  /// Forgets the last case but not its memory.
  private mutating func clear() {
    if let muscles = encounter.needling?.muscles {
      encounter.needling = nil
      spareMuscles = muscles
      spareMuscles.removeAll(keepingCapacity: true)
    }
    encounter.clear()
    issues.clear()
    foreignKey = nil
  }

  /// The memory of the last list of muscles, empty.
  mutating func takeSpareMuscles() -> [NeedledMuscle] {
    var muscles: [NeedledMuscle] = []
    swap(&muscles, &spareMuscles)
    return muscles
  }

  private mutating func frequency(_ value: JSONValue) -> ClaimFrequency? {
    code(value, .frequency) { ClaimFrequency(bytes: $0) }
  }

  private mutating func readPatient(_ value: JSONValue) {
    guard var members = object(value) else { return }
    while let (key, value) = next(&members, words.patientKeys, "the patient") {
      switch key {
      case .birthDate: encounter.patient.birthDate = date(value, .patientBirthDate)
      case .pregnant: encounter.patient.isPregnant = boolean(value)
      case .state: encounter.patient.state = state(value, .patientState)
      }
    }
  }

  private mutating func readPayer(_ value: JSONValue) {
    if value.isString {
      readPayerText(value)
      return
    }
    guard var members = object(value) else { return }
    while let (key, value) = next(&members, words.payerKeys, "the payer") {
      switch key {
      case .name: encounter.coverage.payerName = text(value)
      case .id: encounter.coverage.payerIdentifier = text(value)
      case .filingIndicator: encounter.coverage.filingIndicator = text(value)
      case .kind: encounter.coverage.payerKind = word(value, words.payerKinds, .payerKind)
      case .memberId: encounter.coverage.memberIdentifier = text(value)
      case .order: encounter.coverage.order = word(value, words.payerOrders, .payerOrder)
      case .medicareSecondaryReason: encounter.coverage.medicareSecondaryReason = text(value)
      }
    }
  }

  /// A payer given as one text: a kind, or else a name.
  private mutating func readPayerText(_ value: JSONValue) {
    if let kind = words.payerKinds.value(value) {
      encounter.coverage.payerKind = kind
    } else if let name = text(value) {
      encounter.coverage.payerName = name
      if let kind = closestMatch(to: name, among: words.payerKinds.words) {
        issue(
          CaseFormatRules.unknownWord, at: value,
          "`\(name)` is read as the name of the payer; did you mean the kind `\(kind)`?")
      }
    }
  }

  private mutating func facility(_ value: JSONValue) -> ServiceFacility? {
    guard var members = object(value) else { return nil }
    var facility = ServiceFacility()
    while let (key, value) = next(&members, words.facilityKeys, "the service facility") {
      switch key {
      case .npi: facility.npi = npi(value, .serviceFacilityNPI)
      case .state: facility.state = state(value, .serviceFacilityState)
      }
    }
    return facility
  }

  private mutating func readDiagnoses(_ value: JSONValue) {
    guard var elements = list(value) else { return }
    var index = 0
    while let element = elements.next() {
      guard index < limits.diagnoses else {
        tooMany("diagnoses", limits.diagnoses, at: element)
        return
      }
      encounter.diagnoses.append(diagnosis(element, index))
      index += 1
    }
  }

  /// Always a diagnosis, so that the pointers of the lines keep their meaning.
  private mutating func diagnosis(_ value: JSONValue, _ index: Int) -> Diagnosis {
    if value.isString { return Diagnosis(diagnosisCode(value, .icd10cm, index)) }
    guard var members = elementObject(value) else { return Diagnosis(nil) }
    var code: JSONValue?
    var codeSet = DiagnosisCodeSet.icd10cm
    while let (key, value) = next(&members, words.diagnosisKeys, "a diagnosis") {
      switch key {
      case .code: code = value
      case .codeSet:
        codeSet = word(value, words.codeSets, .diagnosisCodeSet, index) ?? .icd10cm
      }
    }
    return Diagnosis(code.flatMap { diagnosisCode($0, codeSet, index) }, codeSet: codeSet)
  }

  private mutating func diagnosisCode(
    _ value: JSONValue, _ codeSet: DiagnosisCodeSet, _ index: Int
  ) -> DiagnosisCode? {
    if codeSet == .icd9cm {
      // The numeric codes of ICD-9-CM have no place in the model, and are right all the same.
      if let bytes = value.plainBytes, DiagnosisCode(bytes: bytes) == nil,
        ICD9Shape.matches(bytes)
      {
        return nil
      }
    }
    return code(value, .diagnosis, index) { DiagnosisCode(bytes: $0) }
  }

  private mutating func readCondition(_ value: JSONValue) {
    guard var members = object(value) else { return }
    while let (key, value) = next(&members, words.conditionKeys, "the condition") {
      switch key {
      case .onset: encounter.condition.onset = date(value, .conditionOnset)
      case .weeks: encounter.condition.durationWeeks = count(value, .conditionDuration)
      case .cause: encounter.condition.cause = word(value, words.causes, .conditionCause)
      case .improvement: encounter.condition.improvement = boolean(value)
      case .initialTreatment:
        encounter.condition.initialTreatment = date(value, .initialTreatment)
      case .accident: encounter.condition.accident = date(value, .accidentDate)
      case .accidentKind:
        encounter.condition.accidentKind = word(value, words.accidentKinds, .accidentKind)
      }
    }
  }

  private mutating func readBlindSpots(_ value: JSONValue) {
    guard var elements = list(value) else { return }
    while let element = elements.next() {
      guard let name = text(element, isElement: true) else { continue }
      if let fact = Fact.allCases.first(where: { $0.name == name }) {
        encounter.blindSpots.insert(fact)
      } else {
        unknownWord(name, among: Fact.allCases.map(\.name), at: element, "the name of a fact")
      }
    }
  }
}

extension Encounter {
  /// Forgets everything but the memory of its lists.
  mutating func clear() {
    var empty = Encounter()
    swap(&empty.diagnoses, &diagnoses)
    swap(&empty.serviceLines, &serviceLines)
    swap(&empty.notes, &notes)
    swap(&empty.history.visits, &history.visits)
    empty.diagnoses.removeAll(keepingCapacity: true)
    empty.serviceLines.removeAll(keepingCapacity: true)
    empty.notes.removeAll(keepingCapacity: true)
    empty.history.visits.removeAll(keepingCapacity: true)
    self = empty
  }
}

extension Coverage {
  /// The filing indicator tells the kind of payer when the case does not.
  mutating func fillKindFromFilingIndicator(unless unusable: [UnusableValue]) {
    guard payerKind == nil, let filingIndicator,
      !unusable.contains(where: { $0.path.fact == .payerKind })
    else { return }
    payerKind = FilingIndicatorTable.entry(for: filingIndicator.utf8)?.kind
  }
}

extension ClaimFrequency {
  init?(bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 1 else { return nil }
    self.init(String(decoding: bytes, as: UTF8.self))
  }
}

/// What a diagnosis code of ICD-9-CM looks like: three digits and up to two more.
enum ICD9Shape {
  static func matches(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var digits = 0
    for (position, byte) in bytes.enumerated() {
      if byte == 0x2E, position == 3, bytes.count > 4 { continue }
      guard byte >= 0x30, byte <= 0x39 else { return false }
      digits += 1
    }
    return digits >= 3 && digits <= 5
  }
}
