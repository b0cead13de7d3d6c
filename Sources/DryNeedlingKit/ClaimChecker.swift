/// Checks encounters: the front door of the kit.
///
/// A checker is a value without state between checks; one may be used from many threads. It reads
/// no clock, file or network: the same encounter always gets the same answer.
///
/// ```swift
/// var encounter = Encounter()
/// encounter.serviceLines = [ServiceLine(.needlingThreeOrMoreMuscles)]
/// encounter.needling = NeedlingSession()
/// encounter.needling?.muscles = ["left trapezius", "infraspinatus"].map(NeedledMuscle.init(named:))
/// let report = ClaimChecker().check(encounter)
/// print(report.verdict, report.findings.map(\.message))
/// ```
public struct ClaimChecker: Sendable {
  let engine: RuleEngine
  let asOf: CalendarDate?

  /// A checker. `asOf` is "today": service dates after it are reported; when nil, no date is in the
  /// future.
  public init(asOf: CalendarDate? = nil, configuration: CheckConfiguration = .init()) {
    engine = RuleEngine(configuration: configuration)
    self.asOf = asOf
  }

  /// All rules, in the order they are asked.
  public static var rules: [Rule] { RuleEngine.allRules }

  /// Everything: findings of all rules and the decisions.
  public func check(_ encounter: Encounter) -> Report {
    let facts = ClaimFacts(encounter, asOf: asOf)
    let findings = engine.findings(encounter, facts)
    return Report(
      verdict: Self.verdict(of: findings, facts),
      coding: CodingDecision(encounter, facts),
      modifiers: facts.features.isDisjoint(with: .needlingOrStandIn)
        ? [] : ModifierAdvisor.advice(encounter, facts),
      findings: findings)
  }

  /// Which code belongs on the claim, and why.
  public func coding(_ encounter: Encounter) -> CodingDecision {
    CodingDecision(encounter, ClaimFacts(encounter, asOf: asOf))
  }

  /// Modifiers of each line that needs, should have or must not have one, in the order of the lines.
  public func modifiers(_ encounter: Encounter) -> [LineModifiers] {
    ModifierAdvisor.advice(encounter, ClaimFacts(encounter, asOf: asOf))
  }

  /// The answer of every rule, those that do not apply included, in the order of the rules.
  public func outcomes(_ encounter: Encounter) -> [(rule: Rule, outcome: RuleOutcome)] {
    engine.outcomes(encounter, ClaimFacts(encounter, asOf: asOf))
  }

  private static func verdict(of findings: [Finding], _ facts: ClaimFacts) -> Verdict {
    if facts.features.isDisjoint(with: .needlingOrStandIn) { return .notApplicable }
    var worst = Severity.info
    for finding in findings where finding.severity > worst { worst = finding.severity }
    switch worst {
    case .error: return .reject
    case .warning: return .warn
    case .info: return .clean
    }
  }
}

/// Which rules a checker applies, and how severely.
public struct CheckConfiguration: Sendable, Hashable {
  /// Severity by rule, in place of the rule's own.
  public var severities: [RuleID: Severity] = [:]
  /// Rules that are off, with the reason to keep for an audit.
  public var disabled: [RuleID: String] = [:]

  /// All rules on, at their own severity.
  public init() {}
}
