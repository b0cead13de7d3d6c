import DryNeedlingKit
import DryNeedlingX12

/// Explained denials in lines of text.
package enum DenialsText {
  /// Rules that are shown of those that merely look for such faults.
  private static let fewRules = 4

  package static func lines(_ answers: [DenialsRun.Answer]) -> [String] {
    var lines: [String] = []
    for answer in answers {
      for diagnostic in answer.diagnostics {
        let place = diagnostic.location
        lines.append(
          "\(answer.path):\(place.line):\(place.column): \(word(diagnostic.severity)): "
            + "\(diagnostic.message) [\(diagnostic.ruleID) \(diagnostic.ruleName)]")
      }
      for explanation in answer.explanations { lines += text(explanation, answer.path) }
    }
    let all = answers.flatMap(\.explanations)
    let unforeseen = all.filter { !$0.isForeseen }
    lines.append(
      "\(all.count) adjustments of dry-needling lines explained; not foreseen: "
        + (unforeseen.isEmpty
          ? "none"
          : unforeseen.map { "claim `\($0.claimNumber)` \(codes($0))" }.joined(separator: ", ")))
    return lines
  }

  private static func word(_ severity: Severity) -> String {
    severity == .info ? "note" : severity.rawValue
  }

  /// Such as `CO 97 with M15`.
  static func codes(_ explanation: DenialExplanation) -> String {
    let adjustment = explanation.adjustment
    let remarks =
      explanation.remarks.isEmpty ? "" : " with " + explanation.remarks.joined(separator: ", ")
    return "\(adjustment.group) \(adjustment.reason)\(remarks)"
  }

  private static func text(_ explanation: DenialExplanation, _ path: String) -> [String] {
    let place = explanation.adjustment.location
    let what = explanation.procedure.map { "`\($0)`" } ?? "the claim as a whole"
    let day = explanation.dateOfService.map { " on `\($0)`" } ?? ""
    let amount = explanation.adjustment.amount.map { " takes off `\($0)`" } ?? ""
    let verdict = explanation.isForeseen ? "foreseen" : "not foreseen"
    var lines = [
      "\(path):\(place.line):\(place.column): \(verdict): \(codes(explanation))\(amount) from "
        + "\(what)\(day), claim `\(explanation.claimNumber)`"
    ]
    let certain = explanation.rules.filter { $0.basis == .found || $0.basis == .undetermined }
    let shown = certain.isEmpty ? Array(explanation.rules.prefix(fewRules)) : certain
    for rule in shown {
      lines.append("  note: \(words(rule.basis)): \(rule.message) [\(rule.id) \(rule.name)]")
      lines.append("  note: remedy: \(rule.remedy)")
    }
    let rest = certain.isEmpty ? explanation.rules.count - shown.count : 0
    if rest > 0 { lines.append("  note: \(rest) more rules look for faults that end so") }
    if explanation.rules.isEmpty { lines.append("  note: no rule of the kit speaks of this code") }
    return lines
  }

  private static func words(_ basis: DenialExplanation.Basis) -> String {
    switch basis {
    case .found: "found in the claim"
    case .undetermined: "could not be told from the claim"
    case .satisfied: "looked for in the claim and not found"
    case .notChecked: "a rule looks for this"
    }
  }
}
