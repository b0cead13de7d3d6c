import Foundation
import Testing

@testable import DryNeedlingKit

/// What an import writes, held against the schema that is published for it.
@Suite struct OverlaySchemaTests {
  private static let schema = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent(
      "Sources/DryNeedlingKit/ReferenceData/Overlay/reference-data.schema.json")

  private func problems(_ instance: Any) throws -> [String] {
    let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: Self.schema))
    return try SchemaCheck(#require(schema as? [String: Any])).problems(instance)
  }

  @Test func whatIsWrittenIsValid() throws {
    let json = try OverlayFormatTests().overlay().json
    let instance = try JSONSerialization.jsonObject(with: Data(json))
    #expect(try problems(instance) == [])
    let sections = try #require(instance as? [String: Any])
    for table in ["ncci", "mue", "icd10cm"] {
      #expect((sections[table] as? [Any])?.isEmpty == false, "\(table) is not tried")
    }
    let empty = try JSONSerialization.jsonObject(with: Data(ReferenceDataOverlay().json))
    #expect(try problems(empty) == [])
  }

  /// Each member taken out or made something else is noticed: the check and the schema are strict.
  @Test func whatIsNotOfTheFormatIsNot() throws {
    let json = String(decoding: try OverlayFormatTests().overlay().json, as: UTF8.self)
    for (good, bad) in [
      ("\"dry-needling-reference-data/1\"", "\"dry-needling-reference-data/2\""),
      ("\"practitioner\"", "\"office\""), ("\"2026-10-01\"", "\"2026-10-02\""),
      ("\"columnOne\"", "\"column1\""), ("\"billable\"", "\"valid\""), ("\"units\"", "\"unit\""),
    ] {
      try #require(json.contains(good), "\(good) is not in it")
      let changed = json.replacing(good, with: bad)
      let instance = try JSONSerialization.jsonObject(with: Data(changed.utf8))
      #expect(try !problems(instance).isEmpty, "\(bad) is taken")
    }
  }
}

/// As much of JSON Schema as the schema of reference data uses; a keyword it does not know is a
/// problem of its own.
struct SchemaCheck {
  private let root: [String: Any]

  init(_ root: [String: Any]) { self.root = root }

  func problems(_ instance: Any) -> [String] { problems(instance, root, "") }

  private func problems(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    schema.flatMap { keyword, rule in
      problems(value, keyword, rule, schema, place).map { "\(place): \($0)" }
    }
  }

  private func problems(
    _ value: Any, _ keyword: String, _ rule: Any, _ schema: [String: Any], _ place: String
  ) -> [String] {
    let object = value as? [String: Any]
    let properties = schema["properties"] as? [String: Any] ?? [:]
    switch keyword {
    case "$schema", "$defs", "title", "description": return []
    case "$ref":
      let name = (rule as? String)?.split(separator: "/").last.map(String.init) ?? ""
      guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        return ["no definition `\(name)`"]
      }
      return problems(value, target, place)
    case "type": return Self.isOf(rule as? String, value) ? [] : ["is no \(rule)"]
    case "const": return Self.same(value, rule) ? [] : ["is not `\(rule)`"]
    case "enum":
      return (rule as? [Any])?.contains { Self.same(value, $0) } == true
        ? [] : ["is none of \(rule)"]
    case "minimum": return Self.number(value) >= Self.number(rule) ? [] : ["is below \(rule)"]
    case "maximum": return Self.number(value) <= Self.number(rule) ? [] : ["is above \(rule)"]
    case "pattern":
      guard let pattern = rule as? String, let regex = try? Regex(pattern) else {
        return ["bad pattern"]
      }
      return (value as? String)?.contains(regex) == true ? [] : ["does not match \(pattern)"]
    case "format":
      return rule as? String == "date" && (value as? String).map { CalendarDate($0) } != nil
        ? [] : ["is no \(rule)"]
    case "required":
      return (rule as? [String] ?? []).filter { object?[$0] == nil }.map { "lacks `\($0)`" }
    case "additionalProperties":
      return object?.keys.filter { properties[$0] == nil }.map { "has `\($0)`" } ?? []
    case "properties":
      return object?.flatMap { key, member in
        (properties[key] as? [String: Any]).map { problems(member, $0, "\(place)/\(key)") } ?? []
      } ?? []
    case "items":
      guard let elements = value as? [Any], let rule = rule as? [String: Any] else { return [] }
      return elements.enumerated().flatMap { problems($1, rule, "\(place)/\($0)") }
    default: return ["the schema says `\(keyword)`, which is not looked at"]
    }
  }

  private static func isOf(_ type: String?, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "integer": value is Int
    default: false
    }
  }

  private static func same(_ left: Any, _ right: Any) -> Bool {
    if let left = left as? String { return left == right as? String }
    return left as? Int != nil && left as? Int == right as? Int
  }

  private static func number(_ value: Any) -> Double { (value as? NSNumber)?.doubleValue ?? .nan }
}
