import LocatedJSON
import Testing

@Suite struct RepeatedKeyTests {
  private func pairs(_ text: String) throws -> [String] {
    var reader = JSONReader()
    return try reader.withDocument(of: Array(text.utf8)) { document in
      document.repeatedKeys.map {
        "\($0.second.string ?? "") \($0.first.place.column) \($0.second.place.column)"
      }
    }
  }

  @Test func areReportedWithBothPlaces() throws {
    #expect(try pairs(#"{"a":1,"b":2,"a":3}"#) == ["a 2 14"])
    #expect(try pairs(#"{"a":1,"a":2,"a":3}"#) == ["a 2 8", "a 2 14"])
    #expect(try pairs(#"{"a":{"b":1,"b":2},"c":[{"d":1,"d":2}]}"#) == ["b 7 13", "d 26 32"])
    #expect(try pairs(#"{"key longer than eight":1,"key longer than eight":2}"#).count == 1)
    #expect(try pairs(#"{"":1,"":2}"#) == [" 2 7"])
  }

  @Test func mayBeEscaped() throws {
    #expect(try pairs(#"{"ab":1,"\u0061b":2}"#) == ["ab 2 9"])
    #expect(try pairs(#"{"\u0061b":1,"a\u0062":2}"#) == ["ab 2 14"])
    #expect(try pairs(#"{"é":1,"\u00e9":2}"#) == ["é 2 9"])
    #expect(try pairs(#"{"a\u0000":1,"a":2}"#) == [])
    #expect(try pairs(#"{"long key, equal start 1":1,"long key, equal start\u00202":2}"#) == [])
  }

  @Test func sameKeysOfOtherObjectsAreNone() throws {
    #expect(try pairs(#"{"a":{"a":{"a":1},"b":2},"b":[{"a":1},{"a":2}],"c":{"b":1}}"#) == [])
    #expect(try pairs(#"[{"a":1},{"a":1}]"#) == [])
  }

  @Test func areFoundAgainAfterABrokenDocument() throws {
    var reader = JSONReader()
    #expect(throws: JSONError.self) {
      try reader.withDocument(of: Array(#"{"a":1,"b""#.utf8)) { _ in }
    }
    try reader.withDocument(of: Array(#"{"b":1,"a":2}"#.utf8)) { #expect(!$0.hasRepeatedKeys) }
    try reader.withDocument(of: Array(#"{"b":1,"b":2}"#.utf8)) { #expect($0.hasRepeatedKeys) }
    try reader.withDocument(of: Array(#"{"b":1,"a":2}"#.utf8)) { #expect(!$0.hasRepeatedKeys) }
  }

  /// Against comparing each with each, on random objects of few different keys.
  @Test func agreeWithComparingAll() throws {
    var random = SplitMix(state: 2)
    let names = ["a", "b", "\\u0061", "long key number 1", "long key number 2", "", "\\u0000", "é"]
    for _ in 0..<300 {
      let keys = (0..<random.below(14)).map { _ in
        names[random.below(names.count)] + "\(random.below(30))"
      }
      let text = "{" + keys.map { "\"\($0)\":{\"\($0)\":[]}" }.joined(separator: ",") + "}"
      guard case .object(let members, _)? = Oracle.parse(Array(text.utf8)) else {
        Issue.record("the oracle refuses \(text)")
        continue
      }
      var expected: [String] = []
      for (index, member) in members.enumerated() {
        guard case .string(let key, let place) = member.key else { continue }
        for earlier in members[..<index] {
          guard case .string(key, let first) = earlier.key else { continue }
          expected.append("\(key) \(first.column) \(place.column)")
          break
        }
      }
      #expect(try pairs(text) == expected)
    }
  }

  /// Would not end in the time of a test run if every key were compared with every other.
  @Test func manyKeysTakeLittleTime() throws {
    let keys = (0..<100_000).map { "\"a rather long common start \($0)\":0" }
    let text = "{" + keys.joined(separator: ",") + ",\"a rather long common start 77\":1}"
    let found = try pairs(text)
    #expect(found.count == 1)
    // Every key is also the key of the object before it, at the next depth.
    let nested =
      "{" + (0..<20_000).map { "\"k\($0)\":{\"k\($0 + 1)\":0}" }.joined(separator: ",") + "}"
    #expect(try pairs(nested) == [])
    let same = "{" + (0..<50_000).map { _ in "\"k\":0" }.joined(separator: ",") + "}"
    #expect(try pairs(same).count == 100)
  }
}
