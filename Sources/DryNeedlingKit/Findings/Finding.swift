/// Something a rule has to say about an encounter.
public struct Finding: Sendable, Hashable {
  /// The rule that says it.
  public let ruleID: RuleID
  /// Readable name of the rule.
  public let ruleName: String
  /// The question it belongs to.
  public let family: RuleFamily
  /// Violated, or undetermined for want of the facts in ``missing``.
  public let outcome: RuleOutcome
  /// How bad it is, after the configuration of the checker.
  public package(set) var severity: Severity
  /// What is the matter: lowercase, no full stop, values of the claim in backticks.
  public let message: String
  /// What to do next, in the same style; empty when there is nothing to do.
  public let remedy: String
  /// What it is about.
  public let path: FactPath
  /// What it rests on, the weightiest first.
  public let citations: [Citation]
  /// Where sources contradict each other: which was used, which lost, and why.
  public let conflicts: [SourceConflict]
  /// How a payer is likely to answer; nil when no denial follows.
  public let denial: DenialForecast?
  /// Facts that would settle it; empty for a violation.
  public let missing: [Fact]
  /// A mechanical repair; nil when there is none.
  public let repair: Repair?
  /// Words of the notes that the message quotes or that show what it says.
  public internal(set) var quotes: [NoteQuote] = []
}

/// A disagreement of sources that a finding had to take a side in.
public struct SourceConflict: Sendable, Hashable {
  /// Id of the conflict: `CON-11`.
  public let id: String
  /// What disagrees, and which side was taken, and why.
  public let explanation: String

  package init(id: String, explanation: String) {
    self.id = id
    self.explanation = explanation
  }

  /// A conflict by its id, `CON-11`; nil for an id that is not known.
  package static func known(_ id: String) -> SourceConflict? { RequirementTable.conflict(id) }

  /// Every conflict the kit knows of.
  package static var all: [SourceConflict] { RequirementTable.allConflicts }
}

/// A repair and the rule that offers it.
public struct OfferedRepair: Sendable, Hashable {
  /// The repair.
  public let repair: Repair
  /// The rule whose finding it would settle.
  public let because: RuleID

  /// A repair that a rule offers.
  public init(_ repair: Repair, because: RuleID) {
    self.repair = repair
    self.because = because
  }
}

/// A change to a claim that would settle a finding.
public struct Repair: Sendable, Hashable {
  /// What to change.
  public let edit: Edit
  /// Whether the change asserts a clinical fact, so that a person must vouch for it.
  public let needsAttestation: Bool

  /// A repair.
  public init(_ edit: Edit, needsAttestation: Bool) {
    self.edit = edit
    self.needsAttestation = needsAttestation
  }

  /// A single change; lines and diagnoses are counted from 0.
  @nonexhaustive
  public enum Edit: Sendable, Hashable {
    /// Adds a modifier; one that decides payment goes before those that only inform.
    case addModifier(Modifier, line: Int)
    /// Takes a modifier away.
    case removeModifier(Modifier, line: Int)
    /// Exchanges the procedure; modifiers, units and charge stay as they are.
    case replaceProcedure(ProcedureCode, line: Int)
    /// Sets the units; the charge of the line stays as it is.
    case setQuantity(ServiceQuantity, line: Int)
    /// Takes a line away; where it is written back into an 837P, the total is redone.
    case removeLine(Int)
    /// Exchanges a diagnosis; what points at it stays as it is.
    case replaceDiagnosis(DiagnosisCode, index: Int)
    /// Sets the total charge of the claim.
    case setTotalCharge(Money)
  }
}
