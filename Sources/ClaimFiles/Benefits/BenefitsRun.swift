import DryNeedlingKit
import DryNeedlingX12
import LocatedJSON

/// What payers answered about coverage (271), as facts with their evidence, and for which claims.
package struct BenefitsRun {
  /// What came of one file.
  package struct Answer: Sendable {
    package let path: String
    package let responses: [Response]
    package let diagnostics: [ReadingDiagnostic]

    /// Whether nothing of it could be read.
    package var isUnreadable: Bool {
      responses.isEmpty || diagnostics.contains { $0.severity == .error }
    }
  }

  /// What is said of one person.
  package struct Response: Sendable {
    package let payer: String?
    package let benefits: NeedlingBenefits
    package let rejections: [BenefitResponse.Rejection]
    package let location: SourceLocation
    /// Numbers of the claims of this person.
    package let claims: [String]
  }

  private let claims: [Encounter]

  package init(claims: [Encounter]) { self.claims = claims }

  package func read(_ bytes: [UInt8], path: String) -> Answer {
    let contents = BenefitReader.read(bytes)
    return Answer(
      path: path,
      responses: contents.responses.map { response in
        Response(
          payer: response.payerName, benefits: response.needling, rejections: response.rejections,
          location: response.location,
          claims: claims.filter { Self.isSame($0, response) }.map(\.claimNumber))
      },
      diagnostics: contents.diagnostics)
  }

  /// A person is known by member number, and by birth date where both state one: families share
  /// numbers.
  private static func isSame(_ claim: Encounter, _ response: BenefitResponse) -> Bool {
    guard let number = response.memberIdentifier, claim.coverage.memberIdentifier == number else {
      return false
    }
    guard let one = claim.patient.birthDate, let other = response.birthDate else { return true }
    return one == other
  }
}

/// What payers answered, in lines of text.
package enum BenefitsText {
  package static func lines(_ answers: [BenefitsRun.Answer]) -> [String] {
    var lines: [String] = []
    for answer in answers {
      for diagnostic in answer.diagnostics {
        let place = diagnostic.location
        let word = diagnostic.severity == .info ? "note" : diagnostic.severity.rawValue
        lines.append(
          "\(answer.path):\(place.line):\(place.column): \(word): \(diagnostic.message) "
            + "[\(diagnostic.ruleID) \(diagnostic.ruleName)]")
      }
      for response in answer.responses { lines += text(response, answer.path) }
    }
    let count = answers.reduce(0) { $0 + $1.responses.count }
    lines.append(count == 1 ? "1 person answered for" : "\(count) persons answered for")
    return lines
  }

  private static func text(_ response: BenefitsRun.Response, _ path: String) -> [String] {
    let place = response.location
    let benefits = response.benefits
    func answer(_ answer: Bool?, _ yes: String, _ no: String, _ unsaid: String) -> String {
      answer.map { $0 ? yes : no } ?? unsaid
    }
    var facts = [
      answer(
        benefits.isActive, "coverage is active", "coverage is not active",
        "whether coverage is active is not said"),
      answer(
        benefits.isCovered, "needling is covered", "needling is not covered",
        "whether needling is covered is not said"),
    ]
    if let remaining = benefits.visitsRemaining {
      facts.append("\(remaining) visits remain\(benefits.visitsAllowed.map { " of \($0)" } ?? "")")
    } else {
      facts.append(
        benefits.visitsAllowed.map { "\($0) visits are allowed; how many remain is not said" }
          ?? "visits are not counted")
    }
    facts.append(
      answer(
        benefits.needsAuthorization, "authorisation is needed", "no authorisation is needed",
        "whether authorisation is needed is not said"))
    let payer = response.payer.map { "`\($0)`: " } ?? ""
    var lines = ["\(path):\(place.line):\(place.column): \(payer)\(facts.joined(separator: "; "))"]
    let trace = benefits.traceNumber.map { "trace number `\($0)`" } ?? "no trace number"
    let day = benefits.date.map { "of `\($0)`" } ?? "of a day that is not said"
    lines.append("  note: evidence: \(trace), \(day); it may have changed since")
    for rejection in response.rejections {
      let next = rejection.followUp.map { ", follow-up `\($0)`" } ?? ""
      lines.append("  note: turned down with reason `\(rejection.reason)`\(next)")
    }
    if !response.claims.isEmpty {
      lines.append(
        "  note: of claim \(response.claims.map { "`\($0)`" }.joined(separator: ", "))")
    }
    return lines
  }
}

/// What payers answered, as one JSON document.
package enum BenefitsJSON {
  package static func document(_ answers: [BenefitsRun.Answer]) -> [UInt8] {
    var json = JSONWriter(layout: .pretty)
    json.beginObject()
    json.key("schemaVersion")
    json.integer(1)
    json.key("files")
    json.beginArray()
    for answer in answers { write(answer, into: &json) }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.takeBytes()
  }

  private static func write(_ answer: BenefitsRun.Answer, into json: inout JSONWriter) {
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
    json.key("responses")
    json.beginArray()
    for response in answer.responses { write(response, into: &json) }
    json.endArray()
    json.endObject()
  }

  private static func write(_ response: BenefitsRun.Response, into json: inout JSONWriter) {
    let benefits = response.benefits
    json.beginObject()
    json.key("payer")
    text(response.payer, into: &json)
    json.key("active")
    boolean(benefits.isActive, into: &json)
    json.key("covered")
    boolean(benefits.isCovered, into: &json)
    json.key("visitsRemaining")
    number(benefits.visitsRemaining, into: &json)
    json.key("visitsAllowed")
    number(benefits.visitsAllowed, into: &json)
    json.key("authorizationNeeded")
    boolean(benefits.needsAuthorization, into: &json)
    json.key("trace")
    text(benefits.traceNumber, into: &json)
    json.key("date")
    text(benefits.date?.description, into: &json)
    json.key("rejections")
    json.beginArray()
    for rejection in response.rejections {
      json.beginObject()
      json.key("reason")
      json.string(rejection.reason)
      json.key("followUp")
      text(rejection.followUp, into: &json)
      json.endObject()
    }
    json.endArray()
    json.key("claims")
    json.beginArray()
    for claim in response.claims { json.string(claim) }
    json.endArray()
    location(response.location, into: &json)
    json.endObject()
  }

  private static func location(_ location: SourceLocation, into json: inout JSONWriter) {
    json.key("location")
    json.beginObject()
    json.key("line")
    json.integer(location.line)
    json.key("column")
    json.integer(location.column)
    json.key("byte")
    json.integer(location.byte)
    json.endObject()
  }

  private static func text(_ text: String?, into json: inout JSONWriter) {
    if let text { json.string(text) } else { json.null() }
  }

  private static func number(_ number: Int?, into json: inout JSONWriter) {
    if let number { json.integer(number) } else { json.null() }
  }

  private static func boolean(_ boolean: Bool?, into json: inout JSONWriter) {
    if let boolean { json.boolean(boolean) } else { json.null() }
  }
}
