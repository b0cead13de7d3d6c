import Testing

@testable import DryNeedlingKit

@Suite struct CaseHostilityTests {
  private static let lines = Array(
    """
    {"claim":"A","date":"2025-03-03","lines":["20561-KX",{"code":"97140","units":2}]}
    {"claim":"B","needling":{"muscles":["left trapezius","soleus"]},"notes":["é\\n✓"]}\r
    {"claim":"C","history":{"visits":["2025-01-06"]},"totalCharge":12.50}

    """.utf8)

  private static let sources: [[UInt8]] = [
    Array(CaseReaderTests.full.utf8), lines,
    Array("[\(CaseReaderTests.full),\r\n\(CaseReaderTests.full)]".utf8),
    Array(#"{"cases":[{"claim":"A"},{"claim":"B","payer":"medicare"}]}"#.utf8),
  ]

  /// Diagnostics point into the text, and places of facts too.
  private func expectSound(_ file: CaseFile, _ bytes: [UInt8]) {
    for diagnostic in file.diagnostics {
      let location = diagnostic.location
      guard location.byte >= 0, location.byte <= bytes.count, location.line >= 1,
        location.column >= 1
      else {
        Issue.record("\(location) of \(String(decoding: bytes, as: UTF8.self))")
        return
      }
    }
    for read in file.cases {
      let location = read.sourceMap.location(of: FactPath(.lineProcedure, index: 0))
      guard location.byte < bytes.count else {
        Issue.record("\(location) of \(String(decoding: bytes, as: UTF8.self))")
        return
      }
    }
  }

  @Test func everyTruncationOfADocumentIsAnError() {
    for source in Self.sources where source.first != Self.lines.first || source.count > 300 {
      guard source != Self.lines else { continue }
      for length in 1..<source.count {
        let bytes = Array(source[..<length])
        let file = CaseReader.read(bytes)
        expectSound(file, bytes)
        #expect(file.cases.isEmpty, "first \(length) bytes")
        let blank = bytes.allSatisfy { $0 == 0x20 || $0 == 0x0A }
        #expect(file.diagnostics.map(\.ruleName) == (blank ? [] : ["case-malformed"]))
      }
    }
  }

  @Test func everyTruncationOfLinesKeepsTheOthers() {
    let ends = Self.lines.indices.filter { Self.lines[$0] == 0x7D && Self.lines[$0 + 1] <= 0x0D }
    for length in 1..<Self.lines.count {
      let bytes = Array(Self.lines[..<length])
      let file = CaseReader.read(bytes)
      expectSound(file, bytes)
      let complete = ends.count { $0 < length }
      #expect(file.cases.count == complete, "first \(length) bytes")
      let isWhole =
        length == (ends.last { $0 < length } ?? -2) + 1
        || bytes.reversed().first { $0 > 0x20 } == 0x7D
          && ends.contains {
            $0 < length
              && bytes[($0 + 1)...].allSatisfy { $0 <= 0x20 }
          }
      #expect(file.diagnostics.map(\.ruleName) == (isWhole ? [] : ["case-malformed"]))
    }
  }

  @Test func piecesOfAnySizeGiveTheSame() {
    for source in Self.sources {
      let whole = CaseReader.read(source)
      for size in [1, 2, 3, 7, 16, 61, 200, 1000, 100_000] {
        let pieces = ChunkedReading.read(source, by: size)
        #expect(pieces.cases.map(\.encounter) == whole.cases.map(\.encounter))
        #expect(pieces.diagnostics == whole.diagnostics)
        #expect(
          pieces.cases.map(\.sourceMap.caseLocation) == whole.cases.map(\.sourceMap.caseLocation))
      }
    }
  }

  /// `CASE_MUTATIONS` sets how many.
  @Test func mutationsNeverTrapAndPiecesAgree() {
    var random = SeededGenerator(20561)
    let bytesThatMatter = Array("{}[],:\"\\/u0e.-+tfn \n\r\t".utf8) + [0, 0x7F, 0xC3, 0xED, 0xFF]
    var cases = 0
    var errors = 0
    for _ in 0..<LongRuns.mutations {
      var bytes = random.pick(Self.sources)
      for _ in 0...random.below(4) where !bytes.isEmpty {
        let at = random.below(bytes.count)
        switch random.below(6) {
        case 0: bytes[at] = random.pick(bytesThatMatter)
        case 1: bytes.insert(random.pick(bytesThatMatter), at: at)
        case 2: bytes.remove(at: at)
        case 3: bytes[at] = UInt8(truncatingIfNeeded: random.next())
        case 4: bytes.removeSubrange(at..<min(bytes.count, at + random.below(40)))
        default:
          let other = random.pick(Self.sources)
          bytes.insert(contentsOf: other[random.below(other.count)...].prefix(30), at: at)
        }
      }
      let file = CaseReader.read(bytes)
      expectSound(file, bytes)
      cases += file.cases.count
      errors += file.diagnostics.count
      for read in file.cases { _ = ClaimChecker().check(read.encounter) }
      let pieces = ChunkedReading.read(bytes, by: 1 + random.below(300))
      guard pieces.cases.map(\.encounter) == file.cases.map(\.encounter),
        pieces.diagnostics == file.diagnostics
      else {
        let text = String(decoding: bytes, as: UTF8.self).debugDescription
        Issue.record("pieces differ: \(pieces.diagnostics) \(file.diagnostics) \(text)")
        return
      }
    }
    #expect(cases > LongRuns.mutations / 10)
    #expect(errors > LongRuns.mutations / 3)
  }
}
