/// Whether a line has something to be distinct from: an NCCI edit with another line of its day.
enum DistinctService {
  enum Reason: Sendable, Hashable {
    /// An edit that a modifier can lift.
    case liftable(NCCIEdit, other: Int)
    /// An edit that no modifier lifts.
    case fixed(NCCIEdit, other: Int)
    /// An edit with a line that may be of another day: a date is missing.
    case ifSameDay(NCCIEdit, other: Int)
    /// No edit with any line of the claim.
    case none
  }

  /// Why a line may carry 59 or one of XE, XS, XP and XU.
  static func reason(
    for line: Int, in encounter: Encounter, _ facts: ClaimFacts
  ) -> Reason {
    guard !facts.linesToCompareWithNeedling.isEmpty || facts.needlingLines.count > 1 else {
      return .none
    }
    if let (answer, other) = SameDayEdits.strongest(
      of: line, in: encounter, facts,
      where: { $0.modifierIndicator == .allowed && !pairsWithEvaluation($0) })
    {
      switch answer {
      case .edit(let edit): return .liftable(edit, other: other)
      case .editIfSameDay(let edit): return .ifSameDay(edit, other: other)
      case .none: break
      }
    }
    if let (answer, other) = SameDayEdits.strongest(
      of: line, in: encounter, facts, where: { $0.modifierIndicator == .notAllowed }),
      let edit = answer.edit
    {
      return .fixed(edit, other: other)
    }
    return .none
  }

  /// Edits with evaluations are lifted by 25 on the evaluation, which 59 is not made for (MOD-59).
  private static func pairsWithEvaluation(_ edit: NCCIEdit) -> Bool {
    SeparateEvaluation.isEvaluation(edit.columnOne)
      || SeparateEvaluation.isEvaluation(edit.columnTwo)
  }
}
