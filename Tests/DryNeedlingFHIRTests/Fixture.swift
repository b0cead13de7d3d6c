import DryNeedlingFHIR
import DryNeedlingKit

/// FHIR texts of the tests' own.
enum Fixture {
  /// A claim with all that it refers to, each in another way.
  static let claimBundle = """
    {"resourceType": "Bundle", "type": "collection", "entry": [
      {"fullUrl": "https://ehr.example/fhir/Claim/c1", "resource": {
        "resourceType": "Claim", "id": "c1", "status": "active", "use": "claim",
        "contained": [
          {"resourceType": "ServiceRequest", "id": "order", "status": "active", "intent": "order",
           "requester": {"reference": "Practitioner/doc"}}],
        "identifier": [{"system": "https://clinic.example/claims", "value": "RB-77"}],
        "type": {"coding": [{"code": "professional"}]},
        "patient": {"reference": "Patient/p1"},
        "created": "2025-03-04",
        "insurer": {"reference": "urn:uuid:0a1b2c3d-0000-4000-8000-000000000001"},
        "provider": {"reference": "Organization/clinic"},
        "referral": {"reference": "#order", "identifier": {"value": "REF-9"}},
        "facility": {"reference": "Location/room/_history/2"},
        "related": [{"relationship": {"coding": [{"code": "prior"}]},
          "reference": {"value": "PAYER-123"}}],
        "careTeam": [
          {"sequence": 1, "provider": {"reference": "PractitionerRole/pt"},
           "role": {"coding": [{"code": "primary"}]}},
          {"sequence": 2, "provider": {"reference": "Practitioner/doc"},
           "role": {"coding": [{"code": "supervisor"}]}}],
        "supportingInfo": [
          {"sequence": 1, "category": {"coding": [{"code": "onset"}]}, "timingDate": "2024-09-01"},
          {"sequence": 2, "category": {"coding": [{"code": "info"}]},
           "valueString": "home programme reviewed"}],
        "diagnosis": [
          {"sequence": 2, "diagnosisReference": {"reference": "Condition/neck"}},
          {"sequence": 1, "diagnosisCodeableConcept": {"coding": [
            {"system": "http://snomed.info/sct", "code": "279039007"},
            {"system": "urn:oid:2.16.840.1.113883.6.90", "code": "M54.50"}]}}],
        "insurance": [
          {"sequence": 1, "focal": false, "coverage": {"display": "Other Plan"}},
          {"sequence": 2, "focal": true, "coverage":
            {"reference": "https://ehr.example/fhir/Coverage/cov"}, "preAuthRef": ["PA-5"]}],
        "accident": {"date": "2024-08-30", "type": {"coding": [{"code": "WPA"}]}},
        "item": [
          {"sequence": 1, "careTeamSequence": [1, 2], "diagnosisSequence": [2, 1],
           "informationSequence": [2],
           "productOrService": {"coding": [
             {"system": "https://clinic.example/charges", "code": "DN3"},
             {"system": "http://www.ama-assn.org/go/cpt", "code": "20561"}]},
           "modifier": [{"coding": [{"code": "GP"}]}, {"coding": [{"code": "59"}]}],
           "servicedDate": "2025-03-03",
           "locationCodeableConcept": {"coding": [
             {"system":
               "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set",
              "code": "11"}]},
           "quantity": {"value": 1}, "unitPrice": {"value": 65.00, "currency": "USD"},
           "net": {"value": 65.0, "currency": "USD"},
           "bodySite": {"text": "left trapezius, levator scapulae"},
           "subSite": [{"coding": [{"system": "http://snomed.info/sct", "code": "SNOMED-CODE"}]}]},
          {"sequence": 2, "careTeamSequence": [1], "diagnosisSequence": [9],
           "productOrService": {"coding": [
             {"system": "urn:oid:2.16.840.1.113883.6.12", "code": "97110"}]},
           "servicedPeriod": {"start": "2025-03-03T09:00:00-08:00",
             "end": "2025-03-03T23:30:00-08:00"},
           "locationCodeableConcept": {"coding": [{"code": "11"}]},
           "quantity": {"value": 2}, "unitPrice": {"value": 22.50, "currency": "USD"}}],
        "total": {"value": 110.0, "currency": "USD"}}},
      {"fullUrl": "https://ehr.example/fhir/Patient/p1", "resource": {
        "resourceType": "Patient", "id": "p1", "birthDate": "1984-07-09",
        "address": [{"use": "old", "state": "TX"}, {"use": "home", "state": "Colorado"}]}},
      {"fullUrl": "urn:uuid:0a1b2c3d-0000-4000-8000-000000000001", "resource": {
        "resourceType": "Organization", "name": "Any Health Plan",
        "identifier": [{"system": "http://hl7.org/fhir/sid/us-npi", "value": "1234567893"},
          {"value": "60054"}]}},
      {"fullUrl": "https://ehr.example/fhir/Organization/clinic", "resource": {
        "resourceType": "Organization", "id": "clinic", "name": "A Clinic",
        "identifier": [{"system": "urn:oid:2.16.840.1.113883.4.6", "value": "1234567893"}],
        "type": [{"coding": [{"system": "http://nucc.org/provider-taxonomy",
          "code": "261QP2000X"}]}],
        "address": [{"state": "CO"}]}},
      {"fullUrl": "https://ehr.example/fhir/PractitionerRole/pt", "resource": {
        "resourceType": "PractitionerRole", "id": "pt",
        "practitioner": {"reference": "Practitioner/therapist"},
        "specialty": [{"coding": [{"system": "http://nucc.org/provider-taxonomy",
          "code": "225100000X"}]}]}},
      {"fullUrl": "https://ehr.example/fhir/Practitioner/therapist", "resource": {
        "resourceType": "Practitioner", "id": "therapist",
        "identifier": [{"system": "http://hl7.org/fhir/sid/us-npi", "value": "1679012348"}],
        "address": [{"state": "CO"}],
        "qualification": [{"code": {"text": "DPT"}},
          {"code": {"text": "Certificate in Dry Needling"}}]}},
      {"fullUrl": "https://ehr.example/fhir/Practitioner/doc", "resource": {
        "resourceType": "Practitioner", "id": "doc",
        "identifier": [{"system": "http://hl7.org/fhir/sid/us-npi", "value": "1234567890"}],
        "qualification": [{"code": {"coding": [{"code": "MD"}]}}]}},
      {"fullUrl": "https://ehr.example/fhir/Location/room", "resource": {
        "resourceType": "Location", "id": "room", "address": {"state": "CO"}}},
      {"fullUrl": "https://ehr.example/fhir/Coverage/cov", "resource": {
        "resourceType": "Coverage", "id": "cov", "status": "active", "order": 1,
        "subscriberId": "W123", "type": {"coding": [{"system": "https://nahdo.org/sopt",
          "code": "512"}]}, "payor": [{"display": "The Plan"}]}},
      {"fullUrl": "https://ehr.example/fhir/Condition/neck", "resource": {
        "resourceType": "Condition", "id": "neck", "subject": {"reference": "Patient/p1"},
        "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "M54.2"}]},
        "onsetDateTime": "2024-10"}},
      {"resource": {"resourceType": "Procedure", "status": "completed",
        "subject": {"reference": "Patient/p1"}, "performedDateTime": "2025-02-24",
        "code": {"coding": [{"system": "http://www.ama-assn.org/go/cpt", "code": "20560"}]}}},
      {"resource": {"resourceType": "Procedure", "status": "not-done",
        "subject": {"reference": "Patient/p1"}, "performedDateTime": "2025-02-26",
        "code": {"coding": [{"system": "http://www.ama-assn.org/go/cpt", "code": "20560"}]}}},
      {"resource": {"resourceType": "ExplanationOfBenefit", "status": "active",
        "patient": {"reference": "Patient/p1"}, "billablePeriod": {"start": "2025-02-17"},
        "item": [{"sequence": 1, "productOrService": {"coding": [{"code": "97810"}]}}]}}
    ]}
    """.replacing("SNOMED-CODE", with: infraspinatusCode)

  /// The SNOMED CT code of a muscle in the kit's own table.
  static let infraspinatusCode = Muscle(named: "infraspinatus")?.snomedIdentifier ?? ""

  /// What an EHR without claims serves.
  static let visitBundle = """
    {"resourceType": "Bundle", "type": "searchset", "entry": [
      {"resource": {"resourceType": "Patient", "id": "p", "birthDate": "1970-01-02",
        "address": [{"state": "CO"}]}},
      {"resource": {"resourceType": "Encounter", "id": "visit-9", "status": "finished",
        "subject": {"reference": "Patient/p"}, "period": {"start": "2025-03-03T15:10:00-07:00"},
        "participant": [{"individual": {"reference": "Practitioner/pt"}}],
        "diagnosis": [{"condition": {"reference": "Condition/back"}, "rank": 1}],
        "serviceProvider": {"reference": "Organization/clinic"}}},
      {"resource": {"resourceType": "Procedure", "id": "needling", "status": "completed",
        "encounter": {"reference": "Encounter/visit-9"}, "subject": {"reference": "Patient/p"},
        "performedDateTime": "2025-03-03T15:20:00-07:00",
        "code": {"coding": [{"system": "https://clinic.example", "code": "DN"},
          {"system": "http://www.ama-assn.org/go/cpt", "code": "20561"}], "text": "Dry needling"},
        "extension": [{"url":
          "http://hl7.org/fhir/StructureDefinition/procedure-targetBodyStructure",
          "valueReference": {"reference": "BodyStructure/b"}}],
        "bodySite": [{"text": "right quadratus lumborum"}, {"text": "right gluteus medius"}],
        "note": [{"text": "Tolerated well."}]}},
      {"resource": {"resourceType": "BodyStructure", "id": "b", "location": {"text": "multifidus"},
        "locationQualifier": [{"coding": [{"display": "Left"}]}]}},
      {"resource": {"resourceType": "Condition", "id": "back",
        "subject": {"reference": "Patient/p"}, "onsetDateTime": "2024",
        "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "M54.50"}]}}},
      {"resource": {"resourceType": "Coverage", "id": "medicare", "status": "active",
        "beneficiary": {"reference": "Patient/p"}, "type": {"coding": [
          {"system": "https://nahdo.org/sopt", "code": "121"}]},
        "subscriberId": "1EG4TE5MK73", "payor": [{"display": "Medicare Part B"}]}},
      {"resource": {"resourceType": "Practitioner", "id": "pt", "name": [{"suffix": ["PT", "DPT"]}],
        "identifier": [{"system": "http://hl7.org/fhir/sid/us-npi", "value": "1679012348"}]}},
      {"resource": {"resourceType": "Organization", "id": "clinic", "address": [{"state": "CO"}]}},
      {"resource": {"resourceType": "Procedure", "status": "completed",
        "subject": {"reference": "Patient/p"}, "performedDateTime": "2025-02-10",
        "code": {"text": "Dry needling"}}},
      {"resource": {"resourceType": "Observation", "status": "final",
        "subject": {"reference": "Patient/p"}, "effectiveDateTime": "2025-02-10",
        "code": {"coding": [{"system": "http://loinc.org", "code": "72514-3"}]},
        "valueQuantity": {"value": 7}}},
      {"resource": {"resourceType": "Observation", "status": "final",
        "subject": {"reference": "Patient/p"}, "effectiveDateTime": "2025-03-03",
        "code": {"coding": [{"system": "http://loinc.org", "code": "72514-3"}]},
        "valueQuantity": {"value": 4.5}}}
    ]}
    """

  /// An order on its way, with a prefetch of which one part is text.
  static let orderRequest = """
    {"hook": "order-sign", "hookInstance": "x", "context": {"patientId": "p",
      "draftOrders": {"resourceType": "Bundle", "type": "collection", "entry": [
        {"resource": {"resourceType": "ServiceRequest", "id": "o1", "status": "draft",
          "intent": "order", "subject": {"reference": "https://ehr.example/fhir/Patient/p"},
          "code": {"coding": [{"system": "http://www.ama-assn.org/go/cpt", "code": "20561"}]},
          "occurrenceDateTime": "2025-03-10", "insurance": [{"reference": "Coverage/c"}],
          "reasonCode": [{"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm",
            "code": "M54.50"}]}]}}]}},
     "prefetch": {
       "patient": "{\\"resourceType\\": \\"Patient\\", \\"id\\": \\"p\\", \\"birthDate\\": \\"1950-05-05\\"}",
       "coverage": {"resourceType": "Bundle", "type": "searchset", "entry": [
         {"resource": {"resourceType": "Coverage", "id": "c", "status": "active",
           "beneficiary": {"reference": "Patient/p"}, "payor": [{"display": "Medicare"}],
           "type": {"text": "Medicare"}}}]},
       "device": null}}
    """

  /// The resources of a Bundle, one a line.
  static func lines(of bundle: String) -> String {
    // Every entry of the fixtures starts a line, and everything in it is joined.
    var lines: [String] = []
    for line in bundle.split(separator: "\n") {
      if line.contains("\"resource\": {") {
        let start = line.range(of: "\"resource\": {")
        lines.append("{" + line[start.upperBound...])
      } else if !lines.isEmpty {
        lines[lines.count - 1] += " " + line
      }
    }
    return lines.map { line in
      var text = line[...]
      while text.last == " " || text.last == "," || text.last == "]" || text.last == "}" {
        text = text.dropLast()
      }
      return closed(String(text))
    }.joined(separator: "\n") + "\n"
  }

  /// A text with the brackets that are open in it closed.
  private static func closed(_ text: String) -> String {
    var open: [Character] = []
    var isInString = false
    for character in text {
      if character == "\"" { isInString.toggle() }
      guard !isInString else { continue }
      switch character {
      case "{": open.append("}")
      case "[": open.append("]")
      case "}", "]": open.removeLast()
      default: break
      }
    }
    return text + String(open.reversed())
  }

  static func read(_ text: String, limits: FHIRLimits = FHIRLimits()) -> FHIRContents {
    FHIRClaimReader.read(Array(text.utf8), limits: limits)
  }
}

extension Substring {
  fileprivate func range(of text: String) -> Range<Substring.Index> {
    firstRange(of: text) ?? startIndex..<startIndex
  }
}

extension FHIRContents {
  var rules: [String] { diagnostics.map(\.ruleName) }
}
