import DryNeedlingFHIR
import DryNeedlingKit
import Foundation
import Testing

/// Broken and hostile bytes end in an answer or a located diagnostic.
@Suite struct HostileInputTests {
  private static let texts = [
    Fixture.claimBundle, Fixture.visitBundle, Fixture.orderRequest,
    Fixture.lines(of: Fixture.claimBundle),
  ]

  private func expectSound(_ contents: FHIRContents, of bytes: [UInt8], everyFact: Bool = false) {
    #expect(contents.summary.claims == contents.claims.count)
    for diagnostic in contents.diagnostics { expectSound(diagnostic.location, of: bytes) }
    for claim in contents.claims {
      for value in claim.encounter.unusableValues {
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

  @Test func everyTruncationIsTold() {
    for text in Self.texts.dropLast() {
      let bytes = Array(text.utf8)
      for length in 0..<bytes.count {
        let part = Array(bytes[..<length])
        let contents = FHIRClaimReader.read(part)
        expectSound(contents, of: part)
        #expect(contents.claims.isEmpty)
        if length > 0 { #expect(contents.diagnostics.contains { $0.severity == .error }) }
      }
    }
  }

  @Test func aBrokenLineHidesNoOther() {
    let good = #"{"resourceType": "Claim", "id": "1", "status": "active", "item": []}"#
    let text = good + "\n{\"resourceType\": \"Claim\", \n" + good + "\nnull\n[1]\n" + good
    let contents = Fixture.read(text)
    #expect(contents.claims.count == 3)
    #expect(contents.diagnostics.map(\.location.line) == [2, 4, 5])
    #expect(contents.diagnostics.allSatisfy { $0.severity == .error })
  }

  /// `FHIR_MUTATIONS` sets how many; `.ci/long-tests` runs 100,000.
  @Test func mutationsNeverTrap() {
    let count = ProcessInfo.processInfo.environment["FHIR_MUTATIONS"].flatMap { Int($0) } ?? 2000
    var random = Generator(state: 0xF41D)
    let texts = Self.texts.map { Array($0.utf8) }
    for round in 0..<count {
      var bytes = texts[round % texts.count]
      for _ in 0...random.below(4) { mutate(&bytes, &random) }
      let contents = FHIRClaimReader.read(bytes)
      expectSound(contents, of: bytes, everyFact: round % 20 == 0)
      for claim in contents.claims { _ = ClaimChecker().check(claim.encounter) }
      guard round % 4 == 0 else { continue }
      let pieces = read(bytes, inPiecesOf: 1 + random.below(bytes.count + 1))
      #expect(pieces.encounters == contents.claims.map(\.encounter), "round \(round)")
      #expect(pieces.diagnostics == contents.diagnostics, "round \(round)")
    }
  }

  private func read(
    _ bytes: [UInt8], inPiecesOf size: Int
  ) -> (encounters: [Encounter], diagnostics: [ReadingDiagnostic]) {
    var encounters: [Encounter] = []
    var diagnostics: [ReadingDiagnostic] = []
    var reader = FHIRClaimReader()
    bytes.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: bytes.count, by: size) {
        let piece = bytes[start..<min(start + size, bytes.count)]
        reader.push(UnsafeRawBufferPointer(rebasing: piece)) { encounter, _ in
          encounters.append(encounter)
        } diagnostic: {
          diagnostics.append($0)
        }
      }
    }
    _ = reader.finish { encounter, _ in
      encounters.append(encounter)
    } diagnostic: {
      diagnostics.append($0)
    }
    return (encounters, diagnostics)
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout Generator) {
    guard bytes.count > 1 else { return }
    let place = random.below(bytes.count)
    switch random.below(9) {
    case 0: bytes[place] = UInt8(random.below(256))
    case 1: bytes[place] = Array("\"{}[]:,#/\n\\0-e.".utf8)[random.below(15)]
    case 2: bytes.remove(at: place)
    case 3: bytes.removeSubrange(place..<min(bytes.count, place + random.below(80)))
    case 4:
      let piece = bytes[place..<min(bytes.count, place + random.below(200))]
      bytes.insert(contentsOf: piece, at: random.below(bytes.count))
    case 5, 6: swapValues(&bytes, &random)
    case 7:
      let odd = ["null", "[]", "{}", "true", "-1", "1e400", "\"\"", "\"#\"", "\"\\u0000\"", "[[]]"]
      replaceValue(&bytes, with: Array(odd[random.below(odd.count)].utf8), &random)
    default: bytes.insert(UInt8(random.below(128)), at: place)
    }
  }

  /// The texts between quotes trade places, so that the result is still JSON.
  private func swapValues(_ bytes: inout [UInt8], _ random: inout Generator) {
    guard let first = quoted(bytes, from: random.below(bytes.count)),
      let second = quoted(bytes, from: random.below(bytes.count)),
      first.upperBound <= second.lowerBound
    else { return }
    let (left, right) = (Array(bytes[first]), Array(bytes[second]))
    bytes.replaceSubrange(second, with: left)
    bytes.replaceSubrange(first, with: right)
  }

  private func replaceValue(_ bytes: inout [UInt8], with other: [UInt8], _ random: inout Generator)
  {
    guard let value = quoted(bytes, from: random.below(bytes.count)) else { return }
    bytes.replaceSubrange(value, with: other)
  }

  private func quoted(_ bytes: [UInt8], from start: Int) -> Range<Int>? {
    guard let open = bytes[start...].firstIndex(of: 0x22), open + 1 < bytes.count,
      let close = bytes[(open + 1)...].firstIndex(of: 0x22)
    else { return nil }
    return open..<close + 1
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
    #"{"resourceType": "Claim", "id": ""# + String(repeating: "9", count: 5000) + #"", "item": 1}"#,
    #"{"resourceType": "Claim", "item": [{"net": {"value": 1e999999999}}]}"#,
    #"{"resourceType": "Claim", "item": [{"quantity": {"value": 123456789012345678901234567890}}]}"#,
    #"{"resourceType": "Claim", "total": {"value": -0.0000000000000000001}, "item": [null, [], 7]}"#,
    #"{"resourceType": "Bundle", "entry": {"resource": {"resourceType": "Claim"}}}"#,
    #"{"resourceType": ["Claim"]}"#, #"{"hook": 5}"#,
    #"{"hook": "x", "context": [], "prefetch": 1}"#,
    #"{"hook": "order-sign", "prefetch": {"a": "{", "b": "{}", "c": "{\"resourceType\":1}"}}"#,
  ])
  func oddTextsEndInAnAnswer(_ text: String) {
    let bytes = Array(text.utf8)
    expectSound(FHIRClaimReader.read(bytes), of: bytes, everyFact: true)
  }

  @Test func otherEncodingsAreRefused() throws {
    let text = Fixture.claimBundle
    for bytes in [
      Array(text.data(using: .utf16) ?? Data()),
      Array(text.data(using: .utf16LittleEndian) ?? Data()),
    ] {
      let contents = FHIRClaimReader.read(bytes)
      #expect(contents.claims.isEmpty)
      #expect(contents.diagnostics.first?.severity == .error)
    }
    let latin = Array(
      text.replacing("A Clinic", with: "A Clinique \u{E9}").unicodeScalars.map { UInt8($0.value) })
    let contents = FHIRClaimReader.read(latin)
    #expect(contents.rules == ["fhir-malformed"])
    let line = text.split(separator: "\n").firstIndex { $0.contains("A Clinic") }
    #expect(contents.diagnostics.first?.location.line == line.map { $0 + 1 })
  }

  @Test func resourcesThatReferToThemselvesEnd() throws {
    let text = """
      {"resourceType": "Bundle", "type": "collection", "entry": [
        {"fullUrl": "urn:x", "resource": {"resourceType": "Claim", "id": "a", "status": "active",
          "patient": {"reference": "urn:x"}, "provider": {"reference": "#"},
          "insurer": {"reference": "Claim/a"}, "facility": {"reference": "Claim/a"},
          "referral": {"reference": "ServiceRequest/s"},
          "careTeam": [{"provider": {"reference": "PractitionerRole/r"}}],
          "item": [{"encounter": [{"reference": "Encounter/e"}]}]}},
        {"resource": {"resourceType": "PractitionerRole", "id": "r",
          "practitioner": {"reference": "PractitionerRole/r"},
          "organization": {"reference": "PractitionerRole/r"}}},
        {"resource": {"resourceType": "Encounter", "id": "e", "status": "finished",
          "partOf": {"reference": "Encounter/e"}, "basedOn": [{"reference": "ServiceRequest/s"}]}},
        {"resource": {"resourceType": "ServiceRequest", "id": "s", "status": "active",
          "requester": {"reference": "ServiceRequest/s"}, "basedOn": {"reference": "ServiceRequest/s"}}}]}
      """
    let contents = Fixture.read(text)
    #expect(contents.claims.contains { $0.origin == .claim })
    expectSound(contents, of: Array(text.utf8), everyFact: true)
  }

  /// A Bundle of many entries that refer to each other takes a time in proportion; where it did
  /// not, this test would not end.
  @Test func hugeBundlesAreReadInProportion() {
    var text = #"{"resourceType": "Bundle", "type": "collection", "entry": ["#
    let count = 100_000
    for number in 0..<count {
      if number > 0 { text += "," }
      // A few hundred claims are one patient's; the others have a patient each.
      let patient = number < 2000 ? 2 : number - number % 4 + 2
      switch number % 4 {
      case 0:
        text +=
          #"{"resource":{"resourceType":"Claim","id":"\#(number)","status":"active","patient":"#
          + #"{"reference":"Patient/\#(patient)"},"insurance":[{"coverage":"#
          + #"{"reference":"Coverage/\#(number + 1)"}}],"item":[{"servicedDate":"2025-03-03","#
          + #""productOrService":{"coding":[{"code":"20561"}]}}]}}"#
      case 1: text += #"{"resource":{"resourceType":"Coverage","id":"\#(number)","order":1}}"#
      case 2: text += #"{"resource":{"resourceType":"Patient","id":"\#(number)"}}"#
      default:
        text +=
          #"{"resource":{"resourceType":"Procedure","id":"\#(number)","status":"completed","#
          + #""subject":{"reference":"Patient/\#(patient)"},"performedDateTime":"2025-03-03","#
          + #""code":{"coding":[{"code":"20560"}]}}}"#
      }
    }
    text += "]}"
    var claims = 0
    var reader = FHIRClaimReader()
    let bytes = Array(text.utf8)
    bytes.withUnsafeBytes {
      reader.push($0) { encounter, place in
        claims += 1
        if claims % 5000 == 0 { #expect(place.location(of: FactPath(.payerOrder)).path != nil) }
      } diagnostic: { _ in
      }
    }
    let summary = reader.finish { encounter, place in
      claims += 1
    } diagnostic: { _ in
    }
    #expect(claims == count / 4)
    #expect(summary.resources == count)
  }
}

/// One patient may have any number of visits, scores, problems and medications.
@Suite struct CrowdedChartTests {
  @Test func aCrowdedChartIsReadInProportion() {
    let about = #""subject":{"reference":"Patient/p"},"patient":{"reference":"Patient/p"}"#
    let count = 3000
    let kinds = [
      #""Claim","status":"active","item":[{"servicedDate":"2025-03-03","productOrService":"#
        + #"{"coding":[{"code":"20561"}]}}]"#,
      #""Observation","status":"final","effectiveDateTime":"2025-03-03T10:00:00Z","code":"#
        + #"{"coding":[{"system":"http://loinc.org","code":"72514-3"}]},"valueInteger":4"#,
      #""Condition","code":{"text":"Hemophilia A"}"#,
      #""MedicationRequest","status":"active","medicationCodeableConcept":{"text":"warfarin"}"#,
      #""Procedure","status":"completed","performedDateTime":"2020-03-03","code":"#
        + #"{"text":"Lumbar fusion"}"#,
    ]
    let text = kinds.map { kind in
      String(repeating: "{\"resourceType\":\(kind),\(about)}\n", count: count)
    }.joined()
    let contents = Fixture.read(#"{"resourceType":"Patient","id":"p"}"# + "\n" + text)
    #expect(contents.claims.count == count)
    let items = contents.claims.last?.encounter.record?.screening?.present
    #expect(items?.contains(.bleedingDisorder) == true)
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
