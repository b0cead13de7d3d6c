import LocatedJSON

/// What there is to say of a case that was read.
struct CaseIssues {
  var diagnostics: [ReadingDiagnostic] = []
  var unusable: [UnusableValue] = []
  /// Diagnostics beyond the limit.
  var untold = 0

  mutating func clear() {
    if !diagnostics.isEmpty { diagnostics.removeAll(keepingCapacity: true) }
    // The encounter holds these too, so their memory cannot be used again.
    if !unusable.isEmpty { unusable = [] }
    untold = 0
  }
}

extension CaseDecoder {
  @inline(never)
  mutating func unusable(
    _ text: String, _ fact: Fact, _ index: Int? = nil, _ position: Int? = nil
  ) {
    // Enough to know it again, however long it was.
    var text = text
    if text.utf8.count > limits.textBytes { text = String(text.prefix(200)) + "…" }
    guard issues.unusable.count < Self.mostUnusableValues else { return }
    issues.unusable.append(
      UnusableValue(path: FactPath(fact, index: index, position: position), text: text))
  }

  private static var mostUnusableValues: Int { 10_000 }

  @inline(never)
  mutating func issue(_ rule: Rule, at value: JSONValue, _ message: String) {
    guard issues.diagnostics.count < limits.diagnosticsPerCase else {
      issues.untold += 1
      return
    }
    issues.diagnostics.append(
      ReadingDiagnostic(
        rule, message: message,
        location: SourceLocation(value.place, path: root.map { JSONPath.text(of: value, in: $0) })))
  }

  @inline(never)
  mutating func wrongType(_ value: JSONValue, _ expected: String) {
    var message = "expected \(expected), found \(value.kind.words)"
    if value.kind == .number, expected.contains("text") { message += "; put it in quotes" }
    if value.isNull { message += "; leave it out when it is not known" }
    issue(CaseFormatRules.wrongType, at: value, message)
  }

  @inline(never)
  mutating func unknownKey(_ key: JSONValue, _ known: [String], _ whole: StaticString) {
    let name = key.string ?? ""
    if foreignKey == nil, CaseFormat.foreignKeys.contains(name) { foreignKey = name }
    let suggestion =
      closestMatch(to: name, among: known).map { "did you mean `\($0)`?" }
      ?? "the format knows \(known.filter { $0 != "$schema" }.sorted().quotedList)"
    unknown("`\(name.shortened)`", at: key, "a key of \(whole); \(suggestion)")
  }

  mutating func unknown(_ name: String, at key: JSONValue, _ explanation: String) {
    issue(CaseFormatRules.unknownKey, at: key, "\(name) is not \(explanation)")
  }

  @inline(never)
  mutating func unknownWord(
    _ text: String, among words: [String], at value: JSONValue, _ expected: String
  ) {
    let suggestion = closestMatch(to: text, among: words).map { "; did you mean `\($0)`?" }
    let list = words.count > 25 ? "" : "; known are \(words.quotedList)"
    issue(
      CaseFormatRules.unknownWord, at: value,
      "`\(text.shortened)` is not \(expected)" + (suggestion ?? list))
  }

  @inline(never)
  mutating func tooMany(_ things: String, _ limit: Int, at value: JSONValue) {
    issue(
      CaseFormatRules.overLimit, at: value,
      "more \(things) than the limit of \(limit); this one and those after it are left out")
  }
}

extension SourceLocation {
  init(_ place: JSONPlace, path: String? = nil) {
    self.init(line: place.line, column: place.column, byte: place.byte, path: path)
  }
}

extension JSONValue.Kind {
  /// The kind in words, with its article.
  var words: String {
    switch self {
    case .null: "`null`"
    case .boolean: "`true` or `false`"
    case .number: "a number"
    case .string: "text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

extension [String] {
  /// The words in backticks, with commas between them.
  var quotedList: String { map { "`\($0)`" }.joined(separator: ", ") }
}

extension String {
  /// At most 40 characters, none that could change what a terminal shows.
  var shortened: String {
    let safe = String(prefix(40).map { $0.isSafe ? $0 : "?" })
    return count > 40 ? safe + "…" : safe
  }
}

extension Character {
  fileprivate var isSafe: Bool {
    unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && scalar.value != 0x7F && !(0x80...0x9F).contains(scalar.value)
        && scalar.properties.generalCategory != .format
    }
  }
}
