/// The answer about one encounter.
///
/// A clean report is not a promise of payment: it says that nothing the kit knows stands against
/// the claim.
public struct Report: Sendable, Hashable {
  /// The worst of the findings, in one word.
  public let verdict: Verdict
  /// Which code belongs on the claim, and why.
  public let coding: CodingDecision
  /// Whether it is covered, for whom, and how many visits are left.
  public let eligibility: EligibilityDecision
  var documentationBasis = DocumentationBasis.nothing
  /// Modifiers of each line that needs, should have or must not have one.
  public let modifiers: [LineModifiers]
  /// What was found, in the order of the encounter and then of the rules.
  public let findings: [Finding]

  /// Version of the rule set that answered: year, month and a running number.
  public static let ruleSetVersion = "2026.11.0"

  /// The same answer with other findings, for those who show a part of them.
  package func showing(_ findings: [Finding], verdict: Verdict) -> Report {
    Report(
      verdict: verdict, coding: coding, eligibility: eligibility,
      documentationBasis: documentationBasis,
      modifiers: modifiers,
      findings: findings)
  }

  /// Whether notes and record support the needling; worked out when asked for.
  public var documentation: DocumentationDecision {
    documentationBasis.decision(eligibility.evaluation)
  }

  /// Repairs that the findings offer, in their order.
  public var repairs: [OfferedRepair] {
    findings.compactMap { finding in
      finding.repair.map { OfferedRepair($0, because: finding.ruleID) }
    }
  }
}

/// The answer about an encounter in one word. No case will be added.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// At least one error: the claim should not go out like this.
  case reject
  /// At least one warning and nothing worse.
  case warn
  /// Nothing but information.
  case clean
  /// No dry needling, and nothing that should have been billed as such.
  case notApplicable = "not-applicable"
}
