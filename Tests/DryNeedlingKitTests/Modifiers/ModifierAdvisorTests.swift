import Testing

@testable import DryNeedlingKit

@Suite struct ModifierAdvisorTests {
  private func advice(
    _ lines: [String], _ payer: PayerKind? = .medicare, on date: String? = "2025-03-03"
  ) throws -> [LineModifiers] {
    let visit = try CodingCase(lines, on: date).with { $0.coverage.payerKind = payer }
    return ClaimChecker().modifiers(visit.encounter)
  }

  private func text(_ advice: [ModifierAdvice]) -> [String] {
    advice.map { "\($0.modifier) \($0.strength.rawValue)" }
  }

  @Test func nothingToSayIsEmpty() throws {
    #expect(try advice(["20561"]).isEmpty)
    #expect(try advice(["20561", "97140", "97110"]).isEmpty)
    #expect(try advice(["99213"]).isEmpty)
  }

  @Test func evaluationsAreTold25() throws {
    for lines in [["99213", "20561"], ["99213-25", "20561"]] {
      let told = try advice(lines)
      #expect(told.map(\.lineIndex) == [0])
      #expect(text(try #require(told.first).advised) == ["25 required"])
      #expect(try #require(told.first).forbidden.isEmpty)
    }
    #expect(text(try #require(try advice(["99203", "20561"]).first).advised) == ["25 advised"])
    #expect(
      text(try #require(try advice(["99213", "20561"], .commercial).first).advised)
        == ["25 advised"])
    #expect(
      text(try #require(try advice(["99213 @2025-03-03", "20561"], on: nil).first).advised)
        == ["25 conditional"])
  }

  @Test func manualTherapyGoesByPayer() throws {
    let told = try advice(["20560", "97140"], .commercial)
    #expect(told.map(\.lineIndex) == [0])
    #expect(text(try #require(told.first).advised) == ["59 advised"])
    #expect(try advice(["20560", "97140"], .medicare).isEmpty)
  }

  @Test func editsAreLiftedOnColumnTwoOnly() throws {
    let told = try advice(["20553", "20560"])
    #expect(told.map(\.lineIndex) == [1])
    #expect(text(try #require(told.first).advised) == ["XS conditional"])
    #expect(try advice(["20561", "20560"]).isEmpty)
  }

  @Test func unwantedModifiersAreForbidden() throws {
    let told = try #require(try advice(["20561-25-GP-AT-KX"]).first)
    #expect(text(told.forbidden) == ["25 required", "GP advised", "AT required"])
    #expect(told.procedure == .needlingThreeOrMoreMuscles)
    #expect(told.forbidden.allSatisfy { !$0.sources.isEmpty && !$0.reason.isEmpty })
    #expect(try advice(["20561-GP"], .commercial).isEmpty)
    #expect(
      text(try #require(try advice(["20560-GA-GZ"]).first).forbidden) == ["GZ required"])
    #expect(
      text(try #require(try advice(["20560", "97140-59"]).first).forbidden) == ["59 advised"])
  }

  /// Every modifier on every kind of line, for every payer: what the advisor forbids is what a rule
  /// objects to, and what a rule would remove the advisor forbids.
  @Test func advisorAndRulesAgree() throws {
    let companions: [[String]] = [[], ["97140"], ["99213-25"], ["20553"], ["98940", "97140"]]
    for payer in [PayerKind.medicare, .medicaid, .commercial, .selfPay, nil] {
      for row in 0..<ModifierTable.count {
        let modifier = try #require(ModifierTable.modifier(at: row))
        for companion in companions {
          let visit = try CodingCase(["20560-\(modifier)"] + companion).with {
            $0.coverage.payerKind = payer
          }
          let report = ClaimChecker().check(visit.encounter)
          let removed = report.findings.contains {
            $0.family == .modifiers && $0.severity > .info
              && $0.repair?.edit == .removeModifier(modifier, line: 0)
          }
          let forbidden = report.modifiers.first { $0.lineIndex == 0 }?.forbidden ?? []
          // CQ and CO lack their partner here: the rule would add it, not remove them.
          let wants = report.findings.contains {
            $0.family == .modifiers && $0.severity > .info && $0.path.fact == .lineModifiers
              && $0.path.index == 0 && $0.ruleID.number == 4011
          }
          #expect(
            forbidden.contains { $0.modifier == modifier } == (removed || wants),
            "\(modifier) \(companion) \(String(describing: payer))")
        }
      }
    }
  }
}
