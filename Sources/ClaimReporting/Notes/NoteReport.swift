import DryNeedlingKit
import LocatedJSON

/// What one note documents, as `needling note` prints it.
package struct NoteReport: Sendable {
  private let path: String
  private let bytes: [UInt8]
  private let reading: NoteReading
  private let redact: Bool

  /// A report on a note that was read from these bytes; with `redact`, offsets stand in place of its
  /// words.
  package init(path: String, bytes: [UInt8], redact: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.redact = redact
    reading = bytes.withUnsafeBytes { NoteReader().read(utf8: $0) }
  }

  /// One JSON document.
  package var json: [UInt8] {
    var json = JSONWriter(layout: .pretty)
    json.beginObject()
    json.key("schemaVersion")
    json.integer(1)
    json.key("path")
    json.string(path)
    json.key("muscles")
    json.beginArray()
    for mention in reading.muscles {
      json.beginObject()
      json.key("name")
      json.string(mention.muscle.name)
      json.key("part")
      json.optional(mention.part)
      json.key("side")
      json.string(mention.side.rawValue)
      quote(mention.span, into: &json)
      json.endObject()
    }
    json.endArray()
    json.key("distinctMuscles")
    json.integer(reading.distinctMuscleCount)
    json.key("groups")
    json.beginArray()
    for mention in reading.groups {
      json.beginObject()
      json.key("name")
      json.string(mention.group.name)
      json.key("side")
      json.string(mention.side.rawValue)
      quote(mention.span, into: &json)
      json.endObject()
    }
    json.endArray()
    json.key("needlingDone")
    json.boolean(reading.saysNeedlingDone)
    json.key("elements")
    json.beginArray()
    for element in reading.elements {
      json.beginObject()
      json.key("id")
      json.string(element.element.rawValue)
      json.key("state")
      json.string(element.state.rawValue)
      json.key("value")
      DocumentationJSON.value(element.value, into: &json)
      quotes(element.spans, into: &json)
      json.endObject()
    }
    json.endArray()
    json.key("safety")
    json.beginArray()
    for mention in reading.safety {
      json.beginObject()
      json.key("id")
      json.string(mention.item.rawValue)
      json.key("state")
      json.string(mention.state.rawValue)
      quotes(mention.spans, into: &json)
      json.endObject()
    }
    json.endArray()
    json.key("vague")
    json.beginArray()
    for phrase in reading.vaguePhrases {
      json.beginObject()
      quote(phrase.span, into: &json)
      json.key("remedy")
      json.string(phrase.remedy)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.takeBytes()
  }

  private func quotes(_ spans: [TextSpan], into json: inout JSONWriter) {
    json.key("quotes")
    json.beginArray()
    for span in spans {
      json.beginObject()
      quote(span, into: &json)
      json.endObject()
    }
    json.endArray()
  }

  private func quote(_ span: TextSpan, into json: inout JSONWriter) {
    json.key("quote")
    json.optional(redact ? nil : words(span))
    json.key("start")
    json.integer(span.start)
    json.key("end")
    json.integer(span.end)
  }

  /// The words of the note; bytes that are no UTF-8 are taken as Latin-1, as the reader takes them.
  private func words(_ span: TextSpan) -> String {
    let start = min(max(span.start, 0), bytes.count)
    let slice = bytes[start..<min(max(span.end, start), bytes.count)]
    if let text = String(validating: slice, as: UTF8.self) { return text }
    var text = ""
    for byte in slice { text.unicodeScalars.append(UnicodeScalar(byte)) }
    return text
  }

  // MARK: - Text

  /// Lines for people.
  package var text: String {
    var lines: [String] = []
    let count = reading.distinctMuscleCount
    lines.append("\(Wording.oneLine(path)): \(Wording.count(count, "distinct muscle")) needled")
    for mention in reading.muscles {
      let part = mention.part.map { " (\($0))" } ?? ""
      let side = mention.side == .unstated ? "" : "\(mention.side.rawValue) "
      lines.append("  \(side)\(mention.muscle.name)\(part): \(shown(mention.span))")
    }
    for mention in reading.groups {
      let side = mention.side == .unstated ? "" : "\(mention.side.rawValue) "
      lines.append(
        "  \(side)\(mention.group.name), which is several muscles: \(shown(mention.span))")
    }
    lines.append("elements:")
    for state in [DocumentationState.present, .negated, .vague] {
      for element in reading.elements where element.state == state {
        let words = element.spans.prefix(3).map(shown).joined(separator: ", ")
        lines.append("  \(state.rawValue): \(element.element.rawValue): \(words)")
      }
    }
    let absent = reading.elements.filter { $0.state == .absent }.map(\.element.rawValue)
    if !absent.isEmpty { lines.append("  absent: \(absent.joined(separator: ", "))") }
    if !reading.safety.isEmpty { lines.append("safety:") }
    for mention in reading.safety {
      let words = mention.spans.prefix(3).map(shown).joined(separator: ", ")
      lines.append("  \(mention.state.rawValue): \(mention.item.rawValue): \(words)")
    }
    if !reading.vaguePhrases.isEmpty { lines.append("vague:") }
    for phrase in reading.vaguePhrases {
      lines.append("  \(shown(phrase.span)): \(phrase.remedy)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func shown(_ span: TextSpan) -> String {
    let place = "[\(span.start)-\(span.end)]"
    if redact { return place }
    let words = words(span)
    let short = words.count > 80 ? String(words.prefix(80)) + "…" : words
    return "`\(Wording.oneLine(short))` \(place)"
  }
}
