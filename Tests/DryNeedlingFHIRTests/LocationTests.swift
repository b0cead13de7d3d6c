import DryNeedlingFHIR
import DryNeedlingKit
import Testing

@Suite struct LocationTests {
  private func location(
    _ fact: Fact, _ index: Int? = nil, _ position: Int? = nil, of text: String = Fixture.claimBundle
  ) throws -> DryNeedlingKit.SourceLocation {
    let claim = try #require(Fixture.read(text).claims.first)
    return claim.sourceMap.location(of: FactPath(fact, index: index, position: position))
  }

  @Test(
    arguments: [
      (Fact.claimNumber, nil, "Bundle.entry[0].resource.identifier[0].value", "\"RB-77\""),
      (.patientBirthDate, nil, "Bundle.entry[1].resource.birthDate", "\"1984"),
      (
        .lineProcedure, 0, "Bundle.entry[0].resource.item[0].productOrService.coding[1].code",
        "\"20561"
      ),
      (.lineDateOfService, 0, "Bundle.entry[0].resource.item[0].serviced", "\"2025-03-03\""),
      (.lineDateOfService, 1, "Bundle.entry[0].resource.item[1].serviced.start", "\"2025-03-03T09"),
      (.diagnosis, 0, "Bundle.entry[0].resource.diagnosis[1].diagnosis.coding[1].code", "\"M54.50"),
      (.diagnosis, 1, "Bundle.entry[9].resource.code.coding[0].code", "\"M54.2"),
      (.payerKind, nil, "Bundle.entry[8].resource.type.coding[0].code", "\"512\""),
      (.totalCharge, nil, "Bundle.entry[0].resource.total.value", "110.0"),
      (.renderingNPI, nil, "Bundle.entry[5].resource.identifier[0].value", "\"1679012348"),
      (.referringNPI, nil, "Bundle.entry[6].resource.identifier[0].value", "\"1234567890"),
    ] as [(Fact, Int?, String, String)])
  func factsHaveAPathAndAPlace(
    _ fact: Fact, _ index: Int?, _ path: String, _ text: String
  ) throws {
    let place = try location(fact, index)
    #expect(place.path == path)
    let bytes = Array(Fixture.claimBundle.utf8)
    #expect(bytes[place.byte...].starts(with: text.utf8))
    let before = bytes[..<place.byte]
    #expect(place.line == before.count { $0 == 0x0A } + 1)
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    #expect(place.column == place.byte - lineStart + 1)
  }

  @Test func whatIsMissingIsPlacedAroundWhereItWouldStand() throws {
    let facts = [
      (FactPath(.lineRenderingNPI, index: 1), "Bundle.entry[0].resource.item[1]"),
      (FactPath(.needleCount), "Bundle.entry[0].resource.item[0]"),
      (FactPath(.conditionCause), "Bundle.entry[0].resource.identifier[0].value"),
    ]
    let claim = try #require(Fixture.read(Fixture.claimBundle).claims.first)
    for (path, expected) in facts.dropLast() {
      #expect(claim.sourceMap.location(of: path).path == expected)
    }
    #expect(claim.sourceMap.location(of: facts[2].0).path == "Bundle.entry[0].resource")
    #expect(claim.sourceMap.claimLocation.path == "Bundle.entry[0].resource")
  }

  @Test func linesKeepTheirPlaces() throws {
    let text = "\n  " + Fixture.lines(of: Fixture.claimBundle)
    let place = try location(.patientBirthDate, of: text)
    #expect(place.path == "Patient.birthDate")
    #expect(place.line == 3)
    let bytes = Array(text.utf8)
    #expect(bytes[place.byte...].starts(with: "\"1984".utf8))
    let first = try location(.claimNumber, of: text)
    #expect(first.line == 2)
    #expect(bytes[first.byte...].starts(with: "\"RB-77".utf8))
    #expect(first.column == first.byte)
  }

  @Test func aResourceWithinATextIsPlacedAtTheText() throws {
    let place = try location(.patientBirthDate, of: Fixture.orderRequest)
    #expect(place.path == "prefetch.patient.birthDate")
    #expect(
      Array(Fixture.orderRequest.utf8)[place.byte...].starts(with: #""{\"resourceType"#.utf8))
  }

  @Test func containedResourcesHaveTheirOwnersPath() throws {
    let text = """
      {"resourceType": "Claim", "id": "1", "contained": [
        {"resourceType": "Practitioner", "id": "x"},
        {"resourceType": "Patient", "id": "p", "birthDate": "1984-07-09"}],
       "status": "active", "patient": {"reference": "#p"}, "item": []}
      """
    #expect(try location(.patientBirthDate, of: text).path == "Claim.contained[1].birthDate")
    #expect(try location(.claimNumber, of: text).path == "Claim.id")
  }
}
