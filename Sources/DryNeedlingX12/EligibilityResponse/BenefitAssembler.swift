import DryNeedlingKit

/// Makes eligibility responses of segments.
///
/// A payer may answer at the level of a dependent and, for the same family, at that of the
/// subscriber; what the subscriber's level says holds for the dependent too unless the dependent's
/// says otherwise.
struct BenefitAssembler: TransactionReceiver {
  private(set) var responses: [BenefitResponse] = []
  private var payer = BenefitResponse()
  private var subscriber: BenefitResponse?
  private var dependent: BenefitResponse?
  private var level = Level.other
  /// Whether names and addresses are those of somebody related to a benefit (LS to LE).
  private var isAside = false

  private enum Level { case payer, subscriber, dependent, other }

  mutating func begin(_ segment: WalkedSegment, _ file: inout SegmentWalker) {
    payer = BenefitResponse()
    payer.location = file.place(of: segment)
    (subscriber, dependent) = (nil, nil)
    level = .other
    isAside = false
  }

  mutating func end() {
    endSubscriber()
    // The question as a whole was turned down.
    if !payer.rejections.isEmpty { responses.append(payer) }
    payer.rejections = []
  }

  private mutating func endDependent() {
    if var dependent {
      if dependent.traceNumber == nil { dependent.traceNumber = subscriber?.traceNumber }
      responses.append(dependent)
    }
    dependent = nil
  }

  private mutating func endSubscriber() {
    let hasDependents = dependent != nil || level == .dependent
    endDependent()
    if let subscriber,
      !hasDependents || !subscriber.benefits.isEmpty || !subscriber.rejections.isEmpty
    {
      responses.append(subscriber)
    }
    subscriber = nil
  }

  /// The person that is being read.
  private var person: BenefitResponse {
    get { (level == .dependent ? dependent : level == .subscriber ? subscriber : payer) ?? payer }
    set {
      switch level {
      case .dependent: dependent = newValue
      case .subscriber: subscriber = newValue
      case .payer, .other: payer = newValue
      }
    }
  }

  mutating func take(_ segment: WalkedSegment, _ file: inout SegmentWalker) {
    switch file.text(segment.parts[0]) ?? "" {
    case "BHT": payer.date = file.date(4, of: segment)
    case "HL": startLevel(segment, &file)
    case "LS": isAside = true
    case "LE": isAside = false
    case "AAA": reject(segment, &file)
    case "EB" where level == .subscriber || level == .dependent: readBenefit(segment, &file)
    case "MSG":
      if let text = file.text(1, of: segment) { changeBenefit { $0.messages.append(text) } }
    case "HSD": readDelivery(segment, file)
    case "NM1" where !isAside: readName(segment, file)
    case "TRN" where level == .subscriber || level == .dependent:
      if person.traceNumber == nil { person.traceNumber = file.text(2, of: segment) }
    case "DMG" where !isAside && level != .payer: person.birthDate = file.date(2, of: segment)
    case "N4" where !isAside && level != .payer:
      person.state = file.text(2, of: segment).flatMap { USState($0) }
    default: break
    }
  }

  private mutating func startLevel(_ segment: WalkedSegment, _ file: inout SegmentWalker) {
    isAside = false
    switch file.code(3, of: segment) {
    case Qualifier.billingLevel:
      endSubscriber()
      level = .payer
    case Qualifier.subscriberLevel:
      endSubscriber()
      level = .subscriber
      subscriber = payer
      subscriber?.rejections = []
      subscriber?.location = file.place(of: segment)
    case Qualifier.patientLevel:
      endDependent()
      level = .dependent
      dependent = subscriber ?? payer
      dependent?.benefits = []
      dependent?.rejections = []
      dependent?.birthDate = nil
      dependent?.traceNumber = nil
      dependent?.location = file.place(of: segment)
    default:
      endSubscriber()
      level = .other
    }
  }

  private mutating func readName(_ segment: WalkedSegment, _ file: SegmentWalker) {
    switch file.code(1, of: segment) {
    case Qualifier.payer where level == .payer:
      payer.payerName = file.text(3, of: segment)
      payer.payerIdentifier = file.text(9, of: segment)
    case Qualifier.subscriber where level == .subscriber:
      subscriber?.memberIdentifier = file.text(9, of: segment)
    default: break
    }
  }

  private mutating func reject(_ segment: WalkedSegment, _ file: inout SegmentWalker) {
    let rejection = BenefitResponse.Rejection(
      reason: file.text(3, of: segment) ?? "", followUp: file.text(4, of: segment),
      location: file.place(3, of: segment))
    person.rejections.append(rejection)
  }

  private mutating func readBenefit(_ segment: WalkedSegment, _ file: inout SegmentWalker) {
    isAside = false
    var benefit = BenefitResponse.Benefit()
    benefit.kind = file.text(1, of: segment) ?? ""
    benefit.serviceTypes = file.repetitions(file.element(3, of: segment)).compactMap(file.text)
    benefit.period = file.text(6, of: segment)
    benefit.quantityKind = file.text(9, of: segment)
    benefit.quantity = file.quantity(file.element(10, of: segment))
    benefit.authorization = file.text(11, of: segment)
    switch file.code(12, of: segment) {
    case Qualifier.yes: benefit.isInNetwork = true
    case Qualifier.no: benefit.isInNetwork = false
    default: break
    }
    let procedure = file.components(file.element(13, of: segment))
    if procedure.count > 1, file.word(procedure[0]) == Qualifier.hcpcs {
      benefit.procedure = file.withBytes(procedure[1]) { ProcedureCode(ascii: $0) }
    }
    benefit.location = file.place(of: segment)
    person.benefits.append(benefit)
  }

  /// HSD: how much of the benefit is given, where the statement itself does not say.
  private mutating func readDelivery(_ segment: WalkedSegment, _ file: SegmentWalker) {
    let (kind, count) = (file.text(1, of: segment), file.quantity(file.element(2, of: segment)))
    let period = file.text(5, of: segment)
    changeBenefit {
      guard $0.quantity == nil else { return }
      $0.quantityKind = kind
      $0.quantity = count
      $0.period = $0.period ?? period
    }
  }

  private mutating func changeBenefit(_ change: (inout BenefitResponse.Benefit) -> Void) {
    guard level == .subscriber || level == .dependent, var last = person.benefits.last else {
      return
    }
    change(&last)
    person.benefits[person.benefits.count - 1] = last
  }
}
