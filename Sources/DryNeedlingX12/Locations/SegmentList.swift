/// A segment found again for its place: the slow way, and only when somebody asks.
struct FoundSegment {
  /// Its bytes without terminator, as offsets into the bytes of the list.
  var range: Range<Int>
  /// Number in the file.
  var number: Int
  /// Its name.
  var tag: SegmentTag
  /// Its first element as in ``Qualifier``.
  var qualifier: UInt32
  /// The loop it stands in.
  var loop: LoopPlace
}

/// The segments of a claim, or of a level above it, with their loops.
struct SegmentList {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiters: Delimiters
  private(set) var segments: [FoundSegment] = []

  /// Splits `bytes`, whose first segment has the number `first` in the file.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ delimiters: Delimiters, first: Int) {
    self.bytes = bytes
    self.delimiters = delimiters
    segments.reserveCapacity(bytes.count / 20)
    var loop = LoopPlace()
    var number = first
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != delimiters.terminator { end += 1 }
      let range = trimmed(start..<end)
      if !range.isEmpty {
        let tag = SegmentTagTable.shared.tag(
          word(part(0, of: range, separator: delimiters.element)))
        let qualifier = word(part(1, of: range, separator: delimiters.element))
        loop.enter(tag: tag, qualifier: qualifier)
        segments.append(
          FoundSegment(range: range, number: number, tag: tag, qualifier: qualifier, loop: loop))
        number += 1
      }
      start = end + 1
    }
  }

  /// The bytes of an element, counted from 1; 0 is the name of the segment. Empty and at the end of
  /// the segment when there is none.
  func element(_ number: Int, of segment: FoundSegment) -> Range<Int> {
    part(number, of: segment.range, separator: delimiters.element)
  }

  /// The bytes of a component of an element, counted from 1.
  func component(_ number: Int, of element: Range<Int>) -> Range<Int> {
    part(number - 1, of: element, separator: delimiters.component)
  }

  func text(_ range: Range<Int>) -> String {
    Text.trimmed(UnsafeBufferPointer(rebasing: bytes[range]))
  }

  /// Up to four bytes as in ``Qualifier``.
  func word(_ range: Range<Int>) -> UInt32 {
    guard range.count <= 4 else { return .max }
    var word: UInt32 = 0
    for index in range.reversed() { word = word << 8 | UInt32(bytes[index]) }
    return word
  }

  private func part(_ number: Int, of range: Range<Int>, separator: UInt8) -> Range<Int> {
    var first = range.lowerBound
    for _ in 0..<number {
      while first < range.upperBound, bytes[first] != separator { first += 1 }
      if first == range.upperBound { return first..<first }
      first += 1
    }
    var last = first
    while last < range.upperBound, bytes[last] != separator { last += 1 }
    return first..<last
  }

  /// Without blanks before it, and without the CR before a terminator that is LF.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (first, last) = (range.lowerBound, range.upperBound)
    while first < last {
      let byte = bytes[first]
      let isBlank = byte <= 0x20 && byte != delimiters.element
      guard isBlank || (byte & 0xC0 == 0x80 && delimiters.terminator >= 0xC0) else { break }
      first += 1
    }
    if delimiters.terminator == 0x0A, last > first, bytes[last - 1] == 0x0D { last -= 1 }
    return first..<last
  }
}

extension SegmentList {
  /// The same over bytes of its own, for those who change what they find.
  struct Detached {
    let all: [FoundSegment]
    let delimiters: Delimiters
    let bytes: [UInt8]

    private func use<Value>(_ ask: (SegmentList) -> Value) -> Value {
      bytes.withUnsafeBufferPointer { ask(SegmentList(unsplit: $0, delimiters)) }
    }

    func element(_ number: Int, of segment: FoundSegment) -> Range<Int> {
      use { $0.element(number, of: segment) }
    }

    func component(_ number: Int, of element: Range<Int>) -> Range<Int> {
      use { $0.component(number, of: element) }
    }

    func word(_ range: Range<Int>) -> UInt32 { use { $0.word(range) } }

    /// How many elements follow the name.
    func elementCount(of segment: FoundSegment) -> Int {
      bytes[segment.range].count { $0 == delimiters.element }
    }

    /// Behind the terminator of a segment.
    func end(of segment: FoundSegment, in bytes: [UInt8]) -> Int {
      var end = segment.range.upperBound
      while end < bytes.count, bytes[end] != delimiters.terminator { end += 1 }
      return min(end + 1, bytes.count)
    }
  }

  private init(unsplit bytes: UnsafeBufferPointer<UInt8>, _ delimiters: Delimiters) {
    self.bytes = bytes
    self.delimiters = delimiters
  }
}
