import LocatedJSON

extension CaseDecoder {
  mutating func readLines(_ value: JSONValue) {
    guard var elements = list(value) else { return }
    // Taken out, so that each line is filled where it stays.
    var lines: [ServiceLine] = []
    swap(&lines, &encounter.serviceLines)
    defer { swap(&lines, &encounter.serviceLines) }
    while let element = elements.next() {
      let index = lines.count
      guard index < limits.serviceLines else {
        tooMany("service lines", limits.serviceLines, at: element)
        return
      }
      // Always a line, so that the numbers of the lines keep their meaning.
      lines.append(ServiceLine())
      read(element, index, &lines[index])
    }
  }

  private mutating func read(_ value: JSONValue, _ index: Int, _ line: inout ServiceLine) {
    if value.isString {
      readShortLine(value, index, &line)
      return
    }
    guard var members = elementObject(value) else { return }
    var hasUnits = false
    var hasMinutes = false
    while let (key, value) = next(&members, words.lineKeys, "a service line") {
      switch key {
      case .code:
        line.procedure = code(value, .lineProcedure, index) { ProcedureCode(bytes: $0) }
      case .modifiers: readModifiers(value, index, &line)
      case .units, .minutes:
        if value.isNull { break }
        if key == .units { hasUnits = true } else { hasMinutes = true }
        if hasUnits, hasMinutes {
          statedTwice(at: value)
        } else if let quantity = quantity(value, index) {
          line.quantity = quantity
          line.quantityBasis = key == .units ? .units : .minutes
        }
      case .charge: line.charge = money(value, .lineCharge, index)
      case .date: line.dateOfService = date(value, .lineDateOfService, index)
      case .lastDate: line.lastDateOfService = date(value, .lineLastDateOfService, index)
      case .placeOfService: line.placeOfService = place(value, .linePlaceOfService, index)
      case .pointers: readPointers(value, index, &line)
      case .controlNumber: line.controlNumber = text(value)
      case .description: line.procedureDescription = text(value)
      case .renderingProvider:
        line.renderingProvider = provider(value, .lineRendering, index)
      case .supervisingProvider:
        line.supervisingProvider = provider(value, .lineSupervising, index)
      case .serviceFacility: line.serviceFacilityState = facilityState(value, index)
      case .priorAuthorization: line.priorAuthorization = text(value)
      }
    }
  }

  @inline(never)
  private mutating func statedTwice(at value: JSONValue) {
    issue(
      CaseFormatRules.repeatedKey, at: value,
      "a line counts either `units` or `minutes`; the first of them is read, remove the other")
  }

  private mutating func readModifiers(_ value: JSONValue, _ index: Int, _ line: inout ServiceLine) {
    guard var elements = list(value) else { return }
    var position = 0
    while let element = elements.next() {
      if let modifier = code(
        element, .lineModifiers, index, position, isElement: true, { Modifier(bytes: $0) })
      {
        guard line.modifiers.append(modifier) else {
          tooMany("modifiers", ModifierList.capacity, at: element)
          return
        }
      }
      position += 1
    }
  }

  private mutating func readPointers(_ value: JSONValue, _ index: Int, _ line: inout ServiceLine) {
    guard var elements = list(value) else { return }
    var position = 0
    while let element = elements.next() {
      if let pointer = element.integer {
        guard line.diagnosisPointers.append(pointer) else {
          tooMany("pointers", DiagnosisPointers.capacity, at: element)
          return
        }
      } else {
        unusableNumber(element, .lineDiagnosisPointers, index, position, isElement: true)
      }
      position += 1
    }
  }

  private mutating func facilityState(_ value: JSONValue, _ index: Int) -> USState? {
    guard var members = object(value) else { return nil }
    var found: USState?
    while let (_, value) = next(&members, words.lineFacilityKeys, "the facility of a line") {
      found = state(value, .lineFacilityState, index)
    }
    return found
  }

  /// A line given as one text: the code and its modifiers, with hyphens between them. Its units
  /// are not stated.
  private mutating func readShortLine(_ value: JSONValue, _ index: Int, _ line: inout ServiceLine) {
    guard let text = string(value) else { return }
    var position = -1
    for part in text.split(separator: "-", omittingEmptySubsequences: false) {
      defer { position += 1 }
      if position < 0 {
        line.procedure = ProcedureCode(part)
        if line.procedure == nil { unusable(String(part), .lineProcedure, index) }
      } else if let modifier = Modifier(part) {
        guard line.modifiers.append(modifier) else {
          tooMany("modifiers", ModifierList.capacity, at: value)
          return
        }
      } else {
        unusable(String(part), .lineModifiers, index, position)
      }
    }
  }
}
