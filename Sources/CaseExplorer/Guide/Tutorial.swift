/// A guided case: each step proposes a command, which really runs.
struct Tutorial: Sendable, Hashable {
  struct Step: Sendable {
    /// What is said before the command.
    let words: String
    let command: String
  }

  /// The step that is proposed; nil while no tutorial goes on.
  private var position: Int?

  mutating func begin() { position = 0 }

  /// The command that is proposed now.
  var expected: String? { position.map { Self.steps[$0].command } }

  /// Goes on when the command was the one proposed, and answers what to say then; nil when no
  /// tutorial goes on.
  mutating func advance(after command: String) -> Page? {
    guard let current = position else { return nil }
    let name = Self.name(of: command)
    if name == "tutorial" { return nil }
    let commands = Self.steps[current].command.split(separator: ";").map {
      Self.name(of: String($0))
    }
    // Of several, the last leads on.
    if commands.dropLast().contains(name) { return Page() }
    guard name == commands.last else {
      return Self.proposal(Self.steps[current].command)
    }
    guard current + 1 < Self.steps.count else {
      position = nil
      return Self.farewell
    }
    position = current + 1
    return Self.page(current + 1)
  }

  private static func name(of command: String) -> String {
    let word =
      command.split(whereSeparator: { $0 == " " || $0 == "\n" }).first.map(String.init) ?? ""
    return CommandTable.command(named: word)?.name ?? word
  }

  private static func page(_ index: Int) -> Page {
    var page = Page()
    page.line(
      [.init("\(index + 1)/\(steps.count) ", .quiet), .init(steps[index].words, .info)], hang: 5)
    page.append(proposal(steps[index].command))
    return page
  }

  private static func proposal(_ command: String) -> Page {
    Page(.init("press Enter for: ", .quiet), .init(command, .heading))
  }

  static var welcome: Page {
    var page = Page()
    page.line(
      "You look at one visit at a time. Enter runs what is proposed; you may type anything else.")
    page.append(self.page(0))
    return page
  }

  private static var farewell: Page {
    var page = Page()
    page.line(
      .init(
        "That is all: load, why, missing, what-if, fix. `help` lists the rest, `load FILE` takes a case of yours.",
        .info))
    return page
  }

  static let steps = [
    Step(words: "Begin with an empty case.", command: "new"),
    Step(
      words: "A practice bills 20561, dry needling of three or more muscles.",
      command: "line 20561 GP"),
    Step(words: "The payer is Original Medicare.", command: "payer medicare"),
    Step(words: "The date of service chooses policy, codes and law.", command: "on 2025-03-03"),
    Step(words: "A physician needled, in Colorado.", command: "provider MD; state CO"),
    Step(words: "Low back pain, for 14 weeks.", command: "dx M54.50; weeks 14"),
    Step(
      words: "The record names two muscles, not three.",
      command: "muscles left multifidus, quadratus lumborum"),
    Step(words: "The verdict is reject. Ask why.", command: "why 1"),
    Step(words: "Findings can have a repair. List them.", command: "fix"),
    Step(words: "Make the mechanical ones.", command: "fix all"),
    Step(
      words: "Some things cannot be told yet. Which facts would settle most?", command: "missing"),
    Step(words: "State what the pain comes from.", command: "cause nonspecific"),
    Step(
      words: "Would another payer decide otherwise? Nothing of this is kept.",
      command: "what-if payer Aetna"),
    Step(
      words: "Fourteen more visits, one a week: what will be covered?",
      command: "plan 14 visits weekly"),
    Step(words: "Every change can be taken back.", command: "undo"),
    Step(words: "And this is what changed since the case began.", command: "diff"),
  ]
}
