import DryNeedlingKit

/// The segments of a claim as a whole (loop 2300).
extension ClaimAssembler {
  /// A value that was stated and cannot be used.
  @inline(never)
  mutating func unusable(
    _ fact: Fact, index: Int? = nil, position: Int? = nil, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    encounter.unusableValues.append(
      UnusableValue(
        path: FactPath(fact, index: index, position: position), text: Text.excerpt(bytes)))
  }

  /// CLM: total, place of service, frequency, cause of an accident.
  mutating func readClaimHeader(_ segment: Segment) {
    if segment.has(2) {
      encounter.claim.totalCharge = Money(ascii: segment[2])
      if encounter.claim.totalCharge == nil { unusable(.totalCharge, segment[2]) }
    }
    if segment.has(5) { readPlaceAndFrequency(segment[5]) }
    if segment.has(11) { readAccident(segment[11]) }
  }

  private mutating func readPlaceAndFrequency(_ element: UnsafeBufferPointer<UInt8>) {
    if element.count == 6, element[2] != componentSeparator { adoptSeparator(from: element) }
    var components = Components(element, separator: componentSeparator)
    if let place = components.take(), !place.isEmpty {
      encounter.claim.placeOfService = PlaceOfService(ascii: place)
      if encounter.claim.placeOfService == nil { unusable(.placeOfService, place) }
    }
    // The second component says which code set the place is of; there is only one.
    _ = components.take()
    if let frequency = components.take(), !frequency.isEmpty {
      if frequency.count == 1 {
        switch frequency[0] {
        case 0x31: encounter.claim.frequency = .original
        case 0x37: encounter.claim.frequency = .replacement
        case 0x38: encounter.claim.frequency = .void
        default: encounter.claim.frequency = ClaimFrequency(Text.string(frequency))
        }
      }
      if encounter.claim.frequency == nil { unusable(.frequency, frequency) }
    }
  }

  private mutating func readAccident(_ element: UnsafeBufferPointer<UInt8>) {
    var components = Components(element, separator: componentSeparator)
    // Up to three causes, then the state.
    for _ in 0..<3 {
      guard let cause = components.take() else { return }
      guard !cause.isEmpty, encounter.condition.accidentKind == nil else { continue }
      switch Segment.word(cause.baseAddress.unsafelyUnwrapped, cause.count) {
      case Qualifier.autoAccident: encounter.condition.accidentKind = .auto
      case Qualifier.employment: encounter.condition.accidentKind = .employment
      case Qualifier.otherAccident: encounter.condition.accidentKind = .other
      default: unusable(.accidentKind, cause)
      }
    }
  }

  /// DTP: dates of the claim or of a line.
  mutating func readDate(_ segment: Segment) {
    guard segment.has(3) else { return }
    switch (loop, segment.code(1)) {
    case (.line, Qualifier.service): readServiceDate(segment)
    case (.claim, Qualifier.onset):
      guard encounter.condition.onset == nil else { return }
      encounter.condition.onset = day(segment, .conditionOnset)
    case (.claim, Qualifier.initialTreatment), (.line, Qualifier.initialTreatment):
      guard encounter.condition.initialTreatment == nil else { return }
      encounter.condition.initialTreatment = day(segment, .initialTreatment)
    case (.claim, Qualifier.accident):
      guard encounter.condition.accident == nil else { return }
      encounter.condition.accident = day(segment, .accidentDate)
    default: break
    }
  }

  /// A single day; a time behind it does not matter.
  private mutating func day(_ segment: Segment, _ fact: Fact) -> CalendarDate? {
    let element = segment[3]
    let digits =
      segment.code(2) == Qualifier.dateAndTime
      ? UnsafeBufferPointer(rebasing: element.prefix(8)) : element
    let date = recent.date(digits)
    if date == nil { unusable(fact, element) }
    return date
  }

  /// HI: diagnoses.
  mutating func readDiagnoses(_ segment: Segment) {
    guard loop == .claim else {
      misplaced("HI", "the claim level")
      return
    }
    guard segment.elementCount > 0 else { return }
    for number in 1...segment.elementCount where segment.has(number) {
      readDiagnosis(segment[number])
    }
  }

  private mutating func readDiagnosis(_ element: UnsafeBufferPointer<UInt8>) {
    var components = Components(element, separator: componentSeparator)
    guard let qualifier = components.take() else { return }
    let codeSet: DiagnosisCodeSet
    switch Segment.word(qualifier.baseAddress.unsafelyUnwrapped, qualifier.count) {
    case Qualifier.principalICD10, Qualifier.otherICD10: codeSet = .icd10cm
    case Qualifier.principalICD9, Qualifier.otherICD9: codeSet = .icd9cm
    default:
      // Conditions, procedures and the like share the segment; a qualifier that is none is told.
      if qualifier.count > 3 || qualifier.isEmpty { unusable(.diagnoses, element) }
      return
    }
    guard encounter.diagnoses.count < Self.keptDiagnoses else { return }
    guard let text = components.take(), !text.isEmpty else {
      unusable(.diagnosis, index: encounter.diagnoses.count, element)
      encounter.diagnoses.append(Diagnosis(nil, codeSet: codeSet))
      return
    }
    let code = DiagnosisCode(ascii: text)
    // Most codes of ICD-9-CM are digits only, and no ``DiagnosisCode``: the code set says enough.
    if code == nil, codeSet == .icd10cm {
      unusable(.diagnosis, index: encounter.diagnoses.count, text)
    }
    encounter.diagnoses.append(Diagnosis(code, codeSet: codeSet))
  }

  /// A claim has twelve; more are kept so that a rule can say so, and not without end.
  private static let keptDiagnoses = 48

  /// REF: numbers given by payers.
  mutating func readReference(_ segment: Segment) {
    guard segment.has(2), loop == .claim || loop == .line else { return }
    switch segment.code(1) {
    case Qualifier.lineControlNumber where loop == .line:
      changeLine { if $0.controlNumber == nil { $0.controlNumber = Text.string(segment[2]) } }
    case Qualifier.priorAuthorization:
      // With a payer's number behind it, it is an authorisation of another payer.
      guard !segment.has(4) else { return }
      if loop == .line {
        changeLine {
          if $0.priorAuthorization == nil { $0.priorAuthorization = Text.string(segment[2]) }
        }
      } else if encounter.claim.priorAuthorization == nil {
        encounter.claim.priorAuthorization = Text.string(segment[2])
      }
    case Qualifier.referralNumber where loop == .claim:
      if encounter.claim.referralNumber == nil {
        encounter.claim.referralNumber = Text.string(segment[2])
      }
    case Qualifier.payerControlNumber where loop == .claim:
      if encounter.claim.payerControlNumber == nil {
        encounter.claim.payerControlNumber = Text.string(segment[2])
      }
    default: break
    }
  }

  /// NTE: a note of the claim or of a line.
  mutating func readNote(_ segment: Segment) {
    guard segment.has(2) else { return }
    switch loop {
    case .claim: encounter.notes.append(ClinicalNote(Text.string(segment[2])))
    case .line:
      encounter.notes.append(ClinicalNote(Text.string(segment[2]), lineIndex: lineIndex))
    default: break
    }
  }
}
