/// The ISA segment: it alone says with which characters the rest is written.
struct InterchangeHeader: Sendable, Hashable {
  var delimiters: Delimiters
  /// Bytes up to and including the terminator.
  var length: Int
  /// Interchange control number (ISA13), without blanks around it.
  var controlNumber: String
  /// Whether ISA15 says that the data are a test.
  var isTest: Bool
  /// Whether its elements have the widths of the standard.
  var hasStandardWidth: Bool

  /// Why a segment that starts like an ISA cannot be read as one.
  enum Fault: Error, Hashable {
    /// It ends before its sixteenth element.
    case incomplete
    /// A line break stands inside it, and will stand inside other segments too.
    case wrapped
    /// Its delimiters cannot be told apart.
    case delimiters
  }

  /// The widths of ISA01 through ISA16.
  private static let widths: [Int] = [2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1]
  /// An ISA whose elements have the widths of the standard is this long, its terminator included.
  static let standardLength = 106
  /// An ISA longer than this is not looked for.
  static let maximumLength = 256

  /// Whether an ISA starts at `bytes`, of which `count` are there: three letters, and a separator
  /// that also stands behind the two characters of ISA01.
  static func starts(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
    count >= 7 && bytes[0] == 0x49 && bytes[1] == 0x53 && bytes[2] == 0x41
      && Delimiters.isPossible(bytes[3]) && bytes[3] == bytes[6]
  }

  /// Reads the ISA that starts at `bytes`.
  init(_ bytes: UnsafePointer<UInt8>, count: Int) throws(Fault) {
    let limit = min(count, Self.maximumLength)
    guard limit > 4 else { throw .incomplete }
    let separator = bytes[3]
    var elements: [Range<Int>] = []
    var first = 4
    for position in 4..<limit where bytes[position] == separator {
      elements.append(first..<position)
      first = position + 1
      if elements.count == 15 { break }
    }
    // Two more bytes: ISA16 and the terminator.
    guard elements.count == 15, first + 1 < limit else { throw .incomplete }
    let (component, terminator) = (bytes[first], bytes[first + 1])
    let breaks = (0..<first).contains { bytes[$0] == 0x0A || bytes[$0] == 0x0D }
    guard !breaks else { throw .wrapped }
    guard
      Delimiters.isPossible(component), Delimiters.isPossible(terminator), component != separator,
      terminator != separator, terminator != component
    else { throw .delimiters }
    elements.append(first..<first + 1)
    let repetition = elements[10].count == 1 ? bytes[elements[10].lowerBound] : 0
    delimiters = Delimiters(
      element: separator, component: component,
      repetition: Delimiters.isPossible(repetition) ? repetition : nil, terminator: terminator)
    length = first + 2
    hasStandardWidth = zip(elements, Self.widths).allSatisfy { $0.count == $1 }
    isTest = elements[14].count == 1 && bytes[elements[14].lowerBound] == 0x54
    controlNumber = Text.trimmed(
      UnsafeBufferPointer(start: bytes + elements[12].lowerBound, count: elements[12].count))
  }
}
