import DryNeedlingKit
import LocatedJSON

/// One command: what it is called, how it is written, what it does. Parsing, completion, help,
/// usage errors and the page of the docs all come from here.
struct Command: Sendable {
  /// The chapter of the help it stands in.
  enum Group: String, CaseIterable, Sendable {
    case cases = "the case"
    case facts = "its facts"
    case decision = "the decision"
    case comparing = "trying things out"
    case knowledge = "what the kit knows"
    case session = "the session"
  }

  /// What can stand in a place of a command, for completion.
  enum Slot: Sendable, Hashable {
    case command, rule, subject, opposite, mark, format, setFact, noteFact, repair, attested
    /// A payer, with states and other words that can stand in its place.
    case payer, policy
    /// The code of a line, or its number and then its code; modifiers and units follow.
    case line
    /// Something the case states, or one of these words.
    case stated([String])
    /// The name of a file, or one of these words.
    case file([String])
    /// A value of this fact.
    case value(String)
    /// A change, as after `what-if`.
    case change
    case words([String])
  }

  enum Action: Sendable {
    /// Changes the case, and nothing else.
    case change(@Sendable (CaseState, Arguments, Workbench) throws(CommandError) -> Change)
    /// Looks at the case.
    case ask(@Sendable (CaseSession, Arguments) throws(CommandError) -> Page)
    /// Does something with the session.
    case act(@Sendable (inout CaseSession, Arguments) throws(CommandError) -> Response)
  }

  let name: String
  var aliases: [String] = []
  let group: Group
  /// How it is written, without the name; one form each.
  let usage: [String]
  /// What it does, in a few words.
  let summary: String
  /// More to know; empty when nothing.
  var details = ""
  let examples: [String]
  /// What can stand in each place; the last goes on for all that follow.
  var slots: [Slot] = []
  let action: Action

  var usageLines: [String] { usage.map { $0.isEmpty ? name : "\(name) \($0)" } }

  /// An error about how the command was written.
  func misuse(_ message: String, at range: Range<Int>? = nil, in text: String) -> CommandError {
    CommandError(
      "\(message); write `\(usageLines.joined(separator: "` or `"))`", at: range, in: text)
  }
}

/// The words after the name of a command.
struct Arguments: Sendable {
  let command: CommandText
  let definition: Command
  let words: ArraySlice<CommandText.Word>

  var isEmpty: Bool { words.isEmpty }
  var first: CommandText.Word? { words.first }

  func error(_ message: String, at range: Range<Int>? = nil) -> CommandError {
    CommandError(message, at: range, in: command.text)
  }

  func misuse(_ message: String, at range: Range<Int>? = nil) -> CommandError {
    definition.misuse(message, at: range, in: command.text)
  }

  /// Throws when more than `count` words were given.
  func atMost(_ count: Int) throws(CommandError) {
    guard words.count > count else { return }
    let extra = words.dropFirst(count)
    throw misuse(
      count == 0 ? "`\(definition.name)` takes nothing more" : "there is a word too many",
      at: FactValue(command: command, today: nil).range(extra))
  }

  /// The first word; throws when there is none.
  func required(_ what: String) throws(CommandError) -> CommandText.Word {
    guard let first = words.first else { throw misuse("\(what) is missing", at: command.end) }
    return first
  }

  /// The whole rest as one text, such as a path; throws when there is none.
  func text(_ what: String) throws(CommandError) -> String {
    _ = try required(what)
    return command.joined(words)
  }
}

/// All commands.
enum CommandTable {
  static let all: [Command] =
    CaseCommands.all + FactCommands.all + DecisionCommands.all + ComparingCommands.all
    + KnowledgeCommands.all + SessionCommands.all

  /// The command of a name or alias, in any letter case.
  static func command(named name: String) -> Command? { byName[name.lowercased()] }

  private static let byName: [String: Command] = {
    var commands: [String: Command] = [:]
    for command in all {
      for name in [command.name] + command.aliases { commands[name] = command }
    }
    return commands
  }()

  /// Carries out a command.
  static func run(
    _ text: CommandText, _ session: inout CaseSession
  ) throws(CommandError) -> Response {
    let arguments = try arguments(text, text.words[...])
    switch arguments.definition.action {
    case .change(let change):
      let changed: Change
      do throws(CommandError) {
        changed = try change(session.state, arguments, session.workbench)
      } catch {
        throw notParted(text, text.words[...], by: ";", "") ?? error
      }
      return session.apply(changed, command: text.logged)
    case .ask(let ask): return Response(try ask(session, arguments), isLong: true)
    case .act(let act): return try act(&session, arguments)
    }
  }

  /// The command that words call, and what follows. `fact = value` sets a fact.
  static func arguments(
    _ text: CommandText, _ words: ArraySlice<CommandText.Word>
  ) throws(CommandError) -> Arguments {
    guard let first = words.first else { throw CommandError("a command is missing") }
    let second = words.dropFirst().first
    if let second, second.text == "=", !second.isQuoted, let set = command(named: "set") {
      return Arguments(command: text, definition: set, words: words)
    }
    guard !first.isQuoted, let command = command(named: first.text) else {
      throw unknown(first, in: text)
    }
    return Arguments(command: text, definition: command, words: words.dropFirst())
  }

  /// Whether a change with its value begins at a word: a command that states facts, or `fact =`.
  static func isChange(at index: Int, _ words: ArraySlice<CommandText.Word>) -> Bool {
    guard index + 1 < words.endIndex, !words[index].isQuoted else { return false }
    let value = words[index + 1]
    if value.text == "=", !value.isQuoted { return true }
    guard case .change? = command(named: words[index].text)?.action else { return false }
    return (value.text != "," || value.isQuoted) && value.keyword != "and"
  }

  /// The error of a change that failed and behind which another seems to begin; nil when none does.
  static func notParted(
    _ text: CommandText, _ words: ArraySlice<CommandText.Word>, by conjunction: String,
    _ name: String
  ) -> CommandError? {
    guard words.count > 2 else { return nil }
    let start = words.indices.dropFirst(2).first { index in
      command(named: words[index].keyword) != nil && isChange(at: index, words)
        && words[index - 1].text != "="
    }
    guard let start else { return nil }
    var first = words[..<start]
    while first.last?.text == "," || first.last?.text == ";" { first.removeLast() }
    let second = text.joined(words[start...])
    return CommandError(
      "`\(second)` seems to be another change; write "
        + "`\(name)\(text.joined(first))\(conjunction) \(second)`",
      at: words[start].range, in: text.text)
  }

  private static func unknown(_ word: CommandText.Word, in text: CommandText) -> CommandError {
    let names = all.map(\.name) + all.flatMap(\.aliases)
    let hint: String
    if let near = closestMatch(to: word.text, among: names.sorted()) {
      hint = "did you mean `\(near)`?"
    } else if (try? FactAddress(word: word, in: text)) != nil {
      hint = "to set the fact, write `\(word.text) = …`"
    } else {
      hint = "`help` lists the commands"
    }
    return CommandError("`\(word.text)` is not a command; \(hint)", at: word.range, in: text.text)
  }
}
