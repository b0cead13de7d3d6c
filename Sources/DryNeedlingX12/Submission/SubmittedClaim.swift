import DryNeedlingKit

/// What a claim of an 837P says that an encounter does not hold: who people are, and what has to be
/// echoed to the submitter as it was sent.
package struct SubmittedClaim: Sendable {
  /// A service line as it was sent.
  package struct Line: Sendable {
    /// Components of SV101: qualifier, code, modifiers.
    package var procedure: [String] = []
    /// SV102.
    package var charge = ""
    /// DTP*472: `D8` or `RD8`, and the day or days.
    package var date: (format: String, value: String)?
    /// REF*6R; nil when there is none.
    package var controlNumber: String?
  }

  /// Names, addresses and declarations.
  package var details = ClaimDraftDetails()
  /// CLM01.
  package var number = ""
  /// CLM02.
  package var totalCharge = ""
  /// Group or policy number and name of the plan (SBR03, SBR04).
  package var groupNumber: String?
  package var planName: String?
  /// What the patient has paid (AMT*F5).
  package var patientPaid: String?
  /// Number the clearinghouse gave it (REF*D9).
  package var clearinghouseTrace: String?
  package var lines: [Line] = []
  /// NPI, or else the first number, of the billing provider, with its qualifier.
  package var billingIdentifier: (qualifier: String, value: String)?
  /// Whether the billing provider is a person.
  package var billingIsPerson = false
  /// Whether the submitter is a person.
  package var submitterIsPerson = false
  package var memberIdentifier: String?
  /// BHT03 of the transaction set.
  package var batch = ""
  /// Number of the transaction set in the file, from 0, and of the billing provider in it.
  package var transaction = 0
  package var provider = 0
  /// First byte of its CLM in the file.
  package var start = 0

  /// Reads the claims of a file, in its order.
  package static func read(_ bytes: [UInt8]) -> [SubmittedClaim] {
    var survey = SubmissionSurvey(bytes)
    survey.run()
    return survey.claims
  }
}

/// Walks through a file of claims and keeps who is who.
struct SubmissionSurvey {
  private var file: SegmentWalker
  private(set) var claims: [SubmittedClaim] = []
  /// What holds for the next claim.
  private var header = SubmittedClaim()
  private var billing = SubmittedClaim()
  private var subscriber = SubmittedClaim()
  private var patient = SubmittedClaim()
  private var level = Level.none
  /// Whom N3, N4, DMG and REF speak of.
  private var person = Person.other

  private var isTest = true
  /// Whether the claims that follow are those of a patient who is not the subscriber.
  private var isOfPatient = false

  private enum Level { case none, billing, subscriber, patient, claim, otherPayer, line }
  private enum Person { case billing, subscriber, patient, facility, other }

  init(_ bytes: [UInt8]) { file = SegmentWalker(bytes) }

  mutating func run() {
    while let segment = file.next() { take(segment) }
  }

  private mutating func take(_ segment: WalkedSegment) {
    let file = self.file
    func text(_ number: Int) -> String? { file.text(number, of: segment) }
    switch segment.tag {
    case SegmentTag.isa.word: isTest = text(15) != "P"
    case SegmentTag.st.word:
      let number = header.transaction + 1
      header = SubmittedClaim()
      header.transaction = number
      header.details.isTest = isTest
      level = .none
      person = .other
    case SegmentTag.bht.word: header.batch = text(3) ?? ""
    case SegmentTag.hl.word: startLevel(file.code(3, of: segment))
    case SegmentTag.clm.word: startClaim(segment)
    case SegmentTag.lx.word where level == .claim || level == .otherPayer || level == .line:
      level = .line
      person = .other
      change { $0.lines.append(SubmittedClaim.Line()) }
    case SegmentTag.sbr.word: readSubscriber(segment)
    case SegmentTag.pat.word where level == .patient:
      patient.details.subscriber?.relationship = text(1)
    case SegmentTag.per.word where level == .none && header.details.submitterTelephone == nil:
      readTelephone(segment)
    case SegmentTag.nm1.word: readName(segment)
    case SegmentTag.n3.word: changeAddress { $0.street = text(1) }
    case SegmentTag.n4.word:
      let state = text(2).flatMap { USState($0) }
      changeAddress {
        $0.city = text(1)
        $0.zip = text(3)
      }
      if level == .subscriber, person == .subscriber {
        subscriber.details.subscriber?.state = state
      }
    case SegmentTag.dmg.word:
      if level == .patient, person == .patient {
        patient.details.patientSex = text(3)
      } else if level == .subscriber, person == .subscriber {
        subscriber.details.subscriber?.birthDate = file.date(2, of: segment)
        subscriber.details.subscriber?.sex = text(3)
      }
    case SegmentTag.ref.word: readReference(segment)
    case SegmentTag.amt.word where level == .claim && text(1) == "F5":
      change { $0.patientPaid = text(2) }
    case SegmentTag.dtp.word where level == .line && file.code(1, of: segment) == Qualifier.service:
      changeLine { $0.date = (text(2) ?? "D8", text(3) ?? "") }
    case SegmentTag.sv1.word where level == .line:
      let procedure = file.components(file.element(1, of: segment)).map { file.text($0) ?? "" }
      changeLine {
        $0.procedure = procedure
        $0.charge = text(2) ?? ""
      }
    default: break
    }
  }

  private mutating func startLevel(_ code: UInt32) {
    person = .other
    switch code {
    case Qualifier.billingLevel:
      level = .billing
      let number = billing.transaction == header.transaction ? billing.provider + 1 : 0
      billing = header
      billing.provider = number
    case Qualifier.subscriberLevel:
      level = .subscriber
      subscriber = billing
      // Whoever is named here; that it is the patient shows when no patient follows.
      subscriber.details.subscriber = ClaimDraftDetails.Subscriber()
    case Qualifier.patientLevel:
      level = .patient
      patient = subscriber
    default: level = .none
    }
  }

  private mutating func startClaim(_ segment: WalkedSegment) {
    var claim: SubmittedClaim
    if level == .patient || level != .subscriber && isOfPatient {
      claim = patient
      isOfPatient = true
    } else {
      claim = subscriber
      isOfPatient = false
      if let own = claim.details.subscriber {
        claim.details.patient = own.name
        claim.details.patientAddress = own.address
        claim.details.patientSex = own.sex
        claim.details.subscriber = nil
      }
    }
    level = .claim
    person = .other
    claim.start = segment.range.lowerBound
    claim.number = file.text(1, of: segment) ?? ""
    claim.totalCharge = file.text(2, of: segment) ?? ""
    func yes(_ number: Int) -> Bool? { file.text(number, of: segment).map { $0 == "Y" } }
    claim.details.hasProviderSignature = yes(6)
    claim.details.assignment = file.text(7, of: segment)
    claim.details.assignsBenefits = yes(8)
    claim.details.release = file.text(9, of: segment)
    let accident = file.components(file.element(11, of: segment))
    if accident.count > 3 {
      claim.details.accidentState = file.text(accident[3]).flatMap { USState($0) }
    }
    claims.append(claim)
  }

  private mutating func readSubscriber(_ segment: WalkedSegment) {
    switch level {
    case .subscriber:
      isOfPatient = false
      subscriber.groupNumber = file.text(3, of: segment)
      subscriber.planName = file.text(4, of: segment)
    // Another payer: whoever is named in it is none of ours.
    case .claim, .otherPayer: level = .otherPayer
    default: break
    }
    person = .other
  }

  private mutating func readTelephone(_ segment: WalkedSegment) {
    for number in [3, 5, 7] where file.text(number, of: segment) == "TE" {
      header.details.submitterTelephone = file.text(number + 1, of: segment)
      return
    }
  }

  private mutating func readName(_ segment: WalkedSegment) {
    let name = ClaimDraftDetails.Name(
      last: file.text(3, of: segment), first: file.text(4, of: segment))
    let identifier = file.text(9, of: segment)
    person = .other
    switch (level, file.text(1, of: segment)) {
    case (.none, "41"):
      header.details.submitter = name
      header.details.submitterIdentifier = identifier
      header.submitterIsPerson = file.text(2, of: segment) == "1"
    case (.none, "40"):
      header.details.receiver = name
      header.details.receiverIdentifier = identifier
    case (.billing, "85"):
      person = .billing
      billing.details.billing = name
      billing.billingIsPerson = file.text(2, of: segment) == "1"
      billing.billingIdentifier = identifier.map { (file.text(8, of: segment) ?? "", $0) }
    case (.subscriber, "IL"):
      person = .subscriber
      subscriber.details.subscriber?.name = name
      subscriber.memberIdentifier = identifier
    case (.patient, "QC"):
      person = .patient
      patient.details.patient = name
    case (.claim, "82"): change { $0.details.rendering = name }
    case (.claim, "DQ"): change { $0.details.supervising = name }
    case (.claim, "DN"): change { $0.details.referring = name }
    case (.claim, "77"):
      person = .facility
      change { $0.details.facility = name }
    default: break
    }
  }

  private mutating func readReference(_ segment: WalkedSegment) {
    let value = file.text(2, of: segment)
    switch (level, person, file.text(1, of: segment)) {
    case (.billing, .billing, "EI"), (.billing, .billing, "SY"):
      billing.details.taxIdentifier = value
      if billing.billingIdentifier == nil {
        billing.billingIdentifier = value.map { ("FI", $0) }
      }
    case (.claim, _, "D9"): change { $0.clearinghouseTrace = value }
    case (.line, _, "6R"): changeLine { $0.controlNumber = value }
    default: break
    }
  }

  // MARK: Changing what was met last

  private mutating func change(_ change: (inout SubmittedClaim) -> Void) {
    guard let last = claims.indices.last else { return }
    change(&claims[last])
  }

  private mutating func changeLine(_ change: (inout SubmittedClaim.Line) -> Void) {
    guard let last = claims.indices.last, let line = claims[last].lines.indices.last else { return }
    change(&claims[last].lines[line])
  }

  private mutating func changeAddress(_ change: (inout ClaimDraftDetails.Address) -> Void) {
    switch (level, person) {
    case (.billing, .billing): change(&billing.details.billingAddress)
    case (.subscriber, .subscriber):
      var address = subscriber.details.subscriber?.address ?? ClaimDraftDetails.Address()
      change(&address)
      subscriber.details.subscriber?.address = address
    case (.patient, .patient): change(&patient.details.patientAddress)
    case (.claim, .facility):
      self.change { change(&$0.details.facilityAddress) }
    default: break
    }
  }
}
