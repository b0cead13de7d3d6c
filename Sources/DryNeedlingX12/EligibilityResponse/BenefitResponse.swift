import DryNeedlingKit

/// What a payer answered about one person's coverage (one subscriber or dependent of a 271).
///
/// The names of people are not kept.
public struct BenefitResponse: Sendable, Hashable {
  /// Name of the payer; nil when not stated.
  public var payerName: String?
  /// Identifier of the payer; nil when not stated.
  public var payerIdentifier: String?
  /// The member's number with the payer (of the subscriber); nil when not stated.
  public var memberIdentifier: String?
  /// Birth date of the person; nil when not stated.
  public var birthDate: CalendarDate?
  /// State of residence of the person; nil when not stated.
  public var state: USState?
  /// The number by which payer and asker know this answer (TRN02): the evidence to keep.
  public var traceNumber: String?
  /// Day of the answer (BHT04); nil when not stated.
  public var date: CalendarDate?
  /// What is said of benefits (EB), in the order of the file.
  public var benefits: [Benefit] = []
  /// Why the question, or a part of it, was turned down (AAA).
  public var rejections: [Rejection] = []
  /// Where it stands.
  public var location = SourceLocation.fileStart

  /// An answer that says nothing.
  public init() {}

  /// One statement about benefits (EB).
  public struct Benefit: Sendable, Hashable {
    /// What is stated (EB01): `1` active, `6` inactive, `F` a limit, `I` not covered, `B` a
    /// co-payment, and others.
    public var kind = ""
    /// Service types it is about (EB03), such as `30`, `64`, `PT`; empty when it does not say.
    public var serviceTypes: [String] = []
    /// Procedure it is about (EB13); nil for service types.
    public var procedure: ProcedureCode?
    /// Period the quantity is for (EB06); `29` is what remains. Nil when not stated.
    public var period: String?
    /// What the quantity counts (EB09), `VS` for visits; nil when not stated.
    public var quantityKind: String?
    /// How many (EB10); nil when not stated.
    public var quantity: ServiceQuantity?
    /// Whether authorisation is needed (EB11): `Y`, `N`, or `U` for not known; nil when not stated.
    public var authorization: String?
    /// Whether it is said of providers of the network (EB12); nil when it does not say.
    public var isInNetwork: Bool?
    /// Words the payer added (MSG).
    public var messages: [String] = []
    /// Where it stands.
    public var location = SourceLocation.fileStart

    /// A statement that says nothing.
    public init() {}
  }

  /// Why something was turned down.
  public struct Rejection: Sendable, Hashable {
    /// Reason code (AAA03).
    public var reason: String
    /// What to do next, as a code (AAA04); nil when not stated.
    public var followUp: String?
    /// Where it stands.
    public var location: SourceLocation

    /// A rejection.
    public init(reason: String, followUp: String?, location: SourceLocation) {
      self.reason = reason
      self.followUp = followUp
      self.location = location
    }
  }
}

/// What there is in a file of eligibility responses.
public struct BenefitContents: Sendable {
  /// The answers, in the order of the file.
  public var responses: [BenefitResponse] = []
  /// What is to be said of the file itself.
  public var diagnostics: [ReadingDiagnostic] = []
}

/// Reads what payers answered about coverage (X12 271, 005010X279 and its errata).
public enum BenefitReader {
  /// Reads a whole file. What is no eligibility response is named and refused where it stands; what
  /// is broken is told, and the answers around it are still read.
  public static func read(_ bytes: [UInt8], limits: X12Limits = X12Limits()) -> BenefitContents {
    var reader = TransactionReader(
      Qualifier.eligibilityResponseSet, name: "an X12 271 eligibility response", limits: limits)
    var assembler = BenefitAssembler()
    let diagnostics = reader.read(bytes, into: &assembler)
    return BenefitContents(responses: assembler.responses, diagnostics: diagnostics)
  }
}
