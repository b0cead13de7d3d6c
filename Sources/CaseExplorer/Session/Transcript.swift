/// A session as text that can be replayed: commands after a mark, answers below them.
///
/// ```
/// > payer medicare
///   payer.kind = medicare
/// => warn: …
/// ```
package enum Transcript {
  /// Stands before a line that was entered.
  package static let prompt = "> "
  /// Stands before a line that goes on with what was entered, such as the lines of a note.
  package static let continuation = "| "

  /// The lines that were entered; nil for a text that is no transcript.
  package static func entries(of text: some StringProtocol) -> [String]? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first(where: { !$0.trimmed.isEmpty }),
      first.hasPrefix(prompt) || first == ">"
    else { return nil }
    return lines.compactMap { line in
      if line.hasPrefix(prompt) { return String(line.dropFirst(prompt.count)) }
      if line.hasPrefix(continuation) { return String(line.dropFirst(continuation.count)) }
      return line == ">" || line == "|" ? "" : nil
    }
  }

  /// An entered line as it stands in a transcript.
  package static func line(_ entry: String, continues: Bool) -> String {
    let mark = continues ? continuation : prompt
    return (entry.isEmpty ? String(mark.dropLast()) : mark + entry) + "\n"
  }

  /// The transcript of the lines, entered one after the other. `carryOut` performs the effect of a
  /// command and answers with the session's response to it.
  package static func record(
    _ entries: [String], _ session: inout CaseSession,
    carryOut: (Effect, inout CaseSession) -> Response
  ) -> String {
    var text = ""
    for entry in entries {
      text += line(entry, continues: session.isWaitingForText)
      session.enter(entry)
      while var response = session.step() {
        text += response.page.text()
        guard let effect = response.effect else { continue }
        response = carryOut(effect, &session)
        text += response.page.text()
      }
    }
    return text
  }
}
