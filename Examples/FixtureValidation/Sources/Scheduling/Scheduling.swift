import DryNeedlingKit

/// The code under test of this example: what the front desk says before the next visit is booked.
public func bookingAdvice(_ encounter: Encounter, checker: ClaimChecker) -> String {
  let report = checker.check(encounter)
  switch report.verdict {
  case .reject: return "see billing first"
  case .warn: return "book, and let billing look"
  case .clean, .notApplicable:
    guard let visits = report.eligibility.visits else { return "book" }
    return visits.remaining > 0 ? "book, \(visits.remaining) visits left" : "no visits left"
  }
}
