import DryNeedlingKit
import DryNeedlingX12
import Testing

/// What stands in a claim and in the levels above it.
@Suite struct ClaimReadingTests {
  private let levels = X12ClaimReader.read(Fixture.levels)

  @Test func theWholeFileIsReadInSilence() {
    #expect(levels.diagnostics.isEmpty)
    #expect(
      levels.encounters.map(\.claimNumber) == ["RB-1001", "RB-1002", "RB-1003", "RB-1004"])
    #expect(levels.encounters.allSatisfy { $0.unusableValues.isEmpty })
    #expect(levels.summary.interchanges == 1)
    #expect(levels.summary.professionalTransactions == 1)
    #expect(levels.claims.allSatisfy { $0.sourceMap.isTest })
  }

  @Test func theHeaderOfAClaim() throws {
    let claim = try #require(levels.encounters.first).claim
    #expect(claim.frequency == .replacement)
    #expect(claim.payerControlNumber == "PAYER123")
    #expect(claim.totalCharge == Money(cents: 16050))
    #expect(claim.placeOfService == .office)
    #expect(claim.priorAuthorization == "AUTH9")
    #expect(claim.referralNumber == "REFER1")
    #expect(claim.kind == .professional)
    #expect(claim.dateOfService == nil)
    let second = try #require(levels.encounters.dropFirst().first).claim
    #expect(second.frequency == .original)
    #expect(second.payerControlNumber == nil)
    #expect(second.placeOfService == .telehealthElsewhere)
  }

  @Test func patientsComeFromTheirLevel() throws {
    let patients = levels.encounters.map(\.patient)
    #expect(patients[0].birthDate == CalendarDate("1950-04-02"))
    #expect(patients[0].isPregnant == true)
    #expect(patients[0].state == USState("WY"))
    // The second claim of the same subscriber.
    #expect(patients[1] == patients[0])
    #expect(patients[2].birthDate == CalendarDate("2010-07-19"))
    #expect(patients[2].state == USState("TX"))
    #expect(patients[2].isPregnant == nil)
    #expect(patients[3].birthDate == CalendarDate("1972-02-28"))
  }

  @Test func thePayerIsTheOneTheClaimGoesTo() throws {
    let coverages = levels.encounters.map(\.coverage)
    #expect(coverages[0].payerName == "NOVITAS SOLUTIONS MEDICARE")
    #expect(coverages[0].payerIdentifier == "04412")
    #expect(coverages[0].filingIndicator == "MB")
    #expect(coverages[0].payerKind == .medicare)
    #expect(coverages[0].memberIdentifier == "1EG4TE5MK73")
    #expect(coverages[0].order == .primary)
    #expect(coverages[0].medicareSecondaryReason == "12")
    #expect(coverages[1] == coverages[0])
    #expect(coverages[2].payerName == "AETNA")
    #expect(coverages[2].order == .secondary)
    #expect(coverages[2].payerKind == .commercial)
    #expect(coverages[2].medicareSecondaryReason == nil)
    #expect(coverages[3].order == .tertiary)
    #expect(coverages[3].payerKind == .medicaid)
  }

  @Test func providersAndTheirOverrides() throws {
    let first = try #require(levels.encounters.first)
    let billing = try #require(first.billingProvider)
    #expect(billing.npi == NPI("1200000010"))
    #expect(billing.taxonomy == TaxonomyCode("261QP2000X"))
    #expect(billing.isPerson == false)
    // Not the state of the pay-to address.
    #expect(billing.state == USState("CO"))
    #expect(first.renderingProvider?.npi == NPI("1400000034"))
    #expect(first.renderingProvider?.taxonomy == TaxonomyCode("225100000X"))
    #expect(first.renderingProvider?.isPerson == true)
    #expect(first.supervisingProvider?.npi == NPI("1600000057"))
    #expect(first.referringProvider?.npi == NPI("1300000027"))
    #expect(first.serviceFacility?.npi == NPI("1500000041"))
    #expect(first.serviceFacility?.state == USState("CO"))
    #expect(first.serviceLines[0].renderingProvider == nil)
    #expect(first.serviceLines[0].serviceFacilityState == nil)
    #expect(first.serviceLines[1].renderingProvider?.npi == NPI("1700000064"))
    #expect(first.serviceLines[1].renderingProvider?.taxonomy == TaxonomyCode("225X00000X"))
    #expect(first.serviceLines[1].supervisingProvider?.npi == NPI("1012345678"))
    #expect(first.serviceLines[1].serviceFacilityState == USState("UT"))
    // The next claim has none of it.
    let second = levels.encounters[1]
    #expect(second.billingProvider == billing)
    #expect(second.renderingProvider == nil)
    #expect(second.supervisingProvider == nil)
    #expect(second.serviceFacility == nil)
    // A billing provider who is a person stands in for the rendering provider.
    let solo = levels.encounters[3]
    #expect(solo.billingProvider?.isPerson == true)
    #expect(solo.billingProvider?.npi == NPI("1700000064"))
    #expect(solo.billingProvider?.knownProfession == .physicalTherapist)
    #expect(solo.renderingProvider == nil)
  }

  @Test func serviceLines() throws {
    let lines = try #require(levels.encounters.first).serviceLines
    #expect(lines.map(\.procedure) == [ProcedureCode("99213"), .needlingThreeOrMoreMuscles])
    #expect(lines[0].modifiers.map(\.description) == ["25"])
    #expect(lines[1].modifiers.map(\.description) == ["GP", "59", "KX", "XS"])
    #expect(lines[1].procedureDescription == "NEEDLING OF THREE MUSCLES")
    #expect(lines[1].charge == Money(cents: 6550))
    #expect(lines[1].quantity == ServiceQuantity(thousandths: 1500))
    #expect(lines[1].quantityBasis == .units)
    #expect(lines[1].placeOfService == PlaceOfService(number: 12))
    #expect(Array(lines[1].diagnosisPointers) == [1, 3])
    #expect(lines[1].dateOfService == CalendarDate("2025-03-03"))
    #expect(lines[1].lastDateOfService == CalendarDate("2025-03-04"))
    #expect(lines[1].controlNumber == "1001B")
    #expect(lines[1].priorAuthorization == "LINEAUTH")
    #expect(lines[0].priorAuthorization == nil)
    #expect(lines[0].lastDateOfService == nil)
    let minutes = levels.encounters[1].serviceLines[0]
    #expect(minutes.quantityBasis == .minutes)
    #expect(minutes.quantity?.whole == 15)
  }

  @Test func diagnosesNotesAndConditions() throws {
    let first = try #require(levels.encounters.first)
    #expect(first.diagnoses.map(\.code?.description) == ["M54.50", "M79.18", "G44.209"])
    #expect(first.diagnoses.allSatisfy { $0.codeSet == .icd10cm })
    #expect(levels.encounters[1].diagnoses.map(\.codeSet) == [.icd9cm])
    #expect(
      first.notes == [
        ClinicalNote("SEEN FOR LOW BACK PAIN"),
        ClinicalNote("LEFT MULTIFIDUS AND MORE", lineIndex: 1),
      ])
    #expect(levels.encounters[1].notes.isEmpty)
    #expect(first.condition.onset == CalendarDate("2024-10-14"))
    #expect(first.condition.initialTreatment == CalendarDate("2024-11-01"))
    #expect(first.condition.accident == CalendarDate("2024-10-01"))
    #expect(first.condition.accidentKind == .auto)
    #expect(levels.encounters[1].condition == Condition())
  }

  @Test func blindSpotsAreWhatAnX12ClaimHasNoPlaceFor() throws {
    let spots = try #require(levels.encounters.first).blindSpots
    for fact in [Fact.muscles, .needleCount, .twitchResponse, .visitHistory, .conditionCause] {
      #expect(spots.contains(fact))
    }
    for fact in [Fact.conditionOnset, .patientPregnancy, .renderingTaxonomy, .notes] {
      #expect(!spots.contains(fact))
    }
  }

  @Test func unusableValuesAreKeptWithTheirPlace() throws {
    let claim = try #require(X12ClaimReader.read(Fixture.unusable).claims.first)
    let values = claim.encounter.unusableValues
    let told = values.map { "\($0.path): \($0.text)" }
    #expect(
      told == [
        "billingProvider.taxonomy: 207Q", "billingProvider.npi: 1234567890",
        "billingProvider.state: ZZ", "payer.filingIndicator: QQ", "patient.state: XX",
        "patient.birthDate: 19500231", "totalCharge: 16O", "placeOfService: 1A",
        "condition.onset: 20241314", "condition.initialTreatment: 2024",
        "condition.accident: 20240230", "diagnoses[0]: 5450M", "diagnoses[1]: ABF:",
        "renderingProvider.npi: 14000000", "renderingProvider.taxonomy: 22510",
        "serviceFacility.npi: 1500000040", "serviceFacility.state: CC", "lines[0].code: 2056",
        "lines[0].modifiers[0]: G", "lines[0].charge: 9.999", "lines[0].units: one",
        "lines[0].placeOfService: 7", "lines[0].pointers[0]: A", "lines[0].date: 20250230",
        "lines[1].code: ER:20560", "lines[1].date: 20250303-2025",
        "lines[2].placeOfService: 1", "lines[2].lastDate: 20251303",
        "lines[2].renderingProvider.npi: 1",
        "lines[2].renderingProvider.taxonomy: 1", "lines[2].supervisingProvider.npi: 2",
        "lines[2].serviceFacility.state: QQ",
      ])
    // What is said to be unusable stands where it is said to stand.
    for value in values {
      let place = claim.sourceMap.location(of: value.path)
      let rest = String(decoding: Fixture.unusable[place.byte...], as: UTF8.self)
      let element = rest.prefix { $0 != "*" && $0 != "~" }
      #expect(element.contains(value.text) || value.text.hasSuffix(element), "\(value)")
    }
    let line = claim.encounter.serviceLines[0]
    #expect(line.procedure == nil)
    #expect(line.modifiers.map(\.description) == ["59"])
    #expect(Array(line.diagnosisPointers) == [31, 31])
    #expect(claim.encounter.coverage.filingIndicator == "QQ")
    #expect(claim.encounter.coverage.payerKind == nil)
    #expect(claim.encounter.serviceLines.count == 3)
  }

  @Test func moreThanFourModifiersAreKept() throws {
    let text = Fixture.text(Fixture.small).replacing(
      "HC:20560*", with: "HC:20560:GP:59:KX:XS:CQ:GA*")
    let line = try #require(X12ClaimReader.read(text).encounters.first?.serviceLines.first)
    #expect(line.modifiers.map(\.description) == ["GP", "59", "KX", "XS", "CQ", "GA"])
    #expect(line.procedureDescription == nil)
  }

  @Test func aSubscriberWhoIsNotThePatientGivesNoPatientFacts() throws {
    let text = Fixture.text(Fixture.small).replacing("SBR*P*18*", with: "SBR*P**").replacing(
      "NM1*PR*2", with: "DMG*D8*19500101*F~\nNM1*PR*2")
    let encounter = try #require(X12ClaimReader.read(text).encounters.first)
    #expect(encounter.patient == Patient())
    #expect(encounter.coverage.memberIdentifier == "1EG4TE5MK73")
  }

  @Test func anAuthorisationOfAnotherPayerIsNotTheClaims() throws {
    let text = Fixture.text(Fixture.small).replacing(
      "HI*ABK:M5450~\nLX*1~\nSV1*HC:20560",
      with: "HI*ABK:M5450~\nSBR*S*18*******CI~\nREF*G1*OTHER~\nREF*F8*X~\nNTE*ADD*X~\n"
        + "NM1*82*1*A*B****XX*1400000034~\nLX*1~\nSV1*HC:20560")
    let encounter = try #require(X12ClaimReader.read(text).encounters.first)
    #expect(encounter.claim.priorAuthorization == nil)
    #expect(encounter.claim.payerControlNumber == nil)
    #expect(encounter.notes.isEmpty)
    #expect(encounter.renderingProvider == nil)
    #expect(encounter.coverage.payerKind == .medicare)
    #expect(encounter.serviceLines.count == 1)
  }
}
