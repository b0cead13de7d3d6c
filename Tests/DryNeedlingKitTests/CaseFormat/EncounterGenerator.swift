@testable import DryNeedlingKit

/// Makes encounters that hold every kind of fact, and values that cannot be used.
struct EncounterGenerator {
  private var random: SeededGenerator
  private var encounter = Encounter()

  init(seed: UInt64) { random = SeededGenerator(seed) }

  static let texts = [
    "A1", "Ünïcode ✓", "with \"quotes\" and \\", "line\nbreak\ttab", "\u{1}", "", "0012", "🩺",
  ]
  private static let taxonomies = ["225100000X", "207Q00000X", "111N00000X"]

  mutating func next() -> Encounter {
    encounter = Encounter()
    encounter.claimNumber = random.pick(Self.texts)
    makeHeader()
    makePatientAndCoverage()
    encounter.billingProvider = random.once(in: 2) ? provider(.billing) : nil
    encounter.renderingProvider = random.once(in: 2) ? provider(.rendering) : nil
    encounter.supervisingProvider = random.once(in: 3) ? provider(.supervising) : nil
    encounter.referringProvider = random.once(in: 3) ? provider(.referring) : nil
    if random.once(in: 3) {
      var facility = ServiceFacility()
      facility.npi = value(.serviceFacilityNPI, as: npi)
      facility.state = value(.serviceFacilityState, as: state)
      encounter.serviceFacility = facility
    }
    makeDiagnoses()
    for index in 0..<random.below(5) { encounter.serviceLines.append(line(index)) }
    if random.once(in: 2) { makeNeedling() }
    makeCondition()
    if random.once(in: 3) { makeRecord() }
    makeNotes()
    makeHistory()
    for fact in Fact.allCases where random.once(in: 20) { encounter.blindSpots.insert(fact) }
    return encounter
  }

  // MARK: - Parts

  private mutating func makeHeader() {
    encounter.claim.frequency = value(.frequency) { ClaimFrequency($0.pick(["1", "7", "8"])) }
    encounter.claim.payerControlNumber = text()
    encounter.claim.totalCharge = value(.totalCharge, as: money)
    encounter.claim.placeOfService = value(.placeOfService, as: place)
    encounter.claim.dateOfService = value(.dateOfService, as: date)
    encounter.claim.priorAuthorization = text()
    encounter.claim.referralNumber = text()
    encounter.claim.kind = random.once(in: 5) ? .institutional : .professional
  }

  private mutating func makePatientAndCoverage() {
    encounter.patient.birthDate = value(.patientBirthDate, as: date)
    encounter.patient.isPregnant = random.maybe { $0.once(in: 2) }
    encounter.patient.state = value(.patientState, as: state)
    encounter.coverage.payerName = text()
    encounter.coverage.payerIdentifier = text()
    encounter.coverage.payerKind = value(.payerKind) { $0.pick(PayerKind.allCases) }
    // Readers fill the kind from the indicator, so only a stated kind stays as it is.
    if encounter.coverage.payerKind != nil || !encounter.unusableValues.isEmpty {
      encounter.coverage.filingIndicator = random.maybe { $0.pick(["MB", "CI", "ZZ", "??"]) }
      encounter.coverage.fillKindFromFilingIndicator(unless: encounter.unusableValues)
    }
    encounter.coverage.memberIdentifier = text()
    encounter.coverage.order = value(.payerOrder) { $0.pick(PayerOrder.allCases) }
    encounter.coverage.medicareSecondaryReason = text()
  }

  private mutating func provider(_ role: ProviderRole, _ index: Int? = nil) -> Provider {
    let facts = role.facts
    var provider = Provider()
    provider.npi = value(facts.npi, index, as: npi)
    provider.taxonomy = value(facts.taxonomy, index) { TaxonomyCode($0.pick(Self.taxonomies)) }
    provider.profession = value(facts.profession, index) { $0.pick(Profession.allCases) }
    provider.isPerson = random.maybe { $0.once(in: 2) }
    provider.state = value(facts.state, index, as: state)
    provider.qualifications.needlingTrainingHours = number(facts.qualifications, index)
    provider.qualifications.hasNeedlingCertification = random.maybe { $0.once(in: 2) }
    provider.qualifications.hasAcupunctureDegree = random.maybe { $0.once(in: 2) }
    provider.qualifications.hasAcupunctureLicense = random.maybe { $0.once(in: 2) }
    return provider
  }

  private mutating func makeDiagnoses() {
    for index in 0..<random.below(6) {
      if random.once(in: 5) {
        encounter.diagnoses.append(Diagnosis(nil, codeSet: .icd9cm))
      } else {
        let code = always(.diagnosis, index) {
          DiagnosisCode($0.pick(["M54.50", "M79.18", "G44.209", "S39.012A", "R52"]))
        }
        encounter.diagnoses.append(Diagnosis(code))
      }
    }
  }

  private mutating func line(_ index: Int) -> ServiceLine {
    var line = ServiceLine()
    line.procedure = value(.lineProcedure, index) {
      ProcedureCode($0.pick(["20560", "20561", "97140", "G0283", "99213"]))
    }
    for position in 0..<random.below(5) {
      let modifier = always(.lineModifiers, index, position) {
        Modifier($0.pick(["GP", "KX", "59", "25"]))
      }
      if let modifier { line.modifiers.append(modifier) }
    }
    line.quantity = value(.lineQuantity, index, unusable: ["-1.0001", "abc", "1e-9"]) {
      ServiceQuantity(thousandths: Int64($0.pick([1000, 2000, 1500, 0, -1000, 125])))
    }
    if line.quantity != nil, random.once(in: 5) { line.quantityBasis = .minutes }
    line.charge = value(.lineCharge, index, as: money)
    line.dateOfService = value(.lineDateOfService, index, as: date)
    line.lastDateOfService = value(.lineLastDateOfService, index, as: date)
    line.placeOfService = value(.linePlaceOfService, index, as: place)
    for position in 0..<random.below(4) {
      let pointer = always(.lineDiagnosisPointers, index, position, unusable: ["1.5", "0.0"]) {
        $0.pick([1, 2, 12, 31])
      }
      if let pointer { line.diagnosisPointers.append(pointer) }
    }
    line.controlNumber = text()
    line.procedureDescription = text()
    if random.once(in: 4) { line.renderingProvider = provider(.lineRendering, index) }
    if random.once(in: 4) { line.supervisingProvider = provider(.lineSupervising, index) }
    line.serviceFacilityState = value(.lineFacilityState, index, as: state)
    line.priorAuthorization = text()
    return line
  }

  private mutating func makeNeedling() {
    var session = NeedlingSession()
    if !random.once(in: 4) {
      session.muscles = []
      for index in 0..<random.below(5) { session.muscles?.append(muscle(index)) }
    }
    session.needleCount = number(.needleCount)
    session.needleDiameterHundredths = number(.needleDiameter, unusable: ["0.305", "-1"])
    session.needleLengthMillimeters = number(.needleLength)
    session.technique = value(.technique) { $0.pick(NeedlingTechnique.allCases) }
    session.minutesInPlace = number(.minutesInPlace)
    session.twitchResponse = random.maybe { $0.once(in: 2) }
    session.injectate = text()
    encounter.needling = session
  }

  private mutating func muscle(_ index: Int) -> NeedledMuscle {
    let side = random.pick(Side.allCases)
    switch random.below(8) {
    case 0: return NeedledMuscle(named: "rotator cuff")
    case 1: return NeedledMuscle(NeedledMuscle(named: "paraspinals").site, side: side)
    case 2: return NeedledMuscle(.unrecognized("left thing"), side: side)
    case 3:
      unusable("both sides", .muscleSides, index)
      return NeedledMuscle(.muscle(random.pick(Muscle.all)))
    default: return NeedledMuscle(.muscle(random.pick(Muscle.all)), side: side)
    }
  }

  private mutating func makeCondition() {
    encounter.condition.onset = value(.conditionOnset, as: date)
    encounter.condition.durationWeeks = number(.conditionDuration)
    encounter.condition.cause = value(.conditionCause) { $0.pick(PainCause.allCases) }
    encounter.condition.improvement = random.maybe { $0.once(in: 2) }
    encounter.condition.initialTreatment = value(.initialTreatment, as: date)
    encounter.condition.accident = value(.accidentDate, as: date)
    encounter.condition.accidentKind = value(.accidentKind) { $0.pick(AccidentKind.allCases) }
  }

  private mutating func makeRecord() {
    var record = VisitRecord()
    record.indication = text()
    if random.once(in: 2) {
      var consent = ConsentRecord()
      consent.isGiven = random.maybe { $0.once(in: 2) }
      consent.form = value(.consentForm) { $0.pick(ConsentForm.allCases) }
      consent.toldNeedlePiercesSkin = random.maybe { $0.once(in: 2) }
      consent.toldAlternatives = random.maybe { $0.once(in: 2) }
      consent.toldRisks = random.maybe { $0.once(in: 2) }
      consent.toldNotStandAlone = random.maybe { $0.once(in: 2) }
      consent.toldCost = random.maybe { $0.once(in: 2) }
      record.consent = consent
    }
    if random.once(in: 2) {
      var screening = ScreeningRecord()
      screening.isDone = random.maybe { $0.once(in: 2) }
      for item in SafetyItem.allCases {
        if random.once(in: 6) { screening.present.append(item) }
        if random.once(in: 6) { screening.ruledOut.append(item) }
      }
      screening.reasoning = text()
      record.screening = screening
    }
    record.response = text()
    if random.once(in: 2) {
      record.adverseResponses = AdverseResponse.allCases.filter { _ in random.once(in: 5) }
    }
    record.painBefore = value(.painBefore, unusable: ["11", "-1"]) { $0.below(11) }
    record.painAfter = value(.painAfter, unusable: ["11", "2.5"]) { $0.below(11) }
    for index in 0..<random.below(3) {
      var measure = OutcomeMeasure(random.pick(MeasureKind.allCases))
      measure.name = text()
      measure.before = number(.measureBefore, index)
      measure.after = number(.measureAfter, index)
      record.measures.append(measure)
    }
    if random.once(in: 2) {
      var codes: [ProcedureCode] = []
      for index in 0..<random.below(4) {
        let code = always(.otherInterventions, index) {
          ProcedureCode($0.pick(["97140", "G0283"]))
        }
        if let code { codes.append(code) }
      }
      record.otherInterventions = codes
    }
    if random.once(in: 2) {
      var plan = TreatmentPlan()
      plan.timesPerWeek = number(.planFrequency).map { $0 + 1 }
      plan.weeks = number(.planWeeks).map { $0 + 1 }
      plan.sessions = number(.planSessions).map { $0 + 1 }
      record.plan = plan
    }
    record.goals = text()
    record.aftercare = random.maybe { $0.once(in: 2) }
    record.cleanTechnique = random.maybe { $0.once(in: 2) }
    record.priorResponse = text()
    encounter.record = record
  }

  private mutating func makeNotes() {
    for index in 0..<random.below(3) {
      let line = number(.noteLine, index, unusable: ["0", "1.5"]).map { $0 + 1 }
      encounter.notes.append(ClinicalNote(random.pick(Self.texts), lineIndex: line))
    }
  }

  private mutating func makeHistory() {
    encounter.history.isComplete = random.once(in: 2)
    for index in 0..<random.below(6) {
      let day = always(.visitHistory, index, as: date)
      let kind =
        day == nil
        ? nil : always(.visitKind, index, unusable: ["massage"]) { $0.pick(VisitKind.allCases) }
      if let day { encounter.history.visits.append(Visit(day, kind: kind ?? .dryNeedling)) }
    }
  }

  // MARK: - Values

  private mutating func unusable(_ text: String, _ fact: Fact, _ index: Int? = nil) {
    encounter.unusableValues.append(UnusableValue(path: FactPath(fact, index: index), text: text))
  }

  private mutating func text() -> String? { random.maybe { $0.pick(Self.texts) } }

  /// A value, nothing, or something that cannot be used.
  private mutating func value<Value>(
    _ fact: Fact, _ index: Int? = nil, unusable: [String] = ["?", "wrong ✗"],
    as make: (inout SeededGenerator) -> Value?
  ) -> Value? {
    random.once(in: 3) ? nil : always(fact, index, unusable: unusable, as: make)
  }

  /// A value, or something that cannot be used.
  private mutating func always<Value>(
    _ fact: Fact, _ index: Int? = nil, _ position: Int? = nil,
    unusable: [String] = ["?", "wrong ✗"], as make: (inout SeededGenerator) -> Value?
  ) -> Value? {
    if random.once(in: 12) {
      encounter.unusableValues.append(
        UnusableValue(
          path: FactPath(fact, index: index, position: position), text: random.pick(unusable)))
      return nil
    }
    return make(&random)
  }

  private mutating func number(
    _ fact: Fact, _ index: Int? = nil, unusable: [String] = ["-3", "2.5", "1e9"]
  ) -> Int? {
    value(fact, index, unusable: unusable) { $0.below(100) }
  }

  private let npi = { (random: inout SeededGenerator) in
    NPI(random.pick(["1234567893", "2234567892"]))
  }
  private let state = { (random: inout SeededGenerator) in random.pick(USState.all) }
  private let money = { (random: inout SeededGenerator) in
    Money(cents: Int64(random.below(100_000)) - 5)
  }
  private let place = { (random: inout SeededGenerator) in
    PlaceOfService(number: 1 + random.below(99))
  }
  private let date = { (random: inout SeededGenerator) in
    CalendarDate(dayNumber: random.below(25_000) - 5000)
  }
}
