import Glibc

/// A file of earlier entries, one a line, line breaks within an entry as `\n`.
///
/// The file belongs to its owner alone (0600), appears whole or not at all, and is never written
/// through a symbolic link.
package struct HistoryFile: Sendable {
  /// Why the file cannot be used.
  package struct Problem: Error, Sendable {
    /// In words: lowercase, without a full stop.
    package let message: String
  }

  private let path: String
  /// The entries, the oldest first.
  package private(set) var entries: [String] = []

  /// Entries kept; older ones are dropped.
  package static let capacity = 2000
  private static let mostBytes = 8 << 20

  /// The entries of the file at `path`; none when there is no such file.
  package init(path: String) throws(Problem) {
    self.path = path
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      if errno == ENOENT { return }
      throw Self.problem(path)
    }
    defer { Glibc.close(descriptor) }
    try Self.checkFile(descriptor, path)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count < Self.mostBytes {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw Self.problem(path) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    entries = bytes.split(separator: 0x0A).map { Self.decoded(String(decoding: $0, as: UTF8.self)) }
      .suffix(Self.capacity)
  }

  private static func checkFile(_ descriptor: CInt, _ path: String) throws(Problem) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Problem(message: "the history file `\(path)` is not a plain file")
    }
  }

  private static func problem(_ path: String) -> Problem {
    errno == ELOOP
      ? Problem(message: "the history file `\(path)` is a symbolic link, which is not followed")
      : Problem(
        message: "the history file `\(path)` cannot be used (\(String(cString: strerror(errno))))")
  }

  /// Adds an entry and writes the file.
  package mutating func add(_ entry: String) throws(Problem) {
    if entries.last == entry { return }
    entries.append(entry)
    if entries.count > Self.capacity { entries.removeFirst(entries.count - Self.capacity) }
    try write()
  }

  private func write() throws(Problem) {
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      errno = status.st_mode & S_IFMT == S_IFLNK ? ELOOP : EINVAL
      throw Self.problem(path)
    }
    let temporary = "\(path).\(getpid()).part"
    unlink(temporary)
    let descriptor = open(
      temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.problem(path) }
    let bytes = Array(entries.map { Self.encoded($0) + "\n" }.joined().utf8)
    var written = 0
    var isWritten = true
    while written < bytes.count, isWritten {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0 { isWritten = errno == EINTR } else { written += count }
    }
    if Glibc.close(descriptor) != 0 || !isWritten || rename(temporary, path) != 0 {
      let failure = errno
      unlink(temporary)
      errno = failure
      throw Self.problem(path)
    }
  }

  private static func encoded(_ entry: String) -> String {
    var text = ""
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func decoded(_ line: String) -> String {
    var text = ""
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        text.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
