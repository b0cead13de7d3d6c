import DryNeedlingKit
import LocatedJSON

extension EncounterAssembler {
  mutating func readFacility(_ reference: Element) {
    place(.serviceFacility, reference)
    var facility = ServiceFacility()
    if let (found, _) = resource(reference, .location, .organization) {
      readFacility(found, &facility)
    } else if reference["identifier"] == nil {
      tellUnresolved(reference, "place of service")
    }
    if let identifier = reference["identifier"] {
      readFacilityNPI(ElementList(identifier.value, document: identifier.document), &facility)
    }
    encounter.serviceFacility = facility
  }

  mutating func readFacility(_ found: Resource, _ facility: inout ServiceFacility) {
    place(.serviceFacility, found.element)
    if let state = found.element.first("address")?["state"] {
      place(.serviceFacilityState, state)
      facility.state = self.state(state, .serviceFacilityState)
    }
    readFacilityNPI(found.element.list("identifier"), &facility)
    for type in found.element.list("type") {
      guard let code = Concept(type).code(.placeOfService) else { continue }
      place(.placeOfService, code)
      if let place = code.text.flatMap({ PlaceOfService($0) }) {
        encounter.claim.placeOfService = place
      } else {
        unusable(code, .placeOfService)
      }
    }
  }

  private mutating func readFacilityNPI(
    _ identifiers: ElementList, _ facility: inout ServiceFacility
  ) {
    for identifier in identifiers where CodeSystem(identifier["system"]) == .npi {
      guard let value = identifier["value"] else { continue }
      place(.serviceFacilityNPI, value)
      if let npi = value.text.flatMap({ NPI($0) }) {
        facility.npi = npi
      } else {
        unusable(value, .serviceFacilityNPI)
      }
      return
    }
  }
}
