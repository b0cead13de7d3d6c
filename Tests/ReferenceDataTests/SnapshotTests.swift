import Foundation
import Testing

@testable import DryNeedlingKit
@testable import generate_reference_data

@Suite struct SnapshotTests {
  /// Every table as it is built in, counted and summed again from its rows.
  private func counted() -> [ReferenceSnapshot] {
    ReferenceSnapshots.all.map { snapshot in
      var checksum = Checksum()
      let count = rows(of: snapshot.name, into: &checksum)
      return ReferenceSnapshot(
        name: snapshot.name, release: snapshot.release, count: count, checksum: checksum.value)
    }
  }

  private func rows(of name: String, into checksum: inout Checksum) -> Int {
    switch name {
    case "ncci":
      checksum.add(NCCITable.text)
      return NCCITable.count
    case "mue":
      for code in MUETable.codes {
        for setting in [NCCISetting.practitioner, .outpatientHospital] {
          guard let edit = MUETable.edit(for: code, in: setting) else { continue }
          checksum.add(
            "\(code)|\(edit.units)|\(edit.adjudication?.rawValue ?? 0)|\(edit.firstSeen)|\(edit.lastSeen)\n"
          )
        }
      }
      return MUETable.codes.count
    case "icd10cm":
      checksum.add(ICD10CMTable.rows)
      checksum.add(ICD10CMTable.categoryStarts)
      return ICD10CMTable.count
    case "excludes1":
      for line in Excludes1Table.source { checksum.add(line) }
      return Excludes1Table.count
    case "taxonomy":
      checksum.add(TaxonomyTable.text)
      return TaxonomyTable.count
    case "placeOfService":
      let places = (1...99).compactMap { PlaceOfService(number: $0) }
      let entries = places.compactMap { place in
        PlaceOfServiceTable.entry(for: place).map { (place, $0) }
      }
      for (place, entry) in entries {
        checksum.add(
          "\(place)|\(entry.label)|\(entry.assignedFrom?.description ?? "")|\(entry.needling)\n")
      }
      return entries.count
    case "filingIndicators":
      let values = (UInt16.min...UInt16.max).compactMap { packed in
        FilingIndicatorTable.entry(packed: packed).map { (packed, $0) }
      }
      for (packed, entry) in values {
        checksum.add("\(packed)|\(entry.kind)|\(entry.isValidIn5010)\n")
      }
      return values.count
    case "muscles":
      checksum.add(MuscleTable.text)
      for line in MuscleTable.details { checksum.add(line) }
      return MuscleTable.count
    case "muscleVocabulary":
      checksum.add(MuscleVocabulary.phraseText)
      checksum.add(MuscleVocabulary.abbreviationText)
      for line in MuscleVocabulary.groups { checksum.add(line) }
      return MuscleVocabulary.phraseCount
    default: return 0
    }
  }

  @Test func recordedCountsAndChecksumsAreThoseOfTheTables() {
    let counted = counted()
    #expect(counted.count == 9)
    for (recorded, counted) in zip(ReferenceSnapshots.all, counted) {
      #expect(
        recorded == counted,
        "\(recorded.name): 0x\(String(counted.checksum, radix: 16)), \(counted.count) rows")
    }
    #expect(Set(ReferenceSnapshots.all.map(\.name)).count == 9)
  }

  @Test func releasesAreThoseTheTablesWorkWith() {
    #expect(ReferenceSnapshots.ncci.release == NCCITable.release.description)
    #expect(ReferenceSnapshots.mue.release == MUETable.release.description)
    #expect(ReferenceSnapshots.icd10cm.release == ICD10CMTable.release.description)
    #expect(ReferenceSnapshots.excludes1.release == Excludes1Table.release.description)
    #expect(ReferenceSnapshots.taxonomy.release == "NUCC 25.1")
    #expect(ReferenceSnapshots.placeOfService.release == "20240502")
  }

  @Test(.needsSharedMaterial) func committedFilesAreFresh() throws {
    let committed = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/DryNeedlingKit/ReferenceData").standardizedFileURL
    let files = try ReferenceTables.files(domain: try #require(SharedMaterial.domain))
    for file in files {
      let text = try Data(contentsOf: committed.appendingPathComponent(file.name))
      #expect(
        text == Data(file.text.utf8),
        "\(file.name) is not what generate-reference-data writes: run it again")
    }
    let generated = try FileManager.default.contentsOfDirectory(atPath: committed.path)
      .filter { $0.hasSuffix("+Generated.swift") }
    #expect(Set(generated) == Set(files.map(\.name)))
  }
}
