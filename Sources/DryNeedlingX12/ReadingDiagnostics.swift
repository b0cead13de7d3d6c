import DryNeedlingKit

/// What a reader has to say, until it is handed over; no rule says more than it may.
struct ReadingDiagnostics {
  private(set) var pending: [ReadingDiagnostic] = []
  private var counts: [RuleID: Int] = [:]
  private let limit: Int

  init(limit: Int) { self.limit = max(1, limit) }

  @inline(never)
  mutating func report(_ rule: Rule, _ message: String, at location: SourceLocation) {
    let count = counts[rule.id, default: 0] + 1
    guard count <= limit else { return }
    counts[rule.id] = count
    let closing = count == limit ? "; further ones of this kind are not listed" : ""
    pending.append(ReadingDiagnostic(rule, message: message + closing, location: location))
  }

  /// The diagnostics that wait, which then wait no more.
  mutating func take() -> [ReadingDiagnostic] {
    let taken = pending
    pending = []
    return taken
  }
}
