/// The words of a needled site as they are compared: without case, punctuation, plural and words
/// that say nothing, so that `Upper Trapezius muscles` and `upper fibres of trapezius` are the same.
package struct MusclePhrase: Sendable {
  /// Where a word stands in ``key`` and in ``written``.
  struct Word: Sendable {
    let key: Range<Int>
    let written: Range<Int>
  }

  /// The words as they are compared, joined by blanks.
  package private(set) var key: [UInt8] = []
  /// The same words as they were written, for abbreviations.
  private(set) var written: [UInt8] = []
  private(set) var words: [Word] = []

  /// Longest text that is read, in bytes; a muscle and its side are far shorter.
  package static let maximumLength = 160

  /// The words of `text`; nil when there are none or it is longer than ``maximumLength``.
  package init?(_ text: some Collection<UInt8>) {
    guard text.count <= Self.maximumLength else { return nil }
    key.reserveCapacity(text.count + 8)
    written.reserveCapacity(text.count + 8)
    words.reserveCapacity(8)
    var start = (key: 0, written: 0)
    for byte in text {
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x80...:
        // American spelling: `latae` and `late` compare alike.
        if byte == 0x65, key.count > start.key, key.last == 0x61 { key.removeLast() }
        key.append(byte)
        written.append(byte)
      case 0x41...0x5A:
        if byte == 0x45, key.count > start.key, key.last == 0x61 { key.removeLast() }
        key.append(byte | 0x20)
        written.append(byte)
      case 0x2D where written.count == start.written + 1:
        // `L-paraspinals` are lumbar, `L paraspinals` are left.
        key.append(byte)
        written.append(byte)
      case 0x27:
        // An apostrophe does not part a word: `boxer's`.
        continue
      case 0x26:
        endWord(&start)
        key += "and".utf8
        written.append(byte)
        endWord(&start)
      default: endWord(&start)
      }
    }
    endWord(&start)
    guard let last = words.last else { return nil }
    key.removeSubrange(last.key.upperBound...)
    written.removeSubrange(last.written.upperBound...)
  }

  private init() {}

  private mutating func endWord(_ start: inout (key: Int, written: Int)) {
    if key.count > start.key, key.last == 0x2D {
      key.removeLast()
      written.removeLast()
    }
    // The `s` of a plural and of a Latin name are dropped alike; both sides of a comparison do it.
    if key.count >= start.key + 4, key.last == 0x73, key[key.count - 2] != 0x73 {
      key.removeLast()
    }
    let word = key[start.key...]
    if word.isEmpty || Self.silent.contains(where: { Self.matches(word, $0) }) {
      key.removeSubrange(start.key...)
      written.removeSubrange(start.written...)
      return
    }
    words.append(Word(key: start.key..<key.count, written: start.written..<written.count))
    key.append(0x20)
    written.append(0x20)
    start = (key.count, written.count)
  }

  /// Words that do not change which muscle or part is meant, as keys: `long head of biceps femoris`
  /// is `long biceps femoris`.
  private static let silent: [StaticString] = [
    "muscle", "musculu", "m", "mm", "the", "of", "fiber", "fibre", "head", "belly", "bellie",
    "part", "portion", "layer", "half", "insertion",
  ]

  private static func matches(_ word: ArraySlice<UInt8>, _ text: StaticString) -> Bool {
    guard word.count == text.utf8CodeUnitCount, word.first == text.utf8Start[0] else {
      return false
    }
    return word.elementsEqual(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// The key of some of the words.
  func key(of range: Range<Int>) -> ArraySlice<UInt8> {
    guard let first = words[range].first, let last = words[range].last else { return [] }
    return key[first.key.lowerBound..<last.key.upperBound]
  }

  /// The same words with those that hold a hyphen split at it; nil when none does.
  func splittingHyphens() -> MusclePhrase? {
    guard written.contains(0x2D) else { return nil }
    return MusclePhrase(written.map { $0 == 0x2D ? 0x20 : $0 })
  }

  // MARK: - Sides

  /// Takes the words for a side out: `left`, `(L)`, `B/L`, `trapezius_r`, `both sides`.
  ///
  /// When nothing else is left, the last word stays, because `R LT` is the right lower trapezius.
  func takingSide() -> (phrase: MusclePhrase, side: Side) {
    var left = false
    var right = false
    var rest = MusclePhrase()
    for index in words.indices {
      let isLast = index == words.count - 1
      switch sideWord(index) {
      case .accompanying where index > 0 && sideWord(index - 1).isSide: continue
      case .joining
      where index > 0 && sideWord(index - 1).isSide && !isLast && sideWord(index + 1).isSide:
        continue
      case .side(let side) where !(isLast && rest.words.isEmpty):
        left = left || side != .right
        right = right || side != .left
      default: rest.append(self, index)
      }
    }
    let side: Side =
      switch (left, right) {
      case (true, true): .bilateral
      case (true, false): .left
      case (false, true): .right
      case (false, false): .unstated
      }
    return (rest, side)
  }

  private mutating func append(_ other: MusclePhrase, _ index: Int) {
    if !words.isEmpty {
      key.append(0x20)
      written.append(0x20)
    }
    let start = (key: key.count, written: written.count)
    key += other.key[other.words[index].key]
    written += other.written[other.words[index].written]
    words.append(Word(key: start.key..<key.count, written: start.written..<written.count))
  }

  private enum SideWord {
    case side(Side)
    /// `side`, after a side.
    case accompanying
    /// `and`, between two sides.
    case joining
    case none

    var isSide: Bool {
      if case .side = self { true } else { false }
    }
  }

  private func sideWord(_ index: Int) -> SideWord {
    let word = key[words[index].key]
    guard word.count <= 11 else { return .none }
    return Self.sideWords.first { Self.matches(word, $0.0) }?.1 ?? .none
  }

  private static let sideWords: [(StaticString, SideWord)] = [
    ("left", .side(.left)), ("l", .side(.left)), ("lt", .side(.left)), ("lft", .side(.left)),
    ("right", .side(.right)), ("r", .side(.right)), ("rt", .side(.right)),
    ("bilateral", .side(.bilateral)), ("bilaterally", .side(.bilateral)),
    ("bilat", .side(.bilateral)), ("b", .side(.bilateral)), ("bl", .side(.bilateral)),
    ("both", .side(.bilateral)), ("each", .side(.bilateral)), ("side", .accompanying),
    ("sided", .accompanying), ("and", .joining),
  ]
}
