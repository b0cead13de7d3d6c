import LocatedJSON

/// The resources that something is read from.
enum ResourceType: UInt8 {
  case other
  case bundle, parameters
  case claim, explanationOfBenefit, encounter, procedure, serviceRequest, appointment
  case patient, coverage, organization, practitioner, practitionerRole, location
  case condition, observation, goal, bodyStructure
  case documentReference, binary, composition, questionnaireResponse

  init(_ name: JSONValue) {
    for (text, type) in Self.names where name.isString(text) {
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
    ("Parameters", .parameters),
  ]

  /// Whether others name it, so that it must be found by its address.
  var isReferenced: Bool {
    switch self {
    case .other, .bundle, .parameters, .observation, .goal, .composition, .appointment,
      .explanationOfBenefit:
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
