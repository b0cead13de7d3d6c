/// The words of a document, without what only says how they look.
enum PlainText {
  /// UTF-8 as it is; bytes that are none are taken for Latin-1.
  static func of(bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) {
      return text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    }
    var text = ""
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes { text.unicodeScalars.append(UnicodeScalar(byte)) }
    return text
  }

  // MARK: - HTML

  /// The text of HTML or XHTML: blocks and line breaks become lines, scripts and styles go.
  static func of(html: String) -> String {
    var out = String.UnicodeScalarView()
    let source = Array(html.unicodeScalars)
    var position = 0
    var skippedTag: String?
    while position < source.count {
      let scalar = source[position]
      if scalar == "<" {
        let end = endOfTag(source, position)
        let (name, isClosing) = tagName(source, position + 1, end)
        if let skipped = skippedTag {
          if isClosing, name == skipped { skippedTag = nil }
        } else if name == "script" || name == "style" || name == "head" {
          if !isClosing { skippedTag = name }
        } else if blocks.contains(name) {
          appendLineBreak(&out)
        } else if name == "td" || name == "th" {
          appendBlank(&out)
        }
        position = end
      } else if skippedTag != nil {
        position += 1
      } else if scalar == "&" {
        let (decoded, next) = entity(source, position)
        out.append(decoded)
        position = next
      } else if scalar == "\n" || scalar == "\r" || scalar == "\t" || scalar == " " {
        appendBlank(&out)
        position += 1
      } else {
        out.append(scalar)
        position += 1
      }
    }
    return String(out)
  }

  private static let blocks: Set<String> = [
    "p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6",
    "section", "article", "dt", "dd", "dl", "blockquote", "hr", "pre", "caption",
  ]

  private static func appendBlank(_ out: inout String.UnicodeScalarView) {
    if let last = out.last, last != " ", last != "\n" { out.append(" ") }
  }

  private static func appendLineBreak(_ out: inout String.UnicodeScalarView) {
    if let last = out.last, last != "\n" { out.append("\n") }
  }

  /// Behind the closing angle bracket, or behind the end of a comment.
  private static func endOfTag(_ source: [Unicode.Scalar], _ start: Int) -> Int {
    var position = start + 1
    let isComment =
      start + 3 < source.count && source[start + 1] == "!" && source[start + 2] == "-"
      && source[start + 3] == "-"
    while position < source.count {
      if source[position] == ">" {
        if !isComment { return position + 1 }
        if position >= start + 6, source[position - 1] == "-", source[position - 2] == "-" {
          return position + 1
        }
      }
      position += 1
    }
    return source.count
  }

  private static func tagName(
    _ source: [Unicode.Scalar], _ start: Int, _ end: Int
  ) -> (String, isClosing: Bool) {
    var position = start
    var isClosing = false
    if position < end, source[position] == "/" {
      isClosing = true
      position += 1
    }
    var name = ""
    while position < end, name.utf8.count < 12, source[position].isASCII {
      let value = source[position].value
      let isLetter = value | 0x20 >= 0x61 && value | 0x20 <= 0x7A
      guard isLetter || value >= 0x30 && value <= 0x39 else { break }
      name.unicodeScalars.append(isLetter ? Unicode.Scalar(UInt8(value | 0x20)) : source[position])
      position += 1
    }
    return (name, isClosing)
  }

  private static func entity(
    _ source: [Unicode.Scalar], _ start: Int
  ) -> (Unicode.Scalar, next: Int) {
    var name = ""
    var position = start + 1
    while position < source.count, name.utf8.count < 10, source[position] != ";" {
      guard source[position].isASCII, source[position] != " ", source[position] != "&" else {
        return ("&", start + 1)
      }
      name.unicodeScalars.append(source[position])
      position += 1
    }
    guard position < source.count, source[position] == ";" else { return ("&", start + 1) }
    if name.hasPrefix("#") {
      let isHex = name.dropFirst().first == "x" || name.dropFirst().first == "X"
      let digits = name.dropFirst(isHex ? 2 : 1)
      let scalar = UInt32(digits, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init)
      return (scalar ?? " ", position + 1)
    }
    return (entities[name] ?? " ", position + 1)
  }

  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "deg": "\u{B0}",
    "frac12": "\u{BD}", "times": "\u{D7}", "ndash": "-", "mdash": "-", "plusmn": "\u{B1}",
    "micro": "\u{B5}", "eacute": "\u{E9}", "rsquo": "'", "lsquo": "'", "ldquo": "\"",
    "rdquo": "\"", "hellip": "\u{2026}",
  ]

  // MARK: - RTF

  /// The text of RTF: control words go, paragraphs become lines, and what belongs to fonts, colours,
  /// pictures and the like is left out.
  static func of(rtf: [UInt8]) -> String {
    var out = String.UnicodeScalarView()
    /// For each open group, whether it is left out, and how many characters stand in for a `\u`.
    var skipped: [Bool] = [false]
    var fallback: [Int] = [1]
    var pendingFallback = 0
    var position = 0
    func emit(_ scalar: Unicode.Scalar) {
      if pendingFallback > 0 {
        pendingFallback -= 1
      } else if skipped.last != true {
        out.append(scalar)
      }
    }
    while position < rtf.count {
      let byte = rtf[position]
      position += 1
      switch byte {
      case UInt8(ascii: "{"):
        guard skipped.count < 1000 else { return String(out) }
        skipped.append(skipped.last ?? false)
        fallback.append(fallback.last ?? 1)
      case UInt8(ascii: "}"):
        if skipped.count > 1 {
          skipped.removeLast()
          fallback.removeLast()
        }
        pendingFallback = 0
      case UInt8(ascii: "\\"):
        guard position < rtf.count else { return String(out) }
        let next = rtf[position]
        if next == UInt8(ascii: "'") {
          let digits = rtf[(position + 1)..<min(position + 3, rtf.count)]
          let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
          emit(value.map { Unicode.Scalar($0) } ?? " ")
          position = min(position + 3, rtf.count)
        } else if next | 0x20 >= 0x61, next | 0x20 <= 0x7A {
          var word: [UInt8] = []
          while position < rtf.count, rtf[position] | 0x20 >= 0x61, rtf[position] | 0x20 <= 0x7A,
            word.count < 32
          {
            word.append(rtf[position])
            position += 1
          }
          var number: Int?
          var isNegative = false
          if position < rtf.count, rtf[position] == UInt8(ascii: "-") {
            isNegative = true
            position += 1
          }
          while position < rtf.count, rtf[position] >= 0x30, rtf[position] <= 0x39 {
            number = min((number ?? 0) * 10 + Int(rtf[position] - 0x30), 1_000_000)
            position += 1
          }
          if position < rtf.count, rtf[position] == 0x20 { position += 1 }
          switch String(decoding: word, as: UTF8.self) {
          case "par", "line", "row", "sect", "page": emit("\n")
          case "tab", "cell": emit(" ")
          case "bullet", "emdash", "endash": emit("-")
          case "lquote", "rquote": emit("'")
          case "ldblquote", "rdblquote": emit("\"")
          case "uc": fallback[fallback.count - 1] = min(number ?? 1, 8)
          case "u":
            let code = (isNegative ? 65_536 - (number ?? 0) : (number ?? 0))
            pendingFallback = 0
            emit(Unicode.Scalar(UInt32(max(0, code))) ?? " ")
            pendingFallback = fallback.last ?? 1
          case "bin": position = min(rtf.count, position + max(0, number ?? 0))
          case "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer",
            "listtable", "listoverridetable", "generator", "themedata", "datastore", "fldinst":
            skipped[skipped.count - 1] = true
          default: break
          }
        } else {
          position += 1
          switch next {
          case UInt8(ascii: "*"): skipped[skipped.count - 1] = true
          case UInt8(ascii: "~"): emit(" ")
          case UInt8(ascii: "_"): emit("-")
          case 0x0A, 0x0D: emit("\n")
          case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): emit(Unicode.Scalar(next))
          default: break
          }
        }
      case 0x0A, 0x0D, 0x00: break
      default: emit(Unicode.Scalar(byte))
      }
    }
    return String(out)
  }
}
