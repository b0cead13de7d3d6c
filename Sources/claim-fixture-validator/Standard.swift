import ClaimFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output and error, and files that are read.
enum Standard {
  static func write(_ text: String, to descriptor: CInt) { write(Array(text.utf8), to: descriptor) }

  /// A reader that went away is no error.
  static func write(_ bytes: [UInt8], to descriptor: CInt) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if count < 0 {
        if errno == EINTR { continue }
        return
      }
      rest = rest.dropFirst(count)
    }
  }

  /// nil when it cannot be read.
  static func contents(of path: String) -> [UInt8]? { try? SmallFile.read(path).get() }
}
