/// What speaks against a modifier on a needling line.
struct ModifierObjection {
  var severity: Severity
  var message: String
  var remedy: String
  /// Ids of its sources, where they are not those of the rule.
  var sources: [String]? = nil
  var conflicts: [SourceConflict] = []
  var denial: DenialForecast? = nil
  /// Facts without which it cannot be told whether the objection holds; empty when it does.
  var missing: [Fact] = []
  var repair: Repair? = nil
}

/// A rule that objects to certain modifiers of 20560 and 20561 lines.
///
/// The rule and the modifiers that ``ModifierAdvisor`` calls forbidden both come from
/// ``objection(to:at:in:_:)``, so they cannot disagree.
protocol NeedlingModifierRule: ClaimRule {
  /// Modifiers the rule looks at.
  static var modifiers: ModifierList { get }
  /// What speaks against `modifier`, one of ``modifiers``, on the needling line `line`; nil when
  /// nothing does.
  static func objection(
    to modifier: Modifier, at line: Int, in encounter: Encounter, _ facts: ClaimFacts
  ) -> ModifierObjection?
}

extension NeedlingModifierRule {
  static var appliesTo: ClaimFeatures { .needlingModifier }

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    let watched = modifiers
    for index in facts.needlingLines {
      let present = encounter.serviceLines[index].modifiers
      for (position, modifier) in present.enumerated() where watched.contains(modifier) {
        // The same modifier twice is the matter of a rule of its own.
        if present.position(of: modifier) != position { continue }
        guard let objection = objection(to: modifier, at: index, in: encounter, facts) else {
          outcome.combine(.satisfied)
          continue
        }
        let path = FactPath(.lineModifiers, index: index, position: position)
        if objection.missing.isEmpty {
          findings.violated(
            at: path, objection.message, remedy: objection.remedy, severity: objection.severity,
            sources: objection.sources, conflicts: objection.conflicts, denial: objection.denial,
            repair: objection.repair)
          outcome.combine(.violated)
        } else {
          findings.undetermined(
            at: path, missing: objection.missing, objection.message, remedy: objection.remedy,
            severity: objection.severity, sources: objection.sources,
            conflicts: objection.conflicts)
          outcome.combine(.undetermined)
        }
      }
    }
    return outcome
  }

  /// The repair that takes a modifier away.
  static func removal(
    of modifier: Modifier, at line: Int, needsAttestation: Bool = false
  ) -> Repair {
    Repair(.removeModifier(modifier, line: line), needsAttestation: needsAttestation)
  }
}

/// Who the claim goes to, as far as the modifier rules tell payers apart.
enum ModifierPayer: Sendable {
  /// Original Medicare, whose edits and notices the facts describe.
  case medicare
  /// A program that follows Medicare's or its own official edits.
  case publicProgram
  /// A plan or insurer with rules of its own.
  case privatePayer
  /// Nobody: the patient pays.
  case patient
  /// Not stated.
  case unknown

  init(_ encounter: Encounter) {
    switch encounter.coverage.payerKind {
    case .medicare?: self = .medicare
    case .medicareAdvantage?, .medicaid?, .tricare?, .va?, .otherFederal?, .titleV?:
      self = .publicProgram
    case .selfPay?: self = .patient
    case .unknown?, nil: self = .unknown
    default: self = .privatePayer
    }
  }
}

extension SourceConflict {
  /// The disagreement of that id, as a list.
  static func list(_ id: String) -> [SourceConflict] { known(id).map { [$0] } ?? [] }
}
