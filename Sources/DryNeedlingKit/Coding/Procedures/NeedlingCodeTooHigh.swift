/// 20561 billed where the record shows one or two muscles, or a needling code where it shows none.
enum NeedlingCodeTooHigh: ClaimRule {
  static let rule = Rule(
    1001, "needling-code-too-high", family: .coding, severity: .error,
    summary: "20561 needs three or more muscles on record",
    rationale: """
      20561 is for three or more muscles and pays more than 20560. A record that names one or two \
      muscles does not support it; several points of one muscle are one muscle. A record that says \
      no muscle was needled supports neither code.
      """,
    sources: ["CPT-01", "Z-01", "Z-18", "T-02"], denial: .wrongProcedure,
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20561", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius", "levator scapulae"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius", "levator scapulae"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingLine

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    for index in facts.needlingLines where facts.needlingCodeExists(index, encounter) {
      let isHigh = encounter.serviceLines[index].procedure == .needlingThreeOrMoreMuscles
      let path = FactPath(.lineProcedure, index: index)
      switch facts.muscles(ofLine: index, encounter) {
      case .none:
        reportNoMuscle(at: path, isHigh, &findings)
        outcome.combine(.violated)
      case .counted(let tally) where tally.maximum == 0:
        reportNoMuscle(at: path, isHigh, &findings)
        outcome.combine(.violated)
      case .notStated where isHigh && facts.documentation?.notedMuscles != nil:
        // The rules on documentation hold the note against the code.
        outcome.combine(.undetermined)
      case .notStated where isHigh:
        findings.undetermined(
          at: path, missing: [.muscles],
          "`20561` needs three or more muscles, and the muscles are not stated",
          remedy: "record each muscle that was needled")
        outcome.combine(.undetermined)
      case .unknownVisit where isHigh:
        findings.undetermined(
          at: path, missing: [.dateOfService],
          "needling is billed for several days, and the day of the muscles on record is not stated",
          remedy: "state the date of the visit, or check each visit on its own")
        outcome.combine(.undetermined)
      case .counted(let tally) where isHigh:
        // A count that leaves room for both codes is explained by the rules on groups, on words
        // that were not recognised, and on sides.
        if let maximum = tally.maximum, maximum <= 2 {
          reportTooHigh(index, tally, encounter, &findings)
          outcome.combine(.violated)
        } else {
          outcome.combine(tally.minimum >= 3 ? .satisfied : .undetermined)
        }
      case .notStated, .unknownVisit, .counted: break
      }
    }
    return outcome
  }

  private static func reportNoMuscle(
    at path: FactPath, _ isHigh: Bool, _ findings: inout FindingCollector
  ) {
    findings.violated(
      at: path,
      "`\(isHigh ? "20561" : "20560")` is billed, and the record names no muscle that was needled",
      remedy: "record each muscle that was needled, or take the line off the claim")
  }

  private static func reportTooHigh(
    _ index: Int, _ tally: MuscleTally, _ encounter: Encounter, _ findings: inout FindingCollector
  ) {
    let points = tally.repeats > 0 ? "; several points of one muscle are one muscle" : ""
    let lowerCodeIsBilled = encounter.serviceLines.indices.contains {
      encounter.serviceLines[$0].procedure == .needlingOneOrTwoMuscles
        && encounter.sameDay($0, index) != .no
    }
    findings.violated(
      at: FactPath(.lineProcedure, index: index),
      "`20561` is billed for \(tally.description), and needs three or more" + points,
      remedy: "bill `20560`, or add the muscles the record leaves out",
      repair: lowerCodeIsBilled || tally.code == nil
        ? nil
        : Repair(
          .replaceProcedure(.needlingOneOrTwoMuscles, line: index), needsAttestation: false))
  }
}
