import LocatedJSON
import Testing

/// What stands like something before it is taken over from there, which must change nothing.
@Suite struct TakenOverTests {
  private static let records = [
    #"{"type":{"coding":[{"system":"http://example.org/types","code":"one"}],"text":"x"},"n":12}"#,
    #"{"type":{"coding":[{"system":"http://example.org/types","code":"two"},{"code":"3"}]},"n":1}"#,
    #"{"type":{"coding":[{"system":"http://example.org/types","code":"one"}],"coding":[{}]}}"#,
    #"{"list":[1,12,123,1234,true,null,"a string of length","é\n",-1.5e3],"list":[1,12]}"#,
    #"{"list":[1,12,123,1234,true,null,"a string of length","é\n",-1.5,[[[]]]],"n":1.2}"#,
    "{\"type\": {\n    \"coding\": [\n    ],\n    \"text\": {}\n  },\n  \"n\": 5}",
    "{\"type\": {\n    \"coding\": [\n      7],\n    \"text\": {\n      }\n  },\n  \"n\": 5}",
    "{\"type\": {\n    },\n  \"n\": 5, \"list\": [         ]}",
    #"{"list":[                       ]}"#,
    #"{"type":{"a":"0123456789","b":"0123456789","c":[1,2,{"a":[]}]}}"#,
    #"{"type":{"a":"0123456789","a":"0123456789","c":[1,2,{"a":[]}]}}"#,
    #"{"type":{"a":"0123456789","b":"0123456789","c":[1,2,{"a":[]},3],"\u0061":1}}"#,
  ]

  /// Enough behind all of it that the text is one of those in which it is looked for what repeats, and
  /// that nothing is left to the careful reading of the last bytes.
  private static let rest = "," + String(repeating: " ", count: 8_500) + "0]"

  private func record(_ random: inout SplitMix) -> [UInt8] {
    var bytes = Array(Self.records[random.below(Self.records.count)].utf8)
    guard random.below(3) == 0 else { return bytes }
    let bytesThatMatter = Array("{}[],:\"\\0e.- \nac".utf8)
    let at = random.below(bytes.count)
    switch random.below(3) {
    case 0: bytes[at] = bytesThatMatter[random.below(bytesThatMatter.count)]
    case 1: bytes.insert(bytesThatMatter[random.below(bytesThatMatter.count)], at: at)
    default: bytes.remove(at: at)
    }
    return bytes
  }

  private func join(_ records: [[UInt8]]) -> [UInt8] {
    [UInt8(ascii: "[")] + records.joined(separator: [UInt8(ascii: ",")]) + Array(Self.rest.utf8)
  }

  @Test func documentsAgreeWithTheOracle() {
    var random = SplitMix(state: 20561)
    var accepted = 0
    for _ in 0..<LongRuns.mutations / 10 {
      let bytes = join((0...random.below(5)).map { _ in record(&random) })
      let expected = Oracle.parse(bytes)
      switch readAll(bytes) {
      case .success(let document):
        accepted += 1
        if document != expected { Issue.record("\(String(decoding: bytes, as: UTF8.self))") }
      case .failure(let error):
        if expected != nil { Issue.record("\(String(decoding: bytes, as: UTF8.self)): \(error)") }
      }
    }
    #expect(accepted > LongRuns.mutations / 100)
  }

  private func repeatedKeys(_ records: [[UInt8]]) -> [String]? {
    var reader = JSONReader()
    return try? reader.withDocument(of: join(records)) { document in
      document.repeatedKeys.map { $0.second.string ?? "" }.sorted()
    }
  }

  /// A record that stands alone is like none before it.
  @Test func repeatedKeysAreThoseOfEachRecord() {
    var random = SplitMix(state: 20562)
    for _ in 0..<LongRuns.mutations / 10 {
      let records = (0...random.below(5)).map { _ in record(&random) }
      // Broken records can make up a whole together.
      let each = records.compactMap { repeatedKeys([$0]) }
      guard each.count == records.count, let together = repeatedKeys(records) else { continue }
      let alone = each.joined().sorted()
      if together != alone {
        Issue.record("\(String(decoding: join(records), as: UTF8.self)): \(together), \(alone)")
      }
    }
  }

  @Test func valuesAndDepthCountAsWell() {
    let bytes = join(Array(repeating: Array(Self.records[1].utf8), count: 4))
    let values = 4 * 9 + 2
    #expect(readError(bytes, JSONLimits(values: values)) == nil)
    #expect(readError(bytes, JSONLimits(values: values - 1))?.kind == .limit)
    for depth in 1...6 {
      #expect((readError(bytes, JSONLimits(depth: depth)) == nil) == (depth >= 5))
    }
  }

  private func readError(_ bytes: [UInt8], _ limits: JSONLimits) -> JSONError? {
    if case .failure(let error) = readAll(bytes, limits: limits) { error } else { nil }
  }
}
