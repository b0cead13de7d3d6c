import DryNeedlingFHIR
import DryNeedlingKit
import Testing

@Suite struct ClaimReadingTests {
  @Test func everyFactOfAClaimIsRead() throws {
    let contents = Fixture.read(Fixture.claimBundle)
    let claim = try #require(contents.claims.first)
    #expect(contents.claims.count == 1)
    #expect(contents.rules == ["fhir-resource-ignored"])
    #expect(claim.origin == .claim)
    let encounter = claim.encounter
    #expect(encounter.claimNumber == "RB-77")
    #expect(encounter.claim.kind == .professional)
    #expect(encounter.claim.frequency == .replacement)
    #expect(encounter.claim.payerControlNumber == "PAYER-123")
    #expect(encounter.claim.referralNumber == "REF-9")
    #expect(encounter.claim.priorAuthorization == "PA-5")
    #expect(encounter.claim.totalCharge == Money("110.00"))
    #expect(encounter.claim.placeOfService == .office)
    #expect(encounter.patient.birthDate == CalendarDate("1984-07-09"))
    #expect(encounter.patient.state == USState("CO"))
    #expect(encounter.coverage.payerName == "Any Health Plan")
    #expect(encounter.coverage.payerIdentifier == "60054")
    #expect(encounter.coverage.payerKind == .commercial)
    #expect(encounter.coverage.memberIdentifier == "W123")
    #expect(encounter.coverage.order == .primary)
    #expect(encounter.billingProvider?.npi == NPI("1234567893"))
    #expect(encounter.billingProvider?.isPerson == false)
    #expect(encounter.billingProvider?.taxonomy == TaxonomyCode("261QP2000X"))
    #expect(encounter.renderingProvider?.npi == NPI("1679012348"))
    #expect(encounter.renderingProvider?.taxonomy == TaxonomyCode("225100000X"))
    #expect(encounter.renderingProvider?.profession == .physicalTherapist)
    #expect(encounter.renderingProvider?.qualifications.hasNeedlingCertification == true)
    #expect(encounter.supervisingProvider?.profession == .physician)
    #expect(encounter.supervisingProvider?.npi == nil)
    #expect(encounter.referringProvider?.profession == .physician)
    #expect(encounter.serviceFacility?.state == USState("CO"))
    #expect(encounter.diagnoses.map(\.code?.description) == ["M54.50", "M54.2"])
    #expect(encounter.condition.onset == CalendarDate("2024-09-01"))
    #expect(encounter.condition.accident == CalendarDate("2024-08-30"))
    #expect(encounter.condition.accidentKind == .employment)
    #expect(encounter.notes.map(\.text) == ["home programme reviewed"])
    #expect(encounter.notes.map(\.lineIndex) == [0])
    #expect(
      encounter.history.visits == [
        Visit(try #require(CalendarDate("2025-02-17")), kind: .acupuncture),
        Visit(try #require(CalendarDate("2025-02-24"))),
      ])
    #expect(
      encounter.unusableValues.map(\.path.fact) == [.referringNPI, .supervisingNPI]
        || Set(encounter.unusableValues.map(\.path.fact)) == [.referringNPI, .supervisingNPI])
  }

  @Test func everyFactOfALineIsRead() throws {
    let encounter = try #require(Fixture.read(Fixture.claimBundle).claims.first).encounter
    let line = try #require(encounter.serviceLines.first)
    #expect(line.procedure == .needlingThreeOrMoreMuscles)
    #expect(line.modifiers.map(\.description) == ["GP", "59"])
    #expect(line.quantity == ServiceQuantity(1))
    #expect(line.charge == Money("65.00"))
    #expect(line.dateOfService == CalendarDate("2025-03-03"))
    #expect(Array(line.diagnosisPointers) == [2, 1])
    let second = try #require(encounter.serviceLines.last)
    #expect(second.procedure == ProcedureCode("97110"))
    #expect(second.charge == Money("45.00"))
    #expect(second.dateOfService == CalendarDate("2025-03-03"))
    #expect(second.lastDateOfService == nil)
    #expect(Array(second.diagnosisPointers) == [9])
    let muscles = try #require(encounter.needling?.muscles)
    #expect(
      muscles == [
        NeedledMuscle(named: "left trapezius"), NeedledMuscle(named: "levator scapulae"),
        NeedledMuscle(named: "infraspinatus"),
      ])
  }

  @Test func theLinesOfABundleSayTheSame() throws {
    let bundle = try #require(Fixture.read(Fixture.claimBundle).claims.first)
    let lines = Fixture.read(
      Fixture.lines(of: Fixture.claimBundle).replacing(
        "urn:uuid:0a1b2c3d-0000-4000-8000-000000000001", with: "Organization/plan"
      ).replacing(
        #""resourceType": "Organization", "name""#,
        with: #""resourceType": "Organization", "id": "plan", "name""#))
    #expect(lines.summary.documents == 13)
    #expect(lines.claims.map(\.encounter) == [bundle.encounter])
  }

  @Test(arguments: [
    (#"{"coding": [{"system": "https://nahdo.org/sopt", "code": "1"}]}"#, PayerKind.medicare),
    (
      #"{"coding": [{"system": "urn:oid:2.16.840.1.113883.3.221.5", "code": "11"}]}"#,
      .medicareAdvantage
    ),
    (#"{"coding": [{"system": "https://nahdo.org/sopt", "code": "121"}]}"#, .medicare),
    (#"{"coding": [{"system": "https://nahdo.org/sopt", "code": "2"}]}"#, .medicaid),
    (#"{"coding": [{"system": "https://nahdo.org/sopt", "code": "61"}]}"#, .blueCross),
    (#"{"coding": [{"system": "https://nahdo.org/sopt", "code": "81"}]}"#, .selfPay),
    (
      #"{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/coverage-selfpay","#
        + #" "code": "pay"}]}"#, .selfPay
    ),
    (#"{"text": "Medicare Advantage"}"#, .medicareAdvantage),
    (#"{"text": "Workers' Compensation"}"#, .workersCompensation),
    (
      #"{"coding": [{"system": "https://codesystem.x12.org/005010/1032", "code": "MB"}]}"#,
      .medicare
    ),
  ])
  func kindsOfPayers(_ type: String, _ kind: PayerKind) throws {
    let encounter = try coverage(type)
    #expect(encounter.coverage.payerKind == kind)
  }

  @Test(arguments: [
    #"{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "HIP"}]}"#,
    #"{"coding": [{"system": "https://nahdo.org/sopt", "code": "9999"}]}"#,
    #"{"coding": [{"code": "MEDICARE-ISH"}], "text": "Golden years plan"}"#,
  ])
  func unknownTypesOfCoverageStayUnknown(_ type: String) throws {
    #expect(try coverage(type).coverage.payerKind == nil)
  }

  private func coverage(_ type: String) throws -> Encounter {
    try #require(
      Fixture.read(
        """
        {"resourceType": "Claim", "id": "1", "status": "active", "contained": [
          {"resourceType": "Coverage", "id": "c", "type": \(type)}],
         "insurance": [{"focal": true, "coverage": {"reference": "#c"}}],
         "item": [{"sequence": 1, "productOrService": {"coding": [{"code": "20561"}]}}]}
        """
      ).claims.first
    ).encounter
  }

  @Test func localCodesAreNoBillingCodes() throws {
    let encounter = try #require(
      Fixture.read(
        """
        {"resourceType": "Claim", "id": "1", "status": "active", "item": [{"sequence": 1,
         "productOrService": {"coding": [{"system": "https://clinic.example", "code": "20561"}]}},
         {"sequence": 2, "productOrService": {"text": "20560"}}]}
        """
      ).claims.first
    ).encounter
    #expect(encounter.serviceLines.map(\.procedure) == [nil, .needlingOneOrTwoMuscles])
    #expect(
      encounter.unusableValues == [
        UnusableValue(path: FactPath(.lineProcedure, index: 0), text: "20561")
      ])
  }

  @Test func valuesThatCannotBeAreKept() throws {
    let contents = Fixture.read(
      """
      {"resourceType": "Claim", "id": "1", "status": "active",
       "provider": {"identifier": {"system": "http://hl7.org/fhir/sid/us-npi", "value": "10"}},
       "diagnosis": [{"sequence": 1, "diagnosisCodeableConcept": {"coding": [
         {"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "back pain"}]}}],
       "item": [{"sequence": 1, "servicedDate": "2025-02-30", "diagnosisSequence": ["1"],
         "modifier": [{"coding": [{"code": "LEFT"}]}], "quantity": {"value": 1.00001},
         "productOrService": {"coding": [{"code": "20561"}]}, "net": {"value": 1e99}}]}
      """)
    let encounter = try #require(contents.claims.first).encounter
    #expect(
      Set(encounter.unusableValues.map(\.path.fact)) == [
        .billingNPI, .diagnosis, .lineDateOfService, .lineModifiers, .lineQuantity, .lineCharge,
      ])
    #expect(contents.rules == ["fhir-wrong-type"])
    #expect(contents.diagnostics.first?.location.path == "Claim.item[0].diagnosisSequence[0]")
  }

  @Test(arguments: ["cancelled", "draft", "entered-in-error"])
  func aClaimThatDoesNotCountIsIgnoredAndTold(_ status: String) {
    let contents = Fixture.read(
      Fixture.claimBundle.replacing(
        #""id": "c1", "status": "active""#, with: #""id": "c1", "status": "\#(status)""#))
    #expect(contents.claims.allSatisfy { $0.origin != .claim })
    #expect(contents.diagnostics.contains { $0.message.contains("`\(status)`") })
  }

  @Test func referencesThatLeadNowhereAreTold() throws {
    let contents = Fixture.read(
      Fixture.claimBundle.replacing(
        #""patient": {"reference": "Patient/p1"},"#,
        with: #""patient": {"reference": "Patient/p2"},"#,
        maxReplacements: 1))
    #expect(contents.rules.contains("fhir-reference-unresolved"))
    let encounter = try #require(contents.claims.first).encounter
    #expect(encounter.patient.birthDate == nil)
    #expect(encounter.history.visits.isEmpty)
  }
}
