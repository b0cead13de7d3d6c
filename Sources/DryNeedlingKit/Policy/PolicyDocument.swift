import LocatedJSON

/// Policies and scopes of practice as they stand in one file: the built-in set, or a vendor's
/// overlay.
public struct PolicyDocument: Sendable, Hashable {
  /// Day of the set, named in every printed report.
  public let date: CalendarDate
  /// Payer policies.
  public let policies: [PayerPolicy]
  /// Scopes of practice.
  public let scopes: [StateScope]
  /// What notes are asked for.
  public let documentation: [DocumentationProfile]
  /// Periods of other documents that this one ends.
  let closings: [Closing]
  /// Policies of other documents that this one replaces, with the policy that does.
  let supersessions: [Supersession]

  /// The end of an open period.
  struct Closing: Sendable, Hashable {
    let policy: String
    let lastDay: CalendarDate
  }

  /// A policy that takes the place of another.
  struct Supersession: Sendable, Hashable {
    let policy: String
    let by: String
  }
}

/// Something wrong with a policy file, and where.
public struct PolicyProblem: Sendable, Hashable {
  /// Where in the file.
  public let location: SourceLocation
  /// How bad it is: an error keeps the file from being used, a warning is likely a slip, an
  /// information only worth knowing.
  public let severity: Severity
  /// What is wrong and what to do, in the style of the findings.
  public let message: String

  init(_ problem: JSONProblem, _ severity: Severity) {
    location = SourceLocation(
      line: problem.place.line, column: problem.place.column, byte: problem.place.byte)
    self.severity = severity
    message = problem.message
  }
}

/// All that is wrong with a policy file. Nothing of the file was taken over.
public struct PolicyError: Error, Sendable, Hashable {
  /// What is wrong, in the order of the file; never empty.
  public let problems: [PolicyProblem]
}
