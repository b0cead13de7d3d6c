import DryNeedlingKit

/// A segment of a file that is in memory, as places in it.
struct WalkedSegment {
  /// Number in the file, from 1 for the first ISA.
  var number: Int
  /// Its bytes without terminator and without the blanks before it.
  var range: Range<Int>
  /// Behind its terminator.
  var end: Int
  /// Its name and then its elements; a name that is too long to be one is empty.
  var parts: [Range<Int>]
  /// Its name as in ``Qualifier``.
  var tag: UInt32
  /// Whether a terminator ends it.
  var isTerminated = true
  /// Whether it is too long, or has too many elements, to be read: it then has no parts.
  var isOverLimit = false
}

/// Walks through the segments of a file that is in memory, one after the other.
///
/// It splits as ``X12ClaimReader`` does, and numbers alike; it is for files that are small (answers
/// of payers) and for finding envelopes again.
struct SegmentWalker {
  /// The bytes of the file, and one behind them that is none of it.
  private let bytes: [UInt8]
  private let count: Int
  private let limits: X12Limits
  /// The delimiters of the open interchange; nil before the first.
  private(set) var delimiters: Delimiters?
  /// Why the header that was met last could not be read; nil when it could.
  private(set) var headerFault: InterchangeHeader.Fault?
  private var position = 0
  private var number = 0
  private var anchor = LineAnchor()

  init(_ file: [UInt8], limits: X12Limits = X12Limits()) {
    bytes = file + [0]
    count = file.count
    self.limits = limits
    if file.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The first byte that is not blank, as an offset.
  private func start() -> Int {
    var start = position
    let terminator = delimiters?.terminator ?? 0
    let element = delimiters?.element
    while start < count {
      let byte = bytes[start]
      guard byte <= 0x20 && byte != element || (byte & 0xC0 == 0x80 && terminator >= 0xC0) else {
        break
      }
      start += 1
    }
    return start
  }

  /// The next segment; nil at the end of the file, and where nothing can be read any more.
  mutating func next() -> WalkedSegment? {
    headerFault = nil
    var first = start()
    // A byte order mark also stands where files were put together.
    if first + 3 < count, bytes[first] == 0xEF, bytes[first + 1] == 0xBB, bytes[first + 2] == 0xBF {
      first += 3
    }
    guard first < count else { return nil }
    if let header = header(at: first) { return header }
    guard headerFault == nil, let delimiters else { return nil }
    var end = first
    while end < count, bytes[end] != delimiters.terminator { end += 1 }
    number += 1
    position = min(end + 1, count)
    var last = end
    if delimiters.terminator == 0x0A, last > first, bytes[last - 1] == 0x0D { last -= 1 }
    var segment = WalkedSegment(
      number: number, range: first..<last, end: position, parts: [], tag: 0,
      isTerminated: end < count)
    guard last - first <= limits.segmentBytes else {
      segment.isOverLimit = true
      return segment
    }
    segment.parts = split(first..<last, at: delimiters.element, most: limits.elements + 2)
    guard segment.parts.count <= limits.elements + 1 else {
      segment.isOverLimit = true
      segment.parts = []
      return segment
    }
    segment.tag = word(segment.parts[0])
    return segment
  }

  private mutating func header(at first: Int) -> WalkedSegment? {
    let found = bytes.withUnsafeBufferPointer {
      buffer -> Result<InterchangeHeader, InterchangeHeader.Fault>? in
      guard let base = buffer.baseAddress,
        InterchangeHeader.starts(base + first, count: count - first)
      else { return nil }
      do throws(InterchangeHeader.Fault) {
        return .success(try InterchangeHeader(base + first, count: count - first))
      } catch {
        return .failure(error)
      }
    }
    switch found {
    case nil: return nil
    case .failure(let fault):
      headerFault = fault
      return nil
    case .success(let header):
      delimiters = header.delimiters
      number += 1
      position = first + header.length
      let range = first..<(position - 1)
      let parts = split(range, at: header.delimiters.element, most: 17)
      return WalkedSegment(
        number: number, range: range, end: position, parts: parts, tag: SegmentTag.isa.word)
    }
  }

  // MARK: Elements

  private func split(_ range: Range<Int>, at separator: UInt8, most: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var first = range.lowerBound
    for index in range where bytes[index] == separator {
      parts.append(first..<index)
      first = index + 1
      if parts.count == most { return parts }
    }
    parts.append(first..<range.upperBound)
    return parts
  }

  /// The bytes of an element, counted from 1; empty when there is none.
  func element(_ number: Int, of segment: WalkedSegment) -> Range<Int> {
    segment.parts.indices.contains(number)
      ? segment.parts[number] : segment.range.upperBound..<segment.range.upperBound
  }

  /// The components of an element.
  func components(_ range: Range<Int>) -> [Range<Int>] {
    guard let delimiters, !range.isEmpty else { return [] }
    return split(range, at: delimiters.component, most: 32)
  }

  /// The repetitions of an element; the whole where the interchange has no separator for them.
  func repetitions(_ range: Range<Int>) -> [Range<Int>] {
    guard !range.isEmpty else { return [] }
    guard let separator = delimiters?.repetition else { return [range] }
    return split(range, at: separator, most: 100)
  }

  /// Up to four bytes as in ``Qualifier``.
  func word(_ range: Range<Int>) -> UInt32 {
    guard range.count <= 4 else { return .max }
    return range.reversed().reduce(0) { $0 << 8 | UInt32(bytes[$1]) }
  }

  func code(_ number: Int, of segment: WalkedSegment) -> UInt32 {
    word(element(number, of: segment))
  }

  /// The text of some bytes without blanks around it; nil when there is none.
  func text(_ range: Range<Int>) -> String? {
    guard !range.isEmpty else { return nil }
    let text = bytes[range].withUnsafeBufferPointer(Text.trimmed)
    return text.isEmpty ? nil : text
  }

  func text(_ number: Int, of segment: WalkedSegment) -> String? {
    text(element(number, of: segment))
  }

  /// Some bytes as words for a message.
  func excerpt(_ range: Range<Int>) -> String {
    bytes[range].withUnsafeBufferPointer(Text.excerpt)
  }

  /// Hands out the bytes of a range.
  func withBytes<Value>(_ range: Range<Int>, _ use: (UnsafeBufferPointer<UInt8>) -> Value) -> Value
  {
    bytes[range].withUnsafeBufferPointer(use)
  }

  // MARK: Places

  /// The line and column of a byte. Asked in the order of the file, each line is counted once.
  mutating func place(_ offset: Int) -> SourceLocation {
    if offset < anchor.offset { anchor = LineAnchor() }
    bytes.withUnsafeBufferPointer { buffer in
      if let base = buffer.baseAddress {
        anchor.advance(to: min(offset, count), in: base + anchor.offset, base: anchor.offset)
      }
    }
    return SourceLocation(line: anchor.line, column: anchor.column, byte: anchor.offset)
  }
}
