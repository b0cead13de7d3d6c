/// Why reading stopped, small enough to be thrown from the innermost loops; ``JSONError`` is made
/// from it once, outside them.
struct Fault: Error {
  enum Reason: UInt8 {
    case value, elementOrEnd, keyOrEnd, key, colon, commaOrBrace, commaOrBracket
    case endOfText, digit, fractionDigit, exponentDigit, leadingZero
    case stringEnd, control, escape, hexDigit, lowSurrogate, loneSurrogate, utf8, utf8End
    case depth, values, keyBytes, numberBytes, stringBytes
    case utf16, utf32
  }
  var reason: Reason
  /// Bytes from the start of the document.
  var at: Int
  /// Start of the container or string that is being read, -1 for none.
  var within: Int = -1
}
