/// Manual therapy beside needling, for a payer that may want 59.
enum ManualTherapy59Advised: ClaimRule {
  static let rule = Rule(
    4005, "manual-therapy-59-advised", family: .modifiers, severity: .info,
    summary: "Some payers want 59 on needling given beside manual therapy",
    rationale: """
      A billing guide advises 59 on dry needling that was done separately from manual therapy the \
      same day. NCCI has no such edit, so Medicare and programs that use its edits need none; other \
      payers may have edits of their own. Ask the payer before adding it.
      """,
    sources: ["Z-12", "MOD-59", "PTP-09", "CON-04"],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}, {"code": "97140"}],
       "needling": {"muscles": ["trapezius", "levator scapulae"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560", "modifiers": ["59"]}, {"code": "97140"}],
       "needling": {"muscles": ["trapezius", "levator scapulae"]}}
      """)

  static let appliesTo: ClaimFeatures = .manualTherapyLine

  /// Needling lines that a private payer may want 59 on because of manual therapy.
  static func isAdvised(on line: Int, in encounter: Encounter, _ facts: ClaimFacts) -> Bool {
    ModifierPayer(encounter) == .privatePayer && isBesideManualTherapy(line, encounter, facts)
  }

  private static func isBesideManualTherapy(
    _ line: Int, _ encounter: Encounter, _ facts: ClaimFacts
  ) -> Bool {
    for other in facts.manualTherapyLines
    where encounter.sameDay(line, other) != .no { return true }
    return false
  }

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    let payer = ModifierPayer(encounter)
    guard !facts.needlingLines.isEmpty, payer == .privatePayer || payer == .unknown else {
      return .notApplicable
    }
    var outcome = RuleOutcome.notApplicable
    for line in facts.needlingLines where isBesideManualTherapy(line, encounter, facts) {
      if isMarked(line, encounter, facts) {
        outcome.combine(.satisfied)
        continue
      }
      let path = FactPath(.lineModifiers, index: line)
      if payer == .unknown {
        findings.undetermined(
          at: path, missing: [.payerKind],
          "some payers want `59` on needling beside `97140`; the payer is not stated",
          remedy: "state the payer; Medicare needs no `59` here",
          conflicts: SourceConflict.list("CON-04"))
        outcome.combine(.undetermined)
      } else {
        findings.violated(
          at: path, "some payers want `59` on needling done separately from `97140` the same day",
          remedy: "ask the payer; add `59` only if it asks and the record shows separate work",
          conflicts: SourceConflict.list("CON-04"),
          repair: Repair(.addModifier(.distinctService, line: line), needsAttestation: true))
        outcome.combine(.violated)
      }
    }
    return outcome
  }

  /// Whether the needling or the manual therapy already says that they were distinct.
  private static func isMarked(_ line: Int, _ encounter: Encounter, _ facts: ClaimFacts) -> Bool {
    if encounter.serviceLines[line].modifiers.hasDistinct { return true }
    for other in facts.manualTherapyLines
    where encounter.serviceLines[other].modifiers.hasDistinct { return true }
    return false
  }
}
