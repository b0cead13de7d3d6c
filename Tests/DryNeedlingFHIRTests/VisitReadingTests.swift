import DryNeedlingFHIR
import DryNeedlingKit
import Testing

@Suite struct VisitReadingTests {
  @Test func aClaimIsMadeOfAVisit() throws {
    let contents = Fixture.read(Fixture.visitBundle)
    #expect(contents.rules == [])
    let visit = try #require(contents.claims.first)
    #expect(visit.origin == .encounter)
    let encounter = visit.encounter
    #expect(encounter.claimNumber == "visit-9")
    #expect(encounter.claim.dateOfService == CalendarDate("2025-03-03"))
    #expect(encounter.serviceLines.map(\.procedure) == [.needlingThreeOrMoreMuscles])
    #expect(encounter.diagnoses.map(\.code?.description) == ["M54.50"])
    #expect(encounter.coverage.payerKind == .medicare)
    #expect(encounter.coverage.payerName == "Medicare Part B")
    #expect(encounter.renderingProvider?.profession == .physicalTherapist)
    #expect(encounter.serviceFacility?.state == USState("CO"))
    #expect(encounter.condition.onset == CalendarDate("2024-12-31"))
    #expect(encounter.condition.improvement == true)
    #expect(encounter.history.visits == [Visit(try #require(CalendarDate("2025-02-10")))])
    #expect(encounter.notes.map(\.text) == ["Tolerated well."])
    #expect(
      encounter.needling?.muscles == [
        NeedledMuscle(named: "right quadratus lumborum"),
        NeedledMuscle(named: "right gluteus medius"), NeedledMuscle(named: "left multifidus"),
      ])
    // The session of February names no visit, and is one of its own.
    #expect(contents.claims.map(\.origin) == [.encounter, .procedures])
    #expect(contents.claims.last?.encounter.serviceLines.isEmpty == true)
  }

  @Test func linesAreRecommendedWhereNoneAreBilled() throws {
    let text = Fixture.visitBundle.replacing(
      #"{"system": "http://www.ama-assn.org/go/cpt", "code": "20561"}"#, with: #"{"display": "DN"}"#
    )
    let encounter = try #require(Fixture.read(text).claims.first).encounter
    #expect(encounter.serviceLines.isEmpty)
    let decision = ClaimChecker().coding(encounter)
    #expect(decision.recommended.map(\.code) == [.needlingThreeOrMoreMuscles])
  }

  @Test func aProcedureForEachMuscleIsOneLine() throws {
    let text = Fixture.visitBundle.replacing(
      #"{"resource": {"resourceType": "BodyStructure""#,
      with: """
        {"resource": {"resourceType": "Procedure", "id": "second", "status": "completed",
          "encounter": {"reference": "Encounter/visit-9"}, "subject": {"reference": "Patient/p"},
          "code": {"coding": [{"code": "20561"}]}, "bodySite": [{"text": "piriformis"}]}},
        {"resource": {"resourceType": "BodyStructure"
        """)
    let encounter = try #require(Fixture.read(text).claims.first).encounter
    #expect(encounter.serviceLines.count == 1)
    #expect(encounter.needling?.muscles?.count == 4)
  }

  @Test func ordersOfARequestAreChecked() throws {
    let contents = Fixture.read(Fixture.orderRequest)
    #expect(contents.rules == [])
    let order = try #require(contents.claims.first)
    #expect(contents.claims.count == 1)
    #expect(contents.summary.requests == 1)
    #expect(order.origin == .orders)
    #expect(order.encounter.serviceLines.map(\.procedure) == [.needlingThreeOrMoreMuscles])
    #expect(order.encounter.claim.dateOfService == CalendarDate("2025-03-10"))
    #expect(order.encounter.coverage.payerKind == .medicare)
    #expect(order.encounter.patient.birthDate == CalendarDate("1950-05-05"))
    #expect(order.encounter.diagnoses.map(\.code?.description) == ["M54.50"])
    #expect(
      order.sourceMap.location(of: FactPath(.lineProcedure, index: 0)).path
        == "context.draftOrders.entry[0].resource.code.coding[0].code")
  }

  @Test(arguments: [
    ("text/plain", "Dry needling to left trapezius and levator scapulae, 4 needles."),
    (
      "text/html; charset=utf-8",
      "<html><head><title>x</title></head><p>Dry needling to left <b>trapezius</b> and levator&nbsp;scapulae, 4 needles.</p>"
    ),
    (
      "application/rtf",
      #"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 Dry needling to left trapezius and levator scapulae, 4 needles.\par}"#
    ),
    ("", "Dry needling to left trapezius and levator scapulae, 4 needles."),
  ])
  func musclesAreReadFromDocuments(_ type: String, _ text: String) throws {
    let contents = Fixture.read(document(type, base64(text)))
    #expect(contents.rules == [])
    let encounter = try #require(contents.claims.first).encounter
    let muscles = try #require(encounter.needling?.muscles)
    #expect(
      Set(muscles.map(\.site))
        == Set(["trapezius", "levator scapulae"].map { NeedledMuscle(named: $0).site }))
    #expect(encounter.needling?.needleCount == 4)
    #expect(encounter.notes.count == 1)
  }

  @Test(arguments: [
    ("application/pdf", "JVBERi0xLjQ="), ("text/plain", "not base64!"), ("", "AAECAw=="),
    ("image/png", "AAAA"),
  ])
  func otherDocumentsAreToldToBeUnread(_ type: String, _ data: String) throws {
    let contents = Fixture.read(document(type, data))
    #expect(contents.rules == ["fhir-attachment-not-read"])
    #expect(
      contents.diagnostics.first?.location.path
        == "Bundle.entry[1].resource.content[0].attachment.data")
    #expect(contents.claims.first?.encounter.notes.isEmpty == true)
  }

  private func document(_ type: String, _ data: String) -> String {
    """
    {"resourceType": "Bundle", "type": "collection", "entry": [
      {"resource": {"resourceType": "Encounter", "id": "e", "status": "finished",
        "period": {"start": "2025-03-03"}}},
      {"resource": {"resourceType": "DocumentReference", "status": "current",
        "context": {"encounter": [{"reference": "Encounter/e"}]},
        "content": [{"attachment": {"contentType": "\(type)", "data": "\(data)"}}]}}]}
    """
  }

  private func base64(_ text: String) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var result = ""
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var value = 0
      for byte in group { value = value << 8 | Int(byte) }
      value <<= 8 * (3 - group.count)
      for place in 0..<4 {
        let isPadding = place > group.count
        result.append(isPadding ? "=" : digits[value >> (18 - 6 * place) & 63])
      }
    }
    return result
  }

  @Test func answersOfAQuestionnaireAreRead() throws {
    let text = Fixture.visitBundle.replacing(
      #"{"resource": {"resourceType": "BodyStructure""#,
      with: """
        {"resource": {"resourceType": "QuestionnaireResponse", "status": "completed",
          "encounter": {"reference": "Encounter/visit-9"}, "item": [
            {"linkId": "1", "text": "Treatment", "item": [
              {"linkId": "1.1", "text": "How many needles?", "answer": [{"valueInteger": 6}]},
              {"linkId": "1.2", "text": "Local twitch response", "answer": [{"valueBoolean": true}]},
              {"linkId": "1.3", "text": "Consent obtained", "answer": [{"valueBoolean": true}]}]}]}},
        {"resource": {"resourceType": "BodyStructure"
        """)
    let encounter = try #require(Fixture.read(text).claims.first).encounter
    #expect(encounter.needling?.needleCount == 6)
    #expect(encounter.needling?.twitchResponse == true)
    #expect(encounter.notes.contains { $0.text.contains("Consent obtained: yes") })
  }

  @Test(arguments: ["planned", "cancelled", "entered-in-error"])
  func visitsThatDidNotHappenAreIgnored(_ status: String) {
    let text = Fixture.visitBundle.replacing("\"finished\"", with: "\"\(status)\"")
    let contents = Fixture.read(text)
    #expect(contents.claims.allSatisfy { $0.origin == .procedures })
    #expect(contents.rules == ["fhir-resource-ignored"])
  }

  @Test func resourcesAboutPeopleAloneAreNothingToCheck() {
    let contents = Fixture.read(
      #"{"resourceType": "Patient", "id": "1", "birthDate": "1970-01-01"}"#)
    #expect(contents.claims.isEmpty)
    #expect(contents.rules == ["fhir-nothing-to-check"])
  }
}
