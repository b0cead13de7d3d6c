/// Earlier sessions of the same patient with the same payer.
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
  case dryNeedling = "dry-needling"
  case acupuncture
  case triggerPointInjection = "trigger-point-injection"
}
