import Foundation

/// The requirements, facts and conflicts the rules rest on, as kept in `requirements.json`.
///
/// The marks `notYet` and `notEncoded` there are for the coverage page; the table has none of them.
struct RequirementList: Decodable {
  /// Where the list and its table are, from the top of the checkout.
  static let folder = "Sources/DryNeedlingKit/Findings"
  static let fileName = "requirements.json"

  struct Requirement: Decodable {
    let id, issuer, title: String
    let locator, from, to: String?
    let confidence, statement: String
  }

  struct Conflict: Decodable {
    let id, statement: String
  }

  let requirements: [Requirement]
  let conflicts: [Conflict]

  init(_ file: URL) throws {
    self = try JSONDecoder().decode(RequirementList.self, from: Data(contentsOf: file))
  }

  /// The table as Swift, one row a line.
  func generatedFile() throws -> GeneratedFile {
    let rows = try requirements.map { row in
      for date in [row.from, row.to].compactMap({ $0 }) { _ = try Literal.date(date) }
      guard
        ["official", "secondary", "guide", "reading", "unverified"].contains(row.confidence)
      else { throw GenerationError("\(row.id): unknown confidence \(row.confidence)") }
      return [
        row.id, row.issuer, row.title, row.locator ?? "", row.from ?? "", row.to ?? "",
        row.confidence, row.statement,
      ]
    }
    let conflictRows = conflicts.map { [$0.id, $0.statement] }
    let ids = (rows + conflictRows).compactMap(\.first)
    if let twice = Dictionary(grouping: ids, by: { $0 }).first(where: { $0.value.count > 1 }) {
      throw GenerationError("\(twice.key) stands more than once")
    }
    return GeneratedFile(
      extending: "RequirementTable", source: Self.fileName,
      body: """
        \(try Self.literal("text", rows))

        \(try Self.literal("conflictText", conflictRows))
        """)
  }

  private static func literal(_ name: String, _ rows: [[String]]) throws -> String {
    let lines = try rows.map { fields -> String in
      for field in fields
      where !field.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x7C }) {
        throw GenerationError("\(fields[0]): plain ASCII without bars is wanted: \(field)")
      }
      return "    " + fields.joined(separator: "|")
    }
    return
      "  static let \(name): StaticString = #\"\"\"\n\(lines.joined(separator: "\n"))\n    \"\"\"#"
  }
}
