import DryNeedlingKit

/// A draft 837P of one or more encounters, a transaction set each.
///
/// It says what the encounter says and nothing else: what an 837P needs and neither the encounter nor
/// the details tell is left empty and listed in ``missing``. What the format has no place for is
/// listed in ``notCarried``. Read again, the draft gives the encounter back, less that.
public struct ProfessionalClaimDraft: Sendable, Hashable {
  /// The interchange.
  public let bytes: [UInt8]
  /// What has to be filled in before it can be sent, as loop and element with plain words.
  public let missing: [String]
  /// Facts of the encounters that an 837P has no place for.
  public let notCarried: [Fact]
  /// Characters of texts that were replaced by blanks, since X12 keeps them for itself.
  public let replacedCharacters: Int

  /// Drafts a claim.
  public init(_ encounter: Encounter, details: ClaimDraftDetails = ClaimDraftDetails()) {
    self.init([encounter]) { _ in details }
  }

  /// Drafts the claims of several encounters in one interchange. `details` gives what each needs
  /// beyond its encounter; those of the first are those of the interchange.
  public init(_ encounters: [Encounter], details: (Encounter) -> ClaimDraftDetails) {
    var out = SegmentWriter()
    var missing: [String] = []
    var notCarried: [Fact] = []
    let envelope = ClaimDrafter(
      encounters.first ?? Encounter(),
      encounters.first.map(details) ?? ClaimDraftDetails())
    envelope.begin(&out)
    for (place, encounter) in encounters.enumerated() {
      var drafter = ClaimDrafter(encounter, details(encounter))
      // Exchanged and not copied: the file may be long.
      swap(&drafter.out, &out)
      drafter.writeTransaction(ClaimDrafter.inRange(envelope.number + place, 9))
      swap(&drafter.out, &out)
      let claim = encounters.count == 1 ? "" : "claim `\(encounter.claimNumber)`: "
      missing += drafter.missing.map { claim + $0 }
      notCarried += Self.notCarried(encounter).filter { !notCarried.contains($0) }
    }
    envelope.end(&out, transactions: encounters.count)
    bytes = out.bytes
    self.missing = missing
    self.notCarried = notCarried
    replacedCharacters = out.replaced
  }

  private static func notCarried(_ encounter: Encounter) -> [Fact] {
    var facts: [Fact] = []
    func add(_ fact: Fact, _ isStated: Bool) { if isStated { facts.append(fact) } }
    add(.needling, encounter.needling != nil)
    add(.visitRecord, encounter.record != nil)
    add(.conditionDuration, encounter.condition.durationWeeks != nil)
    add(.conditionCause, encounter.condition.cause != nil)
    add(.conditionImprovement, encounter.condition.improvement != nil)
    let providers =
      [
        encounter.billingProvider, encounter.renderingProvider, encounter.supervisingProvider,
        encounter.referringProvider,
      ] + encounter.serviceLines.flatMap { [$0.renderingProvider, $0.supervisingProvider] }
    add(.renderingProfession, providers.contains { $0?.profession != nil })
    add(.renderingQualifications, providers.contains { ($0?.qualifications ?? .init()) != .init() })
    add(.renderingState, providers.dropFirst().contains { $0?.state != nil })
    add(.supervisingTaxonomy, encounter.supervisingProvider?.taxonomy != nil)
    let coverage = encounter.coverage
    add(
      .payerKind,
      coverage.payerKind != nil && coverage.filingIndicator == nil
        && ClaimDrafter.indicator(of: coverage.payerKind) == nil)
    add(.visitHistory, !encounter.history.visits.isEmpty)
    add(.historyIsComplete, encounter.history.isComplete)
    // A range of days needs its first.
    add(
      .lineLastDateOfService,
      encounter.claim.dateOfService == nil
        && encounter.serviceLines.contains {
          $0.dateOfService == nil && $0.lastDateOfService != nil
        })
    add(.claimForm, encounter.claim.kind == .institutional)
    return facts
  }
}

/// Writes the segments of a draft.
struct ClaimDrafter {
  let encounter: Encounter
  let details: ClaimDraftDetails
  var out = SegmentWriter()
  var missing: [String] = []

  init(_ encounter: Encounter, _ details: ClaimDraftDetails) {
    self.encounter = encounter
    self.details = details
  }

  /// A value that is needed: noted as missing when it is not there.
  mutating func needed(_ value: String?, _ place: String) -> String? {
    if value?.isEmpty ?? true { missing.append(place) }
    return value
  }

  /// A code of a short list. One that is not in it is left out, and noted with those that are.
  mutating func needed(_ value: String?, among codes: [String], _ place: String) -> String? {
    guard let value = needed(value, place) else { return nil }
    guard !codes.contains(value) else { return value }
    // The value itself is not repeated: it is what somebody wrote about a patient.
    let list = codes.map { "`\($0)`" }
    let choice = list.dropLast().joined(separator: ", ") + " or " + (list.last ?? "")
    missing.append("\(place): \(choice)")
    return nil
  }

  /// What was stated and could not be used: written as it was stated.
  func stated(_ fact: Fact, index: Int? = nil) -> String? {
    encounter.unusableValues.first { $0.path == FactPath(fact, index: index) }?.text
  }

  /// A control number of so many digits.
  static func inRange(_ number: Int, _ digits: Int) -> Int {
    let numbers = digits == 4 ? 9_999 : 999_999_999
    return number < 1 ? 1 : (number - 1) % numbers + 1
  }

  /// Control number of the interchange and its group.
  var number: Int { Self.inRange(details.controlNumber, 9) }

  private var day: String {
    digits(details.date ?? lastDay ?? CalendarDate(year: 2000, month: 1, day: 1))
  }

  func begin(_ out: inout SegmentWriter) {
    let (sender, receiver) = (
      out.text(details.submitterIdentifier) ?? "SENDER",
      out.text(details.receiverIdentifier) ?? "RECEIVER"
    )
    out.segment(
      "ISA", "00", "".fitted(10), "00", "".fitted(10), "ZZ", sender.fitted(15), "ZZ",
      receiver.fitted(15), String(day.dropFirst(2)), "0000", "^", "00501", number.padded(9), "0",
      details.isTest ? "T" : "P", ":")
    out.segment(
      "GS", "HC", String(sender.prefix(15)), String(receiver.prefix(15)), day, "0000",
      "\(number)", "X", "005010X222A1")
  }

  func end(_ out: inout SegmentWriter, transactions: Int) {
    out.segment("GE", "\(transactions)", "\(number)")
    out.segment("IEA", "1", number.padded(9))
  }

  mutating func writeTransaction(_ number: Int) {
    let before = out.count
    out.segment("ST", "837", number.padded(4), "005010X222A1")
    out.segment("BHT", "0019", "00", number.padded(4), day, "0000", "CH")
    writeParties()
    writeBilling()
    writeSubscriber()
    writeClaim()
    for index in encounter.serviceLines.indices { writeLine(index) }
    out.segment("SE", "\(out.count - before + 1)", number.padded(4))
  }

  private var lastDay: CalendarDate? {
    let days = encounter.serviceLines.compactMap { $0.lastDateOfService ?? $0.dateOfService }
    return (days + [encounter.claim.dateOfService].compactMap { $0 }).max()
  }

  func digits(_ date: CalendarDate?) -> String {
    (date?.description ?? "").filter { $0 != "-" }
  }

  // MARK: Parties

  private mutating func writeParties() {
    let submitter = out.text(details.submitter.last)
    out.segment(
      "NM1", "41", "2", needed(submitter, "1000A NM103 (name of the submitter)"), nil, nil, nil,
      nil,
      "46",
      needed(out.text(details.submitterIdentifier), "1000A NM109 (number of the submitter)"))
    let telephone = needed(
      out.text(details.submitterTelephone), "1000A PER04 (telephone of the submitter)")
    if telephone != nil { out.segment("PER", "IC", submitter, "TE", telephone) }
    out.segment(
      "NM1", "40", "2",
      needed(out.text(details.receiver.last), "1000B NM103 (name of the receiver)"),
      nil, nil, nil, nil, "46",
      needed(out.text(details.receiverIdentifier), "1000B NM109 (number of the receiver)"))
  }

  private mutating func writeBilling() {
    let provider = encounter.billingProvider
    out.segment("HL", "1", nil, "20", "1")
    if let taxonomy = provider?.taxonomy?.description ?? stated(.billingTaxonomy) {
      out.segment("PRV", "BI", "PXC", out.text(taxonomy))
    }
    guard provider != nil || details.billing.last != nil else {
      missing.append("2010AA (billing provider)")
      return
    }
    writeName(
      "85", provider, details.billing, npi: stated(.billingNPI), "2010AA", "billing provider")
    writeAddress(
      details.billingAddress, provider?.state?.description ?? stated(.billingState), "2010AA",
      "billing provider")
    if let number = needed(out.text(details.taxIdentifier), "2010AA REF*EI (tax number)") {
      out.segment("REF", "EI", number)
    }
  }

  /// NM1 of a provider.
  mutating func writeName(
    _ entity: String, _ provider: Provider?, _ name: ClaimDraftDetails.Name, npi unusable: String?,
    _ loop: String, _ what: String
  ) {
    let kind = provider?.isPerson.map { $0 ? "1" : "2" }
    let npi = provider?.npi?.description ?? out.text(unusable)
    out.segment(
      "NM1", entity, needed(kind, "\(loop) NM102 (whether the \(what) is a person)"),
      needed(out.text(name.last), "\(loop) NM103 (name of the \(what))"),
      kind == "2" ? nil : out.text(name.first), nil, nil, nil, npi == nil ? nil : "XX",
      needed(npi, "\(loop) NM109 (NPI of the \(what))"))
  }

  mutating func writeAddress(
    _ address: ClaimDraftDetails.Address, _ state: String?, _ loop: String, _ what: String
  ) {
    let street = needed(out.text(address.street), "\(loop) N301 (street of the \(what))")
    if street != nil { out.segment("N3", street) }
    let city = needed(out.text(address.city), "\(loop) N401 (city of the \(what))")
    let zip = needed(out.text(address.zip), "\(loop) N403 (ZIP code of the \(what))")
    let state = needed(out.text(state), "\(loop) N402 (state of the \(what))")
    if city != nil || state != nil || zip != nil { out.segment("N4", city, state, zip) }
  }

  // MARK: Coverage

  private mutating func writeSubscriber() {
    let coverage = encounter.coverage
    let subscriber = details.subscriber
    out.segment("HL", "2", "1", "22", subscriber == nil ? "0" : "1")
    let order: String? =
      switch coverage.order {
      case .primary: "P"
      case .secondary: "S"
      case .tertiary: "T"
      case nil: nil
      }
    out.segment(
      "SBR", needed(order, "2000B SBR01 (whether the payer is the first)"),
      subscriber == nil ? "18" : nil, nil, nil,
      out.text(coverage.medicareSecondaryReason), nil, nil, nil,
      needed(
        out.text(coverage.filingIndicator) ?? Self.indicator(of: coverage.payerKind),
        "2000B SBR09 (filing indicator)"))
    if subscriber == nil { writePregnancy(relationship: nil) }
    let member = out.text(coverage.memberIdentifier)
    writePerson(
      "IL", subscriber?.name ?? details.patient, "2010BA",
      subscriber == nil ? "patient" : "subscriber",
      identifier: needed(member, "2010BA NM109 (member number)"))
    if let subscriber {
      writeAddress(subscriber.address, subscriber.state?.description, "2010BA", "subscriber")
      writeBirth(subscriber.birthDate.map(digits), subscriber.sex, "2010BA", "subscriber")
    } else {
      writePatientFacts("2010BA")
    }
    let payer = out.text(coverage.payerIdentifier)
    out.segment(
      "NM1", "PR", "2", needed(out.text(coverage.payerName), "2010BB NM103 (name of the payer)"),
      nil, nil, nil, nil, payer == nil ? nil : "PI",
      needed(payer, "2010BB NM109 (identifier of the payer)"))
    guard let subscriber else { return }
    out.segment("HL", "3", "2", "23", "0")
    writePregnancy(relationship: relationship(subscriber.relationship))
    writePerson("QC", details.patient, "2010CA", "patient", identifier: nil)
    writePatientFacts("2010CA")
  }

  /// PAT01: two letters or digits of a long list that is not the kit's.
  private mutating func relationship(_ stated: String?) -> String? {
    let place = "2000C PAT01 (what the patient is to the subscriber)"
    guard let code = needed(out.text(stated), place) else { return nil }
    let isCode =
      code.utf8.count == 2
      && code.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    if !isCode { missing.append("\(place): a code of two characters such as `01`") }
    return isCode ? code : nil
  }

  /// PAT, when there is anything to say in it.
  private mutating func writePregnancy(relationship: String?) {
    let isPregnant = encounter.patient.isPregnant.map { $0 ? "Y" : "N" }
    if relationship != nil || isPregnant != nil {
      out.segment("PAT", relationship, nil, nil, nil, nil, nil, nil, nil, isPregnant)
    }
  }

  private mutating func writePerson(
    _ entity: String, _ name: ClaimDraftDetails.Name, _ loop: String, _ what: String,
    identifier: String?
  ) {
    out.segment(
      "NM1", entity, "1", needed(out.text(name.last), "\(loop) NM103 (name of the \(what))"),
      out.text(name.first), nil, nil, nil, identifier == nil ? nil : "MI", identifier)
  }

  private mutating func writePatientFacts(_ loop: String) {
    let patient = encounter.patient
    writeAddress(
      details.patientAddress, patient.state?.description ?? stated(.patientState), loop, "patient")
    let birth = patient.birthDate.map(digits) ?? out.text(stated(.patientBirthDate))
    writeBirth(birth, details.patientSex, loop, "patient")
  }

  private mutating func writeBirth(
    _ birth: String?, _ sex: String?, _ loop: String, _ what: String
  ) {
    let sex = needed(
      out.text(sex), among: ["F", "M", "U"], "\(loop) DMG03 (sex of the \(what))")
    if needed(birth, "\(loop) DMG02 (birth date of the \(what))") != nil || sex != nil {
      out.segment("DMG", "D8", birth, sex)
    }
  }

  /// The filing indicator of a kind of payer; nil where none says just that.
  static func indicator(of kind: PayerKind?) -> String? {
    switch kind {
    case .medicare: "MB"
    case .medicareAdvantage: "16"
    case .medicaid: "MC"
    case .tricare: "CH"
    case .va: "VA"
    case .workersCompensation: "WC"
    case .auto: "AM"
    case .liability: "LM"
    case .blueCross: "BL"
    case .commercial: "CI"
    case .federalEmployeeProgram: "FI"
    case .otherFederal: "OF"
    case .otherNonFederal: "11"
    case .titleV: "TV"
    case .disability: "DS"
    case .dental: "17"
    case .unknown: "ZZ"
    // No indicator of an 837P says that nobody but the patient pays.
    case .selfPay, nil: nil
    }
  }
}
