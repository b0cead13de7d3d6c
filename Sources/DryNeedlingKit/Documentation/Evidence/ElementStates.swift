/// What the fields of an encounter say of each element of documentation, two bits an element.
struct ElementStates: Sendable, Hashable {
  private var bits: UInt64 = 0

  /// Whether nothing is said of any element.
  var isEmpty: Bool { bits == 0 }

  /// What is said of an element; nil when nothing is.
  subscript(element: DocumentationElement) -> DocumentationState? {
    switch bits >> UInt64(2 * element.position) & 3 {
    case 1: .present
    case 2: .negated
    case 3: .vague
    default: nil
    }
  }

  @inline(__always)
  private mutating func set(_ element: Place, _ value: UInt64) {
    bits |= value &<< (2 &* element.rawValue)
  }

  @inline(__always)
  private mutating func set(_ element: Place, _ answer: Bool?) {
    if let answer { set(element, answer ? 1 : 2) }
  }

  /// Text that says something, or the empty text, which says that there is nothing.
  private mutating func set(_ element: Place, text: String?) {
    set(element, text.map { !$0.isEmpty })
  }

  /// Places of the elements, in the order of ``DocumentationElement``.
  private enum Place: UInt64 {
    case indication, onset, cause, consent, screening, muscles, needleSize, needleCount, technique
    case dwellTime, twitchResponse, response, adverseResponse, painBefore, painAfter
    case rangeOfMotion, function, goals, planFrequency, planDuration, otherInterventions, aftercare
    case infectionControl, injectate, priorResponse
  }

  /// Reads the fields.
  @inline(__always)
  init(_ encounter: borrowing Encounter) {
    if encounter.condition.onset != nil || encounter.condition.durationWeeks != nil {
      set(.onset, 1)
    }
    if encounter.condition.cause != nil { set(.cause, 1) }
    if encounter.condition.improvement != nil { set(.priorResponse, 1) }
    addSession(encounter)
    if let record = encounter.recordBox?.record { add(record) }
  }

  @inline(__always)
  private mutating func addSession(_ encounter: borrowing Encounter) {
    if let muscles = encounter.needling?.muscles {
      let names = muscles.contains { $0.site.muscle != nil }
      set(.muscles, muscles.isEmpty ? 2 : names ? 1 : 3)
    }
    guard let session = encounter.needling else { return }
    if let needles = session.needleCount { set(.needleCount, needles > 0) }
    switch (session.needleDiameterHundredths, session.needleLengthMillimeters) {
    case (nil, nil): break
    case (_?, _?): set(.needleSize, 1)
    default: set(.needleSize, 3)
    }
    if session.technique != nil { set(.technique, 1) }
    if session.minutesInPlace != nil { set(.dwellTime, 1) }
    set(.twitchResponse, session.twitchResponse)
    set(.injectate, session.hasInjectate)
  }

  private mutating func add(_ record: VisitRecord) {
    set(.indication, text: record.indication)
    if let consent = record.consent {
      let isTold = ConsentPart.allCases.contains { consent[$0] != nil } || consent.form != nil
      if let isGiven = consent.isGiven {
        set(.consent, isGiven)
      } else if isTold {
        set(.consent, 3)
      }
    }
    if let screening = record.screening {
      set(
        .screening,
        screening.isDone
          ?? (screening.isFromChart || screening.present.isEmpty && screening.ruledOut.isEmpty
            ? nil : true))
    }
    set(.response, text: record.response)
    set(.adverseResponse, record.adverseResponses.map { !$0.isEmpty })
    if record.painBefore != nil { set(.painBefore, 1) }
    if record.painAfter != nil { set(.painAfter, 1) }
    for measure in record.measures {
      let hasValue = measure.before != nil || measure.after != nil
      set(measure.kind == .rangeOfMotion ? .rangeOfMotion : .function, hasValue ? 1 : 3)
    }
    set(.otherInterventions, record.otherInterventions.map { !$0.isEmpty })
    if record.plan?.timesPerWeek != nil { set(.planFrequency, 1) }
    if record.plan?.weeks != nil || record.plan?.sessions != nil { set(.planDuration, 1) }
    set(.goals, text: record.goals)
    set(.aftercare, record.aftercare)
    set(.infectionControl, record.cleanTechnique)
    // What the condition says of improvement stands already.
    if self[.priorResponse] == nil { set(.priorResponse, text: record.priorResponse) }
  }
}
