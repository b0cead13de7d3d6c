#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file or stream, read piece by piece.
package struct ByteSource: ~Copyable {
  /// Bytes read at a time.
  static let chunkSize = 1 << 20

  private let descriptor: CInt
  private let ownsDescriptor: Bool
  private let buffer: UnsafeMutableRawBufferPointer
  /// Bytes at the start of the buffer that were read to look at, and are still to be given out.
  private var peeked = 0
  /// What was given out, where it is needed once more; nil where it is not, or is too much.
  private(set) var kept: [UInt8]?
  private var keepsAtMost = 0

  /// A failure of the system, by its number.
  package struct Failure: Error {
    package let code: CInt
  }

  package init(path: String) throws(Failure) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    ownsDescriptor = true
    buffer = .allocate(byteCount: Self.chunkSize, alignment: 64)
  }

  init(standardInput: Void) {
    descriptor = STDIN_FILENO
    ownsDescriptor = false
    buffer = .allocate(byteCount: Self.chunkSize, alignment: 64)
  }

  deinit {
    buffer.deallocate()
    if ownsDescriptor { close(descriptor) }
  }

  /// The first bytes, without using them up: up to `count`, fewer only at the end of the input.
  package mutating func peek(_ count: Int) throws(Failure) -> UnsafeRawBufferPointer {
    while peeked < min(count, buffer.count) {
      let new = try read(at: peeked)
      if new == 0 { break }
      peeked += new
    }
    return UnsafeRawBufferPointer(rebasing: buffer[..<peeked])
  }

  /// Keeps what is given out from now on, unless it is more than `most` bytes.
  mutating func keep(atMost most: Int) {
    kept = []
    keepsAtMost = most
  }

  /// The next bytes, valid until the next call; nil at the end.
  package mutating func next() throws(Failure) -> UnsafeRawBufferPointer? {
    let bytes = try nextPiece()
    if let bytes, let count = kept?.count {
      if count + bytes.count > keepsAtMost { kept = nil } else { kept?.append(contentsOf: bytes) }
    }
    return bytes
  }

  private mutating func nextPiece() throws(Failure) -> UnsafeRawBufferPointer? {
    if peeked > 0 {
      defer { peeked = 0 }
      return UnsafeRawBufferPointer(rebasing: buffer[..<peeked])
    }
    let count = try read(at: 0)
    return count == 0 ? nil : UnsafeRawBufferPointer(rebasing: buffer[..<count])
  }

  private func read(at offset: Int) throws(Failure) -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, buffer.baseAddress! + offset, buffer.count - offset)
      #else
        let count = Darwin.read(descriptor, buffer.baseAddress! + offset, buffer.count - offset)
      #endif
      if count >= 0 { return count }
      if errno != EINTR { throw Failure(code: errno) }
    }
  }
}

extension ByteSource.Failure {
  /// What to tell the user, ending in what to do.
  package var words: String {
    switch code {
    case ENOENT: "no such file or folder; check the spelling of the path"
    case EACCES, EPERM: "permission denied; give this user the right to read it"
    case EISDIR: "it is a folder"
    case ELOOP: "its symbolic links go in a circle"
    case ENAMETOOLONG: "the path is too long"
    case EIO: "the disk reports an error; copy the file elsewhere and check that"
    case EMFILE, ENFILE: "too many files are open; close some and run again"
    default: "it cannot be read (system error \(code))"
    }
  }
}
