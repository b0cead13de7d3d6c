/// Base64 as FHIR writes it: line breaks allowed, padding expected but not asked for.
enum Base64 {
  /// The bytes, at most `limit`; nil when a character is none of the alphabet.
  static func decode(_ text: UnsafeRawBufferPointer, limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(limit, text.count / 4 * 3 + 3))
    var group: UInt32 = 0
    var count = 0
    for byte in text {
      let digit: UInt32
      switch byte {
      case 0x41...0x5A: digit = UInt32(byte - 0x41)
      case 0x61...0x7A: digit = UInt32(byte - 0x61 + 26)
      case 0x30...0x39: digit = UInt32(byte - 0x30 + 52)
      case 0x2B, 0x2D: digit = 62
      case 0x2F, 0x5F: digit = 63
      case 0x20, 0x09, 0x0A, 0x0D: continue
      case 0x3D:
        count = count == 0 ? 4 : count
        return finish(&bytes, group, count, limit)
      default: return nil
      }
      group = group << 6 | digit
      count += 1
      if count == 4 {
        bytes.append(UInt8(truncatingIfNeeded: group >> 16))
        bytes.append(UInt8(truncatingIfNeeded: group >> 8))
        bytes.append(UInt8(truncatingIfNeeded: group))
        group = 0
        count = 0
        if bytes.count >= limit { return Array(bytes.prefix(limit)) }
      }
    }
    return finish(&bytes, group, count, limit)
  }

  private static func finish(
    _ bytes: inout [UInt8], _ group: UInt32, _ count: Int, _ limit: Int
  ) -> [UInt8] {
    if count == 2 { bytes.append(UInt8(truncatingIfNeeded: group >> 4)) }
    if count == 3 {
      bytes.append(UInt8(truncatingIfNeeded: group >> 10))
      bytes.append(UInt8(truncatingIfNeeded: group >> 2))
    }
    return Array(bytes.prefix(limit))
  }
}
