import Foundation
import Glibc
import PseudoTerminal
import Testing

/// The program on a pseudo-terminal: keys are typed, and what it shows is waited for.
final class Terminal {
  private let descriptor: CInt
  let process: pid_t
  private(set) var shown: [UInt8] = []
  /// What was shown before here has been looked at.
  private var seen = 0
  private var hasEnded = false

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Long enough for a machine that is busy with other things.
  private static let patience = 60.0

  init(
    _ arguments: [String] = ["repl"], environment: [String: String] = [:],
    columns: Int32 = 80, rows: Int32 = 24
  ) throws {
    let path = try #require(Self.program as String?, "the program `needling` is not built")
    var values = [
      "TERM": "xterm", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "PATH": "/usr/bin:/bin",
      "NO_COLOR": "1", "NEEDLING_PAGER": "cat",
    ]
    // Where the counters of `.ci/coverage` go, without which the terminal counts as never tried, and
    // what `.ci/sanitizers` asks for.
    for name in ["LLVM_PROFILE_FILE", "ASAN_OPTIONS"] {
      values[name] = ProcessInfo.processInfo.environment[name]
    }
    values.merge(environment) { $1 }
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] =
      values.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + settings { free(text) } }
    var terminal: CInt = -1
    process = pseudo_terminal_start(path, &words, &settings, columns, rows, &terminal)
    guard process > 0 else { throw Failure(description: "the program could not be started") }
    descriptor = terminal
  }

  deinit {
    if !hasEnded {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(descriptor)
  }

  /// Beside the tests that are running.
  private static let program: String? = {
    for candidate in ["/proc/self/exe"] + CommandLine.arguments {
      let folder = URL(fileURLWithPath: candidate).resolvingSymlinksInPath()
        .deletingLastPathComponent()
      let program = folder.appending(path: "needling").path
      if FileManager.default.isExecutableFile(atPath: program) { return program }
    }
    return nil
  }()

  // MARK: - Typing

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let piece = bytes[written..<min(written + 512, bytes.count)]
      let count = piece.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return }
      written += max(count, 0)
      // The program's echo must not fill the terminal while nobody reads.
      _ = take(within: 0)
    }
  }

  func enter(_ text: String) { type(text + "\r") }

  func resize(columns: Int32, rows: Int32) {
    pseudo_terminal_resize(descriptor, columns, rows)
  }

  var isCooked: Bool { pseudo_terminal_is_cooked(descriptor) == 1 }

  // MARK: - Waiting

  /// Waits until the text is shown after what was looked at last, and answers all up to there.
  @discardableResult
  func wait(for text: String) throws -> String {
    let wanted = Array(text.utf8)
    let deadline = Date().addingTimeInterval(Self.patience)
    while true {
      if let end = Self.end(of: wanted, in: shown, from: seen) {
        let part = String(decoding: shown[seen..<end], as: UTF8.self)
        seen = end
        return part
      }
      guard Date() < deadline, take(within: 0.5) else {
        let part = String(decoding: shown[seen...], as: UTF8.self)
        throw Failure(description: "`\(text)` was not shown, but: \(part.debugDescription)")
      }
    }
  }

  /// Waits for the program to end: its exit status, or 128 and the number of the signal.
  func waitForEnd() throws -> Int32 {
    let deadline = Date().addingTimeInterval(Self.patience)
    while Date() < deadline {
      var status: CInt = 0
      if waitpid(process, &status, WNOHANG) == process {
        hasEnded = true
        while take(within: 0.05) {}
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
      }
      _ = take(within: 0.05)
    }
    throw Failure(description: "the program did not end")
  }

  /// Everything shown so far, as text.
  var text: String { String(decoding: shown, as: UTF8.self) }

  /// Takes what the program shows; false when it shows nothing more.
  private func take(within seconds: Double) -> Bool {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let count = Glibc.poll(&poll, 1, CInt(seconds * 1000))
    guard count > 0 else { return count == 0 || errno == EINTR }
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    let length = read(descriptor, &buffer, buffer.count)
    guard length > 0 else { return length < 0 && errno == EINTR }
    shown += buffer[..<length]
    return true
  }

  private static func end(of wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count - start >= wanted.count, !wanted.isEmpty else { return nil }
    for index in start...(bytes.count - wanted.count)
    where bytes[index] == wanted[0] && bytes[index..<index + wanted.count].elementsEqual(wanted) {
      return index + wanted.count
    }
    return nil
  }
}

/// A folder that goes away with the value.
final class Folder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "needling-terminal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String, _ text: String) throws -> String {
    let file = path + "/" + name
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }
}
