import DryNeedlingKit

/// What the loops above a claim say, kept as values and copied into each claim below them.
struct ClaimContext {
  /// The billing provider (loop 2000A).
  struct Billing {
    /// Number of the level (HL01); nil when it has none.
    var level: Int?
    var provider: Provider?
    /// Whether the name (2010AA) has been read.
    var isNamed = false
    var unusable: [UnusableValue] = []
  }

  /// The subscriber and the payer the claim goes to (loop 2000B).
  struct Subscriber {
    /// Number of the level (HL01); nil when it has none.
    var level: Int?
    var coverage = Coverage()
    var person = Patient()
    /// Whether the subscriber is the patient (SBR02 is 18).
    var isPatient = false
    /// Whether the subscriber's name (2010BA) and the payer's (2010BB) have been read.
    var isNamed = false
    var hasPayer = false
    var unusable: [UnusableValue] = []
    /// Unusable values that matter only where the subscriber is the patient.
    var unusableOfPerson: [UnusableValue] = []
  }

  /// The patient, where that is not the subscriber (loop 2000C).
  struct Dependent {
    var person = Patient()
    /// Whether the name (2010CA) has been read.
    var isNamed = false
    var unusable: [UnusableValue] = []
  }

  private(set) var hasBilling = false
  private(set) var hasSubscriber = false
  private(set) var hasDependent = false
  var billing = Billing()
  var subscriber = Subscriber()
  var dependent = Dependent()

  mutating func startBilling() {
    hasBilling = true
    billing = Billing()
    forgetSubscriber()
  }

  mutating func startSubscriber() {
    forgetSubscriber()
    hasSubscriber = true
  }

  mutating func startDependent() {
    hasDependent = true
    dependent = Dependent()
  }

  private mutating func forgetSubscriber() {
    hasSubscriber = false
    subscriber = Subscriber()
    if hasDependent { dependent = Dependent() }
    hasDependent = false
  }
}

/// The loop a segment belongs to, as far as its meaning depends on it.
enum ClaimLoop: UInt8 {
  /// Before the first billing provider.
  case header
  /// 2000A, 2010AA and 2010AB.
  case billing
  /// 2000B, 2010BA and 2010BB.
  case subscriber
  /// 2000C and 2010CA.
  case patient
  /// 2300 and 2310.
  case claim
  /// 2320 and 2330: what other payers did or will do.
  case otherPayer
  /// 2400 and below.
  case line
  /// A service line beyond those that are kept.
  case surplusLine
}

/// Whom the last NM1 of a loop named.
enum NamedEntity: UInt8 {
  case none, billingProvider, subscriber, payer, patient
  case rendering, serviceFacility, supervising, referring
  case other
}
