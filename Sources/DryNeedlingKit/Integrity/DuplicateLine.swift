/// Two lines that bill the same thing.
enum DuplicateLine: ClaimRule {
  static let rule = Rule(
    5020, "duplicate-line", family: .integrity, severity: .error,
    summary: "The same procedure, day, modifiers and practitioner are billed once",
    rationale: """
      A second line that differs in nothing from the first is denied as an exact duplicate. For \
      needling, which is reported once a session, it is an error; for other services, which may be \
      given twice, a warning.
      """,
    sources: ["STD-05", "CPT-02"], denial: DenialForecast(reason: "18"),
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}, {"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .severalLinesWithNeedling

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.satisfied
    let lines = encounter.judgedLines
    for line in lines.dropFirst() {
      guard let procedure = encounter.serviceLines[line].procedure else { continue }
      var isUndated = false
      for earlier in lines.lowerBound..<line
      where encounter.serviceLines[earlier].procedure == procedure {
        guard billTheSame(earlier, line, encounter) else { continue }
        if let date = encounter.dateOfService(ofLine: line),
          let other = encounter.dateOfService(ofLine: earlier)
        {
          guard date == other else { continue }
          report(line, earlier, procedure, &findings)
          outcome.combine(.violated)
          isUndated = false
          break
        }
        isUndated = true
      }
      if isUndated {
        findings.undetermined(
          at: FactPath(.serviceLine, index: line), missing: [.lineDateOfService],
          "the line bills the same as another, if both are of one day",
          remedy: "state the date of service of each line")
        outcome.combine(.undetermined)
      }
    }
    return outcome
  }

  /// Whether two lines of one procedure have the same modifiers, in any order, the same length and
  /// the same practitioner.
  private static func billTheSame(_ one: Int, _ other: Int, _ encounter: Encounter) -> Bool {
    let left = encounter.serviceLines[one].modifiers
    let right = encounter.serviceLines[other].modifiers
    return (left == right || (left.allSatisfy(right.contains) && right.allSatisfy(left.contains)))
      && encounter.lastDateOfService(ofLine: one) == encounter.lastDateOfService(ofLine: other)
      && !encounter.haveDifferentProviders(one, other)
  }

  private static func report(
    _ line: Int, _ earlier: Int, _ procedure: ProcedureCode, _ findings: inout FindingCollector
  ) {
    findings.violated(
      at: FactPath(.serviceLine, index: line),
      "`\(procedure)` is billed twice for the same day with nothing to tell the lines apart",
      remedy: procedure.isDryNeedling
        ? "keep one line: needling is reported once a session"
        : "keep one line with the units of both, or tell the services apart by a modifier",
      severity: procedure.isDryNeedling ? .error : .warning,
      repair: Repair(.removeLine(line), needsAttestation: true))
  }
}
