/// What a file held.
public struct X12ReadingSummary: Sendable, Hashable {
  /// Interchanges (ISA) whose header could be read.
  public internal(set) var interchanges = 0
  /// Transaction sets of professional claims that were read.
  public internal(set) var professionalTransactions = 0
  /// Transaction sets that were refused: remittances, institutional claims, unknown versions.
  public internal(set) var refusedTransactions = 0
  /// Claims that were handed over.
  public internal(set) var claims = 0
  /// Claims that were begun and could not be read to their end.
  public internal(set) var abandonedClaims = 0
  /// Bytes of the file.
  public internal(set) var bytes = 0
  /// Whether the file as a whole could not be read as X12.
  public internal(set) var isRefused = false

  /// Nothing read yet.
  package init() {}
}
