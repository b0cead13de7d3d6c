import DryNeedlingKit

/// Reading a note, and taking over what it says.
enum NoteCommand {
  static let command = Command(
    name: "note", group: .knowledge, usage: ["", "FILE", "take", "take FACT…", "drop"],
    summary: "paste a note: the facts in it are shown with the words that say so",
    details: """
      Alone it takes the lines that follow, up to a line that holds a dot. Nothing is taken over \
      until you say so: `note take` takes all the facts and the text, `note take muscles` only those. \
      What is in a note is never kept in a history file.
      """,
    examples: ["note", "note note.txt", "note take", "note take muscles"],
    slots: [.words(["take", "drop"]), .words(NoteFacts.names)],
    action: .act { (session, arguments) throws(CommandError) in
      guard let word = arguments.first else {
        session.beginNote()
        return Response(Page())
      }
      switch word.keyword {
      case "take":
        let change = try take(session.state, arguments)
        return session.apply(change, command: arguments.command.text.trimmed)
      case "drop":
        try arguments.atMost(1)
        guard session.state.note != nil else { throw arguments.error("no note was read") }
        var state = session.state
        state.note = nil
        return session.apply(
          Change(state: state, page: Page("the note is forgotten")),
          command: arguments.command.text.trimmed)
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
    for fact in chosen {
      guard let address = FactAddress(fact.path) else { continue }
      _ = tree.set(fact.value, at: address.steps[...])
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

/// Facts that a note states and a case has a place for.
struct NoteFacts {
  struct Item {
    /// The name to take it by.
    let name: String
    let path: String
    let value: CaseTree
    /// The words that say so.
    let evidence: [String]
  }

  private let reading: NoteReading
  private let bytes: [UInt8]
  private(set) var facts: [Item] = []

  static let names = [
    "muscles", "needles", "diameter", "length", "minutes", "twitch", "injectate", "pregnancy",
  ]

  init(_ text: String) {
    reading = NoteReader().read(text)
    bytes = Array(text.utf8)
    addMuscles()
    addElements()
    if let pregnancy = reading.safety.first(where: { $0.item == .pregnancy }) {
      add(
        "pregnancy", "patient.pregnant", .boolean(pregnancy.state == .present), pregnancy.spans)
    }
  }

  private mutating func add(
    _ name: String, _ path: String, _ value: CaseTree, _ spans: [TextSpan]
  ) {
    facts.append(Item(name: name, path: path, value: value, evidence: spans.map(quote)))
  }

  private func quote(_ span: TextSpan) -> String {
    let start = min(max(span.start, 0), bytes.count)
    let end = min(max(span.end, start), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func addMuscles() {
    let mentions =
      reading.muscles.map { (NeedledMuscle(.muscle($0.muscle), side: $0.side), $0.span) }
      + reading.groups.map { (NeedledMuscle(.group($0.group), side: $0.side), $0.span) }
    guard !mentions.isEmpty else { return }
    var seen: Set<NeedledMuscle> = []
    var encounter = Encounter()
    encounter.needling = NeedlingSession()
    encounter.needling?.muscles = mentions.map(\.0).filter { seen.insert($0).inserted }
    let path: [CaseTree.Step] = [.key("needling"), .key("muscles")]
    guard let value = CaseTree(encounter).value(at: path) else { return }
    add("muscles", "needling.muscles", value, mentions.map(\.1))
  }

  private mutating func addElements() {
    for element in reading.elements where element.state != .absent {
      let isPresent = element.state == .present
      switch (element.id, element.value) {
      case (.needleCount, .count(let count)?):
        add("needles", "needling.needles", .number("\(count)"), element.spans)
      case (.needleSize, .needle(let size)?): addNeedle(size, element.spans)
      case (.dwellTime, .minutes(let minutes)?):
        add("minutes", "needling.minutes", .number("\(minutes)"), element.spans)
      case (.twitchResponse, _) where isPresent || element.state == .negated:
        add("twitch", "needling.twitchResponse", .boolean(isPresent), element.spans)
      case (.injectate, _) where element.state == .negated:
        add("injectate", "needling.injectate", .string(""), element.spans)
      case (.injectate, _) where isPresent:
        let words = element.spans.map(quote).joined(separator: "; ")
        add("injectate", "needling.injectate", .string(words), element.spans)
      default: continue
      }
    }
  }

  private mutating func addNeedle(_ size: NeedleSize, _ spans: [TextSpan]) {
    if let hundredths = size.diameterHundredths, (0...100_000).contains(hundredths) {
      let text = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
      add("diameter", "needling.needleSize.diameterMillimeters", .number(text), spans)
    }
    if let tenths = size.lengthTenths, (0...1_000_000).contains(tenths) {
      let millimeters = size.lengthUnit == .inches ? tenths * 254 / 100 : tenths / 10
      add("length", "needling.needleSize.lengthMillimeters", .number("\(millimeters)"), spans)
    }
  }

  // MARK: - Showing

  var page: Page {
    var page = Page()
    if facts.isEmpty { page.line("the note states no fact that a case has a place for") }
    for fact in facts {
      let kind = FactAddress(fact.path)?.specification.kind ?? .text
      page.row(
        fact.name, .init(fact.value.valueText(kind) ?? "", .info), width: 12, style: .heading)
      let words = fact.evidence.map { "\"\($0)\"" }.joined(separator: ", ")
      page.row("", .init("says: \(words)", .quiet), width: 12)
    }
    let told = reading.elements.filter { $0.state == .present || $0.state == .negated }
    page.row(
      "documented",
      .init(
        told.isEmpty
          ? "nothing"
          : told.map { $0.state == .negated ? "no \($0.id.rawValue)" : $0.id.rawValue }
            .joined(separator: ", ")), width: 12)
    let absent = reading.elements.filter { $0.state == .absent }.map(\.id.rawValue)
    if !absent.isEmpty { page.row("not said", .init(absent.joined(separator: ", ")), width: 12) }
    for mention in reading.safety {
      page.row(
        "safety",
        .init(
          "\(mention.state == .negated ? "no " : "")\(mention.item.rawValue): "
            + mention.spans.map { "\"\(quote($0))\"" }.joined(separator: ", ")), width: 12,
        style: mention.state == .present ? .warning : .plain)
    }
    for phrase in reading.vaguePhrases {
      page.row(
        "vague", .init("\"\(quote(phrase.span))\": \(phrase.remedy)"), width: 12, style: .warning)
    }
    if !facts.isEmpty {
      page.line(
        .init("nothing is taken over yet: `note take`, or `note take \(facts[0].name)`", .quiet))
    }
    return page
  }
}
