/// How much of a file may be one thing. What goes beyond is reported where it stands, and reading
/// goes on behind it.
public struct X12Limits: Sendable, Hashable {
  /// The longest segment that is read, in bytes.
  public var segmentBytes = 16_384
  /// The longest claim that is read, in bytes, from its CLM to its last segment.
  public var claimBytes = 262_144
  /// How many elements a segment may have.
  public var elements = 64
  /// How many service lines a claim may have; further ones are reported, and read up to ten times
  /// as many.
  public var serviceLines = 50
  /// How many diagnostics of one rule are given for one file; the last one says so.
  public var diagnosticsOfOneRule = 100

  /// The limits that hold unless a caller says otherwise.
  public init() {}
}
