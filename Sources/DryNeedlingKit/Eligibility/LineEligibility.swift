/// How one needling line stands against the payer's policy and the state's law.
struct LineEligibility: Sendable {
  /// The service line, counted from 0; nil when the question is asked before anything is billed.
  let line: Int?
  let date: CalendarDate?
  /// What kind of payer the claim states.
  let payerKind: PayerKind?
  let match: PolicyMatch
  let scope: ScopePeriodRecord?
  let state: USState?
  let profession: Profession?
  let standing: VisitCounter.Standing?
  /// Hours of training in dry needling that the provider has on record; nil when not stated.
  let trainingHours: Int?
  /// Whether the provider is one who is paid only with acupuncture credentials, and it is stated
  /// that one of them is not held.
  private(set) var lacksAcupunctureCredentials = false
  /// Requirements of the least a payer pays for that are not met, as bits of the states: whether the
  /// payer pays for more is open.
  private(set) var leftOpen: UInt64 = 0
  var states = RequirementStates()

  /// The limits of the policy; nil when it has none.
  var counter: VisitCounter? { match.chosen?.period.counter }

  /// Which session this is, counted from 1, as far as is known; nil when the policy has no limit.
  var session: Int? { standing.map { $0.used + 1 } }

  /// The period of the policy that decided; nil when none was found.
  var period: PeriodRecord? { match.chosen?.period }

  /// Evaluates a needling line, or the encounter as a whole when `line` is nil; under the policy of
  /// the id `named` instead of the payer's when it is given.
  init(
    _ encounter: borrowing Encounter, line index: Int?, _ policies: PolicyLibrary,
    under named: String? = nil
  ) {
    line = index
    let serviceLine = Self.serviceLine(index, of: encounter)
    let date = ClaimFacts.dateOfService(serviceLine, encounter)
    self.date = date
    let state =
      serviceLine.serviceFacilityState ?? encounter.serviceFacility?.state
      ?? encounter.billingProvider?.state
    self.state = state
    let provider = ClaimFacts.renderingProvider(serviceLine, encounter)
    profession = provider?.knownProfession
    trainingHours = provider?.qualifications.needlingTrainingHours
    payerKind = encounter.coverage.payerKind
    if let named {
      match = policies.match(policy: named, on: date, in: state)
    } else {
      match = policies.match(encounter.coverage, on: date, in: state)
    }
    scope = Self.scope(policies, state, profession, date)
    standing = Self.standing(encounter, index, date, match.chosen?.period.counter)

    judgePolicy()
    judgeScope(provider)
    if let box = match.chosen?.period {
      judge(box, encounter, serviceLine, provider)
    }
  }

  private static func serviceLine(_ index: Int?, of encounter: Encounter) -> ServiceLine {
    guard let index else { return ServiceLine() }
    return encounter.serviceLines[index]
  }

  private static func scope(
    _ policies: PolicyLibrary, _ state: USState?, _ profession: Profession?, _ date: CalendarDate?
  ) -> ScopePeriodRecord? {
    guard let state, let profession, let date,
      let record = policies.store.scope(profession, in: state)
    else { return nil }
    return record.periods.first { $0.period.effective.contains(date) }
  }

  private static func standing(
    _ encounter: Encounter, _ index: Int?, _ date: CalendarDate?, _ counter: VisitCounter?
  ) -> VisitCounter.Standing? {
    guard let date, let counter else { return nil }
    var others: [CalendarDate] = []
    for other in encounter.serviceLines.indices where other != index {
      guard let procedure = encounter.serviceLines[other].procedure,
        let kind = VisitKind(billedAs: procedure), counter.counts(kind),
        let day = encounter.dateOfService(ofLine: other), day < date
      else { continue }
      others.append(day)
    }
    var standing = counter.standing(of: date, after: encounter.history.visits, and: others)
    // A replacement or void tells a session anew; the one of that day in the history is itself.
    if let sameDay = standing?.sameDay, sameDay > 0,
      encounter.claim.frequency?.refersToEarlierClaim == true,
      encounter.history.visits.contains(Visit(date))
    {
      standing?.sameDay = sameDay - 1
    }
    return standing
  }

  private mutating func judgePolicy() {
    guard let box = match.chosen?.period, let date else {
      states[.policy] = .undetermined
      return
    }
    states[.policy] = .met
    let isUncertain = box.effective.isUncertain(on: date)
    states[.position] =
      switch box.position {
      case .covered, .conditional: isUncertain ? .undetermined : .met
      case .investigational, .notCovered, .notMedicallyNecessary:
        isUncertain ? .undetermined : .unmet
      case .noMandate, .unknown: .undetermined
      }
  }

  private mutating func judgeScope(_ provider: Provider?) {
    guard let scope, let date else {
      states[.scope] = .undetermined
      return
    }
    let period = scope.period
    let isUncertain = period.effective.isUncertain(on: date)
    switch period.status {
    case .permitted: states[.scope] = isUncertain ? .undetermined : .met
    case .prohibited, .enactedNotOperational:
      states[.scope] = isUncertain ? .undetermined : .unmet
    case .unresolved, .silent: states[.scope] = .undetermined
    }
    guard period.status == .permitted else { return }
    if let hours = period.trainingHours, hours > 0 {
      states[.training] =
        (provider?.qualifications.needlingTrainingHours).map { $0 >= hours ? .met : .unmet }
        ?? .undetermined
    }
    if period.certification != nil {
      states[.certification] =
        (provider?.qualifications.hasNeedlingCertification).map { $0 ? .met : .unmet }
        ?? .undetermined
    }
  }

  private mutating func judge(
    _ period: PeriodRecord, _ encounter: Encounter, _ line: ServiceLine, _ provider: Provider?
  ) {
    switch period.position {
    case .covered, .conditional: break
    case .noMandate, .unknown:
      // What it asks may be known where its position is not.
      judgeLeave(period, encounter, line)
      return
    case .investigational, .notCovered, .notMedicallyNecessary: return
    }
    judgeLeave(period, encounter, line)
    if let lists = period.diagnosisLists {
      states[.diagnosis] = Self.diagnosis(lists, encounter, line, date)
    }
    if let weeks = period.minimumWeeks {
      states[.duration] =
        Self.weeks(encounter.condition, on: date).map { $0 >= weeks ? .met : .unmet }
        ?? .undetermined
    }
    if !period.refusedCauses.isEmpty { states[.cause] = cause(period, encounter) }
    if let providers = period.providers { judge(providers, encounter, line, provider) }
    if let place = ClaimFacts.placeOfService(line, encounter) {
      if !period.refusedPlaces.isEmpty {
        states[.setting] = period.refusedPlaces.contains(place) ? .unmet : .met
      }
    } else if period.refusedPlaces.contains(where: { !$0.isTelehealth }) {
      // That the place was not telehealth needs no saying: a needle cannot be inserted remotely.
      states[.setting] = .undetermined
    }
    if let standing { judge(standing, period, encounter, line) }
    if !period.attestations.isEmpty { states[.attestation] = .undetermined }
    if period.mayPayMore { leaveUnmetOpen() }
  }

  /// Leave to treat: referral and authorisation.
  private mutating func judgeLeave(
    _ period: PeriodRecord, _ encounter: Encounter, _ line: ServiceLine
  ) {
    states[.referral] = Self.requirement(
      period.referral, standing,
      isThere: encounter.claim.referralNumber != nil || encounter.referringProvider != nil)
    states[.priorAuthorization] = Self.requirement(
      period.priorAuthorization, standing,
      isThere: (line.priorAuthorization ?? encounter.claim.priorAuthorization) != nil)
  }

  /// What a payer that may pay for more asks is a floor: below it nothing is refused, and whether
  /// this payer pays is left open.
  private mutating func leaveUnmetOpen() {
    for kind in RequirementKind.allCases where states[kind] == .unmet {
      switch kind {
      case .diagnosis, .duration, .cause, .provider, .setting, .visitLimit, .improvement,
        .oneSessionADay:
        states[kind] = .undetermined
        leftOpen |= RequirementStates.bit(kind)
      default: break
      }
    }
  }

  /// Met by one accepted code on the line. A line without pointers is judged by all diagnoses.
  private static func diagnosis(
    _ lists: DiagnosisLists, _ encounter: Encounter, _ line: ServiceLine,
    _ date: CalendarDate?
  ) -> RequirementState {
    guard let date, !encounter.diagnoses.isEmpty else { return .undetermined }
    var isOpen = false
    var seen = false
    func look(_ diagnosis: Diagnosis) -> Bool {
      guard let code = diagnosis.code, diagnosis.codeSet == .icd10cm else {
        isOpen = true
        return false
      }
      seen = true
      if lists.unsettled.covers(code, on: date) {
        isOpen = true
        return false
      }
      if lists.accepted.covers(code, on: date) { return true }
      if !lists.refusesOthers, !lists.refused.covers(code, on: date) { isOpen = true }
      return false
    }
    if line.diagnosisPointers.isEmpty {
      for diagnosis in encounter.diagnoses where look(diagnosis) { return .met }
    } else {
      for pointer in line.diagnosisPointers where pointer <= encounter.diagnoses.count {
        if look(encounter.diagnoses[pointer - 1]) { return .met }
      }
    }
    return isOpen || !seen ? .undetermined : .unmet
  }

  /// Whole weeks the complaint has lasted. Where duration and onset are both stated and disagree,
  /// the shorter counts: a second fact must not hide what the first one shows.
  static func weeks(_ condition: Condition, on date: CalendarDate?) -> Int? {
    var weeks = condition.durationWeeks
    if let onset = condition.onset, let date, onset <= date {
      let since = onset.days(to: date) / 7
      weeks = min(weeks ?? since, since)
    }
    return weeks
  }

  private func cause(_ period: PeriodRecord, _ encounter: Encounter) -> RequirementState {
    let points =
      diagnosisPointingAtCause(period, encounter) != nil
      || encounter.patient.isPregnant == true && period.refusedCauses.contains(.pregnancy)
    guard let cause = encounter.condition.cause else { return .undetermined }
    if period.refusedCauses.contains(cause) { return .unmet }
    return cause == .nonspecific && !points ? .met : .undetermined
  }

  /// The first diagnosis of the claim that points at a cause the policy refuses, counted from 0.
  func diagnosisPointingAtCause(_ period: PeriodRecord, _ encounter: Encounter) -> Int? {
    guard let date, let lists = period.diagnosisLists else { return nil }
    for index in encounter.diagnoses.indices {
      if let code = encounter.diagnoses[index].code, lists.pointingAtCause.covers(code, on: date) {
        return index
      }
    }
    return nil
  }

  private mutating func judge(
    _ condition: ProviderCondition, _ encounter: Encounter, _ line: ServiceLine,
    _ provider: Provider?
  ) {
    guard let profession else {
      states[.provider] = .undetermined
      return
    }
    if condition.accepted.contains(profession) {
      states[.provider] = .met
      return
    }
    let credentials = Self.credentials(provider?.qualifications)
    if condition.acceptedWithAcupunctureCredentials.contains(profession) {
      states[.provider] = credentials
      lacksAcupunctureCredentials = credentials == .unmet
      return
    }
    // Somebody the policy refuses in that profession may still help a physician as auxiliary
    // personnel, but only with credentials that are stated.
    let isRefused = condition.refused.contains(profession)
    guard condition.acceptsAuxiliaryPersonnel, !isRefused || credentials == .met else {
      states[.provider] =
        isRefused || condition.acceptsAuxiliaryPersonnel ? .unmet : .undetermined
      return
    }
    states[.provider] = credentials
    lacksAcupunctureCredentials = credentials == .unmet
    states[.supervision] = Self.supervision(
      condition, line.supervisingProvider ?? encounter.supervisingProvider)
  }

  /// A supervisor whose profession is not stated is taken for one who may supervise.
  private static func supervision(
    _ condition: ProviderCondition, _ supervisor: Provider?
  ) -> RequirementState {
    guard let supervisor else { return .undetermined }
    guard let profession = supervisor.knownProfession else { return .met }
    return condition.accepted.contains(profession)
      || condition.acceptedWithAcupunctureCredentials.contains(profession) ? .met : .unmet
  }

  private static func credentials(_ qualifications: Qualifications?) -> RequirementState {
    let (degree, license) = (
      qualifications?.hasAcupunctureDegree, qualifications?.hasAcupunctureLicense
    )
    if degree == false || license == false { return .unmet }
    return degree == true && license == true ? .met : .undetermined
  }

  private static func requirement(
    _ requirement: PolicyRequirement, _ standing: VisitCounter.Standing?, isThere: Bool
  ) -> RequirementState? {
    switch requirement {
    case .required: isThere ? .met : .undetermined
    case .requiredFrom(let session):
      (standing?.used ?? 0) + 1 >= session ? (isThere ? .met : .undetermined) : nil
    case .notRequired, .unknown: nil
    }
  }

  private mutating func judge(
    _ standing: VisitCounter.Standing, _ period: PeriodRecord, _ encounter: Encounter,
    _ line: ServiceLine
  ) {
    guard let counter else { return }
    if period.oneSessionADay { states[.oneSessionADay] = standing.sameDay > 0 ? .unmet : .met }
    guard let most = counter.most, let unconditional = counter.unconditional else { return }
    let session = standing.used + 1
    if session > most {
      states[.visitLimit] = .unmet
      return
    }
    states[.visitLimit] = .met
    if session > unconditional, let continuation = counter.continuation {
      if continuation.needsImprovement {
        states[.improvement] =
          encounter.condition.improvement.map { $0 ? .met : .unmet } ?? .undetermined
      }
      if continuation.needsAuthorization, states[.priorAuthorization] == nil {
        states[.priorAuthorization] =
          (line.priorAuthorization ?? encounter.claim.priorAuthorization) != nil
          ? .met : .undetermined
      }
      if let modifier = continuation.modifier {
        states[.attestingModifier] = line.modifiers.contains(modifier) ? .met : .unmet
      }
    } else if let days = counter.days, standing.day > days {
      // Whether one of the first sessions that falls after the promised days is covered without
      // improvement is unsettled (OUR-01).
      states[.improvement] = encounter.condition.improvement == true ? .met : .undetermined
    }
  }

  /// The answer, from the states.
  var coverage: CoverageAnswer {
    // A missing modifier is mended on the claim; it does not make the session uncovered.
    let unmet = states.unmet
    if unmet & ~RequirementStates.bit(.attestingModifier) != 0 { return .notCovered }
    var open = states.undetermined
    if isPhysicianWithoutRuling { open &= ~RequirementStates.bit(.scope) }
    if open & ~Self.actionable != 0 { return .undetermined }
    return open | unmet == 0 ? .covered : .conditional
  }

  /// Requirements that the practice can meet by acting: they leave a condition, not a question.
  private static let actionable: UInt64 =
    RequirementStates.bit(.attestation) | RequirementStates.bit(.priorAuthorization)
    | RequirementStates.bit(.attestingModifier) | RequirementStates.bit(.referral)

  /// Whether a requirement is open because the payer may pay for more than the least.
  func isLeftOpen(_ kind: RequirementKind) -> Bool {
    leftOpen & RequirementStates.bit(kind) != 0
  }

  /// A physician's licence is not limited to some procedures: that no ruling of the state is known,
  /// or not since when it lets physicians needle, leaves nothing open.
  var isPhysicianWithoutRuling: Bool {
    profession == .physician && (scope == nil || scope?.period.status == .permitted)
  }

  /// Whether a rule on coverage may have something to say of the line, apart from its modifiers.
  var isOpen: Bool {
    var open = states.unmet | states.undetermined
    if isPhysicianWithoutRuling { open &= ~RequirementStates.bit(.scope) }
    return open != 0 || match.chosen == nil
      || period?.modifiers.contains(where: \.isWanted) == true || scope?.period.hasDuties == true
  }

  /// Where the course stands against the visit limits; nil when the policy has none.
  func allowance(isHistoryComplete: Bool) -> VisitAllowance? {
    guard let standing else { return nil }
    let most = counter?.most ?? 0
    return VisitAllowance(
      session: standing.used + 1, used: standing.used, remaining: max(0, most - standing.used),
      windowStart: standing.windowStart, reopens: standing.reopens,
      isHistoryComplete: isHistoryComplete)
  }
}

extension VisitKind {
  /// What a session billed with a procedure counts as; nil when it counts as none.
  package init?(billedAs procedure: ProcedureCode) {
    switch procedure {
    case .needlingOneOrTwoMuscles, .needlingThreeOrMoreMuscles: self = .dryNeedling
    case Codes.acupuncture, Codes.acupunctureAddOn, Codes.electroacupuncture,
      Codes.electroacupunctureAddOn:
      self = .acupuncture
    case Codes.triggerPoints1or2, Codes.triggerPoints3orMore: self = .triggerPointInjection
    default: return nil
    }
  }
}
