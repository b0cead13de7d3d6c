import DryNeedlingFHIR
import DryNeedlingKit
import Foundation
import Testing

/// Every conformance case written as FHIR and read again, fact by fact.
@Suite struct RoundTripTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Conformance")

  /// R4 has no place for the fields of the record, and its reader takes facts of a visit from the
  /// notes, so that the cases on documentation are not the same in both formats.
  private static let files: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".json") && $0 != "documentation.json" }.sorted()

  /// The encounter as far as R4 can hold it. Each step is told in the article on FHIR.
  private static func carried(_ encounter: Encounter) -> Encounter {
    var kept = encounter
    kept.blindSpots = FactSet()
    // Visits come by day, and those of one day and kind are one.
    var visits: [Visit] = []
    for visit in encounter.history.visits.sorted(by: { $0.date < $1.date })
    where !visits.contains(visit) { visits.append(visit) }
    kept.history.visits = visits
    // The visit of the day of service is the one that is claimed.
    let days = Set(
      ([encounter.claim.dateOfService] + encounter.serviceLines.map(\.dateOfService))
        .compactMap(\.self))
    kept.history.visits.removeAll { days.contains($0.date) }
    // Only a replacement can be told from an original claim.
    if kept.claim.frequency != .replacement {
      kept.claim.frequency = nil
      kept.claim.payerControlNumber = nil
    }
    kept.coverage.medicareSecondaryReason = nil
    // A period has a first day.
    for index in kept.serviceLines.indices where kept.serviceLines[index].dateOfService == nil {
      kept.serviceLines[index].lastDateOfService = nil
    }
    // Who renders the first line renders the claim.
    if kept.renderingProvider == nil,
      let first = kept.serviceLines.first(where: { $0.renderingProvider != nil })?.renderingProvider
    {
      kept.renderingProvider = first
      for index in kept.serviceLines.indices
      where kept.serviceLines[index].renderingProvider == first {
        kept.serviceLines[index].renderingProvider = nil
      }
    }
    // No valid FHIR holds a date that is none.
    kept.unusableValues.removeAll { Self.dates.contains($0.path.fact) }
    return kept
  }

  private static let dates: FactSet = [
    .dateOfService, .lineDateOfService, .patientBirthDate, .conditionOnset, .initialTreatment,
    .accidentDate,
  ]

  @Test(arguments: files) func nothingIsLostThatR4CanHold(file: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(file)))
    let created = try #require(CalendarDate("2025-03-05"))
    let cases = CaseReader.read(bytes).cases
    #expect(cases.count > 10)
    for one in cases {
      let contents = Fixture.read(ClaimBundleWriter.json(one.encounter, created: created))
      #expect(contents.claims.count == 1)
      var read = try #require(contents.claims.first).encounter
      read.blindSpots = FactSet()
      let expected = Self.carried(one.encounter)
      #expect(
        CaseWriter.json(read) == CaseWriter.json(expected), "\(file): \(one.encounter.claimNumber)")
    }
  }
}
