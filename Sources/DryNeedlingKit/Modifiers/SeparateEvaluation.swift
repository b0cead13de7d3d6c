/// Whether an evaluation on the day of needling needs modifier 25.
///
/// 99212 through 99215 are column one of an edit with the needling codes (PTP-06); 99211, 99495,
/// 99496 and G0463 are column two (PTP-07). 99202 through 99205 have none (PTP-08).
enum SeparateEvaluation {
  enum Need: Sendable, Hashable {
    /// An edit denies one of the two lines without the modifier.
    case edit(NCCIEdit, needling: Int, practitionersDiffer: Bool)
    /// As ``edit``, if both were given on the same day: a date is missing.
    case editIfSameDay(NCCIEdit, needling: Int)
    /// No edit; the modifier is customary for a new patient's visit.
    case customary(needling: Int)
  }

  private static let hospitalClinicVisit = ProcedureCode("G0463") ?? ProcedureCode(99211)

  /// Whether a code is an evaluation or management service, which 25 is made for.
  static func isEvaluation(_ code: ProcedureCode) -> Bool {
    (code >= Codes.firstEvaluation && code <= ProcedureCode(99499)) || code == hospitalClinicVisit
  }

  /// Whether a line is an evaluation or management service.
  static func isEvaluation(_ line: Int, _ encounter: Encounter) -> Bool {
    encounter.serviceLines[line].procedure.map(isEvaluation) ?? false
  }

  /// Whether the line says by a modifier that the evaluation stands apart: 25, or one that tells the
  /// same of a surgical period or a second hospital visit.
  static func isMarked(_ modifiers: ModifierList) -> Bool {
    !modifiers.isEmpty
      && (modifiers.contains(.separateEvaluation) || modifiers.contains(Modifier("57"))
        || modifiers.contains(Modifier("24")) || modifiers.contains(Modifier("27")))
  }

  /// What an evaluation line needs beside the needling of its day, whether or not it has it; nil for
  /// other lines, and when nothing was needled that day.
  static func need(of line: Int, in encounter: Encounter, _ facts: ClaimFacts) -> Need? {
    guard let code = encounter.serviceLines[line].procedure, isEvaluation(code) else { return nil }
    var need: Need?
    for needling in facts.needlingLines where facts.needlingCodeExists(needling, encounter) {
      switch SameDayEdits.answer(line, needling, in: encounter, facts.referenceData) {
      case .edit(let edit) where edit.modifierIndicator == .allowed:
        return .edit(
          edit, needling: needling,
          practitionersDiffer: encounter.haveDifferentProviders(line, needling))
      case .editIfSameDay(let edit) where edit.modifierIndicator == .allowed:
        need = .editIfSameDay(edit, needling: needling)
      case .none:
        if need == nil, code <= ProcedureCode(99205), encounter.claim.kind == .professional,
          case .yes = encounter.sameDay(line, needling)
        {
          need = .customary(needling: needling)
        }
      default: break
      }
    }
    return need
  }
}
