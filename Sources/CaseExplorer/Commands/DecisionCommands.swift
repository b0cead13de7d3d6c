import DryNeedlingKit

/// Commands about the decision: what it is, why, and what would settle or mend it.
enum DecisionCommands {
  static let all = [check, why, whyNot, missing, fix, plan]

  private static let check = Command(
    name: "check", aliases: ["verdict"], group: .decision, usage: [""],
    summary: "the whole decision, findings numbered for `why` and `fix`",
    details: "After each change the verdict is told on one line anyway.", examples: ["check"],
    action: .ask { (session, arguments) throws(CommandError) in
      try arguments.atMost(0)
      return CheckPage.page(session)
    })

  private static let why = Command(
    name: "why", group: .decision, usage: ["", "FINDING", "CODE", "MODIFIER", "coverage"],
    summary: "the reasons: rule, facts used, policy, sources, conflicts",
    details: """
      A finding is named by its number in `check`, or by the id or name of its rule. The facts used \
      are found by asking again without each of them. Without a word, the verdict is explained.
      """,
    examples: ["why", "why 1", "why 20561", "why coverage"], slots: [.subject],
    action: .ask { (session, arguments) throws(CommandError) in
      try arguments.atMost(1)
      return try WhyPage(session: session).page(arguments)
    })

  private static let whyNot = Command(
    name: "why-not", aliases: ["whynot"], group: .decision,
    usage: ["CODE", "MODIFIER", "covered", "clean"],
    summary: "what stands against a code, a modifier, coverage or a clean claim",
    details:
      "A code or modifier is put on the needling line, and what the decision then says is shown.",
    examples: ["why-not 20561", "why-not 59", "why-not covered"],
    slots: [.opposite],
    action: .ask { (session, arguments) throws(CommandError) in
      try WhyNotPage(session: session).page(arguments)
    })

  private static let missing = Command(
    name: "missing", group: .decision, usage: [""],
    summary: "facts that would settle what is open, the most useful first",
    details: """
      Each fact is tried with every value that can stand there, and the open questions that the \
      answers settle are counted.
      """,
    examples: ["missing"],
    action: .ask { (session, arguments) throws(CommandError) in
      try arguments.atMost(0)
      return MissingPage.page(session)
    })

  private static let fix = Command(
    name: "fix", group: .decision, usage: ["", "NUMBER", "NUMBER attested", "all"],
    summary: "repairs: list them, or make one",
    details: """
      `fix all` makes those that are mechanical, one after the other, and checks after each. A \
      repair that asserts a clinical fact is made only when you vouch for it: `fix 2 attested`.
      """,
    examples: ["fix", "fix 1", "fix all"],
    slots: [.repair, .attested],
    action: .act { (session, arguments) throws(CommandError) in
      guard !arguments.isEmpty else { return Response(FixList(session).page, isLong: true) }
      let change = try FixList(session).change(arguments)
      return session.apply(change, command: arguments.command.logged)
    })

  private static let plan = Command(
    name: "plan", group: .decision, usage: ["NUMBER [visits] [FREQUENCY] [from DATE]"],
    summary: "a course of visits as a calendar: what will be covered",
    details: """
      Frequencies as in `visits`. Without a date the course begins one step after the date of \
      service, which counts as the first visit.
      """,
    examples: ["plan 8 visits weekly", "plan 12 visits twice weekly from 2025-04-01"],
    slots: [.words([]), .words(["visits", "weekly", "twice", "daily", "every", "from"])],
    action: .ask { (session, arguments) throws(CommandError) in
      try PlanPage(session, arguments).page
    })
}

/// The decision in full.
enum CheckPage {
  static func page(_ session: CaseSession) -> Page {
    let report = session.report
    var page = Page()
    page.line(
      [
        .init(report.verdict.rawValue, report.verdict.style),
        ": \(Page.Span(report.verdict.words)) (\(Page.Span(VerdictLine.counts(report))))",
      ])
    guard !session.isEmpty else {
      page.append(CaseSession.beginning)
      return page
    }
    page.row("code", .init(report.coding.reason), width: 10)
    page.append(coverage(report.eligibility))
    for line in report.modifiers {
      let words =
        line.advised.map { "\($0.modifier) \($0.strength.rawValue)" }
        + line.forbidden.map { "not \($0.modifier)" }
      page.row(
        "modifiers",
        "line \(line.lineIndex + 1) (\(line.procedure)): \(words.joined(separator: ", "))",
        width: 10)
    }
    for (number, finding) in session.findings.enumerated() {
      page.append(self.line(finding, number: number + 1))
    }
    page.append(hints(session))
    return page
  }

  static func coverage(_ eligibility: EligibilityDecision) -> Page {
    var page = Page()
    var words = eligibility.coverage == .undetermined ? "undetermined" : eligibility.coverage.words
    if let policy = eligibility.policy { words += ", by \(policy.id) (\(policy.payerName))" }
    page.row("coverage", .init(words, eligibility.coverage.style), width: 10)
    if let visits = eligibility.visits {
      var words = "session \(visits.session), \(visits.used) used, \(visits.remaining) left"
      if let reopens = visits.reopens { words += ", counted anew from \(reopens)" }
      if !visits.isHistoryComplete { words += "; the history may be incomplete" }
      page.row("visits", .init(words), width: 10)
    }
    return page
  }

  /// A finding on one line, and what to do on the next.
  static func line(_ finding: Finding, number: Int) -> Page {
    var page = Page()
    page.line(
      [
        "\(number) ", .init(finding.severity.words + ": ", finding.severity.style),
        .init(finding.message + " "),
        .init("[\(finding.ruleID) \(finding.ruleName)]", .quiet),
      ], hang: 4)
    if finding.severity > .info, !finding.remedy.isEmpty {
      page.line("    to do: \(finding.remedy)", hang: 6)
    }
    return page
  }

  /// What could be asked next.
  private static func hints(_ session: CaseSession) -> Page {
    let report = session.report
    var hints: [String] = []
    if !report.findings.isEmpty { hints.append("`why 1`") }
    if report.findings.contains(where: { $0.repair != nil }) { hints.append("`fix`") }
    if MissingPage.hasOpenQuestions(report) { hints.append("`missing`") }
    let isMedicare = session.state.encounter.coverage.payerKind == .medicare
    hints.append("`what-if payer \(isMedicare ? "Aetna" : "medicare")`")
    return Page(.init("try \(hints.joined(separator: ", "))", .quiet))
  }
}

/// Repairs of the findings.
struct FixList {
  struct Item {
    let repair: Repair
    let finding: Finding
  }

  let items: [Item]
  private let session: CaseSession

  init(_ session: CaseSession) {
    self.session = session
    var seen: Set<Repair> = []
    items = session.findings.compactMap { finding in
      guard let repair = finding.repair, seen.insert(repair).inserted else { return nil }
      return Item(repair: repair, finding: finding)
    }
  }

  var page: Page {
    var page = Page()
    for (number, item) in items.enumerated() {
      page.line(
        [
          "\(number + 1) ", .init(Self.words(item.repair.edit, session.state.encounter), .heading),
          item.repair.needsAttestation ? .init(", if you vouch for it", .warning) : "",
          .init(" [\(item.finding.ruleID) \(item.finding.ruleName)]", .quiet),
        ], hang: 4)
      page.line("    \(item.finding.message)", hang: 4)
      if item.repair.needsAttestation {
        page.line("    it asserts a clinical fact: `fix \(number + 1) attested`", hang: 4)
      }
    }
    if items.isEmpty { page.line("no finding has a mechanical repair") }
    let others = session.findings.filter {
      $0.repair == nil && $0.severity > .info && !$0.remedy.isEmpty
    }
    if !others.isEmpty {
      page.line("to be mended by a person:")
      for finding in others {
        page.line(
          [
            .init("- ", finding.severity.style), .init(finding.remedy),
            .init(" [\(finding.ruleID)]", .quiet),
          ], hang: 2)
      }
    }
    if items.contains(where: { !$0.repair.needsAttestation }) {
      page.line(.init("`fix 1` makes one, `fix all` all that need no vouching", .quiet))
    }
    return page
  }

  /// The case with the repairs that a command asks for.
  func change(_ arguments: Arguments) throws(CommandError) -> Change {
    guard let word = arguments.first else { throw arguments.misuse("the number is missing") }
    if word.keyword == "all" {
      try arguments.atMost(1)
      return try allMechanical(arguments)
    }
    guard let number = Int(word.text), items.indices.contains(number - 1) else {
      throw arguments.error(
        items.isEmpty
          ? "no finding has a mechanical repair"
          : "there are \(items.count) repairs; `fix` lists them",
        at: word.range)
    }
    let item = items[number - 1]
    if let second = arguments.words.dropFirst().first {
      guard second.keyword == "attested", arguments.words.count == 2 else {
        throw arguments.misuse("only `attested` can follow", at: second.range)
      }
    } else if item.repair.needsAttestation {
      throw arguments.error(
        "this repair asserts a clinical fact; if it is true, write `fix \(number) attested`",
        at: word.range)
    }
    var change = Change(state: session.state)
    guard Self.make(item.repair.edit, &change.state.encounter) else {
      throw arguments.error("the repair does not fit the case any more", at: word.range)
    }
    change.page = difference(to: change.state.encounter)
    return change
  }

  private func allMechanical(_ arguments: Arguments) throws(CommandError) -> Change {
    var change = Change(state: session.state)
    var made: Set<Repair> = []
    let checker = session.workbench.checker(session.state)
    // Each repair is judged anew, since one can settle or change another.
    for _ in 0..<50 {
      let report = checker.check(change.state.encounter)
      let next = report.findings.compactMap(\.repair).first {
        !$0.needsAttestation && !made.contains($0)
      }
      guard let next else { break }
      made.insert(next)
      change.page.line("  \(Self.words(next.edit, change.state.encounter))")
      _ = Self.make(next.edit, &change.state.encounter)
    }
    guard change.state.encounter != session.state.encounter else {
      throw arguments.error("no finding has a repair that needs no vouching")
    }
    change.page.append(difference(to: change.state.encounter))
    return change
  }

  private func difference(to encounter: Encounter) -> Page {
    FactDifference(from: CaseTree(session.state.encounter), to: CaseTree(encounter)).page
  }

  /// A repair in words.
  static func words(_ edit: Repair.Edit, _ encounter: Encounter) -> String {
    func line(_ index: Int) -> String {
      let code =
        encounter.serviceLines.indices.contains(index)
        ? encounter.serviceLines[index].procedure : nil
      return "line \(index + 1)" + (code.map { " (\($0))" } ?? "")
    }
    switch edit {
    case .addModifier(let modifier, let index): return "add \(modifier) to \(line(index))"
    case .removeModifier(let modifier, let index): return "take \(modifier) off \(line(index))"
    case .replaceProcedure(let code, let index): return "bill \(code) on \(line(index))"
    case .setQuantity(let quantity, let index):
      return "bill \(quantity) unit\(quantity == ServiceQuantity(1) ? "" : "s") on \(line(index))"
    case .removeLine(let index): return "remove \(line(index))"
    case .replaceDiagnosis(let code, let index): return "give \(code) as diagnosis \(index + 1)"
    case .setTotalCharge(let money): return "set the total charge to \(money)"
    }
  }

  /// Makes a repair; false when the case has no such line.
  static func make(_ edit: Repair.Edit, _ encounter: inout Encounter) -> Bool {
    func change(_ index: Int, _ body: (inout ServiceLine) -> Bool) -> Bool {
      guard encounter.serviceLines.indices.contains(index) else { return false }
      return body(&encounter.serviceLines[index])
    }
    switch edit {
    case .addModifier(let modifier, let index):
      return change(index) { $0.modifiers.append(modifier) }
    case .removeModifier(let modifier, let index):
      return change(index) { line in
        guard let position = line.modifiers.firstIndex(of: modifier) else { return false }
        var kept = Array(line.modifiers)
        kept.remove(at: position)
        line.modifiers = ModifierList(kept)
        return true
      }
    case .replaceProcedure(let code, let index):
      return change(index) {
        $0.procedure = code
        return true
      }
    case .setQuantity(let quantity, let index):
      return change(index) {
        $0.quantity = quantity
        return true
      }
    case .removeLine(let index):
      guard encounter.serviceLines.indices.contains(index) else { return false }
      encounter.serviceLines.remove(at: index)
      return true
    case .replaceDiagnosis(let code, let index):
      guard encounter.diagnoses.indices.contains(index) else { return false }
      encounter.diagnoses[index].code = code
      return true
    case .setTotalCharge(let money):
      encounter.claim.totalCharge = money
      return true
    }
  }
}
