/// Text for a terminal: lines of styled spans, without any escape sequence until it is rendered.
package struct Page: Sendable, Hashable {
  /// What a span means; a terminal shows it as a colour.
  package enum Style: Sendable, Hashable {
    case plain, heading, good, info, warning, error, quiet, added, removed
  }

  /// Text of one style.
  package struct Span: Sendable, Hashable, ExpressibleByStringInterpolation {
    package var text: String
    package var style: Style

    package init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }

    package init(stringLiteral text: String) { self.init(text) }
  }

  struct Line: Sendable, Hashable {
    var spans: [Span]
    /// Columns by which what does not fit is moved in; nil for a line that is never broken.
    var hang: Int?
  }

  private(set) var lines: [Line] = []

  package init() {}

  /// A page of one line.
  package init(_ spans: Span...) { lines = [Line(spans: spans, hang: 2)] }

  package var isEmpty: Bool { lines.isEmpty }
  package var lineCount: Int { lines.count }

  /// A line; what does not fit goes on `hang` columns from the left.
  mutating func line(_ spans: Span..., hang: Int = 2) { line(spans, hang: hang) }

  mutating func line(_ spans: [Span], hang: Int = 2) {
    lines.append(Line(spans: spans, hang: hang))
  }

  mutating func blank() { lines.append(Line(spans: [], hang: nil)) }

  mutating func heading(_ text: String) { line(Span(text, .heading)) }

  /// Lines as they are, never broken.
  mutating func verbatim(_ text: String, _ style: Style = .plain) {
    // By bytes, since a report can be long.
    var rest = text.utf8[...]
    if rest.last == 0x0A { rest.removeLast() }
    for line in rest.split(separator: 0x0A, omittingEmptySubsequences: false) {
      lines.append(Line(spans: [Span(String(Substring(line)), style)], hang: nil))
    }
  }

  mutating func append(_ page: Page) { lines += page.lines }

  /// A row of a list: a label padded to `width`, then text that hangs beside it.
  mutating func row(
    _ label: String, _ text: Span, width: Int, indent: Int = 2, style: Style = .plain
  ) {
    let padding = String(repeating: " ", count: max(1, width - label.count))
    line(
      [Span(String(repeating: " ", count: indent)), Span(label, style), Span(padding), text],
      hang: indent + max(width, label.count + 1))
  }

  /// The text, with escape sequences only when `colour` is on. Every line ends in a line break.
  package func text(width: Int = 80, colour: Bool = false) -> String {
    var result = ""
    for line in lines { Renderer.write(line, width: max(width, 20), colour: colour, to: &result) }
    return result
  }
}

/// Turns lines into text: breaks them between words, and keeps control characters from reaching the
/// terminal.
private enum Renderer {
  static func write(_ line: Page.Line, width: Int, colour: Bool, to result: inout String) {
    var column = 0
    /// Blanks that stand before the next word, where the line may be broken.
    var blanks = 0
    var hasWord = false
    for span in line.spans {
      let text = TerminalText.safe(span.text)
      guard let hang = line.hang, !fits(line, width) else {
        put(text, span.style, colour, &result)
        continue
      }
      for (number, word) in text.split(separator: " ", omittingEmptySubsequences: false)
        .enumerated()
      {
        if number > 0 { blanks += 1 }
        guard !word.isEmpty else { continue }
        if blanks > 0, hasWord, column + blanks + word.count > width, column > hang {
          result += "\n" + String(repeating: " ", count: hang)
          column = hang
        } else {
          result += String(repeating: " ", count: blanks)
          column += blanks
        }
        put(String(word), span.style, colour, &result)
        column += word.count
        blanks = 0
        hasWord = true
      }
    }
    while result.last == " " { result.removeLast() }
    result += "\n"
  }

  private static func fits(_ line: Page.Line, _ width: Int) -> Bool {
    line.spans.reduce(0) { $0 + $1.text.count } <= width
  }

  private static func put(
    _ text: String, _ style: Page.Style, _ colour: Bool, _ result: inout String
  ) {
    guard colour, let code = style.code, !text.isEmpty else {
      result += text
      return
    }
    result += "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}

extension Page.Style {
  /// Parameters of the escape sequence that selects the colour; nil for plain text.
  package var code: String? {
    switch self {
    case .plain: nil
    case .heading: "1"
    case .good, .added: "32"
    case .info: "36"
    case .warning: "33"
    case .error, .removed: "31"
    case .quiet: "2"
    }
  }
}

/// Text that may come from a file, made fit for a terminal.
enum TerminalText {
  /// The text on one line without control characters, which could move a terminal's cursor or turn
  /// the direction of writing.
  static func safe(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\t": result += " "
      case _ where isUnsafe(scalar): result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
