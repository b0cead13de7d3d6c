import LocatedJSON
import Testing

@Suite struct ErrorTests {
  static let messages: [(text: String, line: Int, column: Int, message: String)] = [
    ("", 1, 1, "the text ends too early: expected a value"),
    (
      "{\"a\":1\n", 2, 1,
      "the text ends inside the object that starts at line 1, column 1: expected `,` or `}`"
    ),
    (
      "[\n  [1,", 2, 6,
      "the text ends inside the array that starts at line 2, column 3: expected a value"
    ),
    (
      "[\"ab", 1, 5,
      "the text ends inside the string that starts at line 1, column 2: expected `\"`"
    ),
    ("[1,]", 1, 4, "expected a value, found `]`; remove the comma before it"),
    (
      "{\"a\":1,\n}", 2, 1, "expected a key in double quotes, found `}`; remove the comma before it"
    ),
    ("{a:1}", 1, 2, "expected a key in double quotes or `}`, found `a`"),
    ("{\"a\" 1}", 1, 6, "expected `:` after the key, found `1`"),
    ("{\"a\":1 \"b\":2}", 1, 8, "expected `,` or `}`, found `\"`"),
    ("[1 // one\n]", 1, 4, "expected `,` or `]`, found `/`; JSON has no comments"),
    ("['a']", 1, 2, "expected a value, found `'`; use double quotes"),
    (
      "[NaN]", 1, 2,
      "expected a value, found `N`; words other than `true`, `false` and `null` need double quotes"
    ),
    ("[+1]", 1, 2, "expected a value, found `+`; a number starts with a digit or `-`"),
    ("[-]", 1, 3, "expected a digit, found `]`"),
    ("[1.]", 1, 4, "expected a digit after the decimal point, found `]`"),
    ("[1e]", 1, 4, "expected a digit in the exponent, found `]`"),
    ("[007]", 1, 2, "a number has a leading zero; remove it, or quote the number"),
    ("[1] 2", 1, 5, "expected nothing more after the value, found `2`"),
    ("[\"a\tb\"]", 1, 4, "control character 0x09 in a string; write `\\u0009`"),
    (
      "[\"a\nb\"]", 1, 4,
      "the line ends inside the string that starts at line 1, column 2: expected `\"`, or `\\n` for a line break"
    ),
    (
      "[\"\\x\"]", 1, 3,
      "unknown escape: expected one of `\"\\/bfnrtu` after the backslash, found `x`"
    ),
    ("[\"\\u00g0\"]", 1, 7, "expected four hexadecimal digits after `\\u`, found `g`"),
    ("[\"\\ud800\"]", 1, 3, "expected `\\uDC00` to `\\uDFFF` after a high surrogate escape"),
    ("[\"\\udc00\"]", 1, 3, "a low surrogate escape stands without a high one before it"),
    ("é", 1, 1, "expected a value, found a character that is not ASCII"),
    ("\u{1}", 1, 1, "expected a value, found control character 0x01"),
  ]

  @Test func sayWhereAndWhatWasExpected() {
    for (text, line, column, message) in Self.messages {
      let error = readError(text)
      #expect(error?.message == message)
      #expect(
        error?.place.line == line && error?.place.column == column,
        "`\(text)`: \(String(describing: error))")
    }
  }

  @Test func limitsEndInLocatedErrors() {
    func error(_ text: String, _ limits: JSONLimits) -> String {
      guard let error = readError(text, limits: limits), error.kind == .limit else { return "none" }
      return "\(error.place.line):\(error.place.column) \(error.message)"
    }
    #expect(
      error("[[[1]]]", JSONLimits(depth: 2))
        == "1:3 arrays and objects are nested deeper than the limit of 2")
    #expect(readError("[[1]]", limits: JSONLimits(depth: 2)) == nil)
    #expect(
      error("[1,\n2,3]", JSONLimits(values: 3))
        == "2:3 the document has more than the limit of 3 values")
    #expect(readError("[1,{\"a\":2}]", limits: JSONLimits(values: 4)) == nil)
    #expect(
      error("{\"abc\":1}", JSONLimits(keyBytes: 2))
        == "1:2 the key is longer than the limit of 2 bytes")
    #expect(readError("{\"ab\":\"abc\"}", limits: JSONLimits(keyBytes: 2)) == nil)
    #expect(
      error("[1234]", JSONLimits(numberBytes: 3))
        == "1:2 the number is longer than the limit of 3 bytes")
    #expect(
      error("[-1.234567890123]", JSONLimits(numberBytes: 3))
        == "1:2 the number is longer than the limit of 3 bytes")
    #expect(readError("[123]", limits: JSONLimits(numberBytes: 3)) == nil)
    for length in 0..<8 {
      let error = error("{\"a\":[\"\"]}", JSONLimits(documentBytes: length))
      #expect(error == "1:\(length + 1) the document is longer than the limit of \(length) bytes")
    }
    #expect(readError("[\"abcd\"]", limits: JSONLimits(documentBytes: 8)) == nil)
  }

  @Test func deepNestingIsRefusedQuickly() {
    for open in ["[", "{\"a\":", "[{\"a\":"] {
      let error = readError(String(repeating: open, count: 100_000))
      #expect(error?.kind == .limit)
    }
    let deep = String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)
    #expect(readError(deep, limits: JSONLimits(depth: 5000)) == nil)
    #expect(readError(deep, limits: JSONLimits(depth: 4999))?.kind == .limit)
  }
}
