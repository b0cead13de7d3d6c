import FoundationEssentials
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// Turns errors into refusals and logs a line for each request. Neither the address that was asked
/// for nor anything of the body gets into the log: an address may hold a patient's number.
struct RefusalMiddleware: RouterMiddleware {
  let logger: Logger

  func handle(
    _ request: Request, context: HookContext,
    next: (Request, HookContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response: Response
    do {
      response = try await next(request, context)
    } catch {
      response = try answer(Self.refusal(for: error), context.channel)
    }
    let time = start.duration(to: .now)
    logger.info(
      "answered",
      metadata: [
        "service": .string(context.service.name),
        "status": .stringConvertible(response.status.code),
        "milliseconds": .stringConvertible(time / .milliseconds(1)),
      ])
    return response
  }

  private static func refusal(for error: any Error) -> Refusal {
    switch error {
    case let refusal as Refusal: refusal
    case is NIOTooManyBytesError: .tooLarge
    case let error as HTTPError where error.status == .notFound: .noSuchService
    default: .internalError
    }
  }

  private func answer(_ refusal: Refusal, _ channel: any Channel) throws -> Response {
    var headers = HTTPFields()
    if refusal.leavesBodyUnread {
      // The rest of the body is not waited for. The connection stays open for a moment, so that the
      // answer is read before it closes.
      headers[.connection] = "close"
      channel.eventLoop.scheduleTask(in: .seconds(2)) { channel.close(promise: nil) }
    }
    return Response(
      status: refusal.status, json: try JSONEncoder.sorted.encode(refusal.outcome),
      headers: headers)
  }
}

/// The name of the service that was called, for the log.
final class ServiceName: Sendable {
  private let value = Mutex("none")

  var name: String {
    get { value.withLock { $0 } }
    set { value.withLock { $0 = newValue } }
  }
}
