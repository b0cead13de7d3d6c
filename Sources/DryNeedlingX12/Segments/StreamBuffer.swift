/// The bytes of the file that are at hand, and where in the file they lie.
struct StreamBuffer {
  private(set) var storage: PaddedBuffer
  /// Offset in the file of the first byte at hand.
  private(set) var base = 0
  /// How many bytes are at hand.
  private(set) var count = 0

  init(capacity: Int) { storage = PaddedBuffer(capacity: capacity) }

  /// Offset in the file behind the last byte at hand.
  var end: Int { base + count }

  @inline(__always)
  var bytes: UnsafeMutablePointer<UInt8> { storage.bytes }

  mutating func append(_ chunk: UnsafeRawBufferPointer) {
    guard let source = chunk.baseAddress, !chunk.isEmpty else { return }
    reserve(chunk.count)
    UnsafeMutableRawPointer(storage.bytes + count).copyMemory(
      from: source, byteCount: chunk.count)
    count += chunk.count
  }

  /// Clears the bytes behind the last one, so that scanners that load words see nothing there.
  func clearPadding() {
    (storage.bytes + count).update(repeating: 0, count: PaddedBuffer.padding)
  }

  /// Lets go of the bytes before `offset`, and makes room for `room` more.
  mutating func discard(before offset: Int, room: Int) {
    let start = min(max(offset, base), end) - base
    guard start > 0 || count + room > storage.capacity else { return }
    let kept = count - start
    if isKnownUniquelyReferenced(&storage), kept + room <= storage.capacity {
      storage.bytes.update(from: storage.bytes + start, count: kept)
    } else {
      // Somebody keeps a source map of these bytes, or they do not fit: they stay as they are.
      let larger = PaddedBuffer(capacity: max(kept + room, min(storage.capacity, kept + 4 * room)))
      larger.bytes.update(from: storage.bytes + start, count: kept)
      storage = larger
    }
    base += start
    count = kept
  }

  private mutating func reserve(_ room: Int) {
    if count + room > storage.capacity { discard(before: base, room: max(room, count)) }
  }
}
