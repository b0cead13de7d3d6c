/// A state that is none of the United States.
enum StateNotValid: UnusableValueRule {
  static let rule = Rule(
    5029, "state-not-valid", family: .integrity, severity: .warning,
    summary: "A state is given by its two-letter postal code",
    rationale: """
      Whether a profession may needle goes by the state of the practice. An address abroad has no \
      such code, so this is a warning.
      """,
    sources: ["STD-01"], denial: .incompleteClaim,
    neverAnswers: [.satisfied, .undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "lines": [{"code": "20560"}],
       "billingProvider": {"npi": "1234567893", "state": "Colorado"},
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "lines": [{"code": "20560"}],
       "billingProvider": {"npi": "1234567893", "state": "CO"},
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let facts: FactSet = [
    .patientState, .billingState, .serviceFacilityState, .renderingState, .supervisingState,
    .referringState, .lineFacilityState, .lineRenderingState, .lineSupervisingState,
  ]

  static func complaint(about value: UnusableValue) -> UnusableValueComplaint {
    UnusableValueComplaint(
      message: "\(value.shown) is no state's postal code",
      remedy: "use two letters, such as `CO`; leave it out for an address abroad")
  }
}
