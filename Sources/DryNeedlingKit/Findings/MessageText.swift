/// Words of a claim as they stand in a message: between backticks, on one line, and short.
enum MessageText {
  /// Characters of a value that are shown.
  private static let limit = 60

  /// `text` between backticks; control characters and backticks are replaced, long text is cut.
  static func quoted(_ text: String) -> String {
    var shown = ""
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < limit else {
        shown += "…"
        break
      }
      count += 1
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: shown += " "
      default:
        if scalar == "`" { shown += "'" } else { shown.unicodeScalars.append(scalar) }
      }
    }
    return "`\(shown)`"
  }

  /// Values in backticks with commas between them and `word` before the last.
  static func list(_ values: some Collection<String>, _ word: String = "and") -> String {
    let quoted = values.map { "`\($0)`" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
