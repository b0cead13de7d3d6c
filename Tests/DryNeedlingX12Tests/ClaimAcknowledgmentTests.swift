import DryNeedlingKit
import Testing

@testable import DryNeedlingX12

/// Answers to what claims say (277CA).
@Suite struct ClaimAcknowledgmentTests {
  private static let day = CalendarDate("2025-03-05")

  private static func answer(_ text: String) throws -> (
    text: String, answer: ClaimAcknowledgment
  )? {
    let day = try #require(day)
    let answer = ClaimAcknowledgment(
      to: Array(text.utf8), checker: ClaimChecker(asOf: day), on: day)
    return answer.map { (Fixture.text($0.bytes), $0) }
  }

  @Test func aClaimWithoutErrorsIsTaken() throws {
    let (text, answer) = try #require(try Self.answer(ExampleText.claims))
    #expect(answer.answers.map(\.isAccepted) == [true])
    #expect(answer.acceptedCount == 1 && answer.rejectedCount == 0)
    #expect(text.contains("STC*A2:20*20250305*WQ*"))
    #expect(text.contains("QTY*90*1~"))
    #expect(!text.contains("*U*"))
    #expect(text.contains("GS*HN*"))
  }

  /// Faults that a clearinghouse looks for, and what it says of them.
  @Test(arguments: [
    ("*60*UN*1*", "*60*UN*0*", "A7:476", "units-not-positive"),
    ("*1234567893~", "*1234567890~", "A7:562:85", "npi-not-valid"),
    ("ABK:M5450", "ABK:M545", "A7:254", "diagnosis-not-specific"),
  ])
  func aFaultIsToldInCodes(from: String, to: String, codes: String, rule: String) throws {
    let broken = ExampleText.claims.replacing(from, with: to, maxReplacements: 1)
    try #require(broken != ExampleText.claims)
    let (text, answer) = try #require(try Self.answer(broken))
    #expect(answer.rejectedCount == 1)
    let names = answer.answers.flatMap(\.statuses).compactMap { status in
      ClaimChecker.rules.first { $0.id == status.rule }?.name
    }
    #expect(names.contains(rule))
    #expect(text.contains("STC*\(codes)*20250305*U*"))
    #expect(!text.contains("STC*A2:20"))
    #expect(text.contains("QTY*AA*1~"))
  }

  @Test func aLineIsNamedByItsNumberAndTheClaimByItsOwn() throws {
    let claims = """
      ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *250303*0815*^*00501*000000905*0*T*:~
      GS*HC*SENDER*RECEIVER*20250303*0815*1*X*005010X222A1~
      ST*837*0021*005010X222A1~
      BHT*0019*00*B7*20250303*0815*CH~
      NM1*41*2*EXAMPLE CLINIC*****46*C1~
      NM1*40*2*EXAMPLE CLEARINGHOUSE*****46*R1~
      HL*1**20*1~
      NM1*85*2*EXAMPLE THERAPY*****XX*1234567893~
      N4*DENVER*CO*802020001~
      HL*2*1*22*1~
      SBR*P********CI~
      NM1*IL*1*DOE*AL****MI*A1~
      NM1*PR*2*EXAMPLE PAYER*****PI*67890~
      HL*3*2*23*0~
      PAT*19~
      NM1*QC*1*DOE*JO~
      CLM*R1*110.5***11:B:1*Y*A*Y*Y~
      REF*D9*TRACE-1~
      HI*ABK:M5450~
      LX*1~
      SV1*HC:20560:GP:59*55*UN*2***1~
      DTP*472*D8*20250303~
      REF*6R*R1-A~
      LX*2~
      SV1*HC:97110*55.5*UN*1***1~
      DTP*472*D8*20250304~
      CLM*R2*60***11:B:1*Y*A*Y*Y~
      HI*ABK:M5450~
      LX*1~
      SV1*HC:20561*60*UN*1***1~
      DTP*472*D8*20250306~
      SE*30*0021~
      GE*1*1~
      IEA*1*000000905~
      """
    let (text, answer) = try #require(try Self.answer(claims))
    #expect(answer.answers.map(\.claimNumber) == ["R1", "R2"])
    #expect(answer.answers.map(\.isAccepted) == [false, false])
    // The patient is not the subscriber, whose member number it is.
    #expect(text.contains("NM1*QC*1*DOE*JO****MI*A1~\nTRN*2*R1~\nSTC*A7:476*20250305*U*110.5~"))
    #expect(text.contains("REF*D9*TRACE-1~\nDTP*472*RD8*20250303-20250304~"))
    #expect(
      text.contains(
        "SVC*HC:20560:GP:59*55~\nSTC*A7:476*20250305*U~\nREF*FJ*R1-A~\nDTP*472*D8*20250303~"))
    #expect(!text.contains("SVC*HC:97110"))
    // A service of tomorrow.
    #expect(text.contains("STC*A7:187*20250305*U*60******A7:510~"))
    #expect(text.contains("BHT*0085*08*B7*20250305*0000*TH~"))
    #expect(text.contains("STC*A1:19:AY*20250305*WQ*170.5~\nQTY*AA*2~\nAMT*YY*170.5~"))
    #expect(text.contains("TRN*1*1-3~\nSTC*A1:19:AY**WQ*170.5~\nQTY*QC*2~"))
  }

  /// What only the payer decides is no reason to turn a claim away.
  @Test func coverageAndVisitsAreNotItsBusiness() throws {
    let alabama = ExampleText.claims
    var encounter = try #require(X12ClaimReader.read(Array(alabama.utf8)).encounters.first)
    encounter.coverage.payerName = "BCBS ALABAMA"
    encounter.claim.dateOfService = CalendarDate("2025-03-03")
    let report = ClaimChecker(asOf: Self.day).check(encounter)
    for finding in report.findings where finding.family == .eligibility {
      let isModifier = finding.ruleName == "kx-missing"
      #expect(isModifier || ClaimStatus(finding) == nil, "\(finding.ruleName)")
    }
    for finding in report.findings where finding.severity != .error {
      #expect(ClaimStatus(finding) == nil)
    }
  }

  @Test func noRuleOfAStatusIsMisspelt() {
    #expect(ClaimStatus.ruleNames.isSubset(of: ClaimChecker.rules.map(\.name)))
  }

  /// Every error that a clearinghouse can see has a status: of its rule, or of the value it stands at.
  @Test func everyErrorThatAClearinghouseSeesHasAStatus() throws {
    // Muscles stand in no 837P.
    let unseen: Set<String> = ["needling-code-too-high", "needling-code-too-low"]
    let seen = ClaimChecker.rules.filter {
      $0.severity == .error && [.integrity, .coding, .modifiers].contains($0.family)
        && !unseen.contains($0.name)
    }
    #expect(seen.count > 50)
    for rule in seen {
      let overlays = try rule.examplePolicies.map { [try PolicyDocument(json: Array($0.utf8))] }
      let checker = ClaimChecker(
        asOf: CalendarDate("2026-12-31"), policies: PolicyLibrary(overlays: overlays ?? []))
      let errors = CaseReader.read(Array(rule.failingExample.utf8)).cases
        .flatMap { checker.check($0.encounter).findings }
        .filter { $0.ruleID == rule.id && $0.outcome == .violated && $0.severity == .error }
      for error in errors {
        #expect(
          ClaimStatus(error) != nil,
          "\(rule.id) at `\(error.path)`: give the rule or the value a status in ClaimStatus.swift")
      }
    }
  }

  @Test func whatHoldsNoClaimIsNotAnswered() throws {
    #expect(try Self.answer("")?.text == nil)
    #expect(try Self.answer("ISA*00*")?.text == nil)
    let refused = ExampleText.claims.replacing("005010X222A1", with: "005010X223A2")
    #expect(try Self.answer(refused)?.text == nil)
  }

  /// However a file is cut or broken, it is answered or not, and nothing else.
  @Test func brokenFilesAreSurvived() throws {
    let bytes = Array(ExampleText.claims.utf8)
    let checker = ClaimChecker(asOf: Self.day)
    let day = try #require(Self.day)
    var answered = 0
    for count in stride(from: 0, through: bytes.count, by: 3) {
      let answer = ClaimAcknowledgment(to: Array(bytes.prefix(count)), checker: checker, on: day)
      answered += answer == nil ? 0 : 1
    }
    var numbers = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      var broken = bytes
      for _ in 0..<4 {
        broken[Int.random(in: 106..<broken.count, using: &numbers)] =
          UInt8.random(in: 0x20...0x7E, using: &numbers)
      }
      _ = ClaimAcknowledgment(to: broken, checker: checker, on: day)
    }
    #expect(answered > 0)
  }
}
