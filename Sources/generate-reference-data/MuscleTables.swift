import DryNeedlingKit
import Foundation

extension ReferenceTables {
  private static let regions = [
    "head", "neck", "shoulder", "arm", "forearm", "hand", "thorax", "back", "abdomen", "pelvis",
    "hip", "thigh", "leg", "foot",
  ]

  /// The day the project's own lists were last edited.
  static let muscleRelease = "2026-11-21"

  static func muscles(_ domain: URL) throws -> GeneratedFile {
    let rows = try CSV.rows(domain.appendingPathComponent("muscles.csv"))
    let lines = try rows.map { row -> String in
      let name = row["canonical_name"]
      let length = name.utf8.count
      let letters = row.list("region").compactMap { regions.firstIndex(of: $0) }
        .map { String(UnicodeScalar(97 + UInt8($0))) }.joined()
      guard
        length > 0, length <= 40, letters.count == row.list("region").count, letters.count <= 3,
        let relevance = row["needling_relevance"].first,
        let zone = row["pneumothorax_zone"].first
      else { throw GenerationError("muscles.csv: unexpected row \(name)") }
      return name + String(repeating: " ", count: 40 - length)
        + String(UnicodeScalar(0x30 + UInt8(length))) + (row["paired"] == "yes" ? "P" : "M")
        + String(relevance) + String(zone)
        + letters + String(repeating: "-", count: 4 - letters.count)
    }
    let details = rows.map { row in
      [
        row["ta_latin"], row["parts"], row["synonyms"], row["abbreviations"], row["uberon_id"],
        row["snomed_ct_id"],
      ].joined(separator: "|")
    }
    let cases = regions.enumerated().map { index, region in
      "    case 0x\(String(97 + index, radix: 16)): .\(region)\n"
    }.joined()
    return GeneratedFile(
      extending: "MuscleTable",
      source: "the project's muscle list, with identifiers of Uberon and SNOMED CT (2026-04-01)",
      snapshot: ReferenceSnapshot(
        "muscles", release: muscleRelease, count: rows.count, summing: lines + details),
      body: """
          static func region(_ letter: UInt8) -> Muscle.Region? {
            switch letter {
        \(cases)    default: nil
            }
          }

        \(try Literal.rows("text", lines))

          /// Latin name, parts, synonyms, abbreviations, Uberon and SNOMED CT identifiers.
          static let details: [StaticString] = [
        \(details.map { "    \(Literal.string($0)),\n" }.joined())  ]
        """)
  }
}
