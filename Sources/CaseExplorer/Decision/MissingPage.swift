import DryNeedlingKit

/// Facts that would settle what is open: every value that can stand in a fact is tried, and the
/// open questions that it settles are counted.
enum MissingPage {
  /// A question that is open: a finding or a requirement that is undetermined.
  private enum Question: Hashable {
    case rule(RuleID, FactPath)
    case requirement(RequirementKind)
  }

  private struct Trial {
    let fact: FactAddress
    /// The most questions that a value settles.
    let settled: Int
    /// Values by what they lead to.
    let outcomes: [(outcome: String, values: [String])]
    /// Whether all values were tried with one outcome.
    let isOneOutcome: Bool
  }

  static func hasOpenQuestions(_ report: Report) -> Bool { !questions(report).isEmpty }

  static func page(_ session: CaseSession) -> Page {
    let open = questions(session.report)
    guard !open.isEmpty else {
      return session.isEmpty
        ? CaseSession.beginning : Page("nothing is open: every question could be answered")
    }
    let trials = trials(session, open)
    var page = Page()
    page.line("\(open.count) open \(open.count == 1 ? "question" : "questions")")
    for trial in trials {
      page.line(
        [
          .init("  settles \(trial.settled): "), .init(trial.fact.path, .heading),
          .init(", \(trial.fact.specification.words)"),
        ], hang: 4)
      for (outcome, values) in trial.outcomes.prefix(5) {
        if trial.isOneOutcome {
          page.line("    whatever it is, such as \(values[0]) -> \(outcome)", hang: 6)
          continue
        }
        let shown = values.prefix(6).joined(separator: ", ")
        let more = values.count > 6 ? " and \(values.count - 6) more" : ""
        page.line(
          [.init("    \(shown)\(more)", .info), .init(" -> \(outcome)")], hang: 6)
      }
      if trial.outcomes.count > 5 {
        page.line("    and \(trial.outcomes.count - 5) other outcomes")
      }
    }
    let untold = unsettled(open, session)
    if !untold.isEmpty {
      page.line("no single fact settles:")
      for text in untold { page.line("  \(text)", hang: 4) }
    }
    return page
  }

  private static func questions(_ report: Report) -> Set<Question> {
    var questions: Set<Question> = []
    for finding in report.findings where finding.outcome == .undetermined {
      questions.insert(.rule(finding.ruleID, finding.path))
    }
    for requirement in report.eligibility.requirements where requirement.state == .undetermined {
      questions.insert(.requirement(requirement.kind))
    }
    return questions
  }

  private static func trials(_ session: CaseSession, _ open: Set<Question>) -> [Trial] {
    var facts: [Fact] = []
    let named =
      session.report.findings.flatMap(\.missing)
      + session.report.eligibility.requirements.flatMap(\.missing) + session.report.coding.missing
    for fact in named where !facts.contains(fact) { facts.append(fact) }
    let addresses = facts.flatMap { Samples.addresses(of: $0, session.state.encounter) }
    var seen: Set<FactAddress> = []
    return addresses.filter { seen.insert($0).inserted }
      .map { trial($0, session, open) }
      .filter { $0.settled > 0 }
      .sorted { $0.settled > $1.settled }
  }

  private static func trial(
    _ address: FactAddress, _ session: CaseSession, _ open: Set<Question>
  ) -> Trial {
    let tree = CaseTree(session.state.encounter)
    let checker = session.workbench.checker(session.state)
    var most = 0
    var tried = 0
    var outcomes: [(outcome: String, values: [String])] = []
    for sample in Samples.values(of: address, session.state.encounter) {
      var changed = tree
      guard changed.set(sample, at: address.steps[...]) else { continue }
      tried += 1
      let report = checker.check(changed.reading.encounter)
      let settled = open.subtracting(questions(report)).count
      guard settled > 0 else { continue }
      most = max(most, settled)
      let outcome = "\(report.verdict.rawValue), \(report.eligibility.coverage.words)"
      let value = sample.valueText(address.specification.kind) ?? "…"
      if let index = outcomes.firstIndex(where: { $0.outcome == outcome }) {
        outcomes[index].values.append(value)
      } else {
        outcomes.append((outcome, [value]))
      }
    }
    return Trial(
      fact: address, settled: most, outcomes: outcomes,
      isOneOutcome: outcomes.count == 1 && outcomes[0].values.count == tried)
  }

  /// Open questions that name no fact: only a source or the payer can answer them.
  private static func unsettled(_ open: Set<Question>, _ session: CaseSession) -> [String] {
    var texts: [String] = []
    for finding in session.report.findings
    where finding.outcome == .undetermined && finding.missing.isEmpty {
      texts.append("\(finding.message) [\(finding.ruleID)]")
    }
    for requirement in session.report.eligibility.requirements
    where requirement.state == .undetermined && requirement.missing.isEmpty {
      texts.append("\(requirement.kind.rawValue): \(requirement.explanation)")
    }
    return texts
  }
}

/// Values to try for a fact.
enum Samples {
  /// The facts to set where a fact of the kit is missing; a fact with parts gives its parts.
  static func addresses(of fact: Fact, _ encounter: Encounter) -> [FactAddress] {
    switch fact {
    case .renderingQualifications:
      return [
        "renderingProvider.qualifications.needlingTrainingHours",
        "renderingProvider.qualifications.needlingCertification",
        "renderingProvider.qualifications.acupunctureDegree",
        "renderingProvider.qualifications.acupunctureLicense",
      ].compactMap { FactAddress($0) }
    case .supervisingProvider:
      return [FactAddress("supervisingProvider.profession")].compactMap(\.self)
    case .referringProvider: return [FactAddress("referringProvider.profession")].compactMap(\.self)
    case .renderingProvider: return [FactAddress("renderingProvider.profession")].compactMap(\.self)
    case .billingProvider: return [FactAddress("billingProvider.profession")].compactMap(\.self)
    case .serviceFacility: return [FactAddress("serviceFacility.state")].compactMap(\.self)
    default: break
    }
    guard fact.name.hasPrefix("lines[]") else { return [FactAddress(fact.name)].compactMap(\.self) }
    let rest = fact.name.dropFirst("lines[]".count)
    return encounter.serviceLines.indices.prefix(6).compactMap {
      FactAddress("lines[\($0)]\(rest)")
    }
  }

  /// Values that can stand in a fact: all of a closed set, and telling ones of an open set.
  static func values(of address: FactAddress, _ encounter: Encounter) -> [CaseTree] {
    let date = encounter.decisiveDate
    func days(_ distances: [Int]) -> [CaseTree] {
      (date.map { date in distances.map { date.adding(days: -$0).description } } ?? ["2025-03-03"])
        .map(CaseTree.string)
    }
    switch address.specification.kind {
    case .boolean: return [.boolean(true), .boolean(false)]
    case .word(let words): return words.map(CaseTree.string)
    case .profession: return Profession.allCases.map { .string($0.rawValue) }
    case .state: return USState.all.prefix(51).map { .string($0.description) }
    case .place: return CodeNames.places.map { .string($0.code) }
    case .date:
      return address.path == "date"
        ? ["2019-06-03", "2022-03-01", "2025-03-03", "2026-03-02"].map(CaseTree.string)
        : days([30, 83, 84, 91, 365])
    case .integer: return [0, 4, 8, 12, 13, 24, 27, 50, 54, 80, 100].map { .number("\($0)") }
    case .decimal: return [.number("1"), .number("2")]
    case .money: return [.number("60.00")]
    case .muscles:
      return [["trapezius"], ["trapezius", "levator scapulae", "infraspinatus"]].map { names in
        .list(names.map(CaseTree.string))
      }
    case .diagnoses: return CodeNames.diagnoses.map { .list([.string($0.code)]) }
    case .visits:
      return [0, 12, 20].map { count in
        .list((0..<count).flatMap { days([7 * (count - $0)]) })
      }
    case .modifiers: return ["KX", "GP", "GA"].map { .list([.string($0)]) }
    case .procedure: return [.string("20560"), .string("20561")]
    case .text:
      return address.path == "payer.name"
        ? ["Aetna", "Cigna", "UnitedHealthcare"].map(CaseTree.string) : [.string("given")]
    default: return []
    }
  }
}
