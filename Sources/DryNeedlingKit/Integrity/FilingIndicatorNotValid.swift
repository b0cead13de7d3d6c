/// A claim filing indicator that a 5010 claim may not carry.
enum FilingIndicatorNotValid: UnusableValueRule {
  static let rule = Rule(
    5028, "filing-indicator-not-valid", family: .integrity, severity: .error,
    summary: "The claim filing indicator is one of the values of the 5010 claim",
    rationale: """
      The indicator tells the kind of payer. Values that are not in the list, or only in that of the \
      4010 claim (09, 10, LI), are bounced.
      """,
    sources: ["STD-01"], denial: .incompleteClaim,
    neverAnswers: [.undetermined],
    failing: """
      {"payer": {"kind": "liability", "filingIndicator": "LI"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "liability", "filingIndicator": "LM"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingOrStandIn

  static let facts: FactSet = [.filingIndicator]

  static func complaint(about value: UnusableValue) -> UnusableValueComplaint {
    UnusableValueComplaint(
      message: "\(value.shown) is no claim filing indicator", remedy: "use one of the 5010 list")
  }

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    if !encounter.unusableValues.isEmpty {
      let outcome = reportUnusableValues(encounter, &findings)
      if outcome == .violated { return outcome }
    }
    guard let indicator = encounter.coverage.filingIndicator else { return .notApplicable }
    let entry = FilingIndicatorTable.entry(for: indicator.utf8)
    if let entry, entry.isValidIn5010 { return .satisfied }
    findings.violated(
      at: FactPath(.filingIndicator),
      entry == nil
        ? "\(MessageText.quoted(indicator)) is no claim filing indicator"
        : "claim filing indicator \(MessageText.quoted(indicator)) is of an older claim format",
      remedy: "use one of the 5010 list, such as `MB` for Medicare Part B or `CI` for commercial")
    return .violated
  }
}
