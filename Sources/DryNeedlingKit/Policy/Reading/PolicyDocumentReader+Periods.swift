import LocatedJSON

extension PolicyDocumentReader {
  func period(
    _ value: JSONValue, _ problems: inout [JSONProblem]
  ) -> PolicyPeriod? {
    let fields = JSONFields(
      value,
      keys: [
        "from", "through", "seen", "position", "mayPayMore", "diagnoses", "minimumWeeks",
        "refusedCauses", "providers",
        "refusedPlaces", "oneSessionADay", "visitLimits", "priorAuthorization", "referral",
        "attestations", "modifiers", "denial", "timelyFilingDays", "timelyFilingYears", "notice",
        "sources", "confidence", "remark",
      ], &problems)
    for key in ["from", "position", "confidence"] { fields.require(key, &problems) }
    let position = fields.parsed(
      "position", expected: "a position", allowed: CoveragePosition.allCases.map(\.rawValue),
      &problems, CoveragePosition.init)
    return PolicyPeriod(
      effective: effective(fields, &problems),
      position: position ?? .unknown,
      mayPayMore: fields.boolean("mayPayMore", &problems) ?? false,
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
      timelyFiling: filingTime(fields, &problems),
      notice: fields.string("notice", &problems),
      sources: sources(fields, &problems),
      confidence: Self.confidence(fields, &problems),
      remark: fields.string("remark", &problems) ?? "")
  }

  private func filingTime(
    _ fields: JSONFields, _ problems: inout [JSONProblem]
  ) -> FilingTime? {
    let days = fields.integer("timelyFilingDays", in: 1...3660, &problems)
    let years = fields.integer("timelyFilingYears", in: 1...10, &problems)
    if days != nil, let value = fields["timelyFilingYears"] {
      problems.append(
        JSONProblem(
          place: value.place,
          message: "the time for filing is given in days and in years; keep one of them"))
    }
    return years.map(FilingTime.calendarYears) ?? days.map(FilingTime.days)
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
    fields.array(key, &problems).flatMap { categories($0, &problems) }.inOrder()
  }

  /// One code, a code with its days, or the codes of a list that the file names.
  func categories(
    _ element: JSONValue, _ problems: inout [JSONProblem]
  ) -> [DiagnosisCondition.DatedCategory] {
    if element.isString {
      let code = JSONFields.parse(
        element, expected: "a diagnosis code or category", &problems, DiagnosisCode.init)
      return code.map {
        [.init(category: $0, period: EffectivePeriod(from: .open, through: nil))]
      } ?? []
    }
    let inner = JSONFields(element, keys: ["code", "from", "through", "list"], &problems)
    if inner["list"] != nil {
      return inner.parsed(
        "list", expected: "a list of `diagnosisLists`", allowed: diagnosisLists.keys.sorted(),
        &problems
      ) { diagnosisLists[$0] } ?? []
    }
    inner.require("code", &problems)
    let code = inner.parsed(
      "code", expected: "a diagnosis code or category", &problems, DiagnosisCode.init)
    let period = effective(inner, &problems, defaultStart: .open)
    return code.map { [.init(category: $0, period: period)] } ?? []
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
}
