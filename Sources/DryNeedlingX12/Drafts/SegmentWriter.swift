/// Writes segments with the usual delimiters, and counts them.
struct SegmentWriter {
  private(set) var bytes: [UInt8] = []
  /// Segments so far.
  private(set) var count = 0
  /// Characters that were replaced because they hold data apart, or have no place in X12.
  private(set) var replaced = 0

  static let element: UInt8 = 0x2A
  static let component: UInt8 = 0x3A
  static let repetition: UInt8 = 0x5E
  static let terminator: UInt8 = 0x7E

  /// Writes a segment. Elements that are nil are empty; those at the end are left out. A component
  /// separator is written by the caller, through ``composite(_:)``.
  mutating func segment(_ name: String, _ elements: String?...) {
    bytes += name.utf8
    var last = elements.count
    while last > 0, (elements[last - 1] ?? "").isEmpty { last -= 1 }
    for value in elements.prefix(last) {
      bytes.append(Self.element)
      bytes += (value ?? "").utf8
    }
    bytes += [Self.terminator, 0x0A]
    count += 1
  }

  /// The components of an element; those that are empty at the end are left out. Nil when all are.
  mutating func composite(_ components: [String?]) -> String? {
    var parts = components.map { $0 ?? "" }
    while parts.last?.isEmpty == true { parts.removeLast() }
    return parts.isEmpty ? nil : parts.joined(separator: ":")
  }

  /// Text without what would be read as a delimiter or as the end of a line: a blank stands for it.
  mutating func text(_ text: String?) -> String? {
    guard let text else { return nil }
    var clean = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "*", ":", "^", "~", "\u{0}"..."\u{1F}", "\u{7F}":
        clean += " "
        replaced += 1
      default: clean.unicodeScalars.append(scalar)
      }
    }
    while clean.first == " " { clean.removeFirst() }
    while clean.last == " " { clean.removeLast() }
    return clean.isEmpty ? nil : clean
  }
}

extension Int {
  /// The number with zeros before it.
  func padded(_ width: Int) -> String {
    let digits = "\(self)"
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}

extension String {
  /// The text with blanks behind it, or cut, to a width in bytes.
  func fitted(_ width: Int) -> String {
    let bytes = Array(utf8.prefix(width))
    return String(decoding: bytes, as: UTF8.self)
      + String(repeating: " ", count: Swift.max(0, width - bytes.count))
  }
}
