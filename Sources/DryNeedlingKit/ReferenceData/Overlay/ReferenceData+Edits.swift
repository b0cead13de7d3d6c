/// Questions about NCCI edits and unit limits.
extension ReferenceData {
  /// First day of the release of edits for a setting.
  func ncciRelease(in setting: NCCISetting) -> CalendarDate {
    imported?.newestEdits[setting] ?? NCCITable.release
  }

  /// Whether a code may have an edit with needling. False is certain; true is only a reason to look
  /// it up.
  @inline(__always)
  func mayHaveEdit(with code: ProcedureCode) -> Bool {
    if NCCITable.mayHaveEdit(with: code) { return true }
    guard let imported else { return false }
    return imported.partnersOfNeedling.contains(code)
  }

  /// The edit between two codes, in either order, in force on `date`; nil when there is none.
  func edit(
    _ first: ProcedureCode, _ second: ProcedureCode, in setting: NCCISetting,
    on date: CalendarDate
  ) -> NCCIEdit? {
    if let edits = imported?.edits(first, second, in: setting) {
      if let edit = edits.first(where: { $0.isInForce(on: date) }) { return edit }
      // The codes in the other columns may stand in a part that was not imported.
      for edit in NCCITable.edits(first, second, in: setting) where edit.isInForce(on: date) {
        if !edits.contains(where: { $0.columnOne == edit.columnOne }) { return edit }
      }
      return nil
    }
    return NCCITable.edit(first, second, in: setting, on: date)
  }

  /// The most units of a code on a date; nil where the table of the date has none.
  ///
  /// An imported release decides in its own quarter, the built-in table in the time it was read
  /// for. For other days the newest release that began before answers, and the limit is not known
  /// to hold.
  func unitLimit(
    for code: ProcedureCode, in setting: NCCISetting, on date: CalendarDate?
  ) -> MedicallyUnlikelyEdit? {
    let builtIn = MUETable.edit(for: code, in: setting)
    guard let releases = imported?.limits[setting], let date else { return builtIn }
    guard let newest = releases.last(where: { $0.release <= date }) else { return builtIn }
    if date > newest.release.lastDayOfQuarter {
      if let builtIn, builtIn.lastSeen >= newest.release || builtIn.isKnown(on: date) {
        return builtIn
      }
    }
    return newest.limits[code].map {
      MedicallyUnlikelyEdit(
        units: $0.units, adjudication: $0.adjudication, firstSeen: newest.release,
        lastSeen: newest.release)
    }
  }
}
