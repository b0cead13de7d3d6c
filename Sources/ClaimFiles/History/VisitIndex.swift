import DryNeedlingKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The needling, acupuncture and injection sessions of all claims of a run, by patient.
///
/// A session takes 20 bytes, 30 while the index is being sorted. It holds no text of any claim:
/// patients and claim numbers are hashes.
package final class VisitIndex {
  /// One session. Ordered by patient, day and kind, then in the order of the claims.
  struct Session: Equatable, Comparable {
    /// The patient's hash in two halves, which keeps the size at 20 bytes.
    var patientHigh: UInt32
    var patientLow: UInt32
    /// Hash of the claim's number; 0 when it has none.
    var claimNumber: UInt32
    /// Which claim of the run, counted from 0.
    var claim: UInt32
    /// Day, kind and frequency: 20, 2 and 2 bits.
    var packed: UInt32

    var day: UInt32 { packed >> 4 }
    var kind: UInt32 { packed >> 2 & 3 }
    var frequency: Frequency { Frequency(rawValue: packed & 3) ?? .original }

    var patient: UInt64 { UInt64(patientHigh) << 32 | UInt64(patientLow) }

    static func < (left: Session, right: Session) -> Bool {
      if left.patient != right.patient { return left.patient < right.patient }
      if left.packed >> 2 != right.packed >> 2 { return left.packed >> 2 < right.packed >> 2 }
      return left.claim < right.claim
    }
  }

  enum Frequency: UInt32 {
    case original, replacement, void
  }

  /// More sessions than any one patient has. A member number used that often is a placeholder, and
  /// gives no history.
  static let mostSessionsOfAPatient = 1000
  /// Sessions that may wait unsorted while claims are read once only.
  private static let longestTail = 4096

  private var sessions: UnsafeMutablePointer<Session>
  private var capacity = 1024
  private(set) var count = 0
  /// Sessions from here on are not sorted yet.
  private var sortedCount = 0

  package init() { sessions = .allocate(capacity: capacity) }

  deinit { free(sessions) }

  /// Adds the sessions of a claim.
  package func add(_ encounter: Encounter, claim: Int) {
    guard let patient = PatientKey(encounter)?.hash else { return }
    let frequency = encounter.claim.frequency.visitFrequency
    let number = ClaimNumberHash.of(encounter.claimNumber)
    for visit in VisitKind.sessions(of: encounter) {
      append(
        Session(
          patientHigh: UInt32(truncatingIfNeeded: patient >> 32),
          patientLow: UInt32(truncatingIfNeeded: patient), claimNumber: number,
          claim: UInt32(truncatingIfNeeded: claim),
          packed: Self.packed(visit) | frequency.rawValue))
    }
  }

  private static let firstDay: Int32 = -100_000

  private static func packed(_ visit: Visit) -> UInt32 {
    UInt32(visit.date.dayNumber - firstDay) << 4 | visit.kind.indexCode << 2
  }

  private func append(_ session: Session) {
    if count == capacity {
      // The memory grows in place where the system can do that, instead of being held twice.
      capacity *= 2
      guard let grown = realloc(sessions, capacity * MemoryLayout<Session>.stride) else {
        capacity /= 2
        return
      }
      sessions = grown.assumingMemoryBound(to: Session.self)
    }
    (sessions + count).initialize(to: session)
    count += 1
  }

  /// Puts what was added in order; asking does so too when too much has come since.
  package func sort() {
    guard sortedCount < count else { return }
    var all = UnsafeMutableBufferPointer(start: sessions, count: count)
    all.sort()
    sortedCount = count
  }

  /// Adds the sessions of the patient's other claims up to the claim's own date to its history.
  ///
  /// Claims that replace or void one another stand for one session, not for several.
  package func completeHistory(of encounter: inout Encounter, claim: Int) {
    guard count > 0, let patient = PatientKey(encounter)?.hash else { return }
    let found = others(of: patient, claim: claim, encounter)
    guard !found.isEmpty else { return }
    let last = encounter.lastDateOfService
    var known = Set(encounter.history.visits)
    for session in found {
      guard let visit = Self.visit(session), last.map({ visit.date <= $0 }) ?? true else {
        continue
      }
      if known.insert(visit).inserted { encounter.history.visits.append(visit) }
    }
  }

  private static func visit(_ session: Session) -> Visit? {
    guard
      let date = CalendarDate(dayNumber: Int(session.day) + Int(firstDay)),
      let kind = VisitKind(indexCode: session.kind)
    else { return nil }
    return Visit(date, kind: kind)
  }

  /// Sessions of a patient that stand beside those of the claim, in order.
  private func others(of patient: UInt64, claim: Int, _ encounter: Encounter) -> [Session] {
    let all = sessionsOf(patient)
    guard all.count <= Self.mostSessionsOfAPatient else { return [] }
    let claim = UInt32(truncatingIfNeeded: claim)
    let number = ClaimNumberHash.of(encounter.claimNumber)
    let frequency = encounter.claim.frequency.visitFrequency
    let own = VisitKind.sessions(of: encounter).map(Self.packed)
    let changes = all.filter { $0.frequency != .original }
    return all.filter { session in
      if session.claim == claim || session.frequency == .void { return false }
      // The same session as the claim's own, told a second time to correct it.
      if frequency != .original || session.frequency != .original {
        if number != 0, session.claimNumber == number { return false }
        if own.contains(session.packed & ~3) { return false }
      }
      guard !changes.isEmpty else { return true }
      return !changes.contains { change in
        guard change.claim != session.claim else { return false }
        let isSame =
          session.claimNumber != 0 && change.claimNumber == session.claimNumber
          || change.packed | 3 == session.packed | 3
        guard isSame else { return false }
        // Which of two replacements came last cannot be told from the order of files: both stay.
        return change.frequency == .void || session.frequency == .original
      }
    }
  }

  private func sessionsOf(_ patient: UInt64) -> [Session] {
    if count - sortedCount > Self.longestTail { sort() }
    let low = firstIndex { $0 >= patient }
    var high = firstIndex { $0 > patient }
    // One more than the limit is enough to know that it is passed.
    high = min(high, low + Self.mostSessionsOfAPatient + 1)
    var found = Array(UnsafeBufferPointer(start: sessions + low, count: high - low))
    if sortedCount < count {
      for index in sortedCount..<count where sessions[index].patient == patient {
        found.append(sessions[index])
      }
      found.sort()
    }
    return found
  }

  private func firstIndex(where isReached: (UInt64) -> Bool) -> Int {
    var low = 0
    var high = sortedCount
    while low < high {
      let middle = (low + high) / 2
      if isReached(sessions[middle].patient) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
