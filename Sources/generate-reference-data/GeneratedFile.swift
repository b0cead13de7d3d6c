import DryNeedlingKit
import Foundation

/// A Swift file this tool writes.
struct GeneratedFile {
  let name: String
  let text: String
  /// The table in it, as the kit will count it; nil for a file without one.
  let snapshot: ReferenceSnapshot?

  /// A file of an extension of `type` with `body` inside, which is indented by the caller.
  init(extending type: String, source: String, snapshot: ReferenceSnapshot? = nil, body: String) {
    self.snapshot = snapshot
    name = "\(type)+Generated.swift"
    text = """
      // swift-format-ignore-file
      // Written by `swift run generate-reference-data`; do not edit.
      // Source: \(source)

      extension \(type) {
      \(body)
      }

      """
  }
}

/// Something in the source files this tool cannot turn into a table.
struct GenerationError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

enum Literal {
  /// A static string of ASCII lines that are joined without a line feed, one line a group of rows.
  static func rows(_ name: String, _ lines: [String]) throws -> String {
    for line in lines where !line.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      throw GenerationError("not plain ASCII: \(line.prefix(60))")
    }
    let joined = lines.map { "    \($0)\\#\n" }.joined()
    // The last line needs no continuation mark.
    return "  static let \(name): StaticString = #\"\"\"\n\(joined.dropLast(3))\n    \"\"\"#"
  }

  /// A quoted string.
  static func string(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// An expression for a date, or `nil` for an empty cell.
  static func date(_ iso: String) throws -> String {
    if iso.isEmpty { return "nil" }
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { throw GenerationError("not a date: \(iso)") }
    return ".constant(\(parts[0]), \(parts[1]), \(parts[2]))"
  }
}
