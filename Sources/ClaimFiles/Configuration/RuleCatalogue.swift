import DryNeedlingFHIR
import DryNeedlingKit
import DryNeedlingX12
import LocatedJSON

/// Every rule the program can have a finding of, those about files included.
package enum RuleCatalogue {
  package static let all: [Rule] =
    (ClaimChecker.rules + X12FormatRules.all + CaseFormatRules.all + FHIRFormatRules.all
    + InputRules.all + FixtureRules.all).sorted { $0.id < $1.id }

  /// The rules that a word means: an id, a name, or a family; empty when it means none.
  package static func rules(named word: String) -> [Rule] {
    if let id = RuleID(word) { return all.filter { $0.id == id } }
    if let family = RuleFamily(rawValue: word) { return all.filter { $0.family == family } }
    return all.filter { $0.name == word }
  }

  /// What somebody may have meant by a word that means no rule; nil when nothing is near.
  package static func suggestion(for word: String) -> String? {
    closestMatch(
      to: word,
      among: RuleFamily.allCases.map(\.rawValue) + all.map(\.name) + all.map(\.id.description))
  }

  /// The message about a word that means no rule.
  package static func unknown(_ word: String) -> String {
    let hint = suggestion(for: word).map { "; did you mean `\($0)`?" } ?? ""
    return "no rule or family is called `\(word)`\(hint)"
      + " (`needling rules` lists them)"
  }
}
