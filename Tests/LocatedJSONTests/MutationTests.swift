import LocatedJSON
import Testing

@Suite struct MutationTests {
  static let documents = [
    #"{"id":"C1","pregnant":false,"lines":[{"code":"20560","mods":["GP"],"units":1}],"x":null}"#,
    "[\r\n  1, -2.5e+3,\r  \"a\\u00e9\\ud83d\\ude00\\n\", \"é😀 text that is long enough\",\n{}]\n",
    #""\"\\\/\b\f\n\r\t""#, "{\"a\":{\"b\":[[],[0,0.0,1E400,12345678901234567890]]}}", " true ",
    "\u{FEFF}{ \"key with more than twenty-four bytes\" : \"v\" }",
  ]

  @Test(arguments: documents) func everyTruncation(_ text: String) {
    let bytes = Array(text.utf8)
    for length in 0...bytes.count {
      let part = Array(bytes[..<length])
      let expected = Oracle.parse(part)
      switch readAll(part) {
      case .success(let document): #expect(document == expected, "first \(length) bytes")
      case .failure(let error):
        #expect(expected == nil, "first \(length) bytes: \(error)")
        #expect(error.isUnexpectedEnd, "first \(length) bytes: \(error)")
        #expect(error.place.byte == length, "first \(length) bytes: \(error)")
      }
    }
  }
}
