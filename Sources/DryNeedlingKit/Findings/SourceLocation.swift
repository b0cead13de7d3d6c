/// Where something stands in the file an encounter was read from.
public struct SourceLocation: Sendable, Hashable {
  /// Line, counted from 1.
  public var line: Int
  /// Column in UTF-8 bytes (bytes, where the file is not UTF-8), counted from 1.
  public var column: Int
  /// Offset from the start of the file in bytes, counted from 0.
  public var byte: Int
  /// The place in the terms of the format: a JSON path, a loop and segment such as `2400[1]/SV101`,
  /// a FHIRPath; nil when the format has none for it.
  public var path: String?
  /// Further coordinates of an X12 file; nil for other formats.
  public var x12: X12Coordinates?

  /// A place.
  public init(
    line: Int, column: Int, byte: Int, path: String? = nil, x12: X12Coordinates? = nil
  ) {
    self.line = line
    self.column = column
    self.byte = byte
    self.path = path
    self.x12 = x12
  }
}

/// The numbers by which people find a segment of an X12 file again.
public struct X12Coordinates: Sendable, Hashable {
  /// Name of the segment, such as `SV1`.
  public var segmentName: String
  /// Number of the segment in the file, from 1 for the first ISA.
  public var segment: Int
  /// Interchange control number (ISA13); nil before it is read.
  public var interchangeControlNumber: String?
  /// Group control number (GS06); nil before it is read.
  public var groupControlNumber: String?
  /// Transaction set control number (ST02); nil before it is read.
  public var transactionControlNumber: String?
  /// Line number (LX01); nil outside a service line.
  public var lineNumber: String?
  /// The submitter's number of the line (REF*6R); nil when there is none.
  public var lineControlNumber: String?

  /// Coordinates of a segment.
  public init(segmentName: String, segment: Int) {
    self.segmentName = segmentName
    self.segment = segment
  }
}

/// Finds where the facts of an encounter stand in the file it was read from.
///
/// A map is asked only for what is shown to somebody, so it may work the answer out when asked.
public protocol SourceMap: Sendable {
  /// Where a fact stands; for a fact that is missing, where it would stand.
  func location(of path: FactPath) -> SourceLocation
}

/// Something a reader has to say about the file itself rather than about an encounter in it.
public struct ReadingDiagnostic: Sendable, Hashable {
  /// The format rule behind it.
  public let ruleID: RuleID
  /// Readable name of the rule.
  public let ruleName: String
  /// How bad it is. An error means that something could not be read.
  public let severity: Severity
  /// What is the matter and what to do: lowercase, no full stop, values in backticks.
  public let message: String
  /// Where.
  public let location: SourceLocation

  /// The same as another, but for its severity.
  package init(_ other: ReadingDiagnostic, severity: Severity) {
    ruleID = other.ruleID
    ruleName = other.ruleName
    self.severity = severity
    message = other.message
    location = other.location
  }

  package init(
    _ rule: Rule, severity: Severity? = nil, message: String, location: SourceLocation
  ) {
    ruleID = rule.id
    ruleName = rule.name
    self.severity = severity ?? rule.severity
    self.message = message
    self.location = location
  }
}
