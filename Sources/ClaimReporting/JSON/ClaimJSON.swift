import DryNeedlingKit
import LocatedJSON

/// A claim's report as the members of a JSON object.
struct ClaimJSON: Sendable {
  let wording: Wording

  func members(of claim: LocatedReport, into json: inout JSONWriter) {
    let report = claim.report
    json.key("claim")
    json.string(claim.number)
    json.key("verdict")
    json.string(report.verdict.rawValue)
    json.key("coding")
    coding(report.coding, into: &json)
    json.key("eligibility")
    eligibility(report.eligibility, into: &json)
    json.key("documentation")
    DocumentationJSON(redact: wording.redact).object(report.documentation, into: &json)
    json.key("modifiers")
    json.beginArray()
    for line in report.modifiers { modifiers(line, into: &json) }
    json.endArray()
    json.key("repairs")
    json.beginArray()
    for located in claim.findings {
      guard let offered = located.finding.repair else { continue }
      repair(offered, because: located.finding.ruleID, into: &json)
    }
    json.endArray()
    json.key("findings")
    json.beginArray()
    for located in claim.findings { finding(located, into: &json) }
    json.endArray()
  }

  private func coding(_ decision: CodingDecision, into json: inout JSONWriter) {
    json.beginObject()
    json.key("recommended")
    json.beginArray()
    for recommendation in decision.recommended {
      json.beginObject()
      json.key("code")
      json.string(recommendation.code.description)
      json.key("units")
      json.integer(recommendation.units)
      json.endObject()
    }
    json.endArray()
    json.key("billed")
    json.strings(decision.billed.map(\.description))
    json.key("reason")
    json.string(wording.shown(decision.reason, at: nil))
    json.key("missing")
    json.strings(decision.missing.map(\.name))
    json.endObject()
  }

  private func modifiers(_ line: LineModifiers, into json: inout JSONWriter) {
    json.beginObject()
    json.key("line")
    json.integer(line.lineIndex + 1)
    json.key("code")
    json.string(line.procedure.description)
    json.key("advised")
    advice(line.advised, into: &json)
    json.key("forbidden")
    advice(line.forbidden, into: &json)
    json.endObject()
  }

  private func advice(_ list: [ModifierAdvice], into json: inout JSONWriter) {
    json.beginArray()
    for advice in list {
      json.beginObject()
      json.key("modifier")
      json.string(advice.modifier.description)
      json.key("strength")
      json.string(advice.strength.rawValue)
      json.key("reason")
      json.string(wording.shown(advice.reason, at: nil))
      json.key("sources")
      json.strings(advice.sources)
      json.endObject()
    }
    json.endArray()
  }

  private func repair(_ repair: Repair, because id: RuleID, into json: inout JSONWriter) {
    json.beginObject()
    json.key("edit")
    edit(repair.edit, into: &json)
    json.key("needsAttestation")
    json.boolean(repair.needsAttestation)
    json.key("because")
    json.string(id.description)
    json.endObject()
  }

  /// Lines and diagnoses are counted from 1 here, as people do.
  private func edit(_ edit: Repair.Edit, into json: inout JSONWriter) {
    json.beginObject()
    func line(_ index: Int) {
      json.key("line")
      json.integer(index + 1)
    }
    switch edit {
    case .addModifier(let modifier, let index):
      line(index)
      json.key("add")
      json.strings([modifier.description])
    case .removeModifier(let modifier, let index):
      line(index)
      json.key("remove")
      json.strings([modifier.description])
    case .replaceProcedure(let code, let index):
      line(index)
      json.key("code")
      json.string(code.description)
    case .setQuantity(let quantity, let index):
      line(index)
      json.key("units")
      json.string(quantity.description)
    case .removeLine(let index):
      line(index)
      json.key("delete")
      json.boolean(true)
    case .replaceDiagnosis(let code, let index):
      json.key("diagnosis")
      json.integer(index + 1)
      json.key("code")
      json.string(code.description)
    case .setTotalCharge(let amount):
      json.key("totalCharge")
      json.string(amount.description)
    }
    json.endObject()
  }

  private func finding(_ located: LocatedFinding, into json: inout JSONWriter) {
    let finding = located.finding
    json.beginObject()
    json.key("rule")
    json.string(finding.ruleID.description)
    json.key("name")
    json.string(finding.ruleName)
    json.key("family")
    json.string(finding.family.rawValue)
    json.key("severity")
    json.string(finding.severity.rawValue)
    json.key("outcome")
    json.string(finding.outcome.rawValue)
    json.key("message")
    json.string(located.shown(finding.message, wording))
    json.key("remedy")
    json.string(located.shown(finding.remedy, wording))
    json.key("fact")
    json.string(finding.path.description)
    json.key("location")
    location(located.location, into: &json)
    json.key("citations")
    json.beginArray()
    for citation in finding.citations { self.citation(citation, into: &json) }
    json.endArray()
    json.key("conflicts")
    conflicts(finding.conflicts, into: &json)
    json.key("denial")
    Self.denial(finding.denial, into: &json)
    json.key("missing")
    json.strings(finding.missing.map(\.name))
    if !finding.quotes.isEmpty {
      json.key("quotes")
      json.beginArray()
      for quote in finding.quotes {
        json.beginObject()
        DocumentationJSON(redact: wording.redact).quote(quote, into: &json)
        json.endObject()
      }
      json.endArray()
    }
    json.endObject()
  }

  private func location(_ location: SourceLocation?, into json: inout JSONWriter) {
    guard let location else {
      json.null()
      return
    }
    json.beginObject()
    coordinates(location, into: &json)
    json.key("path")
    json.optional(location.path)
    if let x12 = location.x12 {
      json.key("segment")
      json.integer(x12.segment)
      json.key("isa13")
      json.optional(x12.interchangeControlNumber)
      json.key("gs06")
      json.optional(x12.groupControlNumber)
      json.key("st02")
      json.optional(x12.transactionControlNumber)
      json.key("lx")
      json.optional(x12.lineNumber)
      json.key("ref6r")
      json.optional(x12.lineControlNumber)
    }
    json.endObject()
  }

  private func coordinates(_ location: SourceLocation, into json: inout JSONWriter) {
    json.key("line")
    json.integer(location.line)
    json.key("column")
    json.integer(location.column)
    json.key("byte")
    json.integer(location.byte)
  }

  private func citation(_ citation: Citation, into json: inout JSONWriter) {
    json.beginObject()
    json.key("id")
    json.string(citation.id)
    json.key("issuer")
    json.string(citation.issuer)
    json.key("title")
    json.string(citation.title)
    json.key("locator")
    json.string(citation.locator)
    json.key("effectiveFrom")
    json.date(citation.effectiveFrom)
    json.key("effectiveTo")
    json.date(citation.effectiveTo)
    json.key("confidence")
    json.string(citation.confidence.rawValue)
    json.key("statement")
    json.string(citation.statement)
    json.endObject()
  }

  static func denial(_ denial: DenialForecast?, into json: inout JSONWriter) {
    guard let denial else {
      json.null()
      return
    }
    json.beginObject()
    json.key("group")
    json.string(denial.group)
    json.key("carc")
    json.string(denial.reason)
    json.key("rarc")
    json.strings(denial.remarks)
    json.key("alternatives")
    json.beginArray()
    for alternative in denial.alternatives {
      json.beginObject()
      json.key("carc")
      json.string(alternative.reason)
      json.key("rarc")
      json.strings(alternative.remarks)
      json.endObject()
    }
    json.endArray()
    json.key("confidence")
    json.string("forecast")
    json.endObject()
  }

  /// `segment` is the segment's name here and its number in findings, as the contract has it.
  func diagnostic(_ diagnostic: ReadingDiagnostic, into json: inout JSONWriter) {
    json.beginObject()
    json.key("rule")
    json.string(diagnostic.ruleID.description)
    json.key("name")
    json.string(diagnostic.ruleName)
    json.key("severity")
    json.string(diagnostic.severity.rawValue)
    json.key("message")
    json.string(wording.shown(diagnostic.message, at: diagnostic.location))
    json.key("location")
    json.beginObject()
    coordinates(diagnostic.location, into: &json)
    if let path = diagnostic.location.path {
      json.key("path")
      json.string(path)
    }
    if let x12 = diagnostic.location.x12 {
      json.key("segment")
      json.string(x12.segmentName)
      json.key("segmentNumber")
      json.integer(x12.segment)
    }
    json.endObject()
    json.endObject()
  }
}
