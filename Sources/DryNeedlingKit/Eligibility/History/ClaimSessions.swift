/// The sessions of one patient as one claim sees them: which of them are others than its own, and
/// still stand.
struct ClaimSessions {
  private let sessions: [VisitIndex.Session]
  private let number: UInt32?
  private let claimNumber: UInt32
  private let frequency: VisitIndex.Frequency
  /// Day and kind of what the claim itself bills.
  private let own: [UInt32]

  init(_ sessions: [VisitIndex.Session], of claim: Encounter, number: UInt32?) {
    self.sessions = sessions
    self.number = number
    claimNumber = ClaimNumberHash.of(claim.claimNumber)
    frequency = VisitIndex.Frequency(claim.claim.frequency)
    own = claim.billedSessions.map(VisitIndex.Session.packed)
  }

  /// Sessions that stand beside those of the claim, in order.
  var others: [Visit] {
    guard frequency != .original || sessions.contains(where: { $0.frequency != .original }) else {
      return sessions.compactMap { $0.claim == number ? nil : $0.visit }
    }
    let shared = sharedNumbers
    var (voids, replacements) = (Changes(), Changes())
    for session in sessions where session.frequency != .original {
      if session.frequency == .void { voids.add(session) } else { replacements.add(session) }
    }
    return sessions.compactMap { session in
      if session.claim == number || session.frequency == .void { return nil }
      let isNumberShared = session.claimNumber == 0 || shared.contains(session.claimNumber)
      if frequency != .original || session.frequency != .original {
        // The claim's own session, told a second time to correct it.
        if own.contains(session.dayAndKind) { return nil }
        if !isNumberShared, session.claimNumber == claimNumber { return nil }
      }
      if voids.change(session, byNumberToo: !isNumberShared) { return nil }
      // Which of two replacements came last cannot be told from the order of claims: both stay.
      if session.frequency == .original,
        replacements.change(session, byNumberToo: !isNumberShared)
      {
        return nil
      }
      return session.visit
    }
  }

  /// Numbers that several original claims have: some systems give all claims of a patient the number
  /// of the account. Then only the day tells which claim a correction means.
  private var sharedNumbers: Set<UInt32> {
    var claims: [UInt32: Claims] = [:]
    if frequency == .original { claims[claimNumber, default: Claims()].add(number) }
    for session in sessions where session.frequency == .original {
      claims[session.claimNumber, default: Claims()].add(session.claim)
    }
    return Set(claims.filter(\.value.areSeveral).keys)
  }

  /// One claim, or several; a claim that was not added is another than all that were.
  private struct Claims {
    private var first: UInt32??
    private(set) var areSeveral = false

    mutating func add(_ claim: UInt32?) {
      if let first, first != claim { areSeveral = true }
      first = first ?? .some(claim)
    }

    func hasOther(than claim: UInt32) -> Bool { areSeveral || first != .some(.some(claim)) }
  }

  /// Claims that change others, by what tells which they mean.
  private struct Changes {
    private var byDay: [UInt32: Claims] = [:]
    private var byNumber: [UInt32: Claims] = [:]

    mutating func add(_ session: VisitIndex.Session) {
      byDay[session.dayAndKind, default: Claims()].add(session.claim)
      byNumber[session.claimNumber, default: Claims()].add(session.claim)
    }

    /// Whether another claim changes a session.
    func change(_ session: VisitIndex.Session, byNumberToo: Bool) -> Bool {
      if byDay[session.dayAndKind]?.hasOther(than: session.claim) == true { return true }
      return byNumberToo && byNumber[session.claimNumber]?.hasOther(than: session.claim) == true
    }
  }
}
