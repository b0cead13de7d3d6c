/// What a policy or a law may ask of a service.
@nonexhaustive
public enum RequirementKind: String, Sendable, Hashable, CaseIterable {
  /// The payer, and its policy on the date of service, are known.
  case policy
  /// The policy pays for dry needling at all.
  case position
  /// A diagnosis that the policy accepts.
  case diagnosis
  /// The complaint has lasted long enough.
  case duration
  /// What the pain comes from.
  case cause
  /// Who rendered the service, with the credentials the policy asks for.
  case provider
  /// Supervision, where the policy asks for it.
  case supervision
  /// The place of service.
  case setting
  /// The state lets the profession needle.
  case scope = "scope-of-practice"
  /// Hours of training in needling that the state asks for.
  case training
  /// The certification that the state asks for.
  case certification
  /// A referral or order, where the policy or the state asks for one.
  case referral
  /// Authorisation before the visit.
  case priorAuthorization = "prior-authorization"
  /// Sessions are left within the limit.
  case visitLimit = "visit-limit"
  /// Improvement is documented, where further sessions need it.
  case improvement
  /// The modifier that attests further sessions is on the line.
  case attestingModifier = "attesting-modifier"
  /// No other session of that day.
  case oneSessionADay = "one-session-a-day"
  /// Further conditions that only the record can show.
  case attestation
}

/// How a requirement stands. No case will be added.
public enum RequirementState: String, Sendable, Hashable, CaseIterable {
  /// It is met.
  case met
  /// It is not met.
  case unmet
  /// A fact is missing, or the sources leave it open.
  case undetermined
}

/// The state of every requirement, two bits each.
struct RequirementStates: Sendable, Hashable {
  private var packed: UInt64 = 0

  /// The state of a requirement; nil when it is not asked.
  subscript(_ kind: RequirementKind) -> RequirementState? {
    get {
      switch packed >> shift(kind) & 3 {
      case 1: .met
      case 2: .undetermined
      case 3: .unmet
      default: nil
      }
    }
    set {
      let bits: UInt64 =
        switch newValue {
        case nil: 0
        case .met: 1
        case .undetermined: 2
        case .unmet: 3
        }
      packed = packed & ~(3 &<< shift(kind)) | bits &<< shift(kind)
    }
  }

  private func shift(_ kind: RequirementKind) -> UInt64 { UInt64(kind.ordinal) &* 2 }

  /// Whether a requirement is in `state`.
  func contains(_ state: RequirementState) -> Bool {
    RequirementKind.allCases.contains { self[$0] == state }
  }

  /// Requirements that are not met, as a set of bits. Bit pattern 3, both bits set.
  var unmet: UInt64 { packed & packed >> 1 & Self.lowBits }

  /// Requirements that are open, as a set of bits in the order of the kinds.
  var undetermined: UInt64 { packed >> 1 & ~packed & Self.lowBits }

  static func bit(_ kind: RequirementKind) -> UInt64 { 1 &<< (UInt64(kind.ordinal) &* 2) }

  private static let lowBits: UInt64 = 0x5555_5555_5555_5555
}

extension RequirementKind {
  /// Position in ``allCases``.
  var ordinal: Int {
    switch self {
    case .policy: 0
    case .position: 1
    case .diagnosis: 2
    case .duration: 3
    case .cause: 4
    case .provider: 5
    case .supervision: 6
    case .setting: 7
    case .scope: 8
    case .training: 9
    case .certification: 10
    case .referral: 11
    case .priorAuthorization: 12
    case .visitLimit: 13
    case .improvement: 14
    case .attestingModifier: 15
    case .oneSessionADay: 16
    case .attestation: 17
    }
  }
}
