import LocatedJSON

/// Turns an encounter into the object of a case.
struct CaseEncoder {
  var json: JSONWriter
  private let unusable: [UnusableValue]

  init(_ encounter: Encounter, _ layout: JSONWriter.Layout) {
    json = JSONWriter(layout: layout)
    unusable = encounter.unusableValues
  }

  mutating func write(_ encounter: Encounter) {
    json.beginObject()
    if !encounter.claimNumber.isEmpty { member(CaseKey.claim, encounter.claimNumber) }
    writeHeader(encounter.claim)
    if encounter.patient != Patient() || isUnusable(.patientBirthDate, .patientState) {
      json.key(CaseKey.patient.rawValue)
      write(encounter.patient)
    }
    if encounter.coverage != Coverage() || isUnusable(.payerKind, .payerOrder) {
      json.key(CaseKey.payer.rawValue)
      write(encounter.coverage)
    }
    provider(CaseKey.billingProvider, encounter.billingProvider, .billing)
    provider(CaseKey.renderingProvider, encounter.renderingProvider, .rendering)
    provider(CaseKey.supervisingProvider, encounter.supervisingProvider, .supervising)
    provider(CaseKey.referringProvider, encounter.referringProvider, .referring)
    if let facility = encounter.serviceFacility {
      json.key(CaseKey.serviceFacility.rawValue)
      json.beginObject()
      member(FacilityKey.npi, facility.npi, .serviceFacilityNPI)
      member(FacilityKey.state, facility.state, .serviceFacilityState)
      json.endObject()
    }
    list(CaseKey.diagnoses, encounter.diagnoses) { $0.write($1, $2) }
    list(CaseKey.lines, encounter.serviceLines) { $0.write($1, $2) }
    if let needling = encounter.needling {
      json.key(CaseKey.needling.rawValue)
      write(needling)
    }
    if encounter.condition != Condition() || isUnusable(Self.conditionFacts) {
      json.key(CaseKey.condition.rawValue)
      write(encounter.condition)
    }
    if let record = encounter.record {
      json.key(CaseKey.record.rawValue)
      write(record)
    }
    list(CaseKey.notes, encounter.notes) { $0.write($1, $2) }
    if encounter.history != VisitHistory() || isUnusable(.visitHistory) {
      json.key(CaseKey.history.rawValue)
      write(encounter.history)
    }
    list(CaseKey.blindSpots, encounter.blindSpots.facts) { encoder, fact, _ in
      encoder.json.string(fact.name)
    }
    json.endObject()
  }

  private mutating func writeHeader(_ claim: ClaimHeader) {
    member(CaseKey.frequency, claim.frequency.map { String($0.code) }, .frequency)
    member(CaseKey.payerControlNumber, claim.payerControlNumber)
    member(CaseKey.totalCharge, claim.totalCharge, .totalCharge)
    member(CaseKey.placeOfService, claim.placeOfService, .placeOfService)
    member(CaseKey.date, claim.dateOfService, .dateOfService)
    member(CaseKey.priorAuthorization, claim.priorAuthorization)
    member(CaseKey.referralNumber, claim.referralNumber)
    let form = claim.kind == .professional ? nil : claim.kind.rawValue
    member(CaseKey.form, form, .claimForm)
  }

  private mutating func write(_ patient: Patient) {
    json.beginObject()
    member(PatientKey.birthDate, patient.birthDate, .patientBirthDate)
    member(PatientKey.pregnant, patient.isPregnant)
    member(PatientKey.state, patient.state, .patientState)
    json.endObject()
  }

  private mutating func write(_ coverage: Coverage) {
    json.beginObject()
    member(PayerKey.name, coverage.payerName)
    member(PayerKey.id, coverage.payerIdentifier)
    member(PayerKey.filingIndicator, coverage.filingIndicator)
    member(PayerKey.kind, coverage.payerKind?.rawValue, .payerKind)
    member(PayerKey.memberId, coverage.memberIdentifier)
    member(PayerKey.order, coverage.order?.rawValue, .payerOrder)
    member(PayerKey.medicareSecondaryReason, coverage.medicareSecondaryReason)
    json.endObject()
  }

  private static let conditionFacts: [Fact] = [
    .conditionOnset, .conditionDuration, .conditionCause, .initialTreatment, .accidentDate,
    .accidentKind,
  ]

  private mutating func write(_ condition: Condition) {
    json.beginObject()
    member(ConditionKey.onset, condition.onset, .conditionOnset)
    member(ConditionKey.weeks, condition.durationWeeks, .conditionDuration)
    member(ConditionKey.cause, condition.cause?.rawValue, .conditionCause)
    member(ConditionKey.improvement, condition.improvement)
    member(ConditionKey.initialTreatment, condition.initialTreatment, .initialTreatment)
    member(ConditionKey.accident, condition.accident, .accidentDate)
    member(ConditionKey.accidentKind, condition.accidentKind?.rawValue, .accidentKind)
    json.endObject()
  }

  private mutating func write(_ diagnosis: Diagnosis, _ index: Int) {
    let text = diagnosis.code?.description ?? unusableText(.diagnosis, index)
    let unlisted = unusableText(.diagnosisCodeSet, index)
    if let text, diagnosis.codeSet == .icd10cm, unlisted == nil {
      json.string(text)
      return
    }
    json.beginObject()
    if let text { member(DiagnosisKey.code, text) }
    let isUsual = diagnosis.codeSet == .icd10cm
    member(
      DiagnosisKey.codeSet, isUsual ? nil : diagnosis.codeSet.rawValue, .diagnosisCodeSet, index)
    json.endObject()
  }

  private mutating func write(_ note: ClinicalNote, _ index: Int) {
    let line = note.lineIndex.map { $0 + 1 }
    guard line != nil || unusableText(.noteLine, index) != nil else {
      json.string(note.text)
      return
    }
    json.beginObject()
    member(NoteKey.text, note.text)
    member(NoteKey.line, line, .noteLine, index)
    json.endObject()
  }

  private mutating func write(_ history: VisitHistory) {
    json.beginObject()
    if history.isComplete { member(HistoryKey.complete, true) }
    if !history.visits.isEmpty || isUnusable(.visitHistory) {
      json.key(HistoryKey.visits.rawValue)
      json.beginArray()
      var left = history.visits[...]
      var index = 0
      // Dates that could not be used keep their places among the others.
      while !left.isEmpty || unusableText(.visitHistory, index) != nil {
        if let text = unusableText(.visitHistory, index) {
          json.string(text)
        } else if let visit = left.popFirst() {
          write(visit, index)
        }
        index += 1
      }
      json.endArray()
    }
    json.endObject()
  }

  private mutating func write(_ visit: Visit, _ index: Int) {
    guard visit.kind != .dryNeedling || unusableText(.visitKind, index) != nil else {
      json.string(visit.date.description)
      return
    }
    json.beginObject()
    member(VisitKey.date, visit.date.description)
    let kind = visit.kind == .dryNeedling ? nil : visit.kind.rawValue
    member(VisitKey.kind, kind, .visitKind, index)
    json.endObject()
  }

  // MARK: - Members

  mutating func member(_ key: some RawRepresentable<String>, _ text: String?) {
    guard let text else { return }
    json.key(key.rawValue)
    json.string(text)
  }

  mutating func member(_ key: some RawRepresentable<String>, _ boolean: Bool?) {
    guard let boolean else { return }
    json.key(key.rawValue)
    json.boolean(boolean)
  }

  /// A value as text, or else the text that could not be used in its place.
  mutating func member(
    _ key: some RawRepresentable<String>, _ value: (some CustomStringConvertible)?, _ fact: Fact,
    _ index: Int? = nil
  ) {
    member(key, value?.description ?? unusableText(fact, index))
  }

  /// A number, or else the number that could not be used in its place.
  mutating func member(
    _ key: some RawRepresentable<String>, _ number: Int?, _ fact: Fact, _ index: Int? = nil
  ) {
    if let number {
      json.key(key.rawValue)
      json.integer(number)
    } else {
      unusableNumber(key, fact, index)
    }
  }

  /// What could not be used as a number, as a number when it is one.
  mutating func unusableNumber(
    _ key: some RawRepresentable<String>, _ fact: Fact, _ index: Int? = nil
  ) {
    guard let text = unusableText(fact, index) else { return }
    json.key(key.rawValue)
    numberOrText(text)
  }

  mutating func numberOrText(_ text: String) {
    var reader = JSONReader()
    let bytes = Array(text.utf8)
    let isWritten = try? reader.withDocument(of: bytes) { document throws(JSONError) in
      guard document.root.kind == .number else { return false }
      json.copy(document.root)
      return true
    }
    if isWritten != true { json.string(text) }
  }

  mutating func list<Element>(
    _ key: some RawRepresentable<String>, _ elements: [Element],
    _ write: (inout CaseEncoder, Element, _ index: Int) -> Void
  ) {
    guard !elements.isEmpty else { return }
    json.key(key.rawValue)
    json.beginArray()
    for (index, element) in elements.enumerated() { write(&self, element, index) }
    json.endArray()
  }

  // MARK: - What could not be used

  func isUnusable(_ facts: Fact...) -> Bool { isUnusable(facts) }

  private func isUnusable(_ facts: [Fact]) -> Bool {
    unusable.contains { facts.contains($0.path.fact) }
  }

  /// The text that could not be used for a fact; nil when there is none.
  func unusableText(_ fact: Fact, _ index: Int? = nil, _ position: Int? = nil) -> String? {
    if unusable.isEmpty { return nil }
    let path = FactPath(fact, index: index, position: position)
    return unusable.first { $0.path == path }?.text
  }
}
