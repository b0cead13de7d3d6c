import ClaimFiles
import DryNeedlingKit

/// What could be typed at a place.
package struct Completion: Sendable, Hashable {
  package struct Candidate: Sendable, Hashable {
    /// What would be inserted.
    package let text: String
    /// What it is, in plain words; empty when that needs no saying.
    package let note: String
    /// Whether more of the same word follows, so that no blank does.
    package let isPart: Bool

    package init(_ text: String, _ note: String = "", isPart: Bool = false) {
      self.text = text
      self.note = note
      self.isPart = isPart
    }

  }

  /// How many characters before the cursor the candidates replace.
  package var replaced: Int
  /// In the order to show them.
  package var candidates: [Candidate]
  /// The beginning of a file's name, when one can stand here: whoever runs the session lists files.
  package var filePrefix: String?
  /// What is expected, where there is nothing to choose from; empty when that is not known.
  package var hint = ""
}

extension CaseSession {
  /// What could follow `text`, the part of an entry before the cursor.
  package func completion(of text: String) -> Completion {
    if isWaitingForText { return Completion(replaced: 0, candidates: []) }
    var rest = String(text.split(separator: "\n", omittingEmptySubsequences: false).last ?? "")
    while let next = CommandSplitter.cut(rest).rest { rest = next }
    return Completer(session: self, text: rest).completion
  }
}

/// Completes the last word of one command.
private struct Completer {
  let session: CaseSession
  private let characters: [Character]
  /// Words before the one that is being typed.
  private let before: [CommandText.Word]
  /// The word that is being typed; empty between words.
  private let partial: String
  private let partialStart: Int

  init(session: CaseSession, text: String) {
    self.session = session
    let scan = WordScan(text)
    characters = scan.characters
    if let last = scan.words.last, last.range.upperBound == scan.characters.count,
      last.isQuoted || (last.text != "=" && last.text != ",")
    {
      before = Array(scan.words.dropLast())
      partial = last.text
      partialStart = last.range.lowerBound
    } else {
      before = scan.words
      partial = ""
      partialStart = scan.characters.count
    }
  }

  var completion: Completion {
    var completion = complete(before[...])
    if completion.candidates.isEmpty, completion.filePrefix == nil, let name = before.first,
      let command = CommandTable.command(named: name.text)
    {
      if completion.hint.isEmpty { completion.hint = command.usageLines.joined(separator: "\n") }
    }
    return completion
  }

  private func complete(_ words: ArraySlice<CommandText.Word>) -> Completion {
    guard let first = words.first else {
      return matching(commands + (partial.contains(".") ? facts : []))
    }
    if let second = words.dropFirst().first, second.text == "=", !second.isQuoted {
      return value(of: first.text, words.dropFirst(2))
    }
    guard let command = CommandTable.command(named: first.text) else {
      return matching([.init("=", "state the fact")])
    }
    let rest = words.dropFirst()
    guard let slot = slot(command, rest) else { return none }
    switch slot {
    case .setFact:
      guard let fact = rest.first else { return matching(facts) }
      if rest.count == 1 { return matching([.init("=", fact.text)]) }
      return value(of: fact.text, rest.dropFirst(2))
    case .value(let path):
      let items = rest.first?.text == "=" ? rest.dropFirst() : rest
      return value(of: path, items)
    case .change: return change(rest)
    case .file(let words):
      var completion = matching(words.map { .init($0) })
      completion.filePrefix = partial
      return completion
    case .payer: return item(rest, payers)
    case .policy: return item(rest, [.init("all")] + payers + Self.named(CodeNames.states))
    case .line: return line(rest)
    case .noteFact: return rest.first?.keyword == "take" ? matching(noteFacts) : none
    case .attested:
      let items = FixList(session).items
      let number = rest.first.flatMap { Int($0.text) } ?? 0
      guard items.indices.contains(number - 1), items[number - 1].repair.needsAttestation else {
        return none
      }
      return matching([.init("attested")])
    default: return matching(candidates(slot))
    }
  }

  private func slot(_ command: Command, _ rest: ArraySlice<CommandText.Word>) -> Command.Slot? {
    switch command.slots.first {
    case .setFact?, .change?, .payer?, .policy?: return command.slots.first
    case .value? where command.slots.count == 1: return command.slots.first
    default: break
    }
    return command.slots.isEmpty ? nil : command.slots[min(rest.count, command.slots.count - 1)]
  }

  /// The code of a line; before it the line's number, behind it modifiers.
  private func line(_ words: ArraySlice<CommandText.Word>) -> Completion {
    let hasNumber = words.first.map { $0.text.count < 4 && Int($0.text) != nil } ?? false
    let items = hasNumber ? words.dropFirst() : words
    guard items.isEmpty else {
      return matching(Self.named(CodeNames.modifiers) + [.init("charge", "an amount follows")])
    }
    let codes = Self.named(CodeNames.procedures)
    if hasNumber { return matching(codes + [.init("remove", "take the line away")]) }
    let lines = session.state.encounter.serviceLines.prefix(20).enumerated().map { index, line in
      Completion.Candidate("\(index + 1)", line.procedure.map { "line \($0)" } ?? "line")
    }
    return matching(codes + lines)
  }

  private func change(_ words: ArraySlice<CommandText.Word>) -> Completion {
    let part = WhatIf.parts(words).last ?? words
    if words.last?.keyword == "and" || part.isEmpty {
      return matching(changes + (partial.isEmpty ? [] : facts))
    }
    let completion = complete(part)
    // Behind a comma another change can begin.
    if completion.candidates.isEmpty, words.last?.text == ",", !partial.isEmpty {
      return matching(changes + facts)
    }
    return completion
  }

  // MARK: - Matching

  private var none: Completion { Completion(replaced: 0, candidates: []) }

  private func matching(_ candidates: [Completion.Candidate]) -> Completion {
    Completion(
      replaced: characters.count - partialStart,
      candidates: Self.beginning(with: partial, candidates))
  }

  /// Candidates of several words, which replace all words of the item.
  private func item(
    _ words: ArraySlice<CommandText.Word>, _ candidates: [Completion.Candidate]
  ) -> Completion {
    let lastComma = words.lastIndex { $0.text == "," && !$0.isQuoted }
    var own = lastComma.map { words[($0 + 1)...] } ?? words
    if let sign = own.first?.text, sign == "+" || sign == "-" { own.removeFirst() }
    let start = own.first?.range.lowerBound ?? partialStart
    let typed = String(characters[min(start, characters.count)...])
    return Completion(
      replaced: characters.count - start, candidates: Self.beginning(with: typed, candidates))
  }

  private static func beginning(
    with start: String, _ candidates: [Completion.Candidate]
  ) -> [Completion.Candidate] {
    let wanted = start.lowercased()
    return candidates.filter { $0.text.lowercased().hasPrefix(wanted) }
  }

  // MARK: - Candidates

  private func value(of fact: String, _ words: ArraySlice<CommandText.Word>) -> Completion {
    let path = FactTable.shortNames[fact] ?? fact
    guard let text = try? CommandText(path), let word = text.words.first,
      let address = try? FactAddress(word: word, in: text)
    else { return none }
    if address.path == "payer.kind", fact == "payer" { return item(words, payers) }
    switch address.specification.kind {
    case .muscles, .muscle: return item(words, muscles(isNew: words.last?.text ?? "," == ","))
    case .profession: return item(words, Profession.allCases.map { .init($0.rawValue) })
    case .boolean: return matching([.init("yes"), .init("no")])
    case .word(let known), .wordList(let known): return matching(known.map { .init($0) })
    case .state: return matching(Self.named(CodeNames.states))
    case .place: return matching(Self.named(CodeNames.places))
    case .procedure, .procedures: return matching(Self.named(CodeNames.procedures))
    case .modifiers: return matching(Self.named(CodeNames.modifiers))
    case .diagnosis, .diagnoses: return matching(Self.named(CodeNames.diagnoses))
    case .facts: return matching(facts)
    case .date, .visits:
      let today = session.state.asOf ?? session.workbench.asOf
      return matching(
        [
          today.map { .init("today", "\($0)") },
          session.state.encounter.decisiveDate.map {
            .init("\($0)", "date of service")
          },
        ].compactMap(\.self))
    case .pointers:
      let count = session.state.encounter.diagnoses.count
      return matching((1...max(1, count)).map { .init("\($0)") })
    default:
      var completion = none
      completion.hint = FactValue.expected(address.specification.kind)
      return completion
    }
  }

  private static func named(_ entries: [CodeNames.Entry]) -> [Completion.Candidate] {
    entries.map { .init($0.code, $0.name) }
  }

  /// Muscles by name and side; where nothing of one is typed, those that are needled most.
  private func muscles(isNew: Bool) -> [Completion.Candidate] {
    if isNew, partial.isEmpty {
      return ["left ", "right ", "bilateral "].map { .init($0, isPart: true) }
        + Muscle.all.filter { $0.needlingRelevance == .common }.map { .init($0.name) }
    }
    return Muscle.all.map { .init($0.name) }
      + ["left ", "right ", "bilateral "].flatMap { side in
        Muscle.all.map { .init(side + $0.name) }
      }
  }

  private var payers: [Completion.Candidate] {
    PayerKind.allCases.map { .init($0.rawValue, "kind") }
      + session.workbench.policies.policies.map { .init($0.payerName, $0.id) }
  }

  private var commands: [Completion.Candidate] {
    CommandTable.all.map { .init($0.name, $0.summary) }
  }

  private var changes: [Completion.Candidate] {
    CommandTable.all.compactMap { command in
      if case .change = command.action { .init(command.name, command.summary) } else { nil }
    }
  }

  /// Facts, part by part of their path.
  private var facts: [Completion.Candidate] {
    var seen: Set<String> = []
    var found: [Completion.Candidate] = []
    let start = partial.lowercased()
    for fact in FactTable.all {
      for name in places(of: fact.name) where name.lowercased().hasPrefix(start) {
        let rest = name.dropFirst(partial.count)
        if let dot = rest.firstIndex(of: ".") {
          let part = String(name[...dot])
          if seen.insert(part).inserted { found.append(.init(part, isPart: true)) }
        } else if seen.insert(name).inserted {
          found.append(.init(name, fact.words))
        }
      }
    }
    return found
  }

  /// The names of a fact with the numbers of the lines that are there, and of one more.
  private func places(of name: String) -> [String] {
    guard let mark = name.range(of: "[]") else { return [name] }
    guard name.hasPrefix("lines") else { return [] }
    let lines = min(session.state.encounter.serviceLines.count, 8)
    return (0...lines).map { name.replacingCharacters(in: mark, with: "[\($0)]") }
  }

  private func candidates(_ slot: Command.Slot) -> [Completion.Candidate] {
    switch slot {
    case .command:
      return commands + [.init("facts", "all facts"), .init("keys", "keys of the line editor")]
        + (partial.contains(".") ? facts : [])
    case .stated(let words): return stated + words.map { .init($0) }
    case .words(let words): return words.map { .init($0) }
    case .mark: return session.state.marks.map { .init($0.name) }
    case .format: return ExportFormat.all.map { .init($0.name, $0.words) }
    case .rule: return rules
    case .subject: return subjects
    case .opposite:
      return [.init("covered"), .init("clean")]
        + Self.named(CodeNames.procedures.filter { $0.code.hasPrefix("2056") })
        + Self.named(CodeNames.modifiers)
    case .repair:
      let encounter = session.state.encounter
      let repairs = FixList(session).items
      return repairs.enumerated().map { index, item in
        .init("\(index + 1)", FixList.words(item.repair.edit, encounter))
      } + (repairs.isEmpty ? [] : [.init("all", "those that need no vouching")])
    case .file, .payer, .policy, .line, .value, .setFact, .change, .noteFact, .attested: return []
    }
  }

  /// What the note that was read states.
  private var noteFacts: [Completion.Candidate] {
    guard let note = session.state.note else { return [] }
    return NoteFacts(note).facts.map { item in
      .init(item.name, item.parts.map(\.path).joined(separator: ", "))
    }
  }

  /// Facts the case states, part by part of their path.
  private var stated: [Completion.Candidate] {
    var seen: Set<String> = []
    var found: [Completion.Candidate] = []
    let start = partial.lowercased()
    for fact in CaseTree(session.state.encounter).statedFacts
    where fact.path.lowercased().hasPrefix(start) {
      let rest = fact.path.dropFirst(partial.count)
      if let dot = rest.firstIndex(of: ".") {
        let part = String(fact.path[...dot])
        if seen.insert(part).inserted { found.append(.init(part, isPart: true)) }
      } else if seen.insert(fact.path).inserted {
        found.append(.init(fact.path, fact.shown(identifiers: false)))
      }
    }
    return found
  }

  /// Rules that found something, and once something is typed, all.
  private var rules: [Completion.Candidate] {
    guard !partial.isEmpty else {
      return session.report.findings.map { .init($0.ruleID.description, $0.ruleName) }
    }
    return RuleCatalogue.all.map { .init($0.id.description, $0.name) }
      + RuleCatalogue.all.map { .init($0.name, $0.id.description) }
      + Citation.all.map { .init($0.id, $0.issuer) }
  }

  private var subjects: [Completion.Candidate] {
    let findings = session.findings.enumerated().map { index, finding in
      Completion.Candidate("\(index + 1)", finding.message)
    }
    let codes = session.state.encounter.serviceLines.compactMap(\.procedure)
    let modifiers =
      session.state.encounter.serviceLines.flatMap { Array($0.modifiers) }
      + session.report.modifiers.flatMap { ($0.advised + $0.forbidden).map(\.modifier) }
    var seen: Set<String> = []
    return
      (findings + [.init("coverage"), .init("verdict")]
      + codes.map { .init($0.description, CodeNames.procedure($0) ?? "") }
      + modifiers.map { .init($0.description, CodeNames.modifier($0) ?? "") }
      + (partial.isEmpty ? [] : session.report.findings.map { .init($0.ruleName) }))
      .filter { seen.insert($0.text).inserted }
  }
}

extension String {
  /// The range of a text within; without Foundation.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(text) {
        return index..<self.index(index, offsetBy: text.count)
      }
      index = self.index(after: index)
    }
    return nil
  }

  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
