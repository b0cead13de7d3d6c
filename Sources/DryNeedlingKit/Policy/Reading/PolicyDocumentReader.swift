import LocatedJSON

extension PolicyDocument {
  /// Reads a policy file (JSON; the schema is `policy.schema.json`).
  ///
  /// Throws everything that is wrong with it, each with its place, and then takes nothing over.
  public init(json bytes: [UInt8]) throws(PolicyError) {
    var problems: [JSONProblem] = []
    var document: PolicyDocument?
    var reader = JSONReader()
    do throws(JSONError) {
      document = try reader.withDocument(of: bytes) { json in
        for repeated in json.repeatedKeys {
          problems.append(
            JSONProblem(
              place: repeated.second.place,
              message: "key `\(repeated.second.string?.prefix(40) ?? "")` stands twice"))
        }
        var policies = PolicyDocumentReader()
        return policies.document(json.root, &problems)
      }
    } catch {
      problems.append(JSONProblem(place: error.place, message: error.message))
    }
    guard problems.isEmpty, let document else {
      throw PolicyError(problems: problems.map { PolicyProblem($0, .error) })
    }
    self = document
  }
}

/// Makes policies of the values of a policy file and notes what is wrong.
struct PolicyDocumentReader {
  /// Documents that the file describes, by id.
  private var documents: [String: Citation] = [:]
  /// Lists of diagnoses that the file names.
  private(set) var diagnosisLists: [String: [DiagnosisCondition.DatedCategory]] = [:]

  mutating func document(_ root: JSONValue, _ problems: inout [JSONProblem]) -> PolicyDocument? {
    let fields = JSONFields(
      root,
      keys: [
        "$schema", "format", "set", "sources", "diagnosisLists", "policies", "close", "scopes",
        "documentation",
      ], &problems)
    fields.require("format", &problems)
    fields.require("set", &problems)
    let format = fields.parsed(
      "format", expected: "a policy format this version reads",
      allowed: [Self.format], &problems
    ) { $0 == Self.format ? $0 : nil }
    let date = Self.date(fields, "set", &problems)
    readSources(fields, &problems)
    readDiagnosisLists(fields, &problems)
    let policies = fields.array("policies", &problems).compactMap { policy($0, &problems) }
    let scopes = fields.array("scopes", &problems).compactMap { scope($0, &problems) }
    let closings = fields.array("close", &problems).compactMap { closing($0, &problems) }
    let documentation = fields.array("documentation", &problems)
      .compactMap { documentationProfile($0, &problems) }
    guard format != nil, let date else { return nil }
    return PolicyDocument(
      date: date, policies: policies.map(\.policy), scopes: scopes,
      documentation: documentation, closings: closings,
      supersessions: policies.flatMap(\.supersessions))
  }

  static let format = "dry-needling-policies/1"

  private mutating func readSources(_ fields: JSONFields, _ problems: inout [JSONProblem]) {
    guard let value = fields["sources"] else { return }
    guard let members = value.members else {
      problems.append(JSONProblem(place: value.place, message: "`sources` must be an object"))
      return
    }
    for member in members {
      guard let id = member.key.string else { continue }
      let source = JSONFields(
        member.value,
        keys: ["issuer", "title", "locator", "from", "through", "confidence", "statement"],
        &problems)
      source.require("issuer", &problems)
      source.require("title", &problems)
      documents[id] = Citation(
        id: id, issuer: source.string("issuer", &problems) ?? "",
        title: source.string("title", &problems) ?? "",
        locator: source.string("locator", &problems) ?? "",
        effectiveFrom: Self.date(source, "from", &problems),
        effectiveTo: Self.date(source, "through", &problems),
        confidence: Self.confidence(source, &problems),
        statement: source.string("statement", &problems) ?? "")
    }
  }

  private mutating func readDiagnosisLists(
    _ fields: JSONFields, _ problems: inout [JSONProblem]
  ) {
    guard let value = fields["diagnosisLists"] else { return }
    guard let members = value.members else {
      problems.append(
        JSONProblem(place: value.place, message: "`diagnosisLists` must be an object"))
      return
    }
    for member in members {
      guard let name = member.key.string else { continue }
      guard let elements = member.value.elements else {
        problems.append(JSONProblem(place: member.value.place, message: "expected an array"))
        continue
      }
      // A list stands for codes; it does not name other lists.
      diagnosisLists[name] = elements.flatMap { categories($0, &problems) }
    }
  }

  private func policy(
    _ value: JSONValue, _ problems: inout [JSONProblem]
  ) -> (policy: PayerPolicy, supersessions: [PolicyDocument.Supersession])? {
    let fields = JSONFields(
      value, keys: ["id", "payer", "recognise", "states", "supersedes", "periods"], &problems)
    for key in ["id", "payer", "periods"] { fields.require(key, &problems) }
    let id = fields.string("id", &problems) ?? ""
    let policy = PayerPolicy(
      id: id, payerName: fields.string("payer", &problems) ?? "",
      recognition: recognition(fields, &problems),
      states: fields.parsedArray(
        "states", expected: "a state's postal code", allowed: USState.all.map(\.description),
        &problems, USState.init),
      periods: ordered(
        fields.array("periods", &problems).compactMap { period($0, &problems) },
        value, \.effective, &problems))
    let superseded = fields.parsedArray("supersedes", expected: "a policy id", &problems) { $0 }
    return (policy, superseded.map { PolicyDocument.Supersession(policy: $0, by: id) })
  }

  private func recognition(
    _ fields: JSONFields, _ problems: inout [JSONProblem]
  ) -> PayerRecognition {
    var recognition = PayerRecognition()
    guard let value = fields["recognise"] else { return recognition }
    let inner = JSONFields(
      value,
      keys: ["kinds", "identifiers", "names", "exactNames", "byKindAlone", "onlyByName"],
      &problems)
    recognition.kinds = inner.parsedArray(
      "kinds", expected: "a kind of payer", allowed: PayerKind.allCases.map(\.rawValue), &problems,
      PayerKind.init)
    recognition.names = inner.parsedArray("names", expected: "a name", &problems) { $0 }
    recognition.exactNames = inner.parsedArray(
      "exactNames", expected: "a name", &problems
    ) { $0 }
    recognition.byKindAlone = inner.boolean("byKindAlone", &problems) ?? false
    recognition.onlyByName = inner.boolean("onlyByName", &problems) ?? false
    for element in inner.array("identifiers", &problems) {
      if let text = element.string {
        recognition.identifiers.append(
          .init(text: text, period: EffectivePeriod(from: .open, through: nil)))
        continue
      }
      let identifier = JSONFields(element, keys: ["id", "from", "through"], &problems)
      identifier.require("id", &problems)
      recognition.identifiers.append(
        .init(
          text: identifier.string("id", &problems) ?? "",
          period: effective(identifier, &problems, defaultStart: .open)))
    }
    return recognition
  }

  private func closing(
    _ value: JSONValue, _ problems: inout [JSONProblem]
  ) -> PolicyDocument.Closing? {
    let fields = JSONFields(value, keys: ["policy", "through"], &problems)
    for key in ["policy", "through"] { fields.require(key, &problems) }
    guard let policy = fields.string("policy", &problems),
      let lastDay = Self.date(fields, "through", &problems)
    else { return nil }
    return PolicyDocument.Closing(policy: policy, lastDay: lastDay)
  }

  func sources(_ fields: JSONFields, _ problems: inout [JSONProblem]) -> PolicySources {
    let ids = fields.parsedArray(
      "sources", expected: "a source of this file or a fact of the kit",
      allowed: documents.keys.sorted(), &problems
    ) { id in
      documents[id] != nil || Citation.isKnown(id) || SourceConflict.known(id) != nil ? id : nil
    }
    return PolicySources(ids: ids, documents: ids.compactMap { documents[$0] })
  }

  static func confidence(
    _ fields: JSONFields, _ problems: inout [JSONProblem]
  ) -> Confidence {
    fields.parsed(
      "confidence", expected: "a confidence", allowed: Confidence.allCases.map(\.rawValue),
      &problems
    ) { Confidence(rawValue: $0) } ?? .unverified
  }

  static func date(
    _ fields: JSONFields, _ key: String, _ problems: inout [JSONProblem]
  ) -> CalendarDate? {
    fields.parsed(key, expected: "a date as YYYY-MM-DD", &problems) { CalendarDate($0) }
  }

  func effective(
    _ fields: JSONFields, _ problems: inout [JSONProblem],
    defaultStart: EffectivePeriod.Start = .unknown
  ) -> EffectivePeriod {
    let start = fields.parsed(
      "from", expected: "a date, `open` or `unknown`", allowed: ["open", "unknown"], &problems
    ) { (text: String) -> EffectivePeriod.Start? in
      switch text {
      case "open": .open
      case "unknown": .unknown
      default: CalendarDate(text).map(EffectivePeriod.Start.date)
      }
    }
    let lastDay = Self.date(fields, "through", &problems)
    let seen = Self.date(fields, "seen", &problems)
    if let seen, start != .unknown || (lastDay.map { seen > $0 } ?? false) {
      problems.append(
        JSONProblem(
          place: fields["seen"]?.place ?? fields.value.place,
          message: "`seen` belongs to a period that begins `unknown`, on a day of that period"))
    }
    if case .date(let first)? = start, let lastDay, lastDay < first {
      problems.append(
        JSONProblem(
          place: fields["through"]?.place ?? fields.value.place,
          message: "the period ends on `\(lastDay)`, before it begins on `\(first)`"))
    }
    return EffectivePeriod(from: start ?? defaultStart, through: lastDay, seen: seen)
  }

  /// Periods must follow each other in time without overlapping.
  func ordered<Period>(
    _ periods: [Period], _ value: JSONValue, _ effective: KeyPath<Period, EffectivePeriod>,
    _ problems: inout [JSONProblem]
  ) -> [Period] {
    for (earlier, later) in zip(periods, periods.dropFirst()) {
      let (earlier, later) = (earlier[keyPath: effective], later[keyPath: effective])
      guard let first = later.firstDay else {
        problems.append(
          JSONProblem(
            place: value.place,
            message: "only the first period may begin `open` or `unknown`; order periods by date"))
        continue
      }
      guard let lastDay = earlier.lastDay, lastDay < first else {
        problems.append(
          JSONProblem(
            place: value.place,
            message: "periods overlap at `\(first)`; close the earlier one with `through`"))
        continue
      }
    }
    return periods
  }
}
