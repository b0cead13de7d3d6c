/// What happened at one visit and what is billed for it: everything a check can look at.
///
/// A property that is nil was *not stated*; the rules then answer "cannot tell" and name the fact,
/// they never guess. Values that were stated but cannot be what they claim to be (an NPI whose
/// check digit is wrong, a thirtieth of February) are kept in ``unusableValues`` so that a rule can
/// report them.
///
/// The model holds no names, addresses or telephone numbers: no rule needs them.
public struct Encounter: Sendable, Hashable {
  /// The claim or case number the submitter knows it by (CLM01 of an 837P); empty when none.
  public var claimNumber = ""
  /// What the claim says of itself: frequency, totals, numbers given by the payer.
  public var claim = ClaimHeader()
  /// The person treated.
  public var patient = Patient()
  /// The insurance the claim is sent to.
  public var coverage = Coverage()
  /// Who is paid.
  public var billingProvider: Provider?
  /// Who put the needle in. Nil when not stated; the billing provider is then taken when it is a
  /// person.
  public var renderingProvider: Provider?
  /// Who supervised, for services incident to a physician's.
  public var supervisingProvider: Provider?
  /// Who referred or ordered.
  public var referringProvider: Provider?
  /// Where the service was given, when not at the billing provider's address.
  public var serviceFacility: ServiceFacility?
  /// Diagnoses in the order of the claim; service lines point at them by number from 1.
  public var diagnoses: [Diagnosis] = []
  /// Service lines in the order of the claim.
  public var serviceLines: [ServiceLine] = []
  /// What is recorded of the needling itself; nil when nothing is.
  public var needling: NeedlingSession?
  /// The complaint: since when, from what, and whether it gets better.
  public var condition = Condition()
  /// What is recorded of the visit beside the needling itself; nil when nothing is.
  public var record: VisitRecord? {
    get { recordBox?.record }
    set { recordBox = newValue.map(VisitRecordBox.init) }
  }
  /// Free-text notes, of the claim, of a line, or of the visit.
  public var notes: [ClinicalNote] = []
  /// Earlier sessions known to the submitter.
  public var history = VisitHistory()
  /// Facts the source has no place for; a rule that lacks one of these says so as information.
  public var blindSpots = FactSet()
  /// Values that were stated but cannot be used, in the order they were read.
  public var unusableValues: [UnusableValue] = []
  var recordBox: VisitRecordBox?

  /// An encounter of which nothing is known yet.
  public init() {}
}

/// What a claim says of itself.
public struct ClaimHeader: Sendable, Hashable {
  /// Original (1), replacement (7), void (8) and the like; nil when not stated.
  public var frequency: ClaimFrequency?
  /// The payer's number of the claim that this one replaces or voids; nil when not stated.
  public var payerControlNumber: String?
  /// Total charge as stated; nil when not stated. The lines must add up to it.
  public var totalCharge: Money?
  /// Where the services were given, unless a line says otherwise.
  public var placeOfService: PlaceOfService?
  /// Date of service of the lines that carry none of their own.
  public var dateOfService: CalendarDate?
  /// Prior authorisation number; nil when not stated.
  public var priorAuthorization: String?
  /// Referral number; nil when not stated.
  public var referralNumber: String?
  /// Professional (837P, CMS-1500) or institutional (837I, UB-04).
  public var kind = ClaimKind.professional

  /// A header that states nothing.
  public init() {}
}

/// Which claim form: it decides which table of NCCI edits applies (OUR-02). No case will be added.
public enum ClaimKind: String, Sendable, Hashable, CaseIterable {
  /// 837P or CMS-1500: the practitioner edits, whatever the place of service.
  case professional
  /// 837I or UB-04: the outpatient hospital edits.
  case institutional
}

/// The claim frequency code: what a claim is to earlier ones (CLM05-3).
public struct ClaimFrequency: Sendable, Hashable {
  /// One letter or digit.
  public let code: Character

  /// A frequency from its code; nil unless it is one letter or digit.
  public init?(_ text: some StringProtocol) {
    guard let first = text.utf8.first, text.utf8.count == 1, PackedText.symbol(first) != 0 else {
      return nil
    }
    code = Character(UnicodeScalar(first))
  }

  private init(unchecked code: Character) { self.code = code }

  /// An original claim (1).
  public static let original = ClaimFrequency(unchecked: "1")
  /// A replacement of an earlier claim (7).
  public static let replacement = ClaimFrequency(unchecked: "7")
  /// The voiding of an earlier claim (8).
  public static let void = ClaimFrequency(unchecked: "8")

  /// Whether the claim refers to an earlier one by the payer's control number.
  public var refersToEarlierClaim: Bool { self == .replacement || self == .void }
}

/// The person treated.
public struct Patient: Sendable, Hashable {
  /// Date of birth; nil when not stated.
  public var birthDate: CalendarDate?
  /// Whether the patient is pregnant; nil when not stated.
  public var isPregnant: Bool?
  /// State of residence; it never decides scope of practice.
  public var state: USState?

  /// A patient of whom nothing is stated.
  public init() {}
}

/// The insurance a claim is sent to; what it decides is an ``EligibilityDecision``.
public struct Coverage: Sendable, Hashable {
  /// Name of the payer as stated; nil when not stated.
  public var payerName: String?
  /// Electronic payer identifier: a routing address that clearinghouses change; nil when not stated.
  public var payerIdentifier: String?
  /// Claim filing indicator of the 837P (SBR09), two characters; nil when not stated.
  public var filingIndicator: String?
  /// What kind of payer it is; nil when not stated. Readers fill it from the filing indicator.
  public var payerKind: PayerKind?
  /// The member's number with the payer. Used only to tell which visits are one patient's.
  public var memberIdentifier: String?
  /// Whether this payer comes first, second, third; nil when not stated.
  public var order: PayerOrder?
  /// Why Medicare is not the primary payer (SBR05); nil when not stated.
  public var medicareSecondaryReason: String?

  /// Coverage of which nothing is stated.
  public init() {}
}

/// In which order a payer is billed.
@nonexhaustive
public enum PayerOrder: String, Sendable, Hashable, CaseIterable {
  /// Billed first.
  case primary
  /// Billed after the first.
  case secondary
  /// Billed after the second.
  case tertiary
}

/// A person or organisation that provides, bills, supervises or refers.
public struct Provider: Sendable, Hashable {
  /// National Provider Identifier; nil when not stated or when its check digit is wrong.
  public var npi: NPI?
  /// What the provider registered as; nil when not stated.
  public var taxonomy: TaxonomyCode?
  /// Profession as stated; nil when not stated. ``knownProfession`` also asks the taxonomy.
  public var profession: Profession?
  /// Whether this is a person; nil when not stated.
  public var isPerson: Bool?
  /// State of the practice address; nil when not stated.
  public var state: USState?
  /// Training and licences beyond the profession; nil where not stated.
  public var qualifications = Qualifications()

  /// A provider of whom nothing is stated.
  public init() {}

  /// The stated profession, or else the one the taxonomy code tells; nil when neither does.
  public var knownProfession: Profession? {
    if let profession { return profession }
    guard let taxonomy else { return nil }
    return TaxonomyTable.entry(for: taxonomy)?.profession
  }
}

/// Training and licences of a provider; nil where not stated.
public struct Qualifications: Sendable, Hashable {
  /// Hours of training in dry needling.
  public var needlingTrainingHours: Int?
  /// Whether a certificate in dry needling is held.
  public var hasNeedlingCertification: Bool?
  /// Whether a master's or doctoral degree in acupuncture from an accredited school is held.
  public var hasAcupunctureDegree: Bool?
  /// Whether a current, unrestricted acupuncture licence is held.
  public var hasAcupunctureLicense: Bool?

  /// Qualifications of which nothing is stated.
  public init() {}
}

/// Where a service was given.
public struct ServiceFacility: Sendable, Hashable {
  /// National Provider Identifier; nil when not stated.
  public var npi: NPI?
  /// State of the place; state law on needling goes by it.
  public var state: USState?

  /// A facility of which nothing is stated.
  public init() {}
}

/// A diagnosis of the claim.
public struct Diagnosis: Sendable, Hashable {
  /// The code; nil when what was given is not shaped like one.
  public var code: DiagnosisCode?
  /// Code set it was given under.
  public var codeSet: DiagnosisCodeSet

  /// A diagnosis.
  public init(_ code: DiagnosisCode?, codeSet: DiagnosisCodeSet = .icd10cm) {
    self.code = code
    self.codeSet = codeSet
  }
}

/// The code set of a diagnosis.
@nonexhaustive
public enum DiagnosisCodeSet: String, Sendable, Hashable, CaseIterable {
  /// ICD-10-CM, for services on and after 2015-10-01.
  case icd10cm = "icd-10-cm"
  /// ICD-9-CM, for services before.
  case icd9cm = "icd-9-cm"
}

/// The complaint that is treated, in the singular: codes of it are ``Encounter/diagnoses``.
public struct Condition: Sendable, Hashable {
  /// When it began; nil when not stated.
  public var onset: CalendarDate?
  /// How long it had lasted on the date of service, in whole weeks; nil when not stated.
  public var durationWeeks: Int?
  /// What the pain comes from; nil when not stated.
  public var cause: PainCause?
  /// Whether improvement since treatment began is documented; nil when not stated.
  public var improvement: Bool?
  /// When treatment of it began; nil when not stated.
  public var initialTreatment: CalendarDate?
  /// Date of the accident it comes from; nil when not stated.
  public var accident: CalendarDate?
  /// Kind of accident; nil when not stated.
  public var accidentKind: AccidentKind?

  /// A complaint of which nothing is stated.
  public init() {}
}

/// What pain comes from, as far as coverage asks (NCD-02).
@nonexhaustive
public enum PainCause: String, Sendable, Hashable, CaseIterable {
  /// No identifiable systemic cause, and neither surgery nor pregnancy.
  case nonspecific
  /// Surgery, such as pain after an operation.
  case surgery
  /// Pregnancy.
  case pregnancy
  /// Metastatic, inflammatory or infectious disease.
  case systemicDisease = "systemic-disease"
  /// An injury.
  case injury
}

/// What kind of accident a claim names (CLM11).
@nonexhaustive
public enum AccidentKind: String, Sendable, Hashable, CaseIterable {
  /// An automobile accident (AA).
  case auto
  /// An accident at work (EM).
  case employment
  /// Another accident (OA).
  case other
}

/// A note in free text.
public struct ClinicalNote: Sendable, Hashable {
  /// The text as it was given.
  public var text: String
  /// The service line it belongs to, counted from 0; nil when it belongs to the whole visit.
  public var lineIndex: Int?

  /// A note.
  public init(_ text: String, lineIndex: Int? = nil) {
    self.text = text
    self.lineIndex = lineIndex
  }
}

/// Something that was stated but cannot be what it claims to be.
public struct UnusableValue: Sendable, Hashable {
  /// Where it stands.
  public var path: FactPath
  /// What was given, as text. Never shown for facts that identify a patient.
  public var text: String

  /// An unusable value.
  public init(path: FactPath, text: String) {
    self.path = path
    self.text = text
  }
}
