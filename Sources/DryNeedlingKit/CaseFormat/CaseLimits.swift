/// How much a case file may ask of its reader; what goes beyond is left out and told.
public struct CaseLimits: Sendable, Hashable {
  /// Bytes of one case that stands on a line of its own.
  public var caseBytes = 4 << 20
  /// Bytes of a document that spans several lines, and is therefore held as a whole.
  public var documentBytes = 64 << 20
  /// Service lines of a case. A claim has room for 50; more are kept so that a rule can say so.
  public var serviceLines = 1000
  /// Diagnoses of a case. A claim has room for 12; more are kept so that a rule can say so.
  public var diagnoses = 100
  /// Muscles of a case.
  public var muscles = 500
  /// Notes of a case.
  public var notes = 200
  /// Bytes of one note.
  public var noteBytes = 256 << 10
  /// Earlier visits of a case.
  public var visits = 5000
  /// Bytes of any other text.
  public var textBytes = 1000
  /// Diagnostics told of one case; further ones are counted in the last.
  public var diagnosticsPerCase = 100

  /// The limits that suit any real encounter.
  public init() {}
}
