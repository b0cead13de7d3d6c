import Foundation

/// What came back over a socket.
struct Reply: Sendable {
  let status: Int
  let headers: String
  let body: Data

  /// The body as a JSON object; empty when it is none.
  var json: [String: Any] {
    (try? JSONSerialization.jsonObject(with: body)) as? [String: Any] ?? [:]
  }

  var text: String { String(decoding: body, as: UTF8.self) }

  /// What the first issue of an OperationOutcome names: its code, its place, its words.
  var issue: (code: String, place: String?, text: String)? {
    guard json["resourceType"] as? String == "OperationOutcome",
      let issue = (json["issue"] as? [[String: Any]])?.first, let code = issue["code"] as? String,
      let text = (issue["details"] as? [String: Any])?["text"] as? String
    else { return nil }
    return (code, issue["diagnostics"] as? String, text)
  }
}

/// One HTTP request over a socket of its own, to the byte, so that broken ones can be sent too.
enum Connection {
  struct Failure: Error {
    let step: String
  }

  /// Sends the bytes and reads to the end, on a thread of its own.
  static func send(_ bytes: [UInt8], to port: Int) async throws -> Reply {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try exchange(bytes, port) })
      }
    }
  }

  private static func exchange(_ bytes: [UInt8], _ port: Int) throws -> Reply {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard socket >= 0 else { throw Failure(step: "socket") }
    defer { close(socket) }
    // A server that never answers fails the test, and does not hang it.
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let isConnected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { throw Failure(step: "connect") }
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      // The server may close once it has refused.
      guard count > 0 else { break }
      sent += count
    }
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      received += buffer[..<count]
    }
    return try reply(received)
  }

  private static func reply(_ bytes: [UInt8]) throws -> Reply {
    let data = Data(bytes)
    guard let end = data.range(of: Data("\r\n\r\n".utf8)) else { throw Failure(step: "no reply") }
    let head = String(decoding: data[..<end.lowerBound], as: UTF8.self)
    let words = head.split(separator: " ")
    guard words.count > 1, let status = Int(words[1]) else { throw Failure(step: "no status") }
    return Reply(status: status, headers: head.lowercased(), body: Data(data[end.upperBound...]))
  }
}
