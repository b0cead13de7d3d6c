import DryNeedlingFHIR
import DryNeedlingKit
import Testing

/// Files of one resource a line: each is read once, together with those it is joined with, and told
/// of as if it had been read alone.
@Suite struct LineReadingTests {
  private let visit =
    #"{"resourceType":"Encounter","id":"e1","status":"finished","period":{"start":"2025-03-03"}}"#

  @Test func linesThatAreWholeOnlyTogetherAreBroken() {
    // Joined as a list they would be one resource.
    let text = #"{"resourceType":"Claim","item":[1"# + "\n" + #"{"resourceType":"Claim"}]}"# + "\n"
    let contents = Fixture.read(text + visit + "\n")
    #expect(contents.claims.count == 1)
    #expect(contents.rules == ["fhir-malformed", "fhir-malformed"])
    #expect(contents.diagnostics.map(\.location.line) == [1, 2])
  }

  @Test func twoResourcesOnALineAreRefused() {
    let contents = Fixture.read("\(visit)\n\(visit),\(visit)\n\(visit)\n")
    #expect(contents.claims.count == 2)
    #expect(contents.rules == ["fhir-malformed"])
    #expect(contents.diagnostics.first?.location.line == 2)
    #expect(contents.diagnostics.first?.location.column == visit.utf8.count + 1)
  }

  @Test func whatIsToldOfLinesIsInTheirOrder() {
    let text = """
      \(visit)
      {"resourceType":"Observation","status":"final",}
      {"resourceType":"Encounter","id":"e2","id":"e3","status":"finished","period":{"start":"2025-03-03"}}
      {"resourceType":"Patient" "id":"p"}
      7
      {"resourceType":"Basic","id":"b","id":"c"}
      \(visit)
      """
    let contents = Fixture.read(text)
    #expect(contents.claims.count == 3)
    #expect(contents.diagnostics.map(\.location.line) == [2, 3, 4, 5, 6])
    #expect(
      contents.rules == [
        "fhir-malformed", "fhir-key-repeated", "fhir-malformed", "fhir-resource-expected",
        "fhir-key-repeated",
      ])
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\n\n \n", " \t\n"])
  func linesEndInAnyWay(_ end: String) {
    let text = [visit, visit.replacing("e1", with: "e2"), visit.replacing("e1", with: "e3")]
      .joined(separator: end)
    let contents = Fixture.read(text)
    #expect(contents.rules == [])
    #expect(contents.claims.map(\.encounter.claimNumber) == ["e1", "e2", "e3"])
    let bytes = Array(text.utf8)
    for claim in contents.claims {
      let place = claim.sourceMap.location(of: FactPath(.claimNumber))
      #expect(bytes[place.byte...].starts(with: "\"e".utf8))
    }
    #expect(contents.summary.documents == 3)
  }

  @Test func scoresAreFoundAmongLines() throws {
    let lines = Fixture.lines(of: Fixture.visitBundle)
    let encounter = try #require(Fixture.read(lines).claims.first).encounter
    #expect(encounter.condition.improvement == true)
    let named = lines.replacing(
      #""coding": [{"system": "http://loinc.org", "code": "72514-3"}]"#,
      with: #""text": "Patient specific functional scale""#)
    #expect(try #require(Fixture.read(named).claims.first).encounter.condition.improvement == false)
  }

  @Test func aLineThatIsTooLongIsRefusedInPiecesToo() {
    var limits = FHIRLimits()
    limits.documentBytes = 500
    let long = #"{"resourceType":"Patient","id":""# + String(repeating: "x", count: 2000) + "\"}"
    let contents = Fixture.read("\(visit)\n\(long)\n\(visit)\n", limits: limits)
    #expect(contents.claims.count == 2)
    #expect(contents.rules == ["fhir-over-limit"])
    #expect(contents.diagnostics.first?.location.line == 2)
  }

  /// A file pushed in pieces of any size gives what it gives as a whole.
  @Test(arguments: [
    ["too long", "broken", "visit"], ["too long", "visit", "unfinished"],
    ["visit", "broken", "too long", "visit"], ["visit", "twice", "unfinished"],
    ["broken", "visit"], ["basic", "too long", "broken", "visit"],
    ["too long and broken", "visit"], ["open", "visit", "too long", "visit"],
  ])
  func piecesGiveTheSame(_ kinds: [String]) {
    let lines = [
      "too long": #"{"resourceType":"Patient","id":""# + String(repeating: "x", count: 700) + "\"}",
      "broken": #"{"resourceType":"Practitioner","id":"a]}],"active":true}"#,
      "unfinished": String(visit.dropLast(5)), "visit": visit,
      "basic": #"{"resourceType":"Basic"}"#, "open": #"{"resourceType":["#,
      "too long and broken": "{\"resourceType\":" + String(repeating: "x", count: 700) + "}",
      "twice": #"{"resourceType":"Encounter","id":"a","id":"b"}"#,
    ]
    var limits = FHIRLimits()
    limits.documentBytes = 500
    limits.joinedBytes = 150
    let text = kinds.compactMap { lines[$0] }.joined(separator: "\n")
    let whole = Fixture.read(text, limits: limits)
    for size in [1, 7, 24, 333, 600, 10_000] {
      var reader = FHIRClaimReader(limits: limits)
      var claims = 0
      var diagnostics: [ReadingDiagnostic] = []
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: size) {
        bytes[start..<min(start + size, bytes.count)].withUnsafeBytes {
          reader.push($0) { _, _ in
            claims += 1
          } diagnostic: {
            diagnostics.append($0)
          }
        }
      }
      let summary = reader.finish { _, _ in
        claims += 1
      } diagnostic: {
        diagnostics.append($0)
      }
      #expect(diagnostics == whole.diagnostics, "pieces of \(size)")
      #expect(summary == whole.summary, "pieces of \(size)")
      #expect(claims == whole.claims.count, "pieces of \(size)")
    }
  }
}
