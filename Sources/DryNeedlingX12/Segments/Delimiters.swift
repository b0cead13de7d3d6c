/// The four characters an interchange chose to hold its data apart.
struct Delimiters: Sendable, Hashable {
  /// Between the elements of a segment (byte 3 of the ISA).
  var element: UInt8
  /// Between the components of a composite element (ISA16).
  var component: UInt8
  /// Between repetitions of an element (ISA11); nil where the interchange has none.
  var repetition: UInt8?
  /// After each segment.
  var terminator: UInt8

  /// Whether a byte can hold data apart: not a letter, a digit or a blank.
  static func isPossible(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 0x20, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
    default: true
    }
  }
}
