import ClaimFiles
import ClaimReporting
import DryNeedlingKit
import LocatedJSON

/// Commands that look things up, and the reading of notes.
enum KnowledgeCommands {
  static let all = [NoteCommand.command, policies, rules, explain]

  private static let policies = Command(
    name: "policies", aliases: ["policy"], group: .knowledge,
    usage: ["", "all", "PAYER", "STATE"],
    summary: "what payers pay for, who may needle where, on the date of service",
    details: "Without a word, the policy and the law that the case falls under.",
    examples: ["policies", "policies Aetna", "policies CO"], slots: [.policy],
    action: .ask { (session, arguments) throws(CommandError) in
      try PoliciesPage(session).page(arguments)
    })

  private static let rules = Command(
    name: "rules", group: .knowledge, usage: ["", "FAMILY", "WORD"],
    summary: "the rules: all, of a family, or those that mention a word",
    examples: ["rules modifiers", "rules visit"],
    slots: [.words(RuleFamily.allCases.map(\.rawValue))],
    action: .ask { (session, arguments) throws(CommandError) in
      var rules = RuleCatalogue.all
      if !arguments.isEmpty {
        let text = try arguments.text("a word").lowercased()
        let meant = RuleCatalogue.rules(named: text)
        rules =
          meant.isEmpty
          ? rules.filter { "\($0.name) \($0.summary)".lowercased().contains(text) } : meant
        if rules.isEmpty {
          let near = RuleCatalogue.suggestion(for: text).map { "; did you mean `\($0)`?" } ?? ""
          throw arguments.error(
            "no rule mentions `\(text)`\(near)", at: arguments.first?.range)
        }
      }
      var page = Page()
      let width = (rules.map(\.name.count).max() ?? 0) + 2
      for rule in rules {
        page.line(
          [
            .init("\(rule.id) ", .quiet),
            .init(rule.severity.words.padded(8), rule.severity.style),
            .init(rule.name.padded(width), .heading), .init(rule.summary),
          ], hang: 8)
      }
      return page
    })

  private static let explain = Command(
    name: "explain", group: .knowledge, usage: ["RULE", "SOURCE"],
    summary: "what a rule asks, why, on whose authority; or what a source says",
    examples: ["explain DN1001", "explain kx-missing", "explain NCD-05"], slots: [.rule],
    action: .ask { (session, arguments) throws(CommandError) in
      let word = try arguments.required("the rule")
      try arguments.atMost(1)
      var page = Page()
      if RuleFamily(rawValue: word.text) == nil,
        let rule = RuleCatalogue.rules(named: word.text.lowercased()).first
          ?? RuleCatalogue.rules(named: word.text).first
      {
        page.verbatim(RuleText.page(rule))
      } else if let citation = Citation(id: word.text) ?? Citation(id: word.text.uppercased()) {
        page.verbatim(
          RuleText.page(
            citation, rules: RuleCatalogue.all, policies: session.workbench.policies))
      } else if let conflict = SourceConflict.known(word.text.uppercased()) {
        page.verbatim(
          RuleText.page(
            conflict, rules: RuleCatalogue.all, policies: session.workbench.policies))
      } else {
        let near = RuleCatalogue.suggestion(for: word.text).map { "did you mean `\($0)`?" }
        throw arguments.error(
          "no rule or source is called `\(word.text)`; \(near ?? "`rules` lists the rules")",
          at: word.range)
      }
      return page
    })
}

extension String {
  func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

/// Policies and state law.
struct PoliciesPage {
  private let session: CaseSession
  private let date: CalendarDate?

  init(_ session: CaseSession) {
    self.session = session
    date =
      session.state.encounter.decisiveDate ?? session.state.asOf ?? session.workbench.asOf
  }

  func page(_ arguments: Arguments) throws(CommandError) -> Page {
    guard let date else {
      throw arguments.error("no date of service is stated; state it first, as `on 2025-03-03`")
    }
    var page = Page()
    let library = session.workbench.policies
    guard let word = arguments.first else { return own(date) }
    let name = try arguments.text("the payer")
    if word.keyword == "all" {
      try arguments.atMost(1)
      page.verbatim(PolicyText.table(library.policies, on: date))
      return page
    }
    if let state = USState(name) ?? CodeNames.state(named: name).flatMap({ USState($0) }) {
      let scopes = library.scopes.filter { $0.state == state }
      guard !scopes.isEmpty else { return Page("nothing is known of the law of \(state)") }
      append(scopes.map { PolicyText.page($0, on: date) }, &page)
      return page
    }
    var policies = library.policies(named: name)
    if policies.isEmpty, let kind = PayerCommand.kind(name) {
      policies = library.policies.filter {
        $0.recognition.byKindAlone && $0.recognition.kinds.contains(kind)
      }
    }
    guard !policies.isEmpty else {
      let known = library.policies.flatMap { [$0.id, $0.payerName] + $0.recognition.names }
      let near = closestMatch(to: name, among: known).map { "did you mean `\($0)`?" }
      throw arguments.error(
        "no policy of a payer `\(name)` is known; \(near ?? "`policies all` lists those that are")",
        at: FactValue(command: arguments.command, today: nil).range(arguments.words))
    }
    append(policies.map { PolicyText.page($0, on: date) }, &page)
    return page
  }

  /// The policy and the law that the case falls under.
  private func own(_ date: CalendarDate) -> Page {
    var page = Page()
    let library = session.workbench.policies
    if let reference = session.report.eligibility.policy,
      let policy = library.policies.first(where: { $0.id == reference.id })
    {
      append([PolicyText.page(policy, on: date)], &page)
    } else {
      page.line("no policy was found for the payer of the case; `policies all` lists those known")
    }
    let encounter = session.state.encounter
    let state = encounter.serviceFacility?.state ?? encounter.billingProvider?.state
    if let state, let profession = encounter.renderingProvider?.knownProfession,
      let scope = library.scope(of: profession, in: state)
    {
      append([PolicyText.page(scope, on: date)], &page)
    } else {
      page.line(
        "the law is looked up once the state and the profession are stated: `state CO`, `provider PT`"
      )
    }
    return page
  }

  private func append(_ texts: [String], _ page: inout Page) {
    for text in texts {
      for line in text.split(separator: "\n") { page.line([.init(String(line))], hang: 4) }
    }
  }
}
