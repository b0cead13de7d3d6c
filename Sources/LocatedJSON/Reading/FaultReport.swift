/// Puts a ``Fault`` into words.
struct FaultReport {
  let fault: Fault
  let bytes: UnsafeRawPointer
  /// Where the text ends, and where reading it had to end.
  let end: Int
  let limit: Int
  let limits: JSONLimits
  let isInLine: Bool

  func error(_ lines: inout LineIndex) -> JSONError {
    let (kind, at, message) = describe { lines.place($0, bytes, end) }
    return JSONError(kind: kind, place: lines.place(at, bytes, end), message: message)
  }

  private typealias Description = (kind: JSONError.Kind, at: Int, message: String)

  private func describe(_ place: (Int) -> JSONPlace) -> Description {
    if fault.at >= limit, limit < end {
      return (
        .limit, limit, "the document is longer than the limit of \(limits.documentBytes) bytes"
      )
    }
    switch fault.reason {
    case .depth, .values, .keyBytes, .numberBytes, .stringBytes:
      return beyondLimit()
    case .utf8, .utf16, .utf32: return encoding()
    case .control, .escape, .hexDigit, .lowSurrogate, .loneSurrogate, .stringEnd, .utf8End:
      return inString(place)
    default: return grammar(place)
    }
  }

  private func beyondLimit() -> Description {
    let message =
      switch fault.reason {
      case .depth: "arrays and objects are nested deeper than the limit of \(limits.depth)"
      case .values: "the document has more than the limit of \(limits.values) values"
      case .keyBytes: "the key is longer than the limit of \(limits.keyBytes) bytes"
      case .numberBytes: "the number is longer than the limit of \(limits.numberBytes) bytes"
      default: "the string is longer than the limit of \(TapeEntry.longest) bytes"
      }
    return (.limit, fault.at, message)
  }

  private func encoding() -> Description {
    let message =
      switch fault.reason {
      case .utf16: "the text is encoded in UTF-16; save it as UTF-8"
      case .utf32: "the text is encoded in UTF-32; save it as UTF-8"
      default: "byte 0x\(hex(Bytes.byte(bytes, fault.at))) starts no UTF-8 character; save as UTF-8"
      }
    return (.encoding, fault.at, message)
  }

  private func inString(_ place: (Int) -> JSONPlace) -> Description {
    switch fault.reason {
    case .stringEnd, .utf8End:
      let start = place(fault.within)
      return (
        .unexpectedEnd, fault.at,
        "the text ends inside the string that starts at \(words(start)): expected `\"`"
      )
    case .control:
      let byte = Bytes.byte(bytes, fault.at)
      if byte == 0x0A || byte == 0x0D {
        let start = place(fault.within)
        return (
          .syntax, fault.at,
          "the line ends inside the string that starts at \(words(start)): expected `\"`, "
            + "or `\\n` for a line break"
        )
      }
      return (
        .syntax, fault.at, "control character 0x\(hex(byte)) in a string; write `\\u00\(hex(byte))`"
      )
    case .escape:
      let found = found(fault.at + 1)
      return (
        .syntax, fault.at,
        "unknown escape: expected one of `\"\\/bfnrtu` after the backslash, found \(found)"
      )
    case .hexDigit:
      return (
        .syntax, fault.at, "expected four hexadecimal digits after `\\u`, found \(found(fault.at))"
      )
    case .lowSurrogate:
      return (.syntax, fault.at, "expected `\\uDC00` to `\\uDFFF` after a high surrogate escape")
    default:
      return (.syntax, fault.at, "a low surrogate escape stands without a high one before it")
    }
  }

  private func grammar(_ place: (Int) -> JSONPlace) -> Description {
    if fault.reason == .leadingZero {
      return (.syntax, fault.at, "a number has a leading zero; remove it, or quote the number")
    }
    let at = endsInLiteral ? end : fault.at
    guard at < end else {
      return (.unexpectedEnd, at, "the text ends\(inside(place)): expected \(expected)")
    }
    let byte = Bytes.byte(bytes, at)
    if isInLine, byte == 0x0A || byte == 0x0D {
      return (
        .syntax, at,
        "the line ends\(inside(place)): expected \(expected); a document stands on one line"
      )
    }
    return (.syntax, at, "expected \(expected), found \(found(at))\(advice(at))")
  }

  private var expected: String {
    switch fault.reason {
    case .elementOrEnd: "a value or `]`"
    case .keyOrEnd: "a key in double quotes or `}`"
    case .key: "a key in double quotes"
    case .colon: "`:` after the key"
    case .commaOrBrace: "`,` or `}`"
    case .commaOrBracket: "`,` or `]`"
    case .endOfText: isInLine ? "the end of the line" : "nothing more after the value"
    case .digit: "a digit"
    case .fractionDigit: "a digit after the decimal point"
    case .exponentDigit: "a digit in the exponent"
    default: "a value"
    }
  }

  private func inside(_ place: (Int) -> JSONPlace) -> String {
    guard fault.within >= 0 else { return " too early" }
    let what = Bytes.byte(bytes, fault.within) == UInt8(ascii: "{") ? "object" : "array"
    return " inside the \(what) that starts at \(words(place(fault.within)))"
  }

  private func words(_ place: JSONPlace) -> String { "line \(place.line), column \(place.column)" }

  /// Whether a value was expected and the text ends within `true`, `false` or `null`.
  private var endsInLiteral: Bool {
    guard fault.reason == .value, fault.at < end, end - fault.at < 5 else { return false }
    let rest = UnsafeRawBufferPointer(start: bytes + fault.at, count: end - fault.at)
    return ["true", "false", "null"].contains {
      $0.utf8.count > rest.count && $0.utf8.starts(with: rest)
    }
  }

  private func found(_ at: Int) -> String {
    guard at < end else { return "the end of the text" }
    let byte = Bytes.byte(bytes, at)
    switch byte {
    case 0x0A, 0x0D: return "the end of the line"
    case ..<0x20, 0x7F: return "control character 0x\(hex(byte))"
    case 0x80...: return "a character that is not ASCII"
    default: return "`\(Unicode.Scalar(byte))`"
    }
  }

  private func advice(_ at: Int) -> String {
    switch Bytes.byte(bytes, at) {
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      isAfterComma(at) ? "; remove the comma before it" : ""
    case UInt8(ascii: "/"), UInt8(ascii: "#"): "; JSON has no comments"
    case UInt8(ascii: "'"): "; use double quotes"
    case UInt8(ascii: "+"), UInt8(ascii: "."): "; a number starts with a digit or `-`"
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      fault.reason == .value || fault.reason == .elementOrEnd
        ? "; words other than `true`, `false` and `null` need double quotes" : ""
    default: ""
    }
  }

  private func isAfterComma(_ at: Int) -> Bool {
    var i = at - 1
    while i >= 0, [0x20, 0x09, 0x0A, 0x0D].contains(Bytes.byte(bytes, i)) { i -= 1 }
    return i >= 0 && Bytes.byte(bytes, i) == UInt8(ascii: ",")
  }

  private func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 16 ? "0" + digits : digits
  }
}
