import LocatedJSON

extension CaseDecoder {
  mutating func readRecord(_ value: JSONValue) {
    guard var members = object(value) else { return }
    var record = VisitRecord()
    while let (key, value) = next(&members, words.recordKeys, "the record") {
      switch key {
      case .indication: record.indication = text(value)
      case .consent: record.consent = consent(value)
      case .screening: record.screening = screening(value)
      case .response: record.response = text(value)
      case .adverseResponses:
        record.adverseResponses = listedWords(
          value, words.adverseResponses, "an adverse response")
      case .painBefore: record.painBefore = pain(value, .painBefore)
      case .painAfter: record.painAfter = pain(value, .painAfter)
      case .measures: record.measures = measures(value)
      case .otherInterventions: record.otherInterventions = procedures(value)
      case .plan: record.plan = plan(value)
      case .goals: record.goals = text(value)
      case .aftercare: record.aftercare = boolean(value)
      case .cleanTechnique: record.cleanTechnique = boolean(value)
      case .priorResponse: record.priorResponse = text(value)
      }
    }
    encounter.record = record
  }

  private mutating func consent(_ value: JSONValue) -> ConsentRecord? {
    // `true` and `false` alone say whether it was given.
    if let isGiven = value.boolean {
      var consent = ConsentRecord()
      consent.isGiven = isGiven
      return consent
    }
    guard var members = object(value) else { return nil }
    var consent = ConsentRecord()
    while let (key, value) = next(&members, words.consentKeys, "the consent") {
      switch key {
      case .given: consent.isGiven = boolean(value)
      case .form: consent.form = word(value, words.consentForms, .consentForm)
      case .needlePiercesSkin: consent.toldNeedlePiercesSkin = boolean(value)
      case .alternatives: consent.toldAlternatives = boolean(value)
      case .risks: consent.toldRisks = boolean(value)
      case .notStandAlone: consent.toldNotStandAlone = boolean(value)
      case .cost: consent.toldCost = boolean(value)
      }
    }
    return consent
  }

  private mutating func screening(_ value: JSONValue) -> ScreeningRecord? {
    if let isDone = value.boolean {
      var screening = ScreeningRecord()
      screening.isDone = isDone
      return screening
    }
    guard var members = object(value) else { return nil }
    var screening = ScreeningRecord()
    while let (key, value) = next(&members, words.screeningKeys, "the screening") {
      switch key {
      case .done: screening.isDone = boolean(value)
      case .present:
        screening.present = listedWords(value, words.safetyItems, "a safety item") ?? []
      case .ruledOut:
        screening.ruledOut = listedWords(value, words.safetyItems, "a safety item") ?? []
      case .reasoning: screening.reasoning = text(value)
      case .fromChart: screening.isFromChart = boolean(value) ?? false
      }
    }
    return screening
  }

  private mutating func measures(_ value: JSONValue) -> [OutcomeMeasure] {
    guard var elements = list(value) else { return [] }
    var measures: [OutcomeMeasure] = []
    while let element = elements.next() {
      guard measures.count < Self.mostRecordEntries else {
        tooMany("measures", Self.mostRecordEntries, at: element)
        break
      }
      if let measure = measure(element, measures.count) { measures.append(measure) }
    }
    return measures
  }

  private mutating func measure(_ value: JSONValue, _ index: Int) -> OutcomeMeasure? {
    guard var members = elementObject(value) else { return nil }
    var kind: MeasureKind?
    var measure = OutcomeMeasure(.function)
    while let (key, value) = next(&members, words.measureKeys, "a measure") {
      switch key {
      case .kind: kind = listedWord(value, words.measureKinds, "a kind of measure")
      case .name: measure.name = text(value)
      case .before: measure.before = count(value, .measureBefore, index)
      case .after: measure.after = count(value, .measureAfter, index)
      }
    }
    guard let kind else { return nil }
    measure.kind = kind
    return measure
  }

  private mutating func plan(_ value: JSONValue) -> TreatmentPlan? {
    guard var members = object(value) else { return nil }
    var plan = TreatmentPlan()
    while let (key, value) = next(&members, words.planKeys, "the plan") {
      switch key {
      case .timesPerWeek: plan.timesPerWeek = count(value, .planFrequency, from: 1)
      case .weeks: plan.weeks = count(value, .planWeeks, from: 1)
      case .sessions: plan.sessions = count(value, .planSessions, from: 1)
      }
    }
    return plan
  }

  private mutating func procedures(_ value: JSONValue) -> [ProcedureCode]? {
    guard var elements = list(value) else { return nil }
    var codes: [ProcedureCode] = []
    var index = 0
    while let element = elements.next() {
      guard index < Self.mostRecordEntries else {
        tooMany("procedures", Self.mostRecordEntries, at: element)
        break
      }
      if let code = code(
        element, .otherInterventions, index, isElement: true, { ProcedureCode(bytes: $0) })
      {
        codes.append(code)
      }
      index += 1
    }
    return codes
  }

  /// Pain on the scale of 0 through 10.
  private mutating func pain(_ value: JSONValue, _ fact: Fact) -> Int? {
    if let number = value.integer, (0...10).contains(number) { return number }
    unusableNumber(value, fact)
    return nil
  }

  private static var mostRecordEntries: Int { 100 }

  /// Words of a closed list; others are told and left out.
  private mutating func listedWords<Word>(
    _ value: JSONValue, _ table: WordTable<Word>, _ expected: String
  ) -> [Word]? {
    guard var elements = list(value) else { return nil }
    var found: [Word] = []
    while let element = elements.next() {
      guard found.count < Self.mostRecordEntries else {
        tooMany("entries", Self.mostRecordEntries, at: element)
        break
      }
      if let word = listedWord(element, table, expected) { found.append(word) }
    }
    return found
  }

  private mutating func listedWord<Word>(
    _ value: JSONValue, _ table: WordTable<Word>, _ expected: String
  ) -> Word? {
    if let word = table.value(value) { return word }
    if let text = string(value, isElement: true) {
      unknownWord(text, among: table.words, at: value, expected)
    }
    return nil
  }
}
