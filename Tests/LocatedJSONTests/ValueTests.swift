import LocatedJSON
import Testing

@Suite struct ValueTests {
  @Test func walksMembersAndElements() throws {
    try withRoot(#"{"a":[1,{"b":2},"three"],"c":true,"d":{}}"#) { root in
      #expect(root.kind == .object)
      #expect(root.count == 3)
      #expect(root.members?.map { $0.key.string } == ["a", "c", "d"])
      #expect(root.member("a")?.elements?.map { $0.kind } == [.number, .object, .string])
      #expect(root.member("a")?.element(1)?.member("b")?.integer == 2)
      #expect(root.member("a")?.element(2)?.string == "three")
      #expect(root.member("a")?.element(3) == nil)
      #expect(root.member("c")?.boolean == true)
      #expect(root.member("d")?.count == 0)
      #expect(root.member("e") == nil)
    }
  }
}

@Suite struct TextTests {
  @Test func resolvesEscapes() throws {
    let text = #"["\"\\\/\b\f\n\r\t", "\u0041\u00e9\u20ac\ud83d\ude00", "plain", "\u0000", "é\n"]"#
    try withRoot(text) { root in
      let strings = root.elements?.map { $0.string }
      #expect(strings == ["\"\\/\u{8}\u{C}\n\r\t", "Aé€😀", "plain", "\0", "é\n"])
      #expect(root.elements?.map { $0.hasEscapes } == [true, true, false, true, true])
      #expect(root.element(2)?.plainBytes?.elementsEqual("plain".utf8) == true)
      #expect(root.element(0)?.plainBytes == nil)
      #expect(root.element(3)?.rawBytes.elementsEqual("\\u0000".utf8) == true)
    }
  }

  @Test func comparesWithoutMakingStrings() throws {
    try withRoot(#"["payer","pay\u0065r","a longer one","a longer on\u0065","", 5]"#) { root in
      func matches(_ text: StaticString) -> [Bool] {
        root.elements?.map { $0.isString(text) } ?? []
      }
      #expect(matches("payer") == [true, true, false, false, false, false])
      #expect(matches("a longer one") == [false, false, true, true, false, false])
      #expect(matches("a longer onf") == [false, false, false, false, false, false])
      #expect(matches("") == [false, false, false, false, true, false])
      #expect(matches("paye") == [false, false, false, false, false, false])
      #expect(root.element(0)?.word == root.element(1)?.word)
      #expect(root.element(0)?.word == 0x72_6579_6170)
      #expect(root.element(2)?.word == root.element(3)?.word)
      #expect(root.element(5)?.word == 0)
    }
  }

  @Test func findsMembersHoweverEscaped() throws {
    try withRoot(#"{"\u0069d":1,"id":2}"#) { #expect($0.member("id")?.integer == 1) }
    try withRoot("[]") { #expect($0.member("id") == nil) }
  }
}

@Suite struct NumberTests {
  @Test func integersFitOrAreNil() throws {
    let texts: [(String, Int?)] = [
      ("0", 0), ("-0", 0), ("7", 7), ("-7", -7), ("12345678", 12_345_678),
      ("123456789", 123_456_789), ("9223372036854775807", .max), ("-9223372036854775808", .min),
      ("9223372036854775808", nil), ("-9223372036854775809", nil),
      ("18446744073709551616", nil), ("99999999999999999999999999", nil), ("1.0", nil),
      ("1e2", nil),
      ("-12.5", nil), ("true", nil), ("\"7\"", nil), ("[7]", nil),
    ]
    for (text, value) in texts {
      for padded in [text, text + "          "] {
        try withRoot(padded) { #expect($0.integer == value, "\(text)") }
      }
    }
  }

  @Test func keepTheirText() throws {
    let huge = String(repeating: "9", count: 200)
    for text in ["-0.00", "1E+05", huge, "12345678901234567890.123"] {
      try withRoot("[\(text)]") { #expect($0.element(0)?.numberText == text) }
    }
    try withRoot("\"1\"") { #expect($0.numberText == nil) }
  }

  @Test func scaleExactlyOrNotAtAll() throws {
    let texts: [(String, Int, Int?)] = [
      ("12.5", 2, 1250), ("12.50", 2, 1250), ("12.505", 2, nil), ("12.500", 2, 1250), ("0", 2, 0),
      ("-0.0", 2, 0), ("-3.07", 2, -307), ("100", 2, 10000), ("1e2", 2, 10000), ("1.25e1", 2, 1250),
      ("125e-1", 1, 125), ("125e-2", 1, nil), ("1200e-2", 0, 12), ("0e999999999999", 2, 0),
      ("1e999999999999", 2, nil), ("1e-999999999999", 2, nil), ("0.000", 0, 0), ("10.0", 0, 10),
      ("92233720368547758.07", 2, .max), ("-92233720368547758.08", 2, .min),
      ("92233720368547758.08", 2, nil), ("1e18", 0, 1_000_000_000_000_000_000), ("1e19", 0, nil),
      ("5", 0, 5), ("0.001", 2, nil), ("\"5\"", 2, nil), ("null", 2, nil),
    ]
    for (text, places, value) in texts {
      try withRoot(text) { #expect($0.scaled(places: places) == value, "\(text) \(places)") }
    }
  }
}
