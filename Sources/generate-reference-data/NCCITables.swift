import DryNeedlingKit
import Foundation

extension ReferenceTables {
  /// Rationales of the official file, known by their first words, and the case each stands for.
  private static let rationales = [
    ("Misuse of", "misuseOfColumnTwo"), ("CPT Manual", "codingInstruction"),
    ("Standards of", "standardPractice"), ("Mutually exclusive", "mutuallyExclusive"),
    ("HCPCS/CPT procedure", "codeDefinition"), ("Anesthesia service", "anesthesiaIncluded"),
    ("CPT Separate", "separateProcedure"),
  ]

  static func procedurePairs(_ domain: URL) throws -> GeneratedFile {
    let rows = try CSV.rows(domain.appendingPathComponent("ncci_ptp_20560_20561.csv"))
    guard let release = rows.first?["snapshot"].firstMatch(of: /\d{4}-\d{2}-\d{2}/)?.output else {
      throw GenerationError("ncci_ptp_20560_20561.csv: no release")
    }
    let deletions = Set(rows.map { $0["deletion_date"] }).subtracting([""]).sorted()
    // The pair of both needling codes stands twice in the source.
    let lines = try Set(
      rows.map { row -> String in
        let (first, second) = (row["column1"], row["column2"])
        let needlingIsFirst = ["20560", "20561"].contains(first)
        let (needling, other) = needlingIsFirst ? (first, second) : (second, first)
        guard
          let rationale = rationales.firstIndex(where: { row["rationale"].hasPrefix($0.0) }),
          ["20560", "20561"].contains(needling), other.utf8.count == 5,
          ["0", "1", "9"].contains(row["modifier_indicator"]),
          // The lookup starts at 20561 when both codes are needling codes.
          other != "20561",
          let setting = ["practitioner": "P", "outpatient_hospital": "O"][row["setting"]]
        else {
          throw GenerationError("ncci_ptp_20560_20561.csv: unexpected pair \(first) \(second)")
        }
        let deletion = deletions.firstIndex(of: row["deletion_date"])
          .map { String(UnicodeScalar(97 + UInt8($0))) }
        return setting + needling.suffix(1) + other + (needlingIsFirst ? "1" : "2")
          + row["modifier_indicator"] + String(UnicodeScalar(97 + UInt8(rationale)))
          + (deletion ?? "-")
      }
    ).sorted()
    let rationaleCases = rationales.enumerated().map { index, rationale in
      "    case 0x\(String(97 + index, radix: 16)): .\(rationale.1)\n"
    }.joined()
    let deletionCases = try deletions.enumerated().map { index, date in
      "    case 0x\(String(97 + index, radix: 16)): \(try Literal.date(date))\n"
    }.joined()
    // Eight rows a line keep the file readable and its changes small.
    let grouped = stride(from: 0, to: lines.count, by: 8).map {
      lines[$0..<min($0 + 8, lines.count)].joined()
    }
    return GeneratedFile(
      extending: "NCCITable",
      source: "CMS NCCI procedure-to-procedure edits, v30.2, effective \(release)",
      snapshot: ReferenceSnapshot(
        "ncci", release: String(release), count: lines.count, summing: lines),
      body: """
          static func rationale(_ letter: UInt8) -> NCCIEdit.Rationale {
            switch letter {
        \(rationaleCases)    default: .misuseOfColumnTwo
            }
          }

          static func deletion(_ letter: UInt8) -> CalendarDate? {
            switch letter {
        \(deletionCases)    default: nil
            }
          }

        \(try Literal.rows("text", grouped))
        """)
  }
}
