/// 20560 billed where the record shows three or more muscles.
enum NeedlingCodeTooLow: ClaimRule {
  static let rule = Rule(
    1002, "needling-code-too-low", family: .coding, severity: .error,
    summary: "20560 is for one or two muscles on record",
    rationale: """
      20560 is for one or two muscles. Where the record names three or more, the claim does not say \
      what was done, and is paid less than was done.
      """,
    sources: ["CPT-01", "Z-01", "Z-18", "T-01", "I-01"],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20560", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius", "levator scapulae", "infraspinatus"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03", "diagnoses": ["M79.18"],
       "lines": [{"code": "20561", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius", "levator scapulae", "infraspinatus"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingLine

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    for index in facts.needlingLines
    where encounter.serviceLines[index].procedure == .needlingOneOrTwoMuscles
      && facts.needlingCodeExists(index, encounter)
    {
      let path = FactPath(.lineProcedure, index: index)
      switch facts.muscles(ofLine: index, encounter) {
      // The rule on codes that are too high speaks where there is no muscle at all.
      case .none: break
      case .counted(let tally) where tally.maximum == 0: break
      case .notStated where facts.documentation?.notedMuscles != nil:
        // The rules on documentation hold the note against the code.
        outcome.combine(.undetermined)
      case .notStated:
        findings.undetermined(
          at: path, missing: [.muscles],
          "`20560` is for one or two muscles, and the muscles are not stated",
          remedy: "record each muscle that was needled")
        outcome.combine(.undetermined)
      case .unknownVisit:
        findings.undetermined(
          at: path, missing: [.dateOfService],
          "needling is billed for several days, and the day of the muscles on record is not stated",
          remedy: "state the date of the visit, or check each visit on its own")
        outcome.combine(.undetermined)
      case .counted(let tally):
        if tally.minimum >= 3 {
          // Where 20561 is billed too, the rule against both codes says which line to drop.
          if higherCodeIsBilled(index, encounter) { continue }
          findings.violated(
            at: path, "`20560` is billed for \(tally.description), and is for one or two",
            remedy: "bill `20561`",
            repair: Repair(
              .replaceProcedure(.needlingThreeOrMoreMuscles, line: index), needsAttestation: false))
          outcome.combine(.violated)
        } else {
          outcome.combine(tally.code == nil ? .undetermined : .satisfied)
        }
      }
    }
    return outcome
  }

  private static func higherCodeIsBilled(_ index: Int, _ encounter: Encounter) -> Bool {
    encounter.serviceLines.indices.contains { other in
      guard encounter.serviceLines[other].procedure == .needlingThreeOrMoreMuscles,
        case .yes = encounter.sameDay(other, index)
      else { return false }
      return true
    }
  }
}
