/// Earlier sessions of the same patient with the same payer.
///
/// Leave out the visit itself: a session of the same day counts as *another* one of that day, unless
/// the claim replaces or voids one. Sessions after the date of service are not counted.
public struct VisitHistory: Sendable, Hashable {
  /// The sessions, in any order.
  public var visits: [Visit] = []
  /// Whether these are all there were. What a submitter knows is otherwise a lower bound (OUR-01).
  public var isComplete = false

  /// No known visits.
  public init() {}

  /// A history of `visits`.
  public init(_ visits: [Visit], isComplete: Bool = false) {
    self.visits = visits
    self.isComplete = isComplete
  }
}

/// One earlier session.
public struct Visit: Sendable, Hashable {
  /// The day of the session.
  public var date: CalendarDate
  /// What it was.
  public var kind: VisitKind

  /// A session.
  public init(_ date: CalendarDate, kind: VisitKind = .dryNeedling) {
    self.date = date
    self.kind = kind
  }
}

/// What an earlier session was.
@nonexhaustive
public enum VisitKind: String, Sendable, Hashable, CaseIterable {
  /// Dry needling (20560, 20561).
  case dryNeedling = "dry-needling"
  /// Acupuncture, with or without stimulation.
  case acupuncture
  /// An injection into a trigger point.
  case triggerPointInjection = "trigger-point-injection"
}
