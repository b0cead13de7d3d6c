import ClaimFiles
import ClaimReporting
import DryNeedlingKit

/// Commands that begin, show and keep a case.
enum CaseCommands {
  static let all = [load, new, show, save, export]

  private static let load = Command(
    name: "load", aliases: ["open"], group: .cases, usage: ["FILE", "FILE NUMBER"],
    summary: "take a case from a file",
    details: """
      Reads what `needling check` reads; the format is told by the content. Of a file with several \
      cases the first is taken, or the one of that number or claim number. Other claims of the same \
      patient in the file become its history.
      """,
    examples: ["load Examples/Claims/clinic-day.837", "load Examples/Claims/clinic-day.837 2"],
    slots: [.file([]), .words([])],
    action: .act { (session, arguments) throws(CommandError) in
      let path = try arguments.required("the name of a file")
      try arguments.atMost(2)
      return Response(.load(path: path.text))
    })

  private static let new = Command(
    name: "new", group: .cases, usage: [""], summary: "begin an empty case",
    examples: ["new"],
    action: .act { (session, arguments) throws(CommandError) in
      try arguments.atMost(0)
      var state = session.state
      state.encounter = Encounter()
      state.source = nil
      state.note = nil
      return session.apply(
        Change(state: state, page: Page("an empty case")), command: arguments.command.logged,
        isOrigin: true)
    })

  private static let show = Command(
    name: "show", aliases: ["case"], group: .cases, usage: ["", "FACT", "identifiers"],
    summary: "the facts of the case, as they could be typed",
    details: """
      Whatever could tell who the patient is, notes included, is withheld unless you ask with `show \
      identifiers`.
      """,
    examples: ["show", "show needling", "show identifiers"],
    slots: [.stated(["identifiers"]), .words(["identifiers"])],
    action: .ask { (session, arguments) throws(CommandError) in
      try ShowCommand.page(session, arguments)
    })

  private static let save = Command(
    name: "save", group: .cases, usage: ["FILE", "FILE replace"],
    summary: "write the case to a file (case JSON)",
    details: """
      The file holds everything the case states, identifiers too. A file that is there already is \
      replaced only when you say `replace`. `log FILE` writes the commands instead.
      """,
    examples: ["save case.json", "save case.json replace"],
    slots: [.file([]), .words(["replace"])],
    action: .act { (session, arguments) throws(CommandError) in
      let json = CaseWriter.indentedJSON(session.state.encounter) + "\n"
      return Response(try Writing.effect(json, arguments, arguments.words))
    })

  private static let export = Command(
    name: "export", group: .cases, usage: ["FORMAT", "FORMAT FILE", "FORMAT FILE replace"],
    summary: "the case or the decision in another format",
    details: ExportFormat.all.map { "\($0.name): \($0.words)" }.joined(separator: "\n"),
    examples: ["export case", "export json report.json"],
    slots: [.format, .file([]), .words(["replace"])],
    action: .act { (session, arguments) throws(CommandError) in
      let word = try arguments.required("the format")
      guard let format = ExportFormat.all.first(where: { $0.name == word.keyword }) else {
        let names = ExportFormat.all.map { "`\($0.name)`" }.joined(separator: ", ")
        throw arguments.error("`\(word.text)` is not a format; known are \(names)", at: word.range)
      }
      let text = format.text(session)
      let rest = arguments.words.dropFirst()
      guard rest.isEmpty else { return Response(try Writing.effect(text, arguments, rest)) }
      var page = Page()
      page.verbatim(text)
      return Response(page, isLong: true)
    })
}

/// Writing a file that is named by the words of a command.
enum Writing {
  static func effect(
    _ text: String, _ arguments: Arguments, _ words: ArraySlice<CommandText.Word>
  ) throws(CommandError) -> Effect {
    guard let path = words.first else {
      throw arguments.misuse("the name of a file is missing", at: arguments.command.end)
    }
    var replaces = false
    if let second = words.dropFirst().first {
      guard second.keyword == "replace", words.count == 2 else {
        throw arguments.misuse(
          "only `replace` can follow; a name with blanks needs quotation marks", at: second.range)
      }
      replaces = true
    }
    return .write(path: path.text, text: text, replaces: replaces)
  }
}

/// A way to write the case or the decision about it.
struct ExportFormat: Sendable {
  let name: String
  let words: String
  let text: @Sendable (CaseSession) -> String

  /// Every format. To add one, add a line.
  static let all: [ExportFormat] =
    [
      ExportFormat(name: "case", words: "the case as JSON, which `load` reads") {
        CaseWriter.indentedJSON($0.state.encounter) + "\n"
      },
      ExportFormat(name: "line", words: "the case as JSON on one line, for NDJSON") {
        CaseWriter.json($0.state.encounter) + "\n"
      },
    ]
    + ReportFormat.allCases.map { format in
      ExportFormat(
        name: format.rawValue,
        words: "the decision, as `needling check --format \(format.rawValue)`"
      ) { report($0, format) }
    }
    + CaseDocument.all.map { document in
      ExportFormat(name: document.name, words: document.words) { session in
        document.text(
          session.state.encounter, session.report, session.state.asOf ?? session.workbench.asOf)
      }
    }

  private static func report(_ session: CaseSession, _ format: ReportFormat) -> String {
    let checker = session.workbench.checker(session.state)
    var writer = ReportWriter(
      format: format,
      run: RunDescription(
        asOf: session.state.asOf ?? session.workbench.asOf, releases: checker.releases))
    writer.beginFile(session.state.source?.path ?? "case")
    writer.claim(session.state.encounter.claimNumber, session.report, in: nil)
    writer.endFile(format: "case-json", status: .checked)
    writer.endRun()
    return String(decoding: writer.takeOutput(), as: UTF8.self)
  }
}

enum LoadCommand {
  /// The case that a command picks from a file.
  static func change(
    _ file: LoadedFile, _ command: CommandText, _ state: CaseState
  ) throws(CommandError) -> Change {
    let words = command.words.dropFirst()
    let path = words.first?.text ?? ""
    guard !file.encounters.isEmpty else {
      let reason = file.diagnostics.first.map { ": \($0.message)" } ?? ""
      throw CommandError("no case in `\(path)`\(reason)")
    }
    let index = try pick(words.dropFirst().first, file, command)
    var change = Change(state: state)
    change.state.encounter = file.encounters[index]
    change.state.note = nil
    change.state.source = CaseSource(
      path: path, number: index + 1, count: file.encounters.count)
    let count = file.encounters.count
    let format = file.format.map { " (\($0))" } ?? ""
    change.page.line(
      count == 1
        ? "loaded the case of `\(path)`\(.init(format))"
        : "loaded case \(index + 1) of \(count) of `\(path)`\(.init(format)); `load FILE NUMBER` takes another"
    )
    for diagnostic in file.diagnostics.prefix(5) {
      change.page.line(
        .init("\(diagnostic.severity.words): ", diagnostic.severity.style),
        "line \(diagnostic.location.line): \(diagnostic.message) [\(diagnostic.ruleID)]")
    }
    if file.diagnostics.count > 5 {
      change.page.line("and \(file.diagnostics.count - 5) more; `needling check` lists them")
    }
    return change
  }

  private static func pick(
    _ word: CommandText.Word?, _ file: LoadedFile, _ command: CommandText
  ) throws(CommandError) -> Int {
    guard let word else { return 0 }
    if let index = file.encounters.firstIndex(where: { $0.claimNumber == word.text }) {
      return index
    }
    if let number = Int(word.text), file.encounters.indices.contains(number - 1) {
      return number - 1
    }
    throw CommandError(
      file.encounters.count == 1
        ? "the file holds one case, and its number is not `\(word.text)`"
        : "no case of the file is called `\(word.text)`; give 1 to \(file.encounters.count), or a claim number",
      at: word.range, in: command.text)
  }
}

enum ShowCommand {
  static func page(
    _ session: CaseSession, _ arguments: Arguments
  ) throws(CommandError) -> Page {
    var words = arguments.words
    var identifiers = false
    if words.last?.keyword == "identifiers" {
      identifiers = true
      words.removeLast()
    }
    if words.count > 1 { try arguments.atMost(1) }
    let tree = CaseTree(session.state.encounter)
    var facts = tree.statedFacts
    if let word = words.first {
      facts = facts.filter { isPart($0.path, of: word.text) }
      if facts.isEmpty {
        if FactTable.isPart(word.text) { return Page("nothing is stated of `\(.init(word.text))`") }
        let address = try FactAddress(word: word, in: arguments.command)
        facts = tree.statedFacts.filter { isPart($0.path, of: address.path) }
        if facts.isEmpty { return Page("`\(address.path)` is not stated") }
      }
    }
    guard !facts.isEmpty else {
      return Page(
        "nothing is stated yet; begin with `load FILE`, or `line 20561` and `payer medicare`")
    }
    var page = Page()
    for fact in facts {
      var value = fact.shown(identifiers: identifiers)
      if fact.path == "blindSpots", words.isEmpty {
        value = "\(session.state.encounter.blindSpots.facts.count) facts, see `show blindSpots`"
      }
      page.line(
        [
          .init("\(fact.path) = "),
          .init(value, value == StatedFact.withheld ? .quiet : .info),
        ], hang: 4)
    }
    if !identifiers, facts.contains(where: { $0.address.specification.privacy == .withheld }) {
      page.line(.init("withheld values are shown by `show identifiers`", .quiet))
    }
    return page
  }

  private static func isPart(_ path: String, of whole: String) -> Bool {
    path == whole || path.hasPrefix(whole + ".") || path.hasPrefix(whole + "[")
  }
}
