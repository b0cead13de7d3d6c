import DryNeedlingKit
import LocatedJSON

/// Commands that state facts.
enum FactCommands {
  static let all: [Command] =
    [set, unset, PayerCommand.command] + shortcuts
    + [MusclesCommand.command, LineCommand.command, VisitsCommand.command, asOf]

  private static let set = Command(
    name: "set", group: .facts, usage: ["FACT = VALUE"],
    summary: "state a fact; `FACT = VALUE` alone does the same",
    details: """
      Facts are named by their path in a case file: `condition.cause`, `lines[0].units` (`lines[0]` \
      is service line 1). The end of a path is enough where it is clear: `cause = injury`. Lists \
      are written with commas, `yes` and `no` stand for true and false, and text that holds `,`, \
      `;`, `=` or `"` goes between quotation marks. `help facts` lists all facts.
      """,
    examples: ["set condition.cause = nonspecific", "weeks = 14", "lines[0].units = 1"],
    slots: [.setFact],
    action: .change { (state, arguments, bench) throws(CommandError) in
      let word = try arguments.required("the fact")
      let address = try FactAddress(word: word, in: arguments.command)
      var values = arguments.words.dropFirst()
      if let equals = values.first, equals.text == "=", !equals.isQuoted { values.removeFirst() }
      return try FactChange.set(
        address, to: values, state, arguments.command, bench, word: word)
    })

  private static let unset = Command(
    name: "unset", aliases: ["clear"], group: .facts, usage: ["FACT…"],
    summary: "take facts away, or a whole part such as `lines[1]`",
    examples: ["unset condition.cause", "unset lines[1]", "unset needling"],
    slots: [.stated([])],
    action: .change { (state, arguments, bench) throws(CommandError) in
      _ = try arguments.required("the fact")
      var tree = CaseTree(state.encounter)
      for word in arguments.words where word.text != "," {
        let steps = try FactChange.stated(word, in: tree, arguments.command)
        _ = tree.remove(at: steps[...])
      }
      return try FactChange.taken(tree, state, arguments.command)
    })

  /// Commands that each state one fact.
  private static let shortcuts: [Command] = [
    shortcut("on", "date", "the date of service", "DATE", ["on 2025-03-03", "on today"]),
    shortcut(
      "state", "serviceFacility.state", "where the service was given", "STATE", ["state CO"]),
    shortcut(
      "provider", "renderingProvider.profession", "who put the needle in", "PROFESSION",
      ["provider PT", "provider chiropractor"]),
    shortcut("dx", "diagnoses", "the diagnoses, in order", "CODE…", ["dx M54.50, M79.18"]),
    shortcut("place", "placeOfService", "the place of service", "PLACE", ["place 11"]),
    shortcut(
      "cause", "condition.cause", "what the pain comes from", "CAUSE", ["cause nonspecific"]),
    shortcut(
      "weeks", "condition.weeks", "how long the complaint has lasted", "NUMBER", ["weeks 14"]),
    shortcut(
      "improvement", "condition.improvement", "whether improvement is documented", "yes|no",
      ["improvement yes"]),
  ]

  private static func shortcut(
    _ name: String, _ path: String, _ summary: String, _ value: String, _ examples: [String]
  ) -> Command {
    Command(
      name: name, group: .facts, usage: [value], summary: summary,
      details: "The same as `set \(path) = \(value)`.", examples: examples, slots: [.value(path)],
      action: .change { (state, arguments, bench) throws(CommandError) in
        _ = try arguments.required("the value")
        guard let address = FactAddress(path) else { throw arguments.error("no such fact") }
        var words = arguments.words
        if let equals = words.first, equals.text == "=", !equals.isQuoted { words.removeFirst() }
        return try FactChange.set(address, to: words, state, arguments.command, bench)
      })
  }

  private static let asOf = Command(
    name: "as-of", group: .facts, usage: ["DATE"],
    summary: "the day that counts as today",
    examples: ["as-of 2025-03-05"],
    slots: [.value("date")],
    action: .change { (state, arguments, bench) throws(CommandError) in
      let word = try arguments.required("the date")
      try arguments.atMost(1)
      var change = Change(state: state)
      change.state.asOf = try FactValue(command: arguments.command, today: bench.asOf).day(word)
      change.page.line("today counts as \(change.state.asOf.map(\.description) ?? "unknown")")
      return change
    })
}

/// Puts facts into a case, or leaves it as it was and says why.
enum FactChange {
  static func set(
    _ address: FactAddress, to words: FactValue.Words, _ state: CaseState, _ command: CommandText,
    _ bench: Workbench, word: CommandText.Word? = nil
  ) throws(CommandError) -> Change {
    let reader = FactValue(command: command, today: state.asOf ?? bench.asOf)
    let value = try reader.read(words, address.specification.kind)
    return try set(address, value, state, command, at: reader.range(words), word: word)
  }

  /// Puts a value that was read into the case.
  static func set(
    _ address: FactAddress, _ value: CaseTree, _ state: CaseState, _ command: CommandText,
    at range: Range<Int>? = nil, word: CommandText.Word? = nil
  ) throws(CommandError) -> Change {
    var tree = CaseTree(state.encounter)
    // A line counts either units or minutes.
    if address.specification.name.hasPrefix("lines[]"), case .key(let key)? = address.steps.last,
      let other = ["units": "minutes", "minutes": "units"][key]
    {
      _ = tree.remove(at: (address.steps.dropLast() + [.key(other)])[...])
    }
    guard tree.set(value, at: address.steps[...]) else {
      throw CommandError(
        "`\(address.path)` would leave a gap; \(nextPlace(address, tree))", at: word?.range,
        in: command.text)
    }
    return try taken(tree, state, command, at: range)
  }

  /// Where the next element of a list would go.
  private static func nextPlace(_ address: FactAddress, _ tree: CaseTree) -> String {
    for (position, step) in address.steps.enumerated() {
      guard case .index(let index) = step else { continue }
      var count = 0
      if case .list(let elements)? = tree.value(at: address.steps[..<position]) {
        count = elements.count
      }
      if index > count {
        let next = FactAddress.path(address.steps[..<position] + [.index(count)])
        return "the next place is `\(next)`"
      }
    }
    return "fill the places before it first"
  }

  /// The case of a tree, if the reader of cases has nothing against it that it had not before.
  static func taken(
    _ tree: CaseTree, _ state: CaseState, _ command: CommandText, at range: Range<Int>? = nil
  ) throws(CommandError) -> Change {
    let reading = tree.reading
    let before = CaseTree(state.encounter)
    if let unusable = reading.encounter.unusableValues.first(where: {
      !state.encounter.unusableValues.contains($0)
    }), reading.encounter.unusableValues.count > state.encounter.unusableValues.count {
      throw CommandError(
        "`\(unusable.text)` cannot be used for `\(unusable.path)`", at: range, in: command.text)
    }
    if !reading.diagnostics.isEmpty {
      let known = Set(before.reading.diagnostics.map(\.message))
      if let problem = reading.diagnostics.first(where: { !known.contains($0.message) }) {
        throw CommandError(problem.message, at: range, in: command.text)
      }
    }
    var change = Change(state: state)
    change.state.encounter = reading.encounter
    change.page = FactDifference(from: before, to: CaseTree(reading.encounter)).page
    return change
  }

  /// The steps to something that the case states: a fact, or a part of several.
  static func stated(
    _ word: CommandText.Word, in tree: CaseTree, _ command: CommandText
  ) throws(CommandError) -> [CaseTree.Step] {
    if let steps = FactAddress.steps(word.text), tree.value(at: steps) != nil { return steps }
    if FactTable.isPart(word.text) {
      throw CommandError(
        "nothing is stated of `\(word.text)`; `show` lists what is", at: word.range,
        in: command.text)
    }
    let address = try FactAddress(word: word, in: command)
    guard tree.value(at: address.steps) != nil else {
      throw CommandError(
        "`\(address.path)` is not stated; `show` lists what is", at: word.range, in: command.text)
    }
    return address.steps
  }
}

/// What changed between two cases.
struct FactDifference {
  enum Kind: Sendable, Hashable {
    case added
    case changed(from: String)
    case removed
  }

  struct Entry {
    let fact: StatedFact
    let kind: Kind
  }

  let entries: [Entry]

  init(from before: CaseTree, to after: CaseTree) {
    let (old, new) = (before.statedFacts, after.statedFacts)
    let oldValues = Dictionary(
      old.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let newPaths = Set(new.map(\.path))
    var entries: [Entry] = []
    for fact in new {
      guard let earlier = oldValues[fact.path] else {
        entries.append(Entry(fact: fact, kind: .added))
        continue
      }
      if earlier.value != fact.value {
        entries.append(Entry(fact: fact, kind: .changed(from: earlier.shown(identifiers: false))))
      }
    }
    for fact in old where !newPaths.contains(fact.path) {
      entries.append(Entry(fact: fact, kind: .removed))
    }
    self.entries = entries
  }

  /// The changes, one a line.
  var page: Page {
    var page = Page()
    for entry in entries.prefix(12) {
      let value = entry.fact.shown(identifiers: false)
      switch entry.kind {
      case .added: page.line("  \(entry.fact.path) = \(value)", hang: 4)
      case .changed(let old):
        page.line("  \(entry.fact.path) = \(value) (was \(old))", hang: 4)
      case .removed: page.line("  \(entry.fact.path) is no longer stated (was \(value))", hang: 4)
      }
    }
    if entries.count > 12 { page.line("  and \(entries.count - 12) more changes") }
    if entries.isEmpty { page.line("  nothing changes: that is stated already") }
    return page
  }
}
