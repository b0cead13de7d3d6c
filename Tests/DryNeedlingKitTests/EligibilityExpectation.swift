import LocatedJSON

@testable import DryNeedlingKit

/// What a conformance case expects of the decision on coverage.
struct EligibilityExpectation {
  private let expected: JSONValue
  private let encounter: Encounter

  init(_ expected: JSONValue, of encounter: Encounter) {
    self.expected = expected
    self.encounter = encounter
  }

  /// What is not as expected, in words.
  var problems: [String] {
    let checker = ClaimChecker()
    let decision: EligibilityDecision
    if let name = expected.member("under")?.string {
      guard let named = checker.eligibility(encounter, under: name) else {
        return ["no policy is named `\(name)`"]
      }
      decision = named
    } else {
      decision = checker.eligibility(encounter)
    }
    return expected.members?.compactMap { member in
      Self.problem(member.key.string ?? "", member.value, decision)
    } ?? ["`eligibility` is no object"]
  }

  private static func problem(
    _ key: String, _ value: JSONValue, _ decision: EligibilityDecision
  ) -> String? {
    func same(_ found: String?) -> String? {
      found == value.string ? nil : "`\(key)` is \(found ?? "null")"
    }
    func same(_ found: Int?) -> String? {
      found == value.integer ? nil : "`\(key)` is \(found.map { "\($0)" } ?? "null")"
    }
    func same(_ found: Bool) -> String? {
      found == value.boolean ? nil : "`\(key)` is \(found)"
    }
    let policy = decision.policy
    let visits = decision.visits
    switch key {
    case "under": return nil
    case "coverage": return same(decision.coverage.rawValue)
    case "policy": return same(policy?.id)
    case "policyFrom": return same(policy?.effective.firstDay?.description)
    case "policyThrough": return same(policy?.effective.lastDay?.description)
    case "position": return same(policy?.position.rawValue)
    case "session": return same(visits?.session)
    case "used": return same(visits?.used)
    case "left": return same(visits?.remaining)
    case "windowStart": return same(visits?.windowStart.description)
    case "reopens": return same(visits?.reopens?.description)
    case "lastFilingDay": return same(decision.lastFilingDay?.description)
    case "denial": return same(decision.denial?.reason)
    case "questions": return same(decision.questionsForPayer.count)
    case "notice": return same(decision.dutiesToPatient.notice != nil)
    case "estimate": return same(decision.dutiesToPatient.isEstimateOwed)
    case "superbill": return same(decision.dutiesToPatient.isSuperbillUseful)
    case "forecast":
      let sessions = decision.milestones.map(\.session)
      return sessions == value.elements?.compactMap(\.integer) ? nil : "`forecast` is \(sessions)"
    case "passedOver": return lacks(decision.passedOver.map(\.policyID), value, key)
    case "conflicts": return lacks(conflicts(decision), value, key)
    case "requirements": return requirements(value, decision)
    default: return "`\(key)` is nothing to expect of eligibility"
    }
  }

  private static func conflicts(_ decision: EligibilityDecision) -> [String] {
    decision.conflicts.map(\.id)
  }

  private static func lacks(_ found: [String], _ value: JSONValue, _ key: String) -> String? {
    let missing = (value.elements?.compactMap(\.string) ?? []).filter { !found.contains($0) }
    return missing.isEmpty ? nil : "`\(key)` lacks \(missing), found \(found)"
  }

  private static func requirements(
    _ value: JSONValue, _ decision: EligibilityDecision
  ) -> String? {
    let states = Dictionary(
      uniqueKeysWithValues: decision.requirements.map { ($0.kind.rawValue, $0.state.rawValue) })
    let wrong = value.members?.compactMap { member -> String? in
      let kind = member.key.string ?? ""
      guard RequirementKind(rawValue: kind) != nil else { return "no requirement `\(kind)`" }
      let state = states[kind] ?? "not asked"
      return state == member.value.string ? nil : "`\(kind)` is \(state)"
    }
    return wrong?.isEmpty == true ? nil : wrong?.joined(separator: ", ") ?? "no object"
  }
}
