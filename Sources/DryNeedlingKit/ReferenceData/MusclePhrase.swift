/// The words of a needled site as they are compared: without case, punctuation, plural and words
/// that say nothing, so that `Upper Trapezius muscles` and `trapezius, upper` come close.
package struct MusclePhrase: Sendable {
  /// One word, as written and as compared.
  package struct Word: Sendable {
    /// Its ASCII letters and digits as written, for abbreviations.
    package let written: [UInt8]
    /// Its form in keys.
    package let key: [UInt8]
  }

  /// The words, in order.
  package var words: [Word]

  /// Longest text that is read, in bytes; a muscle and its side are far shorter.
  package static let maximumLength = 160

  /// The words of `text`; nil when it is longer than ``maximumLength``.
  package init?(_ text: some Collection<UInt8>) {
    guard text.count <= Self.maximumLength else { return nil }
    words = []
    var word: [UInt8] = []
    for byte in text {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...:
        word.append(byte)
      case 0x27:
        // An apostrophe does not part a word: `boxer's`.
        continue
      case 0x2D where word.count == 1:
        // `L-paraspinals` are lumbar, `L paraspinals` are left.
        word.append(byte)
      case 0x26:
        add(&word)
        word = Array("and".utf8)
        add(&word)
      default: add(&word)
      }
    }
    add(&word)
  }

  init(words: [Word]) { self.words = words }

  private mutating func add(_ word: inout [UInt8]) {
    defer { word = [] }
    if word.last == 0x2D { word.removeLast() }
    guard !word.isEmpty else { return }
    let key = Self.key(word)
    if Self.silent.contains(key) { return }
    words.append(Word(written: word, key: key))
  }

  /// Words that do not change which muscle or part is meant, as keys: `long head of biceps femoris`
  /// is `long biceps femoris`.
  private static let silent: Set<[UInt8]> = Set(
    [
      "muscle", "musculu", "m", "mm", "the", "of", "fiber", "head", "belly", "bellie", "part",
      "portion", "layer", "half", "insertion",
    ].map { Array($0.utf8) })

  /// The form of a word in keys: lowercase, American, singular.
  private static func key(_ word: [UInt8]) -> [UInt8] {
    var key = word.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    // The `s` of a plural and of a Latin name are dropped alike; both sides of a comparison do it.
    if key.count >= 4, key.last == 0x73, key[key.count - 2] != 0x73 { key.removeLast() }
    if key.elementsEqual("fibre".utf8) { return Array("fiber".utf8) }
    if let index = key.indices.dropLast().first(where: { key[$0] == 0x61 && key[$0 + 1] == 0x65 }) {
      key.remove(at: index)
    }
    return key
  }

  /// The words joined by blanks.
  package var key: [UInt8] { Array(words.map(\.key).joined(separator: [0x20])) }

  /// The same words with those that hold a hyphen split at it.
  func splittingHyphens() -> MusclePhrase? {
    guard words.contains(where: { $0.written.contains(0x2D) }) else { return nil }
    var result = MusclePhrase(words: [])
    for word in words {
      for var part in word.written.split(separator: 0x2D).map(Array.init) { result.add(&part) }
    }
    return result
  }

  // MARK: - Sides

  /// Takes the words for a side out: `left`, `(L)`, `B/L`, `trapezius_r`, `both sides`.
  ///
  /// When nothing else is left, the last word stays, because `R LT` is the right lower trapezius.
  func takingSide() -> (phrase: MusclePhrase, side: Side) {
    var left = false
    var right = false
    var kept: [Word] = []
    for (index, word) in words.enumerated() {
      let isLast = index == words.count - 1
      switch Self.side(word.key) {
      case .unstated?:
        // `left side`, `left and right`: the word belongs to the side before it.
        let followsSide = index > 0 && Self.isSide(words[index - 1].key)
        let accompanies =
          word.key != Self.and || (!isLast && Self.isSide(words[index + 1].key))
        if !(followsSide && accompanies) { kept.append(word) }
      case let side? where !(isLast && kept.isEmpty):
        left = left || side != .right
        right = right || side != .left
      default: kept.append(word)
      }
    }
    let side: Side =
      switch (left, right) {
      case (true, true): .bilateral
      case (true, false): .left
      case (false, true): .right
      case (false, false): .unstated
      }
    return (MusclePhrase(words: kept), side)
  }

  private static let and = Array("and".utf8)

  private static func isSide(_ key: [UInt8]) -> Bool {
    switch side(key) {
    case .left?, .right?, .bilateral?: true
    default: false
    }
  }

  /// The side a key stands for; `unstated` for words that only accompany a side; nil for others.
  private static func side(_ key: [UInt8]) -> Side? {
    guard key.count <= 11 else { return nil }
    switch String(decoding: key, as: UTF8.self) {
    case "left", "l", "lt", "lft": return .left
    case "right", "r", "rt", "rgt": return .right
    case "bilateral", "bilaterally", "bilat", "bil", "b", "bl", "both", "each": return .bilateral
    case "side", "sided", "and": return .unstated
    default: return nil
    }
  }
}
