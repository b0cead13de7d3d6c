import Testing

@testable import DryNeedlingKit

/// What the rules on coverage say of small changes to a case that nothing stands against.
@Suite struct CoverageRuleTests {
  @Test func anEmptyClaimIsAskedTwoQuestions() throws {
    var encounter = Encounter()
    encounter.serviceLines = [ServiceLine(.needlingOneOrTwoMuscles)]
    let asked = ClaimChecker().check(encounter).findings.filter { $0.family == .eligibility }
    #expect(asked.map(\.ruleID.number) == [2001, 2202])
    #expect(asked.allSatisfy { $0.outcome == .undetermined && !$0.citations.isEmpty })
  }

  @Test func missingFactsAreAskedForTogether() throws {
    let visit = try CoverageCase().with {
      $0.condition = Condition()
      $0.renderingProvider = nil
      $0.diagnoses = []
      $0.serviceLines[0].diagnosisPointers = []
    }
    let finding = try #require(visit.finding(2016))
    #expect(
      finding.missing == [
        .diagnoses, .conditionOnset, .conditionDuration, .conditionCause, .renderingProfession,
      ])
    #expect(visit.told.filter { !$0.hasSuffix("info") } == ["2016 warning"])
    #expect(visit.decision.coverage == .undetermined)
    let blind = visit.with {
      $0.blindSpots = [
        .diagnoses, .conditionOnset, .conditionDuration, .conditionCause, .renderingProfession,
      ]
    }
    #expect(blind.told.allSatisfy { $0.hasSuffix("info") })
  }

  @Test(arguments: [
    (Profession.physician, [String]()),
    (.physicalTherapist, ["2021 error", "2301 warning"]),
    (.chiropractor, ["2021 warning", "2301 warning"]),
    (.nursePractitioner, ["2022 warning"]),
    (.acupuncturist, ["2022 warning", "2023 warning"]),
  ])
  func whoMayRenderForMedicare(_ profession: Profession, _ told: [String]) throws {
    let visit = try CoverageCase().profession(profession)
    #expect(visit.told.filter { !$0.hasPrefix("22") } == told.filter { $0 != "2202 info" })
    #expect(
      visit.finding(2021)?.conflicts.contains { $0.id == "CON-02" } ?? false
        == (profession == .physicalTherapist))
  }

  @Test func credentialsAndSupervisionOpenTheDoor() throws {
    let visit = try CoverageCase().profession(.acupuncturist).with {
      $0.renderingProvider?.qualifications.hasAcupunctureDegree = true
      $0.renderingProvider?.qualifications.hasAcupunctureLicense = true
      $0.supervisingProvider = Provider()
    }
    #expect(visit.outcome(2022) == .satisfied)
    #expect(visit.outcome(2023) == .satisfied)
    let unlicensed = visit.with {
      $0.renderingProvider?.qualifications.hasAcupunctureLicense = false
    }
    #expect(unlicensed.outcome(2022) == .violated)
    #expect(unlicensed.outcome(2021) == .satisfied)
    let misled = visit.with { $0.supervisingProvider?.profession = .massageTherapist }
    #expect(misled.outcome(2023) == .violated)
  }

  @Test func conditionsOfTheDetermination() throws {
    let visit = try CoverageCase()
    func told(_ change: (inout Encounter) throws -> Void) rethrows -> [String] {
      try visit.with(change).told
    }
    #expect(told { $0.condition.durationWeeks = 11 } == ["2013 error", "2301 warning"])
    #expect(told { $0.condition.durationWeeks = 12 } == [])
    #expect(
      try told { $0.condition.onset = try day("2025-01-01") } == ["2013 error", "2301 warning"])
    #expect(told { $0.condition.cause = .surgery } == ["2014 error", "2301 warning"])
    #expect(told { $0.patient.isPregnant = true } == ["2015 warning"])
    #expect(try visit.diagnoses("M54.59", "M96.1").told == ["2015 warning"])
    #expect(try visit.diagnoses("M54.51").told == ["2012 warning"])
    #expect(try visit.diagnoses("M54.16").told == ["2012 warning"])
    #expect(try visit.diagnoses("M79.7").told == ["2011 error", "2301 warning"])
    let muscle = try #require(try visit.diagnoses("M79.18").finding(2011))
    #expect(Set(muscle.conflicts.map(\.id)).isSuperset(of: ["CON-03"]))
    #expect(
      told { $0.claim.placeOfService = .telehealthAtHome }.filter { $0.hasPrefix("20") }
        == ["2017 error"])
    #expect(told { $0.claim.placeOfService = nil } == [])
  }

  @Test func noticesGoWithWhatIsNotPaid() throws {
    let unpaid = try CoverageCase().profession(.physicalTherapist)
    #expect(unpaid.finding(2301)?.conflicts.map(\.id) == ["CON-14"])
    for modifiers: ModifierList in [["GA"], ["GZ"], ["GX", "GY"], ["GY"]].map({ list in
      ModifierList(list.compactMap { Modifier($0) })
    }) {
      #expect(unpaid.modifiers(modifiers).outcome(2301) == .satisfied)
    }
    #expect(unpaid.modifiers([Modifier("GA")!]).outcome(2303) == .satisfied)
    #expect(unpaid.modifiers([Modifier("GY")!]).finding(2303)?.severity == .warning)
    #expect(
      unpaid.modifiers([Modifier("GX")!, Modifier("GY")!]).finding(2303)?.severity == .info)
    #expect(unpaid.modifiers([Modifier("GA")!]).finding(2021)?.denial?.group == "PR")
    #expect(unpaid.finding(2021)?.denial?.group == "CO")
    let advised = ClaimChecker().modifiers(unpaid.encounter).flatMap(\.advised)
    #expect(advised.map(\.modifier) == [Modifier("GA")!, Modifier("GZ")!])
    let paid = try CoverageCase().modifiers([Modifier("GY")!])
    #expect(paid.outcome(2302) == .violated)
    #expect(try CoverageCase().modifiers([Modifier("GA")!]).outcome(2302) == .satisfied)
  }

  @Test func unknownPayersAreAskedAndNotGuessed() throws {
    let visit = try CoverageCase().with {
      $0.coverage.payerKind = .commercial
      $0.coverage.payerName = "Prairie Mutual"
    }
    #expect(visit.told == ["2003 info"])
    #expect(visit.decision.coverage == .undetermined)
    #expect(visit.decision.questionsForPayer.count == 8)
    #expect(visit.profession(.acupuncturist).told.contains("2003 warning"))
    let therapist = visit.profession(.physicalTherapist)
    #expect(
      ClaimChecker().modifiers(therapist.encounter).first?.advised.map(\.modifier)
        == [Modifier("GP")!])
    let selfPay = visit.with {
      $0.coverage.payerKind = .selfPay
      $0.coverage.payerName = nil
    }
    #expect(selfPay.told == ["2401 info"])
    #expect(selfPay.decision.dutiesToPatient.isEstimateOwed)
    #expect(selfPay.decision.dutiesToPatient.isSuperbillUseful)
    #expect(selfPay.decision.questionsForPayer.isEmpty)
  }

  @Test func patientsReadNoCodes() throws {
    let cases = [
      try CoverageCase(), try CoverageCase().after(12), try CoverageCase().after(20),
      try CoverageCase().profession(.physicalTherapist), try CoverageCase().diagnoses("M79.7"),
      try CoverageCase().with { $0.condition = Condition() }, try CoverageCase(on: "2020-01-20"),
    ]
    for visit in cases {
      let text = visit.decision.explanationForPatient
      #expect(text.hasSuffix("This is not a promise of payment."))
      for jargon in ["KX", "2056", "M54", "M79", "NCD", "modifier", "GA", "`", "CARC", "_"] {
        #expect(!text.contains(jargon), "\(text)")
      }
    }
    #expect(
      try CoverageCase().after(20).decision.explanationForPatient.contains("have been used up"))
  }

  @Test func aSecondLineIsNotAskedTwice() throws {
    let visit = try CoverageCase().profession(.physicalTherapist).with {
      $0.serviceLines.append($0.serviceLines[0])
    }
    #expect(visit.told.filter { $0.hasPrefix("2021") }.count == 1)
    #expect(visit.told.filter { $0.hasPrefix("2301") }.count == 2)
  }
}
