import DryNeedlingKit

/// Commands without what could tell who a patient is: values of notes, of the patient's facts and of
/// free text.
enum Redaction {
  /// A command as it may be shown.
  static func text(of command: String) -> String {
    redacted(command, replacement: StatedFact.withheld) ?? StatedFact.withheld
  }

  /// A command with private values replaced; nil when it cannot be read, and so may hold anything.
  static func redacted(_ command: String, replacement: String) -> String? {
    if command.hasPrefix("note\n") { return joined("note", replacement) }
    guard let text = try? CommandText(command), !text.words.isEmpty else { return nil }
    return redacted(text, text.words[...], replacement)
  }

  private static func redacted(
    _ text: CommandText, _ words: ArraySlice<CommandText.Word>, _ replacement: String
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
      return joined("\(address.path) =", replacement)
    case "payer":
      guard let name = try? arguments.text("") else { return written }
      let isKnown =
        PayerCommand.kind(name) != nil || !PolicyLibrary.builtIn.policies(named: name).isEmpty
      return isKnown && !arguments.words.contains(where: \.isQuoted)
        ? written : joined("payer", replacement)
    case "muscles":
      return arguments.words.contains(where: \.isQuoted)
        ? joined("muscles", replacement) : written
    case "load":
      // A number picks a case by its place; anything else is a claim number.
      guard let path = arguments.first, let pick = arguments.words.dropFirst().first else {
        return written
      }
      let isPlace = Int(pick.text).map { $0 < 1000 } ?? false
      return isPlace
        ? written : joined("load \(text.text(path.range))", replacement)
    case "what-if":
      let parts = WhatIf.parts(arguments.words).map { redacted(text, $0, replacement) }
      guard !parts.contains(nil) else { return nil }
      return "what-if " + parts.compactMap(\.self).joined(separator: " and ")
    default: return written
    }
  }

  private static func joined(_ head: String, _ replacement: String) -> String {
    replacement.isEmpty ? head : "\(head) \(replacement)"
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
        guard let redacted = Redaction.redacted(command.trimmed, replacement: "") else {
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
