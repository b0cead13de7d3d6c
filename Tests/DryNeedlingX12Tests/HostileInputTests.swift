import DryNeedlingKit
import Foundation
import Testing

@testable import DryNeedlingX12

/// Broken and hostile bytes end in an answer or a located diagnostic.
@Suite struct HostileInputTests {
  /// What must hold of any reading of any bytes.
  private func expectSound(_ contents: X12Contents, of bytes: [UInt8], everyFact: Bool) {
    #expect(contents.summary.claims == contents.claims.count)
    #expect(contents.summary.bytes == bytes.count)
    for diagnostic in contents.diagnostics { expectSound(diagnostic.location, of: bytes) }
    var end = 0
    for claim in contents.claims {
      #expect(claim.sourceMap.byteRange.lowerBound >= end)
      end = claim.sourceMap.byteRange.upperBound
      #expect(end <= bytes.count + 1)
      for value in claim.encounter.unusableValues {
        #expect(value.text.count <= 40)
        expectSound(claim.sourceMap.location(of: value.path), of: bytes)
      }
      for fact in everyFact ? Fact.allCases : [.claimNumber, .lineProcedure, .patientBirthDate] {
        expectSound(claim.sourceMap.location(of: FactPath(fact, index: 0, position: 0)), of: bytes)
      }
    }
  }

  private func expectSound(_ place: DryNeedlingKit.SourceLocation, of bytes: [UInt8]) {
    #expect(place.line > 0 && place.column > 0 && place.byte >= 0 && place.byte <= bytes.count)
  }

  @Test func everyTruncationIsToldOrHarmless() {
    for bytes in Fixture.all {
      let whole = X12ClaimReader.read(bytes)
      // The last segment needs no terminator, and what stands behind it is a line end.
      let lastSegment = bytes.count - "IEA*1*000000905~\n".utf8.count
      for length in 0..<bytes.count {
        let part = Array(bytes[..<length])
        let contents = X12ClaimReader.read(part)
        expectSound(contents, of: part, everyFact: length % 50 == 0)
        // Claims before the cut are read as they are; the last may lack lines, and then its file
        // lacks its trailers.
        let complete = contents.encounters.dropLast()
        #expect(Array(complete) == Array(whole.encounters.prefix(complete.count)))
        if length <= lastSegment + 6 {
          #expect(!contents.diagnostics.isEmpty, "cut at \(length)")
        }
      }
    }
  }

  /// `X12_MUTATIONS` sets how many; `.ci/long-tests` runs 100,000.
  @Test func mutationsNeverTrap() {
    let count = ProcessInfo.processInfo.environment["X12_MUTATIONS"].flatMap { Int($0) } ?? 600
    var random = Generator(state: 0x5EED)
    for round in 0..<count {
      var bytes = Fixture.all[round % Fixture.all.count]
      for _ in 0...random.below(6) { mutate(&bytes, &random) }
      let contents = X12ClaimReader.read(
        bytes, chunk: 1 + random.below(bytes.count + 1), block: 1 + random.below(3000))
      expectSound(contents, of: bytes, everyFact: round % 20 == 0)
      let again = X12ClaimReader.read(bytes)
      #expect(contents.encounters == again.encounters, "round \(round)")
      #expect(contents.diagnostics == again.diagnostics, "round \(round)")
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout Generator) {
    guard !bytes.isEmpty else { return }
    let place = random.below(bytes.count)
    switch random.below(7) {
    case 0: bytes[place] = UInt8(random.below(256))
    case 1: bytes[place] = Array("*:~^\n\r ISA0".utf8)[random.below(11)]
    case 2: bytes.remove(at: place)
    case 3: bytes.insert(UInt8(random.below(256)), at: place)
    case 4: bytes.removeSubrange(place..<min(bytes.count, place + random.below(80)))
    case 5:
      let piece = bytes[place..<min(bytes.count, place + random.below(200))]
      bytes.insert(contentsOf: piece, at: random.below(bytes.count))
    default: bytes.insert(contentsOf: Array(bytes.prefix(106)), at: place)
    }
  }

  @Test func longSegmentsAndClaimsAreSkippedAndTold() {
    let text = Fixture.text(Fixture.small)
    let long = text.replacing(
      "HI*ABK:M5450~\nLX*1~\nSV1*HC:20560",
      with: "NTE*ADD*" + String(repeating: "x", count: 40_000) + "~\nLX*1~\nSV1*HC:20560")
    let skipped = X12ClaimReader.read(long)
    #expect(skipped.rules == ["limit-exceeded"])
    #expect(skipped.diagnostics.first?.location.line == 12)
    #expect(skipped.encounters.map(\.claimNumber) == ["A", "B"])
    #expect(skipped.encounters.first?.serviceLines.count == 1)

    var limits = X12Limits()
    limits.claimBytes = 120
    let note = "NTE*ADD*" + String(repeating: "y", count: 60) + "~\n"
    let tooBig = text.replacing(
      "DTP*472*D8*20250303~", with: note + note + "DTP*472*D8*20250303~")
    let givenUp = X12ClaimReader.read(tooBig, limits: limits)
    #expect(givenUp.encounters.map(\.claimNumber) == ["B"])
    #expect(givenUp.rules.contains("limit-exceeded"))
    #expect(givenUp.summary.abandonedClaims == 1)
    #expect(givenUp.diagnostics.first?.location.x12?.segmentName == "CLM")
  }

  @Test func endlessLinesDoNotFillTheMemory() {
    let lines = String(repeating: "LX*2~\nSV1*HC:97110*1*UN*1***1~\n", count: 3000)
    let text = Fixture.text(Fixture.small).replacing(
      "CLM*B*65", with: lines + "CLM*B*65")
    let contents = X12ClaimReader.read(text)
    #expect(contents.encounters.map(\.claimNumber) == ["A", "B"])
    #expect(contents.encounters.first?.serviceLines.count == 500)
    #expect(contents.rules.filter { $0 == "too-many-service-lines" }.count == 1)
  }

  @Test func noRuleFillsTheReport() {
    let stray = String(repeating: "ZZZ*1~\n", count: 5000)
    let text = Fixture.text(Fixture.small).replacing("CLM*B*65", with: stray + "CLM*B*65")
    let contents = X12ClaimReader.read(text)
    #expect(contents.rules.filter { $0 == "segment-misplaced" }.count == 100)
    #expect(
      contents.diagnostics.contains { $0.message.hasSuffix("of this kind are not listed") })
    #expect(contents.claims.count == 2)
  }
}

/// A small generator whose numbers are the same in every run.
struct Generator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
}
