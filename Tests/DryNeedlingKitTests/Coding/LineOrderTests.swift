import Testing

@testable import DryNeedlingKit

/// Whatever stands on a claim, the order of its lines changes no answer of the coding rules.
@Suite struct LineOrderTests {
  /// Linear congruential numbers: the same claims on every run.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }
  }

  private static let codes = [
    "20560", "20561", "20560", "20561", "20552", "20553", "20999", "97140", "97810", "97811",
    "97813", "97814", "97110", "97014", "99213", "99202", "64405", "20610", "20526", "76942",
  ]
  private static let diagnoses = ["M54.50", "M54.5", "M79.18", "S39.012A", "M62.85", "Z99.99"]

  private func encounter(_ dice: inout Dice) throws -> Encounter {
    let dates: [String?] = [
      "2019-12-31", "2020-01-01", "2024-07-01", "2024-09-30", "2025-03-03", nil,
    ]
    var encounter = try CodingCase([], on: dice.pick(dates)).encounter
    for _ in 0..<(1 + dice.roll(5)) {
      var line = try CodingCase.line(dice.pick(Self.codes))
      if dice.roll(4) == 0 { line.quantity = ServiceQuantity(dice.roll(4)) }
      if dice.roll(3) == 0 { line.dateOfService = try CodingCase.date("2024-10-01") }
      if dice.roll(5) == 0 { line.modifiers = [Modifier("59")] }
      if dice.roll(6) == 0 {
        line.procedureDescription = dice.pick(["dry needling", "no needling"])
      }
      line.diagnosisPointers = DiagnosisPointers((0..<dice.roll(6)).map { _ in 1 + dice.roll(4) })
      encounter.serviceLines.append(line)
    }
    encounter.diagnoses = (0..<dice.roll(5)).map { _ in
      Diagnosis(DiagnosisCode(dice.pick(Self.diagnoses)))
    }
    if dice.roll(3) > 0 {
      var session = NeedlingSession()
      session.muscles = (0..<dice.roll(6)).map { _ in
        NeedledMuscle(
          .muscle(Muscle.all[dice.roll(4)]), side: dice.pick([.left, .right, .unstated]))
      }
      session.injectate = dice.pick([nil, "", "saline"])
      session.technique = dice.pick([nil, .deep, .electrical, .acupuncture])
      encounter.needling = session
    }
    return encounter
  }

  /// What the coding rules say, without saying of which line.
  private func answers(_ encounter: Encounter) -> [String] {
    ClaimChecker().check(encounter).findings.filter { $0.family == .coding }
      .map { "\($0.ruleID) \($0.outcome) \($0.severity)" }.sorted()
  }

  @Test func orderOfLinesChangesNothing() throws {
    var dice = Dice(state: 20_560)
    for _ in 0..<1000 {
      let encounter = try encounter(&dice)
      let expected = answers(encounter)
      var turned = encounter
      turned.serviceLines.reverse()
      #expect(answers(turned) == expected)
      turned.serviceLines.append(turned.serviceLines.removeFirst())
      #expect(answers(turned) == expected)
      let decision = ClaimChecker().coding(encounter)
      #expect(ClaimChecker().coding(turned) == decision)
      #expect(decision.recommended.isEmpty || decision.missing.isEmpty)
    }
  }

  /// Findings and outcomes of one rule agree, whatever stands on the claim.
  @Test func outcomesAgreeWithFindings() throws {
    var dice = Dice(state: 20_561)
    for _ in 0..<500 {
      let encounter = try encounter(&dice)
      let findings = ClaimChecker().check(encounter).findings
      for answer in ClaimChecker().outcomes(encounter) where answer.rule.family == .coding {
        let own = findings.filter { $0.ruleID == answer.rule.id }
        if own.contains(where: { $0.outcome == .violated }) {
          #expect(answer.outcome == .violated, "\(answer.rule.id)")
        } else if !own.isEmpty {
          #expect(answer.outcome == .undetermined, "\(answer.rule.id)")
        } else {
          #expect(answer.outcome != .violated, "\(answer.rule.id)")
        }
      }
    }
  }
}
