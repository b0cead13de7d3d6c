#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that are written.
package enum FileSystem {
  /// Why a file cannot be written.
  package struct Problem: Error {
    package let message: String
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Puts a text in a file's place, whole or not at all.
  package static func write(_ text: String, to path: String) throws(Problem) {
    let temporary = "\(path).\(getpid()).part"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw problem(path) }
    var failure: CInt = 0
    var text = text
    text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count, failure == 0 {
        guard let start = bytes.baseAddress else { break }
        let count = systemWrite(descriptor, start + written, bytes.count - written)
        if count >= 0 {
          written += count
        } else if errno != EINTR {
          failure = errno
        }
      }
    }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, rename(temporary, path) != 0 { failure = errno }
    if failure != 0 {
      unlink(temporary)
      errno = failure
      throw problem(path)
    }
  }

  private static func systemWrite(
    _ descriptor: CInt, _ start: UnsafePointer<UInt8>, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, start, count)
    #else
      Darwin.write(descriptor, start, count)
    #endif
  }

  private static func problem(_ path: String) -> Problem {
    Problem(message: "`\(path)` cannot be written (\(String(cString: strerror(errno))))")
  }
}
