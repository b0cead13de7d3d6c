import DryNeedlingKit
import Foundation

/// A day in a clinic: a visit is charted, signed off and, at night, checked with all others.
///
///     swift run VendorIntegration ../Claims/clinic-day.837
@main
enum Main {
  static func main() throws {
    // One checker for the whole program: a value without state, to be used from any thread. "Today"
    // comes from the caller, since the kit reads no clock.
    let checker = ClaimChecker(
      asOf: CalendarDate("2025-03-05"), policies: try VendorPolicies.library())
    asTyped(checker)
    atSignOff(checker)
    if let path = CommandLine.arguments.dropFirst().first { try atNight(checker, path) }
  }

  /// Checked after every field that is filled in: cheap enough for every keystroke.
  private static func asTyped(_ checker: ClaimChecker) {
    print("-- as typed")
    var chart = Chart(number: "V-1", date: "2025-03-03", payer: "Prairie Mutual")
    func show(_ step: String) {
      let encounter = chart.encounter
      let report = checker.check(encounter)
      print("\(step): \(report.verdict.rawValue)")
      for finding in report.findings where finding.severity > .info {
        print("  \(finding.path): \(finding.message)")
      }
      for advice in report.modifiers {
        let words = advice.advised.map { "\($0.modifier) (\($0.strength.rawValue))" }
        if !words.isEmpty {
          print("  line \(advice.lineIndex + 1) should have \(words.joined(separator: ", "))")
        }
      }
    }
    chart.diagnoses = ["M79.18"]
    chart.musclesNeedled = ["left upper trapezius", "left levator scapulae"]
    chart.saysNothingInjected = true
    let decision = checker.coding(chart.encounter)
    print(
      "code for the muscles: \(decision.recommended.map(\.code.description)), \(decision.reason)")
    chart.lines = [.init(code: "20561", charge: "65.00")]
    show("the code of three muscles for two")
    chart.lines = [.init(code: "20560", charge: "50.00")]
    show("the right code")
    chart.lines = [.init(code: "20560", modifiers: ["GP"], charge: "50.00")]
    show("with the modifier of the vendor's policy")
  }

  /// Errors hold a claim back until they are mended, or until a person gives a reason.
  private static func atSignOff(_ checker: ClaimChecker) {
    print("-- at sign-off")
    let gate = SignOff(checker: checker)
    let chart = Chart(
      number: "V-2", date: "2025-03-03", payer: "Prairie Mutual", diagnoses: ["M79.18"],
      lines: [.init(code: "20560", modifiers: ["GP"], units: 2, charge: "50.00")],
      musclesNeedled: ["left upper trapezius"], saysNothingInjected: true)
    let encounter = chart.encounter
    let first = gate.decide(encounter, overrides: [])
    print(first.mayGo ? "signed off" : "held back")
    print(first.1.line)
    let overrides = first.1.objections.map {
      Override(
        rule: $0.rule, reason: "two sessions, four hours apart, agreed with the payer",
        person: "K. Lang, PT")
    }
    let second = gate.decide(encounter, overrides: overrides)
    print(second.mayGo ? "signed off" : "held back")
    print(second.1.line)
  }

  private static func atNight(_ checker: ClaimChecker, _ path: String) throws {
    print("-- at night")
    let file = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let counts = NightlyBatch(checker: checker).check(file) { print($0) }
    print("\(counts.claims) claims, \(counts.rejected) to be looked at before they are sent")
  }
}
