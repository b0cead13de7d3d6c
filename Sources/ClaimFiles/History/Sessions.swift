import DryNeedlingKit

extension VisitKind {
  /// What sessions a claim bills: each day and kind once, whatever the number of lines.
  static func sessions(of encounter: Encounter) -> [Visit] {
    var visits: [Visit] = []
    for line in encounter.serviceLines {
      guard let procedure = line.procedure, let kind = VisitKind(billedBy: procedure, encounter),
        let date = line.dateOfService ?? encounter.claim.dateOfService
      else { continue }
      let visit = Visit(date, kind: kind)
      if !visits.contains(visit) { visits.append(visit) }
    }
    return visits
  }

  private init?(billedBy procedure: ProcedureCode, _ encounter: Encounter) {
    if procedure.isDryNeedling {
      self = .dryNeedling
    } else if Self.acupuncture97810.contains(procedure) {
      self = .acupuncture
    } else if Self.injections.contains(procedure) {
      self = .triggerPointInjection
    } else if procedure == Self.unlisted, encounter.needling?.muscles?.isEmpty == false {
      self = .dryNeedling
    } else {
      return nil
    }
  }

  private static let acupuncture97810 = ["97810", "97811", "97813", "97814"]
    .compactMap { ProcedureCode($0) }
  private static let injections = ["20552", "20553"].compactMap { ProcedureCode($0) }
  /// Dry needling before its own codes, known as such by the muscles on record.
  private static let unlisted = ProcedureCode("20999")

  /// Two bits for the index.
  var indexCode: UInt32 {
    switch self {
    case .dryNeedling: 0
    case .acupuncture: 1
    case .triggerPointInjection: 2
    }
  }

  init?(indexCode: UInt32) {
    guard let kind = Self.allCases.first(where: { $0.indexCode == indexCode }) else { return nil }
    self = kind
  }
}

extension ClaimFrequency? {
  var visitFrequency: VisitIndex.Frequency {
    switch self {
    case .replacement?: .replacement
    case .void?: .void
    default: .original
    }
  }
}

extension Encounter {
  /// The last day of service of any line or of the claim; nil when none is stated.
  var lastDateOfService: CalendarDate? {
    var last = claim.dateOfService
    for line in serviceLines {
      guard let date = line.lastDateOfService ?? line.dateOfService else { continue }
      last = last.map { max($0, date) } ?? date
    }
    return last
  }
}
