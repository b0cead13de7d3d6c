import DryNeedlingKit

/// A fact that can be set by its path in a case file.
struct FactSpecification: Sendable {
  /// The path, `[]` standing for any element: `lines[].units`.
  let name: String
  /// What may stand there.
  let kind: FactKind
  /// What it is, in plain words.
  let words: String
  /// Who may see its value.
  let privacy: Privacy

  enum Privacy: Sendable, Hashable {
    case open
    /// About the patient, or free text: never kept in a history file.
    case notKept
    /// Could tell who the patient is: never kept, and shown only when asked for.
    case withheld
  }

  init(_ name: String, _ kind: FactKind, _ words: String, _ privacy: Privacy = .open) {
    self.name = name
    self.kind = kind
    self.words = words
    self.privacy = privacy
  }
}

/// What may stand in a fact.
enum FactKind: Sendable, Hashable {
  case text, date, boolean, money, state, place, procedure, modifiers, pointers, profession
  case procedures, diagnosis, diagnoses, muscle, muscles, visits, npi, taxonomy, facts, notes
  /// A whole number in these bounds.
  case integer(ClosedRange<Int>)
  /// A number with up to so many decimals.
  case decimal(places: Int)
  /// One of these words.
  case word([String])
  /// Some of these words.
  case wordList([String])
}

/// Every fact of the case format, in the order in which a case is shown.
enum FactTable {
  static let all: [FactSpecification] =
    claim + payer + patient + providers + diagnoses + lines + needling + record + condition + rest

  private static let claim: [FactSpecification] = [
    .init("claim", .text, "number the submitter knows the claim by", .withheld),
    .init("date", .date, "date of service"),
    .init("placeOfService", .place, "where the service was given"),
    .init("form", .word(ClaimKind.allCases.map(\.rawValue)), "professional or institutional claim"),
    .init("frequency", .text, "1 original, 7 replacement, 8 void"),
    .init("totalCharge", .money, "total charge of the claim"),
    .init("priorAuthorization", .text, "prior authorisation number", .withheld),
    .init("referralNumber", .text, "referral number", .withheld),
    .init(
      "payerControlNumber", .text, "the payer's number of an earlier claim", .withheld),
  ]

  private static let payer: [FactSpecification] = [
    .init("payer.kind", .word(PayerKind.allCases.map(\.rawValue)), "what kind of payer it is"),
    .init("payer.name", .text, "name of the payer", .notKept),
    .init("payer.id", .text, "electronic payer identifier", .notKept),
    .init("payer.filingIndicator", .text, "claim filing indicator of the 837P"),
    .init(
      "payer.order", .word(PayerOrder.allCases.map(\.rawValue)),
      "whether it is billed first, second or third"),
    .init("payer.memberId", .text, "the member's number", .withheld),
    .init(
      "payer.medicareSecondaryReason", .text, "why Medicare is not the primary payer",
      .notKept),
  ]

  private static let patient: [FactSpecification] = [
    .init("patient.birthDate", .date, "date of birth", .withheld),
    .init("patient.pregnant", .boolean, "whether the patient is pregnant", .notKept),
    .init("patient.state", .state, "state of residence", .notKept),
  ]

  private static let providers: [FactSpecification] =
    provider("renderingProvider", "who put the needle in")
    + provider("billingProvider", "who is paid")
    + provider("supervisingProvider", "who supervised")
    + provider("referringProvider", "who referred or ordered")
    + [
      .init("serviceFacility.state", .state, "state where the service was given"),
      .init("serviceFacility.npi", .npi, "identifier of the place"),
    ]

  private static func provider(_ role: String, _ words: String) -> [FactSpecification] {
    [
      .init("\(role).profession", .profession, "profession of \(words)"),
      .init("\(role).npi", .npi, "National Provider Identifier of \(words)"),
      .init("\(role).taxonomy", .taxonomy, "taxonomy code of \(words)"),
      .init("\(role).person", .boolean, "whether that is a person: \(words)"),
      .init("\(role).state", .state, "state of the practice of \(words)"),
      .init(
        "\(role).qualifications.needlingTrainingHours", .integer(0...1_000_000),
        "hours of training in dry needling of \(words)"),
      .init(
        "\(role).qualifications.needlingCertification", .boolean,
        "whether a needling certificate is held by \(words)"),
      .init(
        "\(role).qualifications.acupunctureDegree", .boolean,
        "whether an acupuncture degree is held by \(words)"),
      .init(
        "\(role).qualifications.acupunctureLicense", .boolean,
        "whether an acupuncture license is held by \(words)"),
    ]
  }

  private static let diagnoses: [FactSpecification] = [
    .init("diagnoses", .diagnoses, "diagnosis codes in the order of the claim"),
    .init("diagnoses[]", .diagnosis, "one diagnosis code"),
    .init(
      "diagnoses[].codeSet", .word(DiagnosisCodeSet.allCases.map(\.rawValue)),
      "the code set of a diagnosis"),
  ]

  private static let lines: [FactSpecification] =
    [
      .init("lines[].code", .procedure, "procedure code of a service line"),
      .init("lines[].modifiers", .modifiers, "modifiers in billing order"),
      .init("lines[].units", .decimal(places: 3), "units of service"),
      .init("lines[].minutes", .decimal(places: 3), "minutes, in place of units"),
      .init("lines[].charge", .money, "charge of the line"),
      .init("lines[].pointers", .pointers, "numbers of the line's diagnoses, from 1"),
      .init("lines[].date", .date, "date of service of the line"),
      .init("lines[].lastDate", .date, "last day of service of the line"),
      .init("lines[].placeOfService", .place, "where the line was given"),
      .init("lines[].controlNumber", .text, "the submitter's number of the line", .withheld),
      .init("lines[].description", .text, "description given with the code", .notKept),
      .init(
        "lines[].priorAuthorization", .text, "prior authorisation of the line", .withheld),
      .init("lines[].serviceFacility.state", .state, "state where the line was given"),
    ] + provider("lines[].renderingProvider", "who rendered the line")
    + provider("lines[].supervisingProvider", "who supervised the line")

  private static let needling: [FactSpecification] = [
    .init("needling.muscles", .muscles, "muscles that were needled"),
    .init("needling.muscles[]", .muscle, "one muscle that was needled"),
    .init(
      "needling.muscles[].side", .word(Side.allCases.map(\.rawValue)),
      "the side a muscle was needled on"),
    .init("needling.needles", .integer(0...1_000_000), "how many needles were used"),
    .init(
      "needling.needleSize.diameterMillimeters", .decimal(places: 2),
      "needle diameter in millimeters"),
    .init(
      "needling.needleSize.lengthMillimeters", .integer(0...1_000_000),
      "needle length in millimeters"),
    .init(
      "needling.technique", .word(NeedlingTechnique.allCases.map(\.rawValue)), "how it was done"),
    .init("needling.minutes", .integer(0...1_000_000), "minutes the needles stayed in"),
    .init("needling.twitchResponse", .boolean, "whether a local twitch was seen"),
    .init(
      "needling.injectate", .text, "what was injected; an empty text for nothing", .notKept),
  ]

  private static let record: [FactSpecification] = [
    .init("record.indication", .text, "why needling is indicated", .withheld),
    .init("record.consent.given", .boolean, "whether consent was given"),
    .init(
      "record.consent.form", .word(ConsentForm.allCases.map(\.rawValue)), "how consent was given"),
    .init("record.consent.needlePiercesSkin", .boolean, "told that a needle pierces the skin"),
    .init("record.consent.alternatives", .boolean, "told of alternatives"),
    .init("record.consent.risks", .boolean, "told of risks"),
    .init("record.consent.notStandAlone", .boolean, "told that needling does not stand alone"),
    .init("record.consent.cost", .boolean, "told of the cost"),
    .init("record.screening.done", .boolean, "whether the patient was screened"),
    .init(
      "record.screening.present", .wordList(SafetyItem.allCases.map(\.rawValue)),
      "precautions that were found", .withheld),
    .init(
      "record.screening.ruledOut", .wordList(SafetyItem.allCases.map(\.rawValue)),
      "precautions that were ruled out", .withheld),
    .init(
      "record.screening.fromChart", .boolean, "whether precautions are of the chart and unasked"),
    .init("record.screening.reasoning", .text, "why needling was right in spite", .withheld),
    .init("record.response", .text, "how the patient took it", .withheld),
    .init(
      "record.adverseResponses", .wordList(AdverseResponse.allCases.map(\.rawValue)),
      "adverse responses", .notKept),
    .init("record.painBefore", .integer(0...10), "pain before, 0 through 10"),
    .init("record.painAfter", .integer(0...10), "pain after, 0 through 10"),
    .init(
      "record.measures[].kind", .word(MeasureKind.allCases.map(\.rawValue)),
      "what a measure is about"),
    .init("record.measures[].name", .text, "what was measured", .withheld),
    .init("record.measures[].before", .integer(0...1_000_000), "value before"),
    .init("record.measures[].after", .integer(0...1_000_000), "value after"),
    .init("record.otherInterventions", .procedures, "procedures given beside the needling"),
    .init("record.plan.timesPerWeek", .integer(1...1_000_000), "sessions a week"),
    .init("record.plan.weeks", .integer(1...1_000_000), "weeks of treatment"),
    .init("record.plan.sessions", .integer(1...1_000_000), "sessions in all"),
    .init("record.goals", .text, "goals of the treatment", .withheld),
    .init("record.aftercare", .boolean, "whether aftercare was taught"),
    .init("record.cleanTechnique", .boolean, "whether clean technique is recorded"),
    .init("record.priorResponse", .text, "response to earlier treatment", .withheld),
  ]

  private static let condition: [FactSpecification] = [
    .init("condition.weeks", .integer(0...1_000_000), "weeks the complaint has lasted"),
    .init("condition.onset", .date, "when the complaint began"),
    .init(
      "condition.cause", .word(PainCause.allCases.map(\.rawValue)), "what the pain comes from"),
    .init("condition.improvement", .boolean, "whether improvement is documented"),
    .init("condition.initialTreatment", .date, "when treatment began"),
    .init("condition.accident", .date, "date of the accident it comes from"),
    .init(
      "condition.accidentKind", .word(AccidentKind.allCases.map(\.rawValue)), "kind of accident"),
  ]

  private static let rest: [FactSpecification] = [
    .init("history.visits", .visits, "earlier sessions by their dates"),
    .init("history.visits[]", .date, "one earlier session"),
    .init(
      "history.visits[].kind", .word(VisitKind.allCases.map(\.rawValue)),
      "what an earlier session was"),
    .init("history.complete", .boolean, "whether these are all earlier sessions"),
    .init("notes", .notes, "notes in free text", .withheld),
    .init("notes[]", .text, "one note in free text", .withheld),
    .init("notes[].line", .integer(1...1000), "service line a note belongs to, from 1"),
    .init("blindSpots", .facts, "facts the source has no place for"),
  ]

  /// The specification of a path with `[]`; nil for a path that is no fact.
  static func specification(_ name: String) -> FactSpecification? { byName[name] }

  private static let byName = [String: FactSpecification](
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// Short names for facts that are asked for most.
  static let shortNames: [String: String] = [
    "payer": "payer.kind", "provider": "renderingProvider.profession",
    "renderingProvider": "renderingProvider.profession",
    "supervisor": "supervisingProvider.profession",
    "supervisingProvider": "supervisingProvider.profession",
    "referringProvider": "referringProvider.profession",
    "billingProvider": "billingProvider.profession", "state": "serviceFacility.state",
    "place": "placeOfService", "on": "date", "dx": "diagnoses", "muscles": "needling.muscles",
    "visits": "history.visits", "minutes": "needling.minutes", "npi": "renderingProvider.npi",
    "training": "renderingProvider.qualifications.needlingTrainingHours",
    "certificate": "renderingProvider.qualifications.needlingCertification",
    "weeks": "condition.weeks", "cause": "condition.cause",
    "improvement": "condition.improvement", "onset": "condition.onset",
  ]

  /// Whether a path is that of several facts: `needling`, `lines`, `lines[1]`.
  static func isPart(_ path: String) -> Bool {
    guard let steps = FactAddress.steps(path), FactAddress(steps: steps) == nil else {
      return false
    }
    var name = ""
    for step in steps {
      switch step {
      case .key(let key): name += name.isEmpty ? key : "." + key
      case .index: name += "[]"
      }
    }
    return all.contains { $0.name.hasPrefix(name + ".") || $0.name.hasPrefix(name + "[]") }
  }

  /// The specification behind a fact of the kit; nil for one that has parts, or stands in no case.
  static func specification(of fact: Fact) -> FactSpecification? { byName[fact.name] }
}
