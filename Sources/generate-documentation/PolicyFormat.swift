import Foundation
import LocatedJSON

/// The page on the keys of a policy file, from its JSON schema.
struct PolicyFormat {
  static let schema = "Sources/DryNeedlingKit/Policy/policy.schema.json"

  /// Objects that a file is made of, in the order in which a writer meets them.
  private static let objects = [
    ("policy", "A policy"), ("recognition", "Recognising the payer"), ("period", "A period"),
    ("visitLimit", "A visit limit"), ("scope", "A profession in a state"),
    ("scopePeriod", "A period of a state's law"), ("documentationProfile", "What a note must show"),
    ("documentationElement", "An element of the note"),
  ]

  private let page: String

  private init(_ schema: JSONValue) {
    let definitions = schema.member("$defs")
    var sections = [Self.section("The file", schema)]
    for (name, title) in Self.objects {
      guard let members = definitions?.members else { break }
      for member in members where member.key.string == name {
        sections.append(Self.section(title, member.value))
      }
    }
    page = """
      # Keys of a policy file

      Every key that a file of policies may hold, what it takes and what it means.

      <!-- Written by `swift run generate-documentation` from policy.schema.json; do not edit. -->

      ## Overview

      <doc:WritingPolicies> shows how a file is written and tried. A key that is not listed here is \
      an error, with the nearest one named. Keys in **bold** must be there. Days are `2026-01-01`, \
      and both the first and the last day of a period belong to it. Ids are letters, digits, points, \
      hyphens and underscores.

      \(sections.joined(separator: "\n\n"))

      """
  }

  static func page(schema text: [UInt8]) throws -> String {
    var reader = JSONReader()
    return try reader.withDocument(of: text) { document in PolicyFormat(document.root).page }
  }

  private static func section(_ title: String, _ object: JSONValue) -> String {
    var words = ""
    if let description = object.member("description")?.string, title != "The file" {
      words = "\(description).\n\n"
    }
    return """
      ### \(title)

      \(words)| Key | Takes | Means |
      | --- | --- | --- |
      \(rows(object, within: "").joined(separator: "\n"))
      """
  }

  /// A row for each key, those of objects inside with the path that leads to them.
  private static func rows(_ object: JSONValue, within path: String) -> [String] {
    var required: Set<String> = []
    if let names = object.member("required")?.elements {
      required = Set(names.compactMap(\.string))
    }
    guard let properties = object.member("properties")?.members else { return [] }
    var rows: [String] = []
    for property in properties {
      guard let key = property.key.string else { continue }
      let name = path + key
      let mark = required.contains(key) ? "**`\(name)`**" : "`\(name)`"
      let means = property.value.member("description")?.string ?? ""
      rows.append("| \(mark) | \(takes(property.value)) | \(means) |")
      if let inner = inside(property.value) { rows += Self.rows(inner.0, within: name + inner.1) }
    }
    return rows
  }

  /// The object that a value is, or that its elements or members are, and what follows its path.
  private static func inside(_ value: JSONValue) -> (JSONValue, String)? {
    if value.member("properties") != nil { return (value, ".") }
    if let items = value.member("items"), items.member("properties") != nil {
      return (items, "[].")
    }
    if let named = value.member("additionalProperties"), named.member("properties") != nil {
      return (named, ".ID.")
    }
    return nil
  }

  private static func takes(_ value: JSONValue) -> String {
    if let text = value.member("const")?.string { return "`\(text)`" }
    if let choices = value.member("enum")?.elements {
      return choices.compactMap(\.string).map { "`\($0)`" }.joined(separator: ", ")
    }
    if let one = value.member("anyOf")?.elements {
      return one.map { takes($0) }.joined(separator: ", or ")
    }
    if let reference = value.member("$ref")?.string {
      return words(of: String(reference.split(separator: "/").last ?? ""))
    }
    switch value.member("type")?.string {
    case "array": return "a list of: \(value.member("items").map { takes($0) } ?? "anything")"
    case "boolean": return "`true` or `false`"
    case "integer":
      guard let low = value.member("minimum")?.integer, let high = value.member("maximum")?.integer
      else { return "a whole number" }
      return "a whole number, \(low) through \(high)"
    case "string": return "text"
    case "object":
      // Small objects are told whole, larger ones have rows of their own.
      guard let members = value.member("properties")?.members else { return "members by id" }
      let keys = members.compactMap(\.key.string)
      return "an object with " + keys.map { "`\($0)`" }.joined(separator: ", ")
    default: return ""
    }
  }

  /// What a definition of the schema is called in prose.
  private static func words(of definition: String) -> String {
    switch definition {
    case "date": "a day"
    case "id": "an id"
    case "code": "a diagnosis code or category"
    case "listedCategory":
      "a diagnosis code or category, or an object with `code`, `from`, `through`"
    case "category":
      "a diagnosis code or category, or an object with `code`, `from`, `through`, or with `list`"
    case "modifier": "a modifier"
    case "profession": "a profession as in case files, such as `physical-therapist`"
    case "confidence": "`official`, `secondary`, `guide`, `reading` or `unverified`"
    case "sources": "a list of source ids"
    case "recognition": "an object, see *Recognising the payer*"
    case "policy": "a policy"
    case "period": "a period"
    case "visitLimit": "a visit limit"
    case "scope": "a profession in a state"
    case "scopePeriod": "a period of a state's law"
    case "documentationProfile": "a profile"
    case "documentationElement": "an element"
    default: definition
    }
  }
}
