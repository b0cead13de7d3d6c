import ClaimReporting
import DryNeedlingKit

/// Why the decision is as it is.
struct WhyPage {
  let session: CaseSession
  private var report: Report { session.report }

  private static let width = 11

  func page(_ arguments: Arguments) throws(CommandError) -> Page {
    guard let word = arguments.first else { return verdict() }
    let text = word.text
    switch word.keyword {
    case "coverage", "covered", "policy", "not-covered", "eligibility": return coverage()
    case "verdict", "reject", "warn", "clean": return verdict()
    case "code", "coding": return code(nil)
    default: break
    }
    let rule = session.findings.filter {
      $0.ruleName == text.lowercased() || $0.ruleID == RuleID(text)
    }
    if !rule.isEmpty { return pages(rule) }
    if text.count == 5, let code = ProcedureCode(text) { return self.code(code) }
    let isNumber = Int(text).map { session.findings.indices.contains($0 - 1) } ?? false
    if let modifier = Modifier(text),
      Int(text) == nil || isOnClaim(modifier) || !isNumber && CodeNames.modifier(modifier) != nil
    {
      return self.modifier(modifier)
    }
    if let number = Int(text), isNumber { return pages([session.findings[number - 1]]) }
    throw arguments.error(unknown(text), at: word.range)
  }

  private func unknown(_ text: String) -> String {
    if let id = RuleID(text), let rule = ClaimChecker.rules.first(where: { $0.id == id }) {
      return "`\(rule.id)` found nothing in this case; `explain \(rule.id)` tells what it asks"
    }
    if let rule = ClaimChecker.rules.first(where: { $0.name == text }) {
      return "`\(rule.name)` found nothing in this case; `explain \(rule.name)` tells what it asks"
    }
    if Int(text) != nil {
      let count = session.findings.count
      return count == 0
        ? "nothing was found in this case, so there is no finding `\(text)`"
        : "there are findings `1` to `\(count)`; `check` lists them"
    }
    return
      "`\(text)` is no finding of this case, no code and no modifier; `check` lists the findings"
  }

  private func isOnClaim(_ modifier: Modifier) -> Bool {
    session.state.encounter.serviceLines.contains { $0.modifiers.contains(modifier) }
      || report.modifiers.contains { line in
        (line.advised + line.forbidden).contains { $0.modifier == modifier }
      }
  }

  private func pages(_ findings: [Finding]) -> Page {
    var page = Page()
    for (number, finding) in findings.enumerated() {
      if number > 0 { page.blank() }
      page.append(self.finding(finding))
    }
    return page
  }

  // MARK: - Subjects

  private func verdict() -> Page {
    var page = Page()
    page.line(
      [
        .init(report.verdict.rawValue, report.verdict.style),
        ": \(Page.Span(report.verdict.words))",
      ])
    guard !session.isEmpty else {
      page.append(CaseSession.beginning)
      return page
    }
    let worst = report.findings.map(\.severity).max()
    for (index, finding) in session.findings.enumerated() where finding.severity == worst {
      page.append(CheckPage.line(finding, number: index + 1))
    }
    page.append(CheckPage.coverage(report.eligibility))
    page.line(
      .init(
        "\(session.findings.isEmpty ? "" : "`why 1` goes to the ground of the first, ")`why coverage` to that of the coverage",
        .quiet))
    return page
  }

  private func finding(_ finding: Finding) -> Page {
    var page = Page()
    page.line(
      [
        .init("\(finding.ruleID) \(finding.ruleName)", .heading), " (",
        .init(finding.severity.words, finding.severity.style),
        ", \(finding.family.rawValue)\(finding.outcome == .undetermined ? ", cannot be told" : ""))",
      ])
    row("says", finding.message, &page)
    if let fact = about(finding) { row("about", fact, &page) }
    if !finding.missing.isEmpty {
      row("not stated", finding.missing.map { "`\($0.name)`" }.joined(separator: ", "), &page)
    }
    let influence = FactInfluence(session)
    append(influence, &page) { report in
      report.findings.first { $0.ruleID == finding.ruleID && $0.path == finding.path }?.message
    }
    if finding.family == .eligibility || finding.family == .documentation {
      append(report.eligibility.policy, &page)
    }
    if let rule = ClaimChecker.rules.first(where: { $0.id == finding.ruleID }) {
      row("rule", rule.summary, &page)
      row("because", rule.rationale, &page)
    }
    append(finding.citations, conflicts(finding), &page)
    if let denial = finding.denial { row("denial", "\(denial.summary) (a forecast)", &page) }
    if !finding.remedy.isEmpty { row("to do", finding.remedy, &page) }
    if let repair = finding.repair {
      let words = FixList.words(repair.edit, session.state.encounter)
      let number = FixList(session).items.firstIndex { $0.repair == repair }.map { " \($0 + 1)" }
      row("repair", "\(words): `fix\(number ?? "")`", &page)
    }
    return page
  }

  /// Conflicts about the rule; all those of the policy stand under `why coverage`.
  private func conflicts(_ finding: Finding) -> [SourceConflict] {
    let isOfPolicy =
      finding.conflicts.count > 1 && report.eligibility.conflicts.starts(with: finding.conflicts)
    return isOfPolicy ? [] : finding.conflicts
  }

  /// The fact a finding stands at; nil where that is not stated.
  private func about(_ finding: Finding) -> String? {
    let path = finding.path
    let tree = CaseTree(session.state.encounter)
    guard let steps = FactAddress.steps(path.description), let value = tree.value(at: steps) else {
      return nil
    }
    let address = FactAddress(steps: steps)
    guard let address, let text = value.valueText(address.specification.kind) else {
      return "`\(path)`"
    }
    return "`\(path)` = "
      + StatedFact(address: address, value: text).shown(identifiers: false)
  }

  private func coverage() -> Page {
    let eligibility = report.eligibility
    var page = Page()
    page.line(
      [.init(eligibility.coverage.words, eligibility.coverage.style)])
    append(eligibility.policy, remark: true, &page)
    if eligibility.policy == nil {
      row("policy", "none was found for the payer and the date", &page)
    }
    for other in eligibility.passedOver {
      row("not used", "\(other.policyID): \(other.reason)", &page)
    }
    append(FactInfluence(session), &page) { $0.eligibility.coverage }
    for requirement in eligibility.requirements {
      page.row(
        requirement.state.label,
        .init("\(requirement.kind.rawValue): \(requirement.explanation)"), width: Self.width,
        style: requirement.state.style)
      if !requirement.missing.isEmpty {
        let names = requirement.missing.map { "`\($0.name)`" }.joined(separator: " or ")
        row("", "not stated: \(names)", &page)
      }
    }
    append(eligibility.policy?.citations ?? [], eligibility.conflicts, most: 5, &page)
    if let denial = eligibility.denial { row("denial", "\(denial.summary) (a forecast)", &page) }
    if let day = eligibility.lastFilingDay { row("filing", "in time through \(day)", &page) }
    for question in eligibility.questionsForPayer { row("ask payer", question, &page) }
    return page
  }

  private func code(_ code: ProcedureCode?) -> Page {
    var page = Page()
    let coding = report.coding
    let recommended = coding.recommended.map { "\($0.code)" }.joined(separator: ", ")
    if let code {
      let isBilled = session.state.encounter.serviceLines.contains { $0.procedure == code }
      let isRecommended = coding.recommended.contains { $0.code == code }
      page.line(
        [
          .init("\(code)", .heading),
          .init(CodeNames.procedure(code).map { " (\($0))" } ?? ""),
          .init(isBilled ? " is billed" : " is not billed"),
          .init(isRecommended ? " and is the code for what was done" : ""),
        ])
      if !isBilled, !isRecommended {
        row("", "`why-not \(code)` tells what stands against it", &page)
      }
    } else {
      page.line(.init("the code", .heading))
    }
    row("coding", coding.reason, &page)
    if !recommended.isEmpty { row("right is", recommended, &page) }
    append(FactInfluence(session), &page) { $0.coding.recommended.map(\.code) }
    if code == nil || code?.isDryNeedling == true {
      append(["CPT-01", "CPT-02"].compactMap(Citation.init(id:)), [], &page)
    }
    let lines = session.state.encounter.serviceLines
    let related = session.findings.enumerated().filter { _, finding in
      guard finding.family == .coding || finding.family == .integrity else { return false }
      guard let code, let index = finding.path.index, lines.indices.contains(index),
        FactPath(finding.path.fact).description.hasPrefix("lines")
      else { return finding.family == .coding }
      return lines[index].procedure == code
    }
    for (index, finding) in related { page.append(CheckPage.line(finding, number: index + 1)) }
    return page
  }

  private func modifier(_ modifier: Modifier) -> Page {
    var page = Page()
    page.line(
      [
        .init("\(modifier)", .heading),
        .init(CodeNames.modifier(modifier).map { " (\($0))" } ?? ""),
      ])
    var isTold = false
    for line in report.modifiers {
      for (advice, isWanted) in line.advised.map({ ($0, true) })
        + line.forbidden.map({ ($0, false) })
      where advice.modifier == modifier {
        isTold = true
        row(
          "line \(line.lineIndex + 1)",
          "\(line.procedure): \(isWanted ? "" : "not to be used, ")\(advice.strength.rawValue): "
            + advice.reason, &page)
        append(advice.citations, [], &page)
      }
    }
    let related = session.findings.enumerated().filter {
      $0.element.message.contains("`\(modifier)`")
    }
    for (index, finding) in related { page.append(CheckPage.line(finding, number: index + 1)) }
    if !isTold, related.isEmpty {
      row("", "nothing asks for it and nothing speaks against it in this case", &page)
    }
    append(FactInfluence(session), &page) { report in
      report.modifiers.map { line in
        (line.advised + line.forbidden).filter { $0.modifier == modifier }.map(\.reason)
      }.filter { !$0.isEmpty }
    }
    return page
  }

  // MARK: - Rows

  private func row(_ label: String, _ text: String, _ page: inout Page) {
    page.row(label, .init(text), width: Self.width, style: .quiet)
  }

  private func append<Answer: Equatable>(
    _ influence: FactInfluence, _ page: inout Page, answer: (Report) -> Answer
  ) {
    let facts = influence.facts(behind: answer, now: answer(report))
    for (number, fact) in facts.enumerated() {
      row(
        number == 0 ? "rests on" : "", "\(fact.path) = \(fact.shown(identifiers: false))", &page)
    }
    if facts.isEmpty { row("rests on", "no single stated fact", &page) }
    if influence.isPartial { row("", "facts beyond the first 120 were not tried", &page) }
  }

  private func append(
    _ policy: PolicyReference?, remark: Bool = false, _ page: inout Page
  ) {
    guard let policy else { return }
    row(
      "policy",
      "\(policy.id) (\(policy.payerName)): \(policy.position.rawValue), "
        + "\(policy.effective.words), \(policy.confidence.rawValue)", &page)
    if let date = session.state.encounter.decisiveDate {
      row("", "chosen by the date of service \(date)", &page)
    }
    if remark, !policy.remark.isEmpty { row("", policy.remark, &page) }
  }

  private func append(
    _ citations: [Citation], _ conflicts: [SourceConflict], most: Int = .max, _ page: inout Page
  ) {
    for (number, citation) in citations.prefix(most).enumerated() {
      row(
        number == 0 ? "sources" : "",
        "\(citation.id) (\(citation.confidence.rawValue)): \(citation.statement) "
          + "(\(citation.issuer), \(citation.title)\(citation.effectiveFrom.map { ", from \($0)" } ?? ""))",
        &page)
    }
    for conflict in conflicts.prefix(most) {
      row("conflict", "\(conflict.id): \(conflict.explanation)", &page)
    }
    let others = citations.dropFirst(most).map(\.id) + conflicts.dropFirst(most).map(\.id)
    if !others.isEmpty {
      row("also", "\(others.joined(separator: ", ")); `explain ID` tells what each says", &page)
    }
  }
}

extension RequirementState {
  fileprivate var label: String {
    switch self {
    case .met: "met"
    case .unmet: "not met"
    case .undetermined: "open"
    }
  }

  fileprivate var style: Page.Style {
    switch self {
    case .met: .good
    case .unmet: .error
    case .undetermined: .warning
    }
  }
}

extension EffectivePeriod {
  /// `from 2020-01-21 through 2024-06-30`.
  var words: String {
    let start = firstDay.map { "from \($0)" } ?? seen.map { "seen on \($0)" } ?? "start unknown"
    return start + (lastDay.map { " through \($0)" } ?? "")
  }
}

extension DenialForecast {
  /// The codes as remittances print them.
  var summary: String {
    let first =
      "\(group) \(reason)" + (remarks.isEmpty ? "" : " with \(remarks.joined(separator: ", "))")
    return ([first] + alternatives.map(\.reason)).joined(separator: " or ")
  }
}

extension Encounter {
  /// The date of service that chooses policy and law: of the needling line, or of the claim.
  var decisiveDate: CalendarDate? {
    serviceLines.first { $0.procedure?.isDryNeedling == true }?.dateOfService
      ?? claim.dateOfService
  }
}
