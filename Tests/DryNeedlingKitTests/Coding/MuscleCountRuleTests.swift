import Testing

@testable import DryNeedlingKit

@Suite struct MuscleCountRuleTests {
  @Test func codeTooHigh() throws {
    let high = try CodingCase(["20561"])
    let found = try #require(try high.muscles("trapezius", "trapezius").findings(1001).first)
    #expect(found.severity == .error)
    #expect(found.message.contains("1 muscle"))
    #expect(found.message.contains("several points"))
    #expect(
      found.repair
        == Repair(.replaceProcedure(.needlingOneOrTwoMuscles, line: 0), needsAttestation: false))
    #expect(
      try high.muscles("trapezius", "infraspinatus", "supraspinatus").answer(1001) == .satisfied)
    #expect(high.answer(1001) == .undetermined)
    #expect(try high.muscles("both trapezius", "infraspinatus").answer(1001) == .undetermined)
    #expect(try CodingCase(["20560"]).muscles("trapezius").answer(1001) == .notApplicable)
    #expect(try high.muscles().answer(1001) == .violated)
    #expect(try CodingCase(["20560"]).muscles().answer(1001) == .violated)
    #expect(try CodingCase(["20560"]).group("plantar fascia").answer(1001) == .violated)
    #expect(try CodingCase(["97110"]).muscles("trapezius").answer(1001) == .notApplicable)
    // Before the code existed, another rule says so.
    let old = try CodingCase(["20561"], on: "2019-12-31").muscles("trapezius")
    #expect(old.answer(1001) == .notApplicable)
    #expect(
      try CodingCase(["20561"], on: "2020-01-01").muscles("trapezius").answer(1001) == .violated)
  }

  @Test func bothCodesGetNoRepairOfOne() throws {
    let both = try CodingCase(["20560", "20561"]).muscles("trapezius")
    #expect(both.answer(1001) == .violated)
    #expect(both.findings(1001).first?.repair == nil)
  }

  @Test func codeTooLow() throws {
    let low = try CodingCase(["20560"])
    let three = try low.muscles("trapezius", "infraspinatus", "supraspinatus")
    #expect(three.answer(1002) == .violated)
    #expect(
      three.findings(1002).first?.repair
        == Repair(.replaceProcedure(.needlingThreeOrMoreMuscles, line: 0), needsAttestation: false))
    #expect(try low.muscles("trapezius", "infraspinatus").answer(1002) == .satisfied)
    #expect(low.answer(1002) == .undetermined)
    #expect(low.findings(1002).first?.missing == [.muscles])
    #expect(try low.muscles("both trapezius", "infraspinatus").answer(1002) == .undetermined)
    #expect(try CodingCase(["20561"]).answer(1002) == .notApplicable)
    #expect(try CodingCase(["20560"], on: "2019-12-31").answer(1002) == .notApplicable)
    let both = try CodingCase(["20560", "20561"]).muscles(
      "trapezius", "infraspinatus", "supraspinatus")
    #expect(both.answer(1002) == .notApplicable)
    let days = try CodingCase(["20560 @2025-03-03", "20561 @2025-03-10"], on: nil).muscles(
      "trapezius", "infraspinatus", "supraspinatus")
    #expect(days.answer(1002) == .undetermined)
    #expect(days.findings(1002).first?.missing == [.dateOfService])
    let named = try CodingCase(["20560 @2025-03-03", "20561 @2025-03-10"], on: "2025-03-03")
      .muscles(
        "trapezius", "infraspinatus", "supraspinatus")
    #expect(named.answer(1002) == .violated)
    #expect(named.answer(1001) == .undetermined)
  }

  @Test func groupWords() throws {
    let visit = try CodingCase(["20561"])
    let cuff = ["supraspinatus", "infraspinatus", "teres minor", "subscapularis"]
    func withCuff(_ visit: CodingCase) throws -> CodingCase {
      try visit.group("rotator cuff", of: cuff[0], cuff[1], cuff[2], cuff[3])
    }
    let open = try withCuff(visit)
    #expect(open.answer(1003) == .undetermined)
    let finding = try #require(open.findings(1003).first)
    #expect(finding.severity == .warning)
    #expect(finding.path.description == "needling.muscles[0]")
    #expect(finding.remedy.contains("ask which"))
    let decided = try withCuff(visit.muscles("trapezius", "deltoid", "levator scapulae"))
    #expect(decided.answer(1003) == .undetermined)
    #expect(decided.findings(1003).first?.severity == .info)
    #expect(try visit.muscles("trapezius").answer(1003) == .satisfied)
    #expect(visit.answer(1003) == .notApplicable)
    #expect(
      try visit.muscles("trapezius").group("vmo", of: "vastus medialis").answer(1003) == .satisfied)
    #expect(try visit.muscles("trapezius").group("fascia").answer(1003) == .undetermined)
  }

  @Test func wordsNotRecognized() throws {
    let visit = try CodingCase(["20561"])
    let open = try visit.muscles("trapezius", "?the `sore`\nspot")
    #expect(open.answer(1004) == .undetermined)
    let finding = try #require(open.findings(1004).first)
    #expect(finding.message.hasPrefix("`the 'sore' spot`"))
    #expect(finding.path.index == 1)
    #expect(finding.severity == .warning)
    let decided = try visit.muscles("trapezius", "deltoid", "levator scapulae", "?spot")
    #expect(decided.findings(1004).first?.severity == .info)
    #expect(try visit.muscles("trapezius").answer(1004) == .satisfied)
    #expect(visit.answer(1004) == .notApplicable)
    let long = try visit.muscles("?" + String(repeating: "x", count: 10_000))
    #expect(try #require(long.findings(1004).first).message.utf8.count < 200)
  }

  @Test func bothSides() throws {
    let visit = try CodingCase(["20561"])
    let open = try visit.muscles("left trapezius", "right trapezius", "deltoid")
    #expect(open.answer(1005) == .undetermined)
    let finding = try #require(open.findings(1005).first)
    #expect(finding.message.contains("`trapezius`"))
    #expect(finding.severity <= .warning)
    #expect(try visit.muscles("both trapezius").answer(1005) == .satisfied)
    #expect(
      try visit.muscles("both trapezius", "deltoid", "infraspinatus").answer(1005) == .satisfied)
    #expect(try visit.muscles("left trapezius", "right deltoid").answer(1005) == .notApplicable)
  }

  @Test func aWordMoreNeverSilencesAViolation() throws {
    let high = try CodingCase(["20561"])
    #expect(try high.muscles("trapezius").answer(1001) == .violated)
    #expect(try high.muscles("trapezius", "?spot").answer(1001) == .undetermined)
    #expect(try high.muscles("trapezius", "?spot").answer(1004) == .undetermined)
  }
}
