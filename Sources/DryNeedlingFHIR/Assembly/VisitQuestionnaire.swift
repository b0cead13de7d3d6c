import DryNeedlingKit
import LocatedJSON

/// The kit's own questionnaire of a visit: the facts that no other element of R4 holds, each under
/// its name in the case format.
enum VisitQuestionnaire {
  static let canonical = "urn:dryneedlingkit:questionnaire:visit"

  /// Whether an address, with or without a version, is that of the questionnaire.
  static func isCanonical(_ text: String) -> Bool {
    text.split(separator: "|", maxSplits: 1).first.map { $0 == canonical } ?? false
  }
}

extension EncounterAssembler {
  /// An answer under the name of a fact.
  mutating func readOwnAnswer(_ answer: Element, _ link: String, _ facts: inout SessionFacts) {
    let integer = answer["valueInteger"]
    let count = integer?.value.integer.flatMap { $0 >= 0 && $0 <= 1_000_000 ? $0 : nil }
    let boolean = answer["valueBoolean"]?.value.boolean
    let string = answer["valueString"]
    guard let fact = Self.answered[link] else {
      readQualification(answer, link, count: count, boolean: boolean)
      return
    }
    place(fact, answer)
    switch fact {
    case .muscles:
      if let string, let words = text(string) { add(NeedledMuscle(named: words), string, &facts) }
    case .needleCount: facts.session.needleCount = count
    case .needleDiameter:
      let value = answer["valueDecimal"] ?? integer
      if let hundredths = value?.value.scaled(places: 2), hundredths >= 0, hundredths <= 100_000 {
        facts.session.needleDiameterHundredths = hundredths
      }
    case .needleLength: facts.session.needleLengthMillimeters = count
    case .minutesInPlace: facts.session.minutesInPlace = count
    case .twitchResponse: facts.session.twitchResponse = boolean
    case .technique:
      facts.session.technique = string?.text.flatMap { NeedlingTechnique(rawValue: $0) }
    case .injectate: facts.session.injectate = boolean == false ? "" : string?.text
    case .conditionDuration: encounter.condition.durationWeeks = count
    case .conditionCause:
      encounter.condition.cause = string?.text.flatMap { PainCause(rawValue: $0) }
    case .conditionImprovement: encounter.condition.improvement = boolean
    case .initialTreatment:
      encounter.condition.initialTreatment = day(answer["valueDate"], .initialTreatment)
    case .patientPregnancy: encounter.patient.isPregnant = boolean
    case .historyIsComplete: encounter.history.isComplete = boolean ?? false
    default: return
    }
    if Self.ofSession.contains(fact) { facts.isStated = true }
  }

  /// What no element of a Practitioner holds.
  private mutating func readQualification(
    _ answer: Element, _ link: String, count: Int?, boolean: Bool?
  ) {
    let parts = link.split(separator: ".")
    guard parts.count == 3, parts[1] == "qualifications" else { return }
    func take(_ qualifications: inout Qualifications) {
      switch parts[2] {
      case "needlingTrainingHours": qualifications.needlingTrainingHours = count
      case "needlingCertification": qualifications.hasNeedlingCertification = boolean
      case "acupunctureDegree": qualifications.hasAcupunctureDegree = boolean
      case "acupunctureLicense": qualifications.hasAcupunctureLicense = boolean
      default: break
      }
    }
    if parts[0] == "renderingProvider", var provider = encounter.renderingProvider {
      take(&provider.qualifications)
      encounter.renderingProvider = provider
      place(.renderingQualifications, answer)
    } else if parts[0] == "billingProvider", var provider = encounter.billingProvider {
      take(&provider.qualifications)
      encounter.billingProvider = provider
    }
  }

  private static let ofSession: FactSet = [
    .muscles, .needleCount, .needleDiameter, .needleLength, .minutesInPlace, .twitchResponse,
    .technique, .injectate,
  ]

  private static let answered: [String: Fact] = {
    let facts: [Fact] = [
      .muscles, .needleCount, .needleDiameter, .needleLength, .minutesInPlace, .twitchResponse,
      .technique, .injectate, .conditionDuration, .conditionCause, .conditionImprovement,
      .initialTreatment, .patientPregnancy, .historyIsComplete,
    ]
    return Dictionary(uniqueKeysWithValues: facts.map { ($0.name, $0) })
  }()
}
