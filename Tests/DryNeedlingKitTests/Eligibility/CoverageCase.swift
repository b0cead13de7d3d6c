import Testing

@testable import DryNeedlingKit

/// A visit to Medicare that nothing stands against, and changes to it.
struct CoverageCase {
  var encounter = Encounter()

  init(on date: String = "2025-03-03") throws {
    encounter.claim.dateOfService = try day(date)
    encounter.claim.placeOfService = .office
    encounter.coverage.payerKind = .medicare
    encounter.renderingProvider = Provider()
    encounter.renderingProvider?.profession = .physician
    encounter.serviceFacility = ServiceFacility()
    encounter.serviceFacility?.state = USState("TX")
    encounter.diagnoses = [Diagnosis(DiagnosisCode("M54.59"))]
    var line = ServiceLine(.needlingOneOrTwoMuscles)
    line.diagnosisPointers = [1]
    encounter.serviceLines = [line]
    encounter.needling = NeedlingSession()
    encounter.needling?.muscles = [NeedledMuscle(named: "multifidus")]
    encounter.condition.durationWeeks = 20
    encounter.condition.cause = .nonspecific
  }

  func with(_ change: (inout Encounter) throws -> Void) rethrows -> CoverageCase {
    var copy = self
    try change(&copy.encounter)
    return copy
  }

  /// With `count` earlier sessions, `every` days apart, the last one that long before the visit.
  func after(_ count: Int, every days: Int = 3) -> CoverageCase {
    with { encounter in
      guard let day = encounter.claim.dateOfService else { return }
      encounter.history.visits = (0..<count).map { Visit(day.adding(days: -days * ($0 + 1))) }
    }
  }

  func modifiers(_ modifiers: ModifierList) -> CoverageCase {
    with { $0.serviceLines[0].modifiers = modifiers }
  }

  func profession(_ profession: Profession?) -> CoverageCase {
    with { $0.renderingProvider?.profession = profession }
  }

  func diagnoses(_ codes: String...) throws -> CoverageCase {
    with { encounter in
      encounter.diagnoses = codes.map { Diagnosis(DiagnosisCode($0)) }
    }
  }

  var decision: EligibilityDecision { ClaimChecker().eligibility(encounter) }

  /// Findings on coverage, as `2103 error`.
  var told: [String] {
    ClaimChecker().check(encounter).findings.filter { $0.family == .eligibility }
      .map { "\($0.ruleID.number) \($0.severity.rawValue)" }
  }

  func finding(_ number: UInt16) -> Finding? {
    ClaimChecker().check(encounter).findings.first { $0.ruleID.number == number }
  }

  func outcome(_ number: UInt16) -> RuleOutcome? {
    ClaimChecker().outcomes(encounter).first { $0.rule.id.number == number }?.outcome
  }
}

func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
