import Glibc

/// Where a report goes: standard output, or a file that appears whole or not at all.
final class OutputDestination {
  struct Problem: Error {
    let message: String
  }

  private let descriptor: CInt
  /// The file that takes its place at the end; nil for what is written directly.
  private let replacement: (temporary: String, final: String)?
  private var failure: CInt?

  /// A destination; nil stands for standard output. `mode` is that of a file that is new.
  init(file: String?, mode: mode_t = 0o666) throws(Problem) {
    guard let file else {
      descriptor = STDOUT_FILENO
      replacement = nil
      return
    }
    var status = stat()
    let exists = stat(file, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR {
      throw Problem(message: "`\(file)` is a folder; name a file for the output")
    }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      // A pipe or a device cannot be replaced.
      descriptor = open(file, O_WRONLY | O_CLOEXEC)
      replacement = nil
      if descriptor < 0 { throw Self.problem(file) }
      return
    }
    // A link stays a link: what it points to is replaced.
    var target = file
    if exists, let resolved = realpath(file, nil) {
      target = String(cString: resolved)
      free(resolved)
    }
    let temporary = "\(target).\(getpid()).part"
    let mode = exists ? status.st_mode & 0o777 : mode
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    replacement = (temporary, target)
    if descriptor < 0 { throw Self.problem(file) }
  }

  private static func problem(_ file: String) -> Problem {
    Problem(message: "`\(file)` cannot be written (\(String(cString: strerror(errno))))")
  }

  /// Writes; false once nothing can be written any more.
  func write(_ bytes: [UInt8]) -> Bool {
    if failure == nil { failure = Descriptor.write(bytes, to: descriptor) }
    return failure == nil
  }

  /// Puts the file in its place. Answers what failed: nil when nothing did, the empty text when
  /// the reader of a pipe went away, which needs no words.
  func close() -> String? {
    if let replacement {
      if failure == nil, Glibc.close(descriptor) != 0 { failure = errno }
      if failure == nil, rename(replacement.temporary, replacement.final) != 0 { failure = errno }
      if failure != nil { unlink(replacement.temporary) }
    }
    guard let failure else { return nil }
    return failure == EPIPE
      ? "" : "the output cannot be written (\(String(cString: strerror(failure))))"
  }
}
