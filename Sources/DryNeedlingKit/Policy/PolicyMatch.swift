/// Which policy a claim falls under, and how sure that is.
struct PolicyMatch: Sendable {
  /// The policy and the period that holds on the date of service; nil when none was chosen.
  let chosen: (record: PolicyRecord, period: PeriodRecord)?
  /// How the payer was recognised.
  let basis: Basis
  /// Policies that were recognised and not chosen.
  let passedOver: [PassedOverPolicy]

  /// How a payer was recognised, or why not.
  enum Basis: Sendable, Hashable {
    /// By identifier and name together.
    case identifierAndName
    case name
    case kind
    /// A caller named the policy.
    case named
    /// Only the identifier is known, which proves nothing.
    case identifierAlone
    /// Identifier, name or kind point at different payers.
    case disagreement
    /// The payer is stated, and no policy is known.
    case unknownPayer
    /// The policy is known, and has no period for the date.
    case noPeriod
    /// No date of service to choose a period by.
    case noDate
    /// Nothing says who the payer is.
    case noPayer
  }
}

/// A policy that was recognised and not chosen.
public struct PassedOverPolicy: Sendable, Hashable {
  /// Id of the policy.
  public let policyID: PayerPolicy.ID
  /// Why, in plain words.
  public let reason: String
}

extension PolicyLibrary {
  /// The policy that a claim falls under on a date of service in a state.
  func match(
    _ coverage: Coverage, on date: CalendarDate?, in state: USState?
  ) -> PolicyMatch {
    let kind = coverage.payerKind
    if kind == nil, coverage.payerName == nil, coverage.payerIdentifier == nil {
      return PolicyMatch(chosen: nil, basis: .noPayer, passedOver: [])
    }
    // Original Medicare is nobody's plan: another payer's name on it is a contradiction, whereas a
    // Medicare Advantage or Medicaid plan rightly bears the name of a commercial payer.
    let nameKind = kind == .medicare ? nil : kind
    let named = coverage.payerName.map { candidates(named: $0, nameKind) } ?? Candidates()
    let identified =
      coverage.payerIdentifier.map { candidates(identifiedBy: $0, kind, date) } ?? Candidates()
    if let kind {
      let candidates = inState(store.byKind[kind.ordinal], state)
      if !candidates.isEmpty {
        return match(byKind: candidates, named: named, identified: identified, date, state)
      }
    }
    let both = named.filter(identified.contains)
    if !both.isEmpty { return choose(both, basis: .identifierAndName, date, state) }
    if !named.isEmpty, !identified.isEmpty {
      return PolicyMatch(
        chosen: nil, basis: .disagreement,
        passedOver: passedOver(named, "the name points here")
          + passedOver(identified, "the identifier points here"))
    }
    if !named.isEmpty { return choose(named, basis: .name, date, state) }
    if !identified.isEmpty {
      return PolicyMatch(
        chosen: nil, basis: .identifierAlone,
        passedOver: passedOver(identified, "only the identifier points here"))
    }
    return PolicyMatch(chosen: nil, basis: .unknownPayer, passedOver: [])
  }

  /// The policies that somebody may mean by a name: the one of that id, or those whose names stand in
  /// it; empty when none is known.
  public func policies(named name: String) -> [PayerPolicy] {
    if let index = store.byID[name] { return [store.policies[Int(index)].policy] }
    return candidates(named: name, nil).map { store.policies[Int($0)].policy }
  }

  /// The policy of a given id; for callers that name it.
  func match(policy id: String, on date: CalendarDate?, in state: USState?) -> PolicyMatch {
    guard let index = store.byID[id] else {
      return PolicyMatch(chosen: nil, basis: .unknownPayer, passedOver: [])
    }
    return choose(Candidates([index]), basis: .named, date, state)
  }

  /// The kind decides, unless name and identifier both point elsewhere or the name of the same kind
  /// is more specific: a Medicare Advantage plan with a policy of its own.
  private func match(
    byKind: Candidates, named: Candidates, identified: Candidates, _ date: CalendarDate?,
    _ state: USState?
  ) -> PolicyMatch {
    let specific = named.isEmpty ? identified : named
    let others = specific.filter { !byKind.contains($0) }
    guard !others.isEmpty else { return choose(byKind, basis: .kind, date, state) }
    let ofKind = others.filter { index in
      store.policies[Int(index)].policy.recognition.kinds.contains { kind in
        byKind.first.map(store.byKind[kind.ordinal].contains) ?? false
      }
    }
    if !ofKind.isEmpty {
      return choose(ofKind, basis: named.isEmpty ? .identifierAlone : .name, date, state)
    }
    return PolicyMatch(
      chosen: nil, basis: .disagreement,
      passedOver: passedOver(byKind, "the kind of payer points here")
        + passedOver(others, "the name or identifier points here"))
  }

  private func choose(
    _ candidates: Candidates, basis: PolicyMatch.Basis, _ date: CalendarDate?, _ state: USState?
  ) -> PolicyMatch {
    var passed: [PassedOverPolicy] = []
    var chosen: (record: PolicyRecord, period: PeriodRecord)?
    guard let date else {
      return PolicyMatch(chosen: nil, basis: .noDate, passedOver: [])
    }
    var queue = inState(candidates, state)
    var next = 0
    while next < queue.count {
      let record = store.policies[Int(queue[next])]
      next += 1
      if let successor = record.supersededBy {
        passed.append(
          PassedOverPolicy(policyID: record.policy.id, reason: "superseded by `\(successor)`"))
        if let index = store.byID[successor], !queue.contains(index) { queue.append(index) }
        continue
      }
      guard let period = record.periods.first(where: { $0.effective.contains(date) }) else {
        passed.append(
          PassedOverPolicy(policyID: record.policy.id, reason: "no period holds on \(date)"))
        continue
      }
      if chosen == nil {
        chosen = (record, period)
      } else {
        passed.append(
          PassedOverPolicy(
            policyID: record.policy.id, reason: "another policy was recognised first"))
      }
    }
    return PolicyMatch(chosen: chosen, basis: chosen == nil ? .noPeriod : basis, passedOver: passed)
  }

  /// Candidates of the state first, then those that hold everywhere; those of other states drop out.
  private func inState(_ candidates: Candidates, _ state: USState?) -> Candidates {
    guard let first = candidates.first,
      candidates.count > 1 || !store.policies[Int(first)].policy.states.isEmpty
    else { return candidates }
    var found = Candidates()
    if let state {
      for index in candidates where store.policies[Int(index)].policy.states.contains(state) {
        found.append(index)
      }
    }
    for index in candidates where store.policies[Int(index)].policy.states.isEmpty {
      found.append(index)
    }
    return found
  }

  private func passedOver(_ candidates: Candidates, _ reason: String) -> [PassedOverPolicy] {
    candidates.map { PassedOverPolicy(policyID: store.policies[Int($0)].policy.id, reason: reason) }
  }

  private func candidates(
    identifiedBy identifier: String, _ kind: PayerKind?, _ date: CalendarDate?
  ) -> Candidates {
    guard let indexes = store.byIdentifier[PayerNames.key(ofIdentifier: identifier)] else {
      return Candidates()
    }
    return indexes.filter { index in
      let recognition = store.policies[Int(index)].policy.recognition
      guard Self.fits(recognition.kinds, kind) else { return false }
      return recognition.identifiers.contains {
        (date.map($0.period.contains) ?? true) && PayerNames.areOne($0.text, identifier)
      }
    }
  }

  /// Policies one of whose names is the name given or stands in it word for word; the longest name
  /// found wins, so that `Aetna Medicare` is not taken for `Aetna`.
  private func candidates(named name: String, _ kind: PayerKind?) -> Candidates {
    PayerNames.withWords(name) { words in
      var found = Candidates()
      if let first = words.first, store.mayBeginName(first) {
        found = (store.byExactName[PayerNames.key(ofWords: words)] ?? Candidates()).filter {
          Self.fits(store.policies[Int($0)].policy.recognition.kinds, kind)
        }
        if !found.isEmpty { return found }
      }
      var length = 1
      for start in words.indices where store.mayBeginName(words[start]) {
        var key = PayerNames.emptyKey
        for end in start..<min(words.count, start + store.longestName) {
          key = PayerNames.key(key, and: words[end])
          let reached = end - start + 1
          guard reached >= length, let indexes = store.byName[key] else { continue }
          for index in indexes
          where Self.fits(store.policies[Int(index)].policy.recognition.kinds, kind) {
            if reached > length {
              found = Candidates()
              length = reached
            }
            if !found.contains(index) { found.append(index) }
          }
        }
      }
      return found
    }
  }

  /// Whether a payer of one of `kinds` may send claims as `kind`. Filing indicators are often left
  /// at their default, so commercial and Blue Cross stand for each other; government programmes and
  /// casualty insurance do not.
  static func fits(_ kinds: [PayerKind], _ kind: PayerKind?) -> Bool {
    guard let kind, kind != .unknown, !kinds.isEmpty else { return true }
    if kinds.contains(kind) { return true }
    let interchangeable: [PayerKind] = [
      .commercial, .blueCross, .otherNonFederal, .federalEmployeeProgram,
    ]
    return interchangeable.contains(kind) && kinds.contains(where: interchangeable.contains)
  }
}
