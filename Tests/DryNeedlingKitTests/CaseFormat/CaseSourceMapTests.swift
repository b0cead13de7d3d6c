import Testing

@testable import DryNeedlingKit

@Suite struct CaseSourceMapTests {
  /// What the text holds at the place of a fact of the full case.
  private func start(of path: FactPath) throws -> (
    text: String, location: DryNeedlingKit.SourceLocation
  ) {
    let bytes = Array("\r\n\t[\(CaseReaderTests.full)]".utf8)
    let read = try #require(CaseReader.read(bytes).cases.first)
    let location = read.sourceMap.location(of: path)
    let place = CaseDiagnosticsTests.place(of: location.byte, in: bytes)
    #expect(location.line == place.line)
    #expect(location.column == place.column)
    #expect(location.path == path.description)
    return (String(decoding: bytes[location.byte...].prefix(24), as: UTF8.self), location)
  }

  @Test(arguments: [
    (FactPath(.claimNumber), "\"DNV13\""),
    (FactPath(.patientBirthDate), "\"1950-04-02\""),
    (FactPath(.payerKind), "\"medicare\""),
    (FactPath(.billingNPI), "\"1234567893\""),
    (FactPath(.billingProfession), "\"PT\""),
    (FactPath(.supervisingNPI), "\"MD\""),
    (FactPath(.supervisingProvider), "\"MD\""),
    (FactPath(.diagnoses), "[\"M54.50\""),
    (FactPath(.diagnosis, index: 1), "{\"code\":\"724.2\""),
    (FactPath(.diagnosisCodeSet, index: 1), "\"icd-9-cm\""),
    (FactPath(.serviceLines), "[{\"code\":\"20561\""),
    (FactPath(.serviceLine, index: 1), "{\"code\":\"00100\""),
    (FactPath(.lineModifiers, index: 0), "[\"KX\",\"59\"]"),
    (FactPath(.lineModifiers, index: 0, position: 1), "\"59\""),
    (FactPath(.lineModifiers, index: 2, position: 1), "\"20560-gp-59\""),
    (FactPath(.lineQuantity, index: 1), "\"15.5\""),
    (FactPath(.lineDiagnosisPointers, index: 0, position: 1), "1]"),
    (FactPath(.lineRenderingNPI, index: 0), "{\"taxonomy\""),
    (FactPath(.muscles), "[\"left trapezius\""),
    (FactPath(.muscles, index: 1), "{\"name\":\"infraspinatus\""),
    (FactPath(.muscleSides, index: 1), "\"right\""),
    (FactPath(.muscleSides, index: 0), "\"left trapezius\""),
    (FactPath(.needleDiameter), "0.30"),
    (FactPath(.notes, index: 1), "{\"text\":\"second\""),
    (FactPath(.visitHistory, index: 0), "\"2025-01-06\""),
    (FactPath(.historyIsComplete), "true"),
    (FactPath(.asOfDate), "{\"claim\":\"DNV13\""),
    (FactPath(.lineProcedure, index: 40), "[{\"code\":\"20561\""),
  ]) func factsStandWhereTheTextSays(_ path: FactPath, _ expected: String) throws {
    let text = try start(of: path).text
    #expect(text.hasPrefix(expected), "\(text)")
  }

  @Test func whatIsMissingStandsInWhatWouldHoldIt() throws {
    let bytes = Array("{\"claim\":\"A\",\n \"needling\":{\"needles\":3},\n \"lines\":[{}]}".utf8)
    let map = try #require(CaseReader.read(bytes).cases.first).sourceMap
    #expect(map.location(of: FactPath(.muscles)).line == 2)
    #expect(map.location(of: FactPath(.muscles)).column == 13)
    #expect(map.location(of: FactPath(.lineProcedure, index: 0)).line == 3)
    #expect(map.location(of: FactPath(.patientBirthDate)).byte == 0)
  }

  @Test func theHandedOverCaseTellsTheSamePlaces() {
    let bytes = Array("\n[\(CaseReaderTests.full),\n\(CaseReaderTests.full)]".utf8)
    var reader = CaseReader()
    var count = 0
    func compare(_ encounter: inout Encounter, _ place: borrowing CaseInHand) {
      let map = place.sourceMap
      #expect(map.caseLocation == place.location)
      for fact in Fact.allCases {
        for path in [FactPath(fact), FactPath(fact, index: 0), FactPath(fact, index: 1)] {
          #expect(map.location(of: path) == place.location(of: path))
        }
      }
      count += 1
    }
    bytes.withUnsafeBytes { reader.push($0, claim: compare) { _ in } }
    reader.finish(claim: compare) { _ in }
    #expect(count == 2)
  }

  @Test func expectationsKeepTheirText() throws {
    let bytes = Array("{\"claim\":\"A\",\n  \"expect\": {\"verdict\": \"warn\"}}".utf8)
    let map = try #require(CaseReader.read(bytes).cases.first).sourceMap
    let expectation = try #require(map.expectation)
    #expect(String(decoding: expectation.text, as: UTF8.self) == "{\"verdict\": \"warn\"}")
    #expect(expectation.place.line == 2)
    #expect(expectation.place.column == 13)
    let without = try #require(CaseReader.read(Array("{}".utf8)).cases.first).sourceMap
    #expect(without.expectation == nil)
  }
}
