/// Text out of the bytes of a file.
enum Text {
  /// The bytes as text: UTF-8, or Latin-1 where they are not.
  static func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard isASCII(bytes) else { return unusualString(bytes) }
    guard bytes.count <= inlineBytes else { return String(decoding: bytes, as: UTF8.self) }
    return String(unsafeUninitializedCapacity: inlineBytes) { room in
      room.initialize(fromContentsOf: bytes)
    }
  }

  /// A string keeps so many bytes within itself, without memory of its own.
  static let inlineBytes = 15

  @inline(never)
  private static func unusualString(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard UTF8Check.firstInvalid(bytes) != nil else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return String(String.UnicodeScalarView(bytes.map { UnicodeScalar($0) }))
  }

  @inline(__always)
  private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 8, bytes.count <= 16 else {
      var all: UInt8 = 0
      for byte in bytes { all |= byte }
      return all < 0x80
    }
    // The first and the last eight bytes, which may overlap.
    let raw = UnsafeRawBufferPointer(bytes)
    let head = raw.loadUnaligned(as: UInt64.self)
    let tail = raw.loadUnaligned(fromByteOffset: bytes.count &- 8, as: UInt64.self)
    return (head | tail) & 0x8080_8080_8080_8080 == 0
  }

  /// The bytes as text, without blanks around them.
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var (first, last) = (0, bytes.count)
    while first < last, bytes[first] <= 0x20 { first += 1 }
    while last > first, bytes[last - 1] <= 0x20 { last -= 1 }
    return string(UnsafeBufferPointer(rebasing: bytes[first..<last]))
  }

  /// The bytes as text for a message: at most forty characters.
  static func excerpt(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var count = min(bytes.count, 160)
    // Not in the middle of a character of UTF-8.
    if count < bytes.count {
      while count > 156, bytes[count] & 0xC0 == 0x80 { count -= 1 }
    }
    let text = String(string(UnsafeBufferPointer(rebasing: bytes.prefix(count))).prefix(40))
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 }) else { return text }
    var clean = ""
    for scalar in text.unicodeScalars {
      clean.unicodeScalars.append(scalar.value < 0x20 ? "\u{FFFD}" : scalar)
    }
    return clean
  }
}
