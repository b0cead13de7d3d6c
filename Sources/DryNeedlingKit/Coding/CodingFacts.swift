/// Dates that decide codes.
enum CodingDates {
  /// First day of 20560 and 20561 (CPT-01).
  static let needlingCodesBegin = CalendarDate(uncheckedDayNumber: 18262)  // 2020-01-01
  /// First day of ICD-10-CM for services (ICD README of the facts).
  static let icd10Begins = CalendarDate(uncheckedDayNumber: 16709)  // 2015-10-01
}

/// What the record says of the muscles behind one service line.
enum MusclesOnRecord: Sendable {
  case notStated
  /// The record says that no muscle was needled.
  case none
  /// Needling is billed for several days, and the record does not say that it is of this one.
  case unknownVisit
  case counted(MuscleTally)
}

extension ClaimFacts {
  /// Whether a needling code was valid on the day of a line. A line without a date is taken as one
  /// of today's: that its date is missing is said elsewhere.
  @inline(__always)
  func needlingCodeExists(_ line: Int, _ encounter: Encounter) -> Bool {
    guard let date = encounter.dateOfService(ofLine: line) else { return true }
    return date >= CodingDates.needlingCodesBegin
  }

  /// Whether the needling record is of the visit a line is billed for.
  @inline(__always)
  func recordIsOfVisit(ofLine line: Int, _ encounter: Encounter) -> Bool {
    guard let dates = needlingDates, dates.lowerBound != dates.upperBound else { return true }
    guard let visit = encounter.claim.dateOfService else { return false }
    return encounter.dateOfService(ofLine: line) == visit
  }

  /// The muscles behind a needling line.
  @inline(__always)
  func muscles(ofLine line: Int, _ encounter: Encounter) -> MusclesOnRecord {
    guard let muscles else {
      return encounter.needling?.muscles == nil ? .notStated : .none
    }
    return recordIsOfVisit(ofLine: line, encounter) ? .counted(muscles) : .unknownVisit
  }

  /// Whether needling is billed, or may be, for the day of another line.
  func needlingIsBilled(besideLine line: Int, _ encounter: Encounter) -> Bool {
    for needling in needlingLines where encounter.sameDay(needling, line) != .no { return true }
    return false
  }

  /// What the needling of this record is billed as on `date`, and the words for it.
  func codeForNeedling(on date: CalendarDate?) -> (code: ProcedureCode?, words: String) {
    if let date, date < CodingDates.needlingCodesBegin {
      return (Codes.unlistedMusculoskeletal, "`20999`")
    }
    if let code = muscles?.code { return (code, "`\(code)`") }
    return (nil, "`20560` for 1 or 2 muscles or `20561` for 3 or more")
  }

  /// A repair that bills a line with the code for the needling on record; nil while the muscles do
  /// not tell which.
  func repairToNeedling(line: Int, _ encounter: Encounter, needsAttestation: Bool) -> Repair? {
    codeForNeedling(on: encounter.dateOfService(ofLine: line)).code.map {
      Repair(.replaceProcedure($0, line: line), needsAttestation: needsAttestation)
    }
  }
}

extension NeedlingSession {
  /// The technique is one of dry needling, rather than left open or acupuncture's.
  var statesNeedlingTechnique: Bool {
    switch technique {
    case .superficial?, .deep?: true
    case .electrical?, .acupuncture?, nil: false
    }
  }
}
