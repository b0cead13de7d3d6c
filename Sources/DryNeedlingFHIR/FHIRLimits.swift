/// How much of a file may be one thing; what goes beyond is told and left out.
public struct FHIRLimits: Sendable, Hashable {
  /// Bytes of a Bundle, resource or request that spans several lines, or of one line.
  ///
  /// It is held as a whole while it is read, with up to some eight times its size beside it.
  public var documentBytes = 128 << 20
  /// Bytes of a file of one resource a line (NDJSON) that are joined: a resource finds others it
  /// refers to within such a stretch, and who and where people are also in those before it.
  public var joinedBytes = 2 << 20
  /// Service lines of a claim. A claim has room for 50; more are kept so that a rule can say so.
  public var serviceLines = 1000
  /// Diagnoses of a claim. A claim has room for 12; more are kept so that a rule can say so.
  public var diagnoses = 100
  /// Muscles of a session.
  public var muscles = 500
  /// Notes of a visit.
  public var notes = 200
  /// Bytes of one note, and of the attachment it is taken from.
  public var noteBytes = 256 << 10
  /// Earlier visits of a patient, the latest first.
  public var visits = 1000
  /// Bytes of any other text.
  public var textBytes = 1000
  /// How many diagnostics of one rule are given for one file; the last one says so.
  public var diagnosticsOfOneRule = 100

  /// The limits that hold unless a caller says otherwise.
  public init() {}
}
