/// Modifiers of one service line: which it needs, should have or must not have, and why.
public struct LineModifiers: Sendable, Hashable {
  /// The service line, counted from 0.
  public let line: Int
  /// Its procedure.
  public let procedure: ProcedureCode
  /// Modifiers that belong on the line, whether it has them or not, in billing order.
  public let advised: [ModifierAdvice]
  /// Modifiers the line has and must not have.
  public let forbidden: [ModifierAdvice]
}

/// Why a modifier belongs on a line, or does not.
public struct ModifierAdvice: Sendable, Hashable {
  /// The modifier.
  public let modifier: Modifier
  /// How strongly.
  public let strength: Strength
  /// Why, in the style of the findings.
  public let reason: String
  /// Ids of the requirements and facts it rests on.
  public let sources: [String]

  /// How strongly a modifier is wanted or unwanted.
  @nonexhaustive
  public enum Strength: String, Sendable, Hashable {
    /// An official rule or edit asks for it, or forbids it.
    case required
    /// Some payers ask for it, or it rests on a source that is not official.
    case advised
    /// Allowed only when its own condition holds, which a person must judge.
    case conditional
  }
}

/// Works out the modifiers of each line.
enum ModifierAdvisor {
  static func advice(_ encounter: Encounter, _ facts: ClaimFacts) -> [LineModifiers] { [] }
}
