import DryNeedlingKit
import DryNeedlingX12
import LocatedJSON

/// Explained denials as one JSON document.
package enum DenialsJSON {
  package static func document(_ answers: [DenialsRun.Answer]) -> [UInt8] {
    var json = JSONWriter(layout: .pretty)
    json.beginObject()
    json.key("schemaVersion")
    json.integer(1)
    json.key("ruleset")
    json.string(Report.ruleSetVersion)
    json.key("files")
    json.beginArray()
    for answer in answers { write(answer, into: &json) }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.takeBytes()
  }

  private static func write(_ answer: DenialsRun.Answer, into json: inout JSONWriter) {
    json.beginObject()
    json.key("path")
    json.string(answer.path)
    json.key("status")
    json.string(answer.isUnreadable ? "unreadable" : "read")
    json.key("diagnostics")
    json.beginArray()
    for diagnostic in answer.diagnostics {
      json.beginObject()
      json.key("rule")
      json.string(diagnostic.ruleID.description)
      json.key("severity")
      json.string(diagnostic.severity.rawValue)
      json.key("message")
      json.string(diagnostic.message)
      location(diagnostic.location, into: &json)
      json.endObject()
    }
    json.endArray()
    json.key("remittances")
    json.beginArray()
    for (remittance, explanations) in answer.remittances {
      json.beginObject()
      optional("payer", remittance.payerName, into: &json)
      optional("trace", remittance.traceNumber, into: &json)
      optional("date", remittance.date?.description, into: &json)
      json.key("denials")
      json.beginArray()
      for explanation in explanations { write(explanation, into: &json) }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  private static func write(_ explanation: DenialExplanation, into json: inout JSONWriter) {
    json.beginObject()
    json.key("claim")
    json.string(explanation.claimNumber)
    optional("code", explanation.procedure?.description, into: &json)
    optional("date", explanation.dateOfService?.description, into: &json)
    if let line = explanation.lineIndex {
      json.key("line")
      json.integer(line + 1)
    }
    json.key("group")
    json.string(explanation.adjustment.group)
    json.key("carc")
    json.string(explanation.adjustment.reason)
    json.key("rarc")
    strings(explanation.remarks, into: &json)
    optional("amount", explanation.adjustment.amount?.description, into: &json)
    json.key("foreseen")
    json.boolean(explanation.isForeseen)
    location(explanation.adjustment.location, into: &json)
    json.key("rules")
    json.beginArray()
    for rule in explanation.rules {
      json.beginObject()
      json.key("rule")
      json.string(rule.id.description)
      json.key("name")
      json.string(rule.name)
      json.key("basis")
      json.string(rule.basis.rawValue)
      json.key("message")
      json.string(rule.message)
      json.key("remedy")
      json.string(rule.remedy)
      json.key("missing")
      strings(rule.missing.map(\.name), into: &json)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  private static func strings(_ texts: [String], into json: inout JSONWriter) {
    json.beginArray()
    for text in texts { json.string(text) }
    json.endArray()
  }

  private static func optional(
    _ key: StaticString, _ text: String?, into json: inout JSONWriter
  ) {
    json.key(key)
    if let text { json.string(text) } else { json.null() }
  }

  private static func location(_ place: SourceLocation, into json: inout JSONWriter) {
    json.key("location")
    json.beginObject()
    json.key("line")
    json.integer(place.line)
    json.key("column")
    json.integer(place.column)
    json.key("byte")
    json.integer(place.byte)
    if let path = place.path {
      json.key("path")
      json.string(path)
    }
    json.endObject()
  }
}
