/// Calls as an EHR sends them. What must not get out of the service is marked with `secret`.
enum Requests {
  static let orderSign = "/cds-services/dry-needling-order-sign"
  static let appointmentBook = "/cds-services/dry-needling-appointment-book"
  static let discharge = "/cds-services/dry-needling-encounter-discharge"

  private static let patient = """
    "patient": {"resourceType": "Patient", "id": "p-secret", "birthDate": "1950-05-05",
      "name": [{"family": "Secret"}], "address": [{"state": "CO"}]}
    """

  static let coverage = """
    "coverage": {"resourceType": "Bundle", "type": "searchset", "entry": [
      {"resource": {"resourceType": "Coverage", "id": "c", "status": "active",
        "beneficiary": {"reference": "Patient/p-secret"}, "subscriberId": "1EG4TE5MK73",
        "payor": [{"display": "Medicare"}], "type": {"text": "Medicare"}}}]}
    """

  /// An order of needling for neck pain, which Medicare does not pay for.
  static func order(prefetch: String? = "\(patient), \(coverage)") -> String {
    """
    {"hook": "order-sign", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
     "context": {"userId": "Practitioner/1", "patientId": "p-secret",
      "draftOrders": {"resourceType": "Bundle", "type": "collection", "entry": [
       {"resource": {"resourceType": "ServiceRequest", "id": "o1", "status": "draft",
         "intent": "order", "subject": {"reference": "Patient/p-secret"},
         "code": {"coding": [{"system": "http://www.ama-assn.org/go/cpt", "code": "20561"}]},
         "occurrenceDateTime": "2025-03-10", "insurance": [{"reference": "Coverage/c"}],
         "reasonCode": [{"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm",
           "code": "M54.2"}]}]}}]}}\(prefetch.map { ", \"prefetch\": {\($0)}" } ?? "")}
    """
  }

  static let appointment = """
    {"hook": "appointment-book", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2eb",
     "context": {"userId": "Practitioner/1", "patientId": "p-secret",
      "appointments": {"resourceType": "Bundle", "type": "collection", "entry": [
       {"resource": {"resourceType": "Appointment", "id": "a1", "status": "proposed",
         "start": "2025-03-10T15:00:00-07:00",
         "serviceType": [{"text": "Dry needling"}],
         "participant": [{"actor": {"reference": "Patient/p-secret"}, "status": "accepted"}]}}]}},
     "prefetch": {\(patient), \(coverage), "history": null}}
    """

  /// A visit in which two muscles were needled, charged as three or more.
  static let visit = """
    {"hook": "encounter-discharge", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ec",
     "context": {"userId": "Practitioner/1", "patientId": "p-secret", "encounterId": "e-secret"},
     "prefetch": {\(patient), \(coverage),
      "encounter": {"resourceType": "Encounter", "id": "e-secret", "status": "finished",
        "subject": {"reference": "Patient/p-secret"}, "period": {"start": "2025-03-03"}},
      "procedures": {"resourceType": "Bundle", "type": "searchset", "entry": [
       {"resource": {"resourceType": "Procedure", "id": "n", "status": "completed",
         "subject": {"reference": "Patient/p-secret"},
         "encounter": {"reference": "Encounter/e-secret"}, "performedDateTime": "2025-03-03",
         "code": {"coding": [{"system": "http://www.ama-assn.org/go/cpt", "code": "20561"}]},
         "bodySite": [{"text": "left trapezius"}, {"text": "left infraspinatus"}]}}]}}}
    """

  /// A request that has nothing to do with needling.
  static let otherOrder = order().replacing("20561", with: "97110")

  /// What stands in the requests and must neither be logged nor sent back in an error.
  static let secrets = ["secret", "Secret", "1950-05-05", "1EG4TE5MK73"]
}
