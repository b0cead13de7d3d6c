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

  /// `JSON_MUTATIONS` sets how many; the long run is in `.ci/long-tests`.
  @Test func seededMutationsAgreeWithTheOracle() {
    var random = SplitMix(state: 20560)
    let count = LongRuns.mutations
    let sources = Self.documents.map { Array($0.utf8) }
    let bytesThatMatter =
      Array("{}[],:\"\\/u0e.-+tfn \n\r\t".utf8) + [0, 0x1F, 0x7F, 0x80, 0xC3, 0xED, 0xF0, 0xFF]
    var accepted = 0
    for _ in 0..<count {
      var bytes = sources[random.below(sources.count)]
      for _ in 0...random.below(3) where !bytes.isEmpty {
        let at = random.below(bytes.count)
        let byte = bytesThatMatter[random.below(bytesThatMatter.count)]
        switch random.below(5) {
        case 0: bytes[at] = byte
        case 1: bytes.insert(byte, at: at)
        case 2: bytes.remove(at: at)
        case 3: bytes[at] = UInt8(truncatingIfNeeded: random.next())
        default:
          let other = sources[random.below(sources.count)]
          bytes.insert(contentsOf: other[random.below(other.count)...].prefix(12), at: at)
        }
      }
      let expected = Oracle.parse(bytes)
      switch readAll(bytes) {
      case .success(let document):
        accepted += 1
        if document != expected { Issue.record("\(bytes): \(document)") }
      case .failure(let error):
        if expected != nil { Issue.record("\(bytes): \(error)") }
        if error.place.byte > bytes.count { Issue.record("\(bytes): \(error)") }
      }
    }
    // Neither all broken nor all whole, or the mutations test nothing.
    #expect(accepted > count / 20 && accepted < count - count / 20)
  }
}
