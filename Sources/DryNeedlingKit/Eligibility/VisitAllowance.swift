/// Where a course of treatment stands against the visit limits of a policy.
public struct VisitAllowance: Sendable, Hashable {
  /// Which session of the window this one is, counted from 1. With an incomplete history it may
  /// really be later (OUR-01).
  public let session: Int
  /// Sessions of the window before this one, as far as they are known.
  public let used: Int
  /// Sessions the limit still has room for, this one included, whatever further conditions they
  /// have; 0 when there is none.
  public let remaining: Int
  /// First session of the window, as far as it is known.
  public let windowStart: CalendarDate
  /// First day on which sessions are counted anew; nil when the limit has no window.
  public let reopens: CalendarDate?
  /// Whether the history is known to be complete.
  public let isHistoryComplete: Bool
}

/// Whether a service is covered, as far as can be told.
@nonexhaustive
public enum CoverageAnswer: String, Sendable, Hashable, CaseIterable {
  /// All requirements that the policy names are met.
  case covered
  /// The policy, or a requirement that is not met, denies it.
  case notCovered = "not-covered"
  /// Covered once the open requirements are met; all facts to judge them are known or attestable.
  case conditional
  /// A fact or a policy is missing.
  case undetermined
}
