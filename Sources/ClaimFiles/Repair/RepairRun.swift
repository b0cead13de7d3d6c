import DryNeedlingKit
import DryNeedlingX12

/// Checks the claims of an 837P and writes it back with the repairs that were accepted.
package struct RepairRun {
  /// Which repairs are accepted.
  package struct Acceptance: Sendable {
    /// Those that assert no clinical fact.
    package var mechanical: Bool
    /// All repairs of these rules: whoever names a rule vouches for what its repairs assert.
    package var rules: Set<RuleID>

    package init(mechanical: Bool, rules: Set<RuleID> = []) {
      self.mechanical = mechanical
      self.rules = rules
    }

    func accepts(_ repair: Repair, because rule: RuleID) -> Bool {
      rules.contains(rule) || mechanical && !repair.needsAttestation
    }
  }

  /// A repair that was offered and not made.
  package struct Left: Sendable {
    package let claim: String
    package let because: RuleID
    package let location: SourceLocation
    /// Why not.
    package let reason: String
    /// Whether it was accepted and could not be written.
    package let isRefused: Bool
  }

  /// What came of a file.
  package struct Outcome: Sendable {
    /// The file written back; nil when it cannot be.
    package var file: X12RepairedFile?
    package var left: [Left] = []
    package var diagnostics: [ReadingDiagnostic] = []
    package var claims = 0
  }

  private let checker: ClaimChecker
  private let acceptance: Acceptance

  package init(_ checker: ClaimChecker, _ acceptance: Acceptance) {
    self.checker = checker
    self.acceptance = acceptance
  }

  /// Reads, checks and repairs a file. Its claims are each other's visit history.
  package func run(_ bytes: [UInt8]) -> Outcome {
    var index = VisitIndex()
    var number = 0
    var reader = X12ClaimReader()
    let add: X12ClaimReader.ClaimHandler = { encounter, _ in
      index.add(encounter, number: number)
      number += 1
    }
    reader.push(bytes, claim: add, diagnostic: { _ in })
    _ = reader.finish(claim: add, diagnostic: { _ in })

    var outcome = Outcome()
    var editor = X12ClaimEditor()
    withUnsafeMutablePointer(to: &outcome) { outcome in
      let repair: X12ClaimReader.ClaimHandler = { encounter, source in
        encounter.history = index.history(of: encounter, number: outcome.pointee.claims)
        outcome.pointee.claims += 1
        outcome.pointee.left += self.repair(encounter, source, &editor)
      }
      let tell: X12ClaimReader.DiagnosticHandler = { outcome.pointee.diagnostics.append($0) }
      reader.push(bytes, claim: repair, diagnostic: tell)
      _ = reader.finish(claim: repair, diagnostic: tell)
    }
    // The edits were made for these very bytes, and for each claim once.
    if outcome.claims > 0 { outcome.file = try? editor.rewrite(bytes) }
    return outcome
  }

  private func repair(
    _ encounter: Encounter, _ source: X12SourceMap, _ editor: inout X12ClaimEditor
  ) -> [Left] {
    let report = checker.check(encounter)
    var accepted: [OfferedRepair] = []
    var left: [Left] = []
    for finding in report.findings {
      guard let repair = finding.repair else { continue }
      if acceptance.accepts(repair, because: finding.ruleID) {
        accepted.append(OfferedRepair(repair, because: finding.ruleID))
      } else {
        let reason =
          repair.needsAttestation
          ? "it asserts a clinical fact; if the record shows it, give `--accept \(finding.ruleID)`"
          : "it was not accepted; give `--mechanical` or `--accept \(finding.ruleID)`"
        left.append(
          Left(
            claim: encounter.claimNumber, because: finding.ruleID,
            location: source.location(of: finding.path), reason: reason, isRefused: false))
      }
    }
    return left
      + editor.accept(accepted, of: source).map {
        Left(
          claim: encounter.claimNumber, because: $0.because, location: $0.location,
          reason: $0.reason, isRefused: true)
      }
  }
}
