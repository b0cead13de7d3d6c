/// One segment, as a stretch of the delimiter tape: nothing is copied.
struct Segment {
  /// The buffer the segment lies in. Behind the segment at least eight more bytes can be read.
  let base: UnsafePointer<UInt8>
  /// Its first byte, an offset into the buffer.
  let start: Int
  /// Positions of its delimiters in the buffer: the element separators and the terminator.
  let delimiters: UnsafePointer<UInt32>
  /// How many elements follow the tag.
  let elementCount: Int

  /// Where the terminator stands.
  @inline(__always)
  var end: Int { Int(delimiters[elementCount]) }

  /// Bytes of the tag.
  @inline(__always)
  var tagLength: Int { Int(delimiters[0]) &- start }

  /// The first four bytes of the tag as a little-endian number, without what is not the tag.
  @inline(__always)
  var tag: UInt32 { Self.word(base + start, tagLength) }

  /// The bytes of the tag.
  var tagBytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + start, count: max(0, tagLength))
  }

  /// An element, counted from 1; empty when the segment is shorter.
  @inline(__always)
  subscript(_ number: Int) -> UnsafeBufferPointer<UInt8> {
    guard number <= elementCount else { return UnsafeBufferPointer(start: base, count: 0) }
    let first = Int(delimiters[number &- 1]) &+ 1
    return UnsafeBufferPointer(start: base + first, count: Int(delimiters[number]) &- first)
  }

  /// Whether an element is there and not empty.
  @inline(__always)
  func has(_ number: Int) -> Bool {
    number <= elementCount && delimiters[number] &- delimiters[number &- 1] > 1
  }

  /// An element of at most four bytes as a little-endian number, as in ``Qualifier``; zero when it
  /// is empty, all ones when it is longer.
  @inline(__always)
  func code(_ number: Int) -> UInt32 {
    guard number <= elementCount else { return 0 }
    let first = Int(delimiters[number &- 1]) &+ 1
    return Self.word(base + first, Int(delimiters[number]) &- first)
  }

  @inline(__always)
  static func word(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> UInt32 {
    guard length <= 4 else { return .max }
    let word = UnsafeRawPointer(bytes).loadUnaligned(as: UInt32.self)
    let kept = (1 as UInt64) &<< UInt64(8 &* max(0, length)) &- 1
    return UInt32(littleEndian: word) & UInt32(truncatingIfNeeded: kept)
  }
}

/// The components of a composite element, one after the other.
struct Components {
  private let base: UnsafePointer<UInt8>
  private let separator: UInt8
  private let end: Int
  private var next = 0

  @inline(__always)
  init(_ element: UnsafeBufferPointer<UInt8>, separator: UInt8) {
    // What ``Segment`` hands out always has an address.
    base = element.baseAddress.unsafelyUnwrapped
    end = element.count
    self.separator = separator
  }

  /// The next component; nil behind the last one.
  @inline(__always)
  mutating func take() -> UnsafeBufferPointer<UInt8>? {
    guard next <= end else { return nil }
    let first = next
    var position = first
    while position < end, base[position] != separator { position &+= 1 }
    next = position &+ 1
    return UnsafeBufferPointer(start: base + first, count: position &- first)
  }
}
