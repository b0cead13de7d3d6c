import DryNeedlingKit
import Testing

@testable import DryNeedlingX12

/// The pieces a file comes in do not matter.
@Suite struct StreamingTests {
  private func expectSame(
    _ one: X12Contents, _ other: X12Contents, _ note: Comment, places: Bool
  ) {
    #expect(one.encounters == other.encounters, note)
    #expect(one.diagnostics == other.diagnostics, note)
    #expect(one.summary == other.summary, note)
    #expect(one.claims.map(\.sourceMap.byteRange) == other.claims.map(\.sourceMap.byteRange), note)
    if places { #expect(one.places == other.places, note) }
  }

  @Test func chunksOfAnySizeGiveTheSame() {
    for bytes in Fixture.all {
      let whole = X12ClaimReader.read(bytes)
      #expect(!whole.claims.isEmpty)
      for size in 1...200 {
        expectSame(
          X12ClaimReader.read(bytes, chunk: size), whole, "chunks of \(size)",
          places: size % 66 == 1)
      }
    }
  }

  /// The same at the seams that the reader itself makes, wherever they fall.
  @Test func blocksOfAnySizeGiveTheSame() {
    for bytes in Fixture.all + [crooked] {
      let whole = X12ClaimReader.read(bytes)
      for size in 1...200 where size < 70 || size % 5 == 0 {
        expectSame(
          X12ClaimReader.read(bytes, chunk: bytes.count, block: size), whole, "blocks of \(size)",
          places: size % 40 == 5)
      }
    }
  }

  /// Line ends of every kind, interchanges with delimiters of their own, broken segments.
  private var crooked: [UInt8] {
    let text = Fixture.text(Fixture.small)
    let carriageReturns = text.replacing("~\n", with: "\r")
    let lineFeeds = text.replacing("~\n", with: "\n").replacing("*", with: "|")
    let pairs = text.replacing("\n", with: "\r\n").replacing("HI*ABK", with: "H?*ABK")
    let wide = text.replacing("*", with: "\u{1D}").replacing("~\n", with: "~  \n \r\n\n   ")
    return Array(
      (carriageReturns + "\r\n" + lineFeeds + pairs + wide + "\u{1A}").utf8)
  }

  @Test func crookedFilesAreReadInFull() {
    let contents = X12ClaimReader.read(crooked)
    #expect(contents.encounters.map(\.claimNumber) == ["A", "B", "A", "B", "A", "B", "A", "B"])
    #expect(contents.rules == ["segment-unreadable", "segment-unreadable"])
    #expect(contents.summary.interchanges == 4)
  }

  @Test func mapsOutliveTheReading() {
    let text = Fixture.text(Fixture.levels)
    // Several blocks, so that the reader lets go of the first claims' bytes.
    let bytes = Array(String(repeating: text, count: 60).utf8)
    let contents = X12ClaimReader.read(bytes)
    #expect(contents.claims.count == 240)
    for (index, claim) in contents.claims.enumerated() {
      let detached = claim.sourceMap.detached()
      #expect(Array(bytes[claim.sourceMap.byteRange]) == claim.sourceMap.claimBytes)
      #expect(detached.claimBytes == claim.sourceMap.claimBytes)
      for fact in [Fact.claimNumber, .lineProcedure, .billingNPI, .patientBirthDate, .muscles] {
        let place = claim.sourceMap.location(of: FactPath(fact, index: 0))
        #expect(detached.location(of: FactPath(fact, index: 0)) == place)
        // The same text comes again every 4 claims, so many lines further down.
        let first = contents.claims[index % 4].sourceMap.location(of: FactPath(fact, index: 0))
        let lines = text.utf8.count { $0 == 0x0A }
        #expect(place.line == first.line + index / 4 * lines, "\(fact)")
        #expect(place.column == first.column)
        #expect(place.byte == first.byte + index / 4 * text.utf8.count)
        #expect(place.path == first.path)
      }
    }
  }

  @Test func aReaderMayReadOneFileAfterAnother() {
    var reader = X12ClaimReader()
    var numbers: [String] = []
    for _ in 0..<2 {
      reader.push(Fixture.small) { encounter, _ in
        numbers.append(encounter.claimNumber)
      } diagnostic: {
        Issue.record("\($0.message)")
      }
      let summary = reader.finish { encounter, _ in
        numbers.append(encounter.claimNumber)
      } diagnostic: {
        Issue.record("\($0.message)")
      }
      #expect(summary.claims == 2)
      #expect(summary.bytes == Fixture.small.count)
    }
    #expect(numbers == ["A", "B", "A", "B"])
  }

  @Test func whatAHandlerChangesStaysWithIt() throws {
    let date = try #require(CalendarDate("2025-01-01"))
    var seen: [Encounter] = []
    var reader = X12ClaimReader()
    func take(_ encounter: inout Encounter, _ source: X12SourceMap) {
      seen.append(encounter)
      encounter.coverage.payerName = "changed"
      encounter.history.visits = [Visit(date)]
      encounter.history.isComplete = true
      encounter.serviceLines = []
      encounter.needling = NeedlingSession()
      encounter.notes = [ClinicalNote("changed")]
    }
    reader.push(Fixture.levels, claim: take) { _ in }
    _ = reader.finish(claim: take) { _ in }
    #expect(seen == X12ClaimReader.read(Fixture.levels).encounters)
  }
}
