import DryNeedlingKit

/// What an answer on coverage comes to for dry needling. A nil is an answer that was not given.
public struct NeedlingBenefits: Sendable, Hashable {
  /// Whether the coverage is active; nil when the answer does not say.
  public let isActive: Bool?
  /// Whether needling itself is said to be covered or not; nil when only the plan is spoken of.
  public let isCovered: Bool?
  /// Visits that remain; nil when not stated.
  public let visitsRemaining: Int?
  /// Visits the plan allows in its period; nil when not stated.
  public let visitsAllowed: Int?
  /// Whether authorisation is needed; nil when not stated, or stated as not known.
  public let needsAuthorization: Bool?
  /// What the answer is kept under, as evidence.
  public let traceNumber: String?
  /// The day the answer was given; it may have changed since.
  public let date: CalendarDate?
  /// The statements used, in the order of the file.
  public let evidence: [BenefitResponse.Benefit]
}

extension BenefitResponse {
  /// Service types that a needling session may be counted under, the closest first: acupuncture,
  /// physical therapy, and the plan as a whole.
  private static let serviceTypes = ["64", "PT", "98", "30"]

  /// What it comes to for dry needling.
  ///
  /// What is said of 20560 or 20561 goes before what is said of a service type, and a closer service
  /// type before a wider one. Where statements equally close differ by network, the network's holds.
  public var needling: NeedlingBenefits {
    var evidence: [Benefit] = []
    func first(_ isWanted: (Benefit) -> Bool) -> Benefit? {
      let ranked = benefits.filter(isWanted).compactMap { benefit in
        Self.distance(benefit).map { (distance: $0, benefit: benefit) }
      }
      // The first of equals stays first.
      guard let closest = ranked.map(\.distance).min() else { return nil }
      let found = ranked.first { $0.distance == closest }?.benefit
      if let found, !evidence.contains(found) { evidence.append(found) }
      return found
    }
    let isVisits = { (benefit: Benefit) in benefit.quantityKind == "VS" && benefit.quantity != nil }
    let status = first { Self.active.contains($0.kind) || Self.inactive.contains($0.kind) }
    let exclusion = first { $0.kind == "I" && ($0.procedure != nil || !$0.serviceTypes.isEmpty) }
    let remaining = first { isVisits($0) && $0.period == "29" }
    let allowed = first { isVisits($0) && $0.period != "29" && $0.period != "24" }
    let authorization = first { $0.authorization == "Y" || $0.authorization == "N" }
    let ofProcedure = benefits.first {
      Self.active.contains($0.kind) && $0.procedure?.isDryNeedling == true
    }
    let isExcluded =
      exclusion.map { exclusion in
        (Self.distance(exclusion) ?? .max) < (ofProcedure == nil ? Self.wide : 0)
      } ?? false
    return NeedlingBenefits(
      isActive: status.map { Self.active.contains($0.kind) },
      isCovered: isExcluded ? false : ofProcedure == nil ? nil : true,
      visitsRemaining: remaining?.quantity?.whole, visitsAllowed: allowed?.quantity?.whole,
      needsAuthorization: authorization.map { $0.authorization == "Y" },
      traceNumber: traceNumber, date: date, evidence: evidence)
  }

  /// EB01 of coverage that holds: 1 through 5 are its kinds.
  private static let active: Set<String> = ["1", "2", "3", "4", "5"]
  private static let inactive: Set<String> = ["6", "7", "8"]
  /// How far a statement about the plan as a whole is.
  private static let wide = 20

  /// How far a statement is from needling; nil when it is about something else.
  private static func distance(_ benefit: Benefit) -> Int? {
    let isOutside = benefit.isInNetwork == false ? 1 : 0
    if let procedure = benefit.procedure { return procedure.isDryNeedling ? isOutside : nil }
    if benefit.serviceTypes.isEmpty { return wide + 2 + isOutside }
    for (place, type) in serviceTypes.enumerated() where benefit.serviceTypes.contains(type) {
      return (type == "30" ? wide : 2 + 2 * place) + isOutside
    }
    return nil
  }

  /// Fills in what an encounter leaves open and this answer tells: payer, member number, birth date
  /// and state of the patient. What the encounter states is never changed.
  public func fill(_ encounter: inout Encounter) {
    func keep<Value>(_ place: inout Value?, _ value: Value?) { if place == nil { place = value } }
    keep(&encounter.coverage.payerName, payerName)
    keep(&encounter.coverage.payerIdentifier, payerIdentifier)
    keep(&encounter.coverage.memberIdentifier, memberIdentifier)
    keep(&encounter.patient.birthDate, birthDate)
    keep(&encounter.patient.state, state)
  }
}
