import LocatedJSON
import Testing

@Suite struct ConformanceTests {
  static let accepted = [
    // literals and white space
    "null", "true", "false", " null", "null ", "\tnull\n", "\r\nnull\r\n", "\rnull", "[null]",
    "[true,false,null]", "\n\n\n[]", "        []        ", "[ ]", "{ }", "[\n]", "{\r\n}",
    // arrays and objects
    "[]", "{}", "[[]]", "[{}]", "[[],[]]", "[[[[[[]]]]]]", "{\"a\":{}}", "{\"a\":[]}",
    "[1,2,3]", "[ 1 , 2 , 3 ]", "[1\n,2\n,3]", "{\"\":0}", "{\"a\":1,\"b\":2}",
    "{ \"a\" : 1 , \"b\" : 2 }", "{\"a\":{\"a\":{\"a\":1}}}", "{\"a\":1,\"a\":2}",
    "[{\"a\":[{\"b\":[]}]},[{}]]", "{\"a\":null,\"b\":true,\"c\":false}",
    // numbers
    "0", "-0", "1", "9", "10", "-1", "123456789", "1234567890", "12345678", "1234567",
    "9223372036854775807", "-9223372036854775808", "9223372036854775808",
    "123456789012345678901234567890", "0.0", "0.1", "-0.1", "1.0", "3.14159", "10.01", "0e0",
    "0E0", "1e1", "1E1", "1e+1", "1e-1", "1E+10", "-1.5e-10", "1e400", "1e-400", "0.0e+00",
    "[0]", "[-0]", "[0,0]", "[1.5,2.5]", "{\"a\":-1}", "[12345678]", "[123456789]",
    // strings
    "\"\"", "\"a\"", "\" \"", "\"abc\"", "\"\\\"\"", "\"\\\\\"", "\"\\/\"", "\"/\"", "\"\\b\"",
    "\"\\f\"", "\"\\n\"", "\"\\r\"", "\"\\t\"", "\"\\u0000\"", "\"\\u0041\"", "\"\\u00e9\"",
    "\"\\u00E9\"", "\"\\uABCD\"", "\"\\uabcd\"", "\"\\ud7ff\"", "\"\\ue000\"", "\"\\uffff\"",
    "\"\\ud800\\udc00\"", "\"\\uDBFF\\uDFFF\"", "\"\\ud83d\\ude00\"", "\"\\\\u1234\"",
    "\"\u{7F}\"", "\"\u{80}\"", "\"é\"", "\"€\"", "\"\u{D7FF}\"", "\"\u{E000}\"",
    "\"\u{FFFF}\"", "\"😀\"", "\"\u{10FFFF}\"", "\"\u{FEFF}\"", "\"a\u{2028}b\u{2029}c\"",
    "\"1234567\"", "\"12345678\"", "\"123456789\"", "\"1234567890123456\"",
    "\"12345678901234567890123\"", "\"123456789012345678901234\"",
    "\"1234567890123456789012345678901234567890\"", "[\"a\",\"b\"]", "{\"é\":\"ü\"}",
    "{\"\\u0061\":1}", "\"// no comment\"", "\"[{,:}]\"", "[\"\\\"\",\"]\"]",
    // byte order mark
    "\u{FEFF}null", "\u{FEFF} []", "\u{FEFF}{\"a\":1}",
  ]

  static let refused = [
    // nothing, or not enough
    "", " ", "\n", "\u{FEFF}", "[", "{", "]", "}", ",", ":", "\"", "[1", "[1,", "{\"a\"",
    "{\"a\":", "{\"a\":1", "{\"a\":1,", "[[]", "[\"a\"", "[\"a", "\"a", "\"\\", "\"\\u", "\"\\u1",
    "\"\\u12", "\"\\u123", "\"\\u1234", "-", "[-", "1.", "1e", "1e+", "t", "tr", "tru", "f", "fals",
    "n", "nul",
    // too much
    "null null", "[] []", "{}{}", "1 2", "\"\"\"\"", "[]]", "{}}", "[],", "1,", "null,null", "[1]x",
    "true false", "truex", "nulls", "falsee", "1x", "[]\u{FEFF}", "\u{FEFF}\u{FEFF}[]",
    // commas and colons
    "[,]", "[1,]", "[,1]", "[1,,2]", "[1 2]", "[1:2]", "{,}", "{\"a\":1,}", "{,\"a\":1}",
    "{\"a\":1,,\"b\":2}", "{\"a\" 1}", "{\"a\",1}", "{\"a\"::1}", "{\"a\":}", "{:1}",
    "{\"a\":1 \"b\":2}",
    "{\"a\":1:2}", "{\"a\"}", "{\"a\":1;\"b\":2}",
    // brackets
    "[}", "{]", "[1}", "{\"a\":1]", "[{]}", "{\"a\":[}", "(1)", "<1>", "[(1)]",
    // keys
    "{1:2}", "{a:1}", "{'a':1}", "{null:1}", "{[]:1}", "{true:false}", "{\"a\":1,2:3}",
    "{\"a\":1,b:2}",
    "{//\n\"a\":1}",
    // numbers
    "00", "01", "-01", "007", "+1", ".5", "-.5", "5.", "-5.", "1.e1", "1.5.2", "1e1.5", "1ee1",
    "1e+-1", "--1", "-+1", "0x10", "0b1", "1_000", "1,000", "NaN", "-NaN", "Infinity", "-Infinity",
    "nan", "inf", "1f", "1L", "0e", "0E+", "[1.]", "[.5]", "[01]", "[1e]", "１", "1e１", "-a", "[-]",
    "12345678901234567890.", "123456789e",
    // literals
    "True", "TRUE", "False", "None", "nil", "NULL", "undefined", "yes", "[tru]", "[fals]", "[nul]",
    "tRue", "truE", "fAlse", "falsE", "nUll", "nulL", "[truefalse]", "tr ue",
    // strings
    "'a'", "a", "`a`", "\"\u{0}\"", "\"\n\"", "\"\r\"", "\"\t\"", "\"\u{1F}\"", "\"\u{1}\"",
    "\"abcdefgh\u{1F}\"", "\"abcdefghijklmnopqrstuvwxyz\n\"", "\"\\a\"", "\"\\x41\"", "\"\\0\"",
    "\"\\'\"", "\"\\ \"", "\"\\N\"", "\"\\U0041\"", "\"\\\n\"", "\"\\u\"", "\"\\u00\"",
    "\"\\u004\"",
    "\"\\u004G\"", "\"\\uG041\"", "\"\\u-041\"", "\"\\u 041\"", "\"\\u+041\"", "\"\\u{41}\"",
    "\"\\ud800\"", "\"\\udbff\"", "\"\\udc00\"", "\"\\udfff\"", "\"\\ud800\\ud800\"",
    "\"\\ud800a\"", "\"\\ud800\\n\"", "\"\\ud800\\u0041\"", "\"\\udc00\\ud800\"",
    "\"\\ud800\\\\dc00\"",
    "\"\\é\"", "\"\\u00é9\"",
    // white space that is none, comments
    "\u{A0}null", "\u{B}null", "\u{C}null", "\u{0}null", "null\u{0}", "[\u{A0}]", "[\u{2028}]",
    "\u{85}[]", "[]\u{C}", "// c\n1", "/* c */1", "1// c", "1/**/", "[1,/**/2]", "# c\n1", "[1]#",
    "é", "[é]", "{\"a\":é}",
  ]

  @Test func tablesAreLarge() {
    #expect(Self.accepted.count + Self.refused.count >= 300)
  }

  @Test func acceptsWhatIsJSON() {
    for text in Self.accepted {
      let bytes = Array(text.utf8)
      let expected = Oracle.parse(bytes)
      #expect(expected != nil, "the oracle refuses `\(text)`")
      #expect(
        (try? readAll(bytes).get()) == expected, "`\(text)`: \(String(describing: readError(text)))"
      )
    }
  }

  @Test func refusesWhatIsNot() {
    for text in Self.refused {
      #expect(Oracle.parse(Array(text.utf8)) == nil, "the oracle accepts `\(text)`")
      let error = readError(text)
      #expect(error != nil, "accepted `\(text)`")
      guard let error else { continue }
      #expect(error.place.byte <= text.utf8.count)
      #expect(!error.message.hasSuffix("."))
    }
  }

  /// The same texts in the middle of others and far from the end, so that every fast path has room.
  @Test func findsTheSameInTheMiddle() {
    let padding = String(repeating: " ", count: 64)
    for text in Self.accepted where !text.hasPrefix("\u{FEFF}") {
      #expect(readError("[0," + text + padding + ",\"" + padding + "\"]") == nil, "`\(text)`")
    }
    for text in Self.refused where text.contains(where: { !$0.isWhitespace }) {
      let bytes = Array(("[0," + text + padding + ",\"" + padding + "\"]").utf8)
      let isAccepted = (try? readAll(bytes).get()) != nil
      #expect(isAccepted == (Oracle.parse(bytes) != nil), "`\(text)`")
    }
  }

  static let badUTF8: [[UInt8]] = [
    // continuation bytes alone, lead bytes that never are
    [0x80], [0xBF], [0xC0], [0xC1], [0xF5], [0xF8], [0xFC], [0xFE], [0xFF], [0x80, 0x80],
    // overlong
    [0xC0, 0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
    [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF8, 0x88, 0x80, 0x80, 0x80],
    // surrogates
    [0xED, 0xA0, 0x80], [0xED, 0xAF, 0xBF], [0xED, 0xB0, 0x80], [0xED, 0xBF, 0xBF],
    [0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80],
    // above U+10FFFF
    [0xF4, 0x90, 0x80, 0x80], [0xF4, 0xBF, 0xBF, 0xBF], [0xF5, 0x80, 0x80, 0x80],
    [0xF7, 0xBF, 0xBF, 0xBF],
    // cut short
    [0xC3], [0xE2], [0xE2, 0x82], [0xF0], [0xF0, 0x9F], [0xF0, 0x9F, 0x98], [0xC3, 0x28],
    [0xE2, 0x28, 0xA1], [0xE2, 0x82, 0x28], [0xF0, 0x28, 0x8C, 0xBC], [0xF0, 0x9F, 0x28, 0xBC],
    [0xF0, 0x9F, 0x98, 0x28], [0xC3, 0xC3, 0xA9], [0xE2, 0x82, 0xC3, 0xA9],
  ]

  @Test(arguments: badUTF8) func refusesBadUTF8(_ bad: [UInt8]) {
    for before in 0..<20 {
      let head = [0x22] + [UInt8](repeating: 0x61, count: before)
      for after in [0, 30] {
        let bytes = head + bad + [UInt8](repeating: 0x62, count: after) + [0x22]
        guard case .failure(let error) = readAll(bytes) else {
          Issue.record("accepted \(bytes)")
          continue
        }
        #expect(error.kind == .encoding)
        // The standard library says where the text stops being UTF-8.
        #expect(error.place.byte >= head.count && error.place.byte < head.count + bad.count)
        #expect(String(validating: bytes[..<error.place.byte], as: UTF8.self) != nil)
      }
    }
  }

  @Test func everyScalarIsRead() {
    // Every scalar at an edge of its encoding, and every 97th between them.
    let edges: [UInt32] = [0x20, 0x7F, 0x80, 0x7FF, 0x800, 0xFFFF, 0x10000, 0x10FFFF]
    for value in edges + Array(stride(from: 0x5D, through: 0x10FFFF, by: 97)) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "\"" + String(scalar) + "\""
      #expect(readError(text) == nil, "U+\(String(value, radix: 16))")
    }
  }

  @Test func namesOtherEncodings() {
    let texts: [([UInt8], String)] = [
      ([0xFF, 0xFE, 0x5B, 0, 0x5D, 0], "UTF-16"), ([0xFE, 0xFF, 0, 0x5B, 0, 0x5D], "UTF-16"),
      ([0x5B, 0, 0x5D, 0], "UTF-16"), ([0, 0x5B, 0, 0x5D], "UTF-16"),
      ([0xFF, 0xFE, 0, 0, 0x5B, 0, 0, 0], "UTF-32"), ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x5B], "UTF-32"),
      ([0x5B, 0, 0, 0], "UTF-32"), ([0, 0, 0, 0x5B], "UTF-32"),
    ]
    for (bytes, name) in texts {
      guard case .failure(let error) = readAll(bytes) else {
        Issue.record("accepted \(bytes)")
        continue
      }
      #expect(error.kind == .encoding)
      #expect(error.message == "the text is encoded in \(name); save it as UTF-8")
      #expect(error.place == .start)
    }
  }
}
