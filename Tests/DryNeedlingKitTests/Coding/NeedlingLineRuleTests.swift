import Testing

@testable import DryNeedlingKit

@Suite struct NeedlingLineRuleTests {
  @Test func injectate() throws {
    let visit = try CodingCase(["20560"]).muscles("trapezius")
    #expect(visit.answer(1006) == .notApplicable)
    #expect(visit.session { $0.injectate = "" }.answer(1006) == .satisfied)
    let injected = visit.session { $0.injectate = "lidocaine" }
    #expect(injected.answer(1006) == .violated)
    #expect(
      injected.findings(1006).first?.repair
        == Repair(.replaceProcedure(Codes.triggerPoints1or2, line: 0), needsAttestation: true))
    let three = try CodingCase(["20561"]).muscles("trapezius", "deltoid", "infraspinatus").session {
      $0.injectate = "saline"
    }
    #expect(try #require(three.findings(1006).first).remedy.contains("20553"))
    let unknown = try CodingCase(["20561"]).session { $0.injectate = "saline" }
    #expect(unknown.answer(1006) == .violated)
    #expect(unknown.findings(1006).first?.repair == nil)
    let both = try CodingCase(["20560", "20552-59"]).muscles("trapezius").session {
      $0.injectate = "saline"
    }
    #expect(both.answer(1006) == .undetermined)
    let otherDay = try CodingCase(["20560", "20552 @2025-03-10"]).muscles("trapezius").session {
      $0.injectate = "saline"
    }
    #expect(otherDay.answer(1006) == .violated)
    let days = try CodingCase(["20560 @2025-03-03", "20560 @2025-03-10"], on: nil).session {
      $0.injectate = "saline"
    }
    #expect(days.answer(1006) == .undetermined)
  }

  @Test func units() throws {
    #expect(try CodingCase(["20560"]).answer(1007) == .satisfied)
    let two = try CodingCase(["20560 x2"])
    #expect(two.answer(1007) == .violated)
    let finding = try #require(two.findings(1007).first)
    #expect(finding.severity == .error)
    #expect(
      finding.repair == Repair(.setQuantity(ServiceQuantity(1), line: 0), needsAttestation: false))
    #expect(finding.conflicts.map(\.id) == ["CON-15"])
    #expect(try CodingCase(["20560 x1.5"]).answer(1007) == .notApplicable)
    #expect(try CodingCase(["20560 x0"]).answer(1007) == .notApplicable)
    #expect(try CodingCase(["20560 x2"], on: "2019-12-31").answer(1007) == .notApplicable)
    #expect(try CodingCase(["20560 x2"], on: "2020-01-01").answer(1007) == .violated)
    let unstated = try CodingCase(["20560"]).with { $0.serviceLines[0].quantity = nil }
    #expect(unstated.answer(1007) == .undetermined)
    #expect(unstated.findings(1007).first?.missing == [.lineQuantity])
    #expect(unstated.findings(1007).first?.severity == .info)
    let minutes = try CodingCase(["20560 x15"]).with {
      $0.serviceLines[0].quantityBasis = .minutes
    }
    #expect(minutes.answer(1007) == .notApplicable)
  }

  @Test func unitsOfSeveralLinesAddUp() throws {
    #expect(try CodingCase(["20561", "20561-76"]).answer(1007) == .violated)
    #expect(try CodingCase(["20561-LT", "20561-RT"]).findings(1007).count == 2)
    #expect(
      try CodingCase(["20561 @2025-03-03", "20561 @2025-03-10"], on: nil).answer(1007) == .satisfied
    )
    #expect(try CodingCase(["20561", "20561"], on: nil).answer(1007) == .undetermined)
    #expect(
      try CodingCase(["20561 @2025-03-03 >2025-03-10", "20561 @2025-03-10"]).answer(1007)
        == .undetermined)
  }

  @Test func bothCodes() throws {
    let both = try CodingCase(["20560", "20561"])
    #expect(both.answer(1008) == .violated)
    #expect(both.findings(1008).count == 1)
    #expect(both.findings(1008).first?.repair == nil)
    #expect(
      try both.muscles("trapezius").findings(1008).first?.repair
        == Repair(.removeLine(1), needsAttestation: false))
    #expect(
      try both.muscles("trapezius", "deltoid", "infraspinatus").findings(1008).first?.repair
        == Repair(.removeLine(0), needsAttestation: false))
    #expect(
      try CodingCase(["20560 @2025-03-03", "20561 @2025-03-04"], on: nil).answer(1008) == .satisfied
    )
    #expect(try CodingCase(["20560", "20561"], on: nil).answer(1008) == .undetermined)
    #expect(try CodingCase(["20560"]).answer(1008) == .satisfied)
    #expect(try CodingCase(["97110"]).answer(1008) == .notApplicable)
    let providers = try both.with {
      $0.serviceLines[0].renderingProvider = try CodingCase.provider("1234567893")
      $0.serviceLines[1].renderingProvider = try CodingCase.provider("1245319599")
    }
    #expect(providers.answer(1008) == .undetermined)
  }

  @Test func before2020() throws {
    let old = try CodingCase(["20561"], on: "2019-12-31")
    #expect(old.answer(1009) == .violated)
    #expect(
      old.findings(1009).first?.repair
        == Repair(
          .replaceProcedure(Codes.unlistedMusculoskeletal, line: 0), needsAttestation: false))
    #expect(try CodingCase(["20561"], on: "2020-01-01").answer(1009) == .satisfied)
    #expect(try CodingCase(["20561"], on: nil).answer(1009) == .undetermined)
    #expect(try CodingCase(["20999"], on: "2019-12-31").answer(1009) == .notApplicable)
    #expect(
      try CodingCase(["20561 @2019-12-31", "20561 @2020-01-01"], on: nil).findings(1009).count == 1)
  }

  @Test func acupunctureBilledAsNeedling() throws {
    let visit = try CodingCase(["20560"])
    #expect(visit.session { $0.technique = .acupuncture }.answer(1021) == .violated)
    #expect(visit.session { $0.technique = .deep }.answer(1021) == .satisfied)
    #expect(visit.answer(1021) == .notApplicable)
    let days = try CodingCase(["20560 @2025-03-03", "20560 @2025-03-10"], on: nil)
    #expect(days.session { $0.technique = .acupuncture }.answer(1021) == .undetermined)
  }

  @Test func stimulation() throws {
    let visit = try CodingCase(["20560", "97032"]).muscles("trapezius")
    #expect(visit.answer(1022) == .notApplicable)
    let electrical = visit.session { $0.technique = .electrical }
    #expect(electrical.answer(1022) == .undetermined)
    let alone = try CodingCase(["20560", "97110"]).session { $0.technique = .electrical }
    #expect(alone.answer(1022) == .satisfied)
    let otherDay = try CodingCase(["20560", "97032 @2025-03-10"]).session {
      $0.technique = .electrical
    }
    #expect(otherDay.answer(1022) == .satisfied)
  }
}
