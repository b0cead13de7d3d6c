/// Finds the end of strings, checking everything RFC 8259 asks of them.
enum StringScanner {
  struct Found {
    /// First eight bytes of the unescaped text, zero-padded.
    var word: UInt64
    /// Offset of the closing quote.
    var end: Int
    /// ``TapeEntry/flag`` when there are escapes, else 0.
    var flag: UInt32
  }

  /// `i` is the offset after the opening quote.
  @inline(__always)
  static func scan(_ p: UnsafeRawPointer, _ i: Int, _ end: Int) throws(Fault) -> Found {
    if i &+ 24 <= end {
      let a = Bytes.word(p, i)
      let inA = Bytes.special(a)
      if inA != 0 {
        let close = i &+ Bytes.first(inA)
        if Bytes.byte(p, close) == UInt8(ascii: "\"") {
          return Found(word: Bytes.head(a, before: inA), end: close, flag: 0)
        }
        return try scanSlowly(p, i, close, end)
      }
      let inB = Bytes.special(Bytes.word(p, i &+ 8))
      let inC = Bytes.special(Bytes.word(p, i &+ 16))
      if inB | inC != 0 {
        let offset = inB != 0 ? Bytes.first(inB) : 8 &+ Bytes.first(inC)
        let close = i &+ 8 &+ offset
        if Bytes.byte(p, close) == UInt8(ascii: "\"") { return Found(word: a, end: close, flag: 0) }
        return try scanSlowly(p, i, close, end)
      }
      return try scanSlowly(p, i, i &+ 24, end)
    }
    return try scanSlowly(p, i, i, end)
  }

  /// The same for a string of less than 24 bytes without escapes and in ASCII, where 24 bytes may be
  /// read; for all others no quote stands at `end`.
  @inline(__always)
  static func scanShort(_ p: UnsafeRawPointer, _ i: Int) -> (word: UInt64, end: Int) {
    let a = Bytes.word(p, i)
    let inA = Bytes.special(a)
    var close = i &+ Bytes.first(inA)
    // All of them when none is special.
    let word = Bytes.head(a, before: inA)
    if inA == 0 {
      let inB = Bytes.special(Bytes.word(p, i &+ 8))
      let inC = Bytes.special(Bytes.word(p, i &+ 16))
      // The first byte is no quote.
      guard inB | inC != 0 else { return (0, i) }
      close = i &+ 8 &+ (inB != 0 ? Bytes.first(inB) : 8 &+ Bytes.first(inC))
    }
    return (word, close)
  }

  /// The same for any string; bytes before `from` are known to be plain.
  @inline(never)
  static func scanSlowly(
    _ p: UnsafeRawPointer, _ start: Int, _ from: Int, _ end: Int
  ) throws(Fault) -> Found {
    var i = from
    var flag: UInt32 = 0
    while true {
      while i &+ 8 <= end {
        let mask = Bytes.special(Bytes.word(p, i))
        if mask != 0 {
          i &+= Bytes.first(mask)
          break
        }
        i &+= 8
      }
      guard i < end else { throw Fault(reason: .stringEnd, at: end, within: start &- 1) }
      let byte = Bytes.byte(p, i)
      switch byte {
      case UInt8(ascii: "\""):
        guard i &- start <= TapeEntry.longest else {
          throw Fault(reason: .stringBytes, at: start &- 1)
        }
        let word =
          flag == 0
          ? Bytes.head(p, start, length: i &- start, end: end) : firstUnescaped(p, start, i)
        return Found(word: word, end: i, flag: flag)
      case UInt8(ascii: "\\"):
        flag = TapeEntry.flag
        i = try escape(p, i, end, start)
      case 0x80...:
        i = try UTF8Check.sequence(p, i, end, start)
      case ..<0x20:
        throw Fault(reason: .control, at: i, within: start &- 1)
      default:
        i &+= 1
      }
    }
  }

  /// Returns the offset after the escape that starts with the backslash at `i`.
  private static func escape(
    _ p: UnsafeRawPointer, _ i: Int, _ end: Int, _ start: Int
  ) throws(Fault) -> Int {
    guard i &+ 1 < end else { throw Fault(reason: .stringEnd, at: end, within: start &- 1) }
    switch Bytes.byte(p, i &+ 1) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return i &+ 2
    case UInt8(ascii: "u"):
      let unit = try codeUnit(p, i, end, start)
      switch unit {
      case 0xD800...0xDBFF:
        let next = i &+ 6
        guard next < end else { throw Fault(reason: .stringEnd, at: end, within: start &- 1) }
        guard Bytes.byte(p, next) == UInt8(ascii: "\\") else {
          throw Fault(reason: .lowSurrogate, at: i)
        }
        guard next &+ 1 < end else { throw Fault(reason: .stringEnd, at: end, within: start &- 1) }
        guard Bytes.byte(p, next &+ 1) == UInt8(ascii: "u") else {
          throw Fault(reason: .lowSurrogate, at: i)
        }
        guard case 0xDC00...0xDFFF = try codeUnit(p, next, end, start) else {
          throw Fault(reason: .lowSurrogate, at: i)
        }
        return next &+ 6
      case 0xDC00...0xDFFF:
        throw Fault(reason: .loneSurrogate, at: i)
      default:
        return i &+ 6
      }
    default:
      throw Fault(reason: .escape, at: i)
    }
  }

  /// The four hexadecimal digits of the `\u` at `i`.
  private static func codeUnit(
    _ p: UnsafeRawPointer, _ i: Int, _ end: Int, _ start: Int
  ) throws(Fault) -> UInt32 {
    var unit: UInt32 = 0
    for k in (i &+ 2)..<(i &+ 6) {
      guard k < end else { throw Fault(reason: .stringEnd, at: end, within: start &- 1) }
      guard let digit = Unescaping.hexDigit(Bytes.byte(p, k)) else {
        throw Fault(reason: .hexDigit, at: k)
      }
      unit = unit &<< 4 | digit
    }
    return unit
  }

  /// ``TapeEntry/word`` of a string with escapes.
  private static func firstUnescaped(_ p: UnsafeRawPointer, _ start: Int, _ close: Int) -> UInt64 {
    var bytes = Unescaping(p, start, close)
    var word: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64, let byte = bytes.next() {
      word |= UInt64(byte) &<< shift
      shift &+= 8
    }
    return word
  }
}
