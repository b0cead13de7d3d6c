import Foundation

/// The built-in policies as kept in the folder `BuiltIn`, put into Swift without their blanks.
enum PolicyTexts {
  /// Where the policies are and where their text goes, from the top of the checkout.
  static let folder = "Sources/DryNeedlingKit/Policy"
  static let files = [
    "documentation.json", "medicare.json", "payers.json", "programs.json", "scopes.json",
  ]

  static func generatedFile(_ folder: URL) throws -> GeneratedFile {
    let names = files.map { $0.replacing(".json", with: "") }
    let texts = try files.map { file in
      let bytes = try Data(contentsOf: folder.appendingPathComponent("BuiltIn/\(file)"))
      return try compact([UInt8](bytes), file)
    }
    let literals = zip(names, texts).map { name, lines in
      let rows = lines.map { "    \($0)" }.joined(separator: "\n")
      return "  private static let \(name): StaticString = #\"\"\"\n\(rows)\n    \"\"\"#"
    }
    return GeneratedFile(
      extending: "BuiltInPolicies", source: "BuiltIn/*.json",
      body: """
          static var texts: [StaticString] { [\(names.joined(separator: ", "))] }

        \(literals.joined(separator: "\n\n"))
        """)
  }

  /// JSON without the blanks between its values, a line for each policy and scope.
  static func compact(_ bytes: [UInt8], _ file: String) throws -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    var depth = 0
    var isInString = false
    var isEscaped = false
    for byte in bytes {
      guard byte < 0x7F else { throw GenerationError("\(file): plain ASCII is wanted") }
      if isInString {
        line.append(byte)
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else {
          isInString = byte != 0x22
        }
        continue
      }
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: continue
      case 0x22: isInString = true
      case 0x5B, 0x7B: depth += 1
      case 0x5D, 0x7D: depth -= 1
      default: break
      }
      line.append(byte)
      // Between the elements of the lists in the document, and between the lists.
      if byte == 0x2C, depth <= 2 {
        lines.append(String(decoding: line, as: UTF8.self))
        line = []
      }
    }
    lines.append(String(decoding: line, as: UTF8.self))
    if let bad = lines.first(where: { $0.contains("\"\"\"#") }) {
      throw GenerationError("\(file): ends the literal: \(bad.prefix(60))")
    }
    return lines
  }
}
