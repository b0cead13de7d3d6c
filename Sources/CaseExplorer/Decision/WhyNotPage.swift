import DryNeedlingKit
import LocatedJSON

/// What stands against something that is not so.
struct WhyNotPage {
  let session: CaseSession
  private var report: Report { session.report }
  private var encounter: Encounter { session.state.encounter }

  func page(_ arguments: Arguments) throws(CommandError) -> Page {
    let word = try arguments.required("the code, modifier or `covered`")
    try arguments.atMost(1)
    switch word.keyword {
    case "covered", "coverage": return covered()
    case "clean": return clean()
    default: break
    }
    if word.text.count == 5, let code = ProcedureCode(word.text) { return self.code(code) }
    if let modifier = Modifier(word.text) { return try self.modifier(modifier, arguments) }
    let near = closestMatch(to: word.text, among: ["covered", "clean", "20560", "20561"])
    throw arguments.error(
      "`\(word.text)` is no code and no modifier"
        + (near.map { "; did you mean `\($0)`?" } ?? ", such as `20561` or `59`"), at: word.range)
  }

  private func covered() -> Page {
    let eligibility = report.eligibility
    guard eligibility.coverage != .covered else {
      return Page("it is covered; `why coverage` tells why")
    }
    var page = Page()
    page.line(
      [.init(eligibility.coverage.words, eligibility.coverage.style), ", because"])
    for requirement in eligibility.requirements where requirement.state != .met {
      let isOpen = requirement.state == .undetermined
      page.row(
        isOpen ? "open" : "not met", .init(requirement.explanation), width: 9,
        style: isOpen ? .warning : .error)
      if !requirement.missing.isEmpty {
        let names = requirement.missing.map { "`\($0.name)`" }.joined(separator: " or ")
        page.row("", "would be settled by \(names)", width: 9)
      }
    }
    for other in eligibility.passedOver {
      page.row("policy", "\(other.policyID): \(other.reason)", width: 9)
    }
    if eligibility.policy == nil, eligibility.requirements.isEmpty {
      page.line("  no needling is billed or on record")
    }
    page.line(.init("`missing` ranks what is open, `why coverage` shows all requirements", .quiet))
    return page
  }

  private func clean() -> Page {
    let standing = session.findings.enumerated().filter { $0.element.severity > .info }
    guard !standing.isEmpty else {
      return Page("nothing but notes was found: the verdict is \(report.verdict.rawValue)")
    }
    var page = Page("it would be clean without")
    for (index, finding) in standing { page.append(CheckPage.line(finding, number: index + 1)) }
    return page
  }

  private func code(_ code: ProcedureCode) -> Page {
    var page = Page()
    page.row("coding", .init(report.coding.reason), width: 9)
    guard !encounter.serviceLines.contains(where: { $0.procedure == code }) else {
      page.line("\(code) is on the claim already; `why \(code)` tells how it stands")
      return page
    }
    var other = encounter
    let needling = other.serviceLines.firstIndex { $0.procedure?.isDryNeedling == true }
    if let needling, code.isDryNeedling {
      page.line(
        "with \(code) in place of \(other.serviceLines[needling].procedure.map(\.description) ?? "")"
      )
      other.serviceLines[needling].procedure = code
    } else {
      page.line("with a line \(code)")
      other.serviceLines.append(ServiceLine(code))
    }
    page.append(difference(to: other))
    return page
  }

  private func modifier(
    _ modifier: Modifier, _ arguments: Arguments
  ) throws(CommandError) -> Page {
    var other = encounter
    let lines = other.serviceLines
    guard
      let index = lines.firstIndex(where: { $0.procedure?.isDryNeedling == true })
        ?? lines.indices.first
    else { throw arguments.error("the case has no service line yet; begin with `line 20561`") }
    if lines[index].modifiers.contains(modifier) {
      return Page("\(modifier) is on line \(index + 1); `why \(modifier)` tells how it stands")
    }
    guard other.serviceLines[index].modifiers.append(modifier) else {
      throw arguments.error("line \(index + 1) has no room for another modifier")
    }
    var page = Page()
    page.line(
      "with \(modifier) on line \(index + 1) (\(lines[index].procedure?.description ?? ""))")
    page.append(difference(to: other))
    return page
  }

  private func difference(to other: Encounter) -> Page {
    let checker = session.workbench.checker(session.state)
    return DecisionDifference(from: report, to: checker.check(other)).page(sources: true)
  }
}
