/// A value that cannot be used and that no other rule speaks for.
enum UnusableValueOfClaim: UnusableValueRule {
  static let rule = Rule(
    5030, "unusable-value", family: .integrity, severity: .warning,
    summary: "Every value stated can be read as what it is",
    rationale: """
      A value that cannot be used is as good as missing, and whoever wrote it should know. What a \
      clearinghouse bounces (a frequency, a diagnosis or a pointer that is none) is an error.
      """,
    sources: ["STD-01"], denial: nil,
    neverAnswers: [.satisfied, .undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "frequency": "original",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "frequency": "1",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """)

  /// Rules that speak for facts of their own.
  static let specific: [any UnusableValueRule.Type] = [
    ProviderIdentifierNotValid.self,
    ImpossibleDate.self,
    ProcedureMalformed.self,
    UnitsMalformed.self,
    PlaceMalformed.self,
    ChargeMalformed.self,
    TaxonomyMalformed.self,
    FilingIndicatorNotValid.self,
    StateNotValid.self,
    ModifierMalformed.self,
  ]

  /// All facts that none of ``specific`` speaks for.
  static let facts: FactSet = {
    var rest = FactSet()
    for fact in Fact.allCases where !specific.contains(where: { $0.facts.contains(fact) }) {
      rest.insert(fact)
    }
    return rest
  }()

  static func complaint(about value: UnusableValue) -> UnusableValueComplaint {
    let isBounced: Bool
    switch value.path.fact {
    case .frequency, .diagnoses, .diagnosis, .diagnosisCodeSet, .lineDiagnosisPointers,
      .serviceLines, .serviceLine:
      isBounced = true
    default: isBounced = false
    }
    return UnusableValueComplaint(
      message: "\(value.shown) cannot be used as `\(value.path)`",
      remedy: "correct it, or leave it out if it is not known",
      severity: isBounced ? .error : .warning)
  }
}
