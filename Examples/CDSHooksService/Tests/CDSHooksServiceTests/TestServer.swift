import DryNeedlingKit
import Logging
import Synchronization

@testable import CDSHooksService

/// The real server on a free port of the loopback interface.
struct TestServer: Sendable {
  let port: Int
  let log: LogLines

  /// Runs it for as long as the closure takes.
  static func run(
    limits: ServiceLimits = ServiceLimits(), _ use: @Sendable (TestServer) async throws -> Void
  ) async throws {
    let log = LogLines()
    let logger = Logger(label: "test") { _ in log }
    let server = HookServer(
      checker: ClaimChecker(), limits: limits, today: { CalendarDate("2025-03-05") },
      logger: logger)
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let application = server.application(host: "127.0.0.1", port: 0) { port.yield($0) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { port.finish() }
        try await application.run()
      }
      if let port = await ports.first(where: { _ in true }) {
        do {
          try await use(TestServer(port: port, log: log))
        } catch {
          group.cancelAll()
          throw error
        }
      }
      group.cancelAll()
      while let result = await group.nextResult() {
        if case .failure(let error) = result, !(error is CancellationError) { throw error }
      }
    }
  }

  func get(_ path: String) async throws -> Reply {
    try await Connection.send(
      Array("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8),
      to: port)
  }

  func post(_ body: String, to path: String, type: String = "application/json") async throws
    -> Reply
  {
    let head = """
      POST \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: \(type)\r
      Content-Length: \(body.utf8.count)\r\n\r\n
      """
    return try await Connection.send(Array((head + body).utf8), to: port)
  }
}

/// Keeps what is logged.
final class LogLines: LogHandler, Sendable {
  private let kept = Mutex<[String]>([])

  var lines: [String] { kept.withLock { $0 } }
  var metadata: Logger.Metadata {
    get { [:] }
    set {}
  }
  var logLevel: Logger.Level {
    get { .trace }
    set {}
  }
  subscript(metadataKey _: String) -> Logger.Metadata.Value? {
    get { nil }
    set {}
  }

  func log(event: LogEvent) {
    let line = "\(event.message) \(event.metadata ?? [:])"
    kept.withLock { $0.append(line) }
  }
}
