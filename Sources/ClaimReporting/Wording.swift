import DryNeedlingKit

/// Makes texts of findings fit to be shown.
struct Wording: Sendable {
  let redact: Bool

  init(_ options: ReportOptions) { redact = options.redact }
  init(redact: Bool) { self.redact = redact }

  /// A text of a finding that stands at `location`, its quotes replaced when asked for: words of a
  /// note by their offsets in it, others by the place of the finding.
  func shown(
    _ text: String, at location: SourceLocation?, quotes: [NoteQuote] = []
  ) -> String {
    guard redact, text.utf8.contains(UInt8(ascii: "`")) else { return text }
    var result = ""
    var isQuote = false
    for part in text.split(separator: "`", omittingEmptySubsequences: false) {
      if !isQuote {
        result += part
      } else if let quote = quotes.first(where: { $0.shown == "`\(part)`" }) {
        result += "[bytes \(quote.span.start)-\(quote.span.end) of note \(quote.noteIndex + 1)]"
      } else if Self.isCode(part) {
        result += "`\(part)`"
      } else {
        result += location.map { "[byte \($0.byte)]" } ?? "[withheld]"
      }
      isQuote.toggle()
    }
    return result
  }

  /// Whether a quoted text is a code, a modifier, a rule, or the name of a fact or of
  /// an element of documentation, none of which tells
  /// who a patient is.
  private static func isCode(_ text: Substring) -> Bool {
    let name = String(text)
    if DocumentationElement(rawValue: name) != nil || SafetyItem(rawValue: name) != nil
      || ConsentPart(rawValue: name) != nil
    {
      return true
    }
    if text.utf8.count == 5, ProcedureCode(text) != nil {
      return text.utf8.dropFirst().dropLast().allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
    if Modifier(text) != nil { return true }
    if text.contains("."), DiagnosisCode(text) != nil { return true }
    if RuleID(text) != nil { return true }
    return Fact.allCases.contains { $0.name == name }
  }

  /// A text on one line without control characters, which could move a terminal's cursor or break
  /// a line in two.
  static func oneLine(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where isControl(scalar): result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    // Marks that turn the direction of writing, and so what a line seems to say.
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// A number and its noun.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    number == 1 ? "1 \(one)" : "\(number) \(many ?? one + "s")"
  }
}

/// Words quoted from the input, withheld, for those who print findings in ways of their own.
package enum QuoteRedaction {
  /// A text of a finding that stands at `location`, as `--redact` shows it.
  package static func shown(
    _ text: String, of finding: Finding, at location: SourceLocation?
  ) -> String {
    Wording(redact: true).shown(text, at: location, quotes: finding.quotes)
  }
}

extension RunDescription {
  /// What answered, in words: `rules 2026.11.0; NCCI 2024-07-01, policies 2026-11-21`.
  var words: String {
    var words = "rules \(Report.ruleSetVersion)"
    var data: [String] = []
    func add(_ name: String, _ release: CalendarDate?) {
      if let release { data.append("\(name) \(release)") }
    }
    add("NCCI", releases.ncci)
    if releases.ncciOutpatientHospital != releases.ncci {
      add("NCCI for hospitals", releases.ncciOutpatientHospital)
    }
    add("MUE", releases.mue)
    add("ICD-10-CM", releases.icd10cm)
    add("policies", releases.policies)
    if !data.isEmpty { words += "; \(data.joined(separator: ", "))" }
    return words
  }
}

extension Citation {
  /// What it says, who says it and when it held.
  var words: String {
    var place = issuer.isEmpty || title.hasPrefix(issuer) ? title : "\(issuer), \(title)"
    if let from = effectiveFrom { place += ", from \(from)" }
    if let to = effectiveTo { place += " through \(to)" }
    return statement.isEmpty ? place : "\(statement) (\(place))"
  }
}

extension DenialForecast {
  /// The codes as remittances print them: `CO 119 with N362, or 4 with N822`.
  var words: String {
    func with(_ reason: String, _ remarks: [String]) -> String {
      remarks.isEmpty ? reason : "\(reason) with \(remarks.joined(separator: ", "))"
    }
    let others = alternatives.map { with($0.reason, $0.remarks) }
    return (["\(group) \(with(reason, remarks))"] + others).joined(separator: ", or ")
  }
}

extension EligibilityDecision {
  /// Coverage, the policy and period that decided, and the sessions, in one line.
  var words: String {
    var words = "coverage is \(coverage.rawValue)"
    if let policy {
      words += " under `\(policy.id)` (\(policy.payerName)"
      if let from = policy.effective.firstDay { words += ", from \(from)" }
      if let through = policy.effective.lastDay { words += " through \(through)" }
      words += ")"
    } else {
      words += "; no policy decided"
    }
    if let visits {
      words += "; session \(visits.session), \(visits.remaining) left"
      if let reopens = visits.reopens { words += ", counted anew from \(reopens)" }
    }
    let open = openRequirements
    if !open.isEmpty {
      words +=
        "; "
        + open.map { "\($0.kind.rawValue) \($0.state.rawValue)" }.joined(separator: ", ")
    }
    return words
  }
}

extension LocatedFinding {
  /// A text of the finding, its quotes replaced when asked for.
  func shown(_ text: String, _ wording: Wording) -> String {
    wording.shown(text, at: location, quotes: finding.quotes)
  }
}
