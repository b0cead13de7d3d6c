import DryNeedlingKit

/// An 837P taken apart the slow, obvious way, to check places against.
struct NaiveSplitter {
  struct Element {
    var text: String
    var offset: Int
  }

  struct Segment {
    var elements: [Element]
    var number: Int
    var tag: String { elements[0].text }
    subscript(_ number: Int) -> String {
      number < elements.count ? elements[number].text : ""
    }
  }

  let bytes: [UInt8]
  let separator: UInt8
  let component: UInt8
  var segments: [Segment] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    separator = bytes[3]
    component = bytes[104]
    var start = 0
    var number = 0
    for (offset, byte) in bytes.enumerated() where byte == bytes[105] {
      while start < offset, bytes[start] <= 0x20 { start += 1 }
      guard start < offset else { continue }
      number += 1
      segments.append(
        Segment(elements: split(start..<offset, at: separator), number: number))
      start = offset + 1
    }
  }

  func split(_ range: Range<Int>, at separator: UInt8) -> [Element] {
    var parts: [Element] = []
    var first = range.lowerBound
    for offset in range.lowerBound...range.upperBound
    where offset == range.upperBound || bytes[offset] == separator {
      parts.append(
        Element(text: String(decoding: bytes[first..<offset], as: UTF8.self), offset: first))
      first = offset + 1
    }
    return parts
  }

  /// Line and column of a byte, counted from 1.
  func place(_ offset: Int) -> (line: Int, column: Int) {
    var line = 1
    var start = 0
    for (index, byte) in bytes[..<offset].enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if byte == 0x0A || (byte == 0x0D && next != 0x0A) {
        line += 1
        start = index + 1
      }
    }
    return (line, offset - start + 1)
  }

  /// The claims: each from its CLM up to the next CLM, HL or SE.
  var claims: [[Segment]] {
    var claims: [[Segment]] = []
    var isInClaim = false
    for segment in segments {
      switch segment.tag {
      case "CLM":
        claims.append([segment])
        isInClaim = true
      case "HL", "SE": isInClaim = false
      default: if isInClaim { claims[claims.count - 1].append(segment) }
      }
    }
    return claims
  }
}
