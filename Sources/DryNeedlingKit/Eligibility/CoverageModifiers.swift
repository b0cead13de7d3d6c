/// Modifiers that coverage and visits ask for or speak against, for ``ModifierAdvisor``.
enum CoverageModifiers {
  static func advised(
    on index: Int, _ encounter: Encounter, _ facts: ClaimFacts
  ) -> [ModifierAdvice] {
    guard facts.features.contains(.coverageModifiers),
      let line = facts.eligibility?.line(index)
    else { return [] }
    var advice: [ModifierAdvice] = []
    if let attesting = attesting(line) { advice.append(attesting) }
    if NoticeModifierMissing.isWanted(line) {
      advice += notices(encounter.serviceLines[index].modifiers)
    }
    if line.coverage != .notCovered, let period = line.period {
      for wanted in period.modifiers where wanted.isWanted {
        advice.append(
          ModifierAdvice(
            modifier: wanted.modifier, strength: .advised, reason: wanted.reason,
            sources: period.sources.citations.map(\.id)))
      }
    }
    if line.match.basis == .unknownPayer, line.profession == .physicalTherapist,
      ModifierPayer(encounter) == .privatePayer
    {
      advice.append(
        ModifierAdvice(
          modifier: .physicalTherapyPlan, strength: .advised,
          reason: "some plans want `GP` on what is done under a physical therapy plan of care; ask",
          sources: ["Z-13", "MOD-GP"]))
    }
    return advice
  }

  /// The modifier of further sessions, wherever the session needs it and the record does not speak
  /// against it.
  private static func attesting(_ line: LineEligibility) -> ModifierAdvice? {
    guard line.states[.attestingModifier] != nil, line.states[.improvement] != .unmet,
      let counter = line.counter, let modifier = counter.continuation?.modifier,
      let session = line.session, let first = counter.unconditional, let most = counter.most
    else { return nil }
    return ModifierAdvice(
      modifier: modifier, strength: .required,
      reason:
        "this is session `\(session)`, and sessions `\(first + 1)` through `\(most)` carry "
        + "`\(modifier)`, which attests improvement",
      sources: line.isMedicare
        ? ["NCD-05", "MOD-KX", "OUR-01"] : line.period?.sources.citations.map(\.id) ?? [])
  }

  private static func notices(_ present: ModifierList) -> [ModifierAdvice] {
    let sources = ["ABN-04", "ABN-05", "ABN-01"]
    var advice: [ModifierAdvice] = []
    if !present.contains(.expectedDenial), !present.contains(.voluntaryNotice) {
      advice.append(
        ModifierAdvice(
          modifier: .requiredNotice, strength: .conditional,
          reason: "Medicare will not pay this line; `GA` if a notice was given before the service",
          sources: sources))
    }
    if !present.hasLiability || present.contains(.expectedDenial) {
      advice.append(
        ModifierAdvice(
          modifier: .expectedDenial, strength: .conditional,
          reason: "Medicare will not pay this line; `GZ` if no notice was given, at your own cost",
          sources: sources))
    }
    return advice
  }

  static func objection(
    to modifier: Modifier, on index: Int, _ encounter: Encounter, _ facts: ClaimFacts
  ) -> ModifierAdvice? {
    guard let line = facts.eligibility?.line(index) else { return nil }
    if KXNotNeeded.isNotNeeded(modifier, line, encounter) {
      return ModifierAdvice(
        modifier: modifier, strength: .advised,
        reason: "session `\(line.session ?? 1)` needs no `\(modifier)`",
        sources: ["NCD-05", "OUR-01"])
    }
    guard let period = line.period,
      let unwanted = period.modifiers.first(where: { !$0.isWanted && $0.modifier == modifier }),
      !PayerModifierUnwanted.isTold(modifier, index, encounter, facts)
    else { return nil }
    return ModifierAdvice(
      modifier: modifier, strength: .advised, reason: unwanted.reason,
      sources: period.sources.citations.map(\.id))
  }
}
