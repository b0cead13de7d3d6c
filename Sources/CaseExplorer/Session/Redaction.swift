import DryNeedlingKit

/// Commands without what could tell who a patient is: values of notes, of the patient's facts and of
/// free text.
enum Redaction {
  /// A command as it may be shown.
  static func text(of command: String) -> String {
    redacted(command, placeholder: StatedFact.withheld) ?? StatedFact.withheld
  }

  /// A command with private values replaced; nil when it cannot be read, and so may hold anything.
  static func redacted(_ command: String, placeholder: String) -> String? {
    if command.hasPrefix("note\n") { return joined("note", placeholder) }
    guard let text = try? CommandText(command), !text.words.isEmpty else { return nil }
    return redacted(text, text.words[...], placeholder)
  }

  private static func redacted(
    _ text: CommandText, _ words: ArraySlice<CommandText.Word>, _ placeholder: String
  ) -> String? {
    guard let arguments = try? CommandTable.arguments(text, words) else { return nil }
    let written = text.joined(words)
    switch arguments.definition.name {
    case "set":
      guard let word = arguments.first, let address = try? FactAddress(word: word, in: text) else {
        return nil
      }
      guard address.specification.privacy != .open || arguments.words.contains(where: \.isQuoted)
      else {
        return written
      }
      return joined("\(address.path) =", placeholder)
    case "payer":
      guard let name = try? arguments.text("") else { return written }
      let isKnown =
        PayerCommand.kind(name) != nil || !PolicyLibrary.builtIn.policies(named: name).isEmpty
      return isKnown && !arguments.words.contains(where: \.isQuoted)
        ? written : joined("payer", placeholder)
    case "muscles":
      return arguments.words.contains(where: \.isQuoted)
        ? joined("muscles", placeholder) : written
    case "load":
      // A number picks a case by its place; anything else is a claim number.
      guard let path = arguments.first, let pick = arguments.words.dropFirst().first else {
        return written
      }
      let isPlace = Int(pick.text).map { $0 < 1000 } ?? false
      return isPlace
        ? written : joined("load \(text.text(path.range))", placeholder)
    case "what-if":
      let parts = WhatIf.parts(arguments.words).map { redacted(text, $0, placeholder) }
      guard !parts.contains(nil) else { return nil }
      return "what-if " + parts.compactMap(\.self).joined(separator: " and ")
    default: return written
    }
  }

  private static func joined(_ head: String, _ placeholder: String) -> String {
    placeholder.isEmpty ? head : "\(head) \(placeholder)"
  }
}

/// What a history file may keep of an entry.
package enum HistoryEntry {
  /// The entry without private values; nil when nothing of it may be kept: when it begins with a
  /// blank, or when part of it is no command and so could be anything.
  package static func kept(of entry: String) -> String? {
    guard let first = entry.first, first != " ", first != "\t" else { return nil }
    var kept: [String] = []
    for line in entry.split(separator: "\n") {
      var rest: String? = String(line)
      while let text = rest {
        let (command, next) = CommandSplitter.cut(text)
        rest = next
        guard !command.trimmed.isEmpty else { continue }
        guard let redacted = Redaction.redacted(command.trimmed, placeholder: "") else {
          return nil
        }
        kept.append(redacted)
        // What follows on the next lines is the note.
        if redacted == "note" { return kept.joined(separator: "; ") }
      }
    }
    return kept.isEmpty ? nil : kept.joined(separator: "; ")
  }
}
