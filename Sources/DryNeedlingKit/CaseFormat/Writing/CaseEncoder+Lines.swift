extension CaseEncoder {
  mutating func write(_ line: ServiceLine, _ index: Int) {
    json.beginObject()
    member(LineKey.code, line.procedure, .lineProcedure, index)
    writeModifiers(line.modifiers, index)
    writeQuantity(line, index)
    member(LineKey.charge, line.charge, .lineCharge, index)
    member(LineKey.date, line.dateOfService, .lineDateOfService, index)
    member(LineKey.lastDate, line.lastDateOfService, .lineLastDateOfService, index)
    member(LineKey.placeOfService, line.placeOfService, .linePlaceOfService, index)
    writePointers(line.diagnosisPointers, index)
    member(LineKey.controlNumber, line.controlNumber)
    member(LineKey.description, line.procedureDescription)
    provider(LineKey.renderingProvider, line.renderingProvider, .lineRendering, index)
    provider(LineKey.supervisingProvider, line.supervisingProvider, .lineSupervising, index)
    if line.serviceFacilityState != nil || unusableText(.lineFacilityState, index) != nil {
      json.key(LineKey.serviceFacility.rawValue)
      json.beginObject()
      member(LineFacilityKey.state, line.serviceFacilityState, .lineFacilityState, index)
      json.endObject()
    }
    member(LineKey.priorAuthorization, line.priorAuthorization)
    json.endObject()
  }

  private mutating func writeQuantity(_ line: ServiceLine, _ index: Int) {
    let key = line.quantityBasis == .units ? LineKey.units : LineKey.minutes
    guard let quantity = line.quantity else {
      unusableNumber(key, .lineQuantity, index)
      return
    }
    json.key(key.rawValue)
    numberOrText(quantity.description)
  }

  private mutating func writeModifiers(_ modifiers: ModifierList, _ index: Int) {
    var texts = modifiers.map(\.description)
    for position in 0..<(texts.count + ModifierList.capacity) {
      guard let text = unusableText(.lineModifiers, index, position) else { continue }
      texts.insert(text, at: min(position, texts.count))
    }
    list(LineKey.modifiers, texts) { encoder, text, _ in encoder.json.string(text) }
  }

  private mutating func writePointers(_ pointers: DiagnosisPointers, _ index: Int) {
    var texts = pointers.map(\.description)
    for position in 0..<(texts.count + DiagnosisPointers.capacity) {
      guard let text = unusableText(.lineDiagnosisPointers, index, position) else { continue }
      texts.insert(text, at: min(position, texts.count))
    }
    list(LineKey.pointers, texts) { encoder, text, _ in encoder.numberOrText(text) }
  }
}
