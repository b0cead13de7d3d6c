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
  let policies: PolicyLibrary
  let referenceData: ReferenceData
  package let asOf: CalendarDate?

  /// A checker.
  ///
  /// - Parameters:
  ///   - asOf: "Today": service dates after it are reported; when nil, no date is in the future.
  ///   - policies: Payer policies and scopes of practice: the built-in ones, or those with a
  ///     vendor's overlays.
  ///   - referenceData: Code tables and edits: the built-in ones, or those with imported releases.
  ///   - configuration: Rules that are off, and severities other than the rules' own.
  public init(
    asOf: CalendarDate? = nil, policies: PolicyLibrary = .builtIn,
    referenceData: ReferenceData = .builtIn, configuration: CheckConfiguration = .init()
  ) {
    engine = RuleEngine(configuration: configuration)
    self.policies = policies
    self.referenceData = referenceData
    self.asOf = asOf
  }

  /// The releases of reference data and policies that this checker asks. A ``Report`` does not hold
  /// them: keep them with it for an audit. What is printed of a run names them.
  public var releases: ReferenceReleases { referenceData.releases(policies: policies.date) }

  /// All rules on encounters, in the order they are asked. Those on files are ``CaseReader/rules`` and
  /// the like.
  public static var rules: [Rule] { RuleEngine.allRules }

  /// Everything: findings of all rules and the decisions.
  public func check(_ encounter: Encounter) -> Report {
    let facts = facts(encounter)
    let findings = engine.findings(encounter, facts)
    return Report(
      verdict: Self.verdict(of: findings, facts),
      coding: CodingDecision(encounter, facts),
      eligibility: EligibilityDecision(facts.eligibility?.decisive, encounter),
      documentationBasis: DocumentationBasis(
        states: ElementStates(encounter), isPregnant: encounter.patient.isPregnant,
        codes: NeedlingCodes(encounter, facts.needlingLines, facts.muscles),
        store: policies.store, review: facts.documentation),
      modifiers: facts.features.isDisjoint(with: .needlingOrStandIn)
        ? [] : ModifierAdvisor.advice(encounter, facts),
      findings: findings)
  }

  /// Reports on the claims of one run, in their order: claims of one patient are each other's visit
  /// history, as ``VisitIndex`` explains.
  public func check(run claims: [Encounter]) -> [Report] {
    var index = VisitIndex()
    for (number, claim) in claims.enumerated() { index.add(claim, number: number) }
    return claims.enumerated().map { number, claim in
      var claim = claim
      claim.history = index.history(of: claim, number: number)
      return check(claim)
    }
  }

  private func facts(_ encounter: Encounter) -> ClaimFacts {
    ClaimFacts(encounter, asOf: asOf, policies: policies, referenceData: referenceData)
  }

  /// Whether the needling is covered, for whom, and how many visits are left.
  ///
  /// Asked about the earliest needling line; before anything is billed, about the encounter.
  public func eligibility(_ encounter: Encounter) -> EligibilityDecision {
    EligibilityDecision(
      facts(encounter).eligibility?.decisive ?? LineEligibility(encounter, line: nil, policies),
      encounter)
  }

  /// The same under a policy that is named, whatever the payer: a plan whose terms the practice knows,
  /// or a profile that is used only by name, such as `generic-guide`. Nil when no policy has that
  /// id; ``PolicyLibrary/policies`` lists them.
  public func eligibility(
    _ encounter: Encounter, under policy: PayerPolicy.ID
  ) -> EligibilityDecision? {
    guard policies.store.byID[policy] != nil else { return nil }
    let lines = facts(encounter).needlingLines
    return EligibilityDecision(
      EncounterEligibility(encounter, lines, policies, under: policy).decisive, encounter)
  }

  /// Which code belongs on the claim, and why.
  public func coding(_ encounter: Encounter) -> CodingDecision {
    CodingDecision(encounter, facts(encounter))
  }

  /// Whether notes and record support the needling: which elements are there, with the words that
  /// show them, and what to write where they are not.
  ///
  /// Before anything is billed it is asked about the encounter, as for a needling that is planned.
  public func documentation(_ encounter: Encounter) -> DocumentationDecision {
    let facts = facts(encounter)
    if let review = facts.documentation { return DocumentationDecision(review: review) }
    let line =
      facts.eligibility?.decisive ?? LineEligibility(encounter, line: nil, policies)
    let notes = NoteEvidence(encounter, facts.needlingLines)
    let noted = notes.flatMap { $0.mentions.isEmpty ? nil : MuscleTally($0.mentions) }
    return DocumentationDecision(
      review: DocumentationReview(
        ElementStates(encounter), encounter.record, isPregnant: encounter.patient.isPregnant,
        notes: notes,
        profiles: policies.store.documentationProfiles(
          for: line, NeedlingCodes(encounter, facts.needlingLines, facts.muscles ?? noted)),
        session: line.session))
  }

  /// Modifiers of each line that needs, should have or must not have one, in the order of the lines.
  public func modifiers(_ encounter: Encounter) -> [LineModifiers] {
    ModifierAdvisor.advice(encounter, facts(encounter))
  }

  /// The answer of every rule, those that do not apply included, in the order of the rules.
  public func outcomes(_ encounter: Encounter) -> [RuleAnswer] {
    engine.outcomes(encounter, facts(encounter))
  }

  private static func verdict(of findings: [Finding], _ facts: ClaimFacts) -> Verdict {
    var worst = Severity.info
    for finding in findings where finding.severity > worst { worst = finding.severity }
    if worst == .info, facts.features.isDisjoint(with: .needlingOrStandIn) { return .notApplicable }
    switch worst {
    case .error: return .reject
    case .warning: return .warn
    case .info:
      return facts.features.isDisjoint(with: .needlingOrStandIn) ? .notApplicable : .clean
    }
  }
}

/// Which rules a checker applies, and how severely.
public struct CheckConfiguration: Sendable, Hashable {
  /// Severity of a *violation* by rule, in place of the rule's own; a finding that only asks for facts
  /// keeps its own. It decides the verdict.
  public var severities: [RuleID: Severity] = [:]
  /// Rules that are off, with the reason, which the kit keeps and never prints. Ids of no rule are
  /// ignored. Rules on files (DN9…) are asked by readers and not by a checker: leave out their
  /// ``ReadingDiagnostic``s yourself.
  public var disabled: [RuleID: String] = [:]

  /// All rules on, at their own severity.
  public init() {}
}
