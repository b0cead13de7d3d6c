import LocatedJSON

/// Looks the diagnoses of one period over.
struct DiagnosisLint {
  /// The lists of the file, by name.
  let lists: [String: JSONValue]
  /// The days of the period; nil when they cannot be read.
  let period: EffectivePeriod?
  private(set) var found: [(value: JSONValue, message: String)] = []
  private(set) var usedLists: Set<String> = []
  private var places: [DiagnosisCode: [(list: String, days: EffectivePeriod)]] = [:]

  init(lists: [String: JSONValue], period: EffectivePeriod?) {
    self.lists = lists
    self.period = period
  }

  mutating func lists(_ diagnoses: JSONValue) {
    for (key, value) in [
      ("accepted", diagnoses.member("accepted")), ("unsettled", diagnoses.member("unsettled")),
      ("refused", diagnoses.member("refused")),
    ] {
      for element in PolicyLint.elements(value) { entry(element, of: key) }
    }
    // A code may point at a cause and be accepted or not: only its existence is looked at.
    for element in PolicyLint.elements(diagnoses.member("pointingAtCause")) {
      entry(element, of: nil)
    }
  }

  private mutating func entry(_ element: JSONValue, of list: String?) {
    if let name = element.member("list")?.string {
      // What is wrong within a list is said once for each period that names it, at the list.
      usedLists.insert(name)
      for code in PolicyLint.elements(lists[name]) { entry(code, of: list) }
      return
    }
    let value = element.isString ? element : element.member("code")
    guard let value, let text = value.string, let code = DiagnosisCode(text) else { return }
    let days =
      element.isString
      ? EffectivePeriod(from: .open, through: nil) : PolicyLint.days(element)
    guard let days else { return }
    if let list { compare(code, days, value, list) }
    exists(code, days, value)
  }

  /// A code stands in one of the lists that exclude each other.
  private mutating func compare(
    _ code: DiagnosisCode, _ days: EffectivePeriod, _ value: JSONValue, _ list: String
  ) {
    if let other = places[code]?.first(where: { $0.days.overlaps(days) }) {
      let message =
        other.list == list
        ? "`\(code)` stands twice in `\(list)`"
        : "`\(code)` stands in `\(other.list)` and in `\(list)`; keep one"
      found.append((value, message))
    }
    places[code, default: []].append((list, days))
  }

  /// The code, or one below it, exists on some day that both it and the period are meant for.
  private mutating func exists(
    _ code: DiagnosisCode, _ days: EffectivePeriod, _ value: JSONValue
  ) {
    guard let period else { return }
    guard days.overlaps(period) else {
      found.append((value, "`\(code)` is meant for days outside its period"))
      return
    }
    let known = ICD10CMTable.periods(of: code)
    guard !known.isEmpty else {
      found.append((value, "`\(code)` has never been an ICD-10-CM code or category"))
      return
    }
    let existed = known.contains { known in
      let existence = EffectivePeriod(
        from: .date(known.from), through: known.until?.adding(days: -1))
      return existence.overlaps(days) && existence.overlaps(period)
    }
    if !existed {
      found.append((value, "`\(code)` did not exist on the days it is meant for"))
    }
  }
}
