import CDSHooksService
import DryNeedlingKit
import Foundation
import Logging

/// Serves until it is told to end:
///
///     swift run cds-hooks-service [--host 127.0.0.1] [--port 8080]
@main
enum Main {
  static func main() async throws {
    var options = ["--host": "127.0.0.1", "--port": "8080"]
    var arguments = CommandLine.arguments.dropFirst()
    while let name = arguments.popFirst() {
      guard options[name] != nil, let value = arguments.popFirst() else { usage() }
      options[name] = value
    }
    guard let host = options["--host"], let port = options["--port"].flatMap(UInt16.init) else {
      usage()
    }
    LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
    // Here a vendor's own policies would come in: `ClaimChecker(policies: …)`.
    let server = HookServer(
      checker: ClaimChecker(), today: today, logger: Logger(label: "cds-hooks-service"))
    try await server.run(host: host, port: Int(port))
  }

  /// Today in UTC; nil where the clock is off by centuries.
  private static func today() -> CalendarDate? {
    CalendarDate(dayNumber: Int((Date().timeIntervalSince1970 / 86_400).rounded(.down)))
  }

  private static func usage() -> Never {
    FileHandle.standardError.write(
      Data("usage: cds-hooks-service [--host ADDRESS] [--port NUMBER]\n".utf8))
    exit(64)
  }
}
