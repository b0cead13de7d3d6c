import DryNeedlingKit
import LocatedJSON

extension EncounterAssembler {
  mutating func readLines(_ claim: Element, _ team: CareTeam, _ diagnoses: DiagnosisNumbers) {
    if let items = claim["item"] {
      place(.serviceLines, items)
      encounter.serviceLines.reserveCapacity(min(items.value.count, limits.serviceLines))
    }
    var names = KeyNames.none
    for item in claim.list("item") {
      let index = encounter.serviceLines.count
      guard index < limits.serviceLines else {
        tooMany("service lines", limits.serviceLines, item)
        return
      }
      guard item.value.kind == .object else {
        tellWrongType(item, "an object")
        continue
      }
      let item = item.askedOften
      names.formUnion(item.names)
      place(.serviceLine, item, index: index)
      var line = ServiceLine()
      readProcedure(item.concept("productOrService") ?? item.concept("service"), index, &line)
      readModifiers(item, index, &line)
      readQuantity(item["quantity"], index, &line)
      line.charge = charge(of: item, line.quantityBasis == .units ? line.quantity : nil, index)
      readDates(of: item, index, &line)
      readPointers(item, diagnoses, index, &line)
      readPlace(of: item, index, &line)
      readTeam(of: item, team, index, &line)
      if let number = item.extensionValue(endingWith: "extension-itemTraceNumber")?["value"] {
        line.controlNumber = text(number)
        place(.lineControlNumber, number, index: index)
      }
      encounter.serviceLines.append(line)
    }
    itemNames = names
  }

  mutating func readProcedure(_ concept: Concept?, _ index: Int, _ line: inout ServiceLine) {
    guard let concept else { return }
    if let words = concept.words, words.utf8.count <= limits.textBytes {
      line.procedureDescription = words
    }
    if let (code, element) = concept.procedure {
      line.procedure = code
      place(.lineProcedure, element, index: index)
    } else {
      place(.lineProcedure, concept.anyCode ?? concept.element, index: index)
      if let code = concept.anyCode?.text { unusable(code, .lineProcedure, index: index) }
    }
  }

  private mutating func readModifiers(_ item: Element, _ index: Int, _ line: inout ServiceLine) {
    if let modifiers = item["modifier"] { place(.lineModifiers, modifiers, index: index) }
    var position = 0
    for element in item.list("modifier") {
      guard let code = Concept(element).anyCode ?? element["text"] else { continue }
      place(.lineModifiers, code, index: index, position: position)
      if let modifier = code.value.withASCII({ Modifier(ascii: $0) }) {
        if !line.modifiers.append(modifier) {
          tooMany("modifiers", ModifierList.capacity, element)
          return
        }
      } else {
        unusable(code, .lineModifiers, index: index, position: position)
      }
      position += 1
    }
  }

  private mutating func readQuantity(
    _ quantity: Element?, _ index: Int, _ line: inout ServiceLine
  ) {
    guard let value = quantity?["value"] else { return }
    place(.lineQuantity, value, index: index)
    if value.value.kind == .number {
      if let thousandths = value.value.scaled(places: 3), thousandths.magnitude < 1_000_000_000_000
      {
        line.quantity = ServiceQuantity(thousandths: Int64(thousandths))
      } else {
        unusable(value, .lineQuantity, index: index)
      }
    } else {
      tellWrongType(value, "a number")
    }
    for name: StaticString in ["code", "unit"] {
      if quantity?.has(name, anyOf: "MJ", "min", "minute", "minutes") == true {
        line.quantityBasis = .minutes
      }
    }
  }

  /// The charge of the whole line: what it comes to, or else its price times its quantity.
  private mutating func charge(
    of item: Element, _ units: ServiceQuantity?, _ index: Int
  ) -> Money? {
    if let net = item["net"] { return money(net, .lineCharge, index: index) }
    guard let price = money(item["unitPrice"], .lineCharge, index: index) else { return nil }
    guard let units else { return price }
    let (product, overflow) = price.cents.multipliedReportingOverflow(by: units.thousandths)
    return overflow || product % 1000 != 0 ? price : Money(cents: product / 1000)
  }

  private mutating func readDates(of item: Element, _ index: Int, _ line: inout ServiceLine) {
    if let date = item["servicedDate"] {
      line.dateOfService = day(date, .lineDateOfService, index: index)
    } else if let period = item["servicedPeriod"] {
      line.dateOfService = day(
        period["start"] ?? period["end"], .lineDateOfService, index: index)
      if let end = period["end"], let last = day(end, .lineLastDateOfService, index: index),
        last != line.dateOfService
      {
        line.lastDateOfService = last
      }
    } else if encounter.claim.dateOfService == nil {
      guard let (visit, _) = resource(item.first("encounter"), .encounter),
        let start = visit.element["period"]?["start"]
      else { return }
      line.dateOfService = day(start, .lineDateOfService, index: index)
    }
  }

  private mutating func readPointers(
    _ item: Element, _ diagnoses: DiagnosisNumbers, _ index: Int, _ line: inout ServiceLine
  ) {
    guard let pointers = item["diagnosisSequence"] else { return }
    place(.lineDiagnosisPointers, pointers, index: index)
    var position = 0
    for pointer in ElementList(pointers.value, document: pointers.document) {
      guard let sequence = pointer.value.integer else {
        tellWrongType(pointer, "a whole number")
        continue
      }
      place(.lineDiagnosisPointers, pointer, index: index, position: position)
      // A sequence that no diagnosis has points nowhere, and stays so.
      let number = diagnoses[sequence] ?? (sequence > encounter.diagnoses.count ? sequence : 31)
      guard line.diagnosisPointers.append(number) else {
        tooMany("diagnosis pointers", DiagnosisPointers.capacity, pointer)
        return
      }
      position += 1
    }
  }

  private mutating func readPlace(of item: Element, _ index: Int, _ line: inout ServiceLine) {
    if let concept = item.concept("locationCodeableConcept"),
      let code = concept.code(.placeOfService, .unnamed)
    {
      place(.linePlaceOfService, code, index: index)
      if let place = code.text.flatMap({ PlaceOfService($0) }) {
        line.placeOfService = place
      } else {
        unusable(code, .linePlaceOfService, index: index)
      }
    }
    var address = item["locationAddress"]
    if let (location, _) = resource(item["locationReference"], .location) {
      address = location.element["address"]
    }
    if let address, let element = address["state"] {
      place(.lineFacilityState, element, index: index)
      line.serviceFacilityState = state(element, .lineFacilityState, index: index)
    }
  }

  /// A place of service that all lines share is the claim's.
  mutating func liftPlaceOfService() {
    let lines = encounter.serviceLines.indices
    guard let first = lines.first, let shared = encounter.serviceLines[first].placeOfService,
      lines.allSatisfy({ encounter.serviceLines[$0].placeOfService == shared })
    else { return }
    encounter.claim.placeOfService = shared
    for index in lines { encounter.serviceLines[index].placeOfService = nil }
    let path = FactPath(.linePlaceOfService, index: 0)
    if let found = places.first(where: { $0.path == path }) {
      places.append((FactPath(.placeOfService), found.spot))
    }
  }
}

extension Element {
  /// The value of an extension by the end of its address, whatever the type of the value.
  func extensionValue(endingWith suffix: String) -> Element? {
    for element in list("extension") {
      guard let url = element.text("url"), url.hasSuffix(suffix),
        let members = element.value.members
      else { continue }
      for member in members {
        if let key = member.key.string, key.hasPrefix("value") {
          return Element(member.value, document: document)
        }
      }
    }
    return nil
  }
}
