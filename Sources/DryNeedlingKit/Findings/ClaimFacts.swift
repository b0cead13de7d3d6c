/// Traits of an encounter that decide which rules have anything to say about it.
struct ClaimFeatures: OptionSet, Sendable {
  let rawValue: UInt32

  /// A 20560 or 20561 line.
  static let needlingLine = ClaimFeatures(rawValue: 1 << 0)
  /// The record says that needles went in, whatever was billed.
  static let needlingRecord = ClaimFeatures(rawValue: 1 << 1)
  /// A 97810, 97811, 97813 or 97814 line.
  static let acupunctureLine = ClaimFeatures(rawValue: 1 << 2)
  /// A 20552 or 20553 line.
  static let triggerPointLine = ClaimFeatures(rawValue: 1 << 3)
  /// A 97140 line.
  static let manualTherapyLine = ClaimFeatures(rawValue: 1 << 4)
  /// A 99202 through 99215 line.
  static let evaluationLine = ClaimFeatures(rawValue: 1 << 5)
  /// A 20999 line.
  static let unlistedLine = ClaimFeatures(rawValue: 1 << 6)
  /// A line of any other procedure, or of none.
  static let otherLine = ClaimFeatures(rawValue: 1 << 7)
  /// At least one diagnosis.
  static let diagnosis = ClaimFeatures(rawValue: 1 << 8)
  /// A line with a modifier.
  static let modifier = ClaimFeatures(rawValue: 1 << 9)
  /// A value that was stated but cannot be used.
  static let unusableValue = ClaimFeatures(rawValue: 1 << 10)
  /// More than one service line.
  static let severalLines = ClaimFeatures(rawValue: 1 << 11)
  /// A needling line and another line.
  static let needlingBesideOther = ClaimFeatures(rawValue: 1 << 12)
  /// A modifier on a 20560 or 20561 line.
  static let needlingModifier = ClaimFeatures(rawValue: 1 << 13)
  /// A line with a modifier, on a claim that is about needling.
  static let modifierBesideNeedling = ClaimFeatures(rawValue: 1 << 24)
  /// A value that cannot be used, on a claim that is about needling.
  static let unusableBesideNeedling = ClaimFeatures(rawValue: 1 << 25)
  /// More than one service line, on a claim that is about needling.
  static let severalLinesWithNeedling = ClaimFeatures(rawValue: 1 << 26)
  /// More than ``ClaimFacts/mostLines`` service lines, on a claim that is about needling.
  static let tooManyLines = ClaimFeatures(rawValue: 1 << 27)
  /// A needling line of whose coverage something is open, or a duty comes with it.
  static let openEligibility = ClaimFeatures(rawValue: 1 << 28)
  /// A needling line for which coverage or visits may ask for a modifier.
  static let coverageModifiers = ClaimFeatures(rawValue: 1 << 29)
  /// A needling of whose visit there are notes or a record.
  static let documented = ClaimFeatures(rawValue: 1 << 14)
  /// A needling of a patient whose age or pregnancy asks for care.
  static let patientAtRisk = ClaimFeatures(rawValue: 1 << 15)
  /// Set for every encounter.
  static let any = ClaimFeatures(rawValue: 1 << 31)

  /// Needling is billed, or is on record while something is billed that may stand for it.
  static let needlingOrStandIn: ClaimFeatures = [.needlingLine, .needlingRecord]
}

/// What all rules want to know of an encounter, worked out once.
struct ClaimFacts: Sendable {
  /// Service lines a professional claim has room for (STD-01); lines after them are not judged.
  static let mostLines = 50

  /// Traits that select the rules to ask.
  private(set) var features: ClaimFeatures = .any
  /// Lines of 20560 and 20561, one bit a line.
  private(set) var needlingLines = LineSet()
  /// Lines of 97810, 97811, 97813 and 97814.
  private(set) var acupunctureLines = LineSet()
  /// Lines of 20552 and 20553.
  private(set) var triggerPointLines = LineSet()
  /// Lines of 97140.
  private(set) var manualTherapyLines = LineSet()
  /// Lines of 99202 through 99215.
  private(set) var evaluationLines = LineSet()
  /// Lines of 20999.
  private(set) var unlistedLines = LineSet()
  /// Lines, needling lines aside, whose own description or note says that dry needling was done.
  private(set) var linesWordedAsNeedling = LineSet()
  /// A note of the visit says that dry needling was done; looked for where no needling is billed.
  private(set) var noteSaysNeedling = false
  /// The needling record itself shows dry needling, codes and free text aside.
  private(set) var sessionShowsNeedling = false
  /// Lines beside needling whose code may have an NCCI edit with it; a sieve, not a proof.
  private(set) var linesToCompareWithNeedling = LineSet()
  /// Diagnoses that are no billable ICD-10-CM code on the first or the last date of service; looked
  /// for where needling is billed or on record.
  private(set) var questionableDiagnoses = DiagnosisSet()
  /// Lines with more than four diagnosis pointers, or with one that is repeated or points at no
  /// diagnosis of the claim.
  private(set) var linesWithOddPointers = LineSet()
  /// Last date of service of any line or of the claim, inclusive; nil when none is stated.
  private(set) var lastDateOfService: CalendarDate?
  /// First and last day for which needling is billed, both inclusive; nil when none is stated.
  private(set) var needlingDates: ClosedRange<CalendarDate>?
  /// First date of service of any line or of the claim; nil when none is stated.
  private(set) var firstDateOfService: CalendarDate?
  /// Muscles counted; nil when none are on record.
  let muscles: MuscleTally?
  /// "Today", when the caller gave one.
  let asOf: CalendarDate?
  /// The tables to ask.
  let referenceData: ReferenceData

  /// How the needling lines stand against policy and law; nil when there is no needling.
  private(set) var eligibility: EncounterEligibility?
  /// What the notes and the record of the visit document; nil when there are none.
  private(set) var documentation: DocumentationReview?

  init(
    _ encounter: borrowing Encounter, asOf: CalendarDate?, policies: PolicyLibrary = .builtIn,
    referenceData: ReferenceData = .builtIn
  ) {
    self.asOf = asOf
    self.referenceData = referenceData
    muscles = Self.muscles(of: encounter)
    firstDateOfService = encounter.claim.dateOfService
    lastDateOfService = encounter.claim.dateOfService
    addLines(of: encounter)
    if !encounter.diagnoses.isEmpty { features.insert(.diagnosis) }
    if !encounter.unusableValues.isEmpty { features.insert(.unusableValue) }
    addRecord(of: encounter)
    if features.contains(.needlingBesideOther) { addLinesToCompare(of: encounter) }
    if features.contains(.diagnosis), !features.isDisjoint(with: .needlingOrStandIn) {
      addQuestionableDiagnoses(of: encounter)
    }
    addNeedlingTraits(encounter)
    if !features.isDisjoint(with: .needlingOrStandIn) {
      eligibility = EncounterEligibility(encounter, needlingLines, policies)
      if eligibility?.isOpen(encounter, asOf: asOf) == true {
        features.formUnion([.openEligibility, .coverageModifiers])
      } else if eligibility?.asksForModifier == true {
        features.insert(.coverageModifiers)
      }
      if !encounter.notes.isEmpty || encounter.recordBox != nil {
        addDocumentation(of: copy encounter, policies.store)
      }
      if encounter.patient.isPregnant == true || isUnderTwelve(encounter.patient) {
        features.insert(.patientAtRisk)
      }
    }
  }

  private mutating func addDocumentation(of encounter: Encounter, _ store: PolicyStore) {
    let notes = NoteEvidence(encounter, needlingLines)
    guard notes != nil || encounter.recordBox != nil, let line = eligibility?.decisive else {
      return
    }
    let noted = notes.flatMap { $0.mentions.isEmpty ? nil : MuscleTally($0.mentions) }
    documentation = DocumentationReview(
      ElementStates(encounter), encounter.record, isPregnant: encounter.patient.isPregnant,
      notes: notes,
      profiles: store.documentationProfiles(
        for: line, NeedlingCodes(encounter, needlingLines, muscles ?? noted)),
      session: line.session)
    features.insert(.documented)
  }

  /// Whether the patient is known to be younger than 12 on the first day of needling (F-07).
  private func isUnderTwelve(_ patient: Patient) -> Bool {
    guard let birth = patient.birthDate,
      let date = needlingDates?.lowerBound ?? firstDateOfService
    else { return false }
    // Twelve years are 4383 days at most.
    guard birth <= date, date.dayNumber - birth.dayNumber <= 4383 else { return false }
    return birth.years(to: date) < 12
  }

  private static func muscles(of encounter: Encounter) -> MuscleTally? {
    guard let mentions = encounter.needling?.muscles, !mentions.isEmpty else { return nil }
    return MuscleTally(mentions)
  }

  private mutating func addRecord(of encounter: Encounter) {
    sessionShowsNeedling = Self.recordShowsNeedling(encounter)
    for index in encounter.serviceLines.indices where !needlingLines.contains(index) {
      if let text = encounter.serviceLines[index].procedureDescription,
        NeedlingWords.name(text)
      {
        linesWordedAsNeedling.insert(index)
      }
    }
    for note in encounter.notes {
      if let line = note.lineIndex {
        if line >= 0, !needlingLines.contains(line), NeedlingWords.sayDone(note.text) {
          linesWordedAsNeedling.insert(line)
        }
      } else if needlingLines.isEmpty, !noteSaysNeedling {
        noteSaysNeedling = NeedlingWords.sayDone(note.text)
      }
    }
    if sessionShowsNeedling || noteSaysNeedling || !linesWordedAsNeedling.isEmpty {
      features.insert(.needlingRecord)
    }
  }

  private func hasOddPointers(_ pointers: DiagnosisPointers, _ diagnoses: Int) -> Bool {
    guard pointers.count <= 4 else { return true }
    var seen: UInt32 = 0
    for pointer in pointers {
      let bit: UInt32 = 1 &<< UInt32(pointer & 31)
      if pointer > diagnoses || seen & bit != 0 { return true }
      seen |= bit
    }
    return false
  }

  private mutating func addLinesToCompare(of encounter: Encounter) {
    for index in encounter.serviceLines.indices where !needlingLines.contains(index) {
      if let procedure = encounter.serviceLines[index].procedure,
        referenceData.mayHaveEdit(with: procedure)
      {
        linesToCompareWithNeedling.insert(index)
      }
    }
  }

  private mutating func addQuestionableDiagnoses(of encounter: Encounter) {
    guard let first = firstDateOfService, let last = lastDateOfService else { return }
    for index in encounter.diagnoses.indices {
      guard encounter.diagnoses[index].codeSet == .icd10cm,
        let code = encounter.diagnoses[index].code,
        referenceData.status(of: code, on: first) == .billable,
        first == last || referenceData.status(of: code, on: last) == .billable
      else {
        questionableDiagnoses.insert(index)
        continue
      }
    }
  }

  /// Traits that matter only on a claim that is about needling.
  private mutating func addNeedlingTraits(_ encounter: Encounter) {
    if encounter.serviceLines.count > Self.mostLines { addLinesBeyondTheMost(of: encounter) }
    guard !features.isDisjoint(with: .needlingOrStandIn) else { return }
    if features.contains(.modifier) { features.insert(.modifierBesideNeedling) }
    if features.contains(.unusableValue) { features.insert(.unusableBesideNeedling) }
    if features.contains(.severalLines) { features.insert(.severalLinesWithNeedling) }
    if encounter.serviceLines.count > Self.mostLines { features.insert(.tooManyLines) }
  }

  /// Lines that are too many are not judged, but needling among them makes the claim one of needling.
  private mutating func addLinesBeyondTheMost(of encounter: Encounter) {
    for index in encounter.serviceLines.indices.dropFirst(Self.mostLines)
    where encounter.serviceLines[index].procedure?.isDryNeedling == true {
      features.insert(.needlingLine)
      return
    }
  }

  private mutating func addLines(of encounter: Encounter) {
    for index in encounter.serviceLines.indices.prefix(Self.mostLines) {
      let line = encounter.serviceLines[index]
      if let date = line.dateOfService, firstDateOfService.map({ date < $0 }) ?? true {
        firstDateOfService = date
      }
      if let date = encounter.lastDateOfService(ofLine: index),
        lastDateOfService.map({ date > $0 }) ?? true
      {
        lastDateOfService = date
      }
      if hasOddPointers(line.diagnosisPointers, encounter.diagnoses.count) {
        linesWithOddPointers.insert(index)
      }
      let hasModifier = !line.modifiers.isEmpty
      if hasModifier { features.insert(.modifier) }
      guard let procedure = line.procedure else {
        features.insert(.otherLine)
        continue
      }
      switch procedure {
      case .needlingOneOrTwoMuscles, .needlingThreeOrMoreMuscles:
        if let date = encounter.dateOfService(ofLine: index) {
          let dates = needlingDates ?? date...date
          needlingDates = min(date, dates.lowerBound)...max(date, dates.upperBound)
        }
        needlingLines.insert(index)
        features.insert(.needlingLine)
        if hasModifier { features.insert(.needlingModifier) }
      case Codes.acupuncture, Codes.acupunctureAddOn, Codes.electroacupuncture,
        Codes.electroacupunctureAddOn:
        acupunctureLines.insert(index)
        features.insert(.acupunctureLine)
      case Codes.triggerPoints1or2, Codes.triggerPoints3orMore:
        triggerPointLines.insert(index)
        features.insert(.triggerPointLine)
      case Codes.manualTherapy:
        manualTherapyLines.insert(index)
        features.insert(.manualTherapyLine)
      case Codes.unlistedMusculoskeletal:
        unlistedLines.insert(index)
        features.insert(.unlistedLine)
      default:
        if procedure >= Codes.firstEvaluation, procedure <= Codes.lastEvaluation {
          evaluationLines.insert(index)
          features.insert(.evaluationLine)
        } else {
          features.insert(.otherLine)
        }
      }
    }
    if encounter.serviceLines.count > 1 {
      features.insert(.severalLines)
      if !needlingLines.isEmpty { features.insert(.needlingBesideOther) }
    }
  }

  /// Whether the record itself, codes aside, says that dry needling was done: needles went in, and
  /// neither for acupuncture nor to inject something.
  private static func recordShowsNeedling(_ encounter: Encounter) -> Bool {
    guard let session = encounter.needling, session.technique != .acupuncture,
      session.hasInjectate != true
    else { return false }
    return !(session.muscles ?? []).isEmpty || (session.needleCount ?? 0) > 0
      || session.technique != nil || session.twitchResponse == true
  }

  /// The date of service of a line: its own, or the claim's; nil when neither is stated.
  static func dateOfService(
    _ line: ServiceLine, _ encounter: Encounter
  ) -> CalendarDate? {
    line.dateOfService ?? encounter.claim.dateOfService
  }

  /// The place of service of a line: its own, or the claim's; nil when neither is stated.
  static func placeOfService(
    _ line: ServiceLine, _ encounter: Encounter
  ) -> PlaceOfService? {
    line.placeOfService ?? encounter.claim.placeOfService
  }

  /// Who rendered a line: its own provider, or the claim's, or the billing provider when that is a
  /// person; nil when none is stated.
  static func renderingProvider(_ line: ServiceLine, _ encounter: Encounter) -> Provider? {
    if let provider = line.renderingProvider ?? encounter.renderingProvider { return provider }
    return encounter.billingProvider?.isPerson == true ? encounter.billingProvider : nil
  }
}

/// A set of service lines, by their index. Lines from 64 on are not held: a claim of more than 50
/// lines is refused by a rule of its own.
struct LineSet: Sendable, Hashable, Sequence {
  private var bits: UInt64 = 0

  init() {}

  var isEmpty: Bool { bits == 0 }
  var count: Int { bits.nonzeroBitCount }
  var first: Int? { bits == 0 ? nil : bits.trailingZeroBitCount }

  mutating func insert(_ index: Int) {
    if index < 64 { bits |= 1 &<< UInt64(index) }
  }

  func contains(_ index: Int) -> Bool { index < 64 && bits >> UInt64(index) & 1 == 1 }

  struct Iterator: IteratorProtocol {
    var bits: UInt64
    mutating func next() -> Int? {
      guard bits != 0 else { return nil }
      let index = bits.trailingZeroBitCount
      bits &= bits &- 1
      return index
    }
  }

  func makeIterator() -> Iterator { Iterator(bits: bits) }
}

/// A set of diagnoses of the claim, by their index.
typealias DiagnosisSet = LineSet

/// Codes of other procedures that the rules name.
enum Codes {
  static let acupuncture = ProcedureCode(97810)
  static let acupunctureAddOn = ProcedureCode(97811)
  static let electroacupuncture = ProcedureCode(97813)
  static let electroacupunctureAddOn = ProcedureCode(97814)
  static let triggerPoints1or2 = ProcedureCode(20552)
  static let triggerPoints3orMore = ProcedureCode(20553)
  static let manualTherapy = ProcedureCode(97140)
  static let unlistedMusculoskeletal = ProcedureCode(20999)
  static let firstEvaluation = ProcedureCode(99202)
  static let lastEvaluation = ProcedureCode(99215)
}
