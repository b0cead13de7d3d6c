import DryNeedlingKit

/// The case in hand: everything that a command can change, and that undo brings back.
package struct CaseState: Sendable, Hashable {
  /// What happened at the visit and what is billed for it.
  package var encounter = Encounter()
  /// Where it was loaded from; nil for a case that began here.
  package var source: CaseSource?
  /// Cases to compare with, by name, in the order they were marked.
  var marks: [Mark] = []
  /// The note that was read last.
  var note: String?
  /// "Today", when a command set it.
  var asOf: CalendarDate?

  struct Mark: Sendable, Hashable {
    let name: String
    let encounter: Encounter
  }

  init() {}
}

/// The file a case came from.
package struct CaseSource: Sendable, Hashable {
  /// The path as it was given.
  package let path: String
  /// Which case of the file, counted from 1.
  package let number: Int
  /// How many the file holds.
  package let count: Int

  /// The last part of the path, without its ending.
  var shortName: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}

/// What a case is judged by.
package struct Workbench: Sendable {
  /// Payer policies and scopes of practice.
  package var policies: PolicyLibrary
  /// Code tables and edits.
  package var referenceData: ReferenceData
  /// "Today", unless a command sets another.
  package var asOf: CalendarDate?

  package init(
    policies: PolicyLibrary = .builtIn, referenceData: ReferenceData = .builtIn,
    asOf: CalendarDate? = nil
  ) {
    self.policies = policies
    self.referenceData = referenceData
    self.asOf = asOf
  }

  /// The checker for a case.
  func checker(_ state: CaseState) -> ClaimChecker {
    ClaimChecker(
      asOf: state.asOf ?? asOf, policies: policies, referenceData: referenceData)
  }
}
