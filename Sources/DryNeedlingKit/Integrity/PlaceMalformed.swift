/// A place of service that is not shaped like a code.
enum PlaceMalformed: UnusableValueRule {
  static let rule = Rule(
    5019, "place-of-service-malformed", family: .integrity, severity: .error,
    summary: "A place of service has two digits",
    rationale: "The codes of the list are two digits from 01 to 99; anything else is bounced.",
    sources: ["STD-03", "STD-01"], denial: DenialForecast(reason: "5", remarks: ["M77"]),
    neverAnswers: [.satisfied, .undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "placeOfService": "1",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "placeOfService": "11",
       "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}
      """)

  static let facts: FactSet = [.placeOfService, .linePlaceOfService]

  static func complaint(about value: UnusableValue) -> UnusableValueComplaint {
    UnusableValueComplaint(
      message: "\(value.shown) is no place of service: it is not two digits",
      remedy: "use a code of the CMS place of service list; `11` is the office")
  }
}
