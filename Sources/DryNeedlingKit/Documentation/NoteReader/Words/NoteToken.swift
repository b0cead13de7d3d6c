/// A word, number or mark of a note.
struct NoteToken {
  enum Kind: UInt8 {
    case word, number, mark
    /// The end of a line that also ends what is said.
    case lineEnd
    /// The end of a line within a sentence.
    case wrap
  }

  var start: UInt32
  var end: UInt32
  var kind: Kind
  var flags: UInt8 = 0
  /// Of a word its number in the lexicon, 0 when unknown; of a mark its ASCII character.
  var word: UInt16 = 0
  /// Of a number its value in thousandths; the end of its digits when it has a fraction.
  var value: Int32 = 0

  /// White space, or the start of the note, stands before it.
  static let spaced: UInt8 = 1
  static let capitals: UInt8 = 2
  static let initialCapital: UInt8 = 4
  static let fraction: UInt8 = 8
  /// The number is a word, such as `three`.
  static let spelled: UInt8 = 16
  /// A known word was taken for this one, which is one letter off.
  static let misspelled: UInt8 = 32
  /// Part of a needle's size.
  static let size: UInt8 = 64

  var isSpaced: Bool { flags & Self.spaced != 0 }
  var isCapitals: Bool { flags & Self.capitals != 0 }
  var isInitialCapital: Bool { flags & Self.initialCapital != 0 }
  var hasFraction: Bool { flags & Self.fraction != 0 }
  var isSize: Bool { flags & Self.size != 0 }

  func isMark(_ scalar: Unicode.Scalar) -> Bool {
    kind == .mark && word == UInt16(truncatingIfNeeded: scalar.value)
  }

  /// The value of a whole number; nil for a fraction.
  var whole: Int? { kind == .number && value % 1000 == 0 ? Int(value) / 1000 : nil }
}

/// How words are compared: lowercase, without accents and plural, American vowels.
struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  /// The value before the last letter.
  private var before: UInt64 = 0xCBF2_9CE4_8422_2325
  private var last: UInt8 = 0
  private var lastButOne: UInt8 = 0
  private(set) var count = 0

  /// A lowercase letter, or a digit or mark that belongs to the word.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if byte == 0x65, last == 0x61 || last == 0x6F, count > 0 {
      // `ae` and `oe` are `e`: latae, lymphoedema.
      value = Self.mix(before, byte)
      last = byte
      return
    }
    before = value
    value = Self.mix(value, byte)
    lastButOne = last
    last = byte
    count &+= 1
  }

  @inline(__always)
  static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// The value without the `s` of a plural or of a Latin ending.
  var key: UInt64 {
    count >= 4 && last == 0x73 && lastButOne != 0x73 ? before : value
  }

  static func key(of text: some Sequence<UInt8>) -> UInt64 {
    var hash = WordHash()
    for byte in text { hash.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
    return hash.key
  }
}
