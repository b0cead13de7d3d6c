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
      throw PolicyError(
        problems: problems.map { problem in
          PolicyProblem(
            location: SourceLocation(
              line: problem.place.line, column: problem.place.column, byte: problem.place.byte),
            message: problem.message)
        })
    }
    self = document
  }
}

/// Makes policies of the values of a policy file and notes what is wrong.
private struct PolicyDocumentReader {
  private var documents: [String: Citation] = [:]

  mutating func document(_ root: JSONValue, _ problems: inout [JSONProblem]) -> PolicyDocument? {
    let fields = JSONFields(
      root, keys: ["$schema", "format", "set", "sources", "policies", "close", "scopes"], &problems)
    fields.require("format", &problems)
    fields.require("set", &problems)
    let format = fields.parsed(
      "format", expected: "a policy format this version reads",
      allowed: [Self.format], &problems
    ) { $0 == Self.format ? $0 : nil }
    let date = Self.date(fields, "set", &problems)
    readSources(fields, &problems)
    let policies = fields.array("policies", &problems).compactMap { policy($0, &problems) }
    let scopes = fields.array("scopes", &problems).compactMap { scope($0, &problems) }
    let closings = fields.array("close", &problems).compactMap { closing($0, &problems) }
    guard format != nil, let date else { return nil }
    return PolicyDocument(
      date: date, policies: policies.map(\.policy), scopes: scopes, closings: closings,
      supersessions: policies.flatMap(\.supersessions))
  }

  static let format = "dry-needling-policies/1"

  private mutating func readSources(_ fields: JSONFields, _ problems: inout [JSONProblem]) {
    guard let members = fields["sources"]?.members else { return }
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
      value, keys: ["kinds", "identifiers", "names", "byKindAlone", "onlyByName"], &problems)
    recognition.kinds = inner.parsedArray(
      "kinds", expected: "a kind of payer", allowed: PayerKind.allCases.map(\.rawValue), &problems,
      PayerKind.init)
    recognition.names = inner.parsedArray("names", expected: "a name", &problems) { $0 }
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

  private func period(
    _ value: JSONValue, _ problems: inout [JSONProblem]
  ) -> PolicyPeriod? {
    let fields = JSONFields(
      value,
      keys: [
        "from", "through", "position", "diagnoses", "minimumWeeks", "refusedCauses", "providers",
        "refusedPlaces", "oneSessionADay", "visitLimits", "priorAuthorization", "referral",
        "attestations", "modifiers", "denial", "timelyFilingDays", "notice", "sources",
        "confidence", "remark",
      ], &problems)
    for key in ["from", "position", "confidence"] { fields.require(key, &problems) }
    let position = fields.parsed(
      "position", expected: "a position", allowed: CoveragePosition.allCases.map(\.rawValue),
      &problems, CoveragePosition.init)
    return PolicyPeriod(
      effective: effective(fields, &problems),
      position: position ?? .unknown,
      diagnoses: diagnoses(fields, &problems),
      minimumWeeks: fields.integer("minimumWeeks", in: 1...520, &problems),
      refusedCauses: fields.parsedArray(
        "refusedCauses", expected: "a cause of pain", allowed: PainCause.allCases.map(\.rawValue),
        &problems, PainCause.init),
      providers: providers(fields, &problems),
      refusedPlaces: fields.parsedArray(
        "refusedPlaces", expected: "a place of service", &problems
      ) { PlaceOfService($0) },
      oneSessionADay: fields.boolean("oneSessionADay", &problems) ?? false,
      visitLimits: fields.array("visitLimits", &problems).compactMap { visitLimit($0, &problems) },
      priorAuthorization: requirement(fields, "priorAuthorization", &problems),
      referral: requirement(fields, "referral", &problems),
      attestations: fields.array("attestations", &problems).map { element in
        let inner = JSONFields(element, keys: ["id", "text"], &problems)
        inner.require("id", &problems)
        inner.require("text", &problems)
        return Attestation(
          id: inner.string("id", &problems) ?? "", text: inner.string("text", &problems) ?? "")
      },
      modifiers: modifiers(fields, &problems),
      denial: denial(fields, &problems),
      timelyFilingDays: fields.integer("timelyFilingDays", in: 1...3660, &problems),
      notice: fields.string("notice", &problems),
      sources: sources(fields, &problems),
      confidence: Self.confidence(fields, &problems),
      remark: fields.string("remark", &problems) ?? "")
  }

  private func diagnoses(
    _ fields: JSONFields, _ problems: inout [JSONProblem]
  ) -> DiagnosisCondition? {
    guard let value = fields["diagnoses"] else { return nil }
    let inner = JSONFields(
      value, keys: ["accepted", "unsettled", "refused", "refusesOthers", "pointingAtCause"],
      &problems)
    return DiagnosisCondition(
      accepted: categories(inner, "accepted", &problems),
      unsettled: categories(inner, "unsettled", &problems),
      refused: categories(inner, "refused", &problems),
      refusesOthers: inner.boolean("refusesOthers", &problems) ?? false,
      pointingAtCause: categories(inner, "pointingAtCause", &problems))
  }

  private func categories(
    _ fields: JSONFields, _ key: String, _ problems: inout [JSONProblem]
  ) -> [DiagnosisCondition.DatedCategory] {
    fields.array(key, &problems).compactMap { element in
      var period = EffectivePeriod(from: .open, through: nil)
      var code: DiagnosisCode?
      if element.isString {
        code = JSONFields.parse(
          element, expected: "a diagnosis code or category", &problems, DiagnosisCode.init)
      } else {
        let inner = JSONFields(element, keys: ["code", "from", "through"], &problems)
        inner.require("code", &problems)
        code = inner.parsed(
          "code", expected: "a diagnosis code or category", &problems, DiagnosisCode.init)
        period = effective(inner, &problems, defaultStart: .open)
      }
      return code.map { .init(category: $0, period: period) }
    }
  }

  private func providers(
    _ fields: JSONFields, _ problems: inout [JSONProblem]
  ) -> ProviderCondition? {
    guard let value = fields["providers"] else { return nil }
    let inner = JSONFields(
      value, keys: ["accepted", "withAcupunctureCredentials", "refused", "auxiliaryPersonnel"],
      &problems)
    return ProviderCondition(
      accepted: professions(inner, "accepted", &problems),
      acceptedWithAcupunctureCredentials: professions(
        inner, "withAcupunctureCredentials", &problems),
      refused: professions(inner, "refused", &problems),
      acceptsAuxiliaryPersonnel: inner.boolean("auxiliaryPersonnel", &problems) ?? false)
  }

  private func professions(
    _ fields: JSONFields, _ key: String, _ problems: inout [JSONProblem]
  ) -> [Profession] {
    fields.parsedArray(
      key, expected: "a profession", allowed: Profession.allCases.map(\.rawValue), &problems
    ) { Profession(rawValue: $0) }
  }

  private func visitLimit(_ value: JSONValue, _ problems: inout [JSONProblem]) -> VisitLimit? {
    let fields = JSONFields(
      value, keys: ["sessions", "window", "counts", "continuation"], &problems)
    for key in ["sessions", "window"] { fields.require(key, &problems) }
    var continuation: VisitLimit.Continuation?
    if let inner = fields["continuation"] {
      let more = JSONFields(inner, keys: ["sessions", "needs", "modifier"], &problems)
      let needs = more.parsedArray(
        "needs", expected: "a need", allowed: ["improvement", "authorization"], &problems
      ) { ["improvement", "authorization"].contains($0) ? $0 : nil }
      continuation = VisitLimit.Continuation(
        sessions: more.integer("sessions", in: 1...1000, &problems) ?? 0,
        needsImprovement: needs.contains("improvement"),
        needsAuthorization: needs.contains("authorization"),
        modifier: more.parsed("modifier", expected: "a modifier", &problems, Modifier.init))
    }
    var counts = fields.parsedArray(
      "counts", expected: "a kind of visit", allowed: VisitKind.allCases.map(\.rawValue), &problems,
      VisitKind.init)
    if counts.isEmpty { counts = [.dryNeedling] }
    return VisitLimit(
      sessions: fields.integer("sessions", in: 0...1000, &problems) ?? 0,
      window: window(fields, &problems), counts: counts, continuation: continuation)
  }

  private func window(
    _ fields: JSONFields, _ problems: inout [JSONProblem]
  ) -> VisitLimit.Window {
    guard let value = fields["window"] else { return .episode }
    if value.kind == .object {
      let inner = JSONFields(value, keys: ["days"], &problems)
      inner.require("days", &problems)
      return .days(inner.integer("days", in: 1...3660, &problems) ?? 1)
    }
    let named: [String: VisitLimit.Window] = [
      "eleven-full-months": .elevenFullMonths, "calendar-year": .calendarYear, "episode": .episode,
    ]
    return JSONFields.parse(
      value, expected: "a window", allowed: named.keys.sorted(), &problems
    ) { named[$0] }
      ?? .episode
  }

  private func requirement(
    _ fields: JSONFields, _ key: String, _ problems: inout [JSONProblem]
  ) -> PolicyRequirement {
    guard let value = fields[key] else { return .unknown }
    if value.kind == .object {
      let inner = JSONFields(value, keys: ["fromSession"], &problems)
      inner.require("fromSession", &problems)
      return .requiredFrom(session: inner.integer("fromSession", in: 1...1000, &problems) ?? 1)
    }
    let named: [String: PolicyRequirement] = [
      "required": .required, "not-required": .notRequired, "unknown": .unknown,
    ]
    return JSONFields.parse(
      value, expected: "a requirement", allowed: named.keys.sorted(), &problems
    ) { named[$0] }
      ?? .unknown
  }

  private func modifiers(
    _ fields: JSONFields, _ problems: inout [JSONProblem]
  ) -> [PolicyModifier] {
    fields.array("modifiers", &problems).compactMap { element in
      let inner = JSONFields(element, keys: ["modifier", "wanted", "reason"], &problems)
      for key in ["modifier", "wanted", "reason"] { inner.require(key, &problems) }
      let modifier = inner.parsed("modifier", expected: "a modifier", &problems, Modifier.init)
      return modifier.map {
        PolicyModifier(
          modifier: $0, isWanted: inner.boolean("wanted", &problems) ?? false,
          reason: inner.string("reason", &problems) ?? "")
      }
    }
  }

  private func denial(
    _ fields: JSONFields, _ problems: inout [JSONProblem]
  ) -> DenialForecast? {
    guard let value = fields["denial"] else { return nil }
    let inner = JSONFields(value, keys: ["group", "carc", "rarc"], &problems)
    inner.require("carc", &problems)
    return DenialForecast(
      group: inner.string("group", &problems) ?? "CO",
      reason: inner.string("carc", &problems) ?? "",
      remarks: inner.parsedArray("rarc", expected: "a remark code", &problems) { $0 })
  }

  private func scope(_ value: JSONValue, _ problems: inout [JSONProblem]) -> StateScope? {
    let fields = JSONFields(value, keys: ["state", "profession", "periods"], &problems)
    for key in ["state", "profession", "periods"] { fields.require(key, &problems) }
    let state = fields.parsed(
      "state", expected: "a state's postal code", allowed: USState.all.map(\.description), &problems
    ) { USState($0) }
    let profession = fields.parsed(
      "profession", expected: "a profession", allowed: Profession.allCases.map(\.rawValue),
      &problems
    ) { Profession(rawValue: $0) }
    let periods = ordered(
      fields.array("periods", &problems).compactMap { scopePeriod($0, &problems) }, value,
      \.effective, &problems)
    guard let state, let profession else { return nil }
    return StateScope(state: state, profession: profession, periods: periods)
  }

  private func scopePeriod(
    _ value: JSONValue, _ problems: inout [JSONProblem]
  ) -> ScopePeriod? {
    let fields = JSONFields(
      value,
      keys: [
        "from", "through", "status", "trainingHours", "certification", "referral", "consent",
        "documentation", "excludes", "sources", "confidence",
      ], &problems)
    for key in ["from", "status", "confidence"] { fields.require(key, &problems) }
    return ScopePeriod(
      effective: effective(fields, &problems),
      status: fields.parsed(
        "status", expected: "a status", allowed: ScopeStatus.allCases.map(\.rawValue), &problems
      ) { ScopeStatus(rawValue: $0) } ?? .silent,
      trainingHours: fields.integer("trainingHours", in: 0...10_000, &problems),
      certification: fields.string("certification", &problems),
      referral: fields.string("referral", &problems),
      consent: fields.string("consent", &problems),
      documentation: fields.parsedArray("documentation", expected: "a duty", &problems) { $0 },
      excludes: fields.string("excludes", &problems),
      sources: sources(fields, &problems), confidence: Self.confidence(fields, &problems))
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

  private func sources(_ fields: JSONFields, _ problems: inout [JSONProblem]) -> PolicySources {
    let ids = fields.parsedArray(
      "sources", expected: "a source of this file or a fact of the kit",
      allowed: documents.keys.sorted(), &problems
    ) { documents[$0] != nil || Citation.isKnown($0) ? $0 : nil }
    return PolicySources(ids: ids, documents: ids.compactMap { documents[$0] })
  }

  private static func confidence(
    _ fields: JSONFields, _ problems: inout [JSONProblem]
  ) -> Confidence {
    fields.parsed(
      "confidence", expected: "a confidence", allowed: Confidence.allCases.map(\.rawValue),
      &problems
    ) { Confidence(rawValue: $0) } ?? .unverified
  }

  private static func date(
    _ fields: JSONFields, _ key: String, _ problems: inout [JSONProblem]
  ) -> CalendarDate? {
    fields.parsed(key, expected: "a date as YYYY-MM-DD", &problems) { CalendarDate($0) }
  }

  private func effective(
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
    if case .date(let first)? = start, let lastDay, lastDay < first {
      problems.append(
        JSONProblem(
          place: fields["through"]?.place ?? fields.value.place,
          message: "the period ends on `\(lastDay)`, before it begins on `\(first)`"))
    }
    return EffectivePeriod(from: start ?? defaultStart, through: lastDay)
  }

  /// Periods must follow each other in time without overlapping.
  private func ordered<Period>(
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
