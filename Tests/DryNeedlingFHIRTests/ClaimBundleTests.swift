import DryNeedlingFHIR
import DryNeedlingKit
import Foundation
import Testing

/// An encounter written as FHIR and read back is the same, less what R4 cannot hold.
@Suite struct ClaimBundleTests {
  private static let today = CalendarDate("2025-03-05")

  private func again(_ encounter: Encounter) throws -> Encounter {
    let created = try #require(Self.today)
    let contents = Fixture.read(ClaimBundleWriter.json(encounter, created: created))
    #expect(contents.diagnostics.map(\.message) == [])
    #expect(contents.claims.count == 1)
    return try #require(contents.claims.first).encounter
  }

  private func encounter(_ text: String) throws -> Encounter {
    let file = CaseReader.read(Array(text.utf8))
    #expect(file.diagnostics.map(\.message) == [])
    return try #require(file.cases.first).encounter
  }

  /// Everything that R4 holds.
  private static let fullCase = """
    {"claim": "DNV13", "date": "2025-03-03", "placeOfService": "11", "totalCharge": "110.00",
     "frequency": "7", "payerControlNumber": "P-1", "priorAuthorization": "PA-1",
     "referralNumber": "R-1",
     "patient": {"birthDate": "1950-04-02", "state": "CO", "pregnant": false},
     "payer": {"name": "Medicare Part B", "id": "04112", "kind": "medicare",
       "filingIndicator": "MB", "memberId": "1EG4TE5MK73", "order": "primary"},
     "billingProvider": {"npi": "1234567893", "taxonomy": "261QP2000X", "person": false,
       "state": "CO"},
     "renderingProvider": {"npi": "1679012348", "taxonomy": "225100000X", "person": true,
       "profession": "physical-therapist", "state": "CO",
       "qualifications": {"needlingCertification": true, "needlingTrainingHours": 54,
         "acupunctureDegree": false, "acupunctureLicense": true}},
     "supervisingProvider": {"npi": "1245319599", "profession": "physician"},
     "referringProvider": {"npi": "1245319599", "person": true, "state": "WY"},
     "serviceFacility": {"npi": "1234567893", "state": "CO"},
     "diagnoses": ["M54.50", {"code": "M54.2"}],
     "lines": [
       {"code": "20561", "modifiers": ["KX", "GP"], "units": 1, "charge": "65.00",
        "pointers": [2, 1], "controlNumber": "L1", "description": "needling"},
       {"code": "97110", "units": 2.5, "charge": "45.00", "pointers": [1, 7],
        "date": "2025-03-03", "lastDate": "2025-03-04",
        "renderingProvider": {"npi": "1245319599", "person": true}},
       {"code": "01990", "minutes": 15}],
     "needling": {"muscles": ["left multifidus", "right gluteus medius", "rotator cuff",
         "the sore spot"],
       "needles": 5, "needleSize": {"diameterMillimeters": 0.3, "lengthMillimeters": 50},
       "technique": "deep", "minutes": 10, "twitchResponse": true, "injectate": ""},
     "condition": {"onset": "2024-09-01", "weeks": 26, "cause": "nonspecific",
       "improvement": true, "initialTreatment": "2025-01-06", "accident": "2024-08-30",
       "accidentKind": "other"},
     "notes": ["seen in the morning", {"text": "for the second line", "line": 2}],
     "history": {"complete": true, "visits": [
       {"date": "2025-01-06", "kind": "acupuncture"},
       {"date": "2025-01-13", "kind": "dry-needling"},
       {"date": "2025-01-20", "kind": "trigger-point-injection"}]}}
    """

  @Test func nothingIsLostThatR4CanHold() throws {
    var original = try encounter(Self.fullCase)
    var read = try again(original)
    read.blindSpots = []
    original.blindSpots = []
    #expect(CaseWriter.indentedJSON(read) == CaseWriter.indentedJSON(original))
    #expect(read == original)
  }

  @Test func anEncounterOfWhichNothingIsKnownStaysSo() throws {
    var read = try again(Encounter())
    read.blindSpots = []
    #expect(read == Encounter())
  }

  @Test func layoutsSayTheSame() throws {
    let encounter = try encounter(Self.fullCase)
    let created = try #require(Self.today)
    let compact = ClaimBundleWriter.json(encounter, created: created, layout: .compact)
    #expect(!compact.contains("\n"))
    let one = Fixture.read(compact).claims.map(\.encounter)
    let other = Fixture.read(ClaimBundleWriter.json(encounter, created: created))
      .claims.map(\.encounter)
    #expect(one == other)
    #expect(compact == ClaimBundleWriter.json(encounter, created: created, layout: .compact))
  }

  @Test func addressesAreUnique() throws {
    let created = try #require(Self.today)
    let text = ClaimBundleWriter.json(try encounter(Self.fullCase), created: created)
    let addresses = text.split(separator: "\n").filter { $0.contains("fullUrl") }
    #expect(Set(addresses).count == addresses.count)
    let shape = #/"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}"/#
    #expect(addresses.allSatisfy { $0.contains(shape) })
  }

  // MARK: - The same case in both formats

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Conformance")

  /// R4 has no place for the fields of the record, and its reader takes the muscles of a visit from
  /// the note, so that the cases on documentation are not the same in both formats.
  private static let files: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".json") && $0 != "documentation.json" }.sorted()

  /// Rules that are about a fact without naming it.
  private static let explained: [Fact: Set<String>] = [
    .visitHistory: ["second-session-same-day"]
  ]

  /// The same findings in both formats, less those that rest on what FHIR cannot hold.
  @Test(arguments: files) func findingsAreTheSame(file: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(file)))
    for one in CaseReader.read(bytes).cases {
      let original = one.encounter
      let read = try again(original)
      let lost = Self.lostFacts(original, read)
      let before = Self.summary(ClaimChecker().check(original))
      let after = Self.summary(ClaimChecker().check(read))
      let differing = before.symmetricDifference(after).filter { finding in
        !finding.facts.contains { lost.contains($0) }
          && !lost.contains { Self.explained[$0]?.contains(finding.rule) ?? false }
      }
      #expect(
        differing.isEmpty,
        "\(file): \(original.claimNumber): lost \(lost.map(\.name)): \(differing)")
    }
  }

  private struct Found: Hashable, CustomStringConvertible {
    var rule: String
    var outcome: RuleOutcome
    var facts: Set<Fact>
    var description: String { "\(rule) (\(outcome.rawValue), \(facts.map(\.name)))" }
  }

  private static func summary(_ report: Report) -> Set<Found> {
    Set(
      report.findings.map {
        Found(rule: $0.ruleName, outcome: $0.outcome, facts: Set($0.missing + [$0.path.fact]))
      })
  }

  /// Facts that were stated and are not stated any more.
  private static func lostFacts(_ original: Encounter, _ read: Encounter) -> Set<Fact> {
    var lost = Set<Fact>()
    if original.claim.frequency != read.claim.frequency {
      lost.formUnion([.frequency, .payerControlNumber])
    }
    let gone = Set(original.unusableValues.map(\.path)).subtracting(read.unusableValues.map(\.path))
    lost.formUnion(gone.map(\.fact))
    if lost.contains(.dateOfService) { lost.insert(.lineDateOfService) }
    // A session of the same day cannot be told from the one that is claimed.
    if original.history.visits.contains(where: { !read.history.visits.contains($0) }) {
      lost.insert(.visitHistory)
    }
    return lost
  }
}
