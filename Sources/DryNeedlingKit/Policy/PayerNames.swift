/// Payer names and identifiers as keys that spelling does not change.
///
/// Letter case, punctuation and small words do not count: `Blue Cross & Blue Shield of Alabama` and
/// `BLUE CROSS BLUE SHIELD ALABAMA` are one name.
enum PayerNames {
  /// Words of a name beyond these are not looked at.
  static let wordLimit = 24

  private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  /// Words that do not tell one payer from another.
  private static let smallWords: Set<UInt64> = Set(
    ["AND", "OF", "THE", "INC", "LLC", "CO", "CORP", "COMPANY"].map { hash(word: $0.utf8) })

  static func hash(word: some Sequence<UInt8>) -> UInt64 {
    var hash = offset
    for byte in word { hash = (hash ^ UInt64(byte & 0xDF)) &* prime }
    return hash
  }

  /// Hashes of the words that count, in order.
  static func words(_ name: String) -> [UInt64] {
    var result: [UInt64] = []
    forEachWord(name) { result.append($0) }
    return result
  }

  /// Hands over the hash of each word that counts, up to ``wordLimit``.
  @inline(__always)
  static func forEachWord(_ name: String, _ body: (UInt64) -> Void) {
    var hash = offset
    var length = 0
    var count = 0
    func finish() {
      // `BCBS of AL's` ends in a lone letter that is no word.
      if length > 0, !smallWords.contains(hash), count < wordLimit {
        body(hash)
        count += 1
      }
      hash = offset
      length = 0
    }
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF:
        let folded = byte >= 0x61 && byte <= 0x7A ? byte & 0xDF : byte
        hash = (hash ^ UInt64(folded & 0xDF)) &* prime
        length += 1
      // An apostrophe joins: `workers'` is a word.
      case 0x27: break
      default: finish()
      }
    }
    finish()
  }

  /// One key of several words.
  static func key(ofWords words: ArraySlice<UInt64>) -> UInt64 {
    var key = offset
    for word in words { key = (key ^ word) &* prime }
    return key
  }

  /// The key of an identifier: letters and digits, without leading zeros' meaning being lost.
  static func key(ofIdentifier text: String) -> UInt64 {
    var hash = offset
    for byte in text.utf8 where byte != 0x20 {
      let folded = byte >= 0x61 && byte <= 0x7A ? byte & 0xDF : byte
      hash = (hash ^ UInt64(folded)) &* prime
    }
    return hash
  }
}
