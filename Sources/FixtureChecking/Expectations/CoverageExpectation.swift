import DryNeedlingKit
import LocatedJSON

/// What a fixture expects of the decision on coverage: some of its answers, and states of some
/// requirements.
struct CoverageExpectation {
  /// An answer that is compared, by the name it has in reports.
  enum Key: String, CaseIterable {
    case coverage, policy, policyFrom, policyThrough, position, session, used, left, reopens
    case lastFilingDay
  }

  /// What is expected of one answer; nil where none is expected.
  struct Answer {
    let key: Key
    var expected: String?
    let place: JSONPlace
  }

  /// The state a requirement is expected to have.
  struct Requirement {
    let kind: RequirementKind
    var state: RequirementState
    let place: JSONPlace
  }

  let place: JSONPlace
  var answers: [Answer] = []
  var requirements: [Requirement] = []

  static let keys = Key.allCases.map(\.rawValue) + ["requirements"]

  init(_ value: JSONValue, _ problems: inout [JSONProblem]) {
    place = value.place
    let fields = JSONFields(value, keys: Self.keys, &problems)
    for key in Key.allCases {
      guard let value = fields[key.rawValue] else { continue }
      let expected = value.string ?? value.integer.map { "\($0)" }
      if expected == nil, !value.isNull {
        problems.append(
          JSONProblem(
            place: value.place, message: "a text, a whole number or `null` is expected here"))
      } else {
        answers.append(Answer(key: key, expected: expected, place: value.place))
      }
    }
    guard let value = fields["requirements"] else { return }
    guard let members = value.members else {
      problems.append(
        JSONProblem(
          place: value.place, message: "an object of requirements and states is expected"))
      return
    }
    for member in members {
      let kind = JSONFields.parse(
        member.key, expected: "a requirement", allowed: RequirementKind.allCases.map(\.rawValue),
        &problems
      ) { RequirementKind(rawValue: $0) }
      let state = JSONFields.parse(
        member.value, expected: "a state", allowed: RequirementState.allCases.map(\.rawValue),
        &problems
      ) { RequirementState(rawValue: $0) }
      if let kind, let state {
        requirements.append(Requirement(kind: kind, state: state, place: member.value.place))
      }
    }
  }

  /// The answer of a decision; nil where it has none.
  static func answer(_ key: Key, of decision: EligibilityDecision) -> String? {
    let effective = decision.policy?.effective
    switch key {
    case .coverage: return decision.coverage.rawValue
    case .policy: return decision.policy?.id
    case .policyFrom: return effective?.firstDay?.description
    case .policyThrough: return effective?.lastDay?.description
    case .position: return decision.policy?.position.rawValue
    case .session: return decision.visits.map { "\($0.session)" }
    case .used: return decision.visits.map { "\($0.used)" }
    case .left: return decision.visits.map { "\($0.remaining)" }
    case .reopens: return decision.visits?.reopens?.description
    case .lastFilingDay: return decision.lastFilingDay?.description
    }
  }

  static func state(of kind: RequirementKind, in decision: EligibilityDecision) -> RequirementState?
  {
    decision.requirements.first { $0.kind == kind }?.state
  }

  /// The same answers, as they are now; a requirement that is asked no more is left out.
  func updated(to decision: EligibilityDecision) -> CoverageExpectation {
    var new = self
    for index in new.answers.indices {
      new.answers[index].expected = Self.answer(answers[index].key, of: decision)
    }
    new.requirements = requirements.compactMap { requirement in
      Self.state(of: requirement.kind, in: decision).map {
        Requirement(kind: requirement.kind, state: $0, place: requirement.place)
      }
    }
    return new
  }

  /// As JSON on one line.
  var text: String {
    var parts = answers.map { answer in
      let isNumber = [.session, .used, .left].contains(answer.key)
      let value = answer.expected.map { isNumber ? $0 : ExpectationText.string($0) } ?? "null"
      return "\(ExpectationText.string(answer.key.rawValue)): \(value)"
    }
    if !requirements.isEmpty {
      let states = requirements.map {
        "\(ExpectationText.string($0.kind.rawValue)): \(ExpectationText.string($0.state.rawValue))"
      }
      parts.append("\"requirements\": {\(states.joined(separator: ", "))}")
    }
    return "{\(parts.joined(separator: ", "))}"
  }
}
