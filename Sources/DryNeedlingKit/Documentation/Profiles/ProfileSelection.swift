/// Which needling codes are billed, or called for by the muscles on record.
struct NeedlingCodes: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  static let oneOrTwoMuscles = NeedlingCodes(rawValue: 1)
  static let threeOrMoreMuscles = NeedlingCodes(rawValue: 2)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The code of a procedure; empty for any other.
  init(_ procedure: ProcedureCode?) {
    switch procedure {
    case .needlingOneOrTwoMuscles?: self.init(rawValue: 1)
    case .needlingThreeOrMoreMuscles?: self.init(rawValue: 2)
    default: self.init(rawValue: 0)
    }
  }

  /// Codes on the claim, or else the one that the muscles call for.
  init(_ encounter: Encounter, _ lines: LineSet, _ muscles: MuscleTally?) {
    self.init(rawValue: 0)
    for index in lines { formUnion(NeedlingCodes(encounter.serviceLines[index].procedure)) }
    if isEmpty { formUnion(NeedlingCodes(muscles?.code)) }
  }
}

extension PolicyStore {
  /// The profiles that hold for a needling.
  func documentationProfiles(
    for line: LineEligibility, _ codes: NeedlingCodes
  ) -> [DocumentationProfile] {
    documentation.filter { profile in
      let conditions = profile.conditions
      return holds(profile.effective, on: line.date)
        && (conditions.procedures.isEmpty
          || conditions.procedures.contains { !NeedlingCodes($0).isDisjoint(with: codes) })
        && (conditions.policyIDs.isEmpty
          || line.match.chosen.map { conditions.policyIDs.contains($0.record.policy.id) } ?? false)
        && (conditions.payerKinds.isEmpty
          || conditions.payerKinds.contains { line.isOf($0) })
        && (conditions.states.isEmpty
          || line.state.map(conditions.states.contains) ?? false)
        && (conditions.professions.isEmpty
          || line.profession.map(conditions.professions.contains) ?? false)
    }
  }

  /// A visit without a date is taken as one of today's: what still holds is asked for.
  private func holds(_ period: EffectivePeriod, on date: CalendarDate?) -> Bool {
    guard let date else { return period.lastDay == nil }
    return period.contains(date)
  }
}

extension LineEligibility {
  /// Whether the payer is of a kind, as the claim states it or as its policy tells.
  fileprivate func isOf(_ kind: PayerKind) -> Bool {
    if let payerKind { return payerKind == kind }
    let kinds = match.chosen?.record.policy.recognition.kinds ?? []
    return kinds.count == 1 && kinds.first == kind
  }
}

/// What a report keeps of the documentation, so that the answer is worked out only when somebody
/// asks for it or a rule needed it.
struct DocumentationBasis: Sendable, Hashable {
  let states: ElementStates
  let isPregnant: Bool?
  let codes: NeedlingCodes
  let store: PolicyStore
  /// The answer, where there is something to review.
  let review: DocumentationReview?

  /// Nothing known and nothing asked for.
  static let nothing = DocumentationBasis(
    states: ElementStates(Encounter()), isPregnant: nil, codes: [],
    store: PolicyLibrary.empty.store, review: nil)

  static func == (left: DocumentationBasis, right: DocumentationBasis) -> Bool {
    left.states == right.states && left.isPregnant == right.isPregnant
      && left.codes == right.codes && left.review == right.review
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(states)
    hasher.combine(review)
  }

  /// The answer for the needling that was evaluated; nothing is asked for where there is none.
  func decision(_ evaluation: LineEligibility?) -> DocumentationDecision {
    if let review { return DocumentationDecision(review: review) }
    return DocumentationDecision(
      review: DocumentationReview(
        states, nil, isPregnant: isPregnant, notes: nil,
        profiles: evaluation.map { store.documentationProfiles(for: $0, codes) } ?? [],
        session: evaluation?.session))
  }
}
