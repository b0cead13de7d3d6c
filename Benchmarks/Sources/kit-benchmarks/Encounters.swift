import DryNeedlingKit

/// The encounters that are measured: four lines, four diagnoses, twelve earlier visits.
enum Encounters {
  /// A typical visit with nothing wrong: a physician, Medicare, chronic low back pain, session 6.
  static let clean: Encounter = {
    var encounter = typical
    // Six of the year, within the promised 90 days, and six of the year before.
    encounter.history = VisitHistory(
      visits(6, before: day("2025-03-03"), every: 12)
        + visits(6, before: day("2023-12-01"), every: 12))
    encounter.diagnoses = ["M54.59", "M25.551", "M25.552", "M99.03"].map {
      Diagnosis(DiagnosisCode($0))
    }
    return encounter
  }()

  /// The same visit with much wrong: up-coded, two units, a diagnosis that has ended, acupuncture
  /// beside it, a needling modifier that no payer takes, a total that does not add up.
  static let dirty: Encounter = {
    var encounter = typical
    encounter.diagnoses[0] = Diagnosis(DiagnosisCode("M54.5"))
    encounter.serviceLines[0] = line("20561", ["25", "50"], units: 2, charge: 6500)
    encounter.serviceLines[1] = line("97810", [], units: 1, charge: 7000)
    encounter.serviceLines[3] = line("99213", [], units: 1, charge: 9500)
    encounter.needling?.muscles = ["multifidus", "multifidus"].map(NeedledMuscle.init(named:))
    encounter.claim.totalCharge = Money(cents: 100)
    encounter.history = VisitHistory(visits(12, before: day("2025-03-03"), every: 7))
    return encounter
  }()

  private static let typical: Encounter = {
    var encounter = Encounter()
    encounter.claimNumber = "RB-1001"
    encounter.claim.dateOfService = day("2025-03-03")
    encounter.claim.placeOfService = .office
    encounter.claim.frequency = .original
    encounter.claim.totalCharge = Money(cents: 26_000)
    encounter.patient.birthDate = day("1950-04-02")
    encounter.coverage.payerKind = .medicare
    encounter.coverage.filingIndicator = "MB"
    encounter.coverage.payerName = "NOVITAS SOLUTIONS"
    encounter.coverage.memberIdentifier = "1EG4TE5MK73"
    encounter.billingProvider = Provider()
    encounter.billingProvider?.npi = NPI("1679012348")
    encounter.billingProvider?.state = USState("CO")
    encounter.renderingProvider = Provider()
    encounter.renderingProvider?.npi = NPI("1306129879")
    encounter.renderingProvider?.profession = .physician
    encounter.diagnoses = ["M54.50", "M62.830", "M79.18", "M25.551"].map {
      Diagnosis(DiagnosisCode($0))
    }
    encounter.serviceLines = [
      line("20561", [], units: 1, charge: 6500), line("97110", [], units: 2, charge: 8000),
      line("97530", [], units: 1, charge: 5500), line("97140", [], units: 1, charge: 6000),
    ]
    encounter.needling = NeedlingSession()
    encounter.needling?.muscles = ["multifidus", "quadratus lumborum", "gluteus medius"].map {
      NeedledMuscle(named: $0)
    }
    encounter.needling?.injectate = ""
    encounter.condition.durationWeeks = 20
    encounter.condition.cause = .nonspecific
    return encounter
  }()

  private static func line(
    _ code: String, _ modifiers: [String], units: Int, charge: Int64
  ) -> ServiceLine {
    var line = ServiceLine()
    line.procedure = ProcedureCode(code)
    line.modifiers = ModifierList(modifiers.compactMap { Modifier($0) })
    line.quantity = ServiceQuantity(units)
    line.charge = Money(cents: charge)
    line.diagnosisPointers = [1, 2]
    return line
  }

  private static func visits(_ count: Int, before day: CalendarDate?, every: Int) -> [Visit] {
    (1...count).compactMap { number in day.map { Visit($0.adding(days: -every * number)) } }
  }

  private static func day(_ text: String) -> CalendarDate? { CalendarDate(text) }
}
