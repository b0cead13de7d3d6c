/// Sessions ahead for which the policy asks something new, or does not pay.
public struct VisitMilestone: Sendable, Hashable {
  /// First session of the window it holds for, counted from 1.
  public let session: Int
  /// Last session it holds for, inclusive; nil when it holds for all that follow.
  public let lastSession: Int?
  /// What becomes of them: conditional with what is asked, not covered beyond the limit, and
  /// undetermined where the payer may pay for more than its least.
  public let coverage: CoverageAnswer
  /// The modifier their lines need; nil when none.
  public let modifier: Modifier?
  /// Whether improvement must be documented by then.
  public let needsImprovement: Bool
  /// Whether authorisation must be obtained by then.
  public let needsAuthorization: Bool
  /// First day on which sessions are counted anew; nil where no limit is passed or it has no window.
  public let reopens: CalendarDate?

  /// In words, in the style of the findings.
  public var summary: String {
    guard coverage == .conditional else {
      let anew = reopens.map { " before `\($0)`" } ?? ""
      return coverage == .notCovered
        ? "session `\(session)` and later ones are not payable\(anew)"
        : "whether session `\(session)` and later ones are paid\(anew) is for the payer to say"
    }
    let sessions =
      switch lastSession {
      case session?: "session `\(session)` needs"
      case let last?: "sessions `\(session)` through `\(last)` need"
      case nil: "session `\(session)` and later ones need"
      }
    var needs: [String] = []
    if let modifier { needs.append("`\(modifier)`") }
    if needsImprovement { needs.append("documented improvement") }
    if needsAuthorization { needs.append("authorisation") }
    return "\(sessions) \(needs.joined(separator: " and "))"
  }
}

extension EligibilityDecision {
  /// What lies ahead in this course of treatment, by session: from which one the policy asks for
  /// more, and from which one it does not pay; empty when it has no limit, does not pay at all, or
  /// the limit is passed already (``visits`` then tells when counting starts anew).
  ///
  /// For days that are planned already, ask ``ClaimChecker/forecast(_:visits:)``.
  public var milestones: [VisitMilestone] { evaluation?.milestones ?? [] }
}

extension LineEligibility {
  fileprivate var milestones: [VisitMilestone] {
    guard let standing, let period, let counter,
      period.position == .covered || period.position == .conditional
    else { return [] }
    let session = standing.used + 1
    var ahead: [VisitMilestone] = []
    // A limit whose further sessions need authorisation says so itself.
    let isToldByLimit = counter.continuation?.needsAuthorization == true
    if !isToldByLimit, case .requiredFrom(let first) = period.priorAuthorization, first > session {
      ahead.append(
        VisitMilestone(
          session: first, lastSession: nil, coverage: .conditional, modifier: nil,
          needsImprovement: false, needsAuthorization: true, reopens: nil))
    }
    guard let most = counter.most, let unconditional = counter.unconditional, session <= most
    else { return ahead }
    if let continuation = counter.continuation, unconditional < most, session <= unconditional {
      ahead.append(
        VisitMilestone(
          session: unconditional + 1, lastSession: most, coverage: .conditional,
          modifier: continuation.modifier, needsImprovement: continuation.needsImprovement,
          needsAuthorization: continuation.needsAuthorization, reopens: nil))
    }
    ahead.append(
      VisitMilestone(
        session: most + 1, lastSession: nil,
        coverage: period.mayPayMore ? .undetermined : .notCovered, modifier: nil,
        needsImprovement: false, needsAuthorization: false, reopens: standing.reopens))
    return ahead.sorted {
      ($0.session, $0.lastSession ?? .max) < ($1.session, $1.lastSession ?? .max)
    }
  }
}
