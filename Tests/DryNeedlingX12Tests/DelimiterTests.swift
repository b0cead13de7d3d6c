import DryNeedlingKit
import DryNeedlingX12
import Testing

/// Files as they really come: separators, line ends, encodings.
@Suite struct DelimiterTests {
  private let small = Fixture.text(Fixture.small)

  private func expectBothClaims(
    _ bytes: [UInt8], rules: [String] = [], _ place: Testing.SourceLocation = #_sourceLocation
  ) {
    let contents = X12ClaimReader.read(bytes)
    let expected = X12ClaimReader.read(Fixture.small).encounters
    #expect(contents.encounters == expected, sourceLocation: place)
    #expect(contents.rules == rules, sourceLocation: place)
  }

  @Test(arguments: [
    "~\n", "~", "~\r\n", "\n", "\r", "\r\n", "~\n\n\n", "~ \t ", "\u{1E}", "'", "~\r", "!\n",
  ])
  func terminatorsAndLineEnds(_ terminator: String) {
    expectBothClaims(Array(small.replacing("~\n", with: terminator).utf8))
  }

  @Test(arguments: ["|", "\u{1D}", "+", "%", "\t"])
  func elementSeparators(_ separator: String) {
    expectBothClaims(Array(small.replacing("*", with: separator).utf8))
  }

  @Test(arguments: [">", "|", "\\", "\u{1F}", "<"])
  func componentSeparators(_ separator: String) {
    expectBothClaims(Array(small.replacing(":", with: separator).utf8))
  }

  @Test func marksBlanksAndTheEndOfOldFiles() {
    let bytes = Array(small.utf8)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    expectBothClaims(mark + bytes)
    expectBothClaims(Array(" \r\n\t\n".utf8) + bytes + [0x1A])
    expectBothClaims(mark + Array("\n  ".utf8) + bytes + [0x1A, 0x1A, 0x0D, 0x0A])
    expectBothClaims(Array(small.replacing("~\n", with: "~\n      ").utf8))
    expectBothClaims(Array(small.dropLast(2).utf8))
    // Where LF ends segments, lines may still end with CRLF.
    let lineFeeds = small.replacing("~\n", with: "\n")
    expectBothClaims(
      Array(lineFeeds.replacing("HI*ABK:M5450\n", with: "HI*ABK:M5450\r\n").utf8))
    let twice = X12ClaimReader.read(mark + bytes + mark + bytes)
    #expect(twice.claims.count == 4)
    #expect(twice.diagnostics.isEmpty)
  }

  @Test func aTerminatorOutsideASCII() {
    expectBothClaims(Array(small.replacing("~", with: "…").utf8))
  }

  @Test func lettersISAInDataSplitNothing() {
    let text = small.replacing("ARBOR*JUNE", with: "ISA*LISA").replacing("SOLO", with: "ISAAC")
    expectBothClaims(Array(text.utf8))
    let stray = small.replacing(
      "HI*ABK:M5450~\nLX*1~\nSV1*HC:20561", with: "ISAAC*X~\nHI*ABK:M5450~\nLX*1~\nSV1*HC:20561")
    let contents = X12ClaimReader.read(stray)
    #expect(contents.claims.count == 2)
    #expect(contents.rules == ["segment-unreadable", "segment-count-mismatch"])
  }

  @Test func latin1IsToldOnceAndKept() throws {
    var bytes = Array(
      small.replacing("LX*1~\nSV1*HC:20560", with: "NTE*ADD*CAF#~\nLX*1~\nSV1*HC:20560")
        .replacing("SOLO*DANA", with: "SOL#*DANA").utf8)
    for (index, byte) in bytes.enumerated() where byte == 0x23 { bytes[index] = 0xE9 }
    let contents = X12ClaimReader.read(bytes)
    #expect(contents.rules == ["text-not-utf8", "segment-count-mismatch"])
    let place = try #require(contents.diagnostics.first).location
    #expect(bytes[place.byte] == 0xE9)
    #expect(place.line == 6)
    #expect(place.column == 13)
    #expect(contents.encounters.first?.notes == [ClinicalNote("CAFé")])
    let proper = X12ClaimReader.read(Array(small.replacing("SOLO", with: "SOLÓ").utf8))
    #expect(proper.diagnostics.isEmpty)
  }

  @Test(arguments: [true, false], [true, false])
  func utf16IsRefused(_ littleEndian: Bool, _ marked: Bool) throws {
    let text = (marked ? "\u{FEFF}" : "") + small
    let bytes = text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return littleEndian ? pair : pair.reversed()
    }
    let contents = X12ClaimReader.read(bytes)
    #expect(contents.claims.isEmpty)
    #expect(contents.rules == ["encoding-refused"])
    #expect(contents.diagnostics.first?.severity == .error)
    #expect(contents.diagnostics.first?.location.line == 1)
    #expect(contents.summary.isRefused)
  }

  @Test func aSeparatorOtherThanISA16Says() throws {
    let text = small.replacing("11:B:1", with: "11>B>1").replacing("ABK:", with: "ABK>").replacing(
      "HC:", with: "HC>")
    expectBothClaims(Array(text.utf8), rules: ["component-separator-mismatch"])
    let claim = try #require(X12ClaimReader.read(text).claims.first)
    #expect(
      claim.sourceMap.location(of: FactPath(.lineProcedure, index: 0)).path == "2400[1]/SV101-2")
  }

  @Test func anISAOfOtherWidths() {
    expectBothClaims(
      Array(small.replacing("RIVERBENDPT    *", with: "RIVERBENDPT*").utf8),
      rules: ["interchange-header-width"])
  }

  @Test func delimitersOfOneInterchangeSayNothingOfTheNext() {
    let other = small.replacing("*", with: "|").replacing(":", with: "*").replacing(
      "~\n", with: "\n")
    let contents = X12ClaimReader.read(small + other + small)
    #expect(contents.claims.count == 6)
    #expect(contents.diagnostics.isEmpty)
    #expect(Set(contents.encounters.map(\.claimNumber)) == ["A", "B"])
  }
}
