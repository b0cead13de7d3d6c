import DryNeedlingKit
import DryNeedlingX12
import Testing

@Suite struct LocationTests {
  /// The fixture as it is, on one line, with CRLF, and with CR as terminator.
  private var layouts: [[UInt8]] {
    let text = Fixture.text(Fixture.levels)
    return [
      text, text.replacing("\n", with: ""), text.replacing("\n", with: "\r\n"),
      text.replacing("~\n", with: "\r"), text.replacing("~\n", with: "~\n\n   "),
    ].map { Array($0.utf8) }
  }

  /// Every value of every service line stands where the slow splitter finds it.
  @Test func placesAreExact() throws {
    for bytes in layouts {
      let naive = NaiveSplitter(bytes)
      let contents = X12ClaimReader.read(bytes)
      #expect(contents.claims.count == naive.claims.count)
      for (claim, segments) in zip(contents.claims, naive.claims) {
        expect(claim, FactPath(.claimNumber), naive, segments[0], 1, "2300/CLM01")
        expect(claim, FactPath(.totalCharge), naive, segments[0], 2, "2300/CLM02")
        expect(claim, FactPath(.placeOfService), naive, segments[0], 5, "2300/CLM05-1", 1)
        expect(claim, FactPath(.frequency), naive, segments[0], 5, "2300/CLM05-3", 3)
        var line = -1
        var lx = ""
        for segment in segments {
          switch segment.tag {
          case "LX":
            line += 1
            lx = segment[1]
          case "SV1":
            let path = FactPath(.lineProcedure, index: line)
            expect(claim, path, naive, segment, 1, "2400[\(line + 1)]/SV101-2", 2)
            expect(
              claim, FactPath(.lineCharge, index: line), naive, segment, 2,
              "2400[\(line + 1)]/SV102")
            expect(
              claim, FactPath(.lineQuantity, index: line), naive, segment, 4,
              "2400[\(line + 1)]/SV104")
            let modifiers = claim.encounter.serviceLines[line].modifiers.count
            for position in 0..<modifiers {
              expect(
                claim, FactPath(.lineModifiers, index: line, position: position), naive, segment, 1,
                "2400[\(line + 1)]/SV101-\(position + 3)", position + 3)
            }
            #expect(claim.sourceMap.location(of: path).x12?.lineNumber == lx)
          case "DTP" where segment[1] == "472":
            expect(
              claim, FactPath(.lineDateOfService, index: line), naive, segment, 3,
              "2400[\(line + 1)]/DTP03")
          default: break
          }
        }
        #expect(claim.encounter.serviceLines.count == line + 1)
        let last = try #require(segments.last)
        let end = try #require(last.elements.last)
        #expect(claim.sourceMap.byteRange.lowerBound == segments[0].elements[0].offset)
        #expect(claim.sourceMap.byteRange.upperBound == end.offset + end.text.utf8.count + 1)
      }
    }
  }

  private func expect(
    _ claim: X12Claim, _ path: FactPath, _ naive: NaiveSplitter, _ segment: NaiveSplitter.Segment,
    _ element: Int, _ text: String, _ component: Int? = nil
  ) {
    var offset = segment.elements[element].offset
    if let component {
      let end = offset + segment.elements[element].text.utf8.count
      offset = naive.split(offset..<end, at: naive.component)[component - 1].offset
    }
    let place = claim.sourceMap.location(of: path)
    let (line, column) = naive.place(offset)
    #expect(place.byte == offset, "\(path)")
    #expect(place.line == line, "\(path)")
    #expect(place.column == column, "\(path)")
    #expect(place.path == text)
    #expect(place.x12?.segmentName == segment.tag)
    #expect(place.x12?.segment == segment.number)
  }

  /// Facts of the claim's providers, payer and patient: what stands at the place they name.
  @Test func factsStandWhereTheyAreSaid() throws {
    let bytes = Fixture.levels
    let claims = X12ClaimReader.read(bytes).claims
    let expected: [(Int, FactPath, String, String)] = [
      (0, FactPath(.billingNPI), "1200000010", "2010AA/NM109"),
      (0, FactPath(.billingTaxonomy), "261QP2000X", "2000A/PRV03"),
      (0, FactPath(.billingState), "CO", "2010AA/N402"),
      (0, FactPath(.payerName), "NOVITAS SOLUTIONS MEDICARE", "2010BB/NM103"),
      (0, FactPath(.payerIdentifier), "04412", "2010BB/NM109"),
      (0, FactPath(.filingIndicator), "MB", "2000B/SBR09"),
      (0, FactPath(.payerKind), "MB", "2000B/SBR09"),
      (0, FactPath(.payerOrder), "P", "2000B/SBR01"),
      (0, FactPath(.medicareSecondaryReason), "12", "2000B/SBR05"),
      (0, FactPath(.memberIdentifier), "1EG4TE5MK73", "2010BA/NM109"),
      (0, FactPath(.patientBirthDate), "19500402", "2010BA/DMG02"),
      (0, FactPath(.patientPregnancy), "Y", "2000B/PAT09"),
      (0, FactPath(.patientState), "WY", "2010BA/N402"),
      (0, FactPath(.conditionOnset), "20241014", "2300/DTP03"),
      (0, FactPath(.initialTreatment), "20241101", "2300/DTP03"),
      (0, FactPath(.accidentDate), "20241001", "2300/DTP03"),
      (0, FactPath(.payerControlNumber), "PAYER123", "2300/REF02"),
      (0, FactPath(.priorAuthorization), "AUTH9", "2300/REF02"),
      (0, FactPath(.referralNumber), "REFER1", "2300/REF02"),
      (0, FactPath(.diagnosis, index: 0), "M5450", "2300/HI01-2"),
      (0, FactPath(.diagnosis, index: 1), "M7918", "2300/HI02-2"),
      (0, FactPath(.diagnosis, index: 2), "G44209", "2300/HI01-2"),
      (0, FactPath(.referringNPI), "1300000027", "2310A/NM109"),
      (0, FactPath(.renderingNPI), "1400000034", "2310B/NM109"),
      (0, FactPath(.renderingTaxonomy), "225100000X", "2310B/PRV03"),
      (0, FactPath(.serviceFacilityNPI), "1500000041", "2310C/NM109"),
      (0, FactPath(.serviceFacilityState), "CO", "2310C/N402"),
      (0, FactPath(.supervisingNPI), "1600000057", "2310D/NM109"),
      (0, FactPath(.lineRenderingNPI, index: 1), "1700000064", "2400[2]/2420A/NM109"),
      (0, FactPath(.lineRenderingTaxonomy, index: 1), "225X00000X", "2400[2]/2420A/PRV03"),
      (0, FactPath(.lineFacilityState, index: 1), "UT", "2400[2]/2420C/N402"),
      (0, FactPath(.lineSupervisingNPI, index: 1), "1012345678", "2400[2]/2420D/NM109"),
      (0, FactPath(.linePlaceOfService, index: 1), "12", "2400[2]/SV105"),
      (0, FactPath(.linePlaceOfService, index: 0), "11", "2300/CLM05-1"),
      (0, FactPath(.lineDiagnosisPointers, index: 1, position: 1), "3", "2400[2]/SV107-2"),
      (0, FactPath(.lineProcedureDescription, index: 1), "NEEDLING", "2400[2]/SV101-7"),
      (0, FactPath(.lineControlNumber, index: 1), "1001B", "2400[2]/REF02"),
      (0, FactPath(.notes, index: 0), "SEEN FOR LOW", "2300/NTE02"),
      (0, FactPath(.notes, index: 1), "LEFT MULTIFIDUS", "2400[2]/NTE02"),
      (2, FactPath(.patientBirthDate), "20100719", "2010CA/DMG02"),
      (2, FactPath(.patientState), "TX", "2010CA/N402"),
      (2, FactPath(.memberIdentifier), "W20488817", "2010BA/NM109"),
      (2, FactPath(.billingNPI), "1200000010", "2010AA/NM109"),
      (3, FactPath(.renderingNPI), "1700000064", "2010AA/NM109"),
      (3, FactPath(.renderingTaxonomy), "225100000X", "2000A/PRV03"),
    ]
    for (claim, path, text, where_) in expected {
      let place = claims[claim].sourceMap.location(of: path)
      #expect(place.path == where_, "\(path)")
      let found = bytes[place.byte...].prefix(text.utf8.count)
      #expect(String(decoding: found, as: UTF8.self) == text, "\(path)")
      #expect(place.x12?.interchangeControlNumber == "000000905")
      #expect(place.x12?.groupControlNumber == "7")
      #expect(place.x12?.transactionControlNumber == "0021")
    }
    let line = claims[0].sourceMap.location(of: FactPath(.lineProcedure, index: 1))
    #expect(line.x12?.lineNumber == "2")
    #expect(line.x12?.lineControlNumber == "1001B")
  }

  @Test func missingFactsPointAtWhatEnclosesThem() throws {
    let bytes = Fixture.levels
    let source = try #require(X12ClaimReader.read(bytes).claims.dropFirst().first).sourceMap
    func segment(_ fact: Fact, _ index: Int? = nil) -> String? {
      let place = source.location(of: FactPath(fact, index: index))
      let name = place.x12?.segmentName ?? ""
      #expect(String(decoding: bytes[place.byte...].prefix(name.utf8.count), as: UTF8.self) == name)
      return name
    }
    #expect(segment(.muscles) == "CLM")
    #expect(segment(.conditionOnset) == "CLM")
    #expect(segment(.priorAuthorization) == "CLM")
    #expect(segment(.lineControlNumber, 0) == "SV1")
    #expect(segment(.lineRenderingNPI, 0) == "SV1")
    #expect(segment(.supervisingNPI) == "CLM")
    #expect(segment(.supervisingProvider) == "CLM")
    #expect(segment(.lineProcedure, 7) == "CLM")
  }
}
