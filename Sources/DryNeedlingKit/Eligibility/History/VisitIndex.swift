/// The needling, acupuncture and injection sessions of many claims, by patient: what makes the
/// claims of one patient each other's history.
///
/// Add every claim first, whatever the order, and then ask for the history of each:
///
/// ```swift
/// var index = VisitIndex()
/// for (number, claim) in claims.enumerated() { index.add(claim, number: number) }
/// for (number, var claim) in claims.enumerated() {
///   claim.history = index.history(of: claim, number: number)
///   let report = checker.check(claim)
/// }
/// ```
///
/// A patient is told by payer (identifier, or else name), member number and birth date; a claim that
/// lacks one of them has no history but its own. Claims that replace (frequency 7) or void (8)
/// another stand with it for one session, not for several, and the order in which claims are added
/// never changes an answer.
///
/// A session takes 20 bytes, and fewer than 32 while the index grows. It holds no text of any claim:
/// patients and claim numbers are hashes, the same in every run.
public struct VisitIndex: Sendable {
  /// Sessions by the first byte of the patient's hash, so that growing and sorting touch little at
  /// a time.
  private var shelves = [Shelf](repeating: Shelf(), count: 256)

  /// More sessions than any one patient has. A member number used that often is
  /// nobody's own, and gives no history.
  static let mostSessionsOfAPatient = 1000

  /// An index without claims.
  public init() {}

  /// Sessions added so far.
  public var sessionCount: Int { shelves.reduce(0) { $0 + $1.sessions.count } }

  /// Adds the sessions that a claim bills.
  ///
  /// - Parameters:
  ///   - claim: The claim. Its own ``Encounter/history`` is not added.
  ///   - number: What tells this claim from the others, such as its place in the run; from 0 to
  ///     4294967295. Numbers beyond that wrap, and then two claims are one.
  public mutating func add(_ claim: Encounter, number: Int) {
    guard let patient = PatientHash(claim)?.value else { return }
    let frequency = Frequency(claim.claim.frequency)
    let claimNumber = ClaimNumberHash.of(claim.claimNumber)
    for visit in claim.billedSessions {
      shelves[Self.shelf(of: patient)].append(
        Session(
          patient: patient, claimNumber: claimNumber, claim: UInt32(truncatingIfNeeded: number),
          visit: visit, frequency: frequency))
    }
  }

  /// The claim's own history with the sessions of the patient's other claims added, up to the last
  /// day that the claim bills. A patient with more than 1,000 sessions gets the claim's own history
  /// alone: a member number used that often is nobody's own.
  ///
  /// - Parameters:
  ///   - claim: The claim, added before or not.
  ///   - number: The number it was added under; nil when it was not added.
  public func history(of claim: Encounter, number: Int?) -> VisitHistory {
    var history = claim.history
    guard let patient = PatientHash(claim)?.value else { return history }
    let found = shelves[Self.shelf(of: patient)].sessions(of: patient)
    guard !found.isEmpty, found.count <= Self.mostSessionsOfAPatient else { return history }
    let standing = ClaimSessions(
      found, of: claim, number: number.map { UInt32(truncatingIfNeeded: $0) })
    let last = claim.lastDayBilled
    var known = Set(history.visits)
    for visit in standing.others where last.map({ visit.date <= $0 }) ?? true {
      if known.insert(visit).inserted { history.visits.append(visit) }
    }
    return history
  }

  private static func shelf(of patient: UInt64) -> Int { Int(truncatingIfNeeded: patient >> 56) }

  /// Bytes that the sessions take, those kept free for more included.
  var bytesHeld: Int {
    shelves.reduce(0) { $0 + $1.sessions.capacity * MemoryLayout<Session>.stride }
  }
}

extension VisitIndex {
  /// One session. Ordered by patient, day and kind, then by the number of the claim.
  struct Session: Sendable, Comparable {
    /// The patient's hash in two halves, which keeps the size at 20 bytes.
    private let patientHigh, patientLow: UInt32
    /// Hash of the claim's number; 0 when it has none.
    let claimNumber: UInt32
    /// Which claim of the run.
    let claim: UInt32
    /// Day, kind and frequency: 28, 2 and 2 bits.
    private let packed: UInt32

    init(patient: UInt64, claimNumber: UInt32, claim: UInt32, visit: Visit, frequency: Frequency) {
      patientHigh = UInt32(truncatingIfNeeded: patient >> 32)
      patientLow = UInt32(truncatingIfNeeded: patient)
      self.claimNumber = claimNumber
      self.claim = claim
      packed = Self.packed(visit) | frequency.rawValue
    }

    var patient: UInt64 { UInt64(patientHigh) << 32 | UInt64(patientLow) }
    var frequency: Frequency { Frequency(rawValue: packed & 3) ?? .original }
    /// Day and kind in one number, by which sessions are compared.
    var dayAndKind: UInt32 { packed & ~3 }

    var visit: Visit? {
      guard let date = CalendarDate(dayNumber: Int(packed >> 4) + Int(Self.firstDay)),
        let kind = VisitKind(indexCode: packed >> 2 & 3)
      else { return nil }
      return Visit(date, kind: kind)
    }

    private static let firstDay: Int32 = -1_000_000

    /// Day and kind of a visit as sessions hold them.
    static func packed(_ visit: Visit) -> UInt32 {
      UInt32(visit.date.dayNumber - firstDay) << 4 | visit.kind.indexCode << 2
    }

    static func < (left: Session, right: Session) -> Bool {
      if left.patient != right.patient { return left.patient < right.patient }
      if left.dayAndKind != right.dayAndKind { return left.dayAndKind < right.dayAndKind }
      return left.claim < right.claim
    }
  }

  /// What a claim is to earlier ones, in two bits.
  enum Frequency: UInt32, Sendable {
    case original, replacement, void

    init(_ frequency: ClaimFrequency?) {
      switch frequency {
      case .replacement?: self = .replacement
      case .void?: self = .void
      default: self = .original
      }
    }
  }

  /// Sessions of some patients: first those in order, then those that came since.
  private struct Shelf: Sendable {
    private(set) var sessions: [Session] = []
    private var sortedCount = 0

    mutating func append(_ session: Session) {
      if sessions.count == sessions.capacity {
        // By a quarter and not by the double: memory matters more than a copy now and then.
        sessions.reserveCapacity(sessions.count + max(4, sessions.count / 4))
      }
      sessions.append(session)
      if sessions.count - sortedCount > 64 + sortedCount / 16 {
        sessions.sort()
        sortedCount = sessions.count
      }
    }

    /// Sessions of a patient in order; when there are too many, one more than the limit.
    func sessions(of patient: UInt64) -> [Session] {
      let low = firstIndex { $0 >= patient }
      let high = firstIndex { $0 > patient }
      var found = Array(sessions[low..<min(high, low + mostSessionsOfAPatient + 1)])
      let inOrder = found.count
      for index in sortedCount..<sessions.count where sessions[index].patient == patient {
        found.append(sessions[index])
      }
      if found.count > inOrder { found.sort() }
      return found
    }

    private func firstIndex(where isReached: (UInt64) -> Bool) -> Int {
      var (low, high) = (0, sortedCount)
      while low < high {
        let middle = (low + high) / 2
        if isReached(sessions[middle].patient) { high = middle } else { low = middle + 1 }
      }
      return low
    }
  }
}

extension VisitKind {
  /// Two bits for the index.
  fileprivate var indexCode: UInt32 {
    switch self {
    case .dryNeedling: 0
    case .acupuncture: 1
    case .triggerPointInjection: 2
    }
  }

  fileprivate init?(indexCode: UInt32) {
    guard let kind = Self.allCases.first(where: { $0.indexCode == indexCode }) else { return nil }
    self = kind
  }
}
