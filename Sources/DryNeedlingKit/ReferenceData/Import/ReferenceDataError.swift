/// Why a file of reference data cannot be taken over. Nothing of it was.
public struct ReferenceDataError: Error, Sendable, Hashable {
  /// Where in the file.
  public let location: SourceLocation
  /// What is wrong and what to do: lowercase, no full stop, values in backticks.
  public let message: String

  init(line: Int, column: Int, byte: Int, _ message: String) {
    location = SourceLocation(line: line, column: column, byte: byte)
    self.message = message
  }

  /// About the file as a whole.
  init(_ message: String) { self.init(line: 1, column: 1, byte: 0, message) }
}
