/// Whether two service lines were given on one day.
enum SameDay: Sendable, Hashable {
  case yes(CalendarDate)
  case no
  /// A date is not stated, or one of the lines spans several days.
  case unknown
}

extension Encounter {
  /// The first or only day of a line: its own, or the claim's; nil when neither is stated.
  @inline(__always)
  func dateOfService(ofLine index: Int) -> CalendarDate? {
    serviceLines[index].dateOfService ?? claim.dateOfService
  }

  /// The last day of a line; its first day when no later one is stated.
  @inline(__always)
  func lastDateOfService(ofLine index: Int) -> CalendarDate? {
    guard let first = dateOfService(ofLine: index) else { return nil }
    guard let last = serviceLines[index].lastDateOfService, last > first else { return first }
    return last
  }

  /// Whether two lines were given on one day.
  @inline(__always)
  func sameDay(_ one: Int, _ other: Int) -> SameDay {
    guard let first = dateOfService(ofLine: one), let second = dateOfService(ofLine: other),
      let firstEnd = lastDateOfService(ofLine: one),
      let secondEnd = lastDateOfService(ofLine: other)
    else { return .unknown }
    if firstEnd < second || secondEnd < first { return .no }
    return first == second && first == firstEnd && second == secondEnd ? .yes(first) : .unknown
  }

  /// Whether two lines name different people as their rendering provider, by NPI.
  func haveDifferentProviders(_ one: Int, _ other: Int) -> Bool {
    guard let first = ClaimFacts.renderingProvider(serviceLines[one], self)?.npi,
      let second = ClaimFacts.renderingProvider(serviceLines[other], self)?.npi
    else { return false }
    return first != second
  }
}
