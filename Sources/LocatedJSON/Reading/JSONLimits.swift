/// How much a document may ask of its reader; going beyond ends in a located error.
package struct JSONLimits: Sendable, Hashable {
  /// Bytes of one document, at most 4,294,967,295 whatever is set.
  package var documentBytes: Int
  /// Arrays and objects open at the same time.
  package var depth: Int
  /// Values of one document, containers included, keys not.
  package var values: Int
  /// Bytes of one key as written between its quotes.
  package var keyBytes: Int
  /// Bytes of one number as written.
  package var numberBytes: Int

  package init(
    documentBytes: Int = 256 << 20, depth: Int = 64, values: Int = 5_000_000,
    keyBytes: Int = 1024, numberBytes: Int = 256
  ) {
    self.documentBytes = documentBytes
    self.depth = depth
    self.values = values
    self.keyBytes = keyBytes
    self.numberBytes = numberBytes
  }
}
