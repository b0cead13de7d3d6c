import DryNeedlingKit
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct OracleTests {
  /// Encounters compared; `ORACLE_ENCOUNTERS` sets another number.
  private static let count: Int = {
    guard let text = getenv("ORACLE_ENCOUNTERS") else { return 10_000 }
    return Int(String(cString: text)) ?? 10_000
  }()

  @Test func theEngineAgreesWithTheObviousWay() {
    var dice = Dice(seed: 20561)
    let checker = ClaimChecker(asOf: CalendarDate("2025-06-30"))
    var disagreements: [String: Int] = [:]
    var samples: [String] = []
    var seen: Set<String> = []
    for number in 0..<Self.count {
      let plain = PlainEncounter.random(&dice)
      let findings = checker.check(plain.encounter).findings
      let engine = Set(
        findings.filter { $0.outcome == .violated }.map(\.ruleID.description)
      ).intersection(Oracle.judged)
      let oracle = Oracle(claim: plain).violated()
      seen.formUnion(oracle)
      guard engine != oracle else { continue }
      for id in engine.symmetricDifference(oracle) {
        let side = oracle.contains(id) ? "\(id) by the oracle only" : "\(id) by the engine only"
        disagreements[side, default: 0] += 1
        if disagreements[side] == 1 { samples.append("\(side), encounter \(number): \(plain)") }
      }
    }
    let table = disagreements.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    #expect(
      table.isEmpty, "\(table.joined(separator: "\n"))\n\(samples.joined(separator: "\n"))")
    #expect(seen == Oracle.judged, "never violated: \(Oracle.judged.subtracting(seen).sorted())")
  }

  @Test func orderOfLinesAndDiagnosesDoesNotChangeTheVerdict() {
    var dice = Dice(seed: 3)
    let checker = ClaimChecker(asOf: CalendarDate("2025-06-30"))
    for _ in 0..<Self.count / 20 {
      let plain = PlainEncounter.random(&dice)
      var turned = plain
      turned.lines.reverse()
      turned.muscles?.reverse()
      let (one, other) = (checker.check(plain.encounter), checker.check(turned.encounter))
      #expect(one.verdict == other.verdict)
      let (oneIDs, otherIDs) = (ids(one), ids(other))
      #expect(oneIDs == otherIDs, "\(plain)")
      #expect(one.coding.recommended == other.coding.recommended)
      #expect(one.eligibility.coverage == other.eligibility.coverage, "\(plain)")
    }
  }

  private func ids(_ report: Report) -> [String] {
    report.findings.map { "\($0.ruleID) \($0.outcome) \($0.severity)" }.sorted()
  }

  /// A fact that was not stated and now is must not make a violation vanish without a word: either
  /// the rule still speaks, or another one does.
  @Test func anotherFactNeverHidesAViolation() {
    var dice = Dice(seed: 7)
    let checker = ClaimChecker(asOf: CalendarDate("2025-06-30"))
    for _ in 0..<Self.count / 20 {
      let plain = PlainEncounter.random(&dice)
      let before = checker.check(plain.encounter)
      guard before.verdict == .reject else { continue }
      for more in plain.withOneFactMore() {
        let after = checker.check(more.encounter)
        #expect(after.verdict == .reject, "\(plain)\nbecame\n\(more)")
      }
    }
  }
}

extension PlainEncounter {
  /// The encounter with one fact stated that was not.
  func withOneFactMore() -> [PlainEncounter] {
    var result: [PlainEncounter] = []
    func add(_ isMissing: Bool, _ state: (inout PlainEncounter) -> Void) {
      guard isMissing else { return }
      var more = self
      state(&more)
      result.append(more)
    }
    add(payer == nil) { $0.payer = "medicare" }
    add(birthDate == nil) { $0.birthDate = "1950-04-02" }
    add(placeOfService == nil) { $0.placeOfService = "11" }
    add(muscles == nil) { $0.muscles = [("trapezius", "left")] }
    add(injectate == nil) { $0.injectate = "" }
    add(controlNumber == nil && frequency != "7" && frequency != "8") { $0.controlNumber = "PCN1" }
    return result
  }
}
