import Glibc

/// Writes to a file descriptor.
enum Descriptor {
  /// Writes all bytes; answers the system's error number when that fails.
  static func write(_ bytes: [UInt8], to descriptor: CInt) -> CInt? {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        guard let start = buffer.baseAddress else { break }
        let count = Glibc.write(descriptor, start + written, buffer.count - written)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        written += count
      }
      return nil
    }
  }
}

enum StandardOutput {
  static func write(_ text: String) { write(bytes: Array(text.utf8)) }

  /// A reader that went away is none of our errors.
  static func write(bytes: [UInt8]) { _ = Descriptor.write(bytes, to: STDOUT_FILENO) }
}

enum StandardError {
  /// Writes a line.
  static func write(_ line: String) { write(bytes: Array((line + "\n").utf8)) }
  static func write(bytes: [UInt8]) { _ = Descriptor.write(bytes, to: STDERR_FILENO) }
}
