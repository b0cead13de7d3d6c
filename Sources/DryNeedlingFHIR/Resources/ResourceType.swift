import LocatedJSON

/// The resources that something is read from.
enum ResourceType: UInt8 {
  case other
  case bundle, parameters
  case claim, explanationOfBenefit, encounter, procedure, serviceRequest, appointment
  case patient, coverage, organization, practitioner, practitionerRole, location
  case condition, observation, goal, bodyStructure
  case documentReference, binary, composition, questionnaireResponse
  case consent, medicationStatement, medicationRequest, medication, allergyIntolerance

  init(_ name: JSONValue) {
    for (text, type) in Self.names where name.isString(text) {
      self = type
      return
    }
    self = .other
  }

  /// The type of a resource that names it first, as nearly all do; nil when it does not.
  init?(startOf resource: UnsafeRawBufferPointer) {
    let key: StaticString = #"{"resourceType":"#
    var start = key.utf8CodeUnitCount
    guard resource.count > start + 2, Words.are(key, atStartOf: resource) else { return nil }
    if resource[start] == UInt8(ascii: " ") { start += 1 }
    guard resource[start] == UInt8(ascii: "\"") else { return nil }
    let name = resource[(start + 1)...].prefix(40)
    guard let end = name.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    let bytes = UnsafeRawBufferPointer(rebasing: name[..<end])
    for (text, type) in Self.names where Words.are(text, atStartOf: bytes, isWhole: true) {
      self = type
      return
    }
    self = .other
  }

  private static let names: [(StaticString, ResourceType)] = [
    ("Observation", .observation), ("Claim", .claim),
    ("ExplanationOfBenefit", .explanationOfBenefit), ("Encounter", .encounter),
    ("Procedure", .procedure), ("Condition", .condition), ("Patient", .patient),
    ("Coverage", .coverage), ("Organization", .organization), ("Practitioner", .practitioner),
    ("PractitionerRole", .practitionerRole), ("Location", .location), ("Goal", .goal),
    ("DocumentReference", .documentReference), ("Binary", .binary), ("Composition", .composition),
    ("QuestionnaireResponse", .questionnaireResponse), ("BodyStructure", .bodyStructure),
    ("ServiceRequest", .serviceRequest), ("Appointment", .appointment), ("Bundle", .bundle),
    ("Parameters", .parameters), ("MedicationRequest", .medicationRequest),
    ("MedicationStatement", .medicationStatement), ("Medication", .medication),
    ("AllergyIntolerance", .allergyIntolerance), ("Consent", .consent),
  ]

  /// What it is called; nil for ``other``.
  var name: String? { Self.texts[Int(rawValue)] }

  private static let texts: [String?] = {
    var texts = [String?](repeating: nil, count: names.count + 1)
    for (text, type) in names { texts[Int(type.rawValue)] = text.description }
    return texts
  }()

  /// Whether others name it, so that it must be found by its address.
  var isReferenced: Bool {
    switch self {
    case .other, .bundle, .parameters, .observation, .goal, .composition, .appointment,
      .explanationOfBenefit, .consent, .medicationStatement, .medicationRequest,
      .allergyIntolerance:
      false
    default: true
    }
  }

  /// Whether it says who or where somebody is, which other resources far away in a file may need.
  var isContext: Bool {
    switch self {
    case .patient, .coverage, .organization, .practitioner, .practitionerRole, .location: true
    default: false
    }
  }
}
