import DryNeedlingKit
import Foundation

extension ReferenceTables {
  private static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)

  /// A number in three digits of base 64, which are the ASCII characters from `0` on.
  static func base64(_ number: Int) -> String {
    String(decoding: [12, 6, 0].map { 0x30 + UInt8(number >> $0 & 63) }, as: UTF8.self)
  }

  private static func dayAfter(_ iso: String) throws -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3,
      let day = calendar.date(
        from: DateComponents(year: parts[0], month: parts[1], day: parts[2] + 1))
    else { throw GenerationError("not a date: \(iso)") }
    let next = calendar.dateComponents([.year, .month, .day], from: day)
    func padded(_ number: Int?) -> String { String("0\(number ?? 0)".suffix(2)) }
    return "\(next.year ?? 0)-\(padded(next.month))-\(padded(next.day))"
  }

  static func diagnosisCodes(_ domain: URL) throws -> GeneratedFile {
    let source = try CSV.rows(domain.appendingPathComponent("icd10cm/icd10cm_validity.csv"))
    let rows = try source.map { row in
      (
        code: row["code"].replacing(".", with: ""), isBillable: row["billable"] == "1",
        from: row["valid_from"].isEmpty ? "2015-10-01" : row["valid_from"],
        until: row["valid_to"].isEmpty ? "" : try dayAfter(row["valid_to"])
      )
    }.sorted { ($0.code, $0.from) < ($1.code, $1.from) }
    let editions = Set(rows.flatMap { [$0.from, $0.until] }).subtracting([""]).sorted()
    guard editions.first == "2015-10-01", let release = editions.last, editions.count <= 26 else {
      throw GenerationError("icd10cm_validity.csv: unexpected editions \(editions)")
    }
    let letters = Dictionary(
      uniqueKeysWithValues: editions.enumerated().map {
        ($1, String(UnicodeScalar(97 + UInt8($0))))
      }
    )
    var starts = [Int](repeating: rows.count, count: 26 * 11 * 36 + 1)
    var next = 0
    var lines: [String] = []
    var previousCategory = ""
    for (position, row) in rows.enumerated() {
      let bytes = Array(row.code.utf8)
      guard bytes.count >= 3, bytes.count <= 7, bytes.allSatisfy(digits.contains),
        let letter = digits.firstIndex(of: bytes[0]), letter >= 10,
        let digit = digits.firstIndex(of: bytes[1]), digit <= 10,
        let third = digits.firstIndex(of: bytes[2]), let from = letters[row.from],
        let until = row.until.isEmpty ? "-" : letters[row.until]
      else { throw GenerationError("icd10cm_validity.csv: unexpected row \(row.code)") }
      let slot = ((letter - 10) * 11 + digit) * 36 + third
      while next <= slot {
        starts[next] = position
        next += 1
      }
      let suffix = String(decoding: bytes.dropFirst(3), as: UTF8.self)
      let text =
        suffix + String(repeating: ".", count: 4 - suffix.utf8.count)
        + (row.isBillable ? from : from.uppercased()) + until
      let category = String(row.code.prefix(3))
      if category == previousCategory {
        lines[lines.count - 1] += text
      } else {
        lines.append(text)
        previousCategory = category
      }
    }
    let cases = try editions.enumerated().map { index, date in
      "    case 0x\(String(97 + index, radix: 16)): \(try Literal.date(date))\n"
    }.joined()
    let startLines = stride(from: 0, to: starts.count, by: 36).map {
      starts[$0..<min($0 + 36, starts.count)].map(base64).joined()
    }
    return GeneratedFile(
      extending: "ICD10CMTable",
      source: "ICD-10-CM editions of CDC/NCHS and CMS (public domain), 2015-10-01 to \(release)",
      snapshot: ReferenceSnapshot(
        "icd10cm", release: release, count: rows.count, summing: lines + startLines),
      body: """
          /// The first day of an edition.
          static func edition(_ letter: UInt8) -> CalendarDate {
            switch letter {
        \(cases)    default: firstDay
            }
          }

        \(try Literal.rows("categoryStarts", startLines))

        \(try Literal.rows("rows", lines))
        """)
  }

  static func excludes1(_ domain: URL) throws -> GeneratedFile {
    let source = try CSV.rows(domain.appendingPathComponent("icd10cm/excludes1.csv"))
    var seen: Set<String> = []
    var notes: [String] = []
    // A note that names no code, and a second note on the same codes, say nothing a claim can show.
    for row in source where !row["excluded"].isEmpty {
      guard seen.insert(row["code"] + "|" + row["excluded"]).inserted else { continue }
      let fields = [row["code"], row["excluded"], row["seen_since_edition"], row["note"]]
      guard !fields.contains(where: { $0.contains("|") }) else {
        throw GenerationError("excludes1.csv: unexpected row \(row["code"])")
      }
      notes.append(fields.joined(separator: "|"))
    }
    guard notes.count <= 192 else { throw GenerationError("excludes1.csv: more than 192 notes") }
    return GeneratedFile(
      extending: "Excludes1Table",
      source: "ICD-10-CM tabular list of April 2026 (public domain)",
      snapshot: ReferenceSnapshot(
        "excludes1", release: "2026-04-01", count: notes.count, summing: notes),
      body: """
          /// Where the note stands, the codes it names, the edition it is seen since, its wording.
          static let source: [StaticString] = [
        \(notes.map { "    \(Literal.string($0)),\n" }.joined())  ]
        """)
  }
}
