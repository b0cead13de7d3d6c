extension Encounter {
  /// The days on which a diagnosis must be a valid code, earliest first: those of the lines that
  /// point at it, or of the whole claim when none does, for a claim is returned for any invalid
  /// diagnosis. Empty when no date is stated.
  func days(ofDiagnosis index: Int, _ facts: ClaimFacts) -> [CalendarDate] {
    var days: Set<CalendarDate> = []
    for line in serviceLines.indices
    where serviceLines[line].diagnosisPointers.contains(index + 1) {
      if let first = dateOfService(ofLine: line) { days.insert(first) }
      if let last = lastDateOfService(ofLine: line) { days.insert(last) }
    }
    if days.isEmpty {
      if let first = facts.firstDateOfService { days.insert(first) }
      if let last = facts.lastDateOfService { days.insert(last) }
    }
    return days.sorted()
  }

  /// The first of those days on which the code has a status that `isMeant`; nil for a diagnosis that
  /// is no ICD-10-CM code.
  func firstDay(
    ofDiagnosis index: Int, _ facts: ClaimFacts, where isMeant: (DiagnosisCodeStatus) -> Bool
  ) -> (code: DiagnosisCode, day: CalendarDate, status: DiagnosisCodeStatus)? {
    guard diagnoses.indices.contains(index), diagnoses[index].codeSet == .icd10cm,
      let code = diagnoses[index].code
    else { return nil }
    for day in days(ofDiagnosis: index, facts) {
      let status = facts.referenceData.status(of: code, on: day)
      if isMeant(status) { return (code, day, status) }
    }
    return nil
  }
}
