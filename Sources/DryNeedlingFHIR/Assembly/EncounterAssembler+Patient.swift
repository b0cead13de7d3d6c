import DryNeedlingKit
import LocatedJSON

extension EncounterAssembler {
  mutating func readPatient(_ reference: Element?, _ key: CollectionSurvey.Key) {
    var patient: Element?
    if let reference {
      if let (resource, _) = resource(reference, .patient) {
        patient = resource.element
      } else {
        tellUnresolved(reference, "patient")
      }
    } else if let number = survey.record(of: key)?.resource {
      patient = collection.resources[number].element
    }
    guard let patient else { return }
    place(.patientBirthDate, patient)
    encounter.patient.birthDate = day(patient["birthDate"], .patientBirthDate)
    var fallback: Element?
    for address in patient.list("address") {
      guard let element = address["state"] else { continue }
      if address.has("use", anyOf: "old", "billing") {
        fallback = fallback ?? element
        continue
      }
      fallback = element
      break
    }
    if let fallback {
      place(.patientState, fallback)
      encounter.patient.state = state(fallback, .patientState)
    }
  }

  /// A state by its code or its name.
  mutating func state(_ element: Element, _ fact: Fact, index: Int? = nil) -> USState? {
    guard let text = text(element) else { return nil }
    if let state = USState(text) ?? StateNames.state(text) { return state }
    // A place abroad is right where it stands, and has no law that the kit knows.
    if text.utf8.count == 2 { unusable(text, fact, index: index) }
    return nil
  }
}
