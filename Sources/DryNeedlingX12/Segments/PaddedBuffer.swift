/// Bytes of the file that are at hand, with room behind them so that a scanner may load whole words.
///
/// What was written is never written again while anybody else holds the buffer: the reader moves
/// bytes only in a buffer it alone holds, and appends only behind what others were shown. That is
/// why source maps may share it, also across threads.
final class PaddedBuffer: @unchecked Sendable {
  /// Bytes behind ``capacity`` that may be read, and hold nothing.
  static let padding = 128

  let bytes: UnsafeMutablePointer<UInt8>
  let capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    bytes = .allocate(capacity: capacity + Self.padding)
    // The rest is written before it is read; clearing it all would cost more than a small claim.
    (bytes + capacity).initialize(repeating: 0, count: Self.padding)
  }

  deinit { bytes.deallocate() }
}
