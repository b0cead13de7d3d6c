import DryNeedlingKit

/// Reading a note, and taking over what it says.
enum NoteCommand {
  static let command = Command(
    name: "note", group: .knowledge, usage: ["", "FILE", "take", "take FACT…", "drop"],
    summary: "paste a note: the facts in it, with the words that say so",
    details: """
      Alone it takes the lines that follow, up to a line that holds a dot. Nothing is taken over \
      until you say so: `note take` takes all the facts and the text, `note take muscles` only those, \
      `note drop` forgets the note. What is in a note is never kept in a history file.
      """,
    examples: ["note", "note note.txt", "note take", "note take muscles"],
    slots: [.file(["take", "drop"]), .noteFact],
    action: .act { (session, arguments) throws(CommandError) in
      guard let word = arguments.first else {
        session.beginNote()
        return Response(Page())
      }
      switch word.keyword {
      case "take":
        let change = try take(session.state, arguments)
        return session.apply(change, command: arguments.command.logged)
      case "drop":
        try arguments.atMost(1)
        guard session.state.note != nil else { throw arguments.error("no note was read") }
        var state = session.state
        state.note = nil
        return session.apply(
          Change(state: state, page: Page("the note is forgotten")),
          command: arguments.command.logged)
      default:
        try arguments.atMost(1)
        return Response(.readNote(path: word.text))
      }
    })

  private static let longestNote = 256 << 10

  /// Reads a note and shows what it says.
  static func read(_ text: String, _ state: CaseState) throws(CommandError) -> Change {
    guard text.utf8.count <= longestNote else {
      throw CommandError("the note is longer than the limit of \(longestNote) bytes")
    }
    guard !text.trimmed.isEmpty else { throw CommandError("the note is empty") }
    var change = Change(state: state)
    change.state.note = text
    change.page = NoteFacts(text).page
    return change
  }

  private static func take(
    _ state: CaseState, _ arguments: Arguments
  ) throws(CommandError) -> Change {
    guard let note = state.note else {
      throw arguments.error("no note was read yet; begin with `note`")
    }
    let facts = NoteFacts(note)
    let wanted = arguments.words.dropFirst().filter { $0.text != "," }
    var chosen = facts.facts
    if !wanted.isEmpty {
      chosen = []
      for word in wanted {
        guard let fact = facts.facts.first(where: { $0.name == word.keyword }) else {
          let names = facts.facts.map { "`\($0.name)`" }.joined(separator: ", ")
          throw arguments.error(
            names.isEmpty
              ? "the note states no fact that could be taken over"
              : "the note states \(names), and nothing called `\(word.text)`", at: word.range)
        }
        chosen.append(fact)
      }
    }
    var tree = CaseTree(state.encounter)
    for part in chosen.flatMap(\.parts) {
      guard let address = FactAddress(part.path) else { continue }
      _ = tree.set(part.value, at: address.steps[...])
    }
    // The whole note becomes part of the case only when it is taken over as a whole.
    if wanted.isEmpty, !state.encounter.notes.contains(where: { $0.text == note }) {
      var notes: [CaseTree] = []
      if case .list(let present)? = tree.value(at: [.key("notes")]) { notes = present }
      _ = tree.set(.list(notes + [.string(note)]), at: [.key("notes")])
    }
    return try FactChange.taken(tree, state, arguments.command)
  }
}
