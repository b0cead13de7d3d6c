extension CaseEncoder {
  mutating func write(_ record: VisitRecord) {
    json.beginObject()
    member(RecordKey.indication, record.indication)
    if let consent = record.consent {
      json.key(RecordKey.consent.rawValue)
      write(consent)
    }
    if let screening = record.screening {
      json.key(RecordKey.screening.rawValue)
      write(screening)
    }
    member(RecordKey.response, record.response)
    if let adverse = record.adverseResponses { words(RecordKey.adverseResponses, adverse) }
    member(RecordKey.painBefore, record.painBefore, .painBefore)
    member(RecordKey.painAfter, record.painAfter, .painAfter)
    list(RecordKey.measures, record.measures) { $0.write($1, $2) }
    writeOtherInterventions(record.otherInterventions)
    if let plan = record.plan {
      json.key(RecordKey.plan.rawValue)
      json.beginObject()
      member(PlanKey.timesPerWeek, plan.timesPerWeek, .planFrequency)
      member(PlanKey.weeks, plan.weeks, .planWeeks)
      member(PlanKey.sessions, plan.sessions, .planSessions)
      json.endObject()
    }
    member(RecordKey.goals, record.goals)
    member(RecordKey.aftercare, record.aftercare)
    member(RecordKey.cleanTechnique, record.cleanTechnique)
    member(RecordKey.priorResponse, record.priorResponse)
    json.endObject()
  }

  private mutating func write(_ consent: ConsentRecord) {
    json.beginObject()
    member(ConsentKey.given, consent.isGiven)
    member(ConsentKey.form, consent.form?.rawValue, .consentForm)
    member(ConsentKey.needlePiercesSkin, consent.toldNeedlePiercesSkin)
    member(ConsentKey.alternatives, consent.toldAlternatives)
    member(ConsentKey.risks, consent.toldRisks)
    member(ConsentKey.notStandAlone, consent.toldNotStandAlone)
    member(ConsentKey.cost, consent.toldCost)
    json.endObject()
  }

  private mutating func write(_ screening: ScreeningRecord) {
    json.beginObject()
    member(ScreeningKey.done, screening.isDone)
    if !screening.present.isEmpty { words(ScreeningKey.present, screening.present) }
    if !screening.ruledOut.isEmpty { words(ScreeningKey.ruledOut, screening.ruledOut) }
    member(ScreeningKey.reasoning, screening.reasoning)
    if screening.isFromChart { member(ScreeningKey.fromChart, true) }
    json.endObject()
  }

  private mutating func write(_ measure: OutcomeMeasure, _ index: Int) {
    json.beginObject()
    member(MeasureKey.kind, measure.kind.rawValue)
    member(MeasureKey.name, measure.name)
    member(MeasureKey.before, measure.before, .measureBefore, index)
    member(MeasureKey.after, measure.after, .measureAfter, index)
    json.endObject()
  }

  private mutating func writeOtherInterventions(_ codes: [ProcedureCode]?) {
    guard let codes else { return }
    var texts = codes.map(\.description)
    // Codes that could not be used keep their places among the others.
    for position in 0..<(texts.count + 100) {
      guard let text = unusableText(.otherInterventions, position) else { continue }
      texts.insert(text, at: min(position, texts.count))
    }
    json.key(RecordKey.otherInterventions.rawValue)
    strings(texts)
  }

  private mutating func words(
    _ key: some RawRepresentable<String>, _ words: [some RawRepresentable<String>]
  ) {
    json.key(key.rawValue)
    strings(words.map(\.rawValue))
  }

  private mutating func strings(_ texts: [String]) {
    json.beginArray()
    for text in texts { json.string(text) }
    json.endArray()
  }
}
