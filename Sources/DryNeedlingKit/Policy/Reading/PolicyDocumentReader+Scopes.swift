import LocatedJSON

extension PolicyDocumentReader {
  func scope(_ value: JSONValue, _ problems: inout [JSONProblem]) -> StateScope? {
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
        "from", "through", "seen", "status", "trainingHours", "certification", "referral",
        "consent", "documentation", "conditions", "excludes", "sources", "confidence", "remark",
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
      conditions: fields.parsedArray("conditions", expected: "a condition", &problems) { $0 },
      excludes: fields.string("excludes", &problems),
      sources: sources(fields, &problems), confidence: Self.confidence(fields, &problems),
      remark: fields.string("remark", &problems) ?? "")
  }
}
