/// What is known of a rule before it looks at any claim: its names, why it exists and on whose
/// authority, what it would cost, and two claims that show it.
public struct Rule: Sendable, Identifiable {
  /// Stable id, never reused: `DN1001`.
  public let id: RuleID
  /// Readable name, never reused: `needling-code-too-high`. It is accepted wherever the id is on the
  /// command line and in configuration files; ``RuleID/init(_:)`` takes the id alone.
  public let name: String
  /// The question it belongs to.
  public let family: RuleFamily
  /// Severity of a violation, unless the finding or a configuration says otherwise.
  public let severity: Severity
  /// Rule-set version in which it appeared.
  public let since: String
  /// Whether it can still change in a minor release.
  public let status: RuleStatus
  /// What it asks, in one sentence.
  public let summary: String
  /// Why it exists, in plain words.
  public let rationale: String
  /// Ids of the requirements and facts it rests on, the weightiest first, and then of the conflicts
  /// of sources it takes a side in; see ``Citation`` and ``SourceConflict``.
  public let sources: [String]
  /// The requirements and facts among ``sources``, in their order; the conflicts are not among them.
  public var citations: [Citation] { sources.compactMap(Citation.init(id:)) }
  /// How a payer is likely to answer a violation; nil when no denial follows.
  public let denial: DenialForecast?
  /// Answers it never gives: one that can only ask for facts is never violated, one that judges what
  /// stands on the claim never undetermined. Every other answer is given by some case of the tests.
  package let neverAnswers: [RuleOutcome]
  /// Whether it can only ask for facts, and never say that something is wrong.
  package var isNeverViolated: Bool { neverAnswers.contains(.violated) }
  /// A case (case JSON) that violates it, or that lacks the facts it asks for.
  public let failingExample: String
  /// The same case put right.
  public let passingExample: String
  /// Policies (policy JSON) that the examples rest on, beside the built-in ones; nil for none.
  package let examplePolicies: String?

  package init(
    _ number: UInt16, _ name: String, family: RuleFamily, severity: Severity,
    since: String = "2026.11.0", status: RuleStatus = .stable, summary: String, rationale: String,
    sources: [String], denial: DenialForecast? = nil, neverAnswers: [RuleOutcome] = [],
    failing: String, passing: String, examplePolicies: String? = nil
  ) {
    id = RuleID(number: number)
    self.name = name
    self.family = family
    self.severity = severity
    self.since = since
    self.status = status
    self.summary = summary
    self.rationale = rationale
    self.sources = sources
    self.denial = denial
    self.neverAnswers = neverAnswers
    failingExample = failing
    passingExample = passing
    self.examplePolicies = examplePolicies
  }
}

/// The stable id of a rule: `DN` and four digits. The first digit tells the family.
public struct RuleID: Sendable, Hashable, Comparable {
  /// The four digits as a number, 0 through 9999.
  public let number: UInt16

  /// For the constants of this package.
  package init(number: UInt16) { self.number = min(number, 9999) }

  /// An id from its text, `DN1001` in either case; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[0] & 0xDF == 0x44, bytes[1] & 0xDF == 0x4E else { return nil }
    var number: UInt16 = 0
    for byte in bytes[2...] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number * 10 + UInt16(byte - 0x30)
    }
    self.number = number
  }

  public static func < (left: RuleID, right: RuleID) -> Bool { left.number < right.number }
}

extension RuleID: LosslessStringConvertible {
  /// `DN` and four digits.
  public var description: String {
    let digits = "\(number)"
    return "DN" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}

/// The question a rule belongs to.
@nonexhaustive
public enum RuleFamily: String, Sendable, Hashable, CaseIterable {
  /// Which procedure and diagnosis codes (DN1…).
  case coding
  /// Whether it is covered, for whom, and how many visits are left (DN2…).
  case eligibility
  /// Whether the note supports the claim (DN3…).
  case documentation
  /// Which modifiers belong on which line (DN4…).
  case modifiers
  /// Whether a clearinghouse would take the claim (DN5…).
  case integrity
  /// Whether the file could be read as what it is (DN9…).
  case format
}

/// Whether a rule can still change.
@nonexhaustive
public enum RuleStatus: String, Sendable, Hashable {
  /// New; its scope may still change in a minor release.
  case preview
  /// Its scope changes only with what its sources say.
  case stable
  /// Kept for old configurations; it no longer finds anything.
  case retired
}

/// How bad a finding is. It follows the authority behind the rule, not the amount of money. No case
/// will be added.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  /// Worth knowing; needs no action.
  case info
  /// May cost the payment, or rests on a source that is not official.
  case warning
  /// An official rule or edit, a policy of the payer, or plain possibility is broken.
  case error

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// The answer of a rule about one encounter. No case will be added.
public enum RuleOutcome: String, Sendable, Hashable, CaseIterable {
  /// The rule has nothing to say about this encounter.
  case notApplicable = "not-applicable"
  /// It looked and found nothing wrong.
  case satisfied
  /// A fact it needs was not stated.
  case undetermined
  /// Something is wrong.
  case violated

  private var rank: Int {
    switch self {
    case .notApplicable: 0
    case .satisfied: 1
    case .undetermined: 2
    case .violated: 3
    }
  }

  /// The weightier of two answers, for a rule that looks at several lines.
  func combined(with other: RuleOutcome) -> RuleOutcome { other.rank > rank ? other : self }

  /// Takes over `other` when it weighs more.
  mutating func combine(_ other: RuleOutcome) { self = combined(with: other) }
}

/// A rule and its answer about one encounter.
public struct RuleAnswer: Sendable {
  /// The rule.
  public let rule: Rule
  /// What it says.
  public let outcome: RuleOutcome
}

/// How a payer is likely to deny a claim that breaks a rule: standard codes, never their wording.
///
/// A forecast, not an adjudication: payers differ in the codes they use (DEN rows of the facts).
public struct DenialForecast: Sendable, Hashable {
  /// Claim adjustment group: who would bear it. `CO` the provider, `PR` the patient.
  public let group: String
  /// Claim adjustment reason code, such as `50`.
  public let reason: String
  /// Remittance advice remark codes that may come with it.
  public let remarks: [String]
  /// Other pairs that payers use for the same thing.
  public let alternatives: [Alternative]

  /// Another reason code for the same denial.
  public struct Alternative: Sendable, Hashable {
    /// Claim adjustment reason code.
    public let reason: String
    /// Remittance advice remark codes that may come with it.
    public let remarks: [String]

    package init(_ reason: String, remarks: [String] = []) {
      self.reason = reason
      self.remarks = remarks
    }
  }

  package init(
    group: String = "CO", reason: String, remarks: [String] = [], alternatives: [Alternative] = []
  ) {
    self.group = group
    self.reason = reason
    self.remarks = remarks
    self.alternatives = alternatives
  }
}
