/// The commands as documentation lists them.
package enum CommandList {
  /// A command.
  package struct Entry: Sendable {
    /// The chapter it stands in.
    package let group: String
    /// How it is written; one form each.
    package let usage: [String]
    /// What it does, in a few words.
    package let summary: String
    /// More to know; empty when nothing.
    package let details: String
  }

  /// Every command, chapter by chapter.
  package static let all: [Entry] = Command.Group.allCases.flatMap { group in
    CommandTable.all.filter { $0.group == group }.map { command in
      Entry(
        group: group.rawValue, usage: command.usageLines, summary: command.summary,
        details: command.details)
    }
  }

  /// Keys of the line editor.
  package static var keys: [(key: String, words: String)] { HelpPage.keyList }
}
