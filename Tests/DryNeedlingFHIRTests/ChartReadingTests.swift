import DryNeedlingFHIR
import DryNeedlingKit
import Testing

/// What the chart tells beside the visit: each resource alone beside the visit of the fixture.
@Suite struct ChartReadingTests {
  private func encounter(with resources: String...) throws -> Encounter {
    try #require(contents(with: resources).claims.first).encounter
  }

  private func contents(with resources: [String]) -> FHIRContents {
    let entries = resources.map { #"{"resource": {"resourceType": \#($0)}},"# }.joined()
    return Fixture.read(
      Fixture.visitBundle.replacing(
        #"{"resource": {"resourceType": "BodyStructure""#,
        with: entries + #"{"resource": {"resourceType": "BodyStructure""#))
  }

  private let subject = #""subject": {"reference": "Patient/p"}"#
  private let patient = #""patient": {"reference": "Patient/p"}"#

  private func consent(
    _ status: String = "active", _ more: String = #""dateTime": "2025-03-01""#,
    words: String = "Consent to dry needling"
  ) -> String {
    """
    "Consent", "status": "\(status)", \(patient), \(more),
    "scope": {"coding": [{"code": "treatment"}]}, "category": [{"text": "\(words)"}]
    """
  }

  @Test func consentToNeedlingIsRead() throws {
    let given = try encounter(with: consent())
    #expect(given.record?.consent?.isGiven == true)
    #expect(given.record?.consent?.form == nil)
    let signed = try encounter(
      with: consent("active", #""sourceAttachment": {"title": "signed form"}"#))
    #expect(signed.record?.consent?.form == .written)
    let refused = try encounter(with: consent("rejected"))
    #expect(refused.record?.consent?.isGiven == false)
    let denied = try encounter(with: consent("active", #""provision": {"type": "deny"}"#))
    #expect(denied.record?.consent?.isGiven == false)
  }

  @Test func theLatestConsentCounts() throws {
    let both = try encounter(
      with: consent("rejected", #""dateTime": "2025-02-28""#),
      consent("active", #""dateTime": "2025-01-02""#))
    #expect(both.record?.consent?.isGiven == false)
  }

  @Test(arguments: [
    (#""dateTime": "2025-03-04""#, "Consent to dry needling"),
    (#""provision": {"period": {"end": "2025-01-31"}}"#, "Consent to dry needling"),
    (#""dateTime": "2025-03-01""#, "Consent to treatment"),
  ])
  func otherConsentsSayNothing(_ more: String, _ words: String) throws {
    let encounter = try encounter(with: consent("active", more, words: words))
    #expect(encounter.record == nil)
  }

  @Test func aScannedFormAndAnAnswerAreConsent() throws {
    let form = try encounter(
      with: """
        "DocumentReference", "status": "current", \(subject), "date": "2025-03-03T15:00:00-07:00",
        "description": "Informed consent: dry needling",
        "content": [{"attachment": {"contentType": "application/pdf", "data": "JVBERi0xLjQ="}}]
        """)
    #expect(form.record?.consent?.isGiven == true)
    #expect(form.record?.consent?.form == .written)
    let answer = try encounter(
      with: """
        "QuestionnaireResponse", "status": "completed",
        "encounter": {"reference": "Encounter/visit-9"}, "item": [{"linkId": "1",
          "text": "Consent to needling?", "answer": [{"valueBoolean": false}]}]
        """)
    #expect(answer.record?.consent?.isGiven == false)
  }

  private static let careful: [(resource: String, item: SafetyItem)] = [
    (##""Condition", "code": {"text": "Hemophilia A"}"##, .bleedingDisorder),
    (
      ##""Condition", "code": {"coding": [{"display": "Lymphedema (disorder)"}]}"##, .lymphedema
    ),
    (##""Condition", "code": {"text": "Fear of needles"}"##, .needlePhobia),
    (
      ##""MedicationRequest", "status": "active", "medicationCodeableConcept": {"text": "Warfarin 5 MG"}"##,
      .anticoagulant
    ),
    (
      ##""MedicationStatement", "status": "active", "contained": [{"resourceType": "Medication", "id": "m", "code": {"text": "apixaban"}}], "medicationReference": {"reference": "#m"}"##,
      .anticoagulant
    ),
    (
      ##""AllergyIntolerance", "code": {"coding": [{"display": "Nickel (substance)"}]}"##,
      .metalAllergy
    ),
    (
      ##""Procedure", "status": "completed", "performedDateTime": "2019-05-06", "code": {"text": "Lumbar fusion"}"##,
      .spineSurgery
    ),
  ]

  @Test(arguments: careful.indices)
  func precautionsAreRead(_ index: Int) throws {
    let (resource, item) = Self.careful[index]
    let text = "\(resource), \(subject), \(patient)"
    let contents = contents(with: [text])
    let visit = try #require(contents.claims.first)
    let screening = try #require(visit.encounter.record?.screening)
    #expect(screening.present == [item])
    #expect(screening.isFromChart && screening.isDone == nil)
    let place = visit.sourceMap.location(of: FactPath(.screening))
    #expect(place.path == "Bundle.entry[3].resource")
    // That it stands in the chart shows no screening at the visit, and asks for care all the same.
    let decision = ClaimChecker().documentation(visit.encounter)
    #expect(decision.safety.contains { $0.id == item && $0.state == .present })
    #expect(decision.elements.first { $0.id == .screening }?.isDocumented != true)
    #expect(
      CaseReader.read(Array(CaseWriter.json(visit.encounter).utf8)).cases.first?.encounter.record
        == visit.encounter.record)
  }

  @Test(arguments: [
    #""Condition", "code": {"text": "Cellulitis"}, "abatementDateTime": "2024-02-01""#,
    #""Condition", "code": {"text": "Hemophilia A"}, "verificationStatus": {"coding": [{"code": "refuted"}]}"#,
    #""Condition", "code": {"text": "Infection"}, "clinicalStatus": {"coding": [{"code": "resolved"}]}"#,
    #""Condition", "code": {"text": "Infection"}, "onsetDateTime": "2025-04-01""#,
    #""MedicationRequest", "status": "stopped", "medicationCodeableConcept": {"text": "Warfarin"}"#,
    #""MedicationRequest", "status": "active", "authoredOn": "2025-06-01", "medicationCodeableConcept": {"text": "Warfarin"}"#,
    #""MedicationStatement", "status": "not-taken", "medicationCodeableConcept": {"text": "Warfarin"}"#,
    #""MedicationStatement", "status": "completed", "effectivePeriod": {"end": "2024-12"}, "medicationCodeableConcept": {"text": "Warfarin"}"#,
    #""AllergyIntolerance", "code": {"text": "Heparin"}"#,
    #""AllergyIntolerance", "code": {"text": "Nickel"}, "verificationStatus": {"coding": [{"code": "entered-in-error"}]}"#,
  ])
  func whatIsOverOrRefutedAsksForNoCare(_ resource: String) throws {
    let encounter = try encounter(with: "\(resource), \(subject), \(patient)")
    #expect(encounter.record == nil)
  }

  @Test(arguments: [
    (#""Consent", "status": "entered-in-error""#, "status"),
    (#""MedicationRequest", "status": "cancelled""#, "status"),
    (#""MedicationStatement", "status": "entered-in-error""#, "status"),
    (#""Goal", "lifecycleStatus": "entered-in-error""#, "lifecycleStatus"),
    (#""Observation", "status": "entered-in-error""#, "status"),
    (#""DocumentReference", "status": "superseded""#, "status"),
    (#""QuestionnaireResponse", "status": "entered-in-error""#, "status"),
    (#""Coverage", "status": "cancelled""#, "status"),
    (#""Procedure", "status": "not-done""#, "status"),
    (#""ExplanationOfBenefit", "status": "cancelled""#, "status"),
    (
      #""AllergyIntolerance", "verificationStatus": {"coding": [{"code": "refuted"}]}"#,
      "verificationStatus"
    ),
  ])
  func whatIsVoidIsTold(_ resource: String, _ element: String) throws {
    let contents = contents(with: ["\(resource), \(subject), \(patient)"])
    #expect(contents.rules == ["fhir-resource-ignored"])
    #expect(
      contents.diagnostics.first?.location.path == "Bundle.entry[3].resource.\(element)")
  }

  @Test func goalsForWhatIsTreatedAreRead() throws {
    func goal(_ text: String, _ more: String) -> String {
      #""Goal", "lifecycleStatus": "active", \#(subject), "description": {"text": "\#(text)"}\#(more)"#
    }
    let encounter = try encounter(
      with: goal("sit for an hour", #", "addresses": [{"reference": "Condition/back"}]"#),
      goal("walk a mile", ""), goal("HbA1c below 7", #", "addresses": [{"display": "diabetes"}]"#),
      goal("later", #", "startDate": "2025-05-01""#))
    #expect(encounter.record?.goals == "sit for an hour; walk a mile")
  }

  @Test func painOfTheDayIsToldByItsTime() throws {
    func score(_ time: String, _ value: Int) -> String {
      """
      "Observation", "status": "final", \(subject), "effectiveDateTime": "2025-03-03\(time)",
      "code": {"coding": [{"system": "http://loinc.org", "code": "72514-3"}]}, "valueInteger": \(value)
      """
    }
    // Needled at 15:20.
    let both = try encounter(with: score("T15:45:00-07:00", 2), score("T15:05:00-07:00", 6))
    #expect(both.record?.painBefore == 6)
    #expect(both.record?.painAfter == 2)
    let after = try encounter(with: score("T15:45:00-07:00", 2))
    #expect(after.record?.painBefore == nil)
    #expect(after.record?.painAfter == 2)
    // Without a time nobody knows.
    #expect(try encounter(with: score("", 6)).record == nil)
  }

  @Test(
    arguments: [
      ("Oswestry Disability Index", 40, 22, true), ("Neck Disability Index score", 20, 30, false),
      ("Patient-Specific Functional Scale", 3, 7, true), ("PSFS", 3, 7, nil),
    ] as [(String, Int, Int, Bool?)])
  func scoresOfFunctionTellOfImprovement(
    _ name: String, _ first: Int, _ last: Int, _ improvement: Bool?
  ) throws {
    func score(_ day: String, _ value: Int) -> String {
      """
      "Observation", "status": "final", \(subject), "effectiveDateTime": "\(day)",
      "code": {"coding": [{"display": "\(name)"}]}, "valueQuantity": {"value": \(value)}
      """
    }
    let text = Fixture.visitBundle.replacing("72514-3", with: "0-0")
    let entries = [score("2025-02-10", first), score("2025-03-03", last)]
      .map { #"{"resource": {"resourceType": \#($0)}},"# }.joined()
    let contents = Fixture.read(
      text.replacing(
        #"{"resource": {"resourceType": "BodyStructure""#,
        with: entries + #"{"resource": {"resourceType": "BodyStructure""#))
    #expect(contents.claims.first?.encounter.condition.improvement == improvement)
  }

  @Test func outcomeAndComplicationsAreRead() throws {
    let text = Fixture.visitBundle.replacing(
      #""note": [{"text": "Tolerated well."}]"#,
      with: #""outcome": {"text": "less pain"}, "complication": [{"text": "Vasovagal syncope"}]"#)
    let encounter = try #require(Fixture.read(text).claims.first).encounter
    #expect(encounter.record?.response == "less pain")
    #expect(encounter.record?.adverseResponses == [.fainting])
  }

  @Test func othersVisitsAreNotJudgedByTheChart() throws {
    let text = Fixture.visitBundle.replacing("20561", with: "97110")
      .replacing(#""text": "Dry needling""#, with: #""text": "Exercise""#)
      .replacing("quadratus lumborum", with: "").replacing("gluteus medius", with: "")
      .replacing("BodyStructure/b", with: "BodyStructure/none")
    let entry = #"{"resource": {"resourceType": \#(consent())}},"#
    let contents = Fixture.read(
      text.replacing(
        #"{"resource": {"resourceType": "BodyStructure""#,
        with: entry + #"{"resource": {"resourceType": "BodyStructure""#))
    let visit = try #require(contents.claims.first)
    #expect(visit.encounter.serviceLines.map(\.procedure) == [ProcedureCode("97110")])
    #expect(visit.encounter.record == nil)
  }
}
