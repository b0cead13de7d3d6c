import LocatedJSON
import Testing

@Suite struct PlaceTests {
  @Test func countsLinesAndColumns() throws {
    let text = "{\n  \"a\": 1,\r\n  \"é\": [\r    2\n  ]\n}"
    try withRoot(text) { root in
      #expect(root.place == JSONPlace(byte: 0, line: 1, column: 1))
      #expect(root.member("a")?.place == JSONPlace(byte: 9, line: 2, column: 8))
      let list = root.member("é")
      #expect(list?.place == JSONPlace(byte: 21, line: 3, column: 9))
      #expect(list?.element(0)?.place == JSONPlace(byte: 27, line: 4, column: 5))
      #expect(list?.endPlace == JSONPlace(byte: 32, line: 5, column: 4))
      #expect(root.endPlace == JSONPlace(byte: 34, line: 6, column: 2))
    }
  }

  /// In any order, over more than one stride of counted lines, with all kinds of line ends.
  @Test func agreesWithCountingInAnyOrder() throws {
    var random = SplitMix(state: 1)
    var text = "["
    for index in 0..<3000 {
      if index > 0 { text += "," }
      text += ["", "\n", "\r\n", "\r", "  ", "\n\n"][random.below(6)] + "\(index)"
    }
    text += "]"
    let bytes = Array(text.utf8)
    guard case .array(let expected, _)? = Oracle.parse(bytes) else {
      Issue.record("the oracle refuses")
      return
    }
    var reader = JSONReader()
    try reader.withDocument(of: bytes) { document in
      let values = document.root.elements.map { Array($0) } ?? []
      #expect(values.count == expected.count)
      var order = Array(values.indices)
      for round in 0..<3 {
        if round == 1 { order.reverse() }
        if round == 2 { order.shuffle(using: &random) }
        for index in order where Located(values[index]) != expected[index] {
          Issue.record("element \(index) in round \(round)")
        }
      }
    }
  }

  @Test func startsWhereTheCallerSays() throws {
    var reader = JSONReader()
    let base = JSONPlace(byte: 100, line: 7, column: 11)
    try reader.withDocument(of: Array("[1,\n2]".utf8), at: base) { document in
      #expect(document.root.place == base)
      #expect(document.root.element(0)?.place == JSONPlace(byte: 101, line: 7, column: 12))
      #expect(document.root.element(1)?.place == JSONPlace(byte: 104, line: 8, column: 1))
    }
  }

  @Test func aByteOrderMarkHasNoColumn() throws {
    var reader = JSONReader()
    try reader.withDocument(of: Array("\u{FEFF}[1]".utf8)) { document in
      #expect(document.hasByteOrderMark)
      #expect(document.root.place == JSONPlace(byte: 3, line: 1, column: 1))
    }
    try reader.withDocument(of: Array("[1]".utf8)) { #expect(!$0.hasByteOrderMark) }
  }
}
