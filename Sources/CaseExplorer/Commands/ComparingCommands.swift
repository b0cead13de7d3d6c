import DryNeedlingKit

/// Commands that try things out and go back.
enum ComparingCommands {
  static let all = [whatIf, diff, mark, undo, redo]

  private static let whatIf = Command(
    name: "what-if", aliases: ["whatif"], group: .comparing,
    usage: ["CHANGE", "CHANGE and CHANGE…"],
    summary: "what a change would do to the decision; nothing is kept",
    details: """
      A change is a fact with its value, or any command that states facts: `payer Aetna`, `line \
      20561 GP`, `unset needling`. Several are joined by `and`, or by a comma before the next \
      command.
      """,
    examples: ["what-if payer medicare", "what-if cause = surgery and state CO"], slots: [.change],
    action: .ask { (session, arguments) throws(CommandError) in
      _ = try arguments.required("a change, such as `payer medicare`")
      let changed = try WhatIf.changed(session, arguments)
      var page = FactDifference(
        from: CaseTree(session.state.encounter), to: CaseTree(changed.encounter)
      ).page
      let report = session.workbench.checker(changed).check(changed.encounter)
      page.append(DecisionDifference(from: session.report, to: report).page())
      page.line(.init("nothing is kept; the same without `what-if` changes the case", .quiet))
      return page
    })

  private static let diff = Command(
    name: "diff", group: .comparing, usage: ["", "MARK"],
    summary: "what changed since a mark, or since the case was loaded",
    examples: ["diff", "diff before"], slots: [.mark],
    action: .ask { (session, arguments) throws(CommandError) in
      try arguments.atMost(1)
      var earlier = session.origin.encounter
      var name = "the case was \(session.state.source == nil ? "begun" : "loaded")"
      if let word = arguments.first {
        guard let mark = session.state.marks.first(where: { $0.name == word.text }) else {
          let names = session.state.marks.map { "`\($0.name)`" }.joined(separator: ", ")
          throw arguments.error(
            "there is no mark `\(word.text)`; "
              + (names.isEmpty ? "set one with `mark \(word.text)`" : "there are \(names)"),
            at: word.range)
        }
        earlier = mark.encounter
        name = "mark `\(mark.name)`"
      }
      guard earlier != session.state.encounter else {
        return Page("nothing has changed since \(.init(name))")
      }
      var page = Page("since \(.init(name))")
      page.append(
        FactDifference(from: CaseTree(earlier), to: CaseTree(session.state.encounter)).page)
      let checker = session.workbench.checker(session.state)
      page.append(
        DecisionDifference(from: checker.check(earlier), to: session.report).page())
      return page
    })

  private static let mark = Command(
    name: "mark", group: .comparing, usage: ["", "NAME"],
    summary: "remember the case for `diff`; without a name, list the marks",
    examples: ["mark before"], slots: [.mark],
    action: .act { (session, arguments) throws(CommandError) in
      guard let word = arguments.first else {
        let names = session.state.marks.map(\.name)
        return Response(
          Page(
            names.isEmpty ? "no marks; `mark NAME` sets one" : .init(names.joined(separator: "\n")))
        )
      }
      try arguments.atMost(1)
      let isName =
        word.text.count <= 30
        && word.text.allSatisfy {
          $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_"
        }
      guard isName else {
        throw arguments.error("a mark is one word of letters and digits", at: word.range)
      }
      var state = session.state
      state.marks.removeAll { $0.name == word.text }
      guard state.marks.count < 100 else { throw arguments.error("there are 100 marks already") }
      state.marks.append(.init(name: word.text, encounter: state.encounter))
      return session.apply(
        Change(state: state, page: Page("marked as `\(word.text)`; `diff \(word.text)` compares")),
        command: arguments.command.logged)
    })

  private static let undo = Command(
    name: "undo", group: .comparing, usage: ["", "NUMBER"], summary: "take back the last changes",
    examples: ["undo", "undo 3"], slots: [.words([])],
    action: .act { (session, arguments) throws(CommandError) in
      let count = try Self.count(arguments)
      let before = session.report
      let taken = session.undo(count)
      guard taken > 0 else { throw arguments.error("there is nothing to undo") }
      return Response(
        Self.page(
          "took back", session.undone.suffix(taken).reversed().map(\.command), session, before))
    })

  private static let redo = Command(
    name: "redo", group: .comparing, usage: ["", "NUMBER"], summary: "make undone changes again",
    examples: ["redo", "redo 3"], slots: [.words([])],
    action: .act { (session, arguments) throws(CommandError) in
      let count = try Self.count(arguments)
      let before = session.report
      let taken = session.redo(count)
      guard taken > 0 else { throw arguments.error("there is nothing to make again") }
      return Response(
        Self.page("made again", session.changes.suffix(taken).map(\.command), session, before))
    })

  private static func count(_ arguments: Arguments) throws(CommandError) -> Int {
    guard let word = arguments.first else { return 1 }
    try arguments.atMost(1)
    return try FactValue(command: arguments.command, today: nil)
      .integer(word, 1...CaseSession.mostChanges, "a number of changes")
  }

  private static func page(
    _ verb: String, _ commands: [String], _ session: CaseSession, _ before: Report
  ) -> Page {
    var page = Page()
    for command in commands.prefix(10) {
      page.line("\(verb): \(Redaction.text(of: command))", hang: 4)
    }
    if commands.count > 10 { page.line("and \(commands.count - 10) more") }
    page.line(VerdictLine.spans(session.report, before: before))
    return page
  }
}

enum WhatIf {
  /// The case with the changes that stand after `what-if`.
  static func changed(
    _ session: CaseSession, _ arguments: Arguments
  ) throws(CommandError) -> CaseState {
    var state = session.state
    for words in parts(arguments.words) {
      let change = try CommandTable.arguments(arguments.command, words)
      guard case .change(let make) = change.definition.action else {
        throw arguments.error(
          "`\(change.definition.name)` does not state a fact; try `payer medicare` or `cause = injury`",
          at: words.first?.range)
      }
      do throws(CommandError) {
        state = try make(state, change, session.workbench).state
      } catch {
        throw CommandTable.notParted(arguments.command, words, by: " and", "what-if ") ?? error
      }
    }
    return state
  }

  typealias Words = ArraySlice<CommandText.Word>

  /// The changes, cut at each `and` that a fact or a command follows, and at each comma behind which
  /// a change begins that could be no element of a list.
  static func parts(_ words: Words) -> [Words] {
    var parts: [Words] = []
    var start = words.startIndex
    var index = start
    while index < words.endIndex {
      defer { index += 1 }
      guard index > start, let next = next(after: index, words) else { continue }
      parts.append(words[start..<index])
      start = next
      index = next
    }
    return parts + [words[start...]]
  }

  /// Where the change after a conjunction begins; nil when there is none.
  private static func next(after index: Int, _ words: Words) -> Int? {
    let isComma = words[index].text == "," && !words[index].isQuoted
    guard isComma || words[index].keyword == "and" else { return nil }
    var next = index + 1
    if isComma, next < words.endIndex, words[next].keyword == "and" { next += 1 }
    guard next < words.endIndex else { return nil }
    let isJoined = words[next - 1].keyword == "and"
    let isNamed = CommandTable.command(named: words[next].keyword) != nil
    return CommandTable.isChange(at: next, words) || isJoined && isNamed ? next : nil
  }
}
