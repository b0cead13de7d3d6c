import DryNeedlingKit

/// What a payer answered about a batch of claims (one transaction set 835).
///
/// Names of patients and their numbers are not kept.
public struct Remittance: Sendable, Hashable {
  /// Name of the payer; nil when not stated.
  public var payerName: String?
  /// Number of the payment (TRN02); nil when not stated.
  public var traceNumber: String?
  /// Day of the answer (DTM*405), or else of the payment (BPR16); nil when neither is stated.
  public var date: CalendarDate?
  /// The claims that are answered, in the order of the file.
  public var claims: [Claim] = []

  /// An answer that says nothing.
  public init() {}

  /// The answer about one claim (CLP).
  public struct Claim: Sendable, Hashable {
    /// The submitter's number of the claim (CLP01 is the CLM01 of the claim).
    public var claimNumber = ""
    /// Claim status code (CLP02): `1` through `3` processed, `4` denied, `22` reversed.
    public var status = ""
    /// What was charged; nil when it cannot be read.
    public var charge: Money?
    /// What is paid; nil when it cannot be read.
    public var paid: Money?
    /// The payer's number of the claim (CLP07); nil when not stated.
    public var payerControlNumber: String?
    /// Adjustments of the claim as a whole.
    public var adjustments: [Adjustment] = []
    /// Remark codes of the claim as a whole (MOA, MIA).
    public var remarks: [String] = []
    /// Its lines; empty where the payer answered about the claim as a whole only.
    public var lines: [Line] = []
    /// Where it stands.
    public var location = SourceLocation.fileStart

    /// An answer that says nothing.
    public init() {}
  }

  /// The answer about one service line (SVC).
  public struct Line: Sendable, Hashable {
    /// What was adjudicated; nil when it is no procedure code.
    public var procedure: ProcedureCode?
    /// What was submitted, where the payer adjudicated something else (SVC06); nil when the same.
    public var submittedProcedure: ProcedureCode?
    /// Modifiers of the adjudicated procedure.
    public var modifiers = ModifierList()
    /// What was charged; nil when it cannot be read.
    public var charge: Money?
    /// What is paid; nil when it cannot be read.
    public var paid: Money?
    /// Units paid for; nil when not stated.
    public var paidUnits: ServiceQuantity?
    /// Day of service; nil when the line does not say.
    public var dateOfService: CalendarDate?
    /// The submitter's number of the line (REF*6R); nil when not stated.
    public var controlNumber: String?
    /// What was taken off, and why.
    public var adjustments: [Adjustment] = []
    /// Remark codes (LQ*HE).
    public var remarks: [String] = []
    /// Where it stands.
    public var location = SourceLocation.fileStart

    /// An answer that says nothing.
    public init() {}

    /// Whether it is about dry needling, as submitted or as adjudicated.
    public var isDryNeedling: Bool {
      procedure?.isDryNeedling == true || submittedProcedure?.isDryNeedling == true
    }
  }

  /// One reason for which something was taken off (one triple of a CAS).
  public struct Adjustment: Sendable, Hashable {
    /// Claim adjustment group: `CO`, `PR`, `OA`, `PI`, `CR`.
    public var group: String
    /// Claim adjustment reason code.
    public var reason: String
    /// How much: what is positive lowers the payment. Nil when it cannot be read.
    public var amount: Money?
    /// Where it stands.
    public var location: SourceLocation

    /// An adjustment.
    public init(group: String, reason: String, amount: Money?, location: SourceLocation) {
      self.group = group
      self.reason = reason
      self.amount = amount
      self.location = location
    }

    /// Whether it only settles the price or the patient's share of a service that is paid: the
    /// reasons 1, 2 and 3, 45, 253, and 23 for what another payer did.
    public var isOrdinary: Bool { ["1", "2", "3", "23", "45", "253"].contains(reason) }
  }
}

/// What there is in a file of remittances.
public struct RemittanceContents: Sendable {
  /// The remittances, in the order of the file.
  public var remittances: [Remittance] = []
  /// What is to be said of the file itself.
  public var diagnostics: [ReadingDiagnostic] = []
}

/// Reads what payers answered (X12 835, 005010X221 and its errata).
public enum RemittanceReader {
  /// Reads a whole file. What is not a remittance is named and refused where it stands; what is
  /// broken is told, and the claims around it are still read.
  public static func read(_ bytes: [UInt8], limits: X12Limits = X12Limits()) -> RemittanceContents {
    var reader = TransactionReader(
      Qualifier.remittanceSet, name: "an X12 835 remittance", limits: limits)
    var assembler = RemittanceAssembler()
    let diagnostics = reader.read(bytes, into: &assembler)
    return RemittanceContents(remittances: assembler.remittances, diagnostics: diagnostics)
  }
}
