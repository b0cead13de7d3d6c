import DryNeedlingKit
import LocatedJSON

/// Writes the parts that resources have in common.
struct ResourceWriter {
  var json: JSONWriter

  init(_ layout: FHIRLayout) { json = JSONWriter(layout: layout == .compact ? .compact : .pretty) }

  mutating func text() -> String { String(decoding: json.takeBytes(), as: UTF8.self) }

  mutating func object(_ body: (inout ResourceWriter) -> Void) {
    json.beginObject()
    body(&self)
    json.endObject()
  }

  mutating func object(_ key: StaticString, _ body: (inout ResourceWriter) -> Void) {
    json.key(key)
    object(body)
  }

  mutating func array(_ key: StaticString, _ body: (inout ResourceWriter) -> Void) {
    json.key(key)
    json.beginArray()
    body(&self)
    json.endArray()
  }

  /// An array of one object for each element; nothing when there is none.
  mutating func array<Value>(
    _ key: StaticString, of values: [Value], _ body: (inout ResourceWriter, Int, Value) -> Void
  ) {
    guard !values.isEmpty else { return }
    array(key) { writer in
      for (index, value) in values.enumerated() { writer.object { body(&$0, index, value) } }
    }
  }

  mutating func member(_ key: StaticString, _ text: String) {
    json.key(key)
    json.string(text)
  }

  /// FHIR has no empty text: what is empty is left out.
  mutating func member(_ key: StaticString, ifStated text: String?) {
    if let text, !text.isEmpty { member(key, text) }
  }

  mutating func member(_ key: StaticString, _ number: Int) {
    json.key(key)
    json.integer(number)
  }

  mutating func member(_ key: StaticString, _ boolean: Bool) {
    json.key(key)
    json.boolean(boolean)
  }

  mutating func member(_ key: StaticString, _ date: CalendarDate) { member(key, date.description) }

  mutating func money(_ key: StaticString, _ money: Money?) {
    guard let money else { return }
    object(key) {
      $0.json.key("value")
      $0.json.decimal(Int(money.cents), places: 2)
      $0.member("currency", "USD")
    }
  }

  mutating func reference(_ key: StaticString, _ address: String) {
    object(key) { $0.member("reference", address) }
  }

  /// A required element of which nothing is known.
  mutating func unknown(_ key: StaticString) {
    object(key) { $0.dataAbsent() }
  }

  mutating func dataAbsent() {
    array("extension") {
      $0.object {
        $0.member("url", "http://hl7.org/fhir/StructureDefinition/data-absent-reason")
        $0.member("valueCode", "unknown")
      }
    }
  }

  mutating func coding(_ system: String?, _ code: String) {
    object {
      $0.member("system", ifStated: system)
      $0.member("code", code)
    }
  }

  /// A concept of one coding.
  mutating func concept(_ key: StaticString, _ system: String?, _ code: String) {
    object(key) { $0.array("coding") { $0.coding(system, code) } }
  }

  mutating func period(_ key: StaticString, _ start: CalendarDate, _ end: CalendarDate) {
    object(key) {
      $0.member("start", start)
      $0.member("end", end)
    }
  }
}

/// How JSON is laid out.
@nonexhaustive
public enum FHIRLayout: Sendable, Hashable {
  /// On one line, without any blank.
  case compact
  /// A value a line.
  case indented
}

/// Addresses of code systems and the like.
enum SystemName {
  static let cpt = "http://www.ama-assn.org/go/cpt"
  static let hcpcs = "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"
  static let icd10cm = "http://hl7.org/fhir/sid/icd-10-cm"
  static let icd9cm = "http://hl7.org/fhir/sid/icd-9-cm"
  static let npi = "http://hl7.org/fhir/sid/us-npi"
  static let nucc = "http://nucc.org/provider-taxonomy"
  static let placeOfService =
    "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set"
  static let filingIndicator = "https://codesystem.x12.org/005010/1032"
  static let claimType = "http://terminology.hl7.org/CodeSystem/claim-type"
  static let priority = "http://terminology.hl7.org/CodeSystem/processpriority"
  static let careTeamRole = "http://terminology.hl7.org/CodeSystem/claimcareteamrole"
  static let information = "http://terminology.hl7.org/CodeSystem/claiminformationcategory"
  static let related = "http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship"
  static let incident = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
  static let itemTrace =
    "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemTraceNumber"
  /// The rules of the kit.
  static let rules = "urn:dryneedlingkit:rules"

  static func procedure(_ code: ProcedureCode) -> String {
    let text = code.description.utf8
    // HCPCS Level II codes start with a letter; those of CPT do not.
    return (text.first ?? 0) >= 0x41 ? hcpcs : cpt
  }
}
