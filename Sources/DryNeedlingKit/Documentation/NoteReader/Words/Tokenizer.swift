/// Splits a note into words, numbers, marks and line ends in one pass.
struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lexicon: NoteLexicon
  private(set) var tokens: [NoteToken] = []
  private var position = 0
  private var isSpaced = true
  private var lineStart = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: NoteLexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
    tokens.reserveCapacity(min(bytes.count / 4 + 8, 1 << 20))
  }

  mutating func run() {
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case 0x20, 0x09, 0x0B, 0x0C, 0x00:
        position &+= 1
        isSpaced = true
      case 0x0A, 0x0D: lineEnd()
      case 0x30...0x39: number()
      case 0x2E where isDigit(at: position &+ 1) && !isDigit(at: position &- 1): number()
      case 0x41...0x5A, 0x61...0x7A: word()
      case 0x80...: beyondASCII()
      default: mark(byte, length: 1)
      }
    }
  }

  private func byte(at index: Int) -> UInt8 {
    index >= 0 && index < bytes.count ? bytes[index] : 0
  }

  private func isDigit(at index: Int) -> Bool {
    let byte = byte(at: index)
    return byte >= 0x30 && byte <= 0x39
  }

  private func isLetter(at index: Int) -> Bool {
    let byte = byte(at: index) | 0x20
    return byte >= 0x61 && byte <= 0x7A
  }

  private mutating func append(
    _ kind: NoteToken.Kind, from start: Int, word: UInt16 = 0, value: Int32 = 0, flags: UInt8 = 0
  ) {
    tokens.append(
      NoteToken(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: position),
        kind: kind, flags: flags | (isSpaced ? NoteToken.spaced : 0), word: word, value: value))
    isSpaced = false
  }

  private mutating func mark(_ character: UInt8, length: Int) {
    let start = position
    position &+= length
    append(.mark, from: start, word: UInt16(character))
  }

  private mutating func lineEnd() {
    let start = position
    if byte(at: position) == 0x0D, byte(at: position &+ 1) == 0x0A { position &+= 1 }
    position &+= 1
    append(.lineEnd, from: start, value: Int32(truncatingIfNeeded: start &- lineStart))
    lineStart = position
    isSpaced = true
  }

  private mutating func number() {
    let start = position
    var value = 0
    var digits = 0
    while isDigit(at: position) {
      if value < 1_000_000 { value = value &* 10 &+ Int(bytes[position] &- 0x30) }
      digits &+= 1
      position &+= 1
    }
    var flags: UInt8 = 0
    value &*= 1000
    let isPoint = byte(at: position) == 0x2E
    // `0,30` is a fraction as well.
    let isComma = byte(at: position) == 0x2C && value == 0 && digits == 1
    if isPoint || isComma, isDigit(at: position &+ 1) {
      position &+= 1
      var unit = 100
      while isDigit(at: position) {
        value &+= unit &* Int(bytes[position] &- 0x30)
        unit /= 10
        position &+= 1
      }
      flags = NoteToken.fraction
    }
    let word = flags == 0 && value <= 99_999_000 ? lexicon.digitWord(value / 1000) : 0
    append(
      .number, from: start, word: word,
      value: Int32(truncatingIfNeeded: min(value, 2_000_000_000)), flags: flags)
  }

  /// Longest word that is looked up, in bytes.
  private static let maximumLength = 40

  private mutating func word() {
    let start = position
    var hash = WordHash()
    var hasLowercase = false
    let isInitialCapital = bytes[start] < 0x60
    position = letters(from: start, into: &hash, hasLowercase: &hasLowercase)
    guard position > start else { return mark(1, length: 1) }
    // `B/L`, `c/o`, `w/o`; `L-paraspinals`, `e-stim`.
    let joint = byte(at: position)
    if position - start <= 3, joint == 0x2F || (joint == 0x2D && position == start + 1) {
      var joined = hash
      joined.append(joint)
      var ignored = hasLowercase
      let end = letters(from: position + 1, into: &joined, hasLowercase: &ignored)
      if end - position <= 12, let word = lexicon.word(joined.key) {
        position = end
        append(.word, from: start, word: word)
        return
      }
    }
    var flags = isInitialCapital ? NoteToken.initialCapital : 0
    if !hasLowercase { flags |= NoteToken.capitals }
    guard position - start <= Self.maximumLength else {
      append(.word, from: start, flags: flags)
      return
    }
    if let word = lexicon.word(hash.key) {
      if byte(at: position - 1) | 0x20 != 0x73, let value = lexicon.numberWord(word) {
        append(
          .number, from: start, word: word, value: Int32(value * 1000),
          flags: flags | NoteToken.spelled)
      } else {
        append(.word, from: start, word: word, flags: flags)
      }
    } else if position - start >= 6, hasLowercase || position - start >= 8,
      let word = lexicon.spelling.correction(bytes, start..<position)
    {
      append(.word, from: start, word: word, flags: flags | NoteToken.misspelled)
    } else {
      append(.word, from: start, flags: flags)
    }
  }

  /// Takes letters, apostrophes between them and accented Latin letters in.
  private func letters(
    from start: Int, into hash: inout WordHash, hasLowercase: inout Bool
  ) -> Int {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case 0x61...0x7A:
        hash.append(byte)
        hasLowercase = true
        position &+= 1
      case 0x41...0x5A:
        hash.append(byte | 0x20)
        position &+= 1
      case 0x27 where position > start && isLetter(at: position &+ 1):
        position &+= 1
      case 0xE2
      where position > start && self.byte(at: position &+ 1) == 0x80
        && self.byte(at: position &+ 2) == 0x99 && isLetter(at: position &+ 3):
        position &+= 3
      case 0xC3 where isContinuation(at: position &+ 1):
        guard let letter = Self.baseLetter(self.byte(at: position &+ 1)) else { return position }
        hash.append(letter)
        hasLowercase = true
        position &+= 2
      case 0xC0...0xFF where !isContinuation(at: position &+ 1):
        // Latin-1.
        guard let letter = Self.baseLetter(byte &- 0x40) else { return position }
        hash.append(letter)
        hasLowercase = true
        position &+= 1
      default: return position
      }
    }
    return position
  }

  private func isContinuation(at index: Int) -> Bool { byte(at: index) & 0xC0 == 0x80 }

  /// The unaccented letter of the second byte of `Ã©`; nil for `×`, `÷` and `Ø`, a sign for none.
  private static func baseLetter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x80...0x85, 0xA0...0xA5: 0x61
    case 0x86, 0xA6: 0x65
    case 0x87, 0xA7: 0x63
    case 0x88...0x8B, 0xA8...0xAB: 0x65
    case 0x8C...0x8F, 0xAC...0xAF: 0x69
    case 0x91, 0xB1: 0x6E
    case 0x92...0x96, 0xB2...0xB6, 0xB8: 0x6F
    case 0x99...0x9C, 0xB9...0xBC: 0x75
    case 0x9D, 0xBD, 0xBF: 0x79
    case 0x9F: 0x73
    default: nil
    }
  }

  /// Signs that notes use: `×`, `°`, dashes, quotes, arrows, bullets, ticks; anything else is a mark
  /// without a meaning.
  private mutating func beyondASCII() {
    let (first, second, third) = (bytes[position], byte(at: position + 1), byte(at: position + 2))
    guard first >= 0xC2, isContinuation(at: position + 1) else {
      if Self.baseLetter(first &- 0x40) != nil, first >= 0xC0 { return word() }
      return mark(Self.latin1(first), length: 1)
    }
    if first < 0xE0 {
      if first == 0xC3, Self.baseLetter(second) != nil { return word() }
      if first == 0xC2, second == 0xA0 {
        position += 2
        isSpaced = true
        return
      }
      return mark(first <= 0xC3 ? Self.latin1(second | (first == 0xC3 ? 0x40 : 0)) : 1, length: 2)
    }
    let length = first < 0xF0 ? 3 : 4
    guard position + length <= bytes.count, isContinuation(at: position + 2) else {
      return mark(1, length: 1)
    }
    let sign: UInt8 =
      switch (first, second, third) {
      case (0xE2, 0x80, 0x90...0x93): 0x2D
      case (0xE2, 0x80, 0x94...0x95): 0x7E
      case (0xE2, 0x80, 0x98...0x99), (0xE2, 0x80, 0xB2): 0x27
      case (0xE2, 0x80, 0x9C...0x9D), (0xE2, 0x80, 0xB3): 0x22
      case (0xE2, 0x80, 0xA2), (0xE2, 0x97, 0x8F), (0xE2, 0x96, 0xAA): 0x2A
      case (0xE2, 0x86, 0x92), (0xE2, 0x87, 0x92), (0xE2, 0x9E, 0x94): 0x3E
      case (0xE2, 0x86, 0x91), (0xE2, 0x86, 0x93): 0x5E
      case (0xE2, 0x89, 0xA5), (0xE2, 0x89, 0xA4): 0x3D
      case (0xE2, 0x9C, 0x85), (0xE2, 0x9C, 0x93...0x94), (0xE2, 0x98, 0x91), (0xE2, 0x98, 0x92):
        0x02
      case (0xE2, 0x98, 0x90): 0x03
      case (0xE2, 0x88, 0x92): 0x2D
      case (0xE2, 0x88, 0x85): 0x04
      default: 1
      }
    mark(sign, length: length)
  }

  /// Marks of Latin-1: `×`, `°`, `Ø`, a no-break space.
  private static func latin1(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0xD7: 0x78
    case 0xD8, 0xF8: 0x04
    case 0xB0, 0xBA: 0x05
    case 0xB1: 0x2B
    default: 1
    }
  }
}

/// Marks that stand for signs outside ASCII.
enum NoteMark {
  static let ticked: Unicode.Scalar = "\u{2}"
  static let unticked: Unicode.Scalar = "\u{3}"
  static let none: Unicode.Scalar = "\u{4}"
  static let degree: Unicode.Scalar = "\u{5}"
  /// A long dash.
  static let dash: Unicode.Scalar = "~"
  static let arrow: Unicode.Scalar = ">"
}
