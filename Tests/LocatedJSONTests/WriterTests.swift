import LocatedJSON
import Testing

@Suite struct WriterTests {
  private func write(_ layout: JSONWriter.Layout, _ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(layout: layout)
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func sample(_ writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("text" as StaticString)
    writer.string("a")
    writer.key("é\n" as String)
    writer.beginArray()
    writer.integer(-1)
    writer.boolean(true)
    writer.null()
    writer.beginArray()
    writer.endArray()
    writer.beginObject()
    writer.endObject()
    writer.endArray()
    writer.key("last" as StaticString)
    writer.decimal(1250, places: 2)
    writer.endObject()
  }

  @Test func layouts() {
    #expect(
      write(.compact, sample) == #"{"text":"a","é\n":[-1,true,null,[],{}],"last":12.50}"#)
    #expect(
      write(.pretty, sample) == """
        {
          "text": "a",
          "é\\n": [
            -1,
            true,
            null,
            [],
            {}
          ],
          "last": 12.50
        }
        """)
  }

  @Test func numbers() {
    let integers = [0, 7, -7, 10, 1_234_567_890, .max, .min]
    #expect(
      integers.map { value in write(.compact) { $0.integer(value) } } == integers.map { "\($0)" })
    let decimals: [(Int, Int, String)] = [
      (0, 2, "0.00"), (5, 2, "0.05"), (-5, 2, "-0.05"), (50, 2, "0.50"), (12345, 2, "123.45"),
      (-12345, 0, "-12345"), (1, 18, "0.000000000000000001"), (.min, 2, "-92233720368547758.08"),
    ]
    for (value, places, text) in decimals {
      #expect(write(.compact) { $0.decimal(value, places: places) } == text)
    }
  }

  @Test func escapesRoundTrip() throws {
    var all = ""
    for value in (0 as UInt32)...0x2FF {
      if let scalar = Unicode.Scalar(value) { all.unicodeScalars.append(scalar) }
    }
    all += "\u{2028}😀"
    for text in [all, "", "\"", "\\", "plain", "\u{1F}"] {
      let written = write(.compact) { $0.string(text) }
      #expect(!written.utf8.contains { $0 < 0x20 })
      try withRoot(written) {
        #expect($0.string?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
      }
    }
    #expect(write(.compact) { $0.string("\u{1F}\u{A}" as StaticString) } == #""\u001f\n""#)
  }

  @Test func copiesWhatWasRead() throws {
    let text = #"{"a":["x\u0041",1.50,null],"b":"é"}"#
    let copied = try withRoot(text) { root in
      write(.compact) { writer in
        writer.beginArray()
        writer.copy(root)
        if let text = root.member("a")?.element(0) { writer.copy(text) }
        writer.endArray()
      }
    }
    #expect(copied == "[" + text + #","x\u0041"]"#)
  }

  @Test func writesPieceByPiece() {
    var writer = JSONWriter()
    writer.beginArray()
    writer.integer(1)
    #expect(writer.takeBytes() == Array("[1".utf8))
    writer.integer(2)
    writer.endArray()
    writer.endLine()
    #expect(writer.takeBytes() == Array(",2]\n".utf8))
  }
}
