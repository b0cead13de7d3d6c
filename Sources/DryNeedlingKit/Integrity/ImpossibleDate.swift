/// A date that no calendar has.
enum ImpossibleDate: UnusableValueRule {
  static let rule = Rule(
    5005, "impossible-date", family: .integrity, severity: .error,
    summary: "A date has to be a day of the calendar",
    rationale:
      "A thirtieth of February or a thirteenth month is a slip, and no day can be judged by it.",
    sources: ["STD-07", "STD-01"], denial: .incompleteClaim,
    neverAnswers: [.satisfied, .undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-02-30", "lines": [{"code": "20560"}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-02-28", "lines": [{"code": "20560"}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let facts: FactSet = [
    .dateOfService, .lineDateOfService, .lineLastDateOfService, .patientBirthDate, .conditionOnset,
    .initialTreatment, .accidentDate, .asOfDate,
  ]

  static func complaint(about value: UnusableValue) -> UnusableValueComplaint {
    switch value.path.fact {
    case .dateOfService, .lineDateOfService, .lineLastDateOfService:
      UnusableValueComplaint(
        message: "\(value.shown) is no day of the calendar",
        remedy: "give the date of service as year, month and day")
    case .patientBirthDate:
      UnusableValueComplaint(
        message: "the date of birth is no day of the calendar",
        remedy: "give it as year, month and day")
    default:
      UnusableValueComplaint(
        message: "\(value.shown) is no day of the calendar",
        remedy: "give the date as year, month and day", severity: .warning)
    }
  }
}
