/// Where a rule comes from.
public struct Citation: Sendable, Hashable, Identifiable {
  /// Stable id of the requirement or fact: `NCD-05`, `CPT-02`, `T-01`.
  public let id: String
  /// Who says it.
  public let issuer: String
  /// The document.
  public let title: String
  /// Where in the document, or where a copy was read; empty when unknown.
  public let locator: String
  /// First day it holds; nil when not known or without a beginning.
  public let effectiveFrom: CalendarDate?
  /// Last day it holds, inclusive; nil while it holds.
  public let effectiveTo: CalendarDate?
  /// How sure the kit is of it.
  public let confidence: Confidence
  /// What it says, in one sentence of the kit's own.
  public let statement: String
}

/// How sure the kit is of a source.
@nonexhaustive
public enum Confidence: String, Sendable, Hashable, CaseIterable {
  /// Read in the official document or table, or in a faithful copy of it.
  case official
  /// Read in a page that restates the official rule.
  case secondary
  /// Said by a billing guide.
  case guide
  /// A reading of the kit's own where the sources leave room.
  case reading
  /// Not confirmed by any source that could be read.
  case unverified
}

extension Citation {
  /// The citation of a requirement or fact by its id, `NCD-03`; nil for an id that the kit does not
  /// know, as of the documents that a policy file describes itself: these are in
  /// ``PolicySources/citations``.
  public init?(id: String) {
    guard let citation = RequirementTable.citation(id) else { return nil }
    self = citation
  }

  /// Every requirement and fact the kit knows of, those that no rule rests on included.
  package static var all: [Citation] { RequirementTable.all }

  /// Whether an id is known.
  static func isKnown(_ id: String) -> Bool { RequirementTable.citation(id) != nil }
}
