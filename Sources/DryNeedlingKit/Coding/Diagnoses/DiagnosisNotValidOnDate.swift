/// A diagnosis code that does not exist on the date of service.
enum DiagnosisNotValidOnDate: ClaimRule {
  static let rule = Rule(
    1101, "diagnosis-not-valid-on-date", family: .coding, severity: .error,
    summary: "Every diagnosis code exists on the date of service",
    rationale: """
      ICD-10-CM changes every October, and in some Aprils. A code that had ended, had not begun or \
      never existed on the date of service bounces the claim, whichever line points at it. The days \
      of the lines that point at a diagnosis decide; those of the whole claim where none does.
      """,
    sources: ["STD-09", "ICD-04", "DEN-05"], denial: .invalidDiagnosis,
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2024-09-30", "diagnoses": ["M62.85"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["multifidus"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2024-10-01", "diagnoses": ["M62.85"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["multifidus"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard !encounter.diagnoses.isEmpty else { return .notApplicable }
    guard facts.firstDateOfService != nil else {
      findings.undetermined(
        at: FactPath(.dateOfService), missing: [.dateOfService],
        "diagnosis codes are valid by date, and the date of service is not stated",
        remedy: "state the date of service")
      return .undetermined
    }
    var outcome = RuleOutcome.satisfied
    for index in facts.questionableDiagnoses {
      outcome.combine(look(at: index, encounter, facts, &findings))
    }
    return outcome
  }

  private static func look(
    at index: Int, _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    let path = FactPath(.diagnosis, index: index)
    if encounter.diagnoses[index].code == nil, encounter.diagnoses[index].codeSet == .icd10cm {
      // What was written there and could not be read is told by the rule on unusable values.
      guard !encounter.unusableValues.contains(where: { $0.path == path }) else {
        return .notApplicable
      }
      findings.violated(
        at: path, "diagnosis \(index + 1) has no code", remedy: "give its ICD-10-CM code")
      return .violated
    }
    let found = encounter.firstDay(ofDiagnosis: index, facts) { status in
      switch status {
      case .unknown, .ended, .notYetValid: true
      case .billable, .header, .beforeICD10: false
      }
    }
    guard let (code, day, status) = found else { return .satisfied }
    let problem =
      switch status {
      case .ended(let last): "ended on \(last)"
      case .notYetValid(let from): "begins on \(from)"
      default: "is no ICD-10-CM code"
      }
    let data = facts.referenceData
    findings.violated(
      at: path,
      "`\(code)` \(problem), and the service was on `\(day)`\(data.editionNote(on: day))",
      remedy: remedy(code, on: day, data),
      severity: data.staleEdition(on: day) == nil ? nil : .warning)
    return .violated
  }

  private static func remedy(
    _ code: DiagnosisCode, on day: CalendarDate, _ data: ReferenceData
  ) -> String {
    guard let near = data.nearest(to: code, on: day, limit: 6), !near.billable.isEmpty
    else { return "give a code that is valid on that day" }
    return "valid near it on that day: \(MessageText.list(near.billable.map(\.description), "or"))"
  }
}
