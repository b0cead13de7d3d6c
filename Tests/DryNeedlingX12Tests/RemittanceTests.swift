import DryNeedlingKit
import Testing

@testable import DryNeedlingX12

/// Remittances (835) and what denied the lines in them.
@Suite struct RemittanceTests {
  /// Answers to two claims: a line with too many units, and one that is investigational.
  private static let answers = """
    ISA*00*          *00*          *ZZ*PAYER          *ZZ*PROVIDER       *250403*0815*^*00501*000000777*0*P*:~
    GS*HP*PAYER*PROVIDER*20250403*0815*1*X*005010X221A1~
    ST*835*0001~
    BPR*I*60*C*CHK************20250403~
    TRN*1*CHECK77*1512345678~
    DTM*405*20250402~
    N1*PR*PRAIRIE MUTUAL~
    N3*1 MAIN ST~
    N4*DENVER*CO*802020001~
    N1*PE*EXAMPLE THERAPY*XX*1234567893~
    LX*1~
    CLP*C1*1*115*60*0*12*PCN1*11*1~
    NM1*QC*1*DOE*JO****MI*A1~
    SVC*HC:20560:GP*55*0**0*HC:20560:GP~
    DTM*472*20250303~
    CAS*CO*222*55~
    REF*6R*L1~
    LQ*HE*N362~
    SVC*HC:97110:GP*60*60**1~
    DTM*472*20250303~
    REF*6R*L2~
    CLP*C2*4*60*0**12*PCN2*11*1~
    SVC*HC:20561*60*0**1~
    DTM*472*20250303~
    CAS*CO*45*5**B16*50**1*5~
    CLP*C3*1*80*20**12*PCN3*11*1~
    SVC*HC:97110*80*20**1~
    CAS*CO*151*60~
    SE*27*0001~
    GE*1*1~
    IEA*1*000000777~
    """

  private static let sent: Encounter = {
    var claim = Encounter()
    claim.claimNumber = "C1"
    claim.claim.totalCharge = Money("115")
    claim.claim.dateOfService = CalendarDate("2025-03-03")
    claim.coverage.payerKind = .commercial
    claim.diagnoses = [Diagnosis(DiagnosisCode("M54.59"))]
    var line = ServiceLine(.needlingOneOrTwoMuscles, modifiers: [Modifier("GP")!], units: 2)
    line.controlNumber = "L1"
    line.charge = Money("55")
    line.diagnosisPointers = [1]
    var other = ServiceLine(ProcedureCode("97110")!, modifiers: [Modifier("GP")!])
    other.charge = Money("60")
    claim.serviceLines = [other, line]
    return claim
  }()

  @Test func everyPartOfAnAnswerIsRead() throws {
    let contents = RemittanceReader.read(Array(Self.answers.utf8))
    #expect(contents.diagnostics == [])
    let remittance = try #require(contents.remittances.first)
    #expect(remittance.payerName == "PRAIRIE MUTUAL")
    #expect(remittance.traceNumber == "CHECK77")
    #expect(remittance.date == CalendarDate("2025-04-02"))
    #expect(remittance.claims.map(\.claimNumber) == ["C1", "C2", "C3"])
    #expect(remittance.claims.map(\.status) == ["1", "4", "1"])
    let line = try #require(remittance.claims.first?.lines.first)
    #expect(line.procedure == .needlingOneOrTwoMuscles)
    #expect(line.modifiers == [Modifier("GP")!])
    #expect(line.submittedProcedure == nil)
    #expect(line.charge == Money("55") && line.paid == Money("0"))
    #expect(line.dateOfService == CalendarDate("2025-03-03"))
    #expect(line.controlNumber == "L1")
    #expect(line.remarks == ["N362"])
    #expect(line.adjustments.map(\.reason) == ["222"])
    #expect(line.adjustments.first?.amount == Money("55"))
    #expect(line.adjustments.first?.location.line == 16)
    #expect(line.adjustments.first?.location.column == 8)
    #expect(line.adjustments.first?.location.path == "CAS02")
    let second = try #require(remittance.claims[1].lines.first)
    #expect(second.adjustments.map(\.reason) == ["45", "B16", "1"])
    #expect(second.adjustments.map(\.amount) == [Money("5"), Money("50"), Money("5")])
  }

  @Test func withTheClaimAFindingForeseesTheDenial() throws {
    let remittance = RemittanceReader.read(Array(Self.answers.utf8)).remittances[0]
    let explanations = DenialExplainer(claims: [Self.sent]).explain(remittance)
    #expect(explanations.map(\.adjustment.reason) == ["222", "B16"])
    let units = try #require(explanations.first)
    #expect(units.isForeseen)
    #expect(units.lineIndex == 1)
    let rule = try #require(units.rules.first)
    #expect(rule.name == "needling-units-not-one" && rule.basis == .found)
    #expect(rule.message.contains("2 units"))
    #expect(rule.remedy.contains("one unit"))
  }

  @Test func withoutTheClaimTheRulesThatLookForItAreNamed() throws {
    let remittance = RemittanceReader.read(Array(Self.answers.utf8)).remittances[0]
    let explanations = DenialExplainer().explain(remittance)
    let units = try #require(explanations.first)
    #expect(units.isForeseen && units.lineIndex == nil)
    #expect(units.rules.allSatisfy { $0.basis == .notChecked })
    #expect(units.rules.contains { $0.name == "needling-units-not-one" })
    #expect(units.rules.allSatisfy { !$0.remedy.isEmpty && !$0.message.isEmpty })
    // No rule speaks of B16: it is listed as not foreseen.
    #expect(!explanations[1].isForeseen && explanations[1].rules.isEmpty)
  }

  @Test func aRuleThatIsSatisfiedForeseesNothing() throws {
    var claim = Self.sent
    claim.serviceLines[1].quantity = ServiceQuantity(1)
    let remittance = RemittanceReader.read(Array(Self.answers.utf8)).remittances[0]
    let units = try #require(DenialExplainer(claims: [claim]).explain(remittance).first)
    #expect(!units.isForeseen)
    #expect(units.rules.contains { $0.name == "needling-units-not-one" && $0.basis == .satisfied })
  }

  /// Every denial that a rule forecasts is tied to that rule again.
  @Test func everyForecastIsFound() {
    for rule in ClaimChecker.rules {
      guard let denial = rule.denial else { continue }
      for (reason, remarks) in [(denial.reason, denial.remarks)]
        + denial.alternatives.map({ ($0.reason, $0.remarks) })
      {
        let match = DenialCodes.match(rule, reason, Set(remarks))
        #expect(match == (remarks.isEmpty ? .reason : .reasonAndRemark), "\(rule.id) \(reason)")
      }
    }
  }

  @Test func otherTransactionSetsAreNamedAndRefused() {
    let claims = RemittanceReader.read(Fixture.levels)
    #expect(claims.remittances.isEmpty)
    #expect(claims.diagnostics.contains { $0.message.contains("837P professional claim") })
    for text in ["", "   ", "{}", "ST*835*1~", "ISA*", "ISA*00*"] {
      let contents = RemittanceReader.read(Array(text.utf8))
      #expect(contents.remittances.isEmpty)
      #expect(contents.diagnostics.contains { $0.severity == .error } || text == "   ", "\(text)")
    }
  }

  @Test func truncationAtEveryByteEndsInAnAnswer() {
    let bytes = Array(Self.answers.utf8)
    let whole = RemittanceReader.read(bytes).remittances[0].claims.count
    for count in 0..<bytes.count {
      let contents = RemittanceReader.read(Array(bytes.prefix(count)))
      #expect(contents.remittances.map(\.claims.count).reduce(0, +) <= whole)
      if count < bytes.count - 100 { #expect(!contents.diagnostics.isEmpty, "cut at \(count)") }
      for diagnostic in contents.diagnostics { #expect(diagnostic.location.byte <= count) }
    }
  }

  @Test func mutationsEndInAnAnswer() {
    var state: UInt64 = 0x9E37_79B9
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let original = Array(Self.answers.utf8)
    for _ in 0..<3000 {
      var bytes = original
      for _ in 0...random(4) {
        switch random(3) {
        case 0: bytes[random(bytes.count)] = UInt8(random(256))
        case 1: bytes.remove(at: random(bytes.count))
        default: bytes.insert([0x2A, 0x7E, 0x3A, 0x0A, 0xFF][random(5)], at: random(bytes.count))
        }
      }
      let contents = RemittanceReader.read(bytes)
      #expect(contents.remittances.allSatisfy { $0.claims.count <= 30 })
      for diagnostic in contents.diagnostics { #expect(diagnostic.location.byte <= bytes.count) }
    }
  }
}

@Suite(.needsSharedSamples) struct RemittanceSampleTests {
  @Test func everySampleIsReadOrRefused() {
    var claims = 0
    for (name, bytes) in SharedSamples.files {
      let contents = RemittanceReader.read(bytes)
      claims += contents.remittances.reduce(0) { $0 + $1.claims.count }
      #expect(!contents.remittances.isEmpty || !contents.diagnostics.isEmpty, "\(name)")
      if name.contains(".835") || name.contains("INS-835") {
        #expect(!contents.remittances.isEmpty, "\(name)")
        #expect(contents.remittances.contains { !$0.claims.isEmpty }, "\(name)")
      }
    }
    #expect(claims > 20)
  }
}
