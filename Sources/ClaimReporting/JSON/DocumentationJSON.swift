import DryNeedlingKit
import LocatedJSON

/// A decision on documentation, and what its parts share with the reading of a note.
struct DocumentationJSON: Sendable {
  let redact: Bool

  func object(_ decision: DocumentationDecision, into json: inout JSONWriter) {
    json.beginObject()
    json.key("profile")
    json.optional(decision.weightiestProfile)
    json.key("profiles")
    json.strings(decision.profiles.map(\.id))
    json.key("basis")
    json.string(decision.basis.rawValue)
    json.key("requiredCount")
    json.integer(decision.requiredCount)
    json.key("requiredDocumented")
    json.integer(decision.requiredDocumentedCount)
    json.key("elements")
    json.beginArray()
    for element in decision.elements {
      self.element(element, isWhole: decision.basis == .notes, into: &json)
    }
    json.endArray()
    if decision.basis != .nothing { particulars(decision, into: &json) }
    json.endObject()
  }

  private func element(
    _ element: ElementDecision, isWhole: Bool, into json: inout JSONWriter
  ) {
    json.beginObject()
    json.key("id")
    json.string(element.id.rawValue)
    json.key("state")
    json.string(element.state.rawValue)
    json.key("required")
    json.boolean(element.isRequired)
    if !element.evidence.isEmpty {
      json.key("evidence")
      evidence(element.evidence, into: &json)
    }
    if isWhole {
      json.key("value")
      Self.value(element.value, into: &json)
      json.key("write")
      json.optional(element.advice.isEmpty ? nil : element.advice)
      json.key("askedBy")
      json.beginArray()
      for request in element.requests { self.request(request, into: &json) }
      json.endArray()
    }
    json.endObject()
  }

  private func request(_ request: ElementRequest, into json: inout JSONWriter) {
    json.beginObject()
    json.key("profile")
    json.string(request.profileID)
    json.key("strength")
    json.string(request.requirement.strength.rawValue)
    json.key("reason")
    json.string(request.requirement.reason)
    json.key("sources")
    json.strings(request.requirement.sources.ids)
    json.key("confidence")
    json.string(request.requirement.confidence.rawValue)
    json.endObject()
  }

  private func particulars(_ decision: DocumentationDecision, into json: inout JSONWriter) {
    json.key("consentParts")
    json.beginArray()
    for part in decision.consentParts {
      json.beginObject()
      json.key("id")
      json.string(part.id.rawValue)
      json.key("state")
      json.string(part.state.rawValue)
      if let quote = part.quote {
        json.key("evidence")
        evidence([.note(quote)], into: &json)
      }
      json.endObject()
    }
    json.endArray()
    json.key("safety")
    json.beginArray()
    for safety in decision.safety {
      json.beginObject()
      json.key("id")
      json.string(safety.id.rawValue)
      json.key("state")
      json.string(safety.state.rawValue)
      json.key("contraindication")
      json.boolean(safety.id.isContraindication)
      json.key("reasoning")
      json.boolean(safety.hasReasoning)
      json.key("evidence")
      evidence(safety.evidence, into: &json)
      json.endObject()
    }
    json.endArray()
    json.key("vague")
    json.beginArray()
    for phrase in decision.vaguePhrases {
      json.beginObject()
      quote(phrase.quote, into: &json)
      json.key("remedy")
      json.string(phrase.remedy)
      json.endObject()
    }
    json.endArray()
    json.key("addendum")
    json.strings(decision.addendumHeadings)
  }

  private func evidence(_ evidence: [DocumentationEvidence], into json: inout JSONWriter) {
    json.beginArray()
    for item in evidence {
      json.beginObject()
      switch item {
      case .fact(let fact):
        json.key("fact")
        json.string(fact.name)
      case .note(let words): quote(words, into: &json)
      @unknown default: break
      }
      json.endObject()
    }
    json.endArray()
  }

  /// The members of a quote: notes are counted from 1 here, as people do.
  func quote(_ quote: NoteQuote, into json: inout JSONWriter) {
    json.key("note")
    json.integer(quote.noteIndex + 1)
    json.key("start")
    json.integer(quote.span.start)
    json.key("end")
    json.integer(quote.span.end)
    json.key("quote")
    json.optional(redact ? nil : quote.text)
  }

  /// What was read, with its unit.
  static func value(_ value: DocumentedValue?, into json: inout JSONWriter) {
    guard let value else {
      json.null()
      return
    }
    json.beginObject()
    func number(_ key: String, _ number: Int) {
      json.key(key)
      json.integer(number)
    }
    switch value {
    case .needle(let size): needle(size, into: &json)
    case .count(let count): number("count", count)
    case .score(let score, let most):
      number("score", score)
      number("of", most)
    case .measure(let name, let score):
      json.key("name")
      json.string(name)
      number("score", score)
    case .minutes(let minutes): number("minutes", minutes)
    case .weeks(let weeks): number("weeks", weeks)
    case .visits(let visits): number("visits", visits)
    case .frequency(let times, let days):
      number("times", times)
      number("days", days)
    case .words(let words):
      json.key("words")
      json.strings(words)
    case .codes(let codes):
      json.key("codes")
      json.strings(codes)
    @unknown default: break
    }
    json.endObject()
  }

  private static func needle(_ size: NeedleSize, into json: inout JSONWriter) {
    if let tenths = size.lengthTenths {
      json.key("length")
      if tenths % 10 == 0 {
        json.integer(tenths / 10)
      } else {
        json.decimal(tenths, places: 1)
      }
    }
    if let hundredths = size.diameterHundredths {
      json.key("gauge")
      json.decimal(hundredths, places: 2)
    } else if let gauge = size.gauge {
      json.key("gauge")
      json.integer(gauge)
    }
    json.key("unit")
    json.string(size.lengthUnit.rawValue)
  }
}

extension DocumentationDecision {
  /// The profile to name where there is room for one: the payer's, or else the one for the code.
  var weightiestProfile: String? {
    let demanding = profiles.filter { $0.requirements.contains { $0.strength == .required } }
    let payers = demanding.last { $0.authority == .payer }
    return (payers ?? demanding.last { $0.authority == .practice } ?? profiles.first)?.id
  }
}
