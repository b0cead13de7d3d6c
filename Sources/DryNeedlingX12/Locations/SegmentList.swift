/// A segment found again for its place: the slow way, and only when somebody asks.
struct FoundSegment {
  /// Its bytes without terminator, as offsets into the bytes of the list.
  var range: Range<Int>
  /// Number in the file.
  var number: Int
  /// The loop it stands in, such as `2310B`.
  var loop: String
  /// The name qualifier (NM101) of its loop; empty when the loop names nobody.
  var entity: String
  /// The service line it belongs to, counted from 0.
  var line: Int?
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
    var loops = LoopTracker()
    var number = first
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != delimiters.terminator { end += 1 }
      let range = trimmed(start..<end)
      if !range.isEmpty {
        let found = FoundSegment(range: range, number: number, loop: "", entity: "", line: nil)
        segments.append(
          loops.place(found, tag: text(element(0, of: found)), qualifier: qualifier(of: found)))
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

  func name(of segment: FoundSegment) -> String { text(element(0, of: segment)) }

  private func qualifier(of segment: FoundSegment) -> String { text(element(1, of: segment)) }

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

/// Follows the loops of a claim from segment to segment.
private struct LoopTracker {
  private var loop = ""
  private var entity = ""
  private var line: Int?
  private var isOtherPayer = false

  mutating func place(_ segment: FoundSegment, tag: String, qualifier: String) -> FoundSegment {
    switch tag {
    case "HL": (loop, entity) = ("2000", "")
    case "SBR" where loop == "2000": loop = "2000B"
    case "PRV" where loop == "2000": loop = "2000A"
    case "PAT" where loop == "2000": loop = "2000C"
    case "CLM": (loop, entity) = ("2300", "")
    case "SBR" where line == nil: (loop, entity, isOtherPayer) = ("2320", "", true)
    case "LX": (loop, entity, line, isOtherPayer) = ("2400", "", (line ?? -1) + 1, false)
    case "LIN" where line != nil: (loop, entity) = ("2410", "")
    case "SVD" where line != nil: (loop, entity) = ("2430", "")
    case "LQ" where line != nil: (loop, entity) = ("2440", "")
    case "NM1": (loop, entity) = (nameLoop(qualifier), qualifier)
    default: break
    }
    var placed = segment
    (placed.loop, placed.entity, placed.line) = (loop, isOtherPayer ? "" : entity, line)
    return placed
  }

  private func nameLoop(_ qualifier: String) -> String {
    let letters: [String: String]
    let prefix: String
    if line != nil {
      prefix = "2420"
      letters = [
        "82": "A", "QB": "B", "77": "C", "DQ": "D", "DK": "E", "DN": "F", "P3": "F", "PW": "G",
        "45": "H",
      ]
    } else if isOtherPayer {
      prefix = "2330"
      letters = [
        "IL": "A", "PR": "B", "DN": "C", "P3": "C", "82": "D", "77": "E", "DQ": "F", "85": "G",
      ]
    } else if loop.hasPrefix("23") {
      prefix = "2310"
      letters = ["DN": "A", "P3": "A", "82": "B", "77": "C", "DQ": "D", "PW": "E", "45": "F"]
    } else {
      prefix = "2010"
      letters = ["85": "AA", "87": "AB", "PE": "AC", "IL": "BA", "PR": "BB", "QC": "CA"]
    }
    return prefix + (letters[qualifier] ?? "")
  }
}
