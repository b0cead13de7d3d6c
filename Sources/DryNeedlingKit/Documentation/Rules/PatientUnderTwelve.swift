/// Needling of a child younger than 12.
enum PatientUnderTwelve: ClaimRule {
  static let rule = Rule(
    3103, "patient-under-12", family: .documentation, severity: .warning, status: .preview,
    summary: "Needling is not for children younger than 12",
    rationale: """
      Dry needling is advised against under the age of 12. The age follows from the birth date, \
      or is read from the note.
      """,
    sources: ["F-07"],
    neverAnswers: [.satisfied, .undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "patient": {"birthDate": "2015-06-01"},
       "lines": [{"code": "20560"}],
       "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "patient": {"birthDate": "2005-06-01"},
       "lines": [{"code": "20560"}],
       "needling": {"muscles": ["trapezius"]}}
      """)

  static let appliesTo: ClaimFeatures = [.documented, .patientAtRisk]

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    let remedy = "record why needling was right at this age, or correct the age"
    if let birth = encounter.patient.birthDate,
      let date = facts.needlingDates?.lowerBound ?? facts.firstDateOfService
    {
      guard birth <= date, birth.years(to: date) < 12 else { return .satisfied }
      findings.violated(
        at: FactPath(.patientBirthDate),
        "the patient was younger than 12 on the day of the needling",
        remedy: remedy)
      return .violated
    }
    guard let age = facts.documentation?.details.ages.first else { return .notApplicable }
    guard age.value < 12 else { return .satisfied }
    findings.violated(
      at: FactPath(.notes, index: age.quote.noteIndex),
      "the note calls the patient \(age.quote.shown), younger than 12", remedy: remedy,
      quotes: [age.quote])
    return .violated
  }
}
