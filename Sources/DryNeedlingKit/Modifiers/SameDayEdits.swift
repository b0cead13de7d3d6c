/// NCCI edits between lines of one claim.
enum SameDayEdits {
  /// What the table says of two lines.
  enum Answer: Sendable, Hashable {
    /// No edit, or not the same day.
    case none
    /// An edit in force on the day both were given.
    case edit(NCCIEdit)
    /// An edit, if both were given on the same day: a date is missing.
    case editIfSameDay(NCCIEdit)

    /// The edit, whether or not the day is known.
    var edit: NCCIEdit? {
      switch self {
      case .none: nil
      case .edit(let edit), .editIfSameDay(let edit): edit
      }
    }
  }

  /// The table a claim is edited with (OUR-02).
  static func setting(_ encounter: Encounter) -> NCCISetting {
    encounter.claim.kind == .institutional ? .outpatientHospital : .practitioner
  }

  /// The edit between two lines.
  static func answer(
    _ first: Int, _ second: Int, in encounter: Encounter, _ data: ReferenceData
  ) -> Answer {
    guard first != second, let left = encounter.serviceLines[first].procedure,
      let right = encounter.serviceLines[second].procedure, left != right
    else { return .none }
    let sameDay = encounter.sameDay(first, second)
    if sameDay == .no { return .none }
    let date =
      encounter.dateOfService(ofLine: first) ?? encounter.dateOfService(ofLine: second)
      ?? data.ncciRelease(in: setting(encounter))
    guard date >= CodingDates.needlingCodesBegin,
      let edit = data.edit(left, right, in: setting(encounter), on: date),
      edit.modifierIndicator != .notApplicable
    else { return .none }
    return sameDay == .unknown ? .editIfSameDay(edit) : .edit(edit)
  }

  /// The weightiest answer about a line and the others, one of which is needling: an edit before a
  /// possible one before none.
  static func strongest(
    of line: Int, in encounter: Encounter, _ facts: ClaimFacts, where wanted: (NCCIEdit) -> Bool
  ) -> (answer: Answer, other: Int)? {
    let isNeedling = facts.needlingLines.contains(line)
    guard isNeedling || facts.linesToCompareWithNeedling.contains(line) else { return nil }
    var others = facts.needlingLines
    if isNeedling { for other in facts.linesToCompareWithNeedling { others.insert(other) } }
    var possible: (Answer, Int)?
    for other in others {
      let answer = answer(line, other, in: encounter, facts.referenceData)
      guard let edit = answer.edit, wanted(edit) else { continue }
      if case .edit = answer { return (answer, other) }
      if possible == nil { possible = (answer, other) }
    }
    return possible
  }

  /// Whether an edit is known to hold on a date: within the release it was read in, or because a
  /// coding instruction says the same (OUR-03, CPT-02).
  static func isCertain(_ edit: NCCIEdit, on date: CalendarDate?) -> Bool {
    if edit.rationale == .codingInstruction { return true }
    if edit.columnOne.isDryNeedling, edit.columnTwo.isDryNeedling { return true }
    guard let date else { return false }
    return edit.isKnown(on: date)
  }

  /// Whether a modifier of either line lifts an edit between them (PTP-23: since 2019-07-01, before
  /// the needling codes, either line will do). An edit with an evaluation needs it there.
  static func isLifted(_ edit: NCCIEdit, _ first: Int, _ second: Int, in encounter: Encounter)
    -> Bool
  {
    guard edit.modifierIndicator == .allowed else { return false }
    return lifts(first, encounter) || lifts(second, encounter)
  }

  private static func lifts(_ line: Int, _ encounter: Encounter) -> Bool {
    let modifiers = encounter.serviceLines[line].modifiers
    guard !modifiers.isEmpty else { return false }
    // On a needling line 25 says nothing (MOD-25).
    let isNeedling = encounter.serviceLines[line].procedure?.isDryNeedling == true
    for modifier in modifiers where !(isNeedling && modifier == .separateEvaluation) {
      if NCCIModifiers.contains(modifier) { return true }
    }
    return false
  }
}
