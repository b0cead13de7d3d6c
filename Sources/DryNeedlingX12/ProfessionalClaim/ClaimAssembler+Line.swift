import DryNeedlingKit

/// The segments of a service line (loop 2400).
extension ClaimAssembler {
  /// SV1: the procedure, its charge, how much of it, where, and for which diagnoses.
  mutating func readService(_ segment: Segment) {
    guard loop == .line else {
      if loop != .surplusLine { misplaced("SV1", "a service line (`LX`)") }
      return
    }
    guard !lineHasService else {
      complain(
        X12FormatRules.segmentMisplaced,
        "this is the second `SV1` of its service line, and is skipped; look for a missing `LX`")
      return
    }
    lineHasService = true
    let procedure = procedure(segment[1])
    var charge: Money?
    if segment.has(2) {
      charge = Money(ascii: segment[2])
      if charge == nil { unusable(.lineCharge, index: lineIndex, segment[2]) }
    }
    let basis = segment.code(3) == Qualifier.minutes ? QuantityBasis.minutes : .units
    var quantity: ServiceQuantity?
    if segment.has(4) {
      quantity = ServiceQuantity(ascii: segment[4])
      if quantity == nil { unusable(.lineQuantity, index: lineIndex, segment[4]) }
    }
    var place: PlaceOfService?
    if segment.has(5) {
      place = PlaceOfService(ascii: segment[5])
      if place == nil { unusable(.linePlaceOfService, index: lineIndex, segment[5]) }
    }
    let pointers = segment.has(7) ? pointers(segment[7]) : DiagnosisPointers()
    changeLine { line in
      line.procedure = procedure.code
      line.modifiers = procedure.modifiers
      line.charge = charge
      line.quantity = quantity
      line.quantityBasis = basis
      line.placeOfService = place
      line.diagnosisPointers = pointers
    }
    if let description = procedure.description {
      changeLine { $0.procedureDescription = Text.string(description) }
    }
  }

  /// What SV101 says.
  private struct Procedure {
    var code: ProcedureCode?
    var modifiers = ModifierList()
    var description: UnsafeBufferPointer<UInt8>?
  }

  /// SV101: qualifier, code, up to four modifiers, description.
  private mutating func procedure(_ element: UnsafeBufferPointer<UInt8>) -> Procedure {
    var procedure = Procedure()
    guard !element.isEmpty else { return procedure }
    var components = Components(element, separator: componentSeparator)
    guard
      let qualifier = components.take(),
      Segment.word(qualifier.baseAddress.unsafelyUnwrapped, qualifier.count) == Qualifier.hcpcs
    else {
      unusable(.lineProcedure, index: lineIndex, element)
      return procedure
    }
    guard let code = components.take() else { return procedure }
    if !code.isEmpty {
      procedure.code = ProcedureCode(ascii: code)
      if procedure.code == nil { unusable(.lineProcedure, index: lineIndex, code) }
    }
    var position = 0
    while let component = components.take() {
      let isModifier: Bool
      if position < 4 {
        isModifier = !component.isEmpty
      } else {
        // A description has more than two characters: this is a modifier too many.
        isModifier = component.count == 2 && procedure.modifiers.count >= 4
        if position == 4, !isModifier, !component.isEmpty { procedure.description = component }
      }
      if isModifier {
        if let modifier = Modifier(ascii: component) {
          procedure.modifiers.append(modifier)
        } else {
          unusable(.lineModifiers, index: lineIndex, position: position, component)
        }
      }
      position &+= 1
    }
    return procedure
  }

  /// SV107: numbers of diagnoses.
  private mutating func pointers(_ element: UnsafeBufferPointer<UInt8>) -> DiagnosisPointers {
    var pointers = DiagnosisPointers()
    var components = Components(element, separator: componentSeparator)
    var position = 0
    while let component = components.take() {
      if !component.isEmpty {
        if let number = Self.number(component) {
          pointers.append(number)
        } else {
          unusable(.lineDiagnosisPointers, index: lineIndex, position: position, component)
        }
      }
      position &+= 1
    }
    return pointers
  }

  /// DTP*472: the day, or the days, of the service.
  mutating func readServiceDate(_ segment: Segment) {
    guard line.dateOfService == nil else { return }
    let element = segment[3]
    guard segment.code(2) == Qualifier.dateRange else {
      let day = recent.date(element)
      if day == nil { unusable(.lineDateOfService, index: lineIndex, element) }
      changeLine { $0.dateOfService = day }
      return
    }
    guard element.count == 17, element[8] == 0x2D else {
      unusable(.lineDateOfService, index: lineIndex, element)
      return
    }
    let from = UnsafeBufferPointer(rebasing: element[0..<8])
    let to = UnsafeBufferPointer(rebasing: element[9..<17])
    let first = recent.date(from)
    if first == nil { unusable(.lineDateOfService, index: lineIndex, from) }
    let last = recent.date(to)
    if last == nil { unusable(.lineLastDateOfService, index: lineIndex, to) }
    changeLine {
      $0.dateOfService = first
      $0.lastDateOfService = last == first ? nil : last
    }
  }
}
