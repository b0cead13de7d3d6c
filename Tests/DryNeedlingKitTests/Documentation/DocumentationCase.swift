import Testing

@testable import DryNeedlingKit

/// Visits of case JSON, and what the documentation rules say of them.
enum DocumentationCase {
  /// The encounter of one case of which nothing is lost on reading.
  static func encounter(_ json: String) throws -> Encounter {
    let file = CaseReader.read(Array(json.utf8))
    #expect(file.diagnostics.map(\.message) == [])
    return try #require(file.cases.first).encounter
  }

  /// A visit of one needling line and a note.
  static func visit(
    _ code: ProcedureCode = .needlingOneOrTwoMuscles, note: String...
  ) throws -> Encounter {
    var encounter = Encounter()
    encounter.claim.dateOfService = CalendarDate("2025-03-03")
    encounter.coverage.payerKind = .commercial
    encounter.serviceLines = [ServiceLine(code)]
    encounter.notes = note.map { ClinicalNote($0) }
    return encounter
  }

  /// Findings of one rule.
  static func findings(_ name: String, _ encounter: Encounter) -> [Finding] {
    ClaimChecker().check(encounter).findings.filter { $0.ruleName == name }
  }

  /// The answer of one rule.
  static func outcome(_ name: String, _ encounter: Encounter) -> RuleOutcome? {
    ClaimChecker().outcomes(encounter).first { $0.rule.name == name }?.outcome
  }

  /// A note that lacks nothing that is required.
  static let whole = """
    S: Left neck pain 6/10 for 5 months, no known cause. NDI 34%.
    O: Trigger points palpated in the left upper trapezius and levator scapulae.
    Screening: no contraindications or precautions. Written consent signed.
    Dry needling to left upper trapezius and left levator scapulae, 4 needles 0.30 x 50 mm, \
    pistoning, left in place 5 minutes, local twitch response elicited. Tolerated well, pain 3/10 \
    after. Manual therapy to the neck, 15 minutes.
    P: continue 2x/week for 4 weeks.
    """
}
