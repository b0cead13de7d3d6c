import Foundation
import Testing

/// The built program, run as a user would.
enum Program {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  static func run(
    _ arguments: String..., input: String? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(arguments, input: input.map { Data($0.utf8) }, environment: environment)
  }

  static func run(
    _ arguments: [String], input: Data? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    let program: URL? = location
    process.executableURL = try #require(program as URL?, "the program `needling` is not built")
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(environment) { $1 }
    // Files, so that no side of a pipe can wait for the other.
    let folder = try TemporaryFolder()
    let paths = try ["input", "output", "errors"].map { try folder.write($0, "") }
    try (input ?? Data()).write(to: URL(fileURLWithPath: paths[0]))
    process.standardInput = FileHandle(forReadingAtPath: paths[0])
    process.standardOutput = FileHandle(forWritingAtPath: paths[1])
    process.standardError = FileHandle(forWritingAtPath: paths[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try folder.read("output"),
      errors: try folder.read("errors"))
  }

  /// The folder of the package.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// Path of the program; nil when it is not built.
  static var path: String? { location?.path }

  /// Beside the tests that are running.
  private static let location: URL? = {
    let candidates = ["/proc/self/exe"] + CommandLine.arguments
    for candidate in candidates {
      let folder = URL(fileURLWithPath: candidate).resolvingSymlinksInPath()
        .deletingLastPathComponent()
      let program = folder.appending(path: "needling")
      if FileManager.default.isExecutableFile(atPath: program.path) { return program }
    }
    return nil
  }()
}

/// A folder that goes away with the value.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "needling-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file with that text; folders on the way are made.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }
}
