import DryNeedlingKit

/// A fact that a case states, as it is shown and as it could be typed.
struct StatedFact: Sendable, Hashable {
  let address: FactAddress
  let value: String

  var path: String { address.path }

  /// The value, or a word in its place when it could tell who the patient is.
  func shown(identifiers: Bool) -> String {
    address.specification.privacy == .withheld && !identifiers ? Self.withheld : value
  }

  static let withheld = "(withheld)"
}

extension CaseTree {
  /// Every fact the tree states, in the order in which a case is shown.
  var statedFacts: [StatedFact] {
    var found: [StatedFact] = []
    collect([], &found)
    let order = Self.order
    return found.enumerated().sorted { left, right in
      let (first, second) = (Self.rank(left.element, order), Self.rank(right.element, order))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }

  /// Facts of one line stay together, in the order of the lines.
  private static func rank(_ fact: StatedFact, _ order: [String: Int]) -> Int {
    let name = fact.address.specification.name
    guard case .key(let first)? = fact.address.steps.first else { return 0 }
    return order[first] ?? order[name] ?? 0
  }

  private static let order: [String: Int] = {
    var order: [String: Int] = [:]
    for (number, fact) in FactTable.all.enumerated() {
      let first = fact.name.prefix { $0 != "." && $0 != "[" }
      if order[String(first)] == nil { order[String(first)] = number }
    }
    return order
  }()

  private func collect(_ steps: [Step], _ found: inout [StatedFact]) {
    if let address = FactAddress(steps: steps), let value = valueText(address.specification.kind) {
      found.append(StatedFact(address: address, value: value))
      return
    }
    switch self {
    case .object(let members):
      for member in members { member.value.collect(steps + [.key(member.key)], &found) }
    case .list(let elements):
      for (index, element) in elements.enumerated() {
        element.collect(steps + [.index(index)], &found)
      }
    default: break
    }
  }

  /// The value as it could be typed; nil where it has to be shown part by part.
  func valueText(_ kind: FactKind) -> String? {
    switch (kind, self) {
    case (_, .boolean(let value)): return value ? "yes" : "no"
    case (_, .number(let text)): return text
    case (.muscle, .object): return muscleText
    case (.notes, _): return nil
    case (_, .string(let text)): return CommandWord.quotedIfNeeded(text)
    case (.muscles, .list(let elements)), (.diagnoses, .list(let elements)),
      (.visits, .list(let elements)), (.modifiers, .list(let elements)),
      (.pointers, .list(let elements)), (.facts, .list(let elements)),
      (.procedures, .list(let elements)), (.wordList, .list(let elements)):
      let element: FactKind = kind == .muscles ? .muscle : .text
      let texts = elements.map { $0.valueText(element) }
      guard !texts.contains(nil) else { return nil }
      return texts.isEmpty ? "none" : texts.compactMap(\.self).joined(separator: ", ")
    default: return nil
    }
  }

  private var muscleText: String? {
    guard case .string(let name)? = value(at: [.key("name")]) else { return nil }
    guard case .string(let side)? = value(at: [.key("side")]) else { return name }
    return CommandWord.quotedIfNeeded(side == Side.unstated.rawValue ? name : "\(side) \(name)")
  }
}

/// Words as they have to be typed.
enum CommandWord {
  /// The text, between quotation marks where it would otherwise be read as something else.
  static func quotedIfNeeded(_ text: String) -> String {
    let isPlain =
      !text.isEmpty && text == text.trimmed && text.first != "#"
      && text.allSatisfy { character in
        character != "\"" && character != ";" && character != "," && character != "="
          && character != "\\" && !character.isNewline
      }
    return isPlain ? text : quoted(text)
  }

  /// The text between quotation marks.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text {
      if character == "\"" || character == "\\" { quoted += "\\" }
      quoted.append(character)
    }
    return quoted + "\""
  }
}

extension StringProtocol {
  /// Without blanks at either end.
  var trimmed: String {
    func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }
    let start = drop(while: isBlank)
    return String(start.reversed().drop(while: isBlank).reversed())
  }
}
