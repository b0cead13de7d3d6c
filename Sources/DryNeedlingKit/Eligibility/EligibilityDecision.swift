/// Whether a service is covered, for whom, under which policy, and how many visits are left.
///
/// A decision is not a promise of payment: it says what the policies known to the kit say.
public struct EligibilityDecision: Sendable, Hashable {
  let evaluation: LineEligibility?
  private let isHistoryComplete: Bool

  init(_ evaluation: LineEligibility?, _ encounter: Encounter) {
    self.evaluation = evaluation
    isHistoryComplete = encounter.history.isComplete
  }

  /// The answer in one word. Undetermined when no needling is billed or on record.
  public var coverage: CoverageAnswer { evaluation?.coverage ?? .undetermined }

  /// The policy and period that decided; nil when none did.
  public var policy: PolicyReference? {
    guard let chosen = evaluation?.match.chosen else { return nil }
    return PolicyReference(
      id: chosen.record.policy.id, payerName: chosen.record.policy.payerName,
      effective: chosen.period.period.effective, position: chosen.period.period.position,
      confidence: chosen.period.period.confidence,
      citations: chosen.period.period.sources.citations, remark: chosen.period.period.remark)
  }

  /// Policies that were recognised and did not decide, with the reason.
  public var passedOver: [PassedOverPolicy] { evaluation?.match.passedOver ?? [] }

  /// What the policy and the state's law ask, and how each stands.
  public var requirements: [EligibilityRequirement] {
    guard let evaluation else { return [] }
    return RequirementKind.allCases.compactMap { kind in
      evaluation.states[kind].map { state in
        let explanation = RequirementExplanation(kind, state, evaluation)
        return EligibilityRequirement(
          kind: kind, state: state, explanation: explanation.text, missing: explanation.missing,
          citations: explanation.citations)
      }
    }
  }

  /// Requirements that are not met or open, without those that leave the answer as it is: a
  /// physician needs no ruling of the state.
  package var openRequirements: [EligibilityRequirement] {
    let isSettled = evaluation?.isPhysicianWithoutRuling == true
    return requirements.filter { $0.state != .met && !($0.kind == .scope && isSettled) }
  }

  /// Where the course stands against the visit limits; nil when the policy has none.
  public var visits: VisitAllowance? {
    evaluation?.allowance(isHistoryComplete: isHistoryComplete)
  }

  /// How a denial is likely to look; nil when none is to be expected, or no source tells.
  public var denial: DenialForecast? {
    guard coverage == .notCovered, let evaluation else { return nil }
    if evaluation.states[.visitLimit] == .unmet {
      return DenialForecast(
        reason: "119", remarks: ["N362"], alternatives: [.init("151", remarks: ["N640"])])
    }
    if evaluation.states[.provider] == .unmet {
      return DenialForecast(reason: "170", remarks: ["N95"], alternatives: [.init("185")])
    }
    return evaluation.period?.denial
  }

  /// Where sources contradict each other on the policy or the law that decided: which side was taken.
  public var conflicts: [SourceConflict] {
    (evaluation?.period?.sources.conflicts ?? [])
      + (evaluation?.scope?.period.sources.conflicts ?? [])
  }

  /// Last day on which the claim can be filed in time; nil when it is not known (ADM-01 for
  /// Medicare, otherwise the payer's policy). A replacement or void follows rules of its own.
  public var lastFilingDay: CalendarDate? { evaluation?.lastFilingDay }

  /// What the practice owes the patient besides the treatment.
  public var dutiesToPatient: DutiesToPatient { DutiesToPatient(evaluation) }

  /// The answer for a patient, without codes or terms of the trade.
  public var explanationForPatient: String { PatientExplanation(evaluation).text }

  /// What to ask the payer: only questions whose answers are not known, in the order to ask them;
  /// empty when nothing is open.
  public var questionsForPayer: [String] { PayerQuestions(evaluation).questions }

  public static func == (left: EligibilityDecision, right: EligibilityDecision) -> Bool {
    left.coverage == right.coverage && left.policy == right.policy
      && left.requirements == right.requirements && left.visits == right.visits
      && left.passedOver == right.passedOver
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(coverage)
    hasher.combine(visits)
    hasher.combine(evaluation?.states)
  }
}

/// The period of a policy that decided.
public struct PolicyReference: Sendable, Hashable {
  /// Id of the policy.
  public let id: String
  /// Name of the payer, for people.
  public let payerName: String
  /// Days of service the period holds for.
  public let effective: EffectivePeriod
  /// What it says.
  public let position: CoveragePosition
  /// How sure we are of it.
  public let confidence: Confidence
  /// Where it comes from, the weightiest first.
  public let citations: [Citation]
  /// What a reader should know besides; empty when nothing.
  public let remark: String
}

/// Something a policy or a state's law asks, and how it stands.
public struct EligibilityRequirement: Sendable, Hashable {
  /// What is asked.
  public let kind: RequirementKind
  /// How it stands.
  public let state: RequirementState
  /// In words: what is asked and what was seen, in the style of the findings.
  public let explanation: String
  /// Facts that would settle it; empty unless undetermined.
  public let missing: [Fact]
  /// Where it comes from.
  public let citations: [Citation]
}
