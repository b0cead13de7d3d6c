extension Encounter {
  /// The sessions a claim bills: each day and kind once, whatever the number of lines.
  var billedSessions: [Visit] {
    var visits: [Visit] = []
    for index in serviceLines.indices {
      guard let procedure = serviceLines[index].procedure, let kind = kind(of: procedure),
        let date = dateOfService(ofLine: index)
      else { continue }
      let visit = Visit(date, kind: kind)
      if !visits.contains(visit) { visits.append(visit) }
    }
    return visits
  }

  /// Needling before its own codes is known by the muscles on record.
  private func kind(of procedure: ProcedureCode) -> VisitKind? {
    if let kind = VisitKind(billedAs: procedure) { return kind }
    return procedure == Codes.unlistedMusculoskeletal && needling?.muscles?.isEmpty == false
      ? .dryNeedling : nil
  }

  /// The last day of service of any line or of the claim; nil when none is stated.
  var lastDayBilled: CalendarDate? {
    var last = claim.dateOfService
    for index in serviceLines.indices {
      guard let date = lastDateOfService(ofLine: index) else { continue }
      last = last.map { max($0, date) } ?? date
    }
    return last
  }
}
