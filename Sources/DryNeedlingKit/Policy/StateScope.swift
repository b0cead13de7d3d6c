/// Who may needle in a state, profession by profession and period by period.
public struct StateScope: Sendable, Hashable {
  /// The state where the service is given.
  public let state: USState
  /// The profession it is about.
  public let profession: Profession
  /// Periods in the order of their dates; they do not overlap. Empty when the law is silent.
  public let periods: [ScopePeriod]
}

/// What a state's law says of a profession for a period.
public struct ScopePeriod: Sendable, Hashable {
  /// Days of service it holds for.
  public let effective: EffectivePeriod
  /// What the law or board says.
  public let status: ScopeStatus
  /// Hours of training it asks for; nil when not found, 0 when it fixes none.
  public let trainingHours: Int?
  /// Certificate, registration or filing it asks for, in plain words; nil when none was found.
  public let certification: String?
  /// Whether a referral or consultation is asked for, in plain words; nil when none was found.
  public let referral: String?
  /// Consent it asks for, in plain words; nil when none was found.
  public let consent: String?
  /// Record it asks for, in plain words.
  public let documentation: [String]
  /// Further conditions, in plain words: years of licensure, supervised sessions, an examination.
  public let conditions: [String]
  /// What the permission leaves out, in plain words; nil when nothing was found.
  public let excludes: String?
  /// Where it comes from, the weightiest first.
  public let sources: PolicySources
  /// How sure we are of it.
  public let confidence: Confidence
  /// What it rests on and what a reader should know besides; empty when nothing.
  public let remark: String
}

/// What a state's law or board says.
@nonexhaustive
public enum ScopeStatus: String, Sendable, Hashable, CaseIterable {
  /// Within scope, conditions apply.
  case permitted
  /// Barred by law, board or attorney general.
  case prohibited
  /// A statute allows it, but the rules it needs are not in force.
  case enactedNotOperational = "enacted-not-operational"
  /// Authorities disagree.
  case unresolved
  /// No ruling was found.
  case silent
}
