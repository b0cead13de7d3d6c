/// How much of the server one caller can use up.
public struct ServiceLimits: Sendable {
  /// Bytes of the body of a request.
  public var bodyBytes = 1 << 20
  /// How long a body may take to arrive.
  public var bodyTime = Duration.seconds(10)
  /// How long a connection may lie idle, in seconds.
  public var idleSeconds = 30
  /// Connections at a time; more of them wait.
  public var connections = 256

  public init() {}
}
