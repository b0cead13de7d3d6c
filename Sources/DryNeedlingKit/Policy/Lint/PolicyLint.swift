import LocatedJSON

extension PolicyDocument {
  /// Everything that is wrong with a policy file or likely a slip, in the order of the file.
  ///
  /// Errors keep ``init(json:)`` from reading the file. Beyond them are looked for: days between
  /// periods on which none holds, periods without a source, sources and lists that nothing uses,
  /// diagnosis codes that did not exist on the days of their period, ids that stand twice or that
  /// nothing has, and payers that cannot be told apart.
  public static func lint(json bytes: [UInt8]) -> [PolicyProblem] {
    var found: [PolicyProblem] = []
    do throws(PolicyError) {
      _ = try PolicyDocument(json: bytes)
    } catch {
      found = error.problems
    }
    var reader = JSONReader()
    // A text that is no JSON is among the errors already.
    let more = try? reader.withDocument(of: bytes) { json in
      var lint = PolicyLint()
      lint.document(json.root)
      return lint.problems
    }
    // A list that several periods name has its faults once.
    return Set(found + (more ?? [])).sorted { left, right in
      (left.location.byte, left.message) < (right.location.byte, right.message)
    }
  }
}

/// Looks a policy file over for what can be read and is yet likely wrong. What cannot be read is
/// passed over: the reader names it.
struct PolicyLint {
  private(set) var problems: [PolicyProblem] = []
  private var usedSources: Set<String> = []
  private var usedLists: Set<String> = []
  private var lists: [String: JSONValue] = [:]

  mutating func note(_ severity: Severity, _ value: JSONValue, _ message: String) {
    problems.append(PolicyProblem(JSONProblem(place: value.place, message: message), severity))
  }

  mutating func document(_ root: JSONValue) {
    for member in Self.members(root.member("diagnosisLists")) {
      if let name = member.key.string { lists[name] = member.value }
    }
    let policies = Self.elements(root.member("policies"))
    for value in policies { policy(value) }
    for value in Self.elements(root.member("scopes")) { scope(value) }
    let profiles = Self.elements(root.member("documentation"))
    for profile in profiles {
      for element in Self.elements(profile.member("elements")) { sources(element, of: "element") }
    }
    standTwice(profiles, of: "documentation profile") { $0.member("id")?.string }
    standTwice(policies, of: "policy") { $0.member("id")?.string }
    standTwice(Self.elements(root.member("scopes")), of: "scope") { scope in
      guard let state = scope.member("state")?.string,
        let profession = scope.member("profession")?.string
      else { return nil }
      return "\(state) \(profession)"
    }
    references(root, policies)
    likeness(policies)
    for (key, kind, used) in [
      ("sources", "source", usedSources), ("diagnosisLists", "list", usedLists),
    ] {
      let value = key == "sources" ? root.member("sources") : root.member("diagnosisLists")
      for member in Self.members(value) {
        guard let id = member.key.string, !used.contains(id) else { continue }
        note(.warning, member.key, "nothing uses the \(kind) `\(id)`; name it or take it out")
      }
    }
  }

  private mutating func policy(_ value: JSONValue) {
    let periods = Self.elements(value.member("periods"))
    gaps(periods)
    for period in periods {
      sources(period, of: "period")
      if let diagnoses = period.member("diagnoses") { self.diagnoses(diagnoses, of: period) }
      confidence(period)
      for limit in Self.elements(period.member("visitLimits")) { visitLimit(limit) }
    }
    guard let recognition = value.member("recognise") else { return }
    let byKind = recognition.member("byKindAlone")?.boolean ?? false
    if byKind, Self.elements(recognition.member("kinds")).isEmpty {
      note(.warning, recognition, "`byKindAlone` without `kinds` recognises nobody; name the kinds")
    }
    if byKind, recognition.member("onlyByName")?.boolean ?? false {
      note(.warning, recognition, "`onlyByName` leaves `byKindAlone` without effect; keep one")
    }
  }

  private mutating func scope(_ value: JSONValue) {
    let periods = Self.elements(value.member("periods"))
    gaps(periods)
    for period in periods { sources(period, of: "period") }
  }

  private mutating func sources(_ value: JSONValue, of what: String) {
    let ids = Self.elements(value.member("sources"))
    usedSources.formUnion(ids.compactMap(\.string))
    if ids.isEmpty {
      note(.warning, value, "the \(what) names no source; say in `sources` where it comes from")
    }
  }

  /// A forecast of a denial promises more than a source that nobody confirmed can hold.
  private mutating func confidence(_ period: JSONValue) {
    guard let text = period.member("confidence")?.string,
      let confidence = Confidence(rawValue: text), let denial = period.member("denial")
    else { return }
    switch confidence {
    case .official, .secondary: break
    case .guide, .reading, .unverified:
      note(
        .info, denial,
        "the confidence is `\(text)`, so this denial is never forecast as more than a warning")
    }
  }

  private mutating func visitLimit(_ limit: JSONValue) {
    guard let continuation = limit.member("continuation"),
      Self.elements(continuation.member("needs")).isEmpty, continuation.member("modifier") == nil
    else { return }
    note(
      .warning, continuation,
      "further sessions need nothing here; count them in `sessions`, or say what they need")
  }

  private mutating func diagnoses(_ diagnoses: JSONValue, of period: JSONValue) {
    var lint = DiagnosisLint(lists: lists, period: Self.days(period))
    lint.lists(diagnoses)
    usedLists.formUnion(lint.usedLists)
    for (value, message) in lint.found { note(.warning, value, message) }
  }

  // MARK: - Reading

  static func elements(_ value: JSONValue?) -> [JSONValue] { value?.elements.map(Array.init) ?? [] }

  static func members(_ value: JSONValue?) -> [(key: JSONValue, value: JSONValue)] {
    value?.members?.map { ($0.key, $0.value) } ?? []
  }

  /// The days of a period as written; nil when they cannot be read.
  static func days(_ value: JSONValue) -> EffectivePeriod? {
    let from = value.member("from")?.string ?? "open"
    let through = value.member("through")?.string
    let last = through.flatMap { CalendarDate($0) }
    if through != nil, last == nil { return nil }
    switch from {
    case "open": return EffectivePeriod(from: .open, through: last)
    case "unknown": return EffectivePeriod(from: .unknown, through: last)
    default:
      return CalendarDate(from).map { EffectivePeriod(from: .date($0), through: last) }
    }
  }
}
