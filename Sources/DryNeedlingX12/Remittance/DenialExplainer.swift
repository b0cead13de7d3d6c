import DryNeedlingKit

/// Why a payer took something off a dry-needling line, and which rule would have said so before.
public struct DenialExplanation: Sendable, Hashable {
  /// Number of the claim.
  public let claimNumber: String
  /// The line that is answered; nil for an adjustment of the claim as a whole.
  public let procedure: ProcedureCode?
  /// Day of service; nil when not stated.
  public let dateOfService: CalendarDate?
  /// The adjustment.
  public let adjustment: Remittance.Adjustment
  /// Remark codes that came with it.
  public let remarks: [String]
  /// Place of the line in the claim, from 0; nil without the claim, or when it is not found there.
  public let lineIndex: Int?
  /// The rules that speak of it, the likeliest first.
  public let rules: [ForeseeingRule]
  /// Whether it was, or would have been, foreseen: with the claim at hand, a rule found it or asked
  /// for a fact it lacked; without the claim, a rule speaks of it.
  public let isForeseen: Bool

  /// A rule that speaks of a denial.
  public struct ForeseeingRule: Sendable, Hashable {
    /// The rule.
    public let id: RuleID
    /// Its readable name.
    public let name: String
    /// What it says about this very claim, or what it asks of claims when the claim is not at hand.
    public let message: String
    /// What to do.
    public let remedy: String
    /// How it came to speak.
    public let basis: Basis
    /// Facts it lacked; empty unless ``basis`` is ``Basis/undetermined``.
    public let missing: [Fact]
  }

  /// How a rule came to speak.
  @nonexhaustive
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// It found the fault in the claim.
    case found
    /// It could not tell, for want of facts.
    case undetermined
    /// It looks for such faults, and found none in the claim.
    case satisfied
    /// It looks for such faults; the claim is not at hand.
    case notChecked = "not-checked"
  }
}

/// Ties what a payer answered to the rules of the kit.
public struct DenialExplainer: Sendable {
  private let checker: ClaimChecker
  private var claims: [String: [Encounter]] = [:]

  /// An explainer.
  ///
  /// - Parameters:
  ///   - claims: The claims as they were sent, where they are at hand, with their history. They are
  ///     found by their numbers; of several with one number, the one with the day and charge of
  ///     the answer.
  ///   - checker: How they are checked.
  public init(claims: [Encounter] = [], checker: ClaimChecker = ClaimChecker()) {
    self.checker = checker
    self.claims = Dictionary(grouping: claims) { $0.claimNumber }
  }

  /// Explains every adjustment of a dry-needling line, and of claims with such a line as a whole,
  /// but those that only settle the price.
  public func explain(_ remittance: Remittance) -> [DenialExplanation] {
    remittance.claims.flatMap(explain)
  }

  private func explain(_ claim: Remittance.Claim) -> [DenialExplanation] {
    let encounter = encounter(of: claim)
    let needling = claim.lines.filter(\.isDryNeedling)
    let bills = encounter?.serviceLines.contains { $0.procedure?.isDryNeedling == true } ?? false
    guard !needling.isEmpty || (bills && claim.lines.isEmpty) else { return [] }
    let answer = encounter.map { Checked($0, checker) }
    var taken: Set<Int> = []
    var explanations: [DenialExplanation] = []
    for adjustment in claim.adjustments where !adjustment.isOrdinary {
      explanations.append(
        explain(
          adjustment, claim.remarks, claim: claim, procedure: nil, date: nil, line: nil, answer))
    }
    for line in needling {
      let index = encounter.flatMap { Self.place(of: line, in: $0, but: &taken) }
      for adjustment in line.adjustments where !adjustment.isOrdinary {
        explanations.append(
          explain(
            adjustment, line.remarks + claim.remarks, claim: claim,
            procedure: line.submittedProcedure ?? line.procedure, date: line.dateOfService,
            line: index, answer))
      }
    }
    return explanations
  }

  /// What the kit says of a claim.
  private struct Checked {
    let findings: [Finding]
    let outcomes: [RuleID: RuleOutcome]

    init(_ encounter: Encounter, _ checker: ClaimChecker) {
      findings = checker.check(encounter).findings
      outcomes = Dictionary(
        checker.outcomes(encounter).map { ($0.rule.id, $0.outcome) }, uniquingKeysWith: { $1 })
    }
  }

  private func encounter(of claim: Remittance.Claim) -> Encounter? {
    let found = claims[claim.claimNumber] ?? []
    let dates = Set(claim.lines.compactMap(\.dateOfService))
    return found.first { encounter in
      encounter.claim.totalCharge == claim.charge
        && (dates.isEmpty
          || encounter.serviceLines.contains {
            ($0.dateOfService ?? encounter.claim.dateOfService).map(dates.contains) ?? false
          })
    } ?? found.first
  }

  /// The line of a claim that an answer is about: by its number, or else by procedure and charge.
  private static func place(
    of line: Remittance.Line, in encounter: Encounter, but taken: inout Set<Int>
  ) -> Int? {
    let procedure = line.submittedProcedure ?? line.procedure
    let lines = encounter.serviceLines
    let found =
      line.controlNumber.flatMap { number in
        lines.indices.first { lines[$0].controlNumber == number && !taken.contains($0) }
      }
      ?? lines.indices.first {
        !taken.contains($0) && lines[$0].procedure == procedure && lines[$0].charge == line.charge
      }
      ?? lines.indices.first { !taken.contains($0) && lines[$0].procedure == procedure }
    if let found { taken.insert(found) }
    return found
  }

  private func explain(
    _ adjustment: Remittance.Adjustment, _ remarks: [String], claim: Remittance.Claim,
    procedure: ProcedureCode?, date: CalendarDate?, line: Int?, _ answer: Checked?
  ) -> DenialExplanation {
    var ranked: [(rank: Int, rule: DenialExplanation.ForeseeingRule)] = []
    let set = Set(remarks)
    for rule in ClaimChecker.rules {
      let finding = answer?.findings.first {
        $0.ruleID == rule.id && ($0.path.index == nil || line == nil || Self.isOf(line, $0.path))
      }
      let forecast = finding?.denial.flatMap { DenialCodes.match($0, adjustment.reason, set) }
      guard
        let match = [forecast, DenialCodes.match(rule, adjustment.reason, set)].compactMap({ $0 })
          .max()
      else { continue }
      let basis = Self.basis(finding, isChecked: answer != nil)
      // What does not apply to the claim says nothing about its denial.
      if basis == .satisfied, answer?.outcomes[rule.id] == .notApplicable { continue }
      let rank =
        switch basis {
        case .found: 0
        case .undetermined: 2
        case .notChecked, .satisfied: 4
        }
      ranked.append(
        (
          rank + (match == .reasonAndRemark ? 0 : 1),
          DenialExplanation.ForeseeingRule(
            id: rule.id, name: rule.name, message: finding?.message ?? rule.summary,
            remedy: Self.remedy(finding, rule), basis: basis, missing: finding?.missing ?? [])
        ))
    }
    ranked.sort { ($0.rank, $0.rule.id) < ($1.rank, $1.rule.id) }
    let rules = ranked.map(\.rule)
    let isForeseen = rules.contains { $0.basis != .satisfied }
    return DenialExplanation(
      claimNumber: claim.claimNumber, procedure: procedure, dateOfService: date,
      adjustment: adjustment, remarks: remarks, lineIndex: line, rules: rules,
      isForeseen: isForeseen)
  }

  /// Whether a finding speaks of a line, or of a diagnosis or the like.
  private static func isOf(_ line: Int?, _ path: FactPath) -> Bool {
    path.fact == .diagnosis || path.fact == .diagnosisCodeSet || path.index == line
  }

  private static func basis(_ finding: Finding?, isChecked: Bool) -> DenialExplanation.Basis {
    guard let finding else { return isChecked ? .satisfied : .notChecked }
    return finding.outcome == .violated ? .found : .undetermined
  }

  private static func remedy(_ finding: Finding?, _ rule: Rule) -> String {
    if let finding {
      if !finding.remedy.isEmpty { return finding.remedy }
      if !finding.missing.isEmpty {
        return "state " + finding.missing.map { "`\($0.name)`" }.joined(separator: ", ")
          + ", and check the claim again"
      }
    }
    return
      "see `needling explain \(rule.name)`, correct the claim or send what shows that it is right"
  }
}
