import DryNeedlingKit

/// What the FHIR reader may have to say of a file, as rules: the numbers DN9201 through DN9249.
///
/// Their examples are FHIR JSON texts that the tests read.
package enum FHIRFormatRules {
  /// All of them, by number.
  package static let all: [Rule] = [
    malformed, overLimit, wrongType, repeatedKey, notAResource, unresolvedReference, ignored,
    otherVersion, nothingToCheck, attachmentNotRead, linesNotJoined, uncodedOrder,
  ]

  private static func rule(
    _ number: UInt16, _ name: String, _ severity: Severity, _ summary: String, _ rationale: String,
    failing: String, passing: String = ExampleResource.claim
  ) -> Rule {
    Rule(
      number, name, family: .format, severity: severity, summary: summary, rationale: rationale,
      sources: [], failing: failing, passing: passing)
  }

  static let malformed = rule(
    9201, "fhir-malformed", .error, "A FHIR file must be JSON in UTF-8",
    """
    What breaks the grammar of JSON cannot be read, and guessing what was meant could change a \
    claim. In a file of one resource a line the other lines are read all the same.
    """,
    failing: #"{"resourceType": "Claim", "item": [}"#)

  static let overLimit = rule(
    9202, "fhir-over-limit", .error, "A resource must not be larger than any real one",
    """
    Limits on size, depth and counts keep a broken or hostile file from using up the memory of the \
    machine. What goes beyond a limit is left out, so the answer is incomplete.
    """,
    failing: ExampleResource.claim.replacing(
      #""modifier": [{"coding": [{"code": "59"}]}]"#,
      with: #""modifier": ["#
        + (1...9).map { #"{"coding": [{"code": "\#($0)A"}]}"# }.joined(separator: ",") + "]"))

  static let wrongType = rule(
    9203, "fhir-wrong-type", .warning, "An element must have the JSON type that FHIR gives it",
    """
    A number where text belongs, or an object where a date does, is not read, so the fact is \
    missing. The rest of the resource is read.
    """,
    failing: ExampleResource.claim.replacing(#""2025-03-03""#, with: "20250303"))

  static let repeatedKey = rule(
    9204, "fhir-key-repeated", .error, "A key must stand once in its object",
    """
    Of two values for one element only one can be meant, and programs differ in which they take. \
    The first is read.
    """,
    failing: ExampleResource.claim.replacing(
      #""use": "claim""#, with: #""use": "claim", "use": "preauthorization""#))

  static let notAResource = rule(
    9205, "fhir-resource-expected", .error,
    "A FHIR file holds a resource, a Bundle, a resource a line, or a CDS Hooks request",
    """
    A resource says what it is by its `resourceType`, a request by its `hook`. An object with \
    neither, such as the answer of a CDS service, holds nothing that could be checked.
    """,
    failing: #"{"cards": [{"summary": "a Claim", "hookInstance": "1"}]}"#)

  static let unresolvedReference = rule(
    9206, "fhir-reference-unresolved", .info,
    "The resources that a claim refers to should stand in the same file",
    """
    A reference to a resource on some server is not followed: nothing leaves the machine. What that \
    resource would tell is then not stated, and rules that need it cannot tell.
    """,
    failing: ExampleResource.claim.replacing("\"#patient\"", with: "\"Patient/7\""))

  static let ignored = rule(
    9207, "fhir-resource-ignored", .info,
    "What was cancelled, not done or entered in error is not read",
    """
    A resource that says of itself that it is void, was never done, or is not finished counts for \
    nothing: neither as a claim nor as an earlier visit.
    """,
    failing: ExampleResource.claim.replacing(
      #""status": "active""#, with: #""status": "cancelled""#))

  static let otherVersion = rule(
    9208, "fhir-version-not-r4", .warning, "A FHIR file is FHIR R4 (4.0.1)",
    """
    Other versions give other names to some elements. They are read as R4, so that facts may be \
    missed.
    """,
    failing: #"{"resourceType": "Claim", "status": "active", "item": [{"sequence": 1, "service":"#
      + #" {"coding": [{"code": "20561"}]}, "servicedDate": "2025-03-03"}]}"#)

  static let nothingToCheck = rule(
    9209, "fhir-nothing-to-check", .info,
    "A file to check holds a claim, a visit, or an order for needling",
    """
    Resources such as a Patient or a Coverage tell about a claim but are none. Without a Claim the \
    claim is made of an Encounter with its Procedures.
    """,
    failing: #"{"resourceType": "Patient", "id": "1"}"#)

  static let attachmentNotRead = rule(
    9210, "fhir-attachment-not-read", .info,
    "A document that supports a claim should be there as text",
    """
    Plain text, HTML and RTF are read for the muscles and the other facts of the visit. PDF, images \
    and documents that are only linked to are not.
    """,
    failing: ExampleResource.visit.replacing("text/plain", with: "application/pdf"),
    passing: ExampleResource.visit)

  static let linesNotJoined = rule(
    9211, "fhir-lines-not-joined", .info,
    "Resources that refer to each other should stand near each other in a file of lines",
    """
    A file of one resource a line may be of any size, and is not held as a whole. A claim that is \
    far away from the condition it refers to is checked without it.
    """,
    failing: "a file of many megabytes with visits and no claims",
    passing: ExampleResource.claim)

  static let uncodedOrder = rule(
    9212, "fhir-order-uncoded", .info,
    "An order or an appointment for needling should carry its billing code",
    """
    Payers have the same policy for both codes of dry needling, so an order that is called dry \
    needling and has no code is looked at as the one for one or two muscles. How many muscles will \
    be needled is not known beforehand.
    """,
    failing: #"{"resourceType": "ServiceRequest", "id": "o", "status": "active","#
      + #" "intent": "order", "occurrenceDateTime": "2025-03-10","#
      + #" "code": {"text": "Dry needling"}}"#)
}

/// Resources for the examples.
private enum ExampleResource {
  static let claim = """
    {"resourceType": "Claim", "id": "EX-1", "status": "active", "use": "claim",
     "contained": [{"resourceType": "Patient", "id": "patient", "birthDate": "1984-07-09"}],
     "patient": {"reference": "#patient"},
     "insurance": [{"sequence": 1, "focal": true, "coverage": {"display": "Any Health Plan"}}],
     "diagnosis": [{"sequence": 1, "diagnosisCodeableConcept":
       {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "M54.2"}]}}],
     "item": [{"sequence": 1, "diagnosisSequence": [1], "servicedDate": "2025-03-03",
       "productOrService": {"coding":
         [{"system": "http://www.ama-assn.org/go/cpt", "code": "20561"}]},
       "modifier": [{"coding": [{"code": "59"}]}]}]}
    """

  static let visit = """
    {"resourceType": "Bundle", "type": "collection", "entry": [
      {"resource": {"resourceType": "Encounter", "id": "e", "status": "finished",
        "period": {"start": "2025-03-03"}}},
      {"resource": {"resourceType": "DocumentReference", "status": "current",
        "context": {"encounter": [{"reference": "Encounter/e"}]},
        "content": [{"attachment": {"contentType": "text/plain",
          "data": "RHJ5IG5lZWRsaW5nIHRvIGxlZnQgdHJhcGV6aXVzLg=="}}]}}]}
    """
}
