/// How the needling lines of an encounter stand against policy and law.
struct EncounterEligibility: Sendable {
  /// The line that the decision is about: the earliest, and of several on one day the one that
  /// stands worst, so that the order of the lines does not matter.
  private(set) var decisive: LineEligibility
  /// The other lines; mostly none.
  private(set) var others: [LineEligibility] = []

  /// Evaluates each needling line, or the encounter itself when none is billed.
  init(
    _ encounter: borrowing Encounter, _ needlingLines: LineSet, _ policies: PolicyLibrary,
    under named: String? = nil
  ) {
    decisive = LineEligibility(encounter, line: needlingLines.first, policies, under: named)
    for index in needlingLines where index != needlingLines.first {
      let line = LineEligibility(encounter, line: index, policies, under: named)
      if Self.precedes(line, decisive) {
        others.append(decisive)
        decisive = line
      } else {
        others.append(line)
      }
    }
  }

  private static func precedes(_ left: LineEligibility, _ right: LineEligibility) -> Bool {
    if left.date != right.date {
      guard let leftDate = left.date else { return false }
      return right.date.map { leftDate < $0 } ?? true
    }
    return rank(left.coverage) > rank(right.coverage)
  }

  private static func rank(_ coverage: CoverageAnswer) -> Int {
    switch coverage {
    case .covered: 0
    case .conditional: 1
    case .undetermined: 2
    case .notCovered: 3
    }
  }

  /// Whether a rule on coverage may have something to say, the modifiers of the lines apart.
  func isOpen(_ encounter: Encounter, asOf: CalendarDate?) -> Bool {
    if decisive.isOpen || encounter.coverage.payerKind == .selfPay { return true }
    if let asOf, let last = decisive.lastFilingDay, asOf > last { return true }
    return others.contains(where: \.isOpen)
  }

  /// Whether a session needs a modifier, be it on its line or not.
  var asksForModifier: Bool {
    decisive.states[.attestingModifier] != nil
      || others.contains { $0.states[.attestingModifier] != nil }
  }

  /// The evaluation of a service line, counted from 0; nil for a line that is no needling.
  func line(_ index: Int) -> LineEligibility? {
    if decisive.line == index { return decisive }
    return others.first { $0.line == index }
  }
}
