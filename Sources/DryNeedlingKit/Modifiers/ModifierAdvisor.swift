/// Modifiers of one service line: which it needs, should have or must not have, and why.
public struct LineModifiers: Sendable, Hashable {
  /// The service line, counted from 0.
  public let lineIndex: Int
  /// Its procedure.
  public let procedure: ProcedureCode
  /// Modifiers that belong on the line, whether it has them or not, in billing order.
  public let advised: [ModifierAdvice]
  /// Modifiers the line has and must not have.
  public let forbidden: [ModifierAdvice]
}

/// Why a modifier belongs on a line, or does not.
public struct ModifierAdvice: Sendable, Hashable {
  /// The modifier.
  public let modifier: Modifier
  /// How strongly.
  public let strength: Strength
  /// Why, in the style of the findings.
  public let reason: String
  /// Ids of the requirements and facts it rests on.
  public let sources: [String]
  /// The requirements and facts of ``sources``, in their order.
  public var citations: [Citation] { sources.compactMap(Citation.init(id:)) }

  /// How strongly a modifier is wanted or unwanted.
  @nonexhaustive
  public enum Strength: String, Sendable, Hashable {
    /// An official rule or edit asks for it, or forbids it.
    case required
    /// Some payers ask for it, or it rests on a source that is not official.
    case advised
    /// Allowed only when its own condition holds, which a person must judge.
    case conditional
  }
}

/// Works out the modifiers of each line, by the same small functions as the rules.
enum ModifierAdvisor {
  static func advice(_ encounter: Encounter, _ facts: ClaimFacts) -> [LineModifiers] {
    guard
      !facts.features.isDisjoint(with: [
        .needlingBesideOther, .modifierBesideNeedling, .openEligibility,
      ])
    else { return [] }
    var lines: [LineModifiers] = []
    for line in encounter.judgedLines {
      guard let code = encounter.serviceLines[line].procedure else { continue }
      let isNeedling = facts.needlingLines.contains(line)
      let hasModifiers = !encounter.serviceLines[line].modifiers.isEmpty
      let advised =
        isNeedling
        ? advised(onNeedling: line, encounter, facts)
        : advised(onOther: line, encounter, facts)
      let forbidden = hasModifiers ? forbidden(on: line, encounter, facts) : []
      if !advised.isEmpty || !forbidden.isEmpty {
        lines.append(
          LineModifiers(lineIndex: line, procedure: code, advised: advised, forbidden: forbidden))
      }
    }
    return lines
  }

  // MARK: - Wanted

  private static func advised(
    onOther line: Int, _ encounter: Encounter, _ facts: ClaimFacts
  ) -> [ModifierAdvice] {
    if let need = SeparateEvaluation.need(of: line, in: encounter, facts) {
      return [advice(need, encounter)]
    }
    guard !facts.needlingLines.isEmpty else { return [] }
    return distinctAdvice(line, encounter, facts)
  }

  private static func advised(
    onNeedling line: Int, _ encounter: Encounter, _ facts: ClaimFacts
  ) -> [ModifierAdvice] {
    let ofCoverage = CoverageModifiers.advised(on: line, encounter, facts)
    guard facts.features.contains(.needlingBesideOther) else { return ofCoverage }
    return distinctOnNeedling(line, encounter, facts) + ofCoverage
  }

  private static func distinctOnNeedling(
    _ line: Int, _ encounter: Encounter, _ facts: ClaimFacts
  ) -> [ModifierAdvice] {
    if ManualTherapy59Advised.isAdvised(on: line, in: encounter, facts) {
      return [
        ModifierAdvice(
          modifier: .distinctService, strength: .advised,
          reason: "some payers want `59` on needling done separately from `97140` the same day",
          sources: ["Z-12", "MOD-59", "PTP-09"])
      ]
    }
    return distinctAdvice(line, encounter, facts)
  }

  private static func advice(
    _ need: SeparateEvaluation.Need, _ encounter: Encounter
  ) -> ModifierAdvice {
    switch need {
    case .edit(let edit, let needling, let practitionersDiffer):
      let isMedicare = ModifierPayer(encounter) == .medicare
      let isNeedlingDenied = encounter.serviceLines[needling].procedure == edit.columnTwo
      return ModifierAdvice(
        modifier: .separateEvaluation,
        strength: isMedicare && !practitionersDiffer ? .required : .advised,
        reason: "NCCI denies `\(edit.columnTwo)` unless the evaluation is significant and separate",
        sources: ["MOD-25", isNeedlingDenied ? "PTP-06" : "PTP-07", "PTP-21"])
    case .editIfSameDay(let edit, let needling):
      let isNeedlingDenied = encounter.serviceLines[needling].procedure == edit.columnTwo
      return ModifierAdvice(
        modifier: .separateEvaluation, strength: .conditional,
        reason: "needed if the evaluation was on the day of the needling and separate from it",
        sources: ["MOD-25", isNeedlingDenied ? "PTP-06" : "PTP-07"])
    case .customary:
      return ModifierAdvice(
        modifier: .separateEvaluation, strength: .advised,
        reason: "NCCI has no edit for a new patient's visit, but many payers look for `25`",
        sources: ["MOD-25", "PTP-08"])
    }
  }

  /// 59 or XS on the column two line of an edit that a modifier can lift.
  private static func distinctAdvice(
    _ line: Int, _ encounter: Encounter, _ facts: ClaimFacts
  ) -> [ModifierAdvice] {
    let edit: NCCIEdit
    switch DistinctService.reason(for: line, in: encounter, facts) {
    case .liftable(let found, _), .ifSameDay(let found, _): edit = found
    case .fixed, .none: return []
    }
    guard edit.columnTwo == encounter.serviceLines[line].procedure else { return [] }
    let present = encounter.serviceLines[line].modifiers
    let modifier =
      ModifierList.specificDistinct.first { present.contains($0) }
      ?? (ModifierPayer(encounter) == .medicare ? .separateStructure : .distinctService)
    return [
      ModifierAdvice(
        modifier: modifier, strength: .conditional,
        reason:
          "NCCI denies `\(edit.columnTwo)` beside `\(edit.columnOne)` unless it was at another "
          + "site or session",
        sources: ["MOD-59", "PTP-23"])
    ]
  }

  // MARK: - Unwanted

  private static func forbidden(
    on line: Int, _ encounter: Encounter, _ facts: ClaimFacts
  ) -> [ModifierAdvice] {
    let present = encounter.serviceLines[line].modifiers
    var forbidden: [ModifierAdvice] = []
    for (position, modifier) in present.enumerated()
    where present.position(of: modifier) == position {
      if let objection = objection(to: modifier, line, present, encounter, facts) {
        forbidden.append(objection)
      }
    }
    return forbidden
  }

  private static func objection(
    to modifier: Modifier, _ line: Int, _ present: ModifierList, _ encounter: Encounter,
    _ facts: ClaimFacts
  ) -> ModifierAdvice? {
    if modifier == .distinctService, DistinctModifierTwice.isTwice(present) {
      return ModifierAdvice(
        modifier: modifier, strength: .required,
        reason: "another modifier of the line says the same more exactly", sources: ["MOD-59"])
    }
    if let pair = LiabilityModifiersContradict.contradiction(present), pair.second == modifier {
      return ModifierAdvice(
        modifier: modifier,
        strength: pair.isOfficial && ModifierPayer(encounter) == .medicare ? .required : .advised,
        reason: "`\(pair.second)` contradicts `\(pair.first)`", sources: ["ABN-03", "ABN-01"])
    }
    guard facts.needlingLines.contains(line) else {
      return otherLineObjection(to: modifier, line, encounter, facts)
    }
    for rule in ModifierRules.objecting where rule.modifiers.contains(modifier) {
      guard let objection = rule.objection(to: modifier, at: line, in: encounter, facts),
        objection.missing.isEmpty, objection.severity > .info, objection.repair != nil
      else { continue }
      return ModifierAdvice(
        modifier: modifier, strength: objection.severity == .error ? .required : .advised,
        reason: objection.message, sources: objection.sources ?? rule.rule.sources)
    }
    return CoverageModifiers.objection(to: modifier, on: line, encounter, facts)
  }

  private static func otherLineObjection(
    to modifier: Modifier, _ line: Int, _ encounter: Encounter, _ facts: ClaimFacts
  ) -> ModifierAdvice? {
    guard modifier == .distinctService || ModifierList.specificDistinct.contains(modifier) else {
      return nil
    }
    if let code = encounter.serviceLines[line].procedure, SeparateEvaluation.isEvaluation(code) {
      return ModifierAdvice(
        modifier: modifier, strength: .required,
        reason: "an evaluation that stands apart is told by `25`, not by `\(modifier)`",
        sources: ["MOD-59", "MOD-25"])
    }
    guard facts.manualTherapyLines.contains(line), DistinctModifierOnManualTherapy.isAlone(facts),
      ModifierPayer(encounter) == .medicare
    else { return nil }
    return ModifierAdvice(
      modifier: modifier, strength: .advised,
      reason: "NCCI has no edit between `97140` and needling, so `\(modifier)` lifts nothing",
      sources: ["PTP-09", "MOD-59"])
  }
}
