/// A diagnosis code that needs more characters on the date of service.
enum DiagnosisNotSpecific: ClaimRule {
  static let rule = Rule(
    1102, "diagnosis-not-specific", family: .coding, severity: .error,
    summary: "Every diagnosis code is coded to its last character",
    rationale: """
      A code with codes below it is a header and is not accepted. Codes become headers when they are \
      split: M54.5 on 2021-10-01, M79.1 on 2018-10-01, M51.36 and M51.37 on 2024-10-01.
      """,
    sources: ["STD-09", "ICD-05", "ICD-01", "ICD-02", "ICD-04", "CON-03", "Z-17", "DEN-05"],
    denial: .invalidDiagnosis,
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2021-10-01", "diagnoses": ["M54.5"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["quadratus lumborum"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2021-10-01", "diagnoses": ["M54.50"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["quadratus lumborum"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  /// Children that are listed; more are only said to exist.
  private static let shown = 8

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard !encounter.diagnoses.isEmpty, facts.firstDateOfService != nil else {
      return .notApplicable
    }
    var outcome = RuleOutcome.satisfied
    for index in facts.questionableDiagnoses {
      guard
        let (code, day, _) = encounter.firstDay(
          ofDiagnosis: index, facts, where: { $0 == .header })
      else { continue }
      report(code, index, day, facts.referenceData, &findings)
      outcome.combine(.violated)
    }
    return outcome
  }

  private static func report(
    _ code: DiagnosisCode, _ index: Int, _ day: CalendarDate, _ data: ReferenceData,
    _ findings: inout FindingCollector
  ) {
    let children = data.validChildren(of: code, on: day, limit: shown + 1)
    let list = MessageText.list(children.prefix(shown).map(\.description), "or")
    let more = children.count > shown ? ", or another code below it" : ""
    findings.violated(
      at: FactPath(.diagnosis, index: index),
      "`\(code)` needs more characters on `\(day)`\(data.editionNote(on: day))",
      remedy: "give \(list)\(more)",
      severity: data.staleEdition(on: day) == nil ? nil : .warning, sources: sources(code),
      conflicts: conflicts(code),
      repair: children.count == 1
        ? Repair(.replaceDiagnosis(children[0], index: index), needsAttestation: false) : nil)
  }

  private static func sources(_ code: DiagnosisCode) -> [String] {
    switch code.description {
    case "M54.5": ["ICD-01", "STD-09"]
    case "M79.1": ["ICD-02", "STD-09"]
    case "M51.36", "M51.37": ["ICD-04", "STD-09"]
    default: ["STD-09", "ICD-05"]
    }
  }

  /// Some guides still name these two.
  private static func conflicts(_ code: DiagnosisCode) -> [SourceConflict] {
    switch code.description {
    case "M54.5", "M79.1": [SourceConflict.known("CON-03")].compactMap { $0 }
    default: []
    }
  }
}
