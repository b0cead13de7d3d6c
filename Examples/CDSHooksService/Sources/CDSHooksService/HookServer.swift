import DryNeedlingKit
import FoundationEssentials
import Hummingbird
import Logging
import NIOCore

/// A CDS Hooks service: `GET /cds-services` says what it offers, `POST /cds-services/{id}` answers
/// with cards and, for an order, with what is known of its coverage.
public struct HookServer: Sendable {
  private let checker: ClaimChecker
  private let limits: ServiceLimits
  private let today: @Sendable () -> CalendarDate?
  private let logger: Logger

  /// - Parameters:
  ///   - checker: What checks. With policies of your own it knows your payers better. It should
  ///     have no as-of date, since what is planned lies in the future.
  ///   - limits: How much of the server one caller can use up.
  ///   - today: The day of an answer; the kit itself reads no clock.
  ///   - logger: Gets a line for each request: which service, how it ended, how long it took. What
  ///     was sent never gets there.
  public init(
    checker: ClaimChecker, limits: ServiceLimits = ServiceLimits(),
    today: @escaping @Sendable () -> CalendarDate?, logger: Logger
  ) {
    self.checker = checker
    self.limits = limits
    self.today = today
    self.logger = logger
  }

  /// Serves until the program is told to end (SIGTERM, SIGINT).
  ///
  /// - Parameter onListening: Told the port once it is open; port 0 asks for a free one.
  public func run(
    host: String, port: Int, onListening: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws {
    try await application(host: host, port: port, onListening: onListening).runService()
  }

  func application(
    host: String, port: Int, onListening: @escaping @Sendable (Int) -> Void
  ) -> some ApplicationProtocol {
    Application(
      router: router(),
      server: .http1(configuration: .init(idleTimeout: .seconds(Int64(limits.idleSeconds)))),
      configuration: .init(
        address: .hostname(host, port: port), serverName: "cds-hooks-service",
        availableConnectionsDelegate: .maximum(limits.connections, logger: quiet)),
      onServerRunning: { channel in
        if let port = channel.localAddress?.port {
          logger.info("listening", metadata: ["port": .stringConvertible(port)])
          onListening(port)
        }
      },
      // The framework's own lines could hold addresses and bodies of requests.
      logger: quiet)
  }

  private var quiet: Logger {
    var logger = logger
    logger.logLevel = .error
    return logger
  }

  private func router() -> Router<HookContext> {
    let router = Router(context: HookContext.self)
    router.add(middleware: RefusalMiddleware(logger: logger))
    router.get("health") { _, _ in
      Response(status: .ok, json: Data(#"{"status":"ok"}"#.utf8))
    }
    router.get("cds-services") { _, _ in
      Response(status: .ok, json: try JSONEncoder.sorted.encode(Discovery()))
    }
    router.post("cds-services/:id") { request, context in
      let id = context.parameters.get("id")
      guard let hook = Hook.all.first(where: { $0.id == id }) else { throw Refusal.noSuchService }
      context.service.name = hook.id
      let body = try await body(of: request)
      guard let day = today() else { throw Refusal.internalError }
      let json = try HookRequest.answer(body, to: hook, checker: checker, on: day)
      return Response(status: .ok, json: Data(json.utf8))
    }
    return router
  }

  /// The whole body, if it comes in time and is not too large.
  private func body(of request: Request) async throws -> [UInt8] {
    let type = request.headers[.contentType]?.prefix { $0 != ";" } ?? "application/json"
    guard ["application/json", "application/fhir+json"].contains(type.lowercased()) else {
      throw Refusal.notJSON
    }
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limits.bodyBytes
    {
      throw Refusal.tooLarge
    }
    let (body, limit, time) = (request.body, limits.bodyBytes, limits.bodyTime)
    return try await withThrowingTaskGroup(of: [UInt8].self) { group in
      group.addTask { Array(try await body.collect(upTo: limit).readableBytesView) }
      group.addTask {
        try await Task.sleep(for: time)
        throw Refusal.tooSlow
      }
      defer { group.cancelAll() }
      guard let bytes = try await group.next() else { throw Refusal.internalError }
      return bytes
    }
  }
}
