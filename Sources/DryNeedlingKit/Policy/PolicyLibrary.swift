/// Policies and scopes of practice, ready to be asked: the built-in set and a vendor's overlays.
public struct PolicyLibrary: Sendable {
  let store: PolicyStore

  /// The policies that come with the kit.
  public static let builtIn = PolicyLibrary(store: PolicyStore(BuiltInPolicies.documents))

  /// No policies at all: every coverage question stays open.
  public static let empty = PolicyLibrary(store: PolicyStore([]))

  private init(store: PolicyStore) { self.store = store }

  /// The built-in policies with `overlays` laid over them in order.
  ///
  /// An overlay adds policies and periods, ends open periods, and supersedes policies. Where an
  /// overlay has a period of a policy that is already there, the overlay's holds, and of two
  /// policies that fit a claim equally well the one of the later document decides.
  public init(overlays: [PolicyDocument]) {
    store = PolicyStore(BuiltInPolicies.documents + overlays)
  }

  /// A library of these documents and nothing else.
  init(documents: [PolicyDocument]) {
    store = PolicyStore(documents)
  }

  /// All policies, in order.
  public var policies: [PayerPolicy] { store.policies.map(\.policy) }

  /// All scopes of practice, in order.
  public var scopes: [StateScope] {
    store.scopes.values.map(\.scope).sorted {
      ($0.state, $0.profession.rawValue) < ($1.state, $1.profession.rawValue)
    }
  }

  /// What notes are asked for, in order.
  public var documentationProfiles: [DocumentationProfile] { store.documentation }

  /// Day of the newest set in the library; nil when it is empty.
  public var date: CalendarDate? { store.date }

  /// What the law of a state says of a profession; nil when there is no row.
  public func scope(of profession: Profession, in state: USState) -> StateScope? {
    store.scopes[ScopeKey(state: state, profession: profession)]?.scope
  }
}

/// A policy with what was laid over it. A class so that an evaluation can hold on to it at the cost
/// of one reference; it never changes.
final class PolicyRecord: Sendable {
  let policy: PayerPolicy
  /// The policy that takes its place; nil when none does.
  let supersededBy: String?
  /// The policy's periods, in order.
  let periods: [PeriodRecord]

  init(policy: PayerPolicy, supersededBy: String?) {
    self.policy = policy
    self.supersededBy = supersededBy
    periods = policy.periods.map(PeriodRecord.init)
  }
}

/// A period of a policy, held like its ``PolicyRecord``. Its fields are asked one by one: a copy of
/// the whole would count a reference for each of its lists.
@dynamicMemberLookup
final class PeriodRecord: Sendable {
  let period: PolicyPeriod
  let effective: EffectivePeriod
  /// Its visit limits, ready for counting; nil when it has none.
  let counter: VisitCounter?
  /// Its lists of diagnoses, ready for asking; nil when it says nothing of diagnoses.
  let diagnosisLists: DiagnosisLists?

  init(_ period: PolicyPeriod) {
    self.period = period
    effective = period.effective
    diagnosisLists = period.diagnoses.map(DiagnosisLists.init)
    counter = period.visitLimits.isEmpty ? nil : VisitCounter(limits: period.visitLimits)
  }

  @inline(__always)
  subscript<Value>(dynamicMember field: KeyPath<PolicyPeriod, Value>) -> Value {
    period[keyPath: field]
  }
}

/// A scope of practice with its periods, held like a ``PolicyRecord``.
final class ScopeRecord: Sendable {
  let scope: StateScope
  let periods: [ScopePeriodRecord]

  init(_ scope: StateScope) {
    self.scope = scope
    periods = scope.periods.map(ScopePeriodRecord.init)
  }
}

/// A period of a scope of practice.
final class ScopePeriodRecord: Sendable {
  let period: ScopePeriod
  init(_ period: ScopePeriod) { self.period = period }
}

struct ScopeKey: Hashable, Sendable {
  let state: USState
  let profession: Profession

  /// Place in a table of all states and professions.
  @inline(__always)
  var row: Int { Int(state.index) * Profession.count + profession.ordinal }

  static let rows = USState.all.count * Profession.count
}

/// The merged documents and the indexes over them. A class so that copies of a checker share it; it
/// never changes.
final class PolicyStore: Sendable {
  let policies: [PolicyRecord]
  let scopes: [ScopeKey: ScopeRecord]
  /// The same by ``ScopeKey/row``.
  private let scopeRows: [ScopeRecord?]
  let date: CalendarDate?
  let documentation: [DocumentationProfile]
  /// Positions in ``policies`` by identifier, name and kind.
  let byIdentifier: [UInt64: Candidates]
  let byName: [UInt64: Candidates]
  let byExactName: [UInt64: Candidates]
  /// By ``PayerKind/ordinal``.
  let byKind: [Candidates]
  let byID: [String: Int32]
  /// Words of the longest name, so that a search for names within a name knows where to stop.
  let longestName: Int
  /// A bit for each word a name begins with, by its hash: a sieve, so that most words of a payer's
  /// name need no look-up.
  private let firstWords: [UInt64]

  init(_ documents: [PolicyDocument]) {
    var merged: [PayerPolicy] = []
    var position: [String: Int] = [:]
    var superseded: [String: String] = [:]
    var scopes: [ScopeKey: StateScope] = [:]
    var rank: [Int] = []
    var documentation: [DocumentationProfile] = []
    for (number, document) in documents.enumerated() {
      for closing in document.closings {
        if let index = position[closing.policy] {
          merged[index] = merged[index].closed(through: closing.lastDay)
        }
      }
      for policy in document.policies {
        if let index = position[policy.id] {
          merged[index] = merged[index].overlaid(with: policy)
          rank[index] = number
        } else {
          position[policy.id] = merged.count
          merged.append(policy)
          rank.append(number)
        }
      }
      for supersession in document.supersessions {
        superseded[supersession.policy] = supersession.by
      }
      for profile in document.documentation {
        if let index = documentation.firstIndex(where: { $0.id == profile.id }) {
          documentation[index] = profile
        } else {
          documentation.append(profile)
        }
      }
      for scope in document.scopes {
        scopes[ScopeKey(state: scope.state, profession: scope.profession)] = scope
      }
    }
    policies = merged.map { PolicyRecord(policy: $0, supersededBy: superseded[$0.id]) }
    let records = scopes.mapValues(ScopeRecord.init)
    var rows = [ScopeRecord?](repeating: nil, count: ScopeKey.rows)
    for (key, record) in records { rows[key.row] = record }
    self.scopes = records
    scopeRows = rows
    date = documents.map(\.date).max()
    self.documentation = documentation
    byID = position.mapValues { Int32($0) }
    var identifiers: [UInt64: Candidates] = [:]
    var names: [UInt64: Candidates] = [:]
    var exactNames: [UInt64: Candidates] = [:]
    var kinds = [Candidates](repeating: Candidates(), count: PayerKind.allCases.count)
    var longest = 0
    var first: Set<UInt64> = []
    let latestFirst = policies.indices.sorted { (rank[$1], $0) < (rank[$0], $1) }
    for index in latestFirst where !policies[index].policy.recognition.onlyByName {
      let record = policies[index]
      let recognition = record.policy.recognition
      for identifier in recognition.identifiers {
        identifiers[PayerNames.key(ofIdentifier: identifier.text), default: Candidates()]
          .append(Int32(index))
      }
      for name in recognition.names + [record.policy.payerName] {
        let words = PayerNames.words(name)
        guard !words.isEmpty else { continue }
        longest = max(longest, words.count)
        first.insert(words[0])
        let key = PayerNames.key(ofWords: words)
        if names[key]?.contains(Int32(index)) != true {
          names[key, default: Candidates()].append(Int32(index))
        }
      }
      for name in recognition.exactNames {
        let words = PayerNames.words(name)
        guard !words.isEmpty else { continue }
        first.insert(words[0])
        exactNames[PayerNames.key(ofWords: words), default: Candidates()].append(Int32(index))
      }
      if recognition.byKindAlone {
        for kind in recognition.kinds { kinds[kind.ordinal].append(Int32(index)) }
      }
    }
    byIdentifier = identifiers
    byName = names
    byExactName = exactNames
    byKind = kinds
    longestName = longest
    firstWords = Self.sieve(of: first)
  }

  /// The scope of practice of a profession in a state.
  @inline(__always)
  func scope(_ profession: Profession, in state: USState) -> ScopeRecord? {
    scopeRows[ScopeKey(state: state, profession: profession).row]
  }

  private static func sieve(of words: Set<UInt64>) -> [UInt64] {
    // Sixteen bits a word, in a number of cells that is a power of two.
    var cells = 4
    while cells * 4 < words.count { cells *= 2 }
    var sieve = [UInt64](repeating: 0, count: cells)
    for word in words { sieve[cell(word, cells)] |= 1 &<< (word & 63) }
    return sieve
  }

  @inline(__always)
  private static func cell(_ word: UInt64, _ cells: Int) -> Int {
    Int(truncatingIfNeeded: word >> 6) & (cells - 1)
  }

  /// Whether a name may begin with a word.
  @inline(__always)
  func mayBeginName(_ word: UInt64) -> Bool {
    firstWords[Self.cell(word, firstWords.count)] >> (word & 63) & 1 == 1
  }
}

extension PayerPolicy {
  /// The policy with its open period ended; periods that begin later are dropped.
  func closed(through lastDay: CalendarDate) -> PayerPolicy {
    with(periods: periods.compactMap { $0.clipped(through: lastDay) })
  }

  /// The policy with another's periods laid over its own.
  func overlaid(with other: PayerPolicy) -> PayerPolicy {
    guard let first = other.periods.first else { return other.with(periods: periods) }
    guard let firstDay = first.effective.firstDay else { return other }
    let kept = periods.compactMap { $0.clipped(through: firstDay.adding(days: -1)) }
    return other.with(periods: kept + other.periods)
  }

  private func with(periods: [PolicyPeriod]) -> PayerPolicy {
    PayerPolicy(
      id: id, payerName: payerName, recognition: recognition, states: states, periods: periods)
  }
}

extension PolicyPeriod {
  /// The part of the period that lies on and before `lastDay`; nil when there is none.
  func clipped(through lastDay: CalendarDate) -> PolicyPeriod? {
    if let first = effective.firstDay, first > lastDay { return nil }
    if let end = effective.lastDay, end <= lastDay { return self }
    var clipped = self
    clipped.effective = EffectivePeriod(
      from: effective.start, through: lastDay, seen: effective.seen)
    return clipped
  }
}
