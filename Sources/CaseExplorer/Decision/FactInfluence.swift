import DryNeedlingKit

/// Finds the facts that an answer rests on, by asking again without each of them.
struct FactInfluence {
  private let checker: ClaimChecker
  private let tree: CaseTree
  private let facts: [StatedFact]
  /// Whether there were more facts than are tried.
  let isPartial: Bool

  /// More facts than a typical case states; a claim of fifty lines has more.
  private static let mostFacts = 120

  init(_ session: CaseSession) {
    checker = session.workbench.checker(session.state)
    tree = CaseTree(session.state.encounter)
    let all = tree.statedFacts
    facts = Array(all.prefix(Self.mostFacts))
    isPartial = all.count > Self.mostFacts
  }

  /// The facts without which `answer` would be another, in the order of the case.
  func facts<Answer: Equatable>(behind answer: (Report) -> Answer, now: Answer) -> [StatedFact] {
    facts.filter { fact in
      var without = tree
      guard without.remove(at: fact.address.steps[...]) else { return false }
      return answer(checker.check(without.reading.encounter)) != now
    }
  }
}
