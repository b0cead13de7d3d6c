import FoundationEssentials
import Hummingbird
import NIOCore

/// What goes along with a request.
struct HookContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let channel: any Channel
  /// Which service was called, once that is known.
  let service = ServiceName()

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    channel = source.channel
  }
}

extension Response {
  init(status: HTTPResponse.Status, json: Data, headers: HTTPFields = HTTPFields()) {
    var headers = headers
    headers[.contentType] = "application/json"
    // Cards are about one patient at one moment.
    headers[.cacheControl] = "no-store"
    self.init(
      status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: json)))
  }
}

extension JSONEncoder {
  /// The same value gives the same bytes.
  static var sorted: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}
