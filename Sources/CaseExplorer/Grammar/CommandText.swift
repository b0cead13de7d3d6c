/// One command as it was typed, with the places of its words so that errors can point at them.
package struct CommandText: Sendable, Hashable {
  /// A word and where it stands, counted in characters.
  package struct Word: Sendable, Hashable {
    package let text: String
    package let range: Range<Int>
    package let isQuoted: Bool

    /// The word in small letters, for keywords.
    var keyword: String { isQuoted ? "" : text.lowercased() }
  }

  package let text: String
  package let words: [Word]
  private let characters: [Character]

  /// The command of a text without line breaks; throws where a quotation does not end.
  init(_ text: String) throws(CommandError) {
    let scan = WordScan(text)
    if let open = scan.openQuote {
      throw CommandError(
        "the quotation that begins here does not end; close it with `\"`",
        at: open..<scan.characters.count, in: text)
    }
    self.text = text
    characters = scan.characters
    words = scan.words
  }

  /// The command as the log keeps it, to be entered again: what ends in `\` would go on with the
  /// next line.
  var logged: String {
    let text = text.trimmed
    return text.last == "\\" ? text + " " : text
  }

  /// The text of a stretch as it was typed.
  func text(_ range: Range<Int>) -> String {
    String(characters[range.clamped(to: 0..<characters.count)])
  }

  /// Where something could follow the last word.
  var end: Range<Int> {
    let end = words.last?.range.upperBound ?? 0
    return end..<end + 1
  }

  /// The words from one on as one text: what stands between quotation marks when that is all,
  /// otherwise as typed.
  func joined(_ words: ArraySlice<Word>) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    if words.count == 1 { return first.text }
    return text(first.range.lowerBound..<last.range.upperBound)
  }
}

/// Finds the words of a text. `=` and `,` are words of their own; `"` quotes.
struct WordScan {
  let characters: [Character]
  private(set) var words: [CommandText.Word] = []
  /// Where a quotation begins that does not end.
  private(set) var openQuote: Int?

  init(_ text: String) {
    characters = Array(text)
    var position = 0
    while position < characters.count {
      switch characters[position] {
      case " ", "\t", "\u{A0}": position += 1
      case "=", ",":
        add(String(characters[position]), position..<position + 1)
        position += 1
      case "\"": position = quotation(from: position)
      default: position = plainWord(from: position)
      }
    }
  }

  private mutating func add(_ text: String, _ range: Range<Int>, isQuoted: Bool = false) {
    words.append(.init(text: text, range: range, isQuoted: isQuoted))
  }

  private mutating func quotation(from start: Int) -> Int {
    var text = ""
    var position = start + 1
    while position < characters.count, characters[position] != "\"" {
      // A quotation mark within is written `\"`.
      if characters[position] == "\\", position + 1 < characters.count,
        characters[position + 1] == "\"" || characters[position + 1] == "\\"
      {
        position += 1
      }
      text.append(characters[position])
      position += 1
    }
    if position == characters.count { openQuote = start }
    add(text, start..<min(position + 1, characters.count), isQuoted: true)
    return position + 1
  }

  private mutating func plainWord(from start: Int) -> Int {
    var position = start
    while position < characters.count, !Self.endsWord(characters[position]) { position += 1 }
    add(String(characters[start..<position]), start..<position)
    return position
  }

  private static func endsWord(_ character: Character) -> Bool {
    switch character {
    case " ", "\t", "\u{A0}", "=", ",", "\"": true
    default: false
    }
  }
}

/// Cuts what was entered into commands: at line breaks, and at `;` outside quotations.
enum CommandSplitter {
  /// The first command of a line and what follows its `;`; nil for what follows when nothing does.
  static func cut(_ line: String) -> (command: String, rest: String?) {
    var isQuoted = false
    var isEscaped = false
    var index = line.startIndex
    var hasText = false
    while index < line.endIndex {
      let character = line[index]
      if isEscaped {
        isEscaped = false
      } else if isQuoted, character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, character == ";" {
        return (String(line[..<index]), String(line[line.index(after: index)...]))
      } else if !hasText, character == "#" {
        return ("", nil)
      }
      if character != " ", character != "\t" { hasText = true }
      index = line.index(after: index)
    }
    return (line, nil)
  }
}
