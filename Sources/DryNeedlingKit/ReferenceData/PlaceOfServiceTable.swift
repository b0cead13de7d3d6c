/// What the place-of-service code set says of a code.
struct PlaceOfServiceEntry: Sendable {
  /// Whether clinician and patient are together in such a place; it says nothing about payment.
  enum Needling: Sendable, Hashable {
    case possible, impossible, unclear
  }

  /// The place in plain words.
  let label: StaticString
  /// First day the code could be used; nil when it has been in use since before 2003.
  let assignedFrom: CalendarDate?
  let needling: Needling

  /// Whether the code was assigned on `date`.
  func isAssigned(on date: CalendarDate) -> Bool {
    guard let assignedFrom else { return true }
    return assignedFrom <= date
  }
}

/// The place-of-service code set of CMS; a code that is not in it is unassigned.
enum PlaceOfServiceTable {}

extension PlaceOfService {
  /// The place in plain words; nil for a code that is not assigned.
  package var label: String? { PlaceOfServiceTable.entry(for: self).map { "\($0.label)" } }
}
