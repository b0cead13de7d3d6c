/// A needling line and another line that have an NCCI edit in force.
struct NCCIPair {
  let needlingLine: Int
  let otherLine: Int
  let edit: NCCIEdit
  /// The day of both; nil when their dates cannot be told apart or are not stated.
  let date: CalendarDate?

  /// The line that is not paid beside the other.
  func deniedLine(_ encounter: Encounter) -> Int {
    encounter.serviceLines[needlingLine].procedure == edit.columnTwo ? needlingLine : otherLine
  }

  /// How surely the edit of the release that was read held on the day (OUR-03).
  func severity(cptSaysTheSame: Bool) -> Severity {
    if cptSaysTheSame { return .error }
    guard let date else { return .warning }
    return edit.isKnown(on: date) ? .error : .warning
  }

  /// What to say of the release when it is not that of the day; empty when it is.
  var releaseNote: String {
    if let date, edit.isKnown(on: date) { return "" }
    return " (release of \(edit.release), the one that was read; check that of the day)"
  }

  /// Ids of the facts that document the pair, the weightiest first.
  var sources: [String] {
    let reading = releaseNote.isEmpty ? ["OUR-02"] : ["OUR-03", "OUR-02"]
    let cpt = fact == "PTP-03" ? ["CPT-03"] : []
    // What is known of the built-in release says nothing of an imported one, which is cited itself.
    if isImported { return cpt + reading }
    return [fact] + cpt + reading + (releaseNote.isEmpty ? [] : ["PTP-18"])
  }

  private var isImported: Bool { edit.release != NCCITable.release }

  /// The imported release the pair was read in; nil for a pair of the built-in table.
  var importedRelease: PolicySources? {
    guard isImported else { return nil }
    let setting =
      edit.setting == .practitioner ? "practitioner edits" : "outpatient hospital edits"
    let id = "NCCI-\(edit.release)"
    return PolicySources(
      ids: [id],
      documents: [
        Citation(
          id: id, issuer: "CMS", title: "NCCI \(setting), imported release of \(edit.release)",
          locator: "", effectiveFrom: edit.release, effectiveTo: edit.release.lastDayOfQuarter,
          confidence: .official,
          statement: "\(edit.columnOne) and \(edit.columnTwo) have an edit")
      ])
  }

  private var fact: String {
    if edit.setting == .outpatientHospital { return "PTP-15" }
    let other = edit.columnOne.isDryNeedling ? edit.columnTwo : edit.columnOne
    switch other.description {
    case "20552", "20553": return "PTP-03"
    case "20550", "20551", "20527", "0490T", "0718T": return "PTP-04"
    case "20526": return "PTP-05"
    case "99211", "99495", "99496", "G0463": return "PTP-07"
    case "64450", "64455", "0213T", "0216T": return "PTP-11"
    default:
      if edit.modifierIndicator == .notAllowed { return "PTP-10" }
      return edit.columnOne.isDryNeedling ? "PTP-13" : "PTP-12"
    }
  }

  /// The needling lines and the lines beside them, of the same day or of unknown days, that have an
  /// edit with them and are not among `handled`. The table follows the kind of claim, whatever the
  /// place of service (OUR-02).
  static func forEach(
    _ encounter: Encounter, _ facts: ClaimFacts, except handled: (Int) -> Bool,
    _ body: (NCCIPair) -> Void
  ) {
    let setting: NCCISetting =
      encounter.claim.kind == .institutional ? .outpatientHospital : .practitioner
    for other in facts.linesToCompareWithNeedling where !handled(other) {
      guard let otherCode = encounter.serviceLines[other].procedure else { continue }
      for needling in facts.needlingLines where facts.needlingCodeExists(needling, encounter) {
        guard let needlingCode = encounter.serviceLines[needling].procedure else { continue }
        let date: CalendarDate?
        switch encounter.sameDay(needling, other) {
        case .no: continue
        case .yes(let day): date = day
        case .unknown: date = nil
        }
        guard
          let edit = facts.referenceData.edit(
            needlingCode, otherCode, in: setting,
            on: date ?? encounter.dateOfService(ofLine: needling)
              ?? facts.referenceData.ncciRelease(in: setting))
        else { continue }
        body(NCCIPair(needlingLine: needling, otherLine: other, edit: edit, date: date))
      }
    }
  }
}

/// Modifiers that tell the NCCI edits that two services were separate (PTP-23). 76 and 77 are not
/// among them.
enum NCCIModifiers {
  static func contains(_ modifier: Modifier) -> Bool { all.contains(modifier) }

  /// Whether a line carries one of them.
  static func areOn(_ line: Int, _ encounter: Encounter) -> Bool {
    encounter.serviceLines[line].modifiers.contains(where: contains)
  }

  private static let all: Set<Modifier> = Set(
    [
      "E1", "E2", "E3", "E4", "FA", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "TA",
      "T1",
      "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "LT", "RT", "LC", "LD", "RC", "LM", "RI",
      "24",
      "25", "57", "58", "78", "79", "27", "59", "91", "XE", "XS", "XP", "XU",
    ].map { (text: StaticString) in Modifier(text) })
}
