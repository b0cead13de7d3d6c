// swift-format-ignore-file
// Written by `swift run generate-reference-data`; do not edit.
// Source: the other generated tables

extension ReferenceSnapshots {
  static let ncci = ReferenceSnapshot(
    name: "ncci", release: "2024-07-01",
    count: 2896, checksum: 0xbb8d889a58b5b802)
  static let icd10cm = ReferenceSnapshot(
    name: "icd10cm", release: "2026-10-01",
    count: 99498, checksum: 0x4d94590d06fa2d9c)
  static let excludes1 = ReferenceSnapshot(
    name: "excludes1", release: "2026-04-01",
    count: 125, checksum: 0xb5be3d39b6c428d1)
  static let taxonomy = ReferenceSnapshot(
    name: "taxonomy", release: "NUCC 25.1",
    count: 468, checksum: 0x81ee0d53d31b36d7)
  static let placeOfService = ReferenceSnapshot(
    name: "placeOfService", release: "20240502",
    count: 52, checksum: 0xfd79d7eadc1fad90)
  static let filingIndicators = ReferenceSnapshot(
    name: "filingIndicators", release: "5010",
    count: 26, checksum: 0xc8e5c46fca3aa943)
  static let muscles = ReferenceSnapshot(
    name: "muscles", release: "2026-11-21",
    count: 223, checksum: 0x9b2b4cfed8b1d417)
  static let muscleVocabulary = ReferenceSnapshot(
    name: "muscleVocabulary", release: "2026-11-21",
    count: 1603, checksum: 0x3173e97ee90bfb45)
}
