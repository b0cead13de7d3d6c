/// Why a command was not carried out. Nothing of it was.
package struct CommandError: Error, Sendable, Hashable {
  /// What is the matter and what to do: lowercase, no full stop, user values in backticks.
  package let message: String
  /// Where in the command, in characters; nil when it is about no word in particular.
  package let range: Range<Int>?
  /// The command as it was typed.
  package let command: String

  init(_ message: String, at range: Range<Int>? = nil, in command: String = "") {
    self.message = message
    self.range = range
    self.command = command
  }

  /// The error as told to people: the command, a caret under the word, the message.
  var page: Page {
    var page = Page()
    if let range, !command.isEmpty {
      page.verbatim("  " + TerminalText.safe(command).prefix(Self.longestLine))
      let start = min(range.lowerBound, Self.longestLine)
      let length = max(1, min(range.upperBound, Self.longestLine) - start)
      let mark = "^" + String(repeating: "~", count: length - 1)
      page.verbatim("  " + String(repeating: " ", count: start) + mark, .error)
    }
    page.line(.init("error: ", .error), .init(message), hang: 7)
    return page
  }

  private static let longestLine = 400
}
