import LocatedJSON

/// Looks for words in bytes, small and capital letters alike: nearly every word of a file is asked
/// whether it says dry needling, and a String for each would cost more than reading the file.
enum Words {
  /// Whether some of these words say dry needling.
  static func sayNeedling(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count >= 12, bytes.count <= 400 else { return false }
    for index in 0...(bytes.count - 8) {
      switch bytes[index] | 0x20 {
      case UInt8(ascii: "n"):
        guard has("needling", at: index, of: bytes) else { continue }
        for before: StaticString in ["dry ", "dry-", "trigger point "] {
          let start = index - before.utf8CodeUnitCount
          if start >= 0, has(before, at: start, of: bytes) { return true }
        }
      case UInt8(ascii: "i"):
        if has("intramuscular manual therapy", at: index, of: bytes) { return true }
      default: continue
      }
    }
    return false
  }

  /// Whether some words stand in these bytes, letter for letter.
  static func stand(_ words: StaticString, in bytes: UnsafeRawBufferPointer) -> Bool {
    let count = words.utf8CodeUnitCount
    guard count > 0, bytes.count >= count else { return false }
    let first = words.utf8Start[0]
    for start in 0...(bytes.count - count) where bytes[start] == first {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
      if are(words, atStartOf: rest) { return true }
    }
    return false
  }

  /// Whether they are these words, which are given in small letters.
  static func are(_ words: StaticString, _ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count == words.utf8CodeUnitCount && has(words, at: 0, of: bytes)
  }

  /// Whether these words, letter for letter, stand at the start of some bytes.
  static func are(
    _ words: StaticString, atStartOf bytes: UnsafeRawBufferPointer, isWhole: Bool = false
  ) -> Bool {
    let count = words.utf8CodeUnitCount
    guard isWhole ? bytes.count == count : bytes.count >= count else { return false }
    for index in 0..<count where bytes[index] != words.utf8Start[index] { return false }
    return true
  }

  private static func has(
    _ words: StaticString, at start: Int, of bytes: UnsafeRawBufferPointer
  ) -> Bool {
    let count = words.utf8CodeUnitCount
    guard bytes.count - start >= count else { return false }
    for index in 0..<count {
      let byte = bytes[start + index]
      let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if small != words.utf8Start[index] { return false }
    }
    return true
  }
}

extension JSONValue {
  /// Hands over the bytes of a text, escapes resolved; nil when it is no text.
  func withWords<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value? {
    if let plain = plainBytes { return body(plain) }
    guard var text = string else { return nil }
    return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }

  /// What the bytes of a text, escapes resolved, are read as; nil when it is no text.
  func withASCII<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value?) -> Value? {
    withWords { bytes in bytes.withMemoryRebound(to: UInt8.self, body) } ?? nil
  }

  /// Whether it is a text that says dry needling.
  var saysNeedling: Bool { withWords(Words.sayNeedling) ?? false }

  /// Whether it is one of these texts, which are given in small letters.
  func isText(anyOf texts: StaticString...) -> Bool {
    withWords { bytes in texts.contains { Words.are($0, bytes) } } ?? false
  }
}

extension Concept {
  /// Whether the text, or what a coding is displayed as, fulfils something.
  func hasWords(where isWanted: (JSONValue) -> Bool) -> Bool {
    if let text = element.value.member("text"), isWanted(text) { return true }
    if element.value.isString { return isWanted(element.value) }
    for coding in codings.prefix(20) {
      if let display = coding.value.member("display"), isWanted(display) { return true }
    }
    return false
  }
}
