import Testing

@testable import DryNeedlingKit

@Suite struct CaseLimitTests {
  private func read(_ text: String, _ limits: CaseLimits) -> CaseFile {
    CaseReader.read(Array(text.utf8), limits: limits)
  }

  private var limits: CaseLimits {
    var limits = CaseLimits()
    limits.caseBytes = 400
    limits.documentBytes = 1000
    limits.serviceLines = 2
    limits.diagnoses = 2
    limits.muscles = 2
    limits.notes = 2
    limits.noteBytes = 20
    limits.visits = 2
    limits.textBytes = 10
    limits.diagnosticsPerCase = 3
    return limits
  }

  @Test(arguments: [
    (#"{"lines":["20560","20560","20561"]}"#, 27),
    (#"{"diagnoses":["M54.50","M54.51","M54.59"]}"#, 33),
    (#"{"needling":{"muscles":["trapezius","soleus","masseter"]}}"#, 46),
    (#"{"notes":["a","b","c"]}"#, 19),
    (#"{"notes":["123456789012345678901"]}"#, 11),
    (#"{"history":{"visits":["2025-01-01","2025-01-02","2025-01-03"]}}"#, 49),
    (#"{"claim":"12345678901"}"#, 10),
    (#"{"lines":[{"pointers":[1,1,1,1,1,1,1,1,1,1,1,1,1]}]}"#, 48),
  ]) func whatGoesBeyondALimitIsToldWhereItStands(_ text: String, _ column: Int) {
    let file = read(text, limits)
    #expect(file.diagnostics.map(\.ruleName) == ["case-over-limit"])
    #expect(file.diagnostics.map(\.location.column) == [column])
    #expect(file.cases.count == 1)
    #expect(read(text, CaseLimits()).diagnostics.count == (text.contains("pointers") ? 1 : 0))
  }

  @Test func countsStayWithinTheLimits() throws {
    let text = #"{"lines":["20560","20560","20561"],"notes":["a","b","c"]}"#
    let encounter = try #require(read(text, limits).cases.first).encounter
    #expect(encounter.serviceLines.count == 2)
    #expect(encounter.notes.count == 2)
  }

  @Test func aLineThatIsTooLongHidesNoOther() {
    let long = "{\"expect\":\"" + String(repeating: "x", count: 1200) + "\"}"
    let text = "{\"claim\":\"A\"}\n\(long)\n{\"claim\":\"B\"}\n"
    for size in [1, 7, 100, 399, 400, 401, 2000] {
      let file = ChunkedReading.read(Array(text.utf8), by: size, limits)
      #expect(file.cases.map(\.encounter.claimNumber) == ["A", "B"], "pieces of \(size)")
      #expect(file.diagnostics.map(\.ruleName) == ["case-over-limit"], "pieces of \(size)")
      #expect(file.diagnostics.map(\.location.line) == [2])
    }
  }

  /// A file pushed in pieces of any size gives what it gives as a whole, whatever its first line is.
  @Test(arguments: [
    ["too long", "A"], ["longer than a case", "A", "B"], ["longer than a case", "too long", "A"],
    ["too long and broken", "A"], ["broken", "A"], ["broken and open", "A", "too long", "B"],
    ["broken and open", "too long", "A"], ["longer than a case"], ["too long"],
  ])
  func piecesGiveTheSame(_ kinds: [String]) {
    func padded(_ count: Int) -> String { String(repeating: "x", count: count) }
    let lines = [
      "A": #"{"claim":"A"}"#, "B": #"{"claim":"B"}"#, "broken": #"{"claim":]}"#,
      "longer than a case": #"{"expect":""# + padded(700) + #""}"#,
      "too long": #"{"expect":""# + padded(1200) + #""}"#,
      "too long and broken": "{\"expect\":" + padded(1200) + "}",
      "broken and open": #"{"expect":["#,
    ]
    let text = Array(kinds.compactMap { lines[$0] }.joined(separator: "\n").utf8)
    let whole = CaseReader.read(text, limits: limits)
    for size in [1, 7, 24, 399, 400, 999, 1000, 1001, 5000] {
      let file = ChunkedReading.read(text, by: size, limits)
      #expect(file.diagnostics == whole.diagnostics, "pieces of \(size)")
      #expect(file.cases.map(\.encounter) == whole.cases.map(\.encounter), "pieces of \(size)")
    }
  }

  @Test func aFirstLineThatIsTooLongAndBrokenIsNotHeld() {
    var reader = CaseReader(limits: limits)
    var rules: [String] = []
    reader.push(Array("{\"expect\":x".utf8)) { _, _ in
    } diagnostic: {
      rules.append($0.ruleName)
    }
    for _ in 0..<2000 where rules.isEmpty {
      reader.push([UInt8(ascii: "x")]) { _, _ in
      } diagnostic: {
        rules.append($0.ruleName)
      }
    }
    #expect(rules == ["case-malformed"])
  }

  @Test func aDocumentThatIsTooLongIsRefused() {
    let text = "{\n\"expect\":\"" + String(repeating: "x", count: 1200) + "\"}"
    for size in [1, 100, 5000] {
      let file = ChunkedReading.read(Array(text.utf8), by: size, limits)
      #expect(file.cases.isEmpty)
      #expect(file.diagnostics.map(\.ruleName) == ["case-over-limit"], "pieces of \(size)")
    }
  }

  @Test func aListOnOneLineMayBeLongerThanACase() {
    let one = #"{"claim":"A","lines":["20560"]}"#
    let text = "[" + Array(repeating: one, count: 20).joined(separator: ",") + "]"
    for size in [1, 100, 5000] {
      let file = ChunkedReading.read(Array(text.utf8), by: size, limits)
      #expect(file.cases.count == 20, "pieces of \(size)")
      #expect(file.diagnostics.isEmpty)
    }
  }

  @Test func diagnosticsOfACaseAreLimited() throws {
    let file = read(#"{"a1":1,"a2":1,"a3":1,"a4":1,"a5":1}"#, limits)
    #expect(file.diagnostics.count == 4)
    #expect(try #require(file.diagnostics.last).message.hasPrefix("2 more"))
  }

  @Test func depthIsLimited() {
    let deep = String(repeating: "[", count: 100_000)
    let file = read("{\"expect\":\(deep)", CaseLimits())
    #expect(file.diagnostics.map(\.ruleName) == ["case-over-limit"])
  }
}
