/// Which code belongs on a claim for what was done, and why.
public struct CodingDecision: Sendable, Hashable {
  /// What the recommendation rests on.
  let basis: Basis
  /// Muscles on record; nil when none are.
  let tally: MuscleTally?
  /// Whether the muscles are those that notes name, for want of a record.
  private let isByNote: Bool
  private let billedOneOrTwo: Bool
  private let billedThreeOrMore: Bool

  /// What decided.
  enum Basis: Sendable, Hashable {
    /// The count of muscles.
    case muscles(ProcedureCode)
    /// The record leaves room for both codes.
    case eitherCode
    /// Something was injected, so the needling codes are wrong.
    case injection(ProcedureCode?)
    /// Acupuncture was given the same day; its codes alone are reported.
    case acupuncture
    /// The codes did not exist yet.
    case before2020
    /// Muscles are not on record.
    case noMuscles
    /// Needling is billed for several days, and the record is of one of them.
    case severalDays
    /// Nothing says that needles went in.
    case noNeedling
  }

  /// The code recommended, with its units. Empty when no code can be recommended; see ``reason``.
  public var recommended: [Recommendation] {
    switch basis {
    case .muscles(let code): [Recommendation(code: code, units: 1)]
    case .injection(let code?): [Recommendation(code: code, units: 1)]
    case .before2020: [Recommendation(code: Codes.unlistedMusculoskeletal, units: 1)]
    case .eitherCode, .injection(nil), .acupuncture, .noMuscles, .severalDays, .noNeedling: []
    }
  }

  /// A code and how many units of it.
  public struct Recommendation: Sendable, Hashable {
    /// The procedure code.
    public let code: ProcedureCode
    /// Units of service.
    public let units: Int
  }

  /// Needling codes on the claim, each once, the smaller first.
  public var billed: [ProcedureCode] {
    (billedOneOrTwo ? [.needlingOneOrTwoMuscles] : [])
      + (billedThreeOrMore ? [.needlingThreeOrMoreMuscles] : [])
  }

  /// Facts that would allow a recommendation; empty when one is made, and when no fact would help.
  public var missing: [Fact] {
    switch basis {
    case .noMuscles: [.muscles]
    case .eitherCode: tally?.isOnlyAboutSides == true ? [] : [.muscles]
    case .injection(nil): [.muscles]
    case .severalDays: [.dateOfService]
    default: []
    }
  }

  /// Why, in the style of the findings.
  public var reason: String {
    switch basis {
    case .muscles(let code):
      let source = isByNote ? ", by the note" : ""
      return
        "\(tally?.description ?? "") needled without injection\(source): `\(code)`, one unit"
    case .eitherCode:
      let count = tally?.description ?? "an unknown number of muscles"
      if tally?.isOnlyAboutSides == true {
        return
          "\(count), as left and right of one muscle count as one or as two: `20560` is for 1 or 2, "
          + "`20561` for 3 or more, and no authority says how sides count; ask the payer"
      }
      return
        "the record means \(count): `20560` is for 1 or 2, `20561` for 3 or more; name each muscle"
    case .injection(let code?):
      return "something was injected: `\(code)` in place of `20560` or `20561`"
    case .injection(nil):
      return "something was injected: `20552` or `20553` by the number of muscles, which is missing"
    case .acupuncture:
      return "acupuncture was given the same day: its time-based codes alone are reported"
    case .before2020:
      return "`20560` and `20561` exist from 2020-01-01; dry needling before it was `20999`"
    case .noMuscles: return "the muscles are not on record, so the code cannot be confirmed"
    case .severalDays:
      return "needling is billed for several days; state the day the muscles on record are of"
    case .noNeedling: return "nothing says that dry needling was done"
    }
  }

  init(_ encounter: borrowing Encounter, _ facts: borrowing ClaimFacts) {
    tally = Self.tally(facts)
    isByNote = facts.muscles == nil
    var one = false
    var three = false
    for index in facts.needlingLines {
      if encounter.serviceLines[index].procedure == .needlingOneOrTwoMuscles {
        one = true
      } else {
        three = true
      }
    }
    billedOneOrTwo = one
    billedThreeOrMore = three
    basis = Self.basis(encounter, facts)
  }

  /// The muscles on record, or else those that a note of the visit names. A remark on a claim need
  /// not name all of them.
  private static func tally(_ facts: ClaimFacts) -> MuscleTally? {
    if let muscles = facts.muscles { return muscles }
    guard let review = facts.documentation, let noted = review.notedMuscles else { return nil }
    return review.notes?.isRecord == true || noted.minimum >= 3 ? noted : nil
  }

  private static func basis(_ encounter: Encounter, _ facts: ClaimFacts) -> Basis {
    if encounter.needling?.hasInjectate == true {
      switch facts.muscles?.code {
      case .needlingOneOrTwoMuscles?: return .injection(Codes.triggerPoints1or2)
      case .needlingThreeOrMoreMuscles?: return .injection(Codes.triggerPoints3orMore)
      default: return .injection(nil)
      }
    }
    if facts.features.isDisjoint(with: .needlingOrStandIn) { return .noNeedling }
    if let date = facts.needlingDates?.upperBound ?? facts.firstDateOfService,
      date < CodingDates.needlingCodesBegin
    {
      return .before2020
    }
    if acupunctureWasGiven(encounter, facts) { return .acupuncture }
    if let dates = facts.needlingDates, dates.lowerBound != dates.upperBound,
      encounter.claim.dateOfService == nil
    {
      return .severalDays
    }
    guard let tally = tally(facts) else { return .noMuscles }
    return tally.code.map(Basis.muscles) ?? .eitherCode
  }

  /// Acupuncture is on record, or billed for a day for which needling is billed too. Acupuncture
  /// codes without a needling code may stand for dry needling, and are then no reason.
  private static func acupunctureWasGiven(_ encounter: Encounter, _ facts: ClaimFacts) -> Bool {
    if encounter.needling?.technique == .acupuncture { return true }
    for acupuncture in facts.acupunctureLines {
      for needling in facts.needlingLines
      where encounter.sameDay(acupuncture, needling) != .no {
        return true
      }
    }
    return false
  }
}

extension MuscleTally {
  /// Nothing but the sides of named muscles leaves room for both codes.
  var isOnlyAboutSides: Bool { sidesDecide && !hasGroup && !hasUnrecognized }
}
