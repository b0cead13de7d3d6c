import DryNeedlingKit

/// A planned course of visits as a small calendar.
struct PlanPage {
  let page: Page

  init(_ session: CaseSession, _ arguments: Arguments) throws(CommandError) {
    let days = try Self.days(session, arguments)
    let checker = session.workbench.checker(session.state)
    let visits = checker.forecast(session.state.encounter, visits: days)
    var page = Page()
    page.append(Self.calendar(visits))
    page.line(
      [
        "  ", .init("+", .good), " covered  ", .init("!", .warning), " needs something  ",
        .init("?", .info), " open  ", .init("x", .error), " not payable",
      ])
    for group in Self.groups(visits) { page.line(group, hang: 4) }
    if let policy = session.report.eligibility.policy {
      page.line(.init("by \(policy.id) (\(policy.payerName)); a forecast, no promise", .quiet))
    } else {
      page.line(.init("no policy of the payer is known, so coverage stays open", .quiet))
    }
    self.page = page
  }

  private static func days(
    _ session: CaseSession, _ arguments: Arguments
  ) throws(CommandError) -> [CalendarDate] {
    let word = try arguments.required("the number of visits")
    let value = FactValue(
      command: arguments.command, today: session.state.asOf ?? session.workbench.asOf)
    let count = try value.integer(word, 1...400, "a number of visits")
    var words = arguments.words.dropFirst()
    if words.first?.keyword == "visits" || words.first?.keyword == "visit" { words.removeFirst() }
    var start: CalendarDate?
    if let index = words.firstIndex(where: { $0.keyword == "from" }) {
      let rest = words[(index + 1)...]
      guard let day = rest.first else {
        throw arguments.error("a date must follow `from`", at: words[index].range)
      }
      guard rest.count == 1 else {
        throw arguments.misuse("there is a word too many", at: value.range(rest.dropFirst()))
      }
      start = try value.day(day)
      words = words[..<index]
    }
    let frequency = try Frequency(words, arguments)
    if let start { return frequency.offsets(count).map { start.adding(days: $0) } }
    // The visit in hand is the first of the course; the plan is for those after it.
    if let visit = session.state.encounter.decisiveDate {
      return frequency.offsets(count + 1).dropFirst().map { visit.adding(days: $0) }
    }
    guard let today = session.state.asOf ?? session.workbench.asOf else {
      throw arguments.error(
        "no date of service is stated; state it with `on 2025-03-03`, or say `from 2025-03-03`")
    }
    return frequency.offsets(count).map { today.adding(days: $0) }
  }

  private struct Mark {
    let sign: String
    let style: Page.Style
  }

  private static func mark(_ visit: PlannedVisit) -> Mark {
    if !visit.unmet.isEmpty || visit.coverage == .notCovered {
      return Mark(sign: "x", style: .error)
    }
    if visit.modifier != nil || visit.needsImprovement || visit.needsAuthorization
      || visit.coverage == .conditional
    {
      return Mark(sign: "!", style: .warning)
    }
    return visit.coverage == .covered
      ? Mark(sign: "+", style: .good) : Mark(sign: "?", style: .info)
  }

  /// Weeks as lines, Monday first, with a heading for each month.
  private static func calendar(_ visits: [PlannedVisit]) -> Page {
    var page = Page()
    guard let first = visits.first?.date, let last = visits.last?.date else { return page }
    let marks = Dictionary(
      visits.map { ($0.date.dayNumber, mark($0)) }, uniquingKeysWith: { first, _ in first })
    // 1970-01-05 was a Monday.
    func monday(_ date: CalendarDate) -> Int { (Int(date.dayNumber) - 4).flooredToWeek + 4 }
    page.line(.init("            Mo   Tu   We   Th   Fr   Sa   Su", .heading))
    var month = 0
    var week = monday(first)
    var lines = 0
    while week <= Int(last.dayNumber), lines < 80 {
      defer { week += 7 }
      guard (0..<7).contains(where: { marks[Int32(clamping: week + $0)] != nil }) else { continue }
      lines += 1
      let days = (0..<7).compactMap { CalendarDate(dayNumber: week + $0) }
      let head = days.first { marks[$0.dayNumber] != nil }?.components ?? first.components
      var spans: [Page.Span] = [
        head.month == month ? "          " : .init("  \(head.year)-\(two(head.month)) ")
      ]
      month = head.month
      for day in days {
        let number = two(day.components.day)
        if let mark = marks[day.dayNumber] {
          spans.append(.init(" \(number)\(mark.sign) ", mark.style))
        } else {
          spans.append(.init("  .  ", .quiet))
        }
      }
      page.line(spans, hang: 4)
    }
    if lines == 80 { page.line("  and further weeks") }
    return page
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Visits of one kind that follow one another are told together.
  private static func groups(_ visits: [PlannedVisit]) -> [[Page.Span]] {
    var groups: [(words: String, style: Page.Style, visits: [PlannedVisit])] = []
    for visit in visits {
      let words = need(visit)
      if groups.last?.words == words {
        groups[groups.count - 1].visits.append(visit)
      } else {
        groups.append((words, mark(visit).style, [visit]))
      }
    }
    return groups.map { group in
      let (first, last) = (group.visits[0], group.visits[group.visits.count - 1])
      var place = "\(first.date)"
      if group.visits.count > 1 { place += " to \(last.date)" }
      if let session = first.allowance?.session {
        place +=
          group.visits.count > 1
          ? ", sessions \(session) to \(last.allowance?.session ?? session)"
          : ", session \(session)"
      } else if group.visits.count > 1 {
        place += ", \(group.visits.count) visits"
      }
      return [.init("  \(place): "), .init(group.words, group.style)]
    }
  }

  /// What a visit comes to, without its day and number.
  private static func need(_ visit: PlannedVisit) -> String {
    guard visit.unmet.isEmpty else {
      let reasons = visit.unmet.map(\.rawValue).joined(separator: ", ")
      let anew =
        visit.unmet.contains(.visitLimit)
        ? visit.allowance?.reopens.map { ", counted anew from \($0)" } ?? "" : ""
      return "not payable (\(reasons)\(anew))"
    }
    var needs: [String] = []
    if let modifier = visit.modifier { needs.append("modifier \(modifier)") }
    if visit.needsImprovement { needs.append("documented improvement") }
    if visit.needsAuthorization { needs.append("authorisation") }
    return needs.isEmpty
      ? visit.coverage.words : "\(visit.coverage.words), needs \(needs.joined(separator: " and "))"
  }
}

extension Int {
  /// The greatest multiple of seven that is not greater.
  fileprivate var flooredToWeek: Int { self >= 0 ? self / 7 * 7 : -((-self + 6) / 7 * 7) }
}
