import DryNeedlingKit

/// The segments of a service line (loop 2400).
extension ClaimAssembler {
  /// SV1: the procedure, its charge, how much of it, where, and for which diagnoses.
  mutating func readService(_ segment: Segment) {
    guard loop == .line else {
      misplaced("SV1", "a service line (`LX`)")
      return
    }
    guard !lineHasService else {
      complain(
        X12FormatRules.segmentMisplaced,
        "this is the second `SV1` of its service line, and is skipped; look for a missing `LX`")
      return
    }
    lineHasService = true
    if segment.has(1) { readProcedure(segment[1]) }
    if segment.has(2) {
      line.charge = Money(ascii: segment[2])
      if line.charge == nil { unusable(.lineCharge, index: lineIndex, segment[2]) }
    }
    if segment.code(3) == Qualifier.minutes { line.quantityBasis = .minutes }
    if segment.has(4) {
      line.quantity = ServiceQuantity(ascii: segment[4])
      if line.quantity == nil { unusable(.lineQuantity, index: lineIndex, segment[4]) }
    }
    if segment.has(5) {
      line.placeOfService = PlaceOfService(ascii: segment[5])
      if line.placeOfService == nil { unusable(.linePlaceOfService, index: lineIndex, segment[5]) }
    }
    if segment.has(7) { readPointers(segment[7]) }
  }

  /// SV101: qualifier, code, up to four modifiers, description.
  private mutating func readProcedure(_ element: UnsafeBufferPointer<UInt8>) {
    var components = Components(element, separator: componentSeparator)
    guard let qualifier = components.take() else { return }
    guard
      Segment.word(qualifier.baseAddress.unsafelyUnwrapped, qualifier.count) == Qualifier.hcpcs
    else {
      unusable(.lineProcedure, index: lineIndex, element)
      return
    }
    guard let code = components.take() else { return }
    if !code.isEmpty {
      line.procedure = ProcedureCode(ascii: code)
      if line.procedure == nil { unusable(.lineProcedure, index: lineIndex, code) }
    }
    var position = 0
    while let component = components.take() {
      if position < 4 {
        if !component.isEmpty { readModifier(component, position) }
      } else if line.modifiers.count >= 4, component.count == 2 {
        // A description has more than two characters: this is a modifier too many.
        readModifier(component, position)
      } else if position == 4, !component.isEmpty {
        line.procedureDescription = Text.string(component)
      }
      position &+= 1
    }
  }

  private mutating func readModifier(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) {
    if let modifier = Modifier(ascii: bytes) {
      line.modifiers.append(modifier)
    } else {
      unusable(.lineModifiers, index: lineIndex, position: position, bytes)
    }
  }

  /// SV107: numbers of diagnoses.
  private mutating func readPointers(_ element: UnsafeBufferPointer<UInt8>) {
    var components = Components(element, separator: componentSeparator)
    var position = 0
    while let component = components.take() {
      if !component.isEmpty { readPointer(component, position) }
      position &+= 1
    }
  }

  private mutating func readPointer(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) {
    var number = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39, number < 1000 else {
        unusable(.lineDiagnosisPointers, index: lineIndex, position: position, bytes)
        return
      }
      number = number &* 10 &+ Int(byte &- 0x30)
    }
    line.diagnosisPointers.append(number)
  }

  /// DTP*472: the day, or the days, of the service.
  mutating func readServiceDate(_ segment: Segment) {
    guard line.dateOfService == nil else { return }
    let element = segment[3]
    switch segment.code(2) {
    case Qualifier.dateRange:
      guard element.count == 17, element[8] == 0x2D else {
        unusable(.lineDateOfService, index: lineIndex, element)
        return
      }
      let first = UnsafeBufferPointer(rebasing: element[0..<8])
      let last = UnsafeBufferPointer(rebasing: element[9..<17])
      line.dateOfService = CalendarDate(ascii: first)
      if line.dateOfService == nil { unusable(.lineDateOfService, index: lineIndex, first) }
      line.lastDateOfService = CalendarDate(ascii: last)
      if line.lastDateOfService == nil { unusable(.lineLastDateOfService, index: lineIndex, last) }
      if line.lastDateOfService == line.dateOfService { line.lastDateOfService = nil }
    default:
      line.dateOfService = element.count == 8 ? CalendarDate(ascii: element) : nil
      if line.dateOfService == nil { unusable(.lineDateOfService, index: lineIndex, element) }
    }
  }
}
