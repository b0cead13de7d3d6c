import DryNeedlingKit
import DryNeedlingX12
import LocatedJSON

/// What claims need and cases do not hold: names, addresses, declarations.
///
/// ```json
/// {
///   "submitter": {"name": "Example Clinic", "id": "C1", "telephone": "3035550100"},
///   "receiver": {"name": "Example Clearinghouse", "id": "R1"},
///   "billing": {"name": "Example Clinic", "street": "1 Main St", "city": "Denver",
///     "zip": "802020001", "taxId": "840000001"},
///   "rendering": {"name": "Roe", "first": "Pat"},
///   "signatureOnFile": true, "assignment": "A", "benefitsAssigned": true, "release": "Y",
///   "claims": {"RB-1001": {"patient": {"name": "Doe", "first": "Jo", "sex": "F"}}}
/// }
/// ```
/// What stands under `claims` holds for the claim of that number only, before what holds for all.
package enum ClaimDetailsFile {
  /// Reads the file and lays what it says over what is known of claims; all its problems are told at
  /// once.
  package static func read(
    _ bytes: [UInt8], over known: [(number: String, details: ClaimDraftDetails)]
  ) -> Result<[ClaimDraftDetails], Problems> {
    var reader = JSONReader()
    var details = known.map(\.details)
    var problems: [JSONProblem] = []
    do throws(JSONError) {
      try reader.withDocument(of: bytes) { document throws(JSONError) in
        for repeated in document.repeatedKeys {
          problems.append(
            JSONProblem(
              place: repeated.second.place, message: "this key stands twice; remove one"))
        }
        // Once for its problems, whichever claims there are.
        var nobody = ClaimDraftDetails()
        take(document.root, into: &nobody, otherKeys: ["claims"], &problems)
        var own: [String: JSONValue] = [:]
        for member in document.root.member("claims")?.members.map(Array.init) ?? [] {
          take(member.value, into: &nobody, &problems)
          own[member.key.string ?? ""] = member.value
        }
        guard problems.isEmpty else { return }
        for index in known.indices {
          take(document.root, into: &details[index], otherKeys: ["claims"], &problems)
          if let value = own[known[index].number] {
            take(value, into: &details[index], &problems)
          }
        }
      }
    } catch {
      problems.append(JSONProblem(place: error.place, message: error.message))
    }
    return problems.isEmpty ? .success(details) : .failure(Problems(all: problems))
  }

  /// Everything that is wrong with one file, in its order.
  package struct Problems: Error, Hashable {
    package var all: [JSONProblem]
  }

  private static func take(
    _ value: JSONValue, into details: inout ClaimDraftDetails, otherKeys: [String] = [],
    _ problems: inout [JSONProblem]
  ) {
    let fields = JSONFields(
      value,
      keys: [
        "submitter", "receiver", "billing", "patient", "subscriber", "rendering", "supervising",
        "referring", "facility", "signatureOnFile", "assignment", "benefitsAssigned", "release",
        "accidentState", "controlNumber", "test",
      ] + otherKeys, &problems)
    func keep<Value>(_ value: Value?, _ place: inout Value?) { if let value { place = value } }
    if let object = fields["submitter"] {
      let party = JSONFields(object, keys: ["name", "id", "telephone"], &problems)
      keep(party.string("name", &problems), &details.submitter.last)
      keep(party.string("id", &problems), &details.submitterIdentifier)
      keep(party.string("telephone", &problems), &details.submitterTelephone)
    }
    if let object = fields["receiver"] {
      let party = JSONFields(object, keys: ["name", "id"], &problems)
      keep(party.string("name", &problems), &details.receiver.last)
      keep(party.string("id", &problems), &details.receiverIdentifier)
    }
    if let object = fields["billing"] {
      let party = party(
        object, &details.billing, &details.billingAddress, otherKeys: ["taxId"], &problems)
      keep(party.string("taxId", &problems), &details.taxIdentifier)
    }
    if let object = fields["patient"] {
      let party = party(
        object, &details.patient, &details.patientAddress, otherKeys: ["sex"], &problems)
      keep(party.string("sex", &problems), &details.patientSex)
    }
    if let object = fields["subscriber"] {
      var subscriber = details.subscriber ?? ClaimDraftDetails.Subscriber()
      let party = party(
        object, &subscriber.name, &subscriber.address,
        otherKeys: ["sex", "relationship", "state", "birthDate"], &problems)
      keep(party.string("sex", &problems), &subscriber.sex)
      keep(party.string("relationship", &problems), &subscriber.relationship)
      keep(state("state", party, &problems), &subscriber.state)
      keep(
        party.parsed("birthDate", expected: "a date such as `1970-01-02`", &problems) {
          CalendarDate($0)
        }, &subscriber.birthDate)
      details.subscriber = subscriber
    }
    var nowhere = ClaimDraftDetails.Address()
    if let object = fields["rendering"] {
      _ = party(object, &details.rendering, &nowhere, &problems)
    }
    if let object = fields["supervising"] {
      _ = party(object, &details.supervising, &nowhere, &problems)
    }
    if let object = fields["referring"] {
      _ = party(object, &details.referring, &nowhere, &problems)
    }
    if let object = fields["facility"] {
      _ = party(object, &details.facility, &details.facilityAddress, &problems)
    }
    keep(fields.boolean("signatureOnFile", &problems), &details.hasProviderSignature)
    keep(fields.string("assignment", &problems), &details.assignment)
    keep(fields.boolean("benefitsAssigned", &problems), &details.assignsBenefits)
    keep(fields.string("release", &problems), &details.release)
    keep(state("accidentState", fields, &problems), &details.accidentState)
    if let number = fields.integer("controlNumber", in: 1...999_999_999, &problems) {
      details.controlNumber = number
    }
    if let isTest = fields.boolean("test", &problems) { details.isTest = isTest }
  }

  /// Name and address of somebody, and the object for what else it holds.
  private static func party(
    _ object: JSONValue, _ name: inout ClaimDraftDetails.Name,
    _ address: inout ClaimDraftDetails.Address, otherKeys: [String] = [],
    _ problems: inout [JSONProblem]
  ) -> JSONFields {
    let fields = JSONFields(
      object, keys: ["name", "first", "street", "city", "zip"] + otherKeys, &problems)
    if let text = fields.string("name", &problems) { name.last = text }
    if let text = fields.string("first", &problems) { name.first = text }
    if let text = fields.string("street", &problems) { address.street = text }
    if let text = fields.string("city", &problems) { address.city = text }
    if let text = fields.string("zip", &problems) { address.zip = text }
    return fields
  }

  private static func state(
    _ key: String, _ fields: JSONFields, _ problems: inout [JSONProblem]
  ) -> USState? {
    fields.parsed(key, expected: "a state's postal code", &problems) { USState($0) }
  }
}
