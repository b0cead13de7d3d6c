/// A file of claims or of a payer's answers that is read whole, because it is written back or because
/// its parts need each other.
package enum WholeFile {
  /// More than any batch a clearinghouse takes.
  private static let mostBytes = 1 << 30

  /// The bytes of a file; `-` is standard input.
  package static func read(_ path: String) -> Result<[UInt8], SmallFile.Problem> {
    do throws(ByteSource.Failure) {
      var source = path == "-" ? ByteSource(standardInput: ()) : try ByteSource(path: path)
      var bytes: [UInt8] = []
      while let piece = try source.next() {
        bytes += piece
        if bytes.count > mostBytes {
          return .failure(
            SmallFile.Problem(message: "it is larger than 1 GiB; split it by interchanges"))
        }
      }
      return .success(bytes)
    } catch {
      return .failure(SmallFile.Problem(message: error.words))
    }
  }
}
