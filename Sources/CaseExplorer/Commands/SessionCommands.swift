import DryNeedlingKit
import LocatedJSON

/// Commands about the session itself.
enum SessionCommands {
  static let all = [help, tutorial, log, quit]

  private static let help = Command(
    name: "help", aliases: ["?", "h"], group: .session,
    usage: ["", "COMMAND", "facts", "FACT", "keys"],
    summary: "what can be asked, and how a command is written",
    examples: ["help", "help what-if", "help facts"], slots: [.command],
    action: .ask { (session, arguments) throws(CommandError) in
      guard let word = arguments.first else { return HelpPage.overview }
      switch word.keyword {
      case "facts", "fact": return HelpPage.facts
      case "keys", "editing": return HelpPage.keys
      default: break
      }
      if let command = CommandTable.command(named: word.text) { return HelpPage.page(command) }
      if let address = try? FactAddress(word: word, in: arguments.command) {
        return HelpPage.page(address.specification, path: address.path)
      }
      let topics = CommandTable.all.map(\.name) + ["facts", "keys"]
      let near = closestMatch(to: word.text, among: topics).map { "did you mean `\($0)`?" }
      throw arguments.error(
        "there is no help on `\(word.text)`; \(near ?? "`help` lists the commands")", at: word.range
      )
    })

  private static let tutorial = Command(
    name: "tutorial", aliases: ["tour"], group: .session, usage: ["", "stop"],
    summary: "a guided case in two minutes; every step really runs",
    details: "Enter runs the command that is proposed; any other command can be tried in between.",
    examples: ["tutorial"], slots: [.words(["stop"])],
    action: .act { (session, arguments) throws(CommandError) in
      if let word = arguments.first {
        guard word.keyword == "stop" else {
          throw arguments.misuse("only `stop` can follow", at: word.range)
        }
        guard session.tutorial.expected != nil else {
          throw arguments.error("no tutorial is going on")
        }
        session.tutorial = Tutorial()
        return Response(Page("the tutorial is over; `undo` and all other commands go on"))
      }
      session.tutorial.begin()
      return Response(Tutorial.welcome)
    })

  private static let log = Command(
    name: "log", aliases: ["history"], group: .session,
    usage: ["", "identifiers", "FILE", "FILE replace"],
    summary: "the changes that led here; in a file they are a script",
    details: """
      `needling repl -f FILE` leads to the same case again. On the screen, private values are \
      withheld unless you ask with `log identifiers`; the file holds them.
      """,
    examples: ["log", "log session.needling"],
    slots: [.file(["identifiers"]), .words(["replace"])],
    action: .act { (session, arguments) throws(CommandError) in
      let identifiers = arguments.first?.keyword == "identifiers"
      if let word = arguments.first, !identifiers, !word.text.isEmpty {
        let script = session.script.map { $0 + "\n" }.joined()
        return Response(try Writing.effect(script, arguments, arguments.words))
      }
      var page = Page()
      for (number, command) in session.script.enumerated() {
        if identifiers {
          page.verbatim(command)
        } else {
          page.line("\(number + 1) \(Redaction.text(of: command))", hang: 4)
        }
      }
      if page.isEmpty { page.line("nothing was changed yet") }
      return Response(page, isLong: true)
    })

  private static let quit = Command(
    name: "quit", aliases: ["exit", "q", "bye"], group: .session, usage: [""],
    summary: "leave; so does Ctrl-D", examples: ["quit"],
    action: .act { (session, arguments) throws(CommandError) in
      try arguments.atMost(0)
      return Response(.quit)
    })
}

/// The help, made from the table of commands and the table of facts.
enum HelpPage {
  static var overview: Page {
    var page = Page()
    let width = (CommandTable.all.map(\.name.count).max() ?? 0) + 2
    for group in Command.Group.allCases {
      page.heading(group.rawValue)
      for command in CommandTable.all where command.group == group {
        page.row(command.name, .init(command.summary), width: width, style: .info)
      }
    }
    page.line(
      "`help COMMAND` tells more, `help facts` lists the facts, Tab completes, `tutorial` shows around"
    )
    return page
  }

  static func page(_ command: Command) -> Page {
    var page = Page()
    for usage in command.usageLines { page.line(.init(usage, .heading)) }
    page.line("  \(command.summary)", hang: 2)
    if !command.details.isEmpty {
      page.blank()
      for line in command.details.split(separator: "\n") { page.line("  \(line)", hang: 2) }
    }
    page.blank()
    for example in command.examples { page.line("  for example: ", .init(example, .info)) }
    if !command.aliases.isEmpty {
      page.line("  also called: \(command.aliases.joined(separator: ", "))")
    }
    return page
  }

  static var facts: Page {
    var page = Page()
    page.line(
      "`FACT = VALUE` states a fact, `unset FACT` takes it away; `lines[0]` is service line 1")
    let width = 46
    for fact in FactTable.all
    where !fact.name.hasPrefix("lines[].rendering") && !fact.name.hasPrefix("lines[].supervising") {
      page.row(fact.name, .init(fact.words), width: width, style: .info)
    }
    page.line(
      "a line can have its own renderingProvider and supervisingProvider, with the same parts")
    return page
  }

  static func page(_ fact: FactSpecification, path: String) -> Page {
    var page = Page()
    page.line(.init(path, .heading), ": \(Page.Span(fact.words))")
    page.line("  \(FactValue.expected(fact.kind))", hang: 2)
    switch fact.privacy {
    case .open: break
    case .notKept: page.line("  private: never kept in a history file")
    case .withheld: page.line("  private: shown only when asked for, never kept in a history file")
    }
    return page
  }

  /// Keys of the line editor.
  static let keyList: [(key: String, words: String)] = [
    ("Tab", "complete, or show what can stand here"),
    ("Up, Down", "earlier entries that begin with what is typed"),
    ("Ctrl-R", "search the entries"), ("Ctrl-A, Ctrl-E", "begin and end of the line"),
    ("Alt-B, Alt-F", "a word back and forth"),
    ("Ctrl-W, Ctrl-K, Ctrl-U", "cut a word, the rest, the line"),
    ("Ctrl-Y", "put back what was cut"), ("Ctrl-L", "clear the screen"),
    ("Ctrl-C", "drop the line"), ("Ctrl-D", "leave"),
  ]

  static var keys: Page {
    var page = Page()
    for entry in keyList { page.row(entry.key, .init(entry.words), width: 24, style: .info) }
    page.line("`bind -v` in ~/.editrc makes the keys those of vi")
    return page
  }
}
