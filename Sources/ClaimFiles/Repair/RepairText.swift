import DryNeedlingKit
import DryNeedlingX12

/// What a repair changed and left, in lines of text.
package enum RepairText {
  package static func lines(_ outcome: RepairRun.Outcome, path: String) -> [String] {
    var lines: [String] = []
    for diagnostic in outcome.diagnostics where diagnostic.severity > .info {
      lines.append(
        "\(place(diagnostic.location, path)): \(diagnostic.severity.rawValue): "
          + "\(diagnostic.message) [\(diagnostic.ruleID) \(diagnostic.ruleName)]")
    }
    let changes = outcome.file?.changes ?? []
    for change in changes {
      lines.append("\(place(change.location, path)): \(words(change))")
    }
    for one in outcome.left {
      lines.append(
        "\(place(one.location, path)): note: a repair of \(name(one.because)) in claim "
          + "`\(one.claim)` was left: \(one.reason)")
    }
    let claims = outcome.claims == 1 ? "1 claim" : "\(outcome.claims) claims"
    let count = changes.count == 1 ? "1 change" : "\(changes.count) changes"
    let left = outcome.left.count == 1 ? "1 repair" : "\(outcome.left.count) repairs"
    lines.append("\(count) in \(claims); \(left) left")
    return lines
  }

  private static func place(_ location: SourceLocation, _ path: String) -> String {
    "\(path):\(location.line):\(location.column)"
  }

  private static func name(_ rule: RuleID) -> String {
    let name = ClaimChecker.rules.first { $0.id == rule }?.name
    return name.map { "\(rule) \($0)" } ?? "\(rule)"
  }

  private static func words(_ change: X12Change) -> String {
    let element = change.location.path.map { "\($0): " } ?? ""
    let what =
      if change.after.isEmpty {
        "took away \(change.before)"
      } else if change.before.isEmpty {
        "added `\(change.after)`"
      } else {
        "changed `\(change.before)` to `\(change.after)`"
      }
    let why =
      change.because.isEmpty
      ? "follows from the other changes" : change.because.map(name).joined(separator: ", ")
    return "\(element)\(what) [\(why)]"
  }
}
