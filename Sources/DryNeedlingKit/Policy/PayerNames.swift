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
  private static let smallWords: [UInt64] = [
    "AND", "OF", "THE", "INC", "LLC", "CO", "CORP", "COMPANY",
  ].map { hash(word: $0.utf8) }

  static func hash(word: some Sequence<UInt8>) -> UInt64 {
    var hash = offset
    for byte in word { hash = (hash ^ UInt64(byte & 0xDF)) &* prime }
    return hash
  }

  /// Hashes of the words that count, in order.
  static func words(_ name: String) -> [UInt64] { withWords(name) { Array($0) } }

  /// Hands over the hashes of the words that count, in order and up to ``wordLimit``, without
  /// allocating.
  @inline(__always)
  static func withWords<Result>(
    _ name: String, _ body: (UnsafeBufferPointer<UInt64>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordLimit) { buffer in
      let count =
        name.utf8.withContiguousStorageIfAvailable { readWords($0, into: buffer) }
        ?? readWords(name.utf8, into: buffer)
      return body(UnsafeBufferPointer(rebasing: buffer[0..<count]))
    }
  }

  /// Writes the hashes of the words that count and returns how many there are.
  @inline(__always)
  private static func readWords(
    _ bytes: some Sequence<UInt8>, into words: UnsafeMutableBufferPointer<UInt64>
  ) -> Int {
    var hash = offset
    var isInWord = false
    var count = 0
    func finish() {
      if isInWord, count < wordLimit, !smallWords.contains(hash) {
        words[count] = hash
        count += 1
      }
      hash = offset
      isInWord = false
    }
    for byte in bytes {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF:
        hash = (hash ^ UInt64(byte & 0xDF)) &* prime
        isInWord = true
      // An apostrophe joins: `workers'` is a word.
      case 0x27: break
      default: finish()
      }
    }
    finish()
    return count
  }

  /// One key of several words.
  static func key(ofWords words: some Sequence<UInt64>) -> UInt64 {
    var key = offset
    for word in words { key = (key ^ word) &* prime }
    return key
  }

  /// The key of one word more.
  @inline(__always)
  static func key(_ key: UInt64, and word: UInt64) -> UInt64 { (key ^ word) &* prime }

  /// The key of no words.
  static let emptyKey = offset

  /// The key of an identifier, in any letter case and without blanks.
  static func key(ofIdentifier text: String) -> UInt64 {
    var hash = offset
    for byte in text.utf8 where byte != 0x20 {
      let folded = byte >= 0x61 && byte <= 0x7A ? byte & 0xDF : byte
      hash = (hash ^ UInt64(folded)) &* prime
    }
    return hash
  }

  /// Whether two identifiers are one, letter case and blanks aside.
  static func areOne(_ left: String, _ right: String) -> Bool {
    func symbols(_ text: String) -> some Sequence<UInt8> {
      text.utf8.lazy.filter { $0 != 0x20 }.map { $0 >= 0x61 && $0 <= 0x7A ? $0 & 0xDF : $0 }
    }
    return symbols(left).elementsEqual(symbols(right))
  }
}
