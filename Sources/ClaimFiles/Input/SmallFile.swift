/// A file that is read whole, such as a configuration.
package enum SmallFile {
  /// Why it cannot be read.
  package struct Problem: Error {
    package var message: String
  }

  private static let mostBytes = 16 << 20

  /// The bytes of a file.
  package static func read(_ path: String) -> Result<[UInt8], Problem> {
    do throws(ByteSource.Failure) {
      var source = try ByteSource(path: path)
      var bytes: [UInt8] = []
      while let piece = try source.next() {
        bytes += piece
        if bytes.count > mostBytes {
          return .failure(Problem(message: "it is larger than any configuration"))
        }
      }
      return .success(bytes)
    } catch {
      return .failure(Problem(message: error.words))
    }
  }
}
