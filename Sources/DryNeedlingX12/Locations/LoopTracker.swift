/// The loop a segment stands in, for telling people where to look.
struct LoopPlace {
  /// The loop that holds the names below it.
  enum Base: String {
    case level = "2000"
    case billing = "2000A"
    case subscriber = "2000B"
    case patient = "2000C"
    case claim = "2300"
    case otherPayer = "2320"
    case line = "2400"
    case drug = "2410"
    case adjudication = "2430"
    case form = "2440"
  }

  var base = Base.level
  /// The name qualifier (NM101) of the loop as in ``Qualifier``; zero outside loops of a name.
  var entity: UInt32 = 0
  /// The service line, counted from 0; nil outside one.
  var line: Int?

  /// The loop as the guide numbers it, such as `2310B`.
  var name: String {
    guard entity != 0 else { return base.rawValue }
    let letters: [(UInt32, String)]
    let prefix: String
    if line != nil {
      prefix = "2420"
      letters = [
        (Qualifier.rendering, "A"), (Qualifier.purchasedService, "B"),
        (Qualifier.serviceFacility, "C"), (Qualifier.supervising, "D"), (Qualifier.ordering, "E"),
        (Qualifier.referring, "F"), (Qualifier.primaryCare, "F"), (Qualifier.pickUp, "G"),
        (Qualifier.dropOff, "H"),
      ]
    } else {
      switch base {
      case .otherPayer:
        prefix = "2330"
        letters = [
          (Qualifier.subscriber, "A"), (Qualifier.payer, "B"), (Qualifier.referring, "C"),
          (Qualifier.primaryCare, "C"), (Qualifier.rendering, "D"),
          (Qualifier.serviceFacility, "E"), (Qualifier.supervising, "F"),
          (Qualifier.billingProvider, "G"),
        ]
      case .claim:
        prefix = "2310"
        letters = [
          (Qualifier.referring, "A"), (Qualifier.primaryCare, "A"), (Qualifier.rendering, "B"),
          (Qualifier.serviceFacility, "C"), (Qualifier.supervising, "D"), (Qualifier.pickUp, "E"),
          (Qualifier.dropOff, "F"),
        ]
      default:
        prefix = "2010"
        letters = [
          (Qualifier.billingProvider, "AA"), (Qualifier.payTo, "AB"), (Qualifier.payToPlan, "AC"),
          (Qualifier.subscriber, "BA"), (Qualifier.payer, "BB"), (Qualifier.patient, "CA"),
        ]
      }
    }
    return prefix + (letters.first { $0.0 == entity }?.1 ?? "")
  }

  /// Moves on to a segment of this name and first element.
  mutating func enter(tag: SegmentTag, qualifier: UInt32) {
    switch tag {
    case .hl: (base, entity) = (.level, 0)
    case .sbr where base == .level: base = .subscriber
    case .prv where base == .level: base = .billing
    case .pat where base == .level: base = .patient
    case .clm: (base, entity) = (.claim, 0)
    case .sbr where line == nil && (base == .claim || base == .otherPayer):
      (base, entity) = (.otherPayer, 0)
    case .lx: (base, entity, line) = (.line, 0, (line ?? -1) + 1)
    case .lin where line != nil: (base, entity) = (.drug, 0)
    case .svd where line != nil: (base, entity) = (.adjudication, 0)
    case .lq where line != nil: (base, entity) = (.form, 0)
    case .nm1: entity = qualifier
    default: break
    }
  }
}
