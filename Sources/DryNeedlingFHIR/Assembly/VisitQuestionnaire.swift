import DryNeedlingKit
import LocatedJSON

/// The kit's own questionnaire of a visit: the facts that no other element of R4 holds, each under
/// its name in the case format.
enum VisitQuestionnaire {
  static let name = "Questionnaire/dry-needling-visit"

  static func isCanonical(_ text: String) -> Bool {
    let base = text.split(separator: "|", maxSplits: 1).first ?? ""
    return base == name || base.hasSuffix("/" + name)
  }
}

extension EncounterAssembler {
  /// An answer under the name of a fact.
  mutating func readOwnAnswer(_ answer: Element, _ link: String, _ facts: inout SessionFacts) {
    let integer = answer["valueInteger"]
    let count = integer?.value.integer.flatMap { $0 >= 0 && $0 <= 1_000_000 ? $0 : nil }
    let boolean = answer["valueBoolean"]?.value.boolean
    let string = answer["valueString"]
    guard let fact = Self.answered[link] else { return }
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
    case .injectate: facts.session.injectate = string?.value.string
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
