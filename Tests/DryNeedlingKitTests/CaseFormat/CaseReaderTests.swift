import Testing

@testable import DryNeedlingKit

@Suite struct CaseReaderTests {
  static let full = """
    {"claim":"DNV13","frequency":"7","payerControlNumber":"PCN1","totalCharge":"120.00",
     "placeOfService":"11","date":"2025-03-03","priorAuthorization":"PA1","referralNumber":"RN1",
     "form":"professional",
     "patient":{"birthDate":"1950-04-02","pregnant":false,"state":"CO"},
     "payer":{"name":"Some Payer","id":"00123","filingIndicator":"MB","kind":"medicare",
              "memberId":"M1","order":"primary","medicareSecondaryReason":"12"},
     "billingProvider":{"npi":"1234567893","taxonomy":"225100000X","profession":"PT",
       "person":true,"state":"CO",
       "qualifications":{"needlingTrainingHours":54,"needlingCertification":true,
         "acupunctureDegree":false,"acupunctureLicense":false}},
     "renderingProvider":{"npi":"1234567893"},
     "supervisingProvider":"MD",
     "referringProvider":{"profession":"physician"},
     "serviceFacility":{"npi":"1234567893","state":"WY"},
     "diagnoses":["M54.50",{"code":"724.2","codeSet":"icd-9-cm"}],
     "lines":[{"code":"20561","modifiers":["KX","59"],"units":1,"charge":45.5,
       "date":"2025-03-03","lastDate":"2025-03-04","placeOfService":"12","pointers":[2,1],
       "controlNumber":"L1","description":"needling","renderingProvider":{"taxonomy":"207Q00000X"},
       "supervisingProvider":{"state":"UT"},"serviceFacility":{"state":"NM"},
       "priorAuthorization":"PA2"},
      {"code":"00100","minutes":"15.5"},
      "20560-gp-59"],
     "needling":{"muscles":["left trapezius",{"name":"infraspinatus","side":"right"},"gluteus medius"],
       "needles":6,"needleSize":{"diameterMillimeters":0.30,"lengthMillimeters":50},
       "technique":"deep","minutes":10,"twitchResponse":true,"injectate":""},
     "condition":{"onset":"2024-10-01","weeks":20,"cause":"nonspecific","improvement":true,
       "initialTreatment":"2024-12-01","accident":"2024-09-30","accidentKind":"auto"},
     "notes":["first",{"text":"second","line":1}],
     "history":{"complete":true,"visits":["2025-01-06",{"date":"20250108","kind":"acupuncture"}]},
     "blindSpots":["needling.muscles","notes"],
     "expect":{"verdict":"warn"},"description":"all keys","$schema":"case.schema.json"}
    """

  func read(_ text: String) -> CaseFile { CaseReader.read(Array(text.utf8)) }

  @Test func everyKeyIsRead() throws {
    let file = read(Self.full)
    #expect(file.diagnostics.map(\.message) == [])
    let encounter = try #require(file.cases.first).encounter
    #expect(encounter.unusableValues == [])
    #expect(encounter.claimNumber == "DNV13")
    #expect(encounter.claim.frequency == .replacement)
    #expect(encounter.claim.payerControlNumber == "PCN1")
    #expect(encounter.claim.totalCharge == Money(cents: 12_000))
    #expect(encounter.claim.placeOfService == .office)
    #expect(encounter.claim.dateOfService == CalendarDate("2025-03-03"))
    #expect(encounter.claim.priorAuthorization == "PA1")
    #expect(encounter.claim.referralNumber == "RN1")
    #expect(encounter.claim.kind == .professional)
    #expect(encounter.patient.birthDate == CalendarDate("1950-04-02"))
    #expect(encounter.patient.isPregnant == false)
    #expect(encounter.patient.state == USState("CO"))
    #expect(encounter.coverage.payerName == "Some Payer")
    #expect(encounter.coverage.payerIdentifier == "00123")
    #expect(encounter.coverage.filingIndicator == "MB")
    #expect(encounter.coverage.payerKind == .medicare)
    #expect(encounter.coverage.memberIdentifier == "M1")
    #expect(encounter.coverage.order == .primary)
    #expect(encounter.coverage.medicareSecondaryReason == "12")
    let billing = try #require(encounter.billingProvider)
    #expect(billing.npi == NPI("1234567893"))
    #expect(billing.taxonomy == TaxonomyCode("225100000X"))
    #expect(billing.profession == .physicalTherapist)
    #expect(billing.isPerson == true)
    #expect(billing.state == USState("CO"))
    #expect(billing.qualifications.needlingTrainingHours == 54)
    #expect(billing.qualifications.hasNeedlingCertification == true)
    #expect(billing.qualifications.hasAcupunctureDegree == false)
    #expect(billing.qualifications.hasAcupunctureLicense == false)
    #expect(encounter.renderingProvider?.npi == NPI("1234567893"))
    #expect(encounter.supervisingProvider?.profession == .physician)
    #expect(encounter.referringProvider?.profession == .physician)
    #expect(encounter.serviceFacility?.npi == NPI("1234567893"))
    #expect(encounter.serviceFacility?.state == USState("WY"))
    #expect(
      encounter.diagnoses == [
        Diagnosis(DiagnosisCode("M54.50")), Diagnosis(nil, codeSet: .icd9cm),
      ])
    #expect(encounter.blindSpots == [.muscles, .notes])
  }

  @Test func everyKeyOfTheListsIsRead() throws {
    let encounter = try #require(read(Self.full).cases.first).encounter
    #expect(encounter.serviceLines.count == 3)
    let line = try #require(encounter.serviceLines.first)
    #expect(line.procedure == .needlingThreeOrMoreMuscles)
    #expect(line.modifiers.description == "KX 59")
    #expect(line.quantity == ServiceQuantity(1))
    #expect(line.quantityBasis == .units)
    #expect(line.charge == Money(cents: 4550))
    #expect(line.dateOfService == CalendarDate("2025-03-03"))
    #expect(line.lastDateOfService == CalendarDate("2025-03-04"))
    #expect(line.placeOfService == PlaceOfService("12"))
    #expect(Array(line.diagnosisPointers) == [2, 1])
    #expect(line.controlNumber == "L1")
    #expect(line.procedureDescription == "needling")
    #expect(line.renderingProvider?.taxonomy == TaxonomyCode("207Q00000X"))
    #expect(line.supervisingProvider?.state == USState("UT"))
    #expect(line.serviceFacilityState == USState("NM"))
    #expect(line.priorAuthorization == "PA2")
    #expect(encounter.serviceLines[1].quantity == ServiceQuantity("15.5"))
    #expect(encounter.serviceLines[1].quantityBasis == .minutes)
    #expect(encounter.serviceLines[2].procedure == .needlingOneOrTwoMuscles)
    #expect(encounter.serviceLines[2].modifiers.description == "GP 59")
    #expect(encounter.serviceLines[2].quantity == nil)
    let needling = try #require(encounter.needling)
    #expect(needling.muscles?.map(\.side) == [.left, .right, .unstated])
    #expect(needling.muscles?.first?.site == Muscle(named: "trapezius").map(NeedledSite.muscle))
    #expect(needling.needleCount == 6)
    #expect(needling.needleDiameterHundredths == 30)
    #expect(needling.needleLengthMillimeters == 50)
    #expect(needling.technique == .deep)
    #expect(needling.minutesInPlace == 10)
    #expect(needling.twitchResponse == true)
    #expect(needling.hasInjectate == false)
    #expect(encounter.condition.onset == CalendarDate("2024-10-01"))
    #expect(encounter.condition.durationWeeks == 20)
    #expect(encounter.condition.cause == .nonspecific)
    #expect(encounter.condition.improvement == true)
    #expect(encounter.condition.initialTreatment == CalendarDate("2024-12-01"))
    #expect(encounter.condition.accident == CalendarDate("2024-09-30"))
    #expect(encounter.condition.accidentKind == .auto)
    #expect(encounter.notes == [ClinicalNote("first"), ClinicalNote("second", lineIndex: 0)])
    #expect(encounter.history.isComplete)
    #expect(encounter.history.visits.map(\.date.description) == ["2025-01-06", "2025-01-08"])
    #expect(encounter.history.visits.map(\.kind) == [.dryNeedling, .acupuncture])
  }

  @Test func aFileHoldsOneCaseAListALineEachOrAnEnvelope() {
    let one = #"{"claim":"A"}"#
    let two = #"{"claim":"B"}"#
    for text in [
      "[\(one),\(two)]", "[\n\(one),\n\(two)\n]", "\(one)\n\(two)\n", "\(one)\r\n\r\n\(two)",
      #"{"cases":[\#(one),\#(two)]}"#, #"{"description":"d",\#n"cases":[\#(one),\#(two)]}"#,
      "\u{FEFF}\(one)\n\(two)",
    ] {
      let file = read(text)
      #expect(file.cases.map(\.encounter.claimNumber) == ["A", "B"], "\(text)")
      #expect(file.diagnostics.isEmpty, "\(text)")
    }
    #expect(read(" \n\t").cases.isEmpty)
    #expect(read("").diagnostics.isEmpty)
    #expect(read("{}").cases.map(\.encounter) == [Encounter()])
  }

  /// What a handler does to an encounter stays its own.
  @Test func aChangedEncounterChangesNoOther() {
    let lines =
      #"{"claim":"A","lines":["20560"],"needling":{"muscles":["soleus"]}}"#
      + "\n" + #"{"claim":"B"}"# + "\n"
    var read: [Encounter] = []
    let claim: CaseReader.ClaimHandler = { encounter, _ in
      read.append(encounter)
      encounter.history.visits = [Visit(CalendarDate("2025-01-06")!)]
      encounter.serviceLines = [ServiceLine(.needlingThreeOrMoreMuscles)]
      encounter.needling = NeedlingSession()
      encounter.record = VisitRecord()
    }
    var reader = CaseReader()
    reader.push(Array(lines.utf8), claim: claim, diagnostic: { _ in })
    reader.finish(claim: claim, diagnostic: { _ in })
    var second = Encounter()
    second.claimNumber = "B"
    #expect(read.count == 2 && read.last == second)
  }

  @Test func aBrokenLineHidesNoOther() {
    for broken in [
      #"{"claim":"X",}"#, #"{"claim":"X""#, #"{"claim":"X"#, "nonsense", #"{"claim":}"#, "]",
      #"{"claim":"\#u{1}"}"#,
    ] {
      for position in 0..<3 {
        var lines = [#"{"claim":"A"}"#, #"{"claim":"B"}"#]
        lines.insert(broken, at: position)
        let file = read(lines.joined(separator: "\n"))
        #expect(file.cases.map(\.encounter.claimNumber) == ["A", "B"], "\(broken) at \(position)")
        #expect(file.diagnostics.map(\.ruleName) == ["case-malformed"])
        #expect(file.diagnostics.map(\.location.line) == [position + 1])
      }
    }
  }
}
