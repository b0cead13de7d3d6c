import LocatedJSON

/// A fact of the case in hand: its specification and the steps to it.
struct FactAddress: Sendable, Hashable {
  let specification: FactSpecification
  let steps: [CaseTree.Step]

  static func == (left: FactAddress, right: FactAddress) -> Bool { left.steps == right.steps }
  func hash(into hasher: inout Hasher) { hasher.combine(steps) }

  /// The path in a case file: `lines[0].modifiers`.
  var path: String { Self.path(steps) }

  static func path(_ steps: some Sequence<CaseTree.Step>) -> String {
    var text = ""
    for step in steps {
      switch step {
      case .key(let key): text += text.isEmpty ? key : ".\(key)"
      case .index(let index): text += "[\(index)]"
      }
    }
    return text
  }

  /// The address of a path that is known to be right.
  init?(_ path: String) {
    guard let steps = Self.steps(path) else { return nil }
    self.init(steps: steps)
  }

  init?(steps: [CaseTree.Step]) {
    let pattern = Self.path(
      steps.map { step -> CaseTree.Step in
        if case .index = step { .key("[]") } else { step }
      }
    ).split(separator: ".[]", omittingEmptySubsequences: false).joined(separator: "[]")
    guard let specification = FactTable.specification(pattern) else { return nil }
    self.specification = specification
    self.steps = steps
  }

  /// The fact that somebody means by a word: its path, a short name, or the end of its path.
  init(word: CommandText.Word, in command: CommandText) throws(CommandError) {
    let written = word.text
    if let short = FactTable.shortNames[written], let address = FactAddress(short) {
      self = address
      return
    }
    guard let steps = Self.steps(written) else {
      throw CommandError(
        "`\(written)` is not the path of a fact, such as `condition.cause` or `lines[0].units`",
        at: word.range, in: command.text)
    }
    if let address = FactAddress(steps: steps) {
      self = address
      return
    }
    let endings = FactTable.all.filter {
      !$0.name.contains("[]") && $0.name.lowercased().hasSuffix("." + written.lowercased())
    }
    if endings.count == 1, let address = FactAddress(endings[0].name) {
      self = address
      return
    }
    throw CommandError(Self.unknown(written, endings), at: word.range, in: command.text)
  }

  private static func unknown(_ written: String, _ endings: [FactSpecification]) -> String {
    if !endings.isEmpty {
      let names = endings.prefix(4).map { "`\($0.name)`" }.joined(separator: ", ")
      return "`\(written)` may mean several facts: \(names)"
    }
    let parts = FactTable.all.filter { $0.name.hasPrefix(written + ".") }
    if !parts.isEmpty {
      let names = parts.prefix(6).map { "`\($0.name)`" }.joined(separator: ", ")
      return "`\(written)` has parts: \(names)\(parts.count > 6 ? " and more" : "")"
    }
    let names = FactTable.all.map(\.name).filter { !$0.contains("[]") }
    let lastParts = names.compactMap { $0.split(separator: ".").last.map(String.init) }
    let near =
      closestMatch(to: written, among: names)
      ?? closestMatch(to: written, among: FactTable.shortNames.keys.sorted() + lastParts)
    let hint = near.map { "did you mean `\($0)`?" } ?? "`help facts` lists them"
    return "`\(written)` is not a fact; \(hint)"
  }

  /// The steps of a path such as `lines[0].units`; nil for what is none.
  static func steps(_ path: String) -> [CaseTree.Step]? {
    guard !path.isEmpty, path.utf8.count <= 200 else { return nil }
    var steps: [CaseTree.Step] = []
    for part in path.split(separator: ".", omittingEmptySubsequences: false) {
      let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
      guard let key = pieces.first, !key.isEmpty else { return nil }
      steps.append(.key(String(key)))
      for piece in pieces.dropFirst() {
        guard piece.last == "]", let index = Int(piece.dropLast()), index >= 0, index < 100_000
        else { return nil }
        steps.append(.index(index))
      }
    }
    return steps
  }
}
