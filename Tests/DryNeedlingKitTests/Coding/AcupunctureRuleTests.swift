import Testing

@testable import DryNeedlingKit

@Suite struct AcupunctureRuleTests {
  @Test func besideNeedling() throws {
    for code in ["97810", "97811", "97813", "97814"] {
      let both = try CodingCase(["20560", code])
      #expect(both.answer(1014) == .violated)
      let finding = try #require(both.findings(1014).first)
      #expect(finding.severity == .error)
      #expect(finding.conflicts.map(\.id) == ["CON-11"])
      #expect(finding.repair == Repair(.removeLine(0), needsAttestation: true))
      #expect(try CodingCase(["20560-59", code]).answer(1014) == .violated)
    }
    #expect(
      try CodingCase(["20560", "97810 @2025-03-04"], on: "2025-03-03").answer(1014) == .satisfied)
    #expect(try CodingCase(["20560", "97810"], on: nil).answer(1014) == .undetermined)
    #expect(try CodingCase(["97810"]).answer(1014) == .notApplicable)
    #expect(try CodingCase(["20560", "97110"]).answer(1014) == .notApplicable)
    #expect(try CodingCase(["20560", "97810"], on: "2019-12-31").answer(1014) == .notApplicable)
    #expect(try CodingCase(["20560", "97810"], on: "2020-01-01").answer(1014) == .violated)
  }

  @Test func addOn() throws {
    #expect(try CodingCase(["97811"]).answer(1015) == .violated)
    #expect(try CodingCase(["97814"]).answer(1015) == .violated)
    for primary in ["97810", "97813"] {
      #expect(try CodingCase([primary, "97811"]).answer(1015) == .satisfied)
      #expect(try CodingCase([primary, "97814"]).answer(1015) == .satisfied)
      #expect(try CodingCase([primary]).answer(1015) == .notApplicable)
    }
    #expect(try CodingCase(["97810", "97811 @2025-03-04"]).answer(1015) == .violated)
    #expect(try CodingCase(["97810", "97811"], on: nil).answer(1015) == .undetermined)
    #expect(try CodingCase(["97811"], on: nil).answer(1015) == .violated)
    #expect(try CodingCase(["20561", "97811"]).answer(1015) == .violated)
  }

  @Test func twoInitialCodes() throws {
    let both = try CodingCase(["97810", "97813"])
    #expect(both.answer(1016) == .violated)
    #expect(both.findings(1016).first?.path.index == 0)
    #expect(try CodingCase(["97813", "97810"]).findings(1016).first?.path.index == 1)
    #expect(try CodingCase(["97810", "97810-59"]).answer(1016) == .violated)
    #expect(try CodingCase(["97810 x2"]).answer(1016) == .violated)
    #expect(try CodingCase(["97810", "97813 @2025-03-04"]).answer(1016) == .satisfied)
    #expect(try CodingCase(["97810", "97811", "97814"]).answer(1016) == .satisfied)
    #expect(try CodingCase(["97811"]).answer(1016) == .notApplicable)
    #expect(try CodingCase(["97810", "97813"], on: nil).answer(1016) == .undetermined)
  }
}
