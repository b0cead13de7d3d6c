import LocatedJSON

extension PolicyLint {
  /// Days between two periods on which none holds.
  mutating func gaps(_ periods: [JSONValue]) {
    for (earlier, later) in zip(periods, periods.dropFirst()) {
      guard let last = Self.days(earlier)?.lastDay, let first = Self.days(later)?.firstDay,
        last.adding(days: 1) < first
      else { continue }
      note(
        .warning, later.member("from") ?? later,
        "no period holds from `\(last.adding(days: 1))` through `\(first.adding(days: -1))`; add one, with `unknown` when nothing is known"
      )
    }
  }

  mutating func standTwice(
    _ values: [JSONValue], of what: String, _ key: (JSONValue) -> String?
  ) {
    var seen: Set<String> = []
    for value in values {
      guard let id = key(value) else { continue }
      if !seen.insert(id).inserted {
        note(
          .error, value.member("id") ?? value,
          "the \(what) `\(id)` stands twice in this file; put its periods together")
      }
    }
  }

  /// Policies that are named elsewhere in the file and that neither it nor the built-in set has.
  mutating func references(_ root: JSONValue, _ policies: [JSONValue]) {
    let known = Set(
      BuiltInPolicies.documents.flatMap { $0.policies.map(\.id) }
        + policies.compactMap { $0.member("id")?.string })
    func look(_ value: JSONValue?) {
      guard let value, let id = value.string, !known.contains(id) else { return }
      let hint = closestMatch(to: id, among: known.sorted()).map { "; did you mean `\($0)`" } ?? ""
      note(.warning, value, "no built-in policy has the id `\(id)`\(hint)")
    }
    for policy in policies { Self.elements(policy.member("supersedes")).forEach(look) }
    for closing in Self.elements(root.member("close")) { look(closing.member("policy")) }
  }

  /// Identifiers and names that several policies for the same kind of payer have.
  mutating func likeness(_ policies: [JSONValue]) {
    var seen: [UInt64: [(policy: String, kinds: Set<String>, period: EffectivePeriod)]] = [:]
    for policy in policies {
      guard let id = policy.member("id")?.string,
        let recognition = policy.member("recognise"),
        !(recognition.member("onlyByName")?.boolean ?? false)
      else { continue }
      let kinds = Set(Self.elements(recognition.member("kinds")).compactMap(\.string))
      let states = Set(Self.elements(policy.member("states")).compactMap(\.string))
      func look(_ value: JSONValue, _ key: UInt64, _ what: String, _ period: EffectivePeriod) {
        let twin = seen[key]?.first { other in
          other.policy != id && !Self.differ(other.kinds, kinds) && other.period.overlaps(period)
        }
        if let twin, states.isEmpty {
          note(
            .warning, value,
            "`\(twin.policy)` has the same \(what) for the same kind of payer; a claim cannot tell them apart"
          )
        }
        seen[key, default: []].append((id, kinds, period))
      }
      for value in Self.elements(recognition.member("identifiers")) {
        guard let text = value.string ?? value.member("id")?.string,
          let period = value.isString
            ? EffectivePeriod(from: .open, through: nil) : Self.days(value)
        else { continue }
        look(value, PayerNames.key(ofIdentifier: text), "identifier", period)
      }
      for value in Self.elements(recognition.member("names")) {
        guard let text = value.string else { continue }
        let words = PayerNames.words(text)
        guard !words.isEmpty else {
          note(.warning, value, "the name has no word that tells payers apart")
          continue
        }
        look(
          value, ~PayerNames.key(ofWords: words[...]), "name",
          EffectivePeriod(from: .open, through: nil))
      }
    }
  }

  private static func differ(_ left: Set<String>, _ right: Set<String>) -> Bool {
    !left.isEmpty && !right.isEmpty && left.isDisjoint(with: right)
  }
}

extension EffectivePeriod {
  /// Whether some day lies in both.
  func overlaps(_ other: EffectivePeriod) -> Bool {
    if let end, let first = other.firstDay, first >= end { return false }
    if let end = other.end, let first = firstDay, first >= end { return false }
    return true
  }
}
