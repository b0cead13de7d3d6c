import DryNeedlingKit

/// A person's decision to bill in spite of a finding.
struct Override: Sendable {
  var rule: RuleID
  var reason: String
  var person: String
}

/// A line of the audit log: enough to tell years later what was known and who decided.
struct AuditEntry: Sendable {
  var claim: String
  var ruleSet = Report.ruleSetVersion
  var verdict: Verdict
  /// Rules that objected, and whether somebody took it on themselves.
  var objections: [(rule: RuleID, overriddenBy: Override?)]

  var line: String {
    let objections = objections.map { objection in
      let answer = objection.overriddenBy.map { "overridden by \($0.person): \($0.reason)" }
      return "\(objection.rule) \(answer ?? "stands")"
    }
    return "audit: claim \(claim), rule set \(ruleSet), \(verdict.rawValue)"
      + (objections.isEmpty ? "" : "; " + objections.joined(separator: "; "))
  }
}

/// The gate between the chart and the claim.
struct SignOff: Sendable {
  let checker: ClaimChecker

  /// Whether the claim may go out, with the entry for the audit log.
  ///
  /// The findings themselves never go away: an override is kept beside them.
  func decide(_ encounter: Encounter, overrides: [Override]) -> (mayGo: Bool, AuditEntry) {
    let report = checker.check(encounter)
    var rules: [RuleID] = []
    for finding in report.findings where finding.severity == .error {
      if !rules.contains(finding.ruleID) { rules.append(finding.ruleID) }
    }
    let objections = rules.map { rule in
      let override = overrides.first {
        $0.rule == rule && $0.reason.contains { !$0.isWhitespace }
      }
      return (rule: rule, overriddenBy: override)
    }
    let entry = AuditEntry(
      claim: encounter.claimNumber, verdict: report.verdict, objections: objections)
    return (objections.allSatisfy { $0.overriddenBy != nil }, entry)
  }
}
