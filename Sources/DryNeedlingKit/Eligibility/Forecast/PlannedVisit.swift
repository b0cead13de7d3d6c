/// What a policy says of one visit of a planned course.
public struct PlannedVisit: Sendable, Hashable {
  /// The day.
  public let date: CalendarDate
  /// Whether it will be covered: conditional when it needs something that can still be done.
  public let coverage: CoverageAnswer
  /// Where it will stand against the visit limits; nil when the policy has none.
  public let allowance: VisitAllowance?
  /// Whether improvement must be documented by then.
  public let needsImprovement: Bool
  /// Whether authorisation must be obtained by then, as far as is known.
  public let needsAuthorization: Bool
  /// The modifier its line will need; nil when none.
  public let modifier: Modifier?
  /// What is not met, so that the visit is not payable; empty otherwise.
  public let unmet: [RequirementKind]

  /// In words, in the style of the findings.
  public var summary: String {
    let session = allowance.map { "session `\($0.session)`" } ?? "the visit"
    guard unmet.isEmpty else {
      let anew =
        unmet.contains(.visitLimit)
        ? allowance?.reopens.map { " before `\($0)`" } ?? "" : ""
      return "`\(date)`: \(session) is not payable\(anew): "
        + MessageText.list(unmet.map(\.words))
    }
    var needs: [String] = []
    if let modifier { needs.append("`\(modifier)`") }
    if needsImprovement { needs.append("documented improvement") }
    if needsAuthorization { needs.append("authorisation") }
    if !needs.isEmpty { return "`\(date)`: \(session) needs " + needs.joined(separator: " and ") }
    return "`\(date)`: \(session) is \(coverage.words)"
  }
}

extension CoverageAnswer {
  /// The answer at the end of a sentence.
  fileprivate var words: String {
    switch self {
    case .covered: "covered"
    case .notCovered: "not covered"
    case .conditional: "covered under conditions"
    case .undetermined: "undetermined"
    }
  }
}

extension ClaimChecker {
  /// What the policies say of a planned course of visits, in the order of the days.
  ///
  /// The encounter tells payer, provider, state, diagnoses and complaint; its needling is one of the
  /// earlier sessions, together with its history, unless its day is one of the planned ones. What
  /// can be known only later, such as improvement, is told as a need. Days that stand twice are one
  /// visit.
  ///
  /// ```swift
  /// let plan = VisitPlan(6, perWeek: 2, from: start)
  /// for visit in checker.forecast(encounter, visits: plan.dates) { print(visit.summary) }
  /// ```
  public func forecast(_ encounter: Encounter, visits dates: [CalendarDate]) -> [PlannedVisit] {
    let days = Set(dates).sorted()
    var planned = encounter
    let needling = encounter.serviceLines.indices.filter {
      encounter.serviceLines[$0].procedure?.isDryNeedling == true
    }
    var line =
      needling.first.map { encounter.serviceLines[$0] }
      ?? ServiceLine(.needlingThreeOrMoreMuscles)
    line.dateOfService = nil
    line.lastDateOfService = nil
    planned.serviceLines = [line]
    planned.history.visits += Self.sessions(of: encounter).filter { !days.contains($0.date) }
    let today =
      needling.first.flatMap(encounter.dateOfService(ofLine:)) ?? encounter.claim.dateOfService
    return days.map { day in
      planned.claim.dateOfService = day
      planned.condition.durationWeeks = Self.weeks(encounter.condition, from: today, to: day)
      defer { planned.history.visits.append(Visit(day)) }
      return Self.plannedVisit(planned, on: day, policies)
    }
  }

  /// Needling, acupuncture and injections billed by an encounter, with their days.
  private static func sessions(of encounter: Encounter) -> [Visit] {
    encounter.serviceLines.indices.compactMap { index in
      guard let procedure = encounter.serviceLines[index].procedure,
        let kind = VisitKind(billedAs: procedure),
        let day = encounter.dateOfService(ofLine: index)
      else { return nil }
      return Visit(day, kind: kind)
    }
  }

  /// Weeks the complaint will have lasted, if it was told how long it had on the day of the visit.
  private static func weeks(
    _ condition: Condition, from today: CalendarDate?, to day: CalendarDate
  ) -> Int? {
    guard let weeks = condition.durationWeeks, let today else { return condition.durationWeeks }
    return max(0, weeks + today.days(to: day) / 7)
  }

  private static func plannedVisit(
    _ encounter: Encounter, on day: CalendarDate, _ policies: PolicyLibrary
  ) -> PlannedVisit {
    let line = LineEligibility(encounter, line: 0, policies)
    let unmet = RequirementKind.allCases.filter {
      line.states[$0] == .unmet && $0 != .attestingModifier
    }
    let needsImprovement = line.states[.improvement] != nil && unmet.isEmpty
    let needsAuthorization = line.states[.priorAuthorization] == .undetermined
    let modifier =
      line.states[.attestingModifier] == nil ? nil : line.counter?.continuation?.modifier
    return PlannedVisit(
      date: day, coverage: line.coverageOnceImproved,
      allowance: line.allowance(isHistoryComplete: encounter.history.isComplete),
      needsImprovement: needsImprovement, needsAuthorization: needsAuthorization,
      modifier: unmet.isEmpty ? modifier : nil, unmet: unmet)
  }
}

extension LineEligibility {
  /// The answer if the improvement that nobody can know beforehand comes: then it is a condition.
  fileprivate var coverageOnceImproved: CoverageAnswer {
    guard states[.improvement] == .undetermined || states[.improvement] == .met else {
      return coverage
    }
    var later = self
    later.states[.improvement] = .met
    let answer = later.coverage
    return answer == .covered ? .conditional : answer
  }
}
