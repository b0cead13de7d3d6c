import DryNeedlingKit

/// What an 837P needs and an `Encounter` does not hold: names, addresses, and what the submitter
/// declares. Whatever is nil or empty is left out of the draft and listed as missing, and so is a code
/// that the 837P does not know; nothing is made up.
public struct ClaimDraftDetails: Sendable, Hashable {
  /// A street address.
  public struct Address: Sendable, Hashable {
    /// Street and number; nil when not known.
    public var street: String?
    /// City; nil when not known.
    public var city: String?
    /// ZIP code, nine digits for billing and service places; nil when not known.
    public var zip: String?

    /// An address.
    public init(street: String? = nil, city: String? = nil, zip: String? = nil) {
      self.street = street
      self.city = city
      self.zip = zip
    }
  }

  /// Somebody's name: of a person, or of an organisation as ``last`` alone.
  public struct Name: Sendable, Hashable {
    /// Last name, or the name of the organisation; nil when not known.
    public var last: String?
    /// First name; nil for organisations and when not known.
    public var first: String?

    /// A name.
    public init(last: String? = nil, first: String? = nil) {
      self.last = last
      self.first = first
    }
  }

  /// Who holds the coverage that the patient is covered by.
  public struct Subscriber: Sendable, Hashable {
    /// The subscriber's name.
    public var name = Name()
    /// Where the subscriber lives.
    public var address = Address()
    /// State of residence; nil when not known.
    public var state: USState?
    /// Birth date; nil when not known.
    public var birthDate: CalendarDate?
    /// `F`, `M` or `U`; nil when not known.
    public var sex: String?
    /// What the patient is to the subscriber (PAT01): `01` spouse, `19` child, and others; nil when
    /// not known.
    public var relationship: String?

    /// A subscriber of whom nothing is known.
    public init() {}
  }

  /// Who sends the file (loop 1000A).
  public var submitter = Name()
  /// The submitter's number with the receiver.
  public var submitterIdentifier: String?
  /// Telephone number of the submitter's contact.
  public var submitterTelephone: String?
  /// Who gets the file (loop 1000B).
  public var receiver = Name()
  /// The receiver's number.
  public var receiverIdentifier: String?
  /// Who is paid (loop 2010AA).
  public var billing = Name()
  /// Where the billing provider is; its state is the encounter's.
  public var billingAddress = Address()
  /// Employer identification number of the billing provider, nine digits.
  public var taxIdentifier: String?
  /// The subscriber, where that is somebody else than the patient; nil where the patient is.
  public var subscriber: Subscriber?
  /// The patient.
  public var patient = Name()
  /// Where the patient lives; the state is the encounter's.
  public var patientAddress = Address()
  /// `F`, `M` or `U`.
  public var patientSex: String?
  /// Who put the needle in (loops 2310B and 2420A).
  public var rendering = Name()
  /// Who supervised (loops 2310D and 2420D).
  public var supervising = Name()
  /// Who referred (loop 2310A).
  public var referring = Name()
  /// Where the service was given (loops 2310C and 2420C).
  public var facility = Name()
  /// Its address; the state is the encounter's.
  public var facilityAddress = Address()
  /// Whether the provider's signature is on file (CLM06).
  public var hasProviderSignature: Bool?
  /// Whether the provider accepts assignment (CLM07): `A`, `B` or `C`.
  public var assignment: String?
  /// Whether benefits are assigned to the provider (CLM08).
  public var assignsBenefits: Bool?
  /// Whether the patient lets information be released (CLM09): `Y` or `I`.
  public var release: String?
  /// State of an automobile accident (CLM11-4).
  public var accidentState: USState?
  /// Control number of the interchange, group and first transaction set: 1 through 999999999. What
  /// is less is taken as 1; what is more begins anew.
  public var controlNumber = 1
  /// Day the file is made; when nil the day of the last service, and 2000-01-01 where there is none.
  public var date: CalendarDate?
  /// Whether the interchange says that it is a test (ISA15).
  public var isTest = true

  /// Details of which none is known.
  public init() {}
}
